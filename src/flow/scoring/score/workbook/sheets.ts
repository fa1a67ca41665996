/** The sheets of a workbook of facts: one for each kind of fact, one row a fact, or several alike. */
import type { FactKind } from '../facts.ts';

/** What a cell holds; `units` and `list` are names joined by 、 or a comma. */
export type Holds =
  | 'text'
  | 'day'
  | 'decimal'
  | 'count'
  | 'yes'
  | 'unit'
  | 'units'
  | 'list'
  | 'amounts'
  | 'marks'
  | 'level'
  | 'channel'
  | 'form'
  | 'class'
  | 'rank'
  | 'route'
  | 'outcome'
  | 'deed'
  | 'lapse';

export interface Column {
  /** The word's key in the wording, and the fact's key unless `factOf` says otherwise. */
  readonly key: ColumnKey;
  readonly holds: Holds;
  readonly needed?: true;
}

const id = { key: 'id', holds: 'text' } as const;
const date = { key: 'date', holds: 'day', needed: true } as const;
const unit = { key: 'unit', holds: 'unit', needed: true } as const;
const units = { key: 'units', holds: 'units', needed: true } as const;
const assisting = { key: 'assisting', holds: 'units' } as const;
const article = { key: 'article', holds: 'text' } as const;
const count = { key: 'count', holds: 'count' } as const;
const level = { key: 'level', holds: 'level' } as const;
const channel = { key: 'channel', holds: 'channel' } as const;
const form = { key: 'form', holds: 'form' } as const;
const length = { key: 'length', holds: 'count' } as const;
const authors = { key: 'authors', holds: 'list' } as const;
const noted = [
  { key: 'marks', holds: 'marks' },
  { key: 'amounts', holds: 'amounts' },
] as const;

/** In the order of the template. */
export const sheets = {
  unit: [
    id,
    { key: 'name', holds: 'text', needed: true },
    { key: 'class', holds: 'class' },
    { key: 'parent', holds: 'unit' },
    { key: 'amounts', holds: 'amounts' },
  ],
  adoption: [
    id,
    date,
    units,
    assisting,
    { ...level, needed: true },
    channel,
    { ...form, needed: true },
    count,
    article,
    length,
    { key: 'reprint', holds: 'yes' },
    { key: 'route', holds: 'route' },
    { key: 'outsideScore', holds: 'decimal' },
    { key: 'filedOn', holds: 'day' },
    { key: 'happenedOn', holds: 'day' },
    authors,
    { key: 'extra', holds: 'decimal' },
    { key: 'decision', holds: 'text' },
    ...noted,
  ],
  filing: [id, date, units, assisting, level, channel, form, count, article, length, authors, ...noted],
  directive: [
    id,
    date,
    { ...level, needed: true },
    { key: 'rank', holds: 'rank' },
    { key: 'leader', holds: 'text' },
    { key: 'adoption', holds: 'text' },
    article,
    { key: 'units', holds: 'units' },
  ],
  commission: [id, date, unit, { key: 'outcome', holds: 'outcome', needed: true }, form, count, ...noted],
  deed: [id, date, unit, { key: 'deed', holds: 'deed', needed: true }, level, form, count, ...noted],
  lapse: [
    id,
    date,
    unit,
    { key: 'lapse', holds: 'lapse', needed: true },
    level,
    { key: 'points', holds: 'decimal' },
    { key: 'decision', holds: 'text' },
    count,
    ...noted,
  ],
  manual: [
    id,
    date,
    unit,
    { key: 'points', holds: 'decimal', needed: true },
    { key: 'by', holds: 'text', needed: true },
    { key: 'why', holds: 'text', needed: true },
    { key: 'evidence', holds: 'text' },
  ],
  reversal: [id, date, { key: 'of', holds: 'text', needed: true }, { key: 'why', holds: 'text', needed: true }],
} as const satisfies Record<FactKind, readonly { key: string; holds: Holds; needed?: true }[]>;

export type ColumnKey = (typeof sheets)[FactKind][number]['key'];
export const sheetKinds = Object.keys(sheets) as FactKind[];
export const columnsOf = (kind: FactKind): readonly Column[] => sheets[kind];
