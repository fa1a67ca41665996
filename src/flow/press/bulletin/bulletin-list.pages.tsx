/** The bulletins of one's desks. */
import type { Language } from '#kernel/wording.ts';
import { ButtonLink, EmptyState, StatusBadge, Table, type Tone } from '#ui/index.ts';
import type { BulletinLine } from './bulletin.queries.ts';
import type { BulletinStatus } from './bulletin.ts';
import { bulletinPageWording } from './bulletin-page-wording.ts';
import { bulletinWording } from './bulletin-wording.ts';

export const bulletinTones: Record<BulletinStatus, Tone> = { running: 'active', closed: 'neutral' };

export interface BulletinListProps {
  readonly lang: Language;
  readonly lines: readonly BulletinLine[];
  readonly mayFound: boolean;
}

export const BulletinList = ({ lang, lines, mayFound }: BulletinListProps) => {
  const w = bulletinPageWording[lang];
  return (
    <>
      {mayFound && (
        <p class="buttons">
          <ButtonLink href="/bulletins/new" label={w.new} main={lines.length === 0} />
        </p>
      )}
      <Table
        lang={lang}
        caption={w.list}
        rows={lines}
        rowKey={(b) => b.id}
        empty={<EmptyState title={w.emptyTitle}>{w.emptyHint}</EmptyState>}
        columns={columns(lang)}
      />
    </>
  );
};

const columns = (lang: Language) => {
  const w = bulletinPageWording[lang];
  const words = bulletinWording[lang];
  return [
    {
      header: words.fields.name,
      priority: 'title' as const,
      cell: (b: BulletinLine) => <a href={`/bulletins/${b.id}`}>{b.name}</a>,
    },
    { header: w.desk, cell: (b: BulletinLine) => b.deskName },
    { header: w.openIssues, align: 'right' as const, nowrap: true, cell: (b: BulletinLine) => w.issues(b.openIssues) },
    { header: w.released, align: 'right' as const, nowrap: true, cell: (b: BulletinLine) => w.issues(b.released) },
    { header: w.channel, nowrap: true, cell: (b: BulletinLine) => b.channel },
    {
      header: w.status,
      nowrap: true,
      cell: (b: BulletinLine) => <StatusBadge tone={bulletinTones[b.status]} label={words.statuses[b.status]} />,
    },
  ];
};
