/** What the reader was told, newest first. */
import type { Language } from '#kernel/wording.ts';
import { Badge, Time } from '#ui/index.ts';
import type { NoticeRow } from './notice.tables.ts';
import { noticeWording, todayWording } from './today-wording.ts';

export const Notices = ({ lang, notices }: { lang: Language; notices: readonly NoticeRow[] }) => {
  const w = todayWording[lang];
  const unread = notices.filter((n) => n.read_at === null);
  return (
    <>
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
      <ul class="plain-list" data-list="">
        {notices.map((n) => (
          <li data-row={n.id}>
            {n.read_at === null && <Badge label={n.needs_me ? w.needsMe : w.unread} />}
            <a href={n.href}>{noticeWording[lang][n.kind](n.title, n.words)}</a>
            <span class="muted">
              {' '}
              <Time lang={lang} at={n.at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
