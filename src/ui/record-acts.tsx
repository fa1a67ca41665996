/** The acts on one record, read from its action table: those possible now, those that are mine but blocked, and why. */
import { type ActionTable, capacity, reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence, type ThingWords } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { type Act, ActionBar } from './action-bar.tsx';
import { Notice } from './part/notice.tsx';
import { uiWords } from './ui-wording.ts';

export interface RecordActsProps<S, F, A extends string, T extends string> {
  readonly lang: Language;
  readonly table: ActionTable<S, F, A, T>;
  readonly words: ThingWords;
  readonly state: S;
  readonly facts: F;
  readonly actor: Actor;
  /** Address of the record: an act is posted to `base/action`. */
  readonly base: string;
  readonly version: number;
  /** How each act looks: its form, its weight; `false` leaves it to another place on the page. */
  readonly look?: {
    readonly [K in A]?: Partial<Pick<Act, 'main' | 'danger' | 'fields' | 'hidden' | 'upload'>> | false;
  };
  /** An act that was refused just now: its form stays open with its reasons. */
  readonly problem?:
    | {
        readonly action: string;
        readonly refusals: readonly Refusal[];
        readonly values?: Readonly<Record<string, unknown>>;
      }
    | undefined;
}

export function RecordActs<S, F, A extends string, T extends string>(props: RecordActsProps<S, F, A, T>) {
  const acts = actsOf(props);
  const open = acts.filter((a) => a.reasons.length === 0 || a.blocked);
  const rest = acts.filter((a) => a.reasons.length > 0 && !a.blocked);
  return (
    <>
      <Unsent {...props} offered={open.some(({ action, blocked }) => action === props.problem?.action && !blocked)} />
      <ActionBar lang={props.lang} acts={open} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{uiWords[props.lang].otherActs}</summary>
          <ul>
            {rest.map(({ label, reasons }) => (
              <li>
                <b>{label}</b> {reasons.join(' ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The record went on meanwhile, and the act has no form any more: what was typed for it is not thrown away. */
function Unsent<S, F, A extends string, T extends string>({
  lang,
  words,
  problem,
  offered,
}: RecordActsProps<S, F, A, T> & { offered: boolean }) {
  const typed = Object.entries(problem?.values ?? {}).flatMap(([name, value]) => {
    const label = words.fields[name];
    const isText = typeof value === 'string' && value.trim() !== '' && !/^[0-9a-f-]{36,64}$/.test(value);
    return label !== undefined && isText ? [{ label, value }] : [];
  });
  if (!problem || offered || typed.length === 0) return null;
  return (
    <Notice lang={lang} tone="warning">
      <p>{uiWords[lang].notSent(words.actions[problem.action] ?? problem.action)}</p>
      {typed.map(({ label, value }) => (
        <p>
          <b>{label}</b> {value}
        </p>
      ))}
    </Notice>
  );
}

/** Acts of the actor's own roles; `blocked`: the state is right, but something else is missing. */
function actsOf<S, F, A extends string, T extends string>(
  props: RecordActsProps<S, F, A, T>,
): (Act & { blocked: boolean })[] {
  const { lang, table, words, state, facts, actor, base, version, look, problem } = props;
  return (Object.keys(table.actions) as A[]).flatMap((action) => {
    const style = look?.[action];
    if (style === false || table.actions[action].from.every((status) => status === 'new')) return [];
    if (!capacity(table, action, state, facts, actor)) return [];
    const refusals = reasonsAgainst(table, action, state, facts, actor);
    const open = problem?.action === action && refusals.length === 0;
    return [
      {
        action,
        label: words.actions[action] ?? action,
        href: `${base}/${action}`,
        reasons: refusals.map((r) => refusalSentence(r, lang, words)),
        ...style,
        open,
        hidden: { version: String(version), ...style?.hidden },
        blocked: refusals.length > 0 && refusals.every((r) => r.code !== 'wrong_status'),
      },
    ];
  });
}
