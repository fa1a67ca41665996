/** One issue at the release desk: release, correction, recall, and what readers have now. */
import {
  correctedContents,
  type Issue,
  IssueAside,
  IssueContents,
  type IssueFacts,
  issueFileName,
  issueFingerprint,
  issueTones,
  PdfPreview,
  Recalls,
} from '#flow/press/issue/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ButtonLink,
  Columns,
  Compare,
  compareTexts,
  Notice,
  Outcome,
  RecordActs,
  StatusBadge,
  TextArea,
} from '#ui/index.ts';
import { IssueNotices } from './notices.pages.tsx';
import { releaseTable } from './release-actions.ts';
import { releasePageWording } from './release-page-wording.ts';
import { releaseWording } from './release-wording.ts';
import type { ChangedArticle } from './since-release.queries.ts';

export interface ReleaseViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly issue: Issue;
  readonly facts: IssueFacts;
  readonly actor: Actor;
  readonly name: string;
  readonly bulletinName: string;
  readonly changed: readonly ChangedArticle[];
  readonly unprintable: readonly Refusal[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const ReleaseView = (props: ReleaseViewProps) => {
  const { lang, id, issue, facts, unprintable, name, bulletinName } = props;
  const w = releasePageWording[lang];
  const words = releaseWording[lang];
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={issueTones[issue.status]} label={words.statuses[issue.status]} />
        <ButtonLink href={`/issues/${id}`} label={w.toIssue} />
        {issue.release && <ButtonLink href={`/reading/${id}`} label={w.reading} />}
      </div>
      {unprintable.map((r) => (
        <Notice lang={lang} tone="error">
          {refusalSentence(r, lang, words)}
        </Notice>
      ))}
      <IssueNotices lang={lang} issue={issue} />
      <Recalls id={id} issue={issue} />
      <Changed {...props} />
      <Acts {...props} />
      <Columns label={w.list} aside={<IssueAside {...props} />}>
        <IssueContents lang={lang} issue={issue} entries={facts.entries} />
        <PdfPreview lang={lang} name={name} href={`/issues/${id}/pdf`} label={issueFileName(bulletinName, issue)} />
      </Columns>
    </>
  );
};

/** Texts that are no longer what readers have. */
const Changed = ({ lang, changed, issue }: ReleaseViewProps) => {
  const w = releasePageWording[lang];
  if (issue.status === 'recalled') return null;
  return (
    <>
      {changed.map(({ articleId, title, withdrawn, before, after }) => (
        <>
          <Notice lang={lang} tone="warning">
            <p>
              {withdrawn ? w.withdrawnSince(title) : w.changedSince(title)}{' '}
              <a href={`/articles/${articleId}`}>{w.openArticle}</a>
            </p>
          </Notice>
          {!withdrawn && (
            <details class="more">
              <summary>{w.compare}</summary>
              <Compare lang={lang} segments={compareTexts(before, after)} before={w.before} after={w.after} />
            </details>
          )}
        </>
      ))}
    </>
  );
};

const Acts = ({ lang, id, version, issue, facts, actor, problem }: ReleaseViewProps) => {
  const w = releasePageWording[lang];
  const words = releaseWording[lang];
  const withWords = (hint: string) => (
    <>
      <p>{hint}</p>
      <TextArea
        lang={lang}
        name="words"
        label={words.fields.words}
        required
        value={String(problem?.values.words ?? '')}
      />
    </>
  );
  return (
    <RecordActs
      lang={lang}
      table={releaseTable}
      words={words}
      state={issue}
      facts={facts}
      actor={actor}
      base={`/releases/${id}`}
      version={version}
      problem={problem}
      look={{
        release: { main: true, fields: <p>{w.releaseHint}</p> },
        correct: {
          fields: withWords(w.correctHint),
          hidden: { fingerprint: issueFingerprint(issue, correctedContents(issue, facts)) },
        },
        recall: { danger: true, fields: withWords(w.recallHint) },
      }}
    />
  );
};
