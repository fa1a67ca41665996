/** What the form of a rule set asks: its sections in the order of evaluation, and the cells of their lines. */
import { levels } from '#flow/scoring/adoption/index.ts';
import type { RuleSetDocument } from './rule-set-schema.ts';
import { knownForms, knownLapses, knownRanks } from './scale.ts';

/** Codes with titles that a rule set declares. */
export const titleSections = [
  'channels',
  'levels',
  'forms',
  'ranks',
  'classes',
  'deeds',
  'lapses',
  'marks',
  'amounts',
] as const;
export type TitleSection = (typeof titleSections)[number];

/** Codes come from what the document declares, or from a closed list. */
export type Codes = 'level' | 'channel' | 'form' | 'rank' | 'class' | 'lapse' | 'mark' | 'deed' | readonly string[];

export interface Cell {
  /** Path below the line; `extra.from` lies in a map of its own. */
  readonly key: string;
  readonly kind: 'text' | 'number' | 'list' | 'one' | 'many';
  readonly codes?: Codes;
  /** Seldom needed: folded away while empty. */
  readonly seldom?: true;
}

const text = (key: string): Cell => ({ key, kind: 'text' });
const number = (key: string): Cell => ({ key, kind: 'number' });
const one = (key: string, codes: Codes): Cell => ({ key, kind: 'one', codes });
const many = (key: string, codes: Codes): Cell => ({ key, kind: 'many', codes });
const seldom = (...cells: Cell[]): Cell[] => cells.map((cell) => ({ ...cell, seldom: true }));

const yesNo = ['true', 'false'] as const;
const stretches = ['week', 'month', 'two_months', 'quarter', 'half', 'year'] as const;
const outcomes = ['fulfilled', 'late', 'failed', 'excused'] as const;
const measures = [
  'filings',
  'adoptions',
  'points',
  'deeds',
  'lapses',
  'commissions',
  'rate',
  'commission_rate',
] as const;
const per = one('per', stretches);
const named = [...seldom(text('rule'), text('note'))];
const items = [many('level', 'level'), many('channel', 'channel'), many('form', 'form')];
const more = seldom(
  many('mark', 'mark'),
  many('class', 'class'),
  one('route', ['direct', 'relayed']),
  one('reprint', yesNo),
  number('length_from'),
  number('length_below'),
);

export interface LineSection {
  readonly name: string;
  /** Where its list stands in the document. */
  readonly path: readonly string[];
  readonly cells: readonly Cell[];
}

const section = (name: string, cells: readonly Cell[], path: readonly string[] = [name]): LineSection => ({
  name,
  path,
  cells: [...cells, ...named],
});

/** One value each, above the lists or beside them. */
export const singles: readonly { readonly group: string; readonly cells: readonly Cell[] }[] = [
  {
    group: 'head',
    cells: [
      text('title'),
      text('rule_set'),
      text('version'),
      text('in_force.from'),
      text('in_force.to'),
      one('date_basis', ['adoption', 'filing', 'event']),
      one('duplicates', ['none', 'share']),
      text('year_starts'),
      number('decimals'),
      ...seldom(text('note')),
    ],
  },
  {
    group: 'combination',
    cells: [
      one('combination.of', ['sum', 'highest', 'top_levels', 'top_items']),
      one('combination.by', ['points', 'level']),
      number('combination.levels'),
      number('combination.items'),
    ],
  },
  { group: 'manual', cells: [number('manual.from'), number('manual.to')] },
  { group: 'ranking', cells: [one('ranking.ties', ['skip', 'dense', 'higher_adoptions', 'organisation_order'])] },
  { group: 'author_shares', cells: [{ key: 'author_shares.ratio', kind: 'list' }, number('author_shares.at_most')] },
  { group: 'directives', cells: [one('directives.count', ['each', 'once_per_level', 'highest_only'])] },
];

