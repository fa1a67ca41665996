/** What the demo says about a report, an article and an issue; instants carry +08:00, days are YYYY-MM-DD. */
import { z } from 'zod';
import { daySchema } from '#kernel/calendar.ts';

export const genreSchema = z.enum(['news', 'experience', 'problem', 'advice', 'study', 'urgent']);
const instant = z.iso.datetime({ offset: true });
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Why a report was laid into the year: what a later test must find again. */
export const plantSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('near_duplicate'), of: key }),
  z.object({ kind: z.enum(['trend', 'burst', 'widespread', 'seasonal']), group: key }),
]);

export const reportSchema = z.strictObject({
  key,
  unit: key,
  desk: key.default('qinglan'),
  genre: genreSchema,
  theme: key,
  commissioned: z.boolean().default(false),
  title: z.string().min(6).max(40),
  submitted_at: instant,
  body: z.string().trim().min(150).max(3000),
  plant: plantSchema.optional(),
});
export type DemoReport = z.output<typeof reportSchema>;

export const useSchema = z.enum(['merged', 'deepened', 'excerpted', 'corroborates', 'contradicts']);
export const articleSchema = z.strictObject({
  key,
  desk: key.default('qinglan'),
  form: z.enum(['single', 'round_up', 'brief', 'digest', 'special', 'reference']),
  title: z.string().min(4).max(40),
  /** 按语 */
  editors_note: z.string().optional(),
  sources: z.array(z.strictObject({ report: key, use: useSchema })).min(1),
  body: z.string().trim().min(100).max(6000),
  /** Where an article stands that is in no issue. */
  state: z.enum(['drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off', 'signed_off']).optional(),
  opened_on: daySchema.optional(),
});
export type DemoArticle = z.output<typeof articleSchema>;

export const issueSchema = z.strictObject({
  key,
  bulletin: key,
  /** The day of signing off, which is the issue's date. */
  signed_off_on: daySchema,
  extra: z.boolean().default(false),
  articles: z.array(key).min(1).max(8),
  state: z.enum(['assembling', 'awaiting_sign_off', 'released']).default('released'),
});
export type DemoIssue = z.output<typeof issueSchema>;
