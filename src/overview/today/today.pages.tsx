/** What waits for me, as verbs with counts, and what I was told. */
import type { Day } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { Badge, ButtonLink, Columns, EmptyState, Section, Time } from '#ui/index.ts';
import type { NoticeRow } from './notice.tables.ts';
import { type QueueKey, queueKeys } from './queue.ts';
import type { Waiting } from './today.queries.ts';
import { noticeWording, queueWording, todayWording } from './today-wording.ts';

export interface TodayProps {
  readonly lang: Language;
  readonly today: Day;
  readonly waiting: readonly Waiting[];
  readonly notices: readonly NoticeRow[];
  /** A correspondent files from here. */
  readonly mayFile: boolean;
}

/** Where a queue's records and its whole list are. */
const places: Record<QueueKey, { readonly base: string; readonly list: string }> = {
  finish_drafts: { base: '/reports', list: '/reports?status=draft' },
  add_to_returned: { base: '/reports', list: '/reports?status=returned' },
  approve: { base: '/reports', list: '/reports?status=awaiting_approval' },
  register: { base: '/screening', list: '/screening' },
  screen: { base: '/screening', list: '/screening?tab=registered' },
  edit: { base: '/articles', list: '/articles?tab=drafting' },
  verify: { base: '/articles', list: '/articles?tab=verifying' },
  check: { base: '/articles', list: '/articles?tab=in_copy_check' },
  sign_articles: { base: '/articles', list: '/articles?tab=awaiting_sign_off' },
  assemble: { base: '/issues', list: '/issues' },
  sign_issues: { base: '/issues', list: '/issues?tab=awaiting_sign_off' },
  release: { base: '/releases', list: '/releases' },
};

export const TodayPage = (props: TodayProps) => {
  const { lang, waiting } = props;
  const w = todayWording[lang];
  const queues = queueKeys.filter((key) => waiting.some((line) => line.queue === key));
  return (
    <Columns label={w.notices} aside={<Notices {...props} />}>
      {props.mayFile && (
        <p class="buttons">
          <ButtonLink href="/reports/new" label={w.file} main />
        </p>
      )}
      {queues.length === 0 && <EmptyState title={w.nothing}>{w.nothingHint}</EmptyState>}
      {queues.map((queue) => (
        <Queue {...props} queue={queue} lines={waiting.filter((line) => line.queue === queue)} />
      ))}
    </Columns>
  );
};

const Queue = ({ lang, today, queue, lines }: TodayProps & { queue: QueueKey; lines: readonly Waiting[] }) => {
  const w = todayWording[lang];
  const { base, list } = places[queue];
  const count = lines[0]?.count ?? 0;
  return (
    <Section
      title={`${queueWording[lang][queue]} ${count}`}
      beside={count > lines.length && <a href={list}>{w.all(count)}</a>}
    >
      <ul class="plain-list">
        {lines.map((line) => (
          <li>
            <a href={`${base}/${line.id}`}>{base === '/issues' ? w.issueTitle(line.title, line.place) : line.title}</a>
            <span class="muted">
              {base !== '/issues' && ` ${line.place} `}
              <Time lang={lang} at={line.since} />
            </span>
            {line.deadline && (
              <Badge label={line.deadline < today ? w.overdue(line.deadline) : w.until(line.deadline)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Notices = ({ lang, notices }: TodayProps) => {
  const w = todayWording[lang];
  const unread = notices.filter((n) => n.read_at === null);
  return (
    <Section title={w.notices}>
      {notices.length === 0 && <p class="muted">{w.noNotices}</p>}
      {unread.length > 0 && (
        <form method="post" action="/today/read">
          {unread.map((n) => (
            <input type="hidden" name="ids[]" value={n.id} />
          ))}
          <button class="button button-plain" type="submit">
            {w.markRead}
          </button>
        </form>
      )}
      <ul class="plain-list">
        {notices.map((n) => (
          <li>
            {n.read_at === null && <Badge label={n.needs_me ? w.needsMe : w.unread} />}
            <a href={n.href}>{noticeWording[lang][n.kind](n.title, n.words)}</a>
            <span class="muted">
              {' '}
              <Time lang={lang} at={n.at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
