/** What can be done with several lines of a list at once. Works as a plain form: boxes, a decision, a button. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { bulkWording } from './bulk-wording.ts';
import { HiddenField } from './form/form.tsx';
import { FormScope, scopeOf } from './form/scope.ts';
import { Icon } from './icon.tsx';

export interface BulkAct {
  /** Name in the action table, or an address that the chosen lines are sent to (`href`). */
  readonly action: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly main?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** The decision's form; names of its fields begin with the action: `decline.words`. */
  readonly fields?: Child;
  readonly open?: boolean | undefined;
}

export interface BulkBarProps {
  readonly lang: Language;
  /** Of the form that the boxes of the table name. */
  readonly form: string;
  readonly action: string;
  readonly once: string;
  readonly acts: readonly BulkAct[];
  /** All lines that match, on whatever page. */
  readonly total: number;
}

export const BulkBar = ({ lang, form, action, once, acts, total }: BulkBarProps) => {
  const w = bulkWording[lang];
  return (
    <form class="bulk" id={form} method="post" action={action} aria-label={w.label} hx-sync="this:drop" novalidate>
      {/* Enter in a field asks which act is meant: a browser takes the first button of the form. */}
      <button class="unseen" type="submit" tabindex={-1}>
        {w.no_act}
      </button>
      <HiddenField name="once" value={once} />
      {/* Of use with script only. */}
      <bulk-choice class="bulk-choice" data-chosen={w.chosen}>
        <label class="choice">
          <input type="checkbox" />
          <span>{w.page}</span>
        </label>
        <output class="muted" />
        <span class="muted bulk-range">{w.range}</span>
      </bulk-choice>
      <label class="choice">
        <input type="checkbox" name="all" value="1" />
        <span>{w.all(total)}</span>
      </label>
      <div class="acts">
        {acts.map((act) => (
          <One lang={lang} act={act} />
        ))}
      </div>
    </form>
  );
};

const One = ({ lang, act }: { lang: Language; act: BulkAct }) => {
  const { action, label, href, main, danger, fields, open } = act;
  const look = ['button', main && 'button-main', danger && 'button-danger'].filter(Boolean).join(' ');
  if (href)
    return (
      <button class={look} type="submit" formmethod="get" formaction={href}>
        {label}
      </button>
    );
  if (!fields)
    return (
      <button class={look} type="submit" name="act" value={action}>
        {label}
      </button>
    );
  return (
    <details class="act" open={open}>
      <summary class={look}>
        {label}
        <Icon name="down" />
      </summary>
      <div class="act-panel">
        <FormScope.Provider value={scopeOf(`bulk ${action}`)}>{fields}</FormScope.Provider>
        <div class="buttons">
          <button
            class={danger ? 'button button-danger' : 'button button-main'}
            type="submit"
            name="act"
            value={action}
          >
            {bulkWording[lang].confirm(label)}
          </button>
        </div>
      </div>
    </details>
  );
};
