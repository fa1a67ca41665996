import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchKeys } from './search-keys.ts';
import type { UnitSummary } from './unit-summary.ts';
import { inTreeOrder } from './unit-tree.ts';

const unit = (id: string, parentId: string | undefined, sortOrder: number, name = id): UnitSummary => ({
  id,
  ...(parentId !== undefined ? { parentId } : {}),
  lineage: [id],
  depth: 0,
  kind: 'department',
  name,
  shortName: name,
  sortOrder,
  ...searchKeys(name),
  openedOn: '2020-01-01',
});

it('puts each unit before its sub-units, siblings by order, then by name as Chinese sorts it', () => {
  const tree = inTreeOrder([
    unit('township', 'county', 1),
    unit('b', 'city', 2, '市民政局'),
    unit('a', 'city', 2, '市财政局'),
    unit('county', 'city', 1),
    unit('city', undefined, 1),
  ]);
  expect(tree.map((u) => [u.id, u.depth])).toEqual([
    ['city', 0],
    ['county', 1],
    ['township', 2],
    ['a', 1],
    ['b', 1],
  ]);
});

it('keeps every unit exactly once, whatever the order and the missing parents', () => {
  const trees = fc
    .array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 30 })
    .map((parents) => parents.map((p, i) => unit(`u${i}`, i === 0 ? undefined : p === 9 ? 'gone' : `u${p % i}`, p)));
  fc.assert(
    fc.property(trees, fc.integer(), (units, seed) => {
      const shuffled = [...units].sort((a, b) => ((a.id.length * 31 + seed) % 7) - ((b.id.length * 17 + seed) % 5));
      const ordered = inTreeOrder(shuffled);
      expect(ordered.map((u) => u.id).sort()).toEqual(units.map((u) => u.id).sort());
      const place = new Map(ordered.map((u, i) => [u.id, i]));
      for (const u of ordered) {
        const parent = u.parentId === undefined ? undefined : place.get(u.parentId);
        if (parent !== undefined) expect(parent).toBeLessThan(place.get(u.id) ?? -1);
      }
    }),
  );
});

it.each([
  ['青岚市', 'unit', 'qinglanshi', 'qls'],
  ['重阳街道', 'unit', 'chongyangjiedao', 'cyjd'],
  ['单雄', 'person', 'shanxiong', 'sx'],
  ['吕稷然', 'person', 'lvjiran', 'ljr'],
  ['第3中心（AB）', 'unit', 'di3zhongxinab', 'd3zxa'],
] as const)('reads %s', (name, of, pinyin, initials) => expect(searchKeys(name, of)).toEqual({ pinyin, initials }));
