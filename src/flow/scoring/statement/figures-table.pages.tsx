/** The tables of a statement on a page: a table for each ranking group, or one of everybody. */
import type { Language } from '#kernel/wording.ts';
import { Table } from '#ui/index.ts';
import { rankCell, type Shown, type ShownAuthors, type ShownRow, type ShownTable } from './shown-table.ts';
import { statementPageWording } from './statement-page-wording.ts';
import { proseWording } from './statement-prose.ts';

interface FiguresTablesProps {
  readonly lang: Language;
  readonly shown: Shown;
  /** Where a unit's figures are explained. */
  readonly whyHref: (unit: string) => string;
}

export const FiguresTables = (props: FiguresTablesProps) => (
  <>
    {props.shown.tables.map((table, i) => (
      <FiguresTable {...props} table={table} last={i === props.shown.tables.length - 1} />
    ))}
    {props.shown.authors && <AuthorsTable lang={props.lang} authors={props.shown.authors} />}
    {props.shown.hasTail && <p class="muted">{proseWording[props.lang].tail}</p>}
  </>
);

const AuthorsTable = ({ lang, authors }: { lang: Language; authors: ShownAuthors }) => (
  <Table
    lang={lang}
    caption={statementPageWording[lang].authors}
    captionShown
    rows={authors.rows}
    rowKey={([unit, author]) => `${unit} ${author}`}
    empty={null}
    columns={authors.head.map((header, i) => ({
      header,
      ...(i === 1 ? { priority: 'title' as const } : {}),
      ...(i > 1 ? { align: 'right' as const } : {}),
      cell: (row: readonly string[]) => row[i] ?? '',
    }))}
  />
);

const FiguresTable = ({
  lang,
  shown,
  whyHref,
  table,
  last,
}: FiguresTablesProps & { table: ShownTable; last: boolean }) => {
  const w = statementPageWording[lang];
  const rank = table.ranked
    ? [
        {
          header: w.rank,
          align: 'right' as const,
          cell: (r: ShownRow) => rankCell(r, lang),
        },
      ]
    : [];
  return (
    <Table
      lang={lang}
      caption={table.title ?? w.table}
      captionShown={table.title !== undefined}
      rows={table.rows}
      rowKey={(r) => r.unit}
      empty={null}
      columns={[
        ...rank,
        { header: w.unit, priority: 'title', cell: (r) => <a href={whyHref(r.unit)}>{r.name}</a> },
        ...shown.columns.map((column, i) => ({
          header: column.title,
          align: 'right' as const,
          // On a telephone the parts stay behind their wholes.
          ...(column.key.includes('.') ? { priority: 'extra' as const } : {}),
          cell: (r: ShownRow) => r.cells[i] ?? '',
        })),
      ]}
      {...(last ? { foot: [...rank.map(() => ''), w.total, ...shown.totals] } : {})}
    />
  );
};
