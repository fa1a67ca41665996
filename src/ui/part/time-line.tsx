/** What happened, in sentences, the newest where the caller puts it. */
import type { Child } from 'hono/jsx';
import { dayInChinese, dayOf, timeOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { uiWords } from '../ui-wording.ts';

/** An instant (ISO 8601) as an office in China reads it; `withTime` false: the day alone. */
export const Time = ({ lang, at, withTime = true }: { lang: Language; at: string; withTime?: boolean | undefined }) => {
  const day = dayOf(at);
  const text = lang === 'zh' ? dayInChinese(day) : day;
  return <time datetime={at}>{withTime ? `${text} ${timeOf(at)}` : text}</time>;
};

export interface TimeLineItem {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly sentence: Child;
  /** Words that were given with the act: an opinion, a reason. */
  readonly words?: string | undefined;
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad' | undefined;
  /** The raw event, shown on demand. */
  readonly record?: string | undefined;
}

export const TimeLine = ({ lang, items }: { lang: Language; items: readonly TimeLineItem[] }) => (
  <ol class="time-line" aria-label={uiWords[lang].timeLine}>
    {items.map(({ at, sentence, words, tone = 'plain', record }) => (
      <li class={`moment moment-${tone}`}>
        <p class="moment-time">
          <Time lang={lang} at={at} />
        </p>
        <p>{sentence}</p>
        {words && <blockquote class="moment-words">{words}</blockquote>}
        {record && (
          <details class="moment-record">
            <summary>{uiWords[lang].record}</summary>
            <pre>{record}</pre>
          </details>
        )}
      </li>
    ))}
  </ol>
);
