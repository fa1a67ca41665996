/** A theme's stock of sentences, as the files of `assets/demo/pools` hold it. */
import { z } from 'zod';

const sentences = z.array(z.string().min(4));
const headed = z.array(z.string().regex(/^[^|]+\|.+。$/));

export const poolSchema = z.object({
  theme: z.string(),
  name: z.string(),
  /** How often the theme comes up in each month, January first. */
  months: z.array(z.number()).length(12).default(Array<number>(12).fill(1)),
  season: z.boolean().default(false),
  units: z.array(z.string()).default([]),
  titles: z.object({
    experience: sentences.default([]),
    problem: sentences,
    news: sentences.default([]),
  }),
  openings: sentences,
  measures: headed,
  problems: headed,
  results: sentences,
  advice: sentences,
});
export type Pool = z.infer<typeof poolSchema>;

const plantingCore = {
  key: z.string(),
  name: z.string(),
  units: z.array(z.string()),
  pool: poolSchema,
};
const span = { from: z.iso.date(), to: z.iso.date() };

/** A general problem laid into the year on purpose, with where and how often. */
export const plantingSchema = z.discriminatedUnion('kind', [
  z.object({
    ...plantingCore,
    kind: z.literal('trend'),
    weekly: z.object({ ...span, first: z.number(), last: z.number() }),
  }),
  z.object({
    ...plantingCore,
    kind: z.literal('burst'),
    burst: z.object({ ...span, reports: z.int(), before: z.int() }),
  }),
  z.object({ ...plantingCore, kind: z.literal('widespread'), spread: z.object({ ...span, reports: z.int() }) }),
]);
export type Planting = z.infer<typeof plantingSchema>;
