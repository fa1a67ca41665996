/** What an act on many records takes: the records, and what is said of all of them. */
import { z } from 'zod';
import { portion } from '#platform/http/index.ts';

export const manySchema = z.strictObject({
  ids: z
    .array(z.uuid())
    .min(1)
    .max(portion)
    .refine((ids) => new Set(ids).size === ids.length),
  /** As for one record. */
  input: z.looseObject({}).default({}),
});
