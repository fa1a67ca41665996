/** What the reader was told, newest first. */
import type { Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/wording.ts';
import { Badge, EmptyState, HiddenField, StatusBadge, Time } from '#ui/index.ts';
import type { NoticePage } from './notice.store.ts';
import type { NoticeRow } from './notice.tables.ts';
import { noticeWording, todayWording } from './today-wording.ts';

export interface NoticesProps {
  readonly lang: Language;
  readonly told: NoticePage;
  readonly unread: number;
  readonly isFirstPage: boolean;
  readonly roles: readonly Role[];
}

export const Notices = (props: NoticesProps) => {
  const { lang, told, unread, isFirstPage } = props;
  const w = todayWording[lang];
  const [newest] = told.rows;
  if (!newest) return <NothingTold {...props} />;
  return (
    <>
      {unread > 0 && isFirstPage && (
        <form class="desk-more" method="post" action="/today/read">
          <HiddenField name="newest" value={newest.id} />
          <button class="link-button" type="submit">
            {w.markRead}
          </button>
        </form>
      )}
      <ul class="desk-lines desk-notices" data-list="">
        {told.rows.map((notice) => (
          <Told lang={lang} notice={notice} />
        ))}
      </ul>
      <p class="desk-more">
        {!isFirstPage && <a href="/today?view=notices">{w.fromTheTop}</a>}
        {told.next && (
          <a href={`/today?view=notices&after=${told.next}`} rel="next">
            {w.further}
          </a>
        )}
      </p>
    </>
  );
};

const Told = ({ lang, notice }: { lang: Language; notice: NoticeRow }) => {
  const { id, href, kind, title, words, at, read_at, needs_me } = notice;
  const w = todayWording[lang];
  const isNew = read_at === null;
  return (
    <li data-row={id}>
      <a href={href} class={isNew ? 'is-new' : undefined}>
        {noticeWording[lang][kind](title, words)}
      </a>
      <p class="muted">
        <Time lang={lang} at={at} />
        {isNew && (needs_me ? <StatusBadge tone="warn" label={w.needsMe} /> : <Badge label={w.unread} />)}
      </p>
    </li>
  );
};

/** Who works in no queue starts elsewhere. */
const NothingTold = ({ lang, roles }: NoticesProps) => {
  const w = todayWording[lang];
  const act = roles.includes('leader')
    ? { href: '/reading', label: w.read }
    : roles.some((role) => role.endsWith('_administrator'))
      ? { href: '/people', label: w.people }
      : undefined;
  return (
    <EmptyState title={w.noNotices} act={act}>
      {w.noNoticesHint}
    </EmptyState>
  );
};
