/** The questions to a unit: those that wait, each with its answer's form, and those that are settled. */
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  Buttons,
  Card,
  DescriptionList,
  EmptyState,
  Form,
  HiddenField,
  Notice,
  Section,
  StatusBadge,
  SubmitButton,
  TextArea,
  Time,
  Toast,
} from '#ui/index.ts';
import { articleWording } from './article-wording.ts';
import type { AskedQuestion } from './question.queries.ts';
import { questionPageWording } from './question-page-wording.ts';

export interface QuestionListProps {
  readonly lang: Language;
  readonly questions: readonly AskedQuestion[];
  /** A key of its own for each form. */
  readonly once: () => string;
  readonly done: boolean;
  /** An answer that was refused; its `action` is the question. */
  readonly problem?: Problem | undefined;
}

export const QuestionList = (props: QuestionListProps) => {
  const { lang, questions, done } = props;
  const w = questionPageWording[lang];
  const open = questions.filter((q) => !q.outcome);
  const settled = questions.filter((q) => q.outcome);
  return (
    <>
      {done && (
        <Toast lang={lang} tone="success">
          {w.done}
        </Toast>
      )}
      <Unsent {...props} open={open} />
      <p class="muted">{w.intro}</p>
      <Section title={w.open} beside={<span class="muted">{open.length}</span>}>
        {open.length === 0 && <EmptyState title={w.noneOpen}>{w.noneOpenHint}</EmptyState>}
        {open.map((question) => (
          <div id={question.id}>
            <Card title={w.asks(question.deskName, question.askedBy)}>
              <Asked lang={lang} question={question} />
              <Answer {...props} question={question} />
            </Card>
          </div>
        ))}
      </Section>
      {settled.length > 0 && (
        <Section title={w.answered} beside={<span class="muted">{settled.length}</span>}>
          {settled.map((question) => (
            <Card
              title={w.asks(question.deskName, question.askedBy)}
              beside={<Outcome lang={lang} question={question} />}
            >
              <Asked lang={lang} question={question} />
              {question.outcome && (
                <blockquote class="moment-words">
                  {w.outcomeBy(question.outcome.by)}
                  {question.outcome.words}
                </blockquote>
              )}
            </Card>
          ))}
        </Section>
      )}
    </>
  );
};

/** The question was settled while the answer was written: the words are not lost. */
const Unsent = ({ lang, problem, open }: QuestionListProps & { open: readonly AskedQuestion[] }) => {
  if (!problem || open.some((q) => q.id === problem.action)) return null;
  const w = questionPageWording[lang];
  const words = problem.values.words;
  return (
    <Notice lang={lang} tone="error" title={w.gone}>
      {typeof words === 'string' && words !== '' && (
        <>
          <p>{w.yours}</p>
          <blockquote class="moment-words">{words}</blockquote>
        </>
      )}
    </Notice>
  );
};

const Outcome = ({ lang, question: { outcome } }: { lang: Language; question: AskedQuestion }) =>
  outcome ? (
    <StatusBadge
      tone={outcome.kind === 'answered' ? 'good' : 'neutral'}
      label={questionPageWording[lang].outcome[outcome.kind]}
    />
  ) : null;

const Asked = ({ lang, question }: { lang: Language; question: AskedQuestion }) => {
  const w = questionPageWording[lang];
  const { reports } = question;
  const links = reports.map(({ id, title }) => (
    <a class="file" href={`/reports/${id}`}>
      {title}
    </a>
  ));
  return (
    <>
      <p>
        <b>{question.text}</b>
      </p>
      {question.passage && (
        <blockquote class="moment-words">
          <span class="muted">{w.passage}</span> <q>{question.passage.quote}</q>
        </blockquote>
      )}
      <DescriptionList
        items={[
          { term: w.askedUnit, value: question.unitName },
          { term: w.askedAt, value: <Time lang={lang} at={question.askedAt} /> },
          ...(reports.length > 0 ? [{ term: w.reports, value: <>{links}</> }] : []),
        ]}
      />
    </>
  );
};

const sentence = (refusal: Refusal, lang: Language): string =>
  refusal.params?.problem === 'words_missing'
    ? questionPageWording[lang].wordsMissing
    : refusalSentence(refusal, lang, articleWording[lang]);

const Answer = ({ lang, question, problem, once }: QuestionListProps & { question: AskedQuestion }) => {
  const w = questionPageWording[lang];
  const refused = problem?.action === question.id ? problem : undefined;
  const words = refused?.values.words;
  const action = `/questions/${question.articleId}/${question.id}`;
  return (
    <Form action={action} draft={action} label={w.answer}>
      <HiddenField name="once" value={once()} />
      <TextArea
        lang={lang}
        name="words"
        label={w.words}
        required
        hint={w.wordsHint}
        value={typeof words === 'string' ? words : ''}
        error={refused?.refusals.map((r) => sentence(r, lang)).join(' ')}
      />
      <Buttons>
        <SubmitButton label={w.answer} />
      </Buttons>
    </Form>
  );
};
