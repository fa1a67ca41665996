/** The list of people, for the administrators. */
import { roles } from '#kernel/actor.ts';
import { roleWording } from '#kernel/common-wording.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  EmptyState,
  FilterBar,
  NothingFound,
  Pager,
  Select,
  StatusBadge,
  Table,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { type PersonStatus, personStatuses } from './person.ts';
import type { PersonFilter, PersonLine } from './person-page.queries.ts';
import { personPageWording } from './person-page-wording.ts';
import { personWording } from './person-wording.ts';

export interface PersonListProps {
  readonly lang: Language;
  readonly page: Page<PersonLine>;
  readonly filter: PersonFilter;
  readonly units: readonly UnitOption[];
  readonly mayRegister: boolean;
}

export const PersonList = ({ lang, page, filter, units, mayRegister }: PersonListProps) => {
  const w = personPageWording[lang];
  const { before: _, after: __, ...asked } = filter;
  const filtered = Object.values(asked).some((v) => v !== undefined && v !== '');
  const href = (key: object) => keysetHref('/people', asked, key);
  return (
    <>
      {mayRegister && (
        <p class="buttons">
          <ButtonLink href="/people/new" label={w.new} main />
        </p>
      )}
      <Filters lang={lang} filter={filter} filtered={filtered} units={units} />
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(p) => p.id}
        empty={
          filtered ? (
            <NothingFound lang={lang} title={w.noneFound} clear="/people">
              {w.noneFoundHint}
            </NothingFound>
          ) : (
            <EmptyState title={w.nobody}>{w.nobodyHint}</EmptyState>
          )
        }
        columns={columns(lang)}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

const Filters = ({
  lang,
  filter,
  filtered,
  units,
}: Pick<PersonListProps, 'lang' | 'filter' | 'units'> & { filtered: boolean }) => {
  const w = personPageWording[lang];
  return (
    <FilterBar lang={lang} action="/people" {...(filtered ? { clear: '/people' } : {})}>
      <TextInput
        lang={lang}
        name="find"
        label={w.find}
        placeholder={w.findHint}
        value={filter.find}
        type="search"
        width="medium"
      />
      <UnitSelect lang={lang} name="unitId" label={w.unit} empty={w.allUnits} value={filter.unitId} units={units} />
      <Select
        lang={lang}
        name="role"
        label={w.role}
        empty={w.allRoles}
        value={filter.role}
        width="short"
        options={roles.map((role) => ({ value: role, label: roleWording[lang][role] }))}
      />
      <Select
        lang={lang}
        name="status"
        label={w.status}
        empty={w.allStatuses}
        value={filter.status}
        width="short"
        options={personStatuses.map((status) => ({ value: status, label: personWording[lang].statuses[status] }))}
      />
    </FilterBar>
  );
};

const columns = (lang: Language) => {
  const w = personPageWording[lang];
  const { fields } = personWording[lang];
  return [
    {
      header: fields.name,
      priority: 'title' as const,
      cell: (p: PersonLine) => <a href={`/people/${p.id}`}>{p.name}</a>,
    },
    { header: fields.post, cell: (p: PersonLine) => p.post || w.none },
    { header: fields.userName, cell: (p: PersonLine) => p.userName },
    { header: w.unit, cell: (p: PersonLine) => p.unitName },
    {
      header: w.roles,
      cell: (p: PersonLine) =>
        p.posts.length > 0
          ? p.posts
              .map((post) => w.roleAt(roleWording[lang][post.role], post.unitName))
              .join(lang === 'zh' ? '、' : ', ')
          : w.none,
    },
    { header: w.status, nowrap: true, cell: (p: PersonLine) => <PersonStatusBadge lang={lang} status={p.status} /> },
  ];
};

export const PersonStatusBadge = ({ lang, status }: { lang: Language; status: PersonStatus }) => (
  <StatusBadge tone={status === 'enabled' ? 'good' : 'neutral'} label={personWording[lang].statuses[status]} />
);
