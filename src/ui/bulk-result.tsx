/** What became of an act on many lines: how far it is, what was done and can be taken back, what stays chosen and why. */
import { refusalSentence, type ThingWords } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { bulkWording } from './bulk-wording.ts';
import { HiddenField } from './form/form.tsx';
import { Notice } from './part/notice.tsx';

export interface ShownOutcome {
  readonly action: string;
  readonly key: string;
  readonly done: number;
  readonly left: readonly { readonly id: string; readonly refusals: readonly Refusal[] }[];
  /** Those whose turn has not come. */
  readonly rest: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly undoes?: string | undefined;
}

export interface BulkLeft {
  readonly id: string;
  /** Of the record, or undefined when it is not there. */
  readonly title: string | undefined;
  readonly href: string;
  /** What its box sends. */
  readonly value: string;
  readonly refusals: readonly Refusal[];
}

export interface BulkResultProps {
  readonly lang: Language;
  readonly words: ThingWords;
  readonly outcome: ShownOutcome;
  readonly left: readonly BulkLeft[];
  readonly form: string;
  /** Where an act on many is posted, and its undoing. */
  readonly addresses: { readonly act: string; readonly undo: string };
  /** For how long it can be undone; nothing where nothing reverses the act. */
  readonly undoMinutes?: number | undefined;
}

const general = ['none_chosen', 'no_act', 'undo_over'] as const;

export const BulkResult = (props: BulkResultProps) => {
  const { lang, outcome, left } = props;
  const w = bulkWording[lang];
  const said = general.find((code) => outcome.left.some(({ refusals }) => refusals.some((r) => r.code === code)));
  if (said)
    return (
      <Notice lang={lang} tone="warning">
        {said === 'undo_over' ? w.undo_over(Number(outcome.left[0]?.refusals[0]?.params?.minutes ?? 0)) : w[said]}
      </Notice>
    );
  if (outcome.rest.length > 0) return <UnderWay {...props} />;
  return (
    <>
      {outcome.done > 0 && <WhatWasDone {...props} />}
      {left.length > 0 && <WhatIsLeft {...props} />}
    </>
  );
};

/** Sends itself; without script by its button. Whoever leaves stops it: what is done is done, the rest is as it was. */
const UnderWay = ({ lang, words, outcome, addresses }: BulkResultProps) => {
  const w = bulkWording[lang];
  const { action, key, done, left, rest, values, undoes } = outcome;
  const label = words.actions[action] ?? action;
  const past = done + left.length;
  const total = past + rest.length;
  const typed = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return (
    <Notice lang={lang} tone="info" title={w.underWay(label, past, total)}>
      <progress class="bulk-progress" value={past} max={total} aria-label={w.underWay(label, past, total)} />
      {left.length > 0 && <p>{w.leftSoFar(left.length)}</p>}
      <form
        class="buttons"
        method="post"
        action={undoes ? addresses.undo : addresses.act}
        hx-sync="this:drop"
        hx-trigger="load, submit"
      >
        <HiddenField name={undoes ? 'key' : 'once'} value={key} />
        <HiddenField name="act" value={undoes ?? action} />
        <HiddenField name="rest" value={rest.join(' ')} />
        <HiddenField name="done" value={String(done)} />
        <HiddenField name="left" value={JSON.stringify(left)} />
        {typed.map(([name, value]) => (
          <HiddenField name={`${action}.${name}`} value={value} />
        ))}
        <button class="button" type="submit">
          {w.goOn(rest.length)}
        </button>
      </form>
    </Notice>
  );
};

const WhatWasDone = ({ lang, words, outcome, addresses, undoMinutes }: BulkResultProps) => {
  const w = bulkWording[lang];
  const { action, key, done } = outcome;
  return (
    <Notice lang={lang} tone="success">
      <p>{w.done(done, words.actions[action] ?? action)}</p>
      {undoMinutes ? (
        <form class="buttons" method="post" action={addresses.undo} hx-sync="this:drop">
          <HiddenField name="key" value={key} />
          <HiddenField name="act" value={action} />
          <button class="button" type="submit">
            {w.undo}
          </button>
          <span class="muted">{w.undoHint(undoMinutes)}</span>
        </form>
      ) : (
        <p class="muted">{w.noUndo}</p>
      )}
    </Notice>
  );
};

const WhatIsLeft = ({ lang, words, outcome, left, form }: BulkResultProps) => {
  const w = bulkWording[lang];
  return (
    <Notice lang={lang} tone="error" title={w.left(left.length, words.actions[outcome.action] ?? outcome.action)}>
      <p>{w.leftHint}</p>
      <div class="choices choices-stacked">
        {left.map(({ title, href, value, refusals }) => (
          <label class="choice">
            <input type="checkbox" name="source" value={value} form={form} checked />
            <span>
              {title ? <a href={href}>{title}</a> : w.gone}
              {refusals.map((r) => (
                <span class="choice-hint">{refusalSentence(r, lang, words)}</span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </Notice>
  );
};
