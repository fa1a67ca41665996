import type { Language } from '#kernel/wording.ts';
import { FilterBar } from '../filter-bar.tsx';
import { Select } from '../form/choice.tsx';
import { PeriodField } from '../form/day.tsx';
import { TextInput } from '../form/text-input.tsx';
import { UnitSelect } from '../form/unit.tsx';
import { Pager } from '../pager.tsx';
import { StatusBadge } from '../part/badge.tsx';
import { EmptyState } from '../part/block.tsx';
import { Tabs } from '../part/tabs.tsx';
import { Time } from '../part/time-line.tsx';
import { type Column, Table } from '../table.tsx';
import { reports, type SampleReport, units } from './samples.ts';

const columns = (lang: Language): Column<SampleReport>[] => [
  { header: '标题', cell: ({ id, title }) => <a href={`#${id}`}>{title}</a>, priority: 'title' },
  { header: '报送单位', cell: ({ unit }) => unit },
  { header: '状态', cell: ({ tone, status }) => <StatusBadge tone={tone} label={status} />, nowrap: true },
  {
    header: '字数',
    cell: ({ characters }) => characters,
    align: 'right',
    priority: 'extra',
    sort: { href: '?sort=characters' },
  },
  {
    header: '收到',
    cell: ({ at }) => <Time lang={lang} at={at} />,
    nowrap: true,
    sort: { href: '?sort=-at', state: 'descending' },
  },
];

export const Lists = ({ lang }: { lang: Language }) => (
  <>
    <Tabs
      label="来稿"
      tabs={[
        { href: '#lists', label: '待初审', count: 12, current: true },
        { href: '#lists', label: '留存', count: 47 },
        { href: '#lists', label: '已取用', count: 318 },
        { href: '#lists', label: '全部来稿' },
      ]}
    />
    <FilterBar lang={lang} action="/ui" clear="/ui">
      <TextInput lang={lang} name="words" label="标题或正文" type="search" placeholder="如：高标准农田" />
      <UnitSelect lang={lang} name="unit" label="报送单位" units={units} empty="全部单位" />
      <Select
        lang={lang}
        name="status"
        label="状态"
        empty="全部"
        options={[
          { value: 'filed', label: '待初审' },
          { value: 'held', label: '留存' },
        ]}
      />
      <PeriodField lang={lang} name="period" label="收到的时段" value="2026-03" />
    </FilterBar>
    <Table
      lang={lang}
      caption="待初审的来稿"
      columns={columns(lang)}
      rows={reports}
      rowKey={({ id }) => id}
      select={{ name: 'picked', label: ({ title }) => title }}
      empty={null}
    />
    <Pager lang={lang} total="共 1000 多件，现为第 1—20 件" older="/ui?after=r5" />
    <Table
      lang={lang}
      caption="没有来稿的列表"
      columns={columns(lang)}
      rows={[]}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="没有符合条件的来稿" act={{ href: '/ui', label: '清除条件' }}>
          本月已收到 37 件，当前条件是“芦汀县 · 留存 · 2026年3月”。
        </EmptyState>
      }
    />
  </>
);
