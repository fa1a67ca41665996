import { expect, it } from 'vitest';
import { slices } from '#app/slices.ts';
import { roles } from '#kernel/actor.ts';
import { type Check, projectFiles } from './tree.ts';

const glossary = 'docs/glossary.md';
const textOf = (files: Parameters<Check>[0], path: string) => files.find((file) => file.path === path)?.text ?? '';

/** Every table of the database belongs to a word. */
const tables: Check = (files) => {
  const explained = textOf(files, glossary);
  return [...textOf(files, 'db/schema.sql').matchAll(/^create table ([a-z_.]+)/gm)]
    .map((found) => found[1] ?? '')
    .filter((table) => !explained.includes(`\`${table}\``))
    .map((table) => `${glossary}: does not place the table ${table}`);
};

/** A word stands as a whole, with `_` or blanks between its parts. */
const says = (text: string, word: string): boolean =>
  new RegExp(`(?<![a-z_])${word.replaceAll('_', '[ _]')}(?![a-z_])`).test(text.toLowerCase());

const files = projectFiles();
const text = textOf(files, glossary);

it('every table of the schema belongs to a word', () => expect(tables(files)).toEqual([]));

it('every thing, every act and every role is a word', () => {
  const things = slices.flatMap((slice) => slice.things ?? []);
  const words = [...things.flatMap(({ name, actions }) => [name, ...actions.map((act) => act.name)]), ...roles];
  expect([...new Set(words)].filter((word) => !says(text, word))).toEqual([]);
});

it('a planted table and a planted act without a word are found', () => {
  const planted = [
    { path: glossary, text: '`intake.report` take_up' },
    { path: 'db/schema.sql', text: 'create table intake.report (\ncreate table intake.rumour (' },
  ];
  expect(tables(planted)).toEqual([`${glossary}: does not place the table intake.rumour`]);
  expect([says('| take_up |', 'take_up'), says('| follow up |', 'take_up'), says('unsend', 'send')]).toEqual([
    true,
    false,
    false,
  ]);
});
