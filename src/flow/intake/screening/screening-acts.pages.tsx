/** The desk's acts on a report, each with the form of its decision. */
import { declineReasons, declineReasonWording, personalDataWording, type Report } from '#flow/intake/report/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ActionBar,
  ButtonLink,
  Buttons,
  DateField,
  Radios,
  RecordActs,
  Select,
  TextArea,
  TextInput,
} from '#ui/index.ts';
import type { Original } from './screening.queries.ts';
import { type ScreeningAction, type ScreeningFacts, screeningTable } from './screening-actions.ts';
import { screeningPageWording } from './screening-page-wording.ts';
import { screeningWording } from './screening-wording.ts';

export interface ScreeningActsProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly report: Report;
  readonly facts: ScreeningFacts;
  readonly actor: Actor;
  readonly unitName: string;
  readonly originals: readonly Original[];
  readonly find: string;
  readonly today: Day;
  readonly problem?: Problem | undefined;
}

export const ScreeningActs = (props: ScreeningActsProps) => {
  const { lang, id, version, report, facts, actor, problem } = props;
  const w = screeningPageWording[lang];
  const field = fieldsOf(props);
  const undecided = facts.personalData.length > 0 && report.personalData === undefined;
  return (
    <>
      <Development {...props} />
      <RecordActs
        lang={lang}
        table={screeningTable}
        words={screeningWording[lang]}
        state={report}
        facts={facts}
        actor={actor}
        base={`/screening/${id}`}
        version={version}
        problem={problem}
        look={{
          take_up: false,
          take_over: facts.heldBy ? {} : false,
          register: { main: true },
          decide_personal_data: facts.personalData.length > 0 && {
            main: undecided,
            fields: <PersonalData {...props} />,
          },
          hold: { fields: <TextArea {...field('hold', 'words')} required hint={w.deskOnly} /> },
          return: { fields: <Return {...props} /> },
          decline: { danger: true, fields: <Decline {...props} /> },
          mark_duplicate: { fields: <Duplicate {...props} /> },
          undo_duplicate: { fields: <TextArea {...field('undo_duplicate', 'words')} required hint={w.deskOnly} /> },
          put_back: false,
          find_untrue: { danger: true, fields: <Untrue {...props} /> },
          reinstate: { fields: <TextArea {...field('reinstate', 'words')} required hint={w.told(props.unitName)} /> },
        }}
      />
    </>
  );
};

/** What a field of an act holds again, and what was wrong with it, after that act was refused. */
function fieldsOf({ lang, problem }: ScreeningActsProps) {
  const { fields } = screeningWording[lang];
  return (action: ScreeningAction, name: keyof typeof fields) => {
    const refused = problem?.action === action ? problem : undefined;
    const fault = refused?.refusals.find((r) => r.field === name);
    const value = refused?.values[name];
    return {
      lang,
      name,
      label: fields[name],
      value: typeof value === 'string' ? value : undefined,
      error: fault && refusalSentence(fault, lang, screeningWording[lang]),
    };
  };
}

const PersonalData = (props: ScreeningActsProps) => {
  const { lang, facts } = props;
  const w = screeningPageWording[lang];
  const field = fieldsOf(props);
  return (
    <>
      <p>{w.personalData(facts.personalData)}</p>
      <Radios
        {...field('decide_personal_data', 'decision')}
        required
        options={(['to_be_removed', 'necessary'] as const).map((value) => ({
          value,
          label: personalDataWording[lang][value],
        }))}
      />
      <TextArea {...field('decide_personal_data', 'words')} required hint={w.deskOnly} />
    </>
  );
};

const Return = (props: ScreeningActsProps) => {
  const field = fieldsOf(props);
  const w = screeningPageWording[props.lang];
  return (
    <>
      <TextArea {...field('return', 'words')} required hint={w.told(props.unitName)} />
      <DateField {...field('return', 'deadline')} required min={props.today} />
    </>
  );
};

const Decline = (props: ScreeningActsProps) => {
  const { lang, unitName } = props;
  const w = screeningPageWording[lang];
  const field = fieldsOf(props);
  return (
    <>
      <p>{w.final}</p>
      <Select
        {...field('decline', 'reason')}
        required
        width="medium"
        options={declineReasons.map((value) => ({ value, label: declineReasonWording[lang][value] }))}
      />
      <TextArea {...field('decline', 'words')} required hint={w.told(unitName)} />
    </>
  );
};

/** “Find” asks for the same page again with other originals to choose from; what was typed goes along. */
const Duplicate = (props: ScreeningActsProps) => {
  const { lang, id, originals, find, unitName } = props;
  const w = screeningPageWording[lang];
  const field = fieldsOf(props);
  return (
    <>
      <TextInput lang={lang} name="find" label={w.findOriginal} value={find} type="search" />
      <Buttons>
        <button class="button" type="submit" formmethod="get" formaction={`/screening/${id}`}>
          {w.find}
        </button>
      </Buttons>
      <Select
        {...field('mark_duplicate', 'of')}
        hint={originals.length === 0 ? w.noOriginal : find === '' ? w.recentOriginals : undefined}
        options={originals.map(({ id: value, title, unitName: unit, filedAt }) => ({
          value,
          label: w.originalLine(filedAt ? dayOf(filedAt) : '', unit, title),
        }))}
      />
      <TextInput {...field('mark_duplicate', 'link')} hint={w.linkHint} />
      <TextArea {...field('mark_duplicate', 'words')} required hint={w.told(unitName)} />
    </>
  );
};

const Untrue = (props: ScreeningActsProps) => {
  const w = screeningPageWording[props.lang];
  return (
    <>
      <p>{w.untrue}</p>
      <TextArea {...fieldsOf(props)('find_untrue', 'words')} required hint={w.told(props.unitName)} />
    </>
  );
};

/** What becomes of it in the newsroom: an article opened from it, or one in hand that takes it in. */
const Development = ({ lang, id, report, facts, actor }: ScreeningActsProps) => {
  const w = screeningPageWording[lang];
  const isEditor = actor.appointments.some((a) => a.role === 'editor' && a.unitId === report.deskId);
  const house: Actor = { ...actor, origin: 'system' };
  const reasons = reasonsAgainst(screeningTable, 'take_up', report, facts, house);
  const articles = report.status === 'taken_up' ? report.articles.length : 0;
  const open = `/articles/new?source=report:${id}`;
  if (!isEditor || reasons.some((r) => r.code === 'wrong_status')) return null;
  if (reasons.length > 0) {
    const sentences = reasons.map((r) => refusalSentence(r, lang, screeningWording[lang]));
    return (
      <ActionBar lang={lang} acts={[{ action: 'take_up', label: w.openArticle, href: open, reasons: sentences }]} />
    );
  }
  return (
    <p class="buttons">
      <ButtonLink href={open} label={w.openArticle} main={articles === 0} />
      <ButtonLink href={`/articles/choose?source=report:${id}`} label={w.addToArticle} />
      {articles > 0 && <ButtonLink href={`/articles?source=${id}`} label={w.articles(articles)} />}
    </p>
  );
};
