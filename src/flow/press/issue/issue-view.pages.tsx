/** One issue at the desk: where it stands and why, what may be done now, its layout and its proof. */
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import { ButtonLink, Columns, FileLink, Notice, Outcome, RecordActs, StatusBadge, TextArea } from '#ui/index.ts';
import type { PlaceableLine } from './issue.queries.ts';
import type { Issue } from './issue.ts';
import { type IssueFacts, issueTable } from './issue-actions.ts';
import { Assembly } from './issue-assembly.pages.tsx';
import { currentFingerprint } from './issue-contents.ts';
import { issueTones } from './issue-list.pages.tsx';
import { dayInWords, issuePageWording } from './issue-page-wording.ts';
import { IssueAside, IssueContents, PdfPreview, Recalls } from './issue-parts.pages.tsx';
import { issueWording } from './issue-wording.ts';

export interface IssueViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly issue: Issue;
  readonly facts: IssueFacts;
  readonly actor: Actor;
  readonly name: string;
  readonly bulletinName: string;
  /** Why the PDF cannot be made; empty: it was made. */
  readonly unprintable: readonly Refusal[];
  readonly placeable: readonly PlaceableLine[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly today: string;
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const IssueView = (props: IssueViewProps) => {
  const { lang, id, issue, facts, actor, name, problem } = props;
  const w = issuePageWording[lang];
  const words = issueWording[lang];
  const assembles =
    issue.status === 'assembling' && actor.appointments.some((a) => a.role === 'editor' && a.unitId === issue.deskId);
  const maySend = assembles && reasonsAgainst(issueTable, 'send_for_sign_off', issue, facts, actor).length === 0;
  const typed = problem && problem.action === 'edit' ? problem.values : {};
  return (
    <>
      <Outcome {...props} words={words} />
      {problem?.refusals.some((r) => r.code === 'stale') && (
        <Notice lang={lang} tone="warning">
          {w.stale} <a href={`/issues/${id}`}>{w.staleLink}</a>
        </Notice>
      )}
      <Standing {...props} />
      {props.unprintable.length > 0 && !problem && (
        <Notice lang={lang} tone="error" title={w.unprintable}>
          {props.unprintable.map((r) => (
            <p>{refusalSentence(r, lang, words)}</p>
          ))}
        </Notice>
      )}
      <Recalls id={id} issue={issue} />
      <Acts {...props} sendsBelow={maySend} />
      <Columns label={w.details} aside={<IssueAside {...props} />}>
        {assembles ? (
          <Assembly {...props} maySend={maySend} typed={typed} />
        ) : (
          <IssueContents {...props} entries={facts.entries} />
        )}
        {issue.entries.length > 0 && props.unprintable.length === 0 && (
          <PdfPreview
            lang={lang}
            name={name}
            href={`/issues/${id}/pdf`}
            label={issue.signOff ? w.openPdf : w.openProof}
          />
        )}
      </Columns>
    </>
  );
};

/** State in words, who holds it and why it waits; numbers it once had. */
const Standing = (props: IssueViewProps) => {
  const { lang, id, issue } = props;
  const w = issuePageWording[lang];
  const isOut = issue.status !== 'assembling' && issue.status !== 'awaiting_sign_off';
  const isNext = issue.status === 'signed_off';
  return (
    <>
      <div class="standing">
        <StatusBadge tone={issueTones[issue.status]} label={issueWording[lang].statuses[issue.status]} />
        <span>{w.waiting[issue.status]}</span>
        {props.unprintable.length === 0 && issue.entries.length > 0 && (
          <FileLink lang={lang} href={`/issues/${id}/pdf`} name={issue.signOff ? w.openPdf : w.openProof} view />
        )}
        {isOut && <ButtonLink href={`/releases/${id}`} label={isNext ? w.toRelease : w.toReleased} main={isNext} />}
        {issue.words && (
          <blockquote class="moment-words">
            {w.returned}: {issue.words}
          </blockquote>
        )}
      </div>
      {issue.voided.map(({ number, words }) => (
        <p class="muted small">{w.voidedNumber(number.year, number.number, words)}</p>
      ))}
    </>
  );
};

/** An issue that can be sent is sent from the form below, which saves what was typed first. */
const Acts = (props: IssueViewProps & { readonly sendsBelow: boolean }) => {
  const { lang, id, version, issue, facts, actor, problem, today } = props;
  const w = issuePageWording[lang];
  const words = issueWording[lang];
  const reason = (
    <TextArea
      lang={lang}
      name="words"
      label={words.fields.words}
      required
      value={String(problem?.values.words ?? '')}
    />
  );
  return (
    <RecordActs
      lang={lang}
      table={issueTable}
      words={words}
      state={issue}
      facts={facts}
      actor={actor}
      base={`/issues/${id}`}
      version={version}
      problem={problem}
      look={{
        place: false,
        remove: false,
        edit: false,
        send_for_sign_off: props.sendsBelow ? false : { main: true },
        return: { fields: reason },
        sign_off: {
          main: true,
          fields: <p>{w.signHint(dayInWords(lang, today))}</p>,
          hidden: { fingerprint: currentFingerprint(issue, facts) },
        },
        void_number: {
          danger: true,
          fields: (
            <>
              <p>{w.voidHint}</p>
              {reason}
            </>
          ),
        },
      }}
    />
  );
};
