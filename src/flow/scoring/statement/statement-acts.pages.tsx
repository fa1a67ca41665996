/** What may be done with a statement now, each act with its form. */
import { periodInWords } from '#flow/scoring/score/index.ts';
import { Checkbox, RecordActs, Select, TextArea, TextInput } from '#ui/index.ts';
import { openObjections, outcomes, statementFingerprint } from './statement.ts';
import { statementTable } from './statement-actions.ts';
import { statementPageWording } from './statement-page-wording.ts';
import type { StatementViewProps } from './statement-props.pages.ts';
import { outcomeWording, statementWording } from './statement-wording.ts';

export const StatementActs = (props: StatementViewProps) => {
  const { lang, id, version, statement, facts, actor, problem } = props;
  const words = statementWording[lang];
  const w = statementPageWording[lang];
  const why = (hint?: string) => (
    <TextArea
      lang={lang}
      name="words"
      label={words.fields.words}
      required
      rows={3}
      hint={hint}
      value={String(problem?.values.words ?? '')}
    />
  );
  return (
    <RecordActs
      lang={lang}
      table={statementTable}
      words={words}
      state={statement}
      facts={facts}
      actor={actor}
      base={`/statements/${id}`}
      version={version}
      problem={problem}
      look={{
        draw_up: { main: statement.status === 'locked', fields: <Draft {...props} /> },
        object: { fields: why(w.objectHint) },
        answer: {
          fields: (
            <>
              <Answer {...props} />
              {why(w.upheldHint)}
            </>
          ),
        },
        finish_check: { main: true },
        return: { fields: why() },
        sign_off: {
          main: true,
          fields: <p>{w.signHint}</p>,
          hidden: { fingerprint: statementFingerprint(statement) },
        },
        release: { main: true },
      }}
    />
  );
};

const Draft = ({ lang, statement, facts, problem }: StatementViewProps) => {
  const w = statementPageWording[lang];
  const { fields } = statementWording[lang];
  const { text, period, figures, deskName } = statement;
  const value = (name: 'title' | 'addressees' | 'issuer' | 'opening' | 'closing' | 'priorities', start: string) =>
    String(problem?.values[name] ?? text?.[name] ?? start);
  const isRanked = figures.groups.some((group) => group.standings.some((s) => s.rank !== undefined));
  const title = w.defaultTitle(deskName, periodInWords(period, lang));
  return (
    <>
      <TextInput lang={lang} name="title" label={fields.title} required maxLength={60} value={value('title', title)} />
      <TextInput
        lang={lang}
        name="addressees"
        label={fields.addressees}
        maxLength={200}
        hint={w.addresseesHint}
        value={value('addressees', '')}
      />
      <TextArea
        lang={lang}
        name="opening"
        label={fields.opening}
        rows={3}
        hint={w.openingHint}
        value={value('opening', '')}
      />
      <TextArea
        lang={lang}
        name="closing"
        label={fields.closing}
        rows={3}
        hint={w.closingHint}
        value={value('closing', '')}
      />
      <TextArea
        lang={lang}
        name="priorities"
        label={fields.priorities}
        rows={4}
        hint={w.prioritiesHint}
        value={value('priorities', '')}
      />
      <TextInput
        lang={lang}
        name="issuer"
        label={fields.issuer}
        maxLength={40}
        width="medium"
        hint={w.issuerHint}
        value={value('issuer', facts.issuer)}
      />
      {isRanked && facts.ranksAllowed ? (
        <Checkbox lang={lang} name="ranked" label={fields.ranked} hint={w.rankedHint} checked={text?.ranked ?? false} />
      ) : (
        <p class="muted">
          {isRanked ? w.ranksOff : w.ranksNotRuled} {isRanked && <a href="/score-settings">{w.toSettings}</a>}
        </p>
      )}
    </>
  );
};

const Answer = ({ lang, statement, problem }: StatementViewProps) => {
  const { fields } = statementWording[lang];
  const kept = (name: 'objectionId' | 'outcome') => String(problem?.values[name] ?? '');
  return (
    <>
      <Select
        lang={lang}
        name="objectionId"
        label={fields.objectionId}
        required
        value={kept('objectionId')}
        options={openObjections(statement).map(({ id, unitName, words }) => ({
          value: id,
          label: `${unitName}：${words.slice(0, 30)}`,
        }))}
      />
      <Select
        lang={lang}
        name="outcome"
        label={fields.outcome}
        required
        value={kept('outcome')}
        width="short"
        options={outcomes.map((outcome) => ({ value: outcome, label: outcomeWording[lang][outcome] }))}
      />
    </>
  );
};
