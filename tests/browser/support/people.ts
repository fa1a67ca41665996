/** People at the browser: they sign in, fill in what a form asks for by its labels, and press what a page offers. */
import type { Locator } from 'playwright-core';
import { type Browser, open, openPage, type Page, ready, tellIfFailed } from '../../support/browser.ts';

export interface Key {
  readonly userName: string;
  readonly password: string;
}

/** At the first page after the door. */
export async function signIn(browser: Browser, address: string, key: Key, options = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: address, ...options });
  tellIfFailed(page, key.userName);
  await open(page, '/');
  await enter(page, key);
  return page;
}

/** Through the door in front of which the page stands. */
export async function enter(page: Page, { userName, password }: Key): Promise<void> {
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出登录' }).waitFor();
}

/** By its label: text into a field, a choice out of a list, a unit out of the tree, a tick. */
export async function fill(within: Page | Locator, fields: Readonly<Record<string, string | true>>): Promise<void> {
  await ready('page' in within ? within.page() : within);
  for (const [label, value] of Object.entries(fields)) {
    const field = within.getByLabel(label).first();
    if (value === true) await field.check();
    else if ((await field.getAttribute('aria-haspopup')) !== null) await chooseUnit(within, field, value);
    else if ((await field.evaluate((e) => e.tagName)) === 'SELECT') {
      const option = field.locator('option', { hasText: value }).first();
      await field.selectOption((await option.getAttribute('value')) ?? '');
    } else await field.fill(value);
  }
}

/** The typed text that would be sent, with the editor over the field or without. */
export const bodyOf = (page: Page): Promise<string> => page.locator('textarea[name="body"]').inputValue();

async function chooseUnit(within: Page | Locator, face: Locator, name: string): Promise<void> {
  await face.click();
  await within.getByPlaceholder('输入名称、拼音或首字母').fill(name);
  await within.getByRole('option', { name }).first().click();
}

/** Presses an act; where it asks for something, its form opens, is filled in and confirmed. */
export async function act(
  page: Page,
  label: string,
  fields: Readonly<Record<string, string | true>> = {},
): Promise<void> {
  const offered = page
    .locator('[data-action]:not([data-refused])', { hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .first();
  const isPlain = (await offered.evaluate((e) => e.tagName)) === 'BUTTON';
  await offered.click();
  if (isPlain) return;
  const form = page.locator('details.act[open]', { has: offered });
  await fill(form, fields);
  await form.getByRole('button', { name: `确认${label}` }).click();
}
