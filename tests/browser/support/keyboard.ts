/** A person without a mouse, who presses a key once the page answers to it. */
import { type Page, ready } from '../../support/browser.ts';

/** Presses Tab until what has the focus is called so; a keyboard reaches everything. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await ready(page);
  for (let n = 0; n < 400; n++) {
    if (await hasFocus(page, name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches “${name}” at ${page.url()}`);
}

const hasFocus = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const focused = document.activeElement;
    if (!focused?.matches('a, button, summary, input, select, textarea, [role]')) return false;
    const labels = focused instanceof HTMLElement && 'labels' in focused ? (focused as HTMLInputElement).labels : null;
    const names = [focused.getAttribute('aria-label'), focused.textContent];
    return [...names, ...Array.from(labels ?? [], (label) => label.textContent)].join(' ').includes(wanted);
  }, name);

/** The row of a list whose text holds this, by `j`. */
export async function rowWith(page: Page, title: string): Promise<void> {
  await ready(page);
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('j');
    await page.locator('[data-row] a:focus').waitFor();
    if ((await page.locator('[data-row]:focus-within', { hasText: title }).count()) > 0) return;
  }
  throw new Error(`j never reaches “${title}”`);
}

/** Through the palette; `typed` is pinyin or its initials, as keys write it. */
export async function goTo(page: Page, typed: string, option: string): Promise<void> {
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}
