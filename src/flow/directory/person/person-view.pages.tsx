/** One person: roles held, who stands in, what may be done, and what happened to the account. */
import { type Day, dayInChinese } from '#kernel/calendar.ts';
import { doer, eventSentence, roleWording } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Language } from '#kernel/wording.ts';
import { Columns, DescriptionList, Outcome, Section, Table, TimeLine } from '#ui/index.ts';
import { DelegationActs, PersonActs, type PersonActsProps, PostActs } from './person-acts.pages.tsx';
import { PersonStatusBadge } from './person-list.pages.tsx';
import { personPageWording } from './person-page-wording.ts';
import { personWords } from './person-words.pages.ts';

export interface PersonViewProps extends PersonActsProps {
  readonly unitNames: ReadonlyMap<UnitId, string>;
  readonly personNames: ReadonlyMap<PersonId, string>;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
}

const dayIn = (lang: Language, day: Day): string => (lang === 'zh' ? dayInChinese(day) : day);

export const PersonView = (props: PersonViewProps) => {
  const { lang, person } = props;
  const w = personPageWording[lang];
  return (
    <>
      <Outcome lang={props.lang} words={personWords[props.lang]} done={props.done} problem={props.problem} />
      <div class="standing">
        <PersonStatusBadge lang={lang} status={person.status} />
        <span>{person.post}</span>
        {person.status === 'disabled' && <blockquote class="moment-words">{person.words}</blockquote>}
      </div>
      <PersonActs {...props} />
      <Columns label={w.history} aside={<Aside {...props} />}>
        <Posts {...props} />
        <Delegations {...props} />
      </Columns>
    </>
  );
};

const Posts = (props: PersonViewProps) => {
  const { lang, person, unitNames } = props;
  const w = personPageWording[lang];
  return (
    <Section title={w.appointments}>
      <Table
        lang={lang}
        caption={w.appointments}
        rows={person.appointments}
        rowKey={(a) => `${a.role}-${a.unitId}`}
        empty={<p class="muted">{w.noAppointments}</p>}
        columns={[
          {
            header: w.role,
            priority: 'title',
            cell: (a) => w.roleAt(roleWording[lang][a.role], unitNames.get(a.unitId) ?? w.none),
          },
          { header: w.since, nowrap: true, cell: (a) => a.since },
          { header: w.act, cell: (a) => <PostActs {...props} post={a} /> },
        ]}
      />
    </Section>
  );
};

const Delegations = (props: PersonViewProps) => {
  const { lang, person, unitNames, personNames } = props;
  const w = personPageWording[lang];
  return (
    <Section title={w.delegations}>
      <Table
        lang={lang}
        caption={w.delegations}
        rows={person.delegations}
        rowKey={(d) => d.id}
        empty={<p class="muted">{w.noDelegations}</p>}
        columns={[
          { header: w.toPerson, priority: 'title', cell: (d) => personNames.get(d.toPersonId) ?? w.none },
          { header: w.role, cell: (d) => w.roleAt(roleWording[lang][d.role], unitNames.get(d.unitId) ?? w.none) },
          { header: w.term, cell: (d) => w.termOf(dayIn(lang, d.from), dayIn(lang, d.to)) },
          { header: w.act, cell: (d) => <DelegationActs {...props} delegation={d} /> },
        ]}
      />
    </Section>
  );
};

const Aside = ({ lang, person, unitNames, events }: PersonViewProps) => {
  const w = personPageWording[lang];
  const words = personWords[lang];
  return (
    <>
      <DescriptionList
        items={[
          { term: words.fields.name, value: person.name },
          { term: words.fields.post, value: person.post || w.none },
          { term: words.fields.userName, value: person.userName },
          { term: w.unit, value: unitNames.get(person.unitId) ?? w.none },
        ]}
      />
      <Section title={w.history}>
        <TimeLine
          lang={lang}
          items={events.map((event) => ({
            at: event.meta.at,
            sentence: `${doer(event.meta, lang)} ${eventSentence(event, words)}`,
          }))}
        />
      </Section>
    </>
  );
};
