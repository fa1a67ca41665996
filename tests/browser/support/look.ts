/** Looks at a page as its people see it. The pictures are for people: `picture` in tests/support/browser.ts. */
import {
  desk,
  expectAccessible,
  expectFits,
  expectQuiet,
  type Page,
  phone,
  picture,
  ready,
} from '../../support/browser.ts';

/** At the desk and on a telephone; clean in each. */
export async function look(page: Page, name: string): Promise<void> {
  await ready(page);
  await expectAccessible(page);
  await picture(page, name);
  await phone(page);
  await expectFits(page);
  await expectAccessible(page);
  await picture(page, `${name}-390`);
  await desk(page);
  expectQuiet(page);
}

/** As a printer would have it, on A4; `check` looks at it there. */
export async function onPaper(page: Page, name: string, check = async () => {}): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await check();
  await picture(page, `${name}-print`);
  await page.emulateMedia({ media: 'screen' });
  await desk(page);
}

/** Waits until the page says this. */
export const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
