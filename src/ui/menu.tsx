/** The main menu twice: a rail at the desk, a bar for the thumb; the style sheet shows one of them. */
import type { Language } from '#kernel/wording.ts';
import { uiWords } from './ui-wording.ts';

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  /** How many wait; 0 is shown in grey. */
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
  /** Heading under which the rail gathers items that follow each other. */
  readonly group?: string | undefined;
}
interface MenuProps {
  readonly lang: Language;
  readonly menu: readonly MenuItem[];
}

export const Rail = ({ lang, menu }: MenuProps) => (
  <nav class="rail" aria-label={uiWords[lang].menu}>
    {grouped(menu).map(({ group, items }) => (
      <>
        {group && <h2 class="rail-group">{group}</h2>}
        <ul>
          {items.map((item) => (
            <li>
              <Item lang={lang} item={item} />
            </li>
          ))}
        </ul>
      </>
    ))}
  </nav>
);

const onBar = 4;

export const Bar = ({ lang, menu }: MenuProps) => {
  const rest = menu.length > onBar + 1 ? menu.slice(onBar) : [];
  const first = rest.length > 0 ? menu.slice(0, onBar) : menu;
  return (
    <nav class="bar" aria-label={uiWords[lang].menu}>
      {first.map((item) => (
        <Item lang={lang} item={item} />
      ))}
      {rest.length > 0 && (
        <details class="bar-more">
          <summary aria-current={rest.some((item) => item.current) ? 'true' : undefined}>{uiWords[lang].more}</summary>
          <ul>
            {rest.map((item) => (
              <li>
                <Item lang={lang} item={item} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
};

const Item = ({ lang, item }: { lang: Language; item: MenuItem }) => (
  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
    <span>{item.label}</span>
    {item.count !== undefined && (
      <span class={item.count === 0 ? 'count count-none' : 'count'}>
        <span aria-hidden="true">{item.count}</span>
        <span class="unseen">{uiWords[lang].waiting(item.count)}</span>
      </span>
    )}
  </a>
);

function grouped(menu: readonly MenuItem[]): { group: string | undefined; items: MenuItem[] }[] {
  const groups: { group: string | undefined; items: MenuItem[] }[] = [];
  for (const item of menu) {
    const last = groups.at(-1);
    if (last && last.group === item.group) last.items.push(item);
    else groups.push({ group: item.group, items: [item] });
  }
  return groups;
}
