/** The desk: queues named as verbs on the left, what waits in the middle, the record in short on the right. */
import { type Day, dayInChinese } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { BackLink, Badge, ButtonLink, EmptyState, StatusBadge, Time } from '#ui/index.ts';
import { Notices, type NoticesProps } from './notices.pages.tsx';
import { type QueueKey, queues } from './queue.ts';
import type { QueueCounts, Waiting, WaitingPage } from './today.queries.ts';
import { queueWording, todayWording } from './today-wording.ts';

export interface TodayProps extends NoticesProps {
  readonly today: Day;
  readonly rail: readonly QueueKey[];
  readonly counts: QueueCounts;
  /** What is in view; chosen by the address, else the first queue in which something waits. */
  readonly view: QueueKey | 'notices';
  /** The address names the view: on a telephone the list is shown, else the queues. */
  readonly chosen: boolean;
  readonly page: WaitingPage;
}

/** What can be read beside the list; the others open by themselves. */
const hasPreview = (view: QueueKey | 'notices'): boolean =>
  view !== 'notices' && ['report', 'article'].includes(queues[view].thing);

const address = (view: string, after?: string): string => `/today?view=${view}${after ? `&after=${after}` : ''}`;

export const TodayPage = (props: TodayProps) => {
  const { lang, view, chosen } = props;
  const w = todayWording[lang];
  return (
    <desk-preview class="desk" data-at={chosen ? 'list' : 'rail'}>
      <QueueRail {...props} />
      <section class="desk-list" aria-labelledby="desk-view">
        <div class="desk-back">
          <BackLink href="/today" label={w.queues} />
        </div>
        <div class="block-head">
          <h2 id="desk-view">{view === 'notices' ? w.notices : queueWording[lang][view]}</h2>
          {view !== 'notices' && <a href={queues[view].list}>{w.whole}</a>}
        </div>
        {view === 'notices' ? <Notices {...props} /> : <Lines {...props} view={view} />}
      </section>
      {hasPreview(view) && props.page.lines.length > 0 && (
        <aside class="desk-preview" id="preview" aria-label={w.preview} tabindex={-1}>
          <p class="muted">{w.noPreview}</p>
        </aside>
      )}
    </desk-preview>
  );
};

/** A correspondent files from here, an editor opens an article. */
const QueueRail = ({ lang, rail, counts, view, unread, roles }: TodayProps) => {
  const w = todayWording[lang];
  const mayFile = roles.includes('correspondent');
  const busy = rail.filter((queue) => counts.has(queue) || queue === view);
  const quiet = rail.filter((queue) => !busy.includes(queue) && !queues[queue].rare);
  const item = (queue: QueueKey) => (
    <RailItem
      lang={lang}
      href={address(queue)}
      label={queueWording[lang][queue]}
      count={counts.get(queue) ?? 0}
      current={view === queue}
    />
  );
  return (
    <nav class="desk-rail" aria-label={w.queues}>
      {mayFile && (
        <p class="buttons">
          <ButtonLink href="/reports/new" label={w.file} main />
        </p>
      )}
      {roles.includes('editor') && (
        <p class="buttons">
          <ButtonLink href="/articles/new" label={w.openArticle} main={!mayFile} />
        </p>
      )}
      <ul>
        {busy.map(item)}
        <RailItem lang={lang} href={address('notices')} label={w.notices} count={unread} current={view === 'notices'} />
      </ul>
      {quiet.length > 0 && (
        <details>
          <summary>{w.quiet(quiet.length)}</summary>
          <ul>{quiet.map(item)}</ul>
        </details>
      )}
    </nav>
  );
};

interface RailItemProps {
  readonly lang: Language;
  readonly href: string;
  readonly label: string;
  readonly count: number;
  readonly current: boolean;
}

const RailItem = ({ lang, href, label, count, current }: RailItemProps) => (
  <li>
    <a href={href} aria-current={current ? 'true' : undefined}>
      <span>{label}</span>
      <span class={count === 0 ? 'count count-none' : 'count'}>
        <span aria-hidden="true">{count}</span>
        <span class="unseen">{todayWording[lang].waiting(count)}</span>
      </span>
    </a>
  </li>
);

const Lines = (props: TodayProps & { view: QueueKey }) => {
  const { lang, view, page, counts, isFirstPage } = props;
  const w = todayWording[lang];
  if (page.lines.length === 0)
    return (
      <EmptyState title={w.nothing} {...(isFirstPage ? {} : { act: { href: address(view), label: w.fromTheTop } })}>
        {w.nothingHint}
      </EmptyState>
    );
  return (
    <>
      <ul class="desk-lines" data-list="">
        {page.lines.map((line) => (
          <Line {...props} line={line} />
        ))}
      </ul>
      <p class="desk-more">
        <span class="muted">{w.all(counts.get(view) ?? page.lines.length)}</span>
        {!isFirstPage && <a href={address(view)}>{w.fromTheTop}</a>}
        {page.next && (
          <a href={address(view, page.next)} rel="next">
            {w.further}
          </a>
        )}
      </p>
    </>
  );
};

const Line = ({ lang, today, view, line }: TodayProps & { view: QueueKey; line: Waiting }) => {
  const w = todayWording[lang];
  const { thing, base } = queues[view];
  const { id, title, place, since, deadline, heldBy } = line;
  const by = deadline && (lang === 'zh' ? dayInChinese(deadline) : deadline);
  return (
    <li data-row={id} data-preview={hasPreview(view) ? `/today/preview/${thing}/${id}` : undefined}>
      <a href={base.endsWith('#') ? `${base}${id}` : `${base}/${id}`}>
        {thing === 'issue' ? w.issueTitle(title, place) : title}
      </a>
      <p class="muted">
        {thing !== 'issue' && <span>{place}</span>}
        <Time lang={lang} at={since} />
        {deadline &&
          by &&
          (deadline < today ? <StatusBadge tone="warn" label={w.overdue(by)} /> : <Badge label={w.until(by)} />)}
        {heldBy && <Badge label={w.heldBy(heldBy)} />}
      </p>
    </li>
  );
};
