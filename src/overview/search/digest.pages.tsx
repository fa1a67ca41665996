/** The digests of one's saved searches, and what one of them sums up. */
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { BackLink, ButtonLink, type Column, EmptyState, Pager, Table, Time } from '#ui/index.ts';
import type { DigestLine } from './digest.store.ts';
import { type Digest, mostCounted } from './digest.ts';
import { digestPageWording } from './digest-wording.ts';
import { HitList } from './hit-list.pages.tsx';
import type { Found } from './search.queries.ts';

const base = '/search/digests';

export const DigestList = ({ lang, page }: { lang: Language; page: Page<DigestLine> }) => {
  const w = digestPageWording[lang];
  return (
    <>
      <BackLink href="/search" label={w.back} />
      <Table
        lang={lang}
        caption={w.title}
        rows={page.lines}
        rowKey={(line) => line.id}
        columns={columns(lang)}
        empty={<EmptyState title={w.empty}>{w.emptyHint}</EmptyState>}
      />
      <Pager
        lang={lang}
        newer={page.newer && keysetHref(base, {}, { after: page.newer })}
        older={page.older && keysetHref(base, {}, { before: page.older })}
      />
    </>
  );
};

function columns(lang: Language): Column<DigestLine>[] {
  const w = digestPageWording[lang];
  return [
    { header: w.name, priority: 'title', cell: (line) => <a href={`${base}/${line.id}`}>{line.name}</a> },
    { header: w.day, nowrap: true, cell: (line) => line.day },
    { header: w.stretch, nowrap: true, cell: (line) => <Stretch lang={lang} digest={line} /> },
    { header: w.total, nowrap: true, align: 'right', cell: (line) => w.count(line.total, mostCounted) },
  ];
}

const Stretch = ({ lang, digest }: { lang: Language; digest: Digest }) => {
  const w = digestPageWording[lang];
  return (
    <>
      {w.from} <Time lang={lang} at={digest.since} /> {w.to} <Time lang={lang} at={digest.until} />
    </>
  );
};

export interface DigestViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly digest: Digest;
  /** What the reader may see of it now. */
  readonly found: Found;
  readonly desks: readonly string[];
}

export const DigestView = ({ lang, id, digest, found, desks }: DigestViewProps) => {
  const w = digestPageWording[lang];
  const href = (key: object) => keysetHref(`${base}/${id}`, {}, key);
  return (
    <>
      <BackLink href={base} label={w.all} />
      <p class="standing">
        <b>{w.count(digest.total, mostCounted)}</b> <Stretch lang={lang} digest={digest} />
      </p>
      <p class="buttons">
        <ButtonLink href={`/search?${digest.query}`} label={w.again} />
      </p>
      {found.lines.length === 0 && <p class="muted">{w.gone}</p>}
      <HitList lang={lang} hits={found.lines} desks={desks} />
      <Pager
        lang={lang}
        newer={found.newer && href({ after: found.newer })}
        older={found.older && href({ before: found.older })}
      />
    </>
  );
};
