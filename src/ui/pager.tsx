/** By key, never by page number: links to what is newer and older. */
import type { Language } from '#kernel/wording.ts';
import { Icon } from './icon.tsx';
import { uiWords } from './ui-wording.ts';

export interface PagerProps {
  readonly lang: Language;
  /** Addresses with the key in the query; without one the button is shown dead. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
  /** How many in all, in words: 共 1000 多条. */
  readonly total?: string | undefined;
  /** Address of the whole list as a sheet. */
  readonly sheet?: string | undefined;
}

export const Pager = ({ lang, newer, older, total, sheet }: PagerProps) => (
  <nav class="pager" aria-label={uiWords[lang].pages}>
    <span class="muted">{total}</span>
    {sheet && (
      <a class="file" href={sheet} download hx-boost="false">
        <Icon name="file" />
        {uiWords[lang].sheet}
      </a>
    )}
    {(newer || older) && (
      <div class="buttons">
        <Step href={newer} rel="prev">
          <Icon name="left" />
          {uiWords[lang].newer}
        </Step>
        <Step href={older} rel="next">
          {uiWords[lang].older}
          <Icon name="right" />
        </Step>
      </div>
    )}
  </nav>
);

const Step = ({ href, rel, children }: { href: string | undefined; rel: string; children?: unknown }) =>
  href ? (
    <a class="button" href={href} rel={rel}>
      {children}
    </a>
  ) : (
    <span class="button" aria-disabled="true">
      {children}
    </span>
  );
