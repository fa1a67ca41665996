/** Points given by hand: the list, the form, and one of them with what happened to it. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ButtonLink,
  Buttons,
  Columns,
  DateField,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  type FieldErrors,
  FieldRow,
  Form,
  HiddenField,
  History,
  Outcome,
  Pager,
  RecordActs,
  Section,
  Select,
  StatusBadge,
  SubmitButton,
  Table,
  TextArea,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { kindOptions, kindTitle, notedInWords, notesToAsk } from './manual-kind-wording.ts';
import type { ManualLine } from './manual-points.queries.ts';
import type { ManualPoints } from './manual-points.ts';
import { type ManualFacts, manualTable } from './manual-points-actions.ts';
import { manualWording } from './manual-points-wording.ts';
import type { RuleSet } from './rule-set.ts';
import { ScoreTabs } from './score-list.pages.tsx';
import { scorePageWording } from './score-page-wording.ts';

const tone = (status: ManualPoints['status']) => (status === 'standing' ? 'good' : 'neutral');

/** With the rules of its day. */
type ListedKind = ManualLine & { readonly rules: RuleSet | undefined };

export const ManualList = (props: { lang: Language; page: Page<ListedKind>; mayAward: boolean }) => {
  const { lang, page, mayAward } = props;
  const w = scorePageWording[lang];
  const words = manualWording[lang];
  const act = { href: '/manual-points/new', label: w.award };
  const href = (key: object) => keysetHref('/manual-points', {}, key);
  return (
    <>
      <ScoreTabs lang={lang} current="manual-points" atDesk={mayAward} />
      {mayAward && (
        <p class="buttons">
          <ButtonLink {...act} main />
        </p>
      )}
      <Table
        lang={lang}
        caption={w.manual}
        rows={page.lines}
        rowKey={(m) => m.id}
        empty={<EmptyState title={w.noManual}>{w.noManualHint}</EmptyState>}
        columns={[
          { header: words.fields.why, priority: 'title', cell: (m) => <a href={`/manual-points/${m.id}`}>{m.why}</a> },
          { header: words.fields.unitId, cell: (m) => m.unitName },
          { header: words.fields.kind, cell: (m) => (m.kind ? kindTitle(m.kind, m.rules, lang) : '—') },
          { header: words.fields.points, align: 'right', cell: (m) => m.points ?? w.byRules },
          { header: words.fields.day, nowrap: true, cell: (m) => m.day },
          { header: w.by, nowrap: true, cell: (m) => m.by },
          {
            header: w.status,
            nowrap: true,
            cell: (m) => <StatusBadge tone={tone(m.status)} label={words.statuses[m.status]} />,
          },
        ]}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

export interface ManualFormProps {
  readonly lang: Language;
  readonly deskId: string;
  readonly units: readonly UnitOption[];
  /** In force on the day that the form names. */
  readonly rules: RuleSet | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly reasons: readonly string[];
  readonly once: string;
}

export const ManualForm = ({ lang, deskId, units, rules, values, errors, reasons, once }: ManualFormProps) => {
  const w = scorePageWording[lang];
  const words = manualWording[lang];
  const asked = notesToAsk(rules, lang);
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    error: errors[name],
    value: typeof values[name] === 'string' ? values[name] : '',
    required: true,
  });
  return (
    <Form action="/manual-points/new" label={w.award} draft="manual-points-new">
      <ErrorSummary lang={lang} errors={errors} general={reasons} />
      <p class="muted">{w.awardHint}</p>
      <HiddenField name="once" value={once} />
      <HiddenField name="deskId" value={deskId} />
      <UnitSelect {...field('unitId')} units={units} />
      <FieldRow>
        <DateField {...field('day')} />
        <Select {...field('kind')} required={false} empty={w.noKind} options={kindOptions(rules, lang)} />
        {asked.levels.length > 0 && (
          <Select {...field('level')} required={false} empty={w.noLevel} options={asked.levels} />
        )}
        {asked.amounts.map(({ code, title }, i) => (
          <TextInput
            lang={lang}
            name={`amounts.${code}`}
            label={title}
            width="short"
            maxLength={17}
            value={String(values[`amounts.${code}`] ?? '')}
            error={i === 0 ? errors.amounts : undefined}
          />
        ))}
        <TextInput {...field('points')} required={false} width="short" maxLength={17} />
      </FieldRow>
      <TextArea {...field('why')} rows={2} />
      <TextArea {...field('evidence')} rows={2} />
      <Buttons>
        <SubmitButton label={words.actions.award} />
        <ButtonLink href="/manual-points" label={w.back} />
      </Buttons>
    </Form>
  );
};

export interface ManualViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly manual: ManualPoints;
  readonly facts: ManualFacts;
  readonly actor: Actor;
  readonly unitName: string;
  /** In force on its day. */
  readonly rules: RuleSet | undefined;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const ManualView = (props: ManualViewProps) => {
  const { lang, id, version, manual, facts, actor, unitName, events, problem } = props;
  const w = scorePageWording[lang];
  const words = manualWording[lang];
  const { takenBack } = manual;
  const noted = notedInWords(manual, props.rules, lang);
  const reason = (
    <TextArea
      lang={lang}
      name="words"
      label={words.fields.words}
      required
      rows={2}
      value={String(problem?.values.words ?? '')}
    />
  );
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={tone(manual.status)} label={words.statuses[manual.status]} />
        {takenBack && <span>{w.takenBackOn(takenBack.day)}</span>}
        {takenBack && <blockquote class="moment-words">{takenBack.words}</blockquote>}
      </div>
      <RecordActs
        lang={lang}
        table={manualTable}
        words={words}
        state={manual}
        facts={facts}
        actor={actor}
        base={`/manual-points/${id}`}
        version={version}
        problem={problem}
        look={{ take_back: { danger: true, fields: reason } }}
      />
      <Columns
        label={w.history}
        aside={
          <Section title={w.history}>
            <History lang={lang} words={words} events={events} />
          </Section>
        }
      >
        <DescriptionList
          items={[
            { term: words.fields.unitId, value: unitName },
            ...(manual.kind ? [{ term: words.fields.kind, value: kindTitle(manual.kind, props.rules, lang) }] : []),
            ...(noted ? [{ term: w.noted, value: noted }] : []),
            { term: words.fields.points, value: manual.points ?? <Booked {...props} /> },
            { term: words.fields.day, value: manual.day },
            { term: w.by, value: manual.by },
            { term: words.fields.why, value: manual.why },
            { term: words.fields.evidence, value: manual.evidence },
          ]}
        />
      </Columns>
    </>
  );
};

/** What it came to stands in the ledger of its month. */
const Booked = ({ lang, manual: { unitId, deskId, day } }: ManualViewProps) => {
  const query = new URLSearchParams({ deskId, period: day.slice(0, 7) });
  return <a href={`/scores/${unitId}?${query}`}>{scorePageWording[lang].byRules}</a>;
};
