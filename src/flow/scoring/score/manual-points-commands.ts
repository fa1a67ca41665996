/** The acts on points given by hand. */
import { z } from 'zod';
import { dayOf, daySchema } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { amountText, decimalPattern, Exact, textOf } from './exact.ts';
import type { OpenRange } from './manual-kind.ts';
import {
  evolveManual,
  type ManualData,
  type ManualEvent,
  type ManualPoints,
  type ManualStatus,
} from './manual-points.ts';
import { type ManualAction, type ManualFacts, manualTable } from './manual-points-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

export const manualCommands = {
  award: z.object({
    deskId: z.uuid('desk_missing'),
    unitId: z.uuid('unit_missing'),
    kind: z.string().trim().max(210, 'kind_unknown').default(''),
    level: z.string().trim().max(60, 'level_wrong').default(''),
    amounts: z.record(z.string(), z.string().trim()).default({}),
    points: z
      .string()
      .trim()
      .refine((text) => text === '' || decimalPattern.test(text), 'points_wrong')
      .default(''),
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
    award: ({ deskId, unitId, day, why, evidence, ...asked }, _, { facts, now }) => {
      const { lineage } = facts;
      if (!lineage.includes(deskId)) return refused({ code: 'unit_outside', field: 'unitId' });
      if (day > dayOf(now)) return refused({ code: 'day_in_future', field: 'day' });
      const worth = asked.kind === '' ? byHand(asked.points, facts) : byRules(asked, facts);
      if (!worth.ok) return worth;
      return ok([{ type: 'manual_points.awarded', data: { deskId, unitId, ...worth.value, day, why, evidence } }]);
    },
    take_back: ({ words }, _, { now }) => ok([{ type: 'manual_points.taken_back', data: { day: dayOf(now), words } }]),
  },
  evolve: evolveManual,
};

type Worth = Pick<ManualData, 'kind' | 'level' | 'amounts' | 'points'>;
interface Asked {
  readonly kind: string;
  readonly level: string;
  readonly amounts: Readonly<Record<string, string>>;
  readonly points: string;
}

function byHand(points: string, { range }: ManualFacts): Result<Worth> {
  if (points === '') return refused({ code: 'points_wrong', field: 'points' });
  if (!range) return refused({ code: 'manual_not_allowed', field: 'points' });
  const value = new Exact(points);
  if (value.isZero() || !within(value, range))
    return refused({ code: 'points_out_of_range', field: 'points', params: { ...range } });
  return ok({ points: textOf(value) });
}

/** The rules price a lapse or a deed; the office decides only inside a range that they leave open. */
function byRules({ kind: asked, level, amounts, points }: Asked, facts: ManualFacts): Result<Worth> {
  const { kinds, known, effect } = facts;
  const kind = kinds.find((one) => one === asked);
  if (kind === undefined || !effect)
    return refused({
      code: known.length > 0 ? 'kind_unknown' : 'no_kinds',
      field: 'kind',
      params: { known: known.join('\n') },
    });
  if (!Object.values(amounts).every((amount) => amountText.safeParse(amount).success))
    return refused({ code: 'amount_wrong', field: 'amounts' });
  if (!effect.counts) return refused({ code: 'kind_worth_nothing', field: 'kind' });
  if (effect.wants !== undefined)
    return refused({ code: 'amount_wanted', field: 'amounts', params: { amount: effect.wants } });
  const noted = {
    kind,
    ...(level === '' ? {} : { level }),
    ...(Object.keys(amounts).length === 0 ? {} : { amounts }),
  };
  const { range } = effect;
  if (!range) return points === '' ? ok(noted) : refused({ code: 'points_by_rules', field: 'points' });
  if (points === '' || !within(new Exact(points), range))
    return refused({ code: 'points_undecided', field: 'points', params: { ...range } });
  return ok({ ...noted, points: textOf(new Exact(points)) });
}

const within = (value: Exact, { from, to }: OpenRange): boolean => value.gte(from) && value.lte(to);
