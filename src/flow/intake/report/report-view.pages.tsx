/** One report: where it stands and why, its text, what may be done now, and what happened. */

import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor.ts';
import { dayInChinese } from '#kernel/calendar.ts';
import { doer, eventSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ButtonLink,
  Checkbox,
  Columns,
  DescriptionList,
  FileLink,
  Included,
  Notice,
  Outcome,
  RecordActs,
  Section,
  StatusBadge,
  TextArea,
  TextBody,
  Time,
  TimeLine,
} from '#ui/index.ts';
import type { Report } from './report.ts';
import { type ReportFacts, reportTable } from './report-actions.ts';
import { CorrectFields, Corrections, RetractFields } from './report-correction.pages.tsx';
import { reportTones } from './report-list.pages.tsx';
import { reportPageWording } from './report-page-wording.ts';
import { genreWording, reportWording } from './report-wording.ts';
import type { Attachment } from './upload.store.ts';

export interface ReportViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly report: Report;
  readonly facts: ReportFacts;
  readonly actor: Actor;
  readonly unitName: string;
  readonly deskName: string;
  readonly original?: { readonly id: string; readonly title: string } | undefined;
  readonly attachments: readonly Attachment[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
  /** The desk's acts, and what later stages add: articles made of it, points. */
  readonly children?: Child;
  /** Under the text, and at the head of its margin. */
  readonly below?: Child;
  readonly beside?: Child;
}

export const ReportView = (props: ReportViewProps) => {
  const { lang, report, facts } = props;
  const w = reportPageWording[lang];
  return (
    <>
      <Outcome lang={props.lang} words={reportWording[props.lang]} done={props.done} problem={props.problem} />
      <Standing {...props} />
      {facts.secrecyMarks.length > 0 && (
        <Notice lang={lang} tone="error" title={`${w.secrecy}：${facts.secrecyMarks.join('、')}`}>
          {w.secrecyHint}
        </Notice>
      )}
      {facts.personalData.length > 0 && !report.personalData && (
        <Notice lang={lang} tone="warning" title={`${w.personalData}：${facts.personalData.join('、')}`}>
          {w.personalDataHint}
        </Notice>
      )}
      <UnitActs {...props} />
      {props.children}
      <Corrections lang={lang} report={report} />
      <Columns label={w.history} aside={<Aside {...props} />}>
        <Section title={w.text}>
          <TextBody lang={lang} body={report.body} pictureHref={(file) => `/reports/${props.id}/files/${file}`} />
        </Section>
        {props.below}
      </Columns>
    </>
  );
};

/** State in words, who holds it and why it waits. */
const Standing = ({ lang, id, report, original }: ReportViewProps) => {
  const w = reportPageWording[lang];
  const words = 'words' in report ? report.words : report.status === 'draft' ? report.sentBack : undefined;
  return (
    <div class="standing">
      <StatusBadge tone={reportTones[report.status]} label={reportWording[lang].statuses[report.status]} />
      <span>{w.waiting[report.status]}</span>
      {report.status === 'taken_up' && <Included at={`/articles/sent/of/${id}`} />}
      {report.status === 'returned' && (
        <b>
          {w.deadline} {lang === 'zh' ? dayInChinese(report.deadline) : report.deadline}
        </b>
      )}
      {words && <blockquote class="moment-words">{words}</blockquote>}
      {original && (
        <p>
          {w.original}：<a href={`/reports/${original.id}`}>{original.title}</a>
        </p>
      )}
    </div>
  );
};

const UnitActs = ({ lang, id, version, report, facts, actor, problem }: ReportViewProps) => {
  const w = reportPageWording[lang];
  const words = reportWording[lang];
  const reason = (
    <TextArea
      lang={lang}
      name="words"
      label={words.fields.words}
      required
      value={String(problem?.values.words ?? '')}
    />
  );
  const declaration = <Checkbox lang={lang} name="declaration" label={w.declaration} required />;
  const mayEdit =
    (report.status === 'draft' || report.status === 'returned') &&
    actor.appointments.some((a) => a.role === 'correspondent' && a.unitId === report.unitId);
  return (
    <>
      {mayEdit && (
        <p class="buttons">
          <ButtonLink href={`/reports/${id}/edit`} label={w.edit} />
        </p>
      )}
      <RecordActs
        lang={lang}
        table={reportTable}
        words={words}
        state={report}
        facts={facts}
        actor={actor}
        base={`/reports/${id}`}
        version={version}
        problem={problem}
        look={{
          revise: false,
          submit: { main: true },
          approve: { main: true, fields: declaration },
          resubmit: { main: true, fields: declaration },
          send_back: { fields: reason },
          withdraw: { fields: reason },
          correct: { fields: <CorrectFields lang={lang} report={report} problem={problem} /> },
          retract: { danger: true, fields: <RetractFields lang={lang} report={report} problem={problem} /> },
        }}
      />
    </>
  );
};

const Aside = ({ lang, id, report, unitName, deskName, attachments, events, beside }: ReportViewProps) => {
  const w = reportPageWording[lang];
  const { register } = report;
  const filing = report.filings.at(-1);
  return (
    <>
      {beside}
      <DescriptionList
        items={[
          { term: w.unit, value: unitName },
          { term: w.author, value: report.authorName },
          { term: w.desk, value: deskName },
          { term: w.genre, value: genreWording[lang][report.genre] },
          { term: w.filedAt, value: filing ? <Time lang={lang} at={filing.at} /> : w.notFiledYet },
          ...(register ? [{ term: w.registerNumber, value: w.registered(register.year, register.number) }] : []),
        ]}
      />
      {attachments.length > 0 && (
        <Section title={w.attachments}>
          {attachments.map((a) => (
            <FileLink lang={lang} href={`/reports/${id}/files/${a.sha256}`} name={a.name} bytes={a.size} />
          ))}
        </Section>
      )}
      <Section title={w.history}>
        <TimeLine
          lang={lang}
          items={events.map((event) => ({
            at: event.meta.at,
            sentence: `${doer(event.meta, lang)} ${eventSentence(event, reportWording[lang])}`,
          }))}
        />
      </Section>
    </>
  );
};
