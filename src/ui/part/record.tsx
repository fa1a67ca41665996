/** What a record's page says of the act just done, of one that was refused, and of all that happened before. */
import { doer, eventSentence, refusalSentence, type ThingWords } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { uiWords } from '../ui-wording.ts';
import { Notice, Toast } from './notice.tsx';
import { TimeLine } from './time-line.tsx';

export interface OutcomeProps {
  readonly lang: Language;
  readonly words: ThingWords;
  /** The act that was done just now, as its table names it. */
  readonly done?: string | undefined;
  /** Instead of the act's name, what it came to. */
  readonly said?: string | undefined;
  readonly problem?: { readonly refusals: readonly Refusal[] } | undefined;
}

export const Outcome = ({ lang, words, done, said, problem }: OutcomeProps) => (
  <>
    {done && (
      <Toast lang={lang} tone="success">
        {said ?? uiWords[lang].actDone(words.actions[done] ?? done)}
      </Toast>
    )}
    {problem && problem.refusals.length > 0 && (
      <Notice lang={lang} tone="error">
        {problem.refusals.map((r) => (
          <p>{refusalSentence(r, lang, words)}</p>
        ))}
      </Notice>
    )}
  </>
);

/** The events of a record, the oldest first. */
export const History = ({
  lang,
  words,
  events,
}: {
  lang: Language;
  words: ThingWords;
  events: readonly Recorded<DomainEvent>[];
}) => (
  <TimeLine
    lang={lang}
    items={events.map((event) => ({
      at: event.meta.at,
      sentence: `${doer(event.meta, lang)} ${eventSentence(event, words)}`,
    }))}
  />
);