export const lineSections: readonly LineSection[] = [
  section('adoptions', [
    ...items,
    number('points'),
    ...seldom(number('times_outside_score'), one('as_level', 'level'), number('times')),
    ...more,
  ]),
  section('reclassify', [...items, number('length_from'), number('length_below'), one('becomes', 'form')]),
  section('factors', [...items, one('reprint', yesNo), number('factor'), ...more.filter((c) => c.key !== 'reprint')]),
  section('increments', [...items, number('points'), ...seldom(one('once_per_article', yesNo)), ...more]),
  section(
    'directives',
    [
      many('level', 'level'),
      many('rank', 'rank'),
      number('points'),
      ...seldom(
        many('channel', 'channel'),
        many('form', 'form'),
        number('times'),
        number('plus_times'),
        one('of', ['article', 'adoption']),
      ),
    ],
    ['directives', 'lines'],
  ),
  section('shares', [
    many('form', 'form'),
    one('units', ['equal', 'each', 'parts', 'ratio']),
    number('main'),
    number('assist'),
    { key: 'ratio', kind: 'list' },
    ...seldom(
      many('for', ['adoptions', 'increments', 'directives', 'filings']),
      many('level', 'level'),
      many('channel', 'channel'),
      number('factor'),
      number('extra.from'),
      number('extra.to'),
    ),
  ]),
  section('filings', [...items, number('points'), ...seldom(one('in_combination', yesNo)), ...more]),
  section('caps', [text('of'), number('points'), per, many('class', 'class')]),
  section('quotas', [
    one('counts', measures),
    number('at_least'),
    per,
    many('class', 'class'),
    number('met'),
    number('unmet'),
    number('each_missing'),
    ...seldom(
      ...items,
      text('unit'),
      number('each_over'),
      number('proportional'),
      one('joint', ['whole', 'share']),
      one('each_article_once', yesNo),
      number('proportional_most'),
      number('in_a_row'),
      one('when_none', ['skip', 'met', 'unmet']),
    ),
  ]),
  section('base', [number('points'), per, many('class', 'class')]),
  section('rates', [
    number('below'),
    number('points'),
    per,
    many('class', 'class'),
    one('when_none_filed', ['skip', 'below']),
  ]),
  section('commissions', [many('outcome', outcomes), number('points'), ...seldom(many('form', 'form'))]),
  section('merits', [
    many('deed', 'deed'),
    number('points'),
    ...seldom(many('level', 'level'), many('form', 'form'), many('class', 'class'), many('mark', 'mark')),
  ]),
  section('weights', [text('of'), number('factor'), ...seldom(many('class', 'class'), text('unit'))]),
  section('tiers', [
    text('of'),
    number('from'),
    number('to'),
    number('factor'),
    per,
    ...seldom(many('class', 'class')),
  ]),
  section('best', [text('of'), number('count'), per, ...seldom(many('class', 'class'))]),
  section('pools', [
    number('points'),
    per,
    one('by', ['filings', 'adoptions', 'points']),
    ...seldom(
      one('among', ['units', 'authors']),
      many('class', 'class'),
      ...items,
      number('places'),
      one('tail', ['first', 'largest', 'last', 'nobody']),
      one('joint', ['whole', 'share']),
      one('each_article_once', yesNo),
    ),
  ]),
  section('penalties', [
    many('lapse', 'lapse'),
    number('points'),
    number('from'),
    number('to'),
    ...seldom(many('level', 'level'), many('class', 'class')),
  ]),
  section('vetoes', [
    many('commission', outcomes),
    many('lapse', 'lapse'),
    number('at_least'),
    number('more_than'),
    per,
    ...seldom(text('of'), number('loses'), one('effect', ['zero', 'disqualify'])),
  ]),
  section('floors', [text('of'), number('points'), per]),
  section('roll_up', [one('class', 'class'), number('factor'), one('own_row', yesNo)]),
  section('groups', [text('title'), many('class', 'class')], ['ranking', 'groups']),
];

export const lineSection = (name: string): LineSection | undefined => lineSections.find((s) => s.name === name);

/** Codes that may be chosen, with the titles the document gives them. */
export function codesFor(codes: Codes, titles: Readonly<Record<TitleSection, Readonly<Record<string, string>>>>) {
  const of = (own: Readonly<Record<string, string>>, known: readonly string[]): [string, string | undefined][] => [
    ...known.filter((code) => !Object.hasOwn(own, code)).map((code): [string, undefined] => [code, undefined]),
    ...Object.entries(own),
  ];
  if (typeof codes !== 'string') return codes.map((code): [string, undefined] => [code, undefined]);
  const ownLevels = Object.keys(titles.levels).length > 0 ? [] : levels;
  return {
    level: () => of(titles.levels, ownLevels),
    channel: () => of(titles.channels, []),
    form: () => of(titles.forms, knownForms),
    rank: () => of(titles.ranks, knownRanks),
    class: () => of(titles.classes, []),
    lapse: () => of(titles.lapses, knownLapses),
    mark: () => of(titles.marks, []),
    deed: () => of(titles.deeds, []),
  }[codes]();
}

/** Sections that the form knows; others are kept, and changed in the text only. */
export const shownSections: ReadonlySet<string> = new Set<keyof RuleSetDocument | string>([
  ...titleSections,
  ...lineSections.map((s) => s.path[0] ?? s.name),
  ...singles.flatMap(({ cells }) => cells.map((cell) => cell.key.split('.')[0] ?? '')),
]);
