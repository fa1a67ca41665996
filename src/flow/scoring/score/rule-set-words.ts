/** The words of a rule set: the lists in which it declares them, and the keys under which its lines use them. */
import { levels as knownLevels } from '#flow/scoring/adoption/index.ts';
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

export const eachList = <T>(of: (list: TitleSection) => T): Record<TitleSection, T> =>
  Object.fromEntries(titleSections.map((list) => [list, of(list)])) as Record<TitleSection, T>;

const lists: Readonly<Record<string, TitleSection>> = {
  level: 'levels',
  as_level: 'levels',
  channel: 'channels',
  form: 'forms',
  becomes: 'forms',
  rank: 'ranks',
  class: 'classes',
  mark: 'marks',
  deed: 'deeds',
  lapse: 'lapses',
  amount: 'amounts',
  amount_from: 'amounts',
  amount_below: 'amounts',
  at_least_times: 'amounts',
  divide_by: 'amounts',
};

/** The list from which the words of a key are; undefined where a key takes none. */
export const listOf = (key: string): TitleSection | undefined => (Object.hasOwn(lists, key) ? lists[key] : undefined);

/** Characters are counted without being declared. */
export const withLength = (key: string, codes: readonly string[]): readonly string[] =>
  key === 'amount' ? ['length', ...codes] : codes;

const known: Readonly<Partial<Record<TitleSection, readonly string[]>>> = {
  forms: knownForms,
  ranks: knownRanks,
  lapses: knownLapses,
};

/** A declared list of levels replaces the known one (it is an order); the others are added to the known ones. */
export function codesIn(list: TitleSection, own: readonly string[]): readonly string[] {
  if (list === 'levels') return own.length > 0 ? own : knownLevels;
  return [...new Set([...(known[list] ?? []), ...own])];
}
