/** The shape in which a body comes in from outside: what `body-blocks.ts` promises is checked here. */
import { z } from 'zod';
import { type Block, headingKinds, runningKinds, type Words } from './body-blocks.ts';

const text = z.string();
const stretch = z.tuple([z.int().nonnegative(), z.int()]).readonly();
const wordsShape = { text, bold: z.array(stretch).min(1).readonly().exactOptional() };

function isWellMarked({ text, bold = [] }: Words): boolean {
  const edges = bold.flat();
  return edges.every((edge, i) => edge <= text.length && (i === 0 || edge > (edges[i - 1] ?? 0)));
}

const isRectangular = (rows: readonly (readonly unknown[])[]): boolean =>
  rows.every((row) => row.length === rows[0]?.length);

const words = z.object(wordsShape).refine(isWellMarked, 'bold_out_of_order');

export const blockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(headingKinds), text }),
  z.object({ kind: z.enum(runningKinds), ...wordsShape }).refine(isWellMarked, 'bold_out_of_order'),
  z.object({
    kind: z.literal('table'),
    header: z.boolean(),
    rows: z.array(z.array(words).min(1).readonly()).min(1).refine(isRectangular, 'rows_uneven').readonly(),
  }),
  z.object({ kind: z.literal('picture'), file: z.string().regex(/^[0-9a-f]{64}$/), caption: z.string() }),
]);
export const bodySchema = z.array(blockSchema);
