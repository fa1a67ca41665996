/** A few pages served on a free port, to try the rig on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  readonly url: string;
  readonly close: () => void;
}

const kinds: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };

/** `pages` by path; a path that is not there answers 404. */
export async function serve(pages: Readonly<Record<string, string>>): Promise<Site> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const text = pages[path];
    const kind = kinds[path.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${kind}; charset=utf-8`,
      'content-security-policy': "script-src 'self'; style-src 'self' 'unsafe-inline'",
    });
    response.end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A whole page round `main`; the icon keeps the browser from asking for one. */
export const html = (main: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><title>试页</title><link rel="icon" href="data:,">${head}</head><body><main>${main}</main></body></html>`;
