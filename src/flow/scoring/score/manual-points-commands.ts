/** The acts on points given by hand. */
import { z } from 'zod';
import { dayOf, daySchema } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { decimalPattern, Exact, textOf } from './exact.ts';
import { evolveManual, type ManualEvent, type ManualPoints, type ManualStatus } from './manual-points.ts';
import { type ManualAction, type ManualFacts, manualTable } from './manual-points-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

export const manualCommands = {
  award: z.object({
    deskId: z.uuid('desk_missing'),
    unitId: z.uuid('unit_missing'),
    points: z.string().trim().regex(decimalPattern, 'points_wrong'),
    day: daySchema,
    why: words,
    evidence: words,
  }),
  take_back: z.object({ words }),
};

type ManualMachine = Machine<ManualPoints, ManualEvent, ManualFacts, ManualAction, ManualStatus, typeof manualCommands>;

export const manualMachine: ManualMachine = {
  table: manualTable,
  commands: manualCommands,
  decide: {
    award: ({ deskId, unitId, points, day, why, evidence }, _, { facts, now }) => {
      const { lineage, range } = facts;
      const value = new Exact(points);
      if (!lineage.includes(deskId)) return refused({ code: 'unit_outside', field: 'unitId' });
      if (day > dayOf(now)) return refused({ code: 'day_in_future', field: 'day' });
      if (!range) return refused({ code: 'manual_not_allowed', field: 'points' });
      if (value.isZero() || value.lt(range.from) || value.gt(range.to))
        return refused({ code: 'points_out_of_range', field: 'points', params: range });
      const data = { deskId, unitId, points: textOf(value), day, why, evidence };
      return ok([{ type: 'manual_points.awarded', data }]);
    },
    take_back: ({ words }, _, { now }) => ok([{ type: 'manual_points.taken_back', data: { day: dayOf(now), words } }]),
  },
  evolve: evolveManual,
};
