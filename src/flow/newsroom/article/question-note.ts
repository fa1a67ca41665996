/** What belongs to a question beside its words: the passage it is about, the calls, the second sources. */

/** Words of the text as it was, and what stood around them, so that they are found again after edits. */
export interface AskedPassage {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** What an editor did about a question beside waiting for the answer. */
export type QuestionNote =
  | {
      readonly kind: 'call';
      readonly calledUnit: string;
      readonly whom: string;
      readonly calledOn: string;
      readonly words: string;
    }
  | { readonly kind: 'second_source'; readonly source: string; readonly words: string };

export type WrittenNote = QuestionNote & { readonly by: string; readonly at: string };
