/** Hints as a list: where, what, and what can be done about it. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { StatusBadge, type Tone } from '#ui/index.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import type { Hint, Severity } from './hint.ts';
import { hintWording, saidOf } from './hint-wording.ts';

const tones: Record<Severity, Tone> = { error: 'bad', warning: 'warn', advice: 'neutral' };

export const hintAnchor = (number: number): string => `hint-${number}`;
export const placeAnchor = (number: number): string => `place-${number}`;

/** A paragraph is counted as the reader counts: every block of the body is one. */
export const placeSaid = ({ block }: Pick<Hint, 'block'>, lang: Language): string =>
  block < 0 ? checkingPageWording[lang].inTitle : checkingPageWording[lang].paragraph(block + 1);

/** Enough of the words to find them again on paper. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 20)}……${text.slice(-12)}` : text);

export interface HintRowProps {
  readonly lang: Language;
  readonly hint: Hint;
  /** Its number in the text; none where the text does not stand beside. */
  readonly number?: number;
  readonly children?: Child;
}

export const HintRow = ({ lang, hint, number, children }: HintRowProps) => {
  const words = hintWording[lang];
  return (
    <li
      class="hint-row"
      id={number === undefined ? undefined : hintAnchor(number)}
      tabindex={number === undefined ? undefined : -1}
    >
      <p class="hint-head">
        {number !== undefined && (
          <a class="hint-number" href={`#${placeAnchor(number)}`}>
            <span class="unseen">{checkingPageWording[lang].goTo}</span>
            {number}
          </a>
        )}
        <StatusBadge tone={tones[hint.severity]} label={words.severities[hint.severity]} />
        <b>{words.names[hint.rule]}</b>
        <span class="muted">{placeSaid(hint, lang)}</span>
      </p>
      <p>
        <q class="hint-words">{shown(hint.text)}</q> {saidOf(hint, lang)}
      </p>
      {children}
    </li>
  );
};

export const HintRows = ({ lang, hints }: { lang: Language; hints: readonly Hint[] }) => (
  <ol class="plain-list hint-list">
    {hints.map((hint) => (
      <HintRow lang={lang} hint={hint} />
    ))}
  </ol>
);
