/** Every filter is in the address: a GET form, so that a list can be sent, saved and printed. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { FormScope } from './form/scope.ts';
import { uiWords } from './ui-wording.ts';

export interface FilterBarProps {
  readonly lang: Language;
  readonly action: string;
  /** Where the list is without any condition; shown when one is set. */
  readonly clear?: string | undefined;
  readonly children?: Child;
}

export const FilterBar = ({ lang, action, clear, children }: FilterBarProps) => (
  <form class="filter" method="get" action={action}>
    <FormScope.Provider value="filter">{children}</FormScope.Provider>
    <div class="buttons">
      <button class="button" type="submit">
        {uiWords[lang].search}
      </button>
      {clear && (
        <a class="button button-plain" href={clear}>
          {uiWords[lang].clear}
        </a>
      )}
    </div>
  </form>
);
