/** Runs of a line as a person would have typed them. */
import { type Words, wordsFrom } from '#kernel/body-blocks.ts';
import { plainText } from '#kernel/plain-text.ts';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

const han = String.raw`[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3001-\u301f\uff01-\uff5e]`;
/** Zero-width marks; blanks at the sides of a Chinese character or mark; what is left of longer blanks. */
const unkept = new RegExp(`[\\u200b-\\u200d\\u2060\\u00ad]|(?<=${han}) +| +(?=${han})|(?<= ) +`, 'gu');

/** Official style knows no blank between Chinese and figures, and markup breaks its lines anywhere. */
export function wordsOfRuns(runs: readonly Run[]): Words {
  const whole = runs.map(({ text }) => plainText(text).replace(/\s/g, ' ')).join('\u0000');
  // Where one run ends and the next begins must not hide what stands on both sides.
  const text = whole.replaceAll('\u0000', '');
  const gone = new Set<number>();
  for (const found of text.matchAll(unkept)) {
    for (let i = 0; i < found[0].length; i++) gone.add(found.index + i);
  }
  let at = 0;
  return wordsFrom(
    whole.split('\u0000').map((part, i) => {
      const kept = [...part.split('')].filter(() => !gone.has(at++)).join('');
      return { text: kept, bold: runs[i]?.bold ?? false };
    }),
  );
}
