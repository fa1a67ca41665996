/** The acts on an article, each with the form of its decision. */
import {
  type ArticleAction,
  articleFingerprint,
  articlePageWording,
  articleTable,
  articleWording,
} from '#flow/newsroom/article/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import { ButtonLink, RecordActs, TextArea, UnitSelect } from '#ui/index.ts';

import { type ArticleActsProps, actField } from './act-field.pages.tsx';
import { PassageField } from './question-notes.pages.tsx';

export const ArticleActs = (props: ArticleActsProps) => {
  const { lang, id, version, article, facts, actor, problem } = props;
  const w = articlePageWording[lang];
  const field = actField(props);
  const author = article.rounds.at(-1)?.authorName ?? '';
  /** What they decide on is the text of this very page. */
  const seen = { fingerprint: articleFingerprint(article) };
  return (
    <>
      <Writing {...props} />
      <RecordActs
        lang={lang}
        table={articleTable}
        words={articleWording[lang]}
        state={article}
        facts={facts}
        actor={actor}
        base={`/articles/${id}`}
        version={version}
        problem={problem}
        look={{
          take_over: facts.heldBy ? {} : false,
          revise: false,
          correct: false,
          sign_correction: article.correction !== undefined && {
            main: true,
            fields: <p>{w.seenCorrection}</p>,
            hidden: { fingerprint: article.correction.fingerprint },
          },
          refuse_correction: article.correction !== undefined && {
            fields: (
              <TextArea
                {...field('refuse_correction', 'words')}
                required
                hint={w.toldEditor(article.correction.name)}
              />
            ),
          },
          answer: false,
          waive: false,
          ask: { fields: <Ask {...props} /> },
          note_call: false,
          note_second_source: false,
          send_to_check: { main: true, fields: <p>{w.sendHint}</p> },
          pass: { main: true, fields: <p>{w.seenCheck}</p>, hidden: seen },
          return: { fields: <TextArea {...field('return', 'words')} required hint={w.toldEditor(author)} /> },
          sign_off: { main: true, fields: <p>{w.seenSignOff}</p>, hidden: seen },
          withdraw: { danger: true, fields: <Withdraw {...props} action="withdraw" /> },
          withdraw_printed: { danger: true, fields: <Withdraw {...props} action="withdraw_printed" /> },
        }}
      />
    </>
  );
};

/** Acts that are a page of their own. */
const Writing = ({ lang, id, article, facts, actor }: ArticleActsProps) => {
  const w = articlePageWording[lang];
  const may = (action: ArticleAction) => reasonsAgainst(articleTable, action, article, facts, actor).length === 0;
  const [revise, correct] = [may('revise'), may('correct')];
  // Where it went, or what readers have had and may give back.
  const isApart = article.status === 'merged' || (article.status === 'withdrawn' && article.issueId !== undefined);
  if (!revise && !correct && !isApart) return null;
  return (
    <p class="buttons">
      {revise && <ButtonLink href={`/articles/${id}/edit`} label={w.edit} />}
      {(revise || isApart) && <ButtonLink href={`/merging/${id}`} label={w.merging} />}
      {correct && <ButtonLink href={`/articles/${id}/correct`} label={w.correct} />}
    </p>
  );
};

const Ask = (props: ArticleActsProps) => {
  const field = actField(props);
  return (
    <>
      <UnitSelect {...field('ask', 'unitId')} required units={props.units} />
      <TextArea {...field('ask', 'text')} required hint={articlePageWording[props.lang].toldUnit} />
      <PassageField {...field('ask', 'passage')} />
    </>
  );
};

const Withdraw = ({ action, ...props }: ArticleActsProps & { readonly action: 'withdraw' | 'withdraw_printed' }) => (
  <>
    <p>{articlePageWording[props.lang].finalWithdraw}</p>
    <TextArea {...actField(props)(action, 'words')} required />
  </>
);
