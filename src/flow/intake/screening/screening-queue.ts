/** The desk's queues: each a state in which reports wait for, or have left, the desk. */
import type { Genre, ReportStatus } from '#flow/intake/report/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Keyset } from '#kernel/keyset.ts';

export const queues = [
  'filed',
  'registered',
  'held',
  'returned',
  'taken_up',
  'declined',
  'duplicate',
  'retracted',
] as const satisfies readonly ReportStatus[];
export type Queue = (typeof queues)[number];

export interface ScreeningFilter extends Keyset {
  readonly queue?: Queue | undefined;
  readonly genre?: Genre | undefined;
  /** A unit with all below it. */
  readonly unitId?: UnitId | undefined;
  /** Words of the title, or a number of the register. */
  readonly title?: string | undefined;
  /** The grade of its source: letter and figure. */
  readonly reliability?: string | undefined;
  readonly credibility?: string | undefined;
}

export interface ScreeningLine {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly genre: Genre;
  readonly status: Queue;
  readonly characters: number;
  readonly authorName: string;
  /** Instant, ISO 8601. */
  readonly filedAt: string;
  readonly registerYear: number | null;
  readonly registerNumber: number | null;
  /** Day until which a returned report is to be completed. */
  readonly deadline: string | null;
}
