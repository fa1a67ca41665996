/** A statement as PDF. */
import { dayOf } from '#kernel/calendar.ts';
import { type Engine, type Printed, printNotice } from '#typeset/index.ts';
import type { Notice } from './notice.ts';

/** @throws TypesetError */
export const pdfOf = (engine: Engine, notice: Notice, now: string): Promise<Printed> =>
  printNotice(engine, { ...notice, madeOn: notice.signedOn ?? dayOf(now) });
