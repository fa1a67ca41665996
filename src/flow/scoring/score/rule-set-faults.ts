/** What is wrong with a rule set, said where the form shows it: at a field, at a row, or for the whole. */

import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { faultSentence } from './refusal-sentence.ts';
import { cellWording } from './rule-set-cell-wording.ts';
import {
  fieldOf,
  groupOf,
  headCells,
  type LineSection,
  listAt,
  plainName,
  type Shape,
  sheet,
} from './rule-set-sheet.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { cellTitle, sectionTitle } from './rule-set-titles.ts';
import type { SheetValues } from './rule-set-values.ts';
import { titleSections } from './rule-set-words.ts';

export interface Fault {
  /** From 1, in the text; none for the whole. */
  readonly line?: number | undefined;
  /** With the line it is in. */
  readonly sentence: string;
  /** The field or row of the form that shows it: `adoptions.0.points`, `adoptions.0`; none where the form has no place for it. */
  readonly place?: string | undefined;
  /** What the place is called. */
  readonly where?: string | undefined;
  /** Without the line: said at the place. */
  readonly what: string;
}

/** `sentence`: what the refusal says to somebody who looks at the text. */
export function faultOf(refusal: Refusal, sentence: string, values: SheetValues | undefined, lang: Language): Fault {
  const { line, at } = refusal.params ?? {};
  const found = values && typeof at === 'string' ? placeIn(at, values, lang) : undefined;
  const what = faultSentence(refusal, lang) ?? sentence;
  return {
    line: line === undefined ? undefined : Number(line),
    sentence,
    what: refusal.code === 'bad_value' ? inLabels(what, lang) : what,
    ...found,
  };
}

/** Where what a list lacks, or has in the wrong order, is put right. */
export const addTo = (list: string): string => `${list}.add`;

type Place = Pick<Fault, 'place' | 'where'>;

function placeIn(at: string, values: SheetValues, lang: Language): Place | undefined {
  const declared = titleSections.find((name) => at.startsWith(`${name}.`));
  if (declared) {
    const row = values.titles[declared].findIndex(({ code }) => at === `${declared}.${code}`);
    const where = sheetWording[lang].rowName(sectionTitle(lang, declared), row + 1);
    return row < 0 ? undefined : { place: `${declared}.${row}.code`, where };
  }
  const list = listAt(at);
  if (list) return { place: addTo(at), where: sectionTitle(lang, nameOf(list)) };
  return inList(sheet, '', at, lang) ?? inCells(sheet, '', at, lang);
}

/** A row of a list, or a cell of it. */
function inList(shape: Shape, prefix: string, at: string, lang: Language): Place | undefined {
  const list = shape.lists.find(({ name }) => at.startsWith(`${prefix}${name}.`));
  if (!list) return undefined;
  const row = /^\d+/.exec(at.slice(`${prefix}${list.name}.`.length))?.[0];
  if (row === undefined) return undefined;
  const place = `${prefix}${list.name}.${row}`;
  const where = sheetWording[lang].rowName(sectionTitle(lang, nameOf(list)), Number(row) + 1);
  const inner = inList(list, `${place}.`, at, lang) ?? inCells(list, `${place}.`, at, lang);
  if (!inner) return { place, where };
  return { place: inner.place, where: sheetWording[lang].cellOfRow(where, inner.where ?? '') };
}

const nameOf = ({ name }: LineSection): string =>
  groupOf(name) === 'head' || groupOf(name) === 'money' ? name : groupOf(name);

function inCells(shape: Shape, prefix: string, at: string, lang: Language): Place | undefined {
  const below = at.slice(prefix.length);
  const cell = shape.cells.find(
    ({ key }) => below === key || below.startsWith(`${key}.`) || key.startsWith(`${below}.`),
  );
  if (!cell || below === '') return undefined;
  const key = cell.kind === 'amounts' ? below.split('.').slice(0, 2).join('.') : cell.key;
  const section = listAt(prefix.replace(/\.\d+\.$/, ''))?.name ?? groupOf(key);
  const title = cellTitle(lang, section, key);
  const group = prefix === '' && !headCells.includes(cell) ? sectionTitle(lang, groupOf(key)) : undefined;
  return { place: fieldOf(`${prefix}${key}`), where: group ? sheetWording[lang].cellOfRow(group, title) : title };
}

/** The keys of the text are not what a form shows; English keys are near enough to their labels. */
function inLabels(sentence: string, lang: Language): string {
  if (lang !== 'zh') return sentence;
  const labels: Readonly<Record<string, string>> = cellWording.zh;
  return sentence.replaceAll(/\b[a-z_]{2,}\b/g, (key) =>
    Object.hasOwn(labels, key) ? `“${labels[plainName(key)]}”` : key,
  );
}
