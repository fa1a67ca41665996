/** Who may correct the credit of an article: its desk, in any state of the article. */
import { type Article, type ArticleFacts, articleThing } from '#flow/newsroom/article/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type CreditCorrection, type CreditStatus, creditStatuses } from './credit-correction.ts';

export interface CreditFacts {
  /** The article as it stands, with what its own rules know; none: there is no such article. */
  readonly article?: { readonly id: string; readonly state: Article; readonly facts: ArticleFacts };
  /** Those of the units in the input that exist. */
  readonly knownUnits: ReadonlySet<UnitId>;
  /** A correction of this article was made before; it is revised, not made twice. */
  readonly isCorrected?: boolean;
}

export const creditActionNames = ['correct', 'revise', 'lift'] as const;
export type CreditAction = (typeof creditActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

export const creditTable: ActionTable<CreditCorrection, CreditFacts, CreditAction, CreditStatus> = {
  thing: 'credit',
  statuses: creditStatuses,
  status: ({ status }) => status,
  seats: (state, { article }) => {
    const desk = state?.deskId ?? article?.state.deskId;
    return desk === undefined ? {} : { desk };
  },
  actions: {
    correct: { from: ['new'], to: 'corrected', who: [editor, signatory] },
    revise: { from: ['corrected', 'lifted'], to: 'corrected', who: [editor, signatory] },
    lift: { from: ['corrected'], to: 'lifted', who: [editor, signatory] },
  },
};

/** Whoever sees the article. */
export const seesCredit = (_: CreditCorrection, { article }: CreditFacts, actor: Actor): boolean =>
  article !== undefined && articleThing.sees(article.state, article.facts, actor);
