/** The questions that an article's editors put to units, and what came of each. */
import { articlePageWording, articleTable, articleWording, type Question } from '#flow/newsroom/article/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import { ActionBar, Section, StatusBadge, TextArea } from '#ui/index.ts';
import { type ArticleQuestionsProps, actField } from './act-field.pages.tsx';
import { AskedPassage, NoteActs, QuestionNotes } from './question-notes.pages.tsx';

export const ArticleQuestions = (props: ArticleQuestionsProps) => {
  const { lang, article } = props;
  if (article.questions.length === 0) return null;
  return (
    <Section title={articlePageWording[lang].questions}>
      {article.questions.map((question) => (
        <AskedQuestion {...props} question={question} />
      ))}
    </Section>
  );
};

const AskedQuestion = (props: ArticleQuestionsProps & { question: Question }) => {
  const { lang, question, unitNames } = props;
  const w = articlePageWording[lang];
  const { outcome } = question;
  return (
    <div class="moment">
      <p>
        <StatusBadge
          tone={outcome ? (outcome.kind === 'answered' ? 'good' : 'neutral') : 'waiting'}
          label={outcome ? w.outcome[outcome.kind] : w.waitingAnswer}
        />{' '}
        <b>{unitNames.get(question.unitId)}</b>{' '}
        <span class="muted">{w.askedBy(question.askedBy, question.askedAt)}</span>
      </p>
      <p>{question.text}</p>
      <AskedPassage lang={lang} article={props.article} question={question} />
      <QuestionNotes lang={lang} question={question} />
      {outcome ? (
        <blockquote class="moment-words">
          {outcome.words}
          <p class="muted">{w.outcomeBy(outcome.by, outcome.at)}</p>
        </blockquote>
      ) : (
        <SettleActs {...props} />
      )}
      <NoteActs {...props} />
    </div>
  );
};

/** The editor enters an answer that came by telephone, or goes on without one. */
const SettleActs = (props: ArticleQuestionsProps & { question: Question }) => {
  const { lang, id, version, article, facts, actor, problem, question } = props;
  const w = articlePageWording[lang];
  const acts = (['answer', 'waive'] as const).filter(
    (action) => reasonsAgainst(articleTable, action, article, facts, actor).length === 0,
  );
  const isOne = problem?.values.questionId === question.id;
  return (
    <ActionBar
      lang={lang}
      acts={acts.map((action) => ({
        action,
        label: articleWording[lang].actions[action],
        href: `/articles/${id}/${action}?question=${question.id}`,
        reasons: [],
        open: isOne && problem?.action === action,
        hidden: { version: String(version), questionId: question.id },
        fields: (
          <TextArea
            {...actField(props)(action, 'words', isOne)}
            required
            hint={action === 'answer' ? w.answerByPhone : undefined}
          />
        ),
      }))}
    />
  );
};
