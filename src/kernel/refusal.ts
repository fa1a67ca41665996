/** Why an act cannot be done: a code that the wording turns into a sentence, and the words the sentence needs. */
export interface Refusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The field of the input that is at fault, when it is one. */
  readonly field?: string;
}

export const refusal = (code: string, params?: Refusal['params']): Refusal => (params ? { code, params } : { code });
