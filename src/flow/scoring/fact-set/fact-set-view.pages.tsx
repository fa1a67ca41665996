/** Facts that were kept: their result, their removal, their history. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import { History, Outcome, RecordActs, Section, StatusBadge, TextArea } from '#ui/index.ts';
import type { RulesChoice } from './fact-set.queries.ts';
import type { FactSet } from './fact-set.ts';
import { type FactSetFacts, factSetTable } from './fact-set-actions.ts';
import { factSetPageWording, factSetWording } from './fact-set-wording.ts';
import { FactsResult } from './scored-facts.pages.tsx';
import type { ScoredFile } from './scored-file.queries.ts';

export interface FactSetViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly set: FactSet;
  readonly facts: FactSetFacts;
  readonly actor: Actor;
  readonly found: ScoredFile | undefined;
  readonly choices: readonly RulesChoice[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const FactSetView = (props: FactSetViewProps) => {
  const { lang, id, version, set, facts, actor, found, choices, events, problem } = props;
  const words = factSetWording[lang];
  const w = factSetPageWording[lang];
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={set.status === 'kept' ? 'good' : 'neutral'} label={words.statuses[set.status]} />
        {set.status === 'removed' && <span>{w.gone}</span>}
      </div>
      {found && (
        <FactsResult
          lang={lang}
          scored={found.scored}
          fileName={set.fileName || set.name}
          count={set.count}
          base={`/fact-sets/${id}`}
          query={{ rules: found.rules, period: found.scored.period.name }}
          choices={choices}
        />
      )}
      <RecordActs
        lang={lang}
        table={factSetTable}
        words={words}
        state={set}
        facts={facts}
        actor={actor}
        base={`/fact-sets/${id}`}
        version={version}
        problem={problem}
        look={{
          remove: {
            danger: true,
            fields: (
              <TextArea
                lang={lang}
                name="words"
                label={words.fields.words}
                required
                rows={2}
                value={String(problem?.values.words ?? '')}
              />
            ),
          },
        }}
      />
      <Section title={w.history}>
        <History lang={lang} words={words} events={events} />
      </Section>
    </>
  );
};
