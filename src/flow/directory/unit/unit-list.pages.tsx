/** The tree of units as a list that is searched and walked down. */

import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  EmptyState,
  FilterBar,
  NothingFound,
  Select,
  StatusBadge,
  Table,
  TextInput,
  Toast,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import type { UnitFilter, UnitLine } from './unit-lines.ts';
import { unitPageWording } from './unit-page-wording.ts';
import { unitKindWording, unitWording } from './unit-wording.ts';

export interface UnitListProps {
  readonly lang: Language;
  readonly lines: readonly UnitLine[];
  readonly filter: UnitFilter;
  readonly units: readonly UnitOption[];
  readonly mayOpen: boolean;
  /** Just now, by a table. */
  readonly imported?: { readonly opened: number; readonly kept: number } | undefined;
}

export const UnitList = ({ lang, lines, filter, units, mayOpen, imported }: UnitListProps) => {
  const w = unitPageWording[lang];
  const filtered = Object.values(filter).some((v) => v !== undefined && v !== '');
  return (
    <>
      {imported && (
        <Toast lang={lang} tone="success">
          {w.imported(imported.opened, imported.kept)}
        </Toast>
      )}
      {mayOpen && (
        <p class="buttons">
          <ButtonLink href="/units/new" label={w.new} main />
          <ButtonLink href="/units/import" label={w.import} />
        </p>
      )}
      <FilterBar lang={lang} action="/units" {...(filtered ? { clear: '/units' } : {})}>
        <TextInput
          lang={lang}
          name="find"
          label={w.find}
          placeholder={w.findHint}
          value={filter.find}
          type="search"
          width="medium"
        />
        <UnitSelect lang={lang} name="under" label={w.under} empty={w.everywhere} value={filter.under} units={units} />
        <Select
          lang={lang}
          name="closed"
          label={w.closedToo}
          empty={w.openOnly}
          value={filter.closed}
          width="short"
          options={[{ value: 'yes', label: w.showClosed }]}
        />
      </FilterBar>
      <Table
        lang={lang}
        caption={w.list}
        rows={lines}
        rowKey={(u) => u.id}
        empty={
          filtered ? (
            <NothingFound lang={lang} title={w.noneFound} clear="/units">
              {w.noneFoundHint}
            </NothingFound>
          ) : (
            <EmptyState title={w.noUnits}>{w.noUnitsHint}</EmptyState>
          )
        }
        columns={columns(lang)}
      />
    </>
  );
};

const columns = (lang: Language) => {
  const w = unitPageWording[lang];
  const words = unitWording[lang];
  return [
    {
      header: words.fields.name,
      priority: 'title' as const,
      cell: (u: UnitLine) => (
        <>
          {'\u3000'.repeat(u.depth)}
          <a href={`/units/${u.id}`}>{u.name}</a>
        </>
      ),
    },
    { header: w.kind, nowrap: true, cell: (u: UnitLine) => unitKindWording[lang][u.kind] },
    { header: w.parent, cell: (u: UnitLine) => u.parentName ?? w.none },
    {
      header: w.subUnits,
      align: 'right' as const,
      nowrap: true,
      cell: (u: UnitLine) =>
        u.subUnits > 0 ? <a href={`/units?under=${u.id}`}>{w.subUnitCount(u.subUnits)}</a> : w.none,
    },
    { header: w.desk, cell: (u: UnitLine) => u.deskName ?? w.none },
    { header: w.contactPoint, nowrap: true, cell: (u: UnitLine) => (u.isContactPoint ? w.yes : w.none) },
    {
      header: w.status,
      nowrap: true,
      cell: (u: UnitLine) => <UnitStatusBadge lang={lang} closed={u.closedOn !== undefined} />,
    },
  ];
};

export const UnitStatusBadge = ({ lang, closed }: { lang: Language; closed: boolean }) => (
  <StatusBadge tone={closed ? 'neutral' : 'good'} label={unitWording[lang].statuses[closed ? 'closed' : 'open']} />
);
