/** The acts on the credit of an article. */
import { z } from 'zod';
import { articleFingerprint } from '#flow/newsroom/article/index.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { wholeInTenths } from './credit.ts';
import { type CreditAction, type CreditFacts, creditTable } from './credit-actions.ts';
import { type CreditCorrection, type CreditEvent, type CreditStatus, evolveCredit } from './credit-correction.ts';

const reason = z.string().trim().min(1, 'reason_missing').max(500, 'reason_too_long');

/** Per cent with at most one decimal: 41.7 or "41.7". */
const percent = z
  .union(
    [
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,3}(\.\d)?$/, 'share_form')
        .transform(Number),
    ],
    'share_form',
  )
  .transform((value) => value * 10)
  .refine((tenths) => Math.abs(tenths - Math.round(tenths)) < 1e-6, 'share_form')
  .transform(Math.round)
  .refine((tenths) => tenths >= 0 && tenths <= wholeInTenths, 'share_form');

/** A share without a unit is the editor's own; a share of 0 is none. */
const shares = z
  .array(z.object({ unitId: z.uuid('unit_unknown').optional(), percent }))
  .max(200, 'shares_too_many')
  .transform((list) => list.flatMap(({ unitId, percent: tenths }) => (tenths === 0 ? [] : [{ unitId, tenths }])));

export const creditCommands = {
  correct: z.object({ articleId: z.uuid('article_unknown'), shares, reason }),
  revise: z.object({ shares, reason }),
  lift: z.object({ reason }),
};

type CreditMachine = Machine<
  CreditCorrection,
  CreditEvent,
  CreditFacts,
  CreditAction,
  CreditStatus,
  typeof creditCommands
>;
type Shares = z.output<typeof shares>;

export const creditMachine: CreditMachine = {
  table: creditTable,
  commands: creditCommands,
  decide: {
    correct: ({ articleId, shares, reason }, _, { facts }) => {
      if (!facts.article) return refused({ code: 'article_unknown', field: 'articleId' });
      if (facts.isCorrected) return refused({ code: 'corrected_before' });
      const { deskId } = facts.article.state;
      const fingerprint = articleFingerprint(facts.article.state);
      return (
        wrongShares(shares, facts) ??
        ok([{ type: 'credit.corrected', data: { articleId, deskId, shares, reason, fingerprint } }])
      );
    },
    revise: ({ shares, reason }, _, { facts }) => {
      if (!facts.article) return refused({ code: 'not_found' });
      const fingerprint = articleFingerprint(facts.article.state);
      return wrongShares(shares, facts) ?? ok([{ type: 'credit.revised', data: { shares, reason, fingerprint } }]);
    },
    lift: ({ reason }) => ok([{ type: 'credit.lifted', data: { reason } }]),
  },
  evolve: evolveCredit,
};

function wrongShares(shares: Shares, { knownUnits }: CreditFacts): Result<never> | undefined {
  const units = shares.map(({ unitId }) => unitId);
  if (units.some((id) => id !== undefined && !knownUnits.has(id)))
    return refused({ code: 'unit_unknown', field: 'shares' });
  if (new Set(units).size < units.length) return refused({ code: 'unit_twice', field: 'shares' });
  const sum = shares.reduce((n, { tenths }) => n + tenths, 0);
  return sum === wholeInTenths
    ? undefined
    : refused({ code: 'shares_not_whole', field: 'shares', params: { sum: sum / 10 } });
}
