/** Does a rule line speak of this item? A key that the line leaves out means any. */

export interface Subject {
  readonly level?: string | undefined;
  readonly channel?: string | undefined;
  readonly form?: string | undefined;
  readonly rank?: string | undefined;
  readonly route?: string | undefined;
  readonly class?: string | undefined;
  readonly lapse?: string | undefined;
  readonly outcome?: string | undefined;
  readonly length?: number | undefined;
  readonly reprint?: boolean | undefined;
}

type Words = readonly string[] | undefined;
/** The conditions a line may set. */
export interface Conditions {
  readonly level?: Words;
  readonly channel?: Words;
  readonly form?: Words;
  readonly rank?: Words;
  readonly class?: Words;
  readonly lapse?: Words;
  readonly outcome?: Words;
  readonly route?: string | undefined;
  readonly reprint?: boolean | undefined;
  readonly length_from?: number | undefined;
  readonly length_below?: number | undefined;
}

const wordKeys = ['level', 'channel', 'form', 'rank', 'class', 'lapse', 'outcome'] as const;

export function matches(line: Conditions, subject: Subject): boolean {
  return (
    wordKeys.every((key) => within(line[key], subject[key])) &&
    (line.route === undefined || line.route === subject.route) &&
    (line.reprint === undefined || line.reprint === (subject.reprint ?? false)) &&
    (line.length_from === undefined || (subject.length ?? -1) >= line.length_from) &&
    (line.length_below === undefined || (subject.length !== undefined && subject.length < line.length_below))
  );
}

const within = (words: Words, word: string | undefined): boolean =>
  words === undefined || (word !== undefined && words.includes(word));

/** The first line that fits; lines are read from top to bottom. */
export const firstMatch = <Line extends Conditions>(lines: readonly Line[], subject: Subject): Line | undefined =>
  lines.find((line) => matches(line, subject));

/** Every item that fits `later` fits `earlier` too, so that `later` is never reached. */
export function covers(earlier: Conditions, later: Conditions): boolean {
  return (
    wordKeys.every(
      (key) => earlier[key] === undefined || (later[key]?.every((w) => earlier[key]?.includes(w)) ?? false),
    ) &&
    (earlier.route === undefined || earlier.route === later.route) &&
    (earlier.reprint === undefined || earlier.reprint === later.reprint) &&
    (earlier.length_from === undefined || (later.length_from ?? -1) >= earlier.length_from) &&
    (earlier.length_below === undefined ||
      (later.length_below !== undefined && later.length_below <= earlier.length_below))
  );
}
