/** Why a document could not be printed. `failed` is a fault of ours; the others name what a person can mend. */

/** Where in a document: the part's name, with the 1-based article and block (paragraph, heading, picture) where there are any. */
export interface Place {
  readonly part: string;
  readonly article?: number;
  readonly block?: number;
}

export type Problem =
  | { readonly code: 'missing_glyph'; readonly characters: readonly string[]; readonly place: Place }
  | { readonly code: 'broken_picture'; readonly reason: PictureFault; readonly picture: string; readonly place: Place }
  | { readonly code: 'too_long'; readonly characters: number; readonly limit: number; readonly place: Place }
  | { readonly code: 'table_too_wide'; readonly columns: number; readonly place: Place }
  | { readonly code: 'empty'; readonly place: Place }
  | { readonly code: 'timeout'; readonly seconds: number }
  | { readonly code: 'failed'; readonly detail: string };

/** `missing`: not among the files given; `format`: neither PNG nor JPEG; `colours`: CMYK, which PDF/A-2b here cannot carry. */
export type PictureFault = 'missing' | 'format' | 'damaged' | 'too_large' | 'colours';

export class TypesetError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => JSON.stringify(p)).join('; '));
    this.name = 'TypesetError';
    this.problems = problems;
  }
  /** The first problem's code. */
  get code(): Problem['code'] {
    return this.problems[0]?.code ?? 'failed';
  }
}
