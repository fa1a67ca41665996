/** One PDF of an issue. The same paper gives the same bytes, so a print is known by the fingerprint of what stands on it. */
import type { Fingerprint } from '#kernel/fingerprint.ts';

export interface Print {
  readonly fingerprint: Fingerprint;
  /** Of the bytes; the file store keeps them under it, except those of a proof, which is made anew when asked for. */
  readonly sha256: string;
  readonly pages: number;
}
