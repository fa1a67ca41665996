/** Around a question: which words it is about and what became of them, the calls, the second sources. */
import { type Article, articleTable, articleWording, askedText, type Question } from '#flow/newsroom/article/index.ts';
import { locate } from '#flow/newsroom/comment/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Language } from '#kernel/wording.ts';
import { ActionBar, DateField, TextArea, TextInput, Time } from '#ui/index.ts';
import { type ArticleQuestionsProps, actField } from './act-field.pages.tsx';
import { questionNotesWording } from './question-notes-wording.ts';

interface About {
  readonly lang: Language;
  readonly question: Question;
}

/** Found again after edits, or said to be gone. */
export const AskedPassage = ({ lang, article, question }: About & { readonly article: Article }) => {
  const w = questionNotesWording[lang];
  const { passage } = question;
  if (!passage) return null;
  const place = locate(askedText(article), passage);
  return (
    <blockquote class="moment-words">
      <span class="muted">{w.passage}</span> <q>{passage.quote}</q>
      {place?.changed && (
        <p>
          <span class="muted">{w.changed}</span> <q>{place.quote}</q>
        </p>
      )}
      {!place && <p>{w.gone}</p>}
    </blockquote>
  );
};

export const QuestionNotes = ({ lang, question: { notes = [] } }: About) => {
  const w = questionNotesWording[lang];
  if (notes.length === 0) return null;
  return (
    <ul>
      {notes.map((note) => (
        <li>
          <b>{note.kind === 'call' ? w.call : w.second}</b>{' '}
          {note.kind === 'call' ? w.callSaid(note.calledUnit, note.whom, note.calledOn) : note.source}
          <p>{note.words}</p>
          <p class="muted small">
            {note.by} <Time lang={lang} at={note.at} />
          </p>
        </li>
      ))}
    </ul>
  );
};

export interface PassageFieldProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** With script the last selection in the text comes into the field. */
export const PassageField = (props: PassageFieldProps) => {
  const w = questionNotesWording[props.lang];
  return (
    <chosen-passage data-into={props.name} data-chosen={w.chosen}>
      <TextInput {...props} hint={w.passageHint} maxLength={1000} />
      <output class="muted small" />
    </chosen-passage>
  );
};

export const NoteActs = (props: ArticleQuestionsProps & { readonly question: Question }) => {
  const { lang, id, version, article, facts, actor, problem, question } = props;
  const w = questionNotesWording[lang];
  const isOne = problem?.values.questionId === question.id;
  const field = (action: 'note_call' | 'note_second_source', name: Parameters<ReturnType<typeof actField>>[1]) =>
    actField(props)(action, name, isOne);
  const fields = {
    note_call: (
      <>
        <TextInput {...field('note_call', 'calledUnit')} required />
        <TextInput {...field('note_call', 'whom')} required hint={w.whomHint} />
        <DateField {...field('note_call', 'calledOn')} required />
        <TextArea {...field('note_call', 'words')} required hint={w.wordsHint} />
      </>
    ),
    note_second_source: (
      <>
        <TextInput {...field('note_second_source', 'source')} required />
        <TextArea {...field('note_second_source', 'words')} required hint={w.wordsHint} />
      </>
    ),
  };
  const acts = (['note_call', 'note_second_source'] as const).filter(
    (action) => reasonsAgainst(articleTable, action, article, facts, actor).length === 0,
  );
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
        fields: fields[action],
      }))}
    />
  );
};
