/** What the engine and its child process say to each other. */

export interface Setup {
  readonly kind: 'setup';
  /** Font files, first come first known. */
  readonly files: readonly string[];
  /** Template sources by file name. */
  readonly templates: Readonly<Record<string, string>>;
}

export interface Job {
  readonly kind: 'job';
  readonly id: number;
  readonly template: string;
  /** JSON. */
  readonly data: string;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly standard: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
