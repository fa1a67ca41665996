/** Somebody saved in between: both texts stand side by side and nothing is lost. */
import type { Language } from '#kernel/wording.ts';
import { Notice } from '../part/notice.tsx';
import { Time } from '../part/time-line.tsx';
import { uiWords } from '../ui-wording.ts';
import { Compare } from './compare.tsx';
import type { Segment } from './segments.ts';

export interface StaleNoticeProps {
  readonly lang: Language;
  readonly who: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly yours: string;
  readonly theirs: string;
  /** From theirs to yours. */
  readonly segments: readonly Segment[];
  readonly reloadHref: string;
}

export const StaleNotice = ({ lang, who, at, yours, theirs, segments, reloadHref }: StaleNoticeProps) => {
  const w = uiWords[lang];
  return (
    <section class="stale" tabindex={-1} data-focus="">
      <Notice lang={lang} tone="warning" title={w.staleTitle}>
        <p>
          {w.staleBy(who)} <Time lang={lang} at={at} />
          {w.staleKept}
        </p>
      </Notice>
      <div class="stale-sides">
        <label>
          <span class="field-label">{w.yours}</span>
          <textarea class="input input-body" id="stale-yours" rows={10} readonly>
            {`\n${yours}`}
          </textarea>
        </label>
        <label>
          <span class="field-label">{w.theirs}</span>
          <textarea class="input input-body" rows={10} readonly>
            {`\n${theirs}`}
          </textarea>
        </label>
      </div>
      <div class="buttons">
        <button class="button" type="button" data-copies="stale-yours">
          {w.copyMine}
        </button>
        <a class="button" href={reloadHref}>
          {w.reload}
        </a>
      </div>
      <details class="more">
        <summary>{w.compare}</summary>
        <Compare lang={lang} segments={segments} before={w.theirs} after={w.yours} />
      </details>
    </section>
  );
};
