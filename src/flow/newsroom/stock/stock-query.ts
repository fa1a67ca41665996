/** The conditions of the stock's list, from the address or the API; an empty field is none. */
import { z } from 'zod';
import { keysetSchema } from '#kernel/keyset.ts';
import { stockKinds, stockStatuses } from './stock-piece.ts';
import { topicLimit } from './topics.ts';

const blank = z.literal('').transform(() => undefined);

export const stockQuery = keysetSchema.extend({
  kind: z.union([blank, z.enum(stockKinds)]).optional(),
  status: z.union([blank, z.enum(stockStatuses)]).optional(),
  topic: z.union([blank, z.string().trim().max(topicLimit)]).optional(),
  unitId: z.union([blank, z.uuid()]).optional(),
  words: z.string().trim().max(200).optional(),
  source: z.union([blank, z.uuid()]).optional(),
});
export type StockQuery = z.output<typeof stockQuery>;
