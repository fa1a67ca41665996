/** A house on a free port, and browser pages that are signed in as its people. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Browser, openPage, type Page } from './browser.ts';
import type { TestHouse, Who } from './house.ts';

export interface ServedHouse {
  readonly url: string;
  /** A page of its own, signed in; `options` as for `openPage`. */
  visit(browser: Browser, who: Who, options?: Parameters<typeof openPage>[1]): Promise<Page>;
  close(): Promise<void>;
}

export async function serveHouse(house: TestHouse): Promise<ServedHouse> {
  const server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async visit(browser, who, options) {
      const page = await openPage(browser, { baseURL: url, ...options });
      const value = await (await house.as(who)).token();
      await page.context().addCookies([{ name: 'huoshui_session', value, url }]);
      return page;
    },
    close: () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
