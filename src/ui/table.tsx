/** A dense list at the desk that becomes cards on a telephone. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { Icon } from './icon.tsx';
import { uiWords } from './ui-wording.ts';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => Child;
  readonly align?: 'left' | 'right' | 'center' | undefined;
  /** `title` heads the card on a telephone, `extra` is left out there; without it: a line with its header. */
  readonly priority?: 'title' | 'extra' | undefined;
  readonly nowrap?: boolean | undefined;
  readonly sort?: { readonly href: string; readonly state?: 'ascending' | 'descending' | undefined } | undefined;
}

/** What a cell says that has nothing to say; a card on a telephone leaves it out. */
const none = '—';

export interface TableProps<Row> {
  readonly lang: Language;
  readonly caption: string;
  /** Show the caption; otherwise only readers hear it. */
  readonly captionShown?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What stands there when no row does. */
  readonly empty: Child;
  /** A box before each row, sent as `name` by the form around (or named by `form`) with the row's key. */
  readonly select?:
    | { readonly name: string; readonly label: (row: Row) => string; readonly form?: string | undefined }
    | undefined;
  /** Cells of a closing row, e.g. totals. */
  readonly foot?: readonly Child[] | undefined;
}

export function Table<Row>(props: TableProps<Row>) {
  const { lang, columns, rows, rowKey, select } = props;
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    <div class="table-wrap">
      <table class="table" data-list="">
        <caption class={props.captionShown ? undefined : 'unseen'}>{props.caption}</caption>
        <thead>
          <tr>
            {select && (
              <th class="cell-pick" scope="col">
                <span class="unseen">{uiWords[lang].select('')}</span>
              </th>
            )}
            {columns.map((column) => (
              <Header lang={lang} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-row={rowKey(row)} class={select ? 'row-pick' : undefined}>
              {select && (
                <td class="cell-pick">
                  <label class="cell-body">
                    <input type="checkbox" name={select.name} value={rowKey(row)} form={select.form} data-pick="" />
                    <span class="unseen">{uiWords[lang].select(select.label(row))}</span>
                  </label>
                </td>
              )}
              {columns.map((column) => (
                <Cell column={column}>{column.cell(row)}</Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {props.foot && <Foot columns={columns} cells={props.foot} pick={select !== undefined} />}
      </table>
    </div>
  );
}

function Header<Row>({ lang, column }: { lang: Language; column: Column<Row> }) {
  const { header, sort } = column;
  return (
    <th class={cellClass(column)} scope="col" aria-sort={sort?.state}>
      {sort ? (
        <a href={sort.href} title={uiWords[lang].sortBy(header)}>
          {header}
          {sort.state && <Icon name={sort.state === 'ascending' ? 'up' : 'down'} />}
        </a>
      ) : (
        header
      )}
    </th>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children?: Child }) {
  return (
    <td class={cellClass(column, children === none)}>
      <span class="cell-head" aria-hidden="true">
        {column.header}
      </span>
      <div class="cell-body">{children}</div>
    </td>
  );
}

function Foot<Row>({
  columns,
  cells,
  pick,
}: {
  columns: readonly Column<Row>[];
  cells: readonly Child[];
  pick: boolean;
}) {
  return (
    <tfoot>
      <tr>
        {pick && <td />}
        {columns.map((column, place) => (
          <Cell column={column}>{cells[place]}</Cell>
        ))}
      </tr>
    </tfoot>
  );
}

function cellClass<Row>({ align, priority, nowrap }: Column<Row>, empty = false): string | undefined {
  const names = [
    align && align !== 'left' && `cell-${align}`,
    priority && `cell-${priority}`,
    nowrap && 'cell-nowrap',
    empty && 'cell-none',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}
