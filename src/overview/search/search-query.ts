/** A search as it stands in an address, on the page and in the API. */
import { z } from 'zod';
import { genres } from '#flow/intake/report/index.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
import { orders, searchedThings } from './search.ts';
import { states } from './searched-states.ts';

const blank = z.literal('').transform(() => undefined);
const optional = <T extends z.ZodType>(schema: T) => z.union([blank, schema]).optional();

const fields = {
  q: z.string().default(''),
  thing: optional(z.enum(searchedThings)),
  unitId: optional(z.uuid()),
  genre: optional(z.enum(genres)),
  state: optional(z.enum(states)),
  period: optional(z.string().refine((name) => periodOf(name) !== undefined, 'period_unknown')),
  channel: optional(z.string().regex(/^[\w-]{1,41}$/)),
  order: z.enum(orders).default('newest'),
  count: optional(z.literal('exact')),
};

export const searchQuery = keysetSchema.extend(fields);
/** A page shows what it understood; only what is wrong falls away. */
export const lenientQuery = keysetSchema.extend({
  q: fields.q.catch(''),
  thing: fields.thing.catch(undefined),
  unitId: fields.unitId.catch(undefined),
  genre: fields.genre.catch(undefined),
  state: fields.state.catch(undefined),
  period: fields.period.catch(undefined),
  channel: fields.channel.catch(undefined),
  order: fields.order.catch('newest'),
  count: fields.count.catch(undefined),
  before: keysetSchema.shape.before.catch(undefined),
  after: keysetSchema.shape.after.catch(undefined),
});
export type SearchQuery = z.output<typeof searchQuery>;

/** Of an address's query string, or of a saved search. */
export const queryFrom = (address: string): SearchQuery =>
  lenientQuery.parse(Object.fromEntries(new URLSearchParams(address)));

/** Conditions beside the words. */
export const isFiltered = ({ thing, unitId, genre, state, period, channel }: SearchQuery): boolean =>
  [thing, unitId, genre, state, period, channel].some((value) => value !== undefined);

/** The conditions without the place in the list, as an address and a saved search keep them. */
export function addressOf(asked: SearchQuery): Record<string, string> {
  const { before: _, after: __, count: ___, order, ...kept } = asked;
  const all: Record<string, string | undefined> = { ...kept, ...(order === 'newest' ? {} : { order }) };
  return Object.fromEntries(
    Object.entries(all).filter((e): e is [string, string] => e[1] !== undefined && e[1] !== ''),
  );
}
