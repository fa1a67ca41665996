import { expect, it } from 'vitest';
import { Pager } from './pager.tsx';
import { type Column, Table } from './table.tsx';

interface Row {
  readonly id: string;
  readonly title: string;
}
const columns: Column<Row>[] = [
  { header: '标题', cell: ({ id, title }) => <a href={`/r/${id}`}>{title}</a>, priority: 'title' },
  {
    header: '字数',
    cell: ({ title }) => title.length,
    align: 'right',
    sort: { href: '?sort=size', state: 'ascending' },
  },
];
const table = (rows: readonly Row[], more = {}): string =>
  String(
    <Table
      lang="zh"
      caption="来稿"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>没有来稿</p>}
      {...more}
    />,
  );

it('each cell carries its header for the card, and a title that is markup stays text', () => {
  const html = table([{ id: '1', title: '<b>急</b>' }]);
  expect(html).toContain('<span class="cell-head" aria-hidden="true">字数</span>');
  expect(html).toContain('&lt;b&gt;急&lt;/b&gt;');
  expect(html).toContain('<caption class="unseen">来稿</caption>');
});

it('the sorted column says so', () => {
  expect(table([{ id: '1', title: 'x' }])).toContain('aria-sort="ascending"');
});

it('rows can be picked by their key, each box with a name', () => {
  const select = { name: 'picked[]', label: ({ title }: Row) => title, form: 'bulk' };
  const html = table([{ id: 'k1', title: '防汛' }], { select });
  expect(html).toMatch(/name="picked\[\]" value="k1" form="bulk"/);
  expect(html).toContain('选择：防汛');
});

it('without rows the empty state stands alone', () => expect(table([])).toBe('<p>没有来稿</p>'));

it('the pager links by key both ways and shows a dead end as dead', () => {
  const middle = String(<Pager lang="zh" newer="?before=b" older="?after=a" total="共 1000 多件" />);
  expect(middle).toContain('href="?before=b" rel="prev"');
  expect(middle).toContain('href="?after=a" rel="next"');
  const first = String(<Pager lang="zh" older="?after=a" />);
  expect(first).toContain('aria-disabled="true"');
  expect(first.match(/<a /g)).toHaveLength(1);
  expect(String(<Pager lang="zh" total="共 3 件" />)).not.toContain('button');
});
