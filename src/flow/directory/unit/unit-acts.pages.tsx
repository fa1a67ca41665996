/** The forms of the acts on a unit. */
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ActionBar,
  DateField,
  FieldRow,
  RecordActs,
  Select,
  TextArea,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { actFields } from './act-fields.ts';
import { currentName, type Unit, usualClaimMinutes } from './unit.ts';
import { type UnitAction, type UnitFacts, unitTable } from './unit-actions.ts';
import { unitPageWording } from './unit-page-wording.ts';
import type { DeskSummary } from './unit-summary.ts';
import { unitWording } from './unit-wording.ts';

export interface UnitActsProps {
  readonly lang: Language;
  readonly unit: Unit;
  readonly version: number;
  readonly facts: UnitFacts;
  readonly actor: Actor;
  readonly today: Day;
  /** Where a contact point may file. */
  readonly desks: readonly DeskSummary[];
  /** Where the unit may be moved or merged. */
  readonly units: readonly UnitOption[];
  /** The act that was refused just now. */
  readonly problem?: Problem | undefined;
}

export const UnitActs = (props: UnitActsProps) => {
  const { lang, unit, version, facts, actor, problem } = props;
  return (
    <RecordActs
      lang={lang}
      table={unitTable}
      words={unitWording[lang]}
      state={unit}
      facts={facts}
      actor={actor}
      base={`/units/${unit.id}`}
      version={version}
      problem={problem}
      look={{
        rename: { fields: <Rename {...props} /> },
        move: { fields: <Move {...props} /> },
        merge: { fields: <Merge {...props} />, danger: true },
        close: { fields: <Close {...props} />, danger: true },
        designate: { fields: <Designate {...props} /> },
        lift: false,
        found_desk: { fields: <FoundDesk {...props} /> },
        set_claim_minutes: { fields: <ClaimMinutes {...props} /> },
        close_desk: { fields: <On {...props} action="close_desk" />, danger: true },
      }}
    />
  );
};

function starts({ lang, problem }: UnitActsProps, action: UnitAction) {
  const words = unitWording[lang];
  const start = actFields(problem, action, words, lang);
  return (name: keyof typeof words.fields, initial = '') => ({
    lang,
    name,
    label: words.fields[name],
    ...start(name, initial),
  });
}

const On = (props: UnitActsProps & { action: UnitAction }) => (
  <DateField {...starts(props, props.action)('on', props.today)} required />
);

const Rename = (props: UnitActsProps) => {
  const field = starts(props, 'rename');
  const { name, shortName } = currentName(props.unit);
  return (
    <>
      <TextInput {...field('name', name)} required />
      <TextInput {...field('shortName', shortName)} hint={unitPageWording[props.lang].shortNameHint} width="medium" />
      <On {...props} action="rename" />
    </>
  );
};

const Move = (props: UnitActsProps) => {
  const field = starts(props, 'move');
  const { parentId, sortOrder } = props.unit;
  return (
    <>
      <UnitSelect {...field('parentId', parentId)} required units={props.units} />
      <TextInput
        {...field('sortOrder', String(sortOrder))}
        hint={unitPageWording[props.lang].sortOrderHint}
        width="short"
      />
    </>
  );
};

const Merge = (props: UnitActsProps) => (
  <>
    <UnitSelect {...starts(props, 'merge')('into')} required units={props.units} />
    <On {...props} action="merge" />
  </>
);

const Close = (props: UnitActsProps) => (
  <>
    <On {...props} action="close" />
    <TextArea {...starts(props, 'close')('words')} required rows={3} />
  </>
);

const Designate = (props: UnitActsProps) => {
  const field = starts(props, 'designate');
  const others = props.desks.filter((d) => d.closedOn === undefined && d.unitId !== props.unit.id);
  return (
    <>
      <Select {...field('deskId')} required options={others.map((d) => ({ value: d.unitId, label: d.name }))} />
      <FieldRow>
        <DateField {...field('from', props.today)} required />
        <DateField {...field('to')} />
      </FieldRow>
    </>
  );
};

const FoundDesk = (props: UnitActsProps) => (
  <>
    <TextInput {...starts(props, 'found_desk')('name')} required />
    <On {...props} action="found_desk" />
  </>
);

const ClaimMinutes = (props: UnitActsProps) => (
  <TextInput
    {...starts(props, 'set_claim_minutes')('claimMinutes', String(props.unit.desk?.claimMinutes ?? usualClaimMinutes))}
    hint={unitPageWording[props.lang].claimMinutesHint}
    required
    width="short"
  />
);

/** Stands in the line of the desk that it is about. */
export const LiftAct = ({ lang, unit, version, facts, actor, deskId }: UnitActsProps & { deskId: UnitId }) => {
  const words = unitWording[lang];
  const refusals = reasonsAgainst(unitTable, 'lift', unit, facts, actor);
  if (refusals.some((r) => r.code === 'not_your_role')) return null;
  const reasons = refusals.map((r) => refusalSentence(r, lang, words));
  const act = { action: 'lift', label: words.actions.lift, href: `/units/${unit.id}/lift`, reasons, danger: true };
  return <ActionBar lang={lang} acts={[{ ...act, hidden: { deskId, version: String(version) } }]} />;
};
