/** The pieces a page is laid out with. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../ui-wording.ts';

interface Block {
  readonly title?: string | undefined;
  /** Beside the title: a link, a count. */
  readonly beside?: Child;
  readonly children?: Child;
}

const Head = ({ title, beside }: Block) =>
  title || beside ? (
    <div class="block-head">
      <h2>{title}</h2>
      {beside}
    </div>
  ) : null;

/** A part of the page under its own heading, ruled off above. */
export const Section = (props: Block) => (
  <section class="section">
    <Head {...props} />
    {props.children}
  </section>
);

/** A framed piece: a login, a leader's issue, a count. */
export const Card = (props: Block & { narrow?: boolean | undefined }) => (
  <section class={props.narrow ? 'card card-narrow' : 'card'}>
    <Head {...props} />
    {props.children}
  </section>
);

/** The record's text beside its sources, time-line and state; one column where there is no room. */
export const Columns = ({ children, aside, label }: { children?: Child; aside: Child; label: string }) => (
  <div class="columns">
    <div class="column">{children}</div>
    <aside class="column column-aside" aria-label={label}>
      {aside}
    </aside>
  </div>
);

/** Nothing here: why, and what to do next. */
export const EmptyState = ({
  title,
  children,
  act,
}: {
  title?: string | undefined;
  children?: Child;
  act?: { readonly href: string; readonly label: string } | undefined;
}) => (
  <div class="empty">
    {title && <p class="empty-title">{title}</p>}
    {children && <div class="muted">{children}</div>}
    {act && (
      <a class="button" href={act.href}>
        {act.label}
      </a>
    )}
  </div>
);

/** No row fits the conditions; the way back is to clear them. */
export const NothingFound = ({
  lang,
  title,
  clear,
  children,
}: {
  lang: Language;
  title: string;
  clear: string;
  children?: Child;
}) => (
  <EmptyState title={title} act={{ href: clear, label: uiWords[lang].clear }}>
    {children}
  </EmptyState>
);

export interface EmptyListProps {
  readonly lang: Language;
  readonly words: Readonly<Record<'noneFound' | 'noneFoundHint' | 'emptyTitle' | 'emptyHint', string>>;
  /** The list without its conditions, where it was asked with some. */
  readonly clear?: string | undefined;
  /** How its first line comes to be. */
  readonly first?: { readonly href: string; readonly label: string } | undefined;
}

/** A list without lines: nothing meets the conditions, or nothing is there yet. */
export const EmptyList = ({ lang, words, clear, first }: EmptyListProps) =>
  clear ? (
    <NothingFound lang={lang} title={words.noneFound} clear={clear}>
      {words.noneFoundHint}
    </NothingFound>
  ) : (
    <EmptyState title={words.emptyTitle} act={first}>
      {words.emptyHint}
    </EmptyState>
  );

export interface Detail {
  readonly term: string;
  readonly value: Child;
}

export const DescriptionList = ({ items }: { items: readonly Detail[] }) => (
  <dl class="details">
    {items.map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export interface StatProps {
  readonly label: string;
  readonly value: string | number;
  readonly unit?: string | undefined;
  readonly note?: Child;
  readonly href?: string | undefined;
}

export const Stats = ({ children }: { children?: Child }) => <div class="stats">{children}</div>;

export const Stat = ({ label, value, unit, note, href }: StatProps) => (
  <div class="stat">
    <p class="stat-label">{href ? <a href={href}>{label}</a> : label}</p>
    <p class="stat-value">
      {value}
      {unit && <span class="stat-unit">{unit}</span>}
    </p>
    {note && <p class="stat-note">{note}</p>}
  </div>
);

/** A picture, chart or table with its caption below. */
export const Figure = ({ caption, children }: { caption: string; children?: Child }) => (
  <figure class="figure">
    {children}
    <figcaption>{caption}</figcaption>
  </figure>
);

/** A link that looks like a button. */
export const ButtonLink = ({ href, label, main }: { href: string; label: string; main?: boolean | undefined }) => (
  <a class={main ? 'button button-main' : 'button'} href={href} data-key={main ? 'n' : undefined}>
    {label}
  </a>
);

/** Back to the list or the record that one came from. */
export const BackLink = ({ href, label }: { href: string; label: string }) => (
  <p class="back">
    <a href={href}>
      <Icon name="left" />
      {label}
    </a>
  </p>
);

export interface FileLinkProps {
  readonly lang: Language;
  readonly href: string;
  readonly name: string;
  readonly bytes?: number | undefined;
  /** Open it in a new tab (a PDF to look at) instead of saving it. */
  readonly view?: boolean | undefined;
}

export const FileLink = ({ lang, href, name, bytes, view }: FileLinkProps) => (
  <a class="file" href={href} download={view ? undefined : name} target={view ? '_blank' : undefined} rel="noopener">
    <Icon name="file" />
    <span>{name}</span>
    {bytes !== undefined && <span class="muted">{uiWords[lang].size(bytes)}</span>}
  </a>
);
