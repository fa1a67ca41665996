/** The conditions of the list, from the address or the API; an empty field is none. */
import { z } from 'zod';
import { keysetSchema } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
import { outsideStatuses } from './outside.ts';

const blank = z.literal('').transform(() => undefined);
export const outsideQuery = keysetSchema.extend({
  status: z.union([blank, z.enum(outsideStatuses)]).optional(),
  words: z.string().trim().max(200).optional(),
  period: z.union([blank, z.string().refine((name) => periodOf(name) !== undefined, 'period_unknown')]).optional(),
});
type OutsideQuery = z.output<typeof outsideQuery>;

export const outsideFilter = ({ period, ...asked }: OutsideQuery) => ({
  ...asked,
  status: asked.status ?? ('collected' as const),
  period: period === undefined ? undefined : periodOf(period),
});
