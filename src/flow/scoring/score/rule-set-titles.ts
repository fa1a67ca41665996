/** What the parts of a rule set's form are called. */
import type { Language } from '#kernel/wording.ts';
import { cellWording } from './rule-set-cell-wording.ts';
import { choiceWording } from './rule-set-choice-wording.ts';
import { type Codes, plainName } from './rule-set-sheet.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import type { SheetValues } from './rule-set-values.ts';
import { codesIn, type TitleSection, withLength } from './rule-set-words.ts';
import { scoreWording } from './score-wording.ts';

type Words = Readonly<Record<string, string>>;

/** Of a list of words, a section, or a list within a line. */
export function sectionTitle(lang: Language, name: string): string {
  const { singles, titles, lines, ofMoney } = sheetWording[lang];
  const all: Words = { ...singles, ...titles, ...lines };
  const plain = plainName(name);
  const title = all[plain] ?? plain;
  return plain === name ? title : ofMoney(title);
}

/** Of `key` below the document, or below a line of `section`: a cell, or a list within the line. */
export function cellTitle(lang: Language, section: string, key: string, amounts: Words = {}): string {
  const all: Words = cellWording[lang];
  const [first = '', code = ''] = key.split('.');
  if (first === 'amount_from' || first === 'amount_below') return `${amounts[code] ?? code} ${all[first] ?? ''}`;
  return (
    firstOf(all, [`${plainName(section)}.${key}`, plainName(key), key.split('.').at(-1) ?? key]) ??
    sectionTitle(lang, key)
  );
}

const firstOf = (all: Words, keys: readonly string[]): string | undefined =>
  keys.map((key) => all[key]).find((title) => title !== undefined);

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What may be chosen, with what is written and not known, so that nothing is lost. */
export function choicesOf(
  lang: Language,
  key: string,
  codes: Exclude<Codes, 'parts' | 'units'>,
  titles: SheetValues['titles'],
  chosen: readonly string[],
): Choice[] {
  const own = typeof codes === 'string' ? titlesOf(titles[codes]) : {};
  const listed = typeof codes === 'string' ? withLength(lastOf(key), codesIn(codes, Object.keys(own))) : codes;
  const known = typeof codes === 'string' ? { ...wordsFor(lang, codes), ...own } : {};
  const said = (code: string): string => known[code] || choiceTitle(lang, key, code);
  return withChosen(listed, chosen).map((value) => ({ value, label: said(value) }));
}

export const withChosen = (listed: readonly string[], chosen: readonly string[]): string[] => [
  ...new Set([...listed, ...chosen.filter((code) => code !== '')]),
];

/** A word of a closed list. */
function choiceTitle(lang: Language, key: string, code: string): string {
  const { outcomes, lapses } = scoreWording[lang];
  const all: Words = { ...outcomes, ...lapses, ...choiceWording[lang] };
  if (key === 'outcome' || key === 'commission') return outcomes[code as keyof typeof outcomes] ?? code;
  return firstOf(all, [`${plainName(key)}.${code}`, `${lastOf(key)}.${code}`, code]) ?? code;
}

const lastOf = (key: string): string => key.split('.').at(-1) ?? key;

export const titlesOf = (list: readonly { readonly code: string; readonly title: string }[]): Words =>
  Object.fromEntries(list.filter(({ code }) => code !== '').map(({ code, title }) => [code, title]));

function wordsFor(lang: Language, list: TitleSection): Words {
  const { levels, forms, ranks, lapses } = scoreWording[lang];
  const known: Partial<Record<TitleSection, Words>> = { levels, forms, ranks, lapses };
  return known[list] ?? {};
}

/** Sections whose lines make entries of points. */
const earning = [
  'adoptions',
  'increments',
  'directives',
  'filings',
  'commissions',
  'merits',
  'base',
  'quotas',
  'rates',
  'placings',
  'pools',
  'penalties',
  'shares',
  'manual',
  'per_point',
];

/** The whole ledger, its sections that have lines, and lines that have a code. */
export function partChoices(lang: Language, ledger: string, values: SheetValues, chosen: readonly string[]): Choice[] {
  const parts = earning.flatMap((section) => {
    const list = section === 'directives' ? 'directives.lines' : section;
    const lines = values.lines[`${ledger}${list}`] ?? [];
    const title = sectionTitle(lang, section);
    if (lines.length === 0 && section !== 'manual') return [];
    const coded = lines.map(({ cells }) => String(cells.rule ?? '')).filter((code) => code !== '');
    return [
      { value: section, label: title },
      ...coded.map((code) => ({ value: `${section}.${code}`, label: `${title} ${code}` })),
    ];
  });
  const all = [{ value: 'total', label: sheetWording[lang].wholeLedger }, ...parts];
  const strange = chosen.filter((code) => code !== '' && !all.some(({ value }) => value === code));
  return [...all, ...strange.map((code) => ({ value: code, label: code }))];
}
