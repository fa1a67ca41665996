import { type Day, dayInChinese } from '#kernel/calendar.ts';
import { eventSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import { Columns, DescriptionList, Included, Outcome, Section, Table, TimeLine } from '#ui/index.ts';
import { currentName, usualClaimMinutes } from './unit.ts';
import { LiftAct, UnitActs, type UnitActsProps } from './unit-acts.pages.tsx';
import { UnitStatusBadge } from './unit-list.pages.tsx';
import { unitPageWording } from './unit-page-wording.ts';
import type { UnitSummary } from './unit-summary.ts';
import { unitKindWording, unitWording } from './unit-wording.ts';

export interface UnitViewProps extends UnitActsProps {
  readonly parent: UnitSummary | undefined;
  readonly mergedInto: UnitSummary | undefined;
  readonly subUnits: readonly UnitSummary[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
}

const dayIn = (lang: Language, day: Day): string => (lang === 'zh' ? dayInChinese(day) : day);

export const UnitView = (props: UnitViewProps) => {
  const { lang, unit } = props;
  const w = unitPageWording[lang];
  return (
    <>
      <Outcome lang={props.lang} words={unitWording[props.lang]} done={props.done} problem={props.problem} />
      <div class="standing">
        <UnitStatusBadge lang={lang} closed={unit.status === 'closed'} />
        <span>{unitKindWording[lang][unit.kind]}</span>
        {props.parent && (
          <span>
            {w.parent}：<a href={`/units/${props.parent.id}`}>{props.parent.name}</a>
          </span>
        )}
      </div>
      <UnitActs {...props} />
      <Columns label={w.history} aside={<Aside {...props} />}>
        <Included at={`/scores/of/${unit.id}`} />
        <SubUnits {...props} />
        <ContactPoints {...props} />
      </Columns>
    </>
  );
};

const SubUnits = ({ lang, unit, subUnits }: UnitViewProps) => {
  const w = unitPageWording[lang];
  return (
    <Section title={w.subUnits} beside={subUnits.length > 0 && <a href={`/units?under=${unit.id}`}>{w.allBelow}</a>}>
      <Table
        lang={lang}
        caption={w.subUnits}
        rows={subUnits}
        rowKey={(u) => u.id}
        empty={<p class="muted">{w.noSubUnits}</p>}
        columns={[
          {
            header: unitWording[lang].fields.name,
            priority: 'title',
            cell: (u) => <a href={`/units/${u.id}`}>{u.name}</a>,
          },
          { header: w.kind, nowrap: true, cell: (u) => unitKindWording[lang][u.kind] },
          {
            header: w.status,
            nowrap: true,
            cell: (u) => <UnitStatusBadge lang={lang} closed={u.closedOn !== undefined} />,
          },
        ]}
      />
    </Section>
  );
};

const ContactPoints = (props: UnitViewProps) => {
  const { lang, unit, desks } = props;
  const w = unitPageWording[lang];
  const name = (deskId: string) => desks.find((d) => d.unitId === deskId)?.name ?? w.none;
  return (
    <Section title={w.contactPoints}>
      <Table
        lang={lang}
        caption={w.contactPoints}
        rows={unit.contactPoints}
        rowKey={(c) => c.deskId}
        empty={<p class="muted">{w.noContactPoints}</p>}
        columns={[
          { header: w.desk, priority: 'title', cell: (c) => name(c.deskId) },
          {
            header: w.term,
            cell: (c) =>
              `${w.from(dayIn(lang, c.from))}${lang === 'zh' ? '，' : ', '}${c.to ? w.until(dayIn(lang, c.to)) : w.untilLifted}`,
          },
          { header: w.act, cell: (c) => <LiftAct {...props} deskId={c.deskId} /> },
        ]}
      />
    </Section>
  );
};

const Aside = ({ lang, unit, mergedInto, events }: UnitViewProps) => {
  const w = unitPageWording[lang];
  const words = unitWording[lang];
  const { name, shortName } = currentName(unit);
  const former = unit.names.slice(0, -1);
  const { desk } = unit;
  const closing = unit.status === 'closed' ? [{ term: w.closedOn, value: dayIn(lang, unit.closedOn) }] : [];
  return (
    <>
      <DescriptionList
        items={[
          { term: words.fields.name, value: name },
          { term: words.fields.shortName, value: shortName },
          ...(former.length > 0
            ? [
                {
                  term: w.formerNames,
                  value: former.map((n) => `${n.name}（${w.from(dayIn(lang, n.from))}）`).join('、'),
                },
              ]
            : []),
          { term: w.openedOn, value: dayIn(lang, unit.openedOn) },
          ...closing,
          ...(mergedInto
            ? [{ term: w.mergedInto, value: <a href={`/units/${mergedInto.id}`}>{mergedInto.name}</a> }]
            : []),
          {
            term: w.desk,
            value: desk
              ? `${desk.name}（${desk.closedOn ? w.deskClosed(dayIn(lang, desk.closedOn)) : w.deskSince(dayIn(lang, desk.foundedOn))}）`
              : w.noDesk,
          },
          ...(desk && desk.closedOn === undefined
            ? [{ term: w.claimMinutes, value: w.minutes(desk.claimMinutes ?? usualClaimMinutes) }]
            : []),
          { term: w.people, value: <a href={`/people?unitId=${unit.id}`}>{w.peopleHere}</a> },
        ]}
      />
      <Section title={w.history}>
        <TimeLine
          lang={lang}
          items={events.map((event) => ({
            at: event.meta.at,
            sentence: `${event.meta.actorName} ${eventSentence(event, words)}`,
          }))}
        />
      </Section>
    </>
  );
};
