/** Whatever the schema lets an office rule, the form asks in words; what a rule set says, the form gives back as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentFields } from '../../../../tests/support/rule-set-form.ts';
import { withFields } from './change-rule-set.ts';
import { type Cell, formSections, headCells, type LineSection, sheet } from './rule-set-sheet.ts';
import { cellTitle, choicesOf, sectionTitle } from './rule-set-titles.ts';
import { type SheetValues, valuesOf } from './rule-set-values.ts';
import { eachList, titleSections } from './rule-set-words.ts';

const ready = new URL('../../../../rule-sets/', import.meta.url);
const documents = ['', 'cases/', 'unseen/', 'statements/'].flatMap((folder) =>
  readdirSync(new URL(folder, ready))
    .filter((file) => /^[a-z0-9-]+\.yaml$/.test(file))
    .map((file) => [`${folder}${file}`, readFileSync(new URL(`${folder}${file}`, ready), 'utf8')] as const),
);
const read = (source: string): SheetValues => {
  const values = valuesOf(source);
  if (!values) throw new Error('no form');
  return values;
};

describe('the form of a rule set', () => {
  const titles = eachList(() => []);
  const untitled = (section: string, { key, kind, codes }: Cell): string[] => {
    const name = `${section}.${key}`;
    const own = kind === 'amounts' || cellTitle('zh', section, key) !== key ? [] : [name];
    const closed = Array.isArray(codes) ? choicesOf('zh', key, codes, titles, []) : [];
    return [...own, ...closed.filter(({ value, label }) => value === label).map(({ value }) => `${name} = ${value}`)];
  };
  const inList = (list: LineSection): string[] => [
    ...list.cells.flatMap((cell) => untitled(list.name, cell)),
    ...list.lists.flatMap((inner) => [
      ...(sectionTitle('zh', inner.name) === inner.name ? [inner.name] : []),
      ...inList(inner),
    ]),
  ];

  it('has words for every section, cell and choice', () => {
    const names = [...titleSections, ...formSections.map(({ name }) => name)];
    expect(names.filter((name) => sectionTitle('zh', name).endsWith(name.replace('money.', '')))).toEqual([]);
    expect(headCells.flatMap((cell) => untitled('head', cell))).toEqual([]);
    const ruled = formSections.flatMap(({ name, cells, list }) => [
      ...cells.flatMap((cell) => untitled(name, cell)),
      ...(list ? inList(list) : []),
    ]);
    expect(ruled).toEqual([]);
  });

  it('has a place for everything the schema knows', () => {
    const placed = formSections.flatMap(({ cells, list }) => [...cells, ...(list ? [list] : [])]);
    expect([...headCells, ...placed]).toHaveLength(sheet.cells.length + sheet.lists.length);
    expect(sheet.lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['placings', 'assessment', 'money.per_point', 'money.directives.lines', 'ranking.groups']),
    );
    expect(sheet.lists.find(({ name }) => name === 'quotas')?.lists.map(({ name }) => name)).toEqual(['also', 'bands']);
  });

  it.each(documents)('leaves nothing of %s to the text, and changes no character of it', (_, source) => {
    const values = read(source);
    const others = (of: Pick<SheetValues, 'others' | 'lines'>): unknown[] => [
      ...of.others,
      ...Object.values(of.lines).flat().flatMap(others),
    ];
    expect(others(values)).toEqual([]);
    expect(withFields(source, sentFields(values))).toBe(source);
  });
});
