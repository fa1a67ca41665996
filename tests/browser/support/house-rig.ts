/** A house on a free port, a browser before it, and its people at pages of their own: one for a test file. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll } from 'vitest';
import { type Browser, openBrowser, openPage, type Page, tellIfFailed } from '../../support/browser.ts';
import { type TestHouse, testHouse, type Who } from '../../support/house.ts';

export interface HouseRig {
  readonly house: TestHouse;
  readonly browser: Browser;
  readonly url: string;
  /** A page of its own, signed in; `options` as for `openPage`. */
  visit(who: Who, options?: BrowserContextOptions): Promise<Page>;
}

/** `const { house, visit } = await houseRig();` at the top of a test file; everything is closed after its last test. */
export async function houseRig(): Promise<HouseRig> {
  const [house, browser] = await Promise.all([testHouse(), openBrowser()]);
  const { url, close } = await serveHouse(house);
  afterAll(async () => {
    await browser.close();
    await close();
    await house.close();
  });
  return {
    house,
    browser,
    url,
    async visit(who, options) {
      const page = await openPage(browser, { baseURL: url, ...options });
      tellIfFailed(page, typeof who === 'string' ? who : (await house.actor(who)).name);
      const value = await (await house.as(who)).token();
      await page.context().addCookies([{ name: 'huoshui_session', value, url }]);
      return page;
    },
  };
}

async function serveHouse(house: TestHouse) {
  const server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const close = async () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
