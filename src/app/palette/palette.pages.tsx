/** The palette's list: options for the script's dialog, links where there is none. */
import type { Language } from '#kernel/wording.ts';
import { TextInput } from '#ui/index.ts';
import type { Entry } from './palette.queries.ts';
import { paletteWording } from './palette-wording.ts';

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export const PaletteOptions = ({ lang, groups }: { lang: Language; groups: readonly EntryGroup[] }) => {
  const count = groups.reduce((n, { entries }) => n + entries.length, 0);
  let place = 0;
  return (
    <>
      {groups.map(({ title, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox, no fieldset
        <div role="group" aria-label={title}>
          <p class="palette-group" aria-hidden="true">
            {title}
          </p>
          {entries.map(({ label, hint, href, act }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the option (aria-activedescendant)
            <div role="option" id={`palette-${place++}`} aria-selected="false" data-href={href} data-act={act}>
              <span>{label}</span>
              {hint && <span class="muted">{hint}</span>}
            </div>
          ))}
        </div>
      ))}
      <p class={count > 0 ? 'unseen' : 'palette-group'} data-said="">
        {count > 0 ? paletteWording[lang].count(count) : paletteWording[lang].none}
      </p>
    </>
  );
};

/** The same as a page of its own. */
export const PalettePage = ({
  lang,
  typed,
  groups,
}: {
  lang: Language;
  typed: string;
  groups: readonly EntryGroup[];
}) => {
  const w = paletteWording[lang];
  return (
    <>
      <form class="filter" method="get" action="/palette">
        <TextInput lang={lang} name="q" label={w.label} value={typed} type="search" width="medium" />
        <div class="buttons">
          <button class="button" type="submit">
            {w.go}
          </button>
        </div>
      </form>
      {groups.map(({ title, entries }) => (
        <section class="section">
          <h2>{title}</h2>
          <ul>
            {entries.map(({ label, hint, href }) => (
              <li>
                <a href={href}>{label}</a> <span class="muted">{hint}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
