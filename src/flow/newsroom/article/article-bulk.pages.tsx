/** What can be done with several articles at once, as the action table allows; who checks or signs reads each text. */
import type { Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/wording.ts';
import type { BulkOutcome } from '#platform/http/index.ts';
import { type BulkAct, BulkBar, BulkResult, type BulkResultProps, TextArea } from '#ui/index.ts';
import type { ArticleAction } from './article-actions.ts';
import type { ArticleQueue } from './article-queue.ts';
import { articleWording } from './article-wording.ts';

export const chosenForm = 'chosen';

type Many = Extract<ArticleAction, 'send_to_check' | 'withdraw' | 'return'>;
export const bulkActions: readonly Many[] = ['send_to_check', 'withdraw', 'return'];

const inQueue: Readonly<Partial<Record<ArticleQueue, readonly Many[]>>> = {
  drafting: ['send_to_check', 'withdraw'],
  returned: ['send_to_check', 'withdraw'],
  verifying: ['withdraw'],
  in_copy_check: ['return'],
  awaiting_sign_off: ['return'],
};
const roles: Readonly<Record<Many, readonly Role[]>> = {
  send_to_check: ['editor'],
  withdraw: ['editor', 'signatory'],
  return: ['checker', 'signatory'],
};
export const actsIn = (queue: ArticleQueue, held: readonly Role[]): readonly Many[] =>
  (inQueue[queue] ?? []).filter((act) => roles[act].some((role) => held.includes(role)));

export interface ArticleBulkProps {
  readonly lang: Language;
  readonly acts: readonly Many[];
  readonly total: number;
  readonly action: string;
  readonly once: string;
  readonly outcome?: BulkOutcome | undefined;
}

export const ArticleBulk = ({ lang, acts, total, action, once, outcome }: ArticleBulkProps) => {
  const words = articleWording[lang];
  const shown = acts.map((act): BulkAct => {
    const label = words.actions[act];
    if (act === 'send_to_check') return { action: act, label, main: true };
    const typed = outcome?.action === act ? outcome.values.words : undefined;
    const field = (
      <TextArea
        lang={lang}
        name={`${act}.words`}
        label={words.fields.words}
        required
        value={typeof typed === 'string' ? typed : undefined}
      />
    );
    return { action: act, label, danger: act === 'withdraw', fields: field, open: typed !== undefined };
  });
  return <BulkBar lang={lang} form={chosenForm} action={action} once={once} acts={shown} total={total} />;
};

export interface ArticleOutcomeProps {
  readonly lang: Language;
  readonly outcome: BulkOutcome;
  readonly titles: ReadonlyMap<string, string>;
  readonly addresses: BulkResultProps['addresses'];
}

/** None of these has an act that takes it back: the page says so. */
export const ArticleOutcome = ({ lang, outcome, titles, addresses }: ArticleOutcomeProps) => (
  <BulkResult
    lang={lang}
    words={articleWording[lang]}
    outcome={outcome}
    addresses={addresses}
    form={chosenForm}
    left={outcome.left.map(({ id, refusals }) => ({
      id,
      refusals,
      title: titles.get(id),
      href: `/articles/${id}`,
      value: id,
    }))}
  />
);
