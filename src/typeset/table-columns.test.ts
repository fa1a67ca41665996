import { expect, it } from 'vitest';
import type { Table } from '#kernel/body.ts';
import { cellPadding, tableColumns } from './table-columns.ts';

const table = (...rows: string[][]): Table => ({
  kind: 'table',
  header: true,
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const textWidth = (156 * 72) / 25.4;

it('fills the text width, the long column giving way to the short ones', () => {
  const found = tableColumns(
    table(['县区', '做法', '占比'], ['沙河县', '逐户登记、逐村公示、逐项销号'.repeat(4), '38.2%']),
  );
  expect(found?.size).toBe(14);
  expect(found?.widths.reduce((a, b) => a + b)).toBeCloseTo(textWidth, 3);
  const [county = 0, practice = 0, share = 0] = found?.widths ?? [];
  expect(county).toBeGreaterThanOrEqual(3 * 14 + 2 * cellPadding);
  expect(share).toBeGreaterThanOrEqual(5 * 0.55 * 14);
  expect(practice).toBeGreaterThan(county * 3);
});

it('more columns stand in a smaller size, too many are refused', () => {
  const row = (columns: number) => Array.from({ length: columns }, () => '12345.67');
  expect(tableColumns(table(row(5)))?.size).toBe(14);
  expect(tableColumns(table(row(8)))?.size).toBe(10.5);
  expect(tableColumns(table(row(12)))).toBeUndefined();
});

it('a figure is never cut for the sake of a long text', () => {
  const { widths = [], size = 0 } = tableColumns(table(['说明', '编号'], ['字'.repeat(300), '20260317-000123'])) ?? {};
  expect(widths[1]).toBeGreaterThanOrEqual(15 * 0.55 * size + 2 * cellPadding);
});
