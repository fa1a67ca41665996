/** A table of units as an office keeps it: header line, then a unit a line, named by Chinese or English headings. */
import { type Day, daySchema } from '#kernel/calendar.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type UnitKind, unitKinds } from './unit.ts';
import { unitKindWording } from './unit-wording.ts';

export interface UnitCsvRow {
  /** Of the file, from 1 with the header. */
  readonly line: number;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: UnitKind;
  /** Name of the parent, or its path such as `青岚市/梧溪县` where the name alone is not enough; none for the root. */
  readonly parent?: string;
  readonly sortOrder: number;
  readonly openedOn?: Day;
}

/** A line that cannot be taken, or (line 1) a header that says too little. */
export interface LineFault extends Refusal {
  readonly line: number;
}

const headings = {
  name: ['名称', '单位名称', 'name'],
  shortName: ['简称', 'short_name'],
  kind: ['类别', 'kind'],
  parent: ['上级单位', '上级', 'parent'],
  sortOrder: ['排序', 'sort_order', 'order'],
  openedOn: ['设立日期', 'opened_on'],
} as const;
type Heading = keyof typeof headings;

export const csvRowLimit = 5_000;

export interface UnitTable {
  readonly rows: UnitCsvRow[];
  readonly faults: LineFault[];
  /** What the lines with faults call their units: others may stand below them. */
  readonly faultyNames: ReadonlySet<string>;
}

const none = { rows: [], faultyNames: new Set<string>() };

/** The right lines and every fault of the others, so that a table is mended in one go. */
export function parseUnitCsv(text: string): UnitTable {
  const [header, ...records] = csvRecords(text);
  const columns = header ? columnsOf(header.cells) : undefined;
  if (!header || !columns) return { ...none, faults: [{ line: header?.line ?? 1, code: 'csv_header' }] };
  if (records.length === 0) return { ...none, faults: [{ line: header.line, code: 'csv_empty' }] };
  if (records.length > csvRowLimit) {
    return { ...none, faults: [{ line: header.line, code: 'csv_too_long', params: { most: csvRowLimit } }] };
  }
  const rows: UnitCsvRow[] = [];
  const faults: LineFault[] = [];
  const faultyNames = new Set<string>();
  for (const { line, cells } of records) {
    const row = rowOf(line, (heading) => cells[columns[heading] ?? -1]?.trim() ?? '');
    if (row.ok) rows.push(row.value);
    else {
      faults.push(...row.refusals.map((r) => ({ ...r, line })));
      faultyNames.add(cells[columns.name ?? -1]?.trim() ?? '');
    }
  }
  return { rows, faults, faultyNames };
}

function columnsOf(cells: readonly string[]): Partial<Record<Heading, number>> | undefined {
  const normal = cells.map((cell) => cell.trim().toLowerCase());
  const columns: Partial<Record<Heading, number>> = {};
  for (const [heading, names] of Object.entries(headings) as [Heading, readonly string[]][]) {
    const at = normal.findIndex((cell) => names.includes(cell));
    if (at >= 0) columns[heading] = at;
  }
  return columns.name !== undefined && columns.kind !== undefined ? columns : undefined;
}

function rowOf(line: number, cell: (heading: Heading) => string): Result<UnitCsvRow> {
  const refusals: Refusal[] = [];
  const fault = (field: string, code: string) => refusals.push({ code, field });
  const name = cell('name');
  if (name === '') fault('name', 'name_missing');
  if ([...name].length > 60) fault('name', 'name_too_long');
  const kind = kindOf(cell('kind'));
  if (kind === undefined) fault('kind', 'kind_unknown');
  const sortOrder = cell('sortOrder') === '' ? 100 : Number(cell('sortOrder'));
  if (!Number.isInteger(sortOrder) || sortOrder < 0 || sortOrder > 99_999) fault('sortOrder', 'sort_order_form');
  const openedOn = dayOf(cell('openedOn'));
  if (openedOn === undefined) fault('on', 'day_form');
  const [shortName, parent] = [cell('shortName'), cell('parent')];
  if ([...shortName].length > 20) fault('shortName', 'short_name_too_long');
  if (refusals.length > 0 || kind === undefined) return { ok: false, refusals };
  return ok({
    line,
    name,
    ...(shortName ? { shortName } : {}),
    kind,
    ...(parent ? { parent } : {}),
    sortOrder,
    ...(openedOn ? { openedOn } : {}),
  });
}

const kindOf = (text: string): UnitKind | undefined =>
  unitKinds.find((kind) => kind === text.toLowerCase() || unitKindWording.zh[kind].split(/[（）、]/).includes(text));

/** Spreadsheets write days their own way: 2020/1/5 is one, too. An empty cell is `''`. */
function dayOf(text: string): Day | '' | undefined {
  if (text === '') return '';
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const day = parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : text;
  return daySchema.safeParse(day).success ? day : undefined;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

/** RFC 4180, with tabs as well as commas between cells; blank lines are passed over. */
function csvRecords(text: string): CsvRecord[] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = /^[^\n]*\t/.test(plain) ? '\t' : ',';
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endRecord = () => {
    cells.push(cell);
    if (cells.some((c) => c.trim() !== '')) records.push({ line: begun, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < plain.length; i++) {
    const c = plain.charAt(i);
    if (quoted && c === '"' && plain[i + 1] === '"') cell += plain.charAt(i++);
    else if (c === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && c === separator) {
      cells.push(cell);
      cell = '';
    } else if (!quoted && c === '\n') {
      endRecord();
      begun = line + 1;
    } else if (quoted || c !== '\r') cell += c;
    if (c === '\n') line++;
  }
  endRecord();
  return records;
}
