/** The article's text with its hints marked; each number shows its sentence by pointing, by key and by tap. */
import type { Child } from 'hono/jsx';
import { cellGap } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import type { CheckedText, Hint } from './hint.ts';
import { hintAnchor, placeAnchor } from './hint-list.pages.tsx';
import { saidOf } from './hint-wording.ts';
import { markedRuns } from './marked-runs.ts';
import { type Line, linesOf } from './rules/lines.ts';

export interface HintedTextProps {
  readonly lang: Language;
  readonly text: CheckedText;
  /** In the order of the list beside the text. */
  readonly hints: readonly Hint[];
}

const faces: Partial<Record<Line['kind'], string>> = {
  level1: 'text-1',
  level2: 'text-2',
  level3: 'text-3',
  level4: 'text-4',
};

export const HintedText = ({ lang, text, hints }: HintedTextProps) => {
  const numbered = hints.map((hint, i) => ({ ...hint, number: i + 1 }));
  return (
    <div class="text hinted">
      {linesOf(text).map((line) => {
        const here = numbered.filter((hint) => hint.block === line.block);
        const runs = markedRuns(line.text, here).map(({ text, severity, ends }) => (
          <>
            {severity ? <mark class={`hint hint-${severity}`}>{spaced(text)}</mark> : spaced(text)}
            {ends.map((number) => (
              <HintNumber lang={lang} number={number} hint={hints[number - 1]} />
            ))}
          </>
        ));
        if (line.kind === 'quotation') return <blockquote class="text-quote">{runs}</blockquote>;
        if (line.kind === 'table') return <div class="hinted-table">{runs}</div>;
        return <p class={line.kind === 'title' ? 'hinted-title' : faces[line.kind]}>{runs}</p>;
      })}
    </div>
  );
};

/** The cells of a table as its plain text has them. */
const spaced = (text: string): Child => text.replaceAll(cellGap, ' | ');

const HintNumber = ({ lang, number, hint }: { lang: Language; number: number; hint: Hint | undefined }) => (
  <span class="hint-place">
    <a class="hint-number" id={placeAnchor(number)} href={`#${hintAnchor(number)}`} aria-describedby={`said-${number}`}>
      {number}
    </a>
    <span class="hint-said" id={`said-${number}`} role="tooltip">
      {hint && `${number} ${saidOf(hint, lang)}`}
    </span>
  </span>
);
