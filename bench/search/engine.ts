/** A way to search, as the bench sees it. */
import type { TextQuery } from '#platform/text-index/index.ts';

export interface Engine {
  readonly name: string;
  /** It reads every text: asked two queries of a class, once, and it is itself what recall is measured against. */
  readonly isSlow?: true;
  /** Brings in the texts from `from` on. */
  load(from: number, texts: readonly string[]): Promise<void>;
  /** A page and how many; false where the engine cannot answer. */
  first(query: TextQuery): Promise<boolean>;
  /** Numbers of all texts found. */
  all(query: TextQuery): Promise<number[]>;
  /** Bytes of the index and what it needs beside the text. */
  bytes(): Promise<number>;
  close(): void;
}
