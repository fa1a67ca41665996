import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slices } from '#app/slices.ts';
import { flowDocument } from '../../docs/flow-document.ts';
import { root } from './tree.ts';

const file = join(root, 'docs', 'flow.md');
const written = flowDocument(slices);

it('docs/flow.md says what the action tables say', () => {
  if (process.env.UPDATE_FLOW) writeFileSync(file, written);
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(committed, 'write it anew: UPDATE_FLOW=1 npx vitest run tests/architecture/flow.test.ts').toBe(written);
});

it('every act of every thing has its row, and every condition its sentence', () => {
  const acts = slices.flatMap(({ things = [] }) =>
    things.flatMap(({ words, actions }) => actions.map((a) => ({ words, ...a }))),
  );
  expect(acts.filter(({ words, name }) => !written.includes(`| ${words.zh.actions[name]} \`${name}\` |`))).toEqual([]);
  const codes = acts.flatMap(({ needs }) => needs);
  expect(codes.filter((code) => !new RegExp(`^- \`${code}\` .*\\p{Script=Han}`, 'mu').test(written))).toEqual([]);
});

it('a state that a table names and the words forget shows by its code, an act without arrow stays in the table', () => {
  const words = {
    thing: '样',
    statuses: { open: '在用' },
    actions: { close: '撤销', rename: '更名' },
    fields: {},
    refusals: { busy: (p: { readonly [key: string]: unknown }) => `还有${p.count}个` },
    events: { 'sample.closed': '撤销' },
  };
  const who = [{ role: 'editor', at: 'desk' } as const, 'system' as const];
  const input = undefined as never;
  const actions = [
    { name: 'close', from: ['new', 'open'], to: 'gone', who, needs: ['busy'], input },
    { name: 'rename', from: ['open'], to: 'same', who, needs: [], input },
  ];
  const thing = { name: 'sample', words: { zh: words, en: words }, statuses: ['open', 'gone'], actions };
  const text = flowDocument([
    { name: 'a/b', title: { zh: '样' }, things: [thing as never], reactions: [{ on: 'x.done' }, { on: 'x.done' }] },
  ]);
  expect(text).toContain('| 撤销 `close` | *新建*、在用 | gone | 编辑部责任编辑、系统 | `busy` | `a/b` |');
  expect(text).toContain('- `busy` 还有…个');
  expect(text).toContain('  [*] --> gone: 撤销\n  open --> gone: 撤销\n```');
  expect(text).toContain('| 更名 `rename` | 在用 | *不变* |');
  expect(text).toContain('| `x.done` | `a/b` |');
});
