/** One step of a derivation: what happened, and small beside it the line of the rules that says so. */
import type { Language } from '#kernel/wording.ts';
import type { Step } from './entry.ts';
import { type Names, sayStep } from './explain.ts';
import type { RuleSet } from './rule-set.ts';

export interface SaidStepProps {
  readonly lang: Language;
  readonly step: Step;
  readonly ruleSet: RuleSet;
  readonly names: Names;
  /** The rule set's page, where it has one. */
  readonly rulesHref?: string | undefined;
}

export const SaidStep = ({ lang, step, ruleSet, names, rulesHref }: SaidStepProps) => {
  const { text, basis } = sayStep(step, ruleSet, lang, names);
  return (
    <p>
      {text}
      {basis && (
        <small class="basis">
          {rulesHref ? <a href={`${rulesHref}#line-${basis.line}`}>{basis.words}</a> : basis.words}{' '}
          <code>{basis.rule}</code>
        </small>
      )}
    </p>
  );
};
