/** How far a thing has come. */
import type { Language } from '#kernel/wording.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../ui-wording.ts';

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'to_do';
  /** Who and when, or who holds it. */
  readonly note?: string | undefined;
}

export const Steps = ({ lang, label, steps }: { lang: Language; label: string; steps: readonly Step[] }) => (
  <ol class="steps" aria-label={label}>
    {steps.map(({ label, state, note }, place) => (
      <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
        <span class="step-mark">{state === 'done' ? <Icon name="check" /> : place + 1}</span>
        <span>
          {label}
          <span class="unseen">
            {uiWords[lang][state === 'done' ? 'done' : state === 'current' ? 'current' : 'toDo']}
          </span>
          {note && <span class="step-note">{note}</span>}
        </span>
      </li>
    ))}
  </ol>
);
