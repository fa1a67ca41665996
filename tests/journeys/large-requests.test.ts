/** Requests far too large, to a server that was really started: refused in words, and never held in memory. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../support/database-folder.ts';
import { cookieOf, textOf } from '../support/door.ts';
import { type StartedServer, startServer } from '../support/server.ts';

const folder = dataFolder();
let server: StartedServer;
let cookie: string;

beforeAll(async () => {
  server = await startServer({ dataFolder: folder.path });
  const body = new URLSearchParams(server.accounts.get('System administrator') ?? { userName: '', password: '' });
  const headers = { origin: server.address };
  const signedIn = await fetch(`${server.address}/login`, { method: 'POST', body, headers, redirect: 'manual' });
  cookie = cookieOf(signedIn) ?? '';
}, 60_000);
afterAll(async () => {
  await server.end('SIGTERM');
  folder[Symbol.dispose]();
});

const megabyte = new Uint8Array(1024 * 1024).fill(0x61);
const boundary = 'x-boundary-x';
const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="大.docx"\r\n\r\n`;

/** A form with a file of so many megabytes, sent piece by piece; without its length unless that is told. */
function upload(megabytes: number, path: string, told: boolean): Promise<Response> {
  const parts = [
    Buffer.from(opening),
    ...Array<Uint8Array>(megabytes).fill(megabyte),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const body = new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
  const headers = { cookie, origin: server.address, 'content-type': `multipart/form-data; boundary=${boundary}` };
  const known: Record<string, string> = told ? { 'content-length': String(length) } : {};
  const init = { method: 'POST', headers: { ...headers, ...known }, body, duplex: 'half', redirect: 'manual' };
  return fetch(server.address + path, init as RequestInit);
}

/** Most memory that the server ever held, in megabytes; Linux tells. */
const peak = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

describe.each([
  ['that tells its length', true],
  ['that does not', false],
])('an upload of 60 megabytes %s', (_, told) => {
  test('is refused with a sentence', async () => {
    const answer = await upload(60, '/units/import', told);
    expect([answer.status, textOf(await answer.text())]).toEqual([413, expect.stringContaining('文件最大20兆')]);
  });

  test('is refused at the API in JSON, and to nobody at the door', async () => {
    const api = await upload(60, '/api/reports/draft', told);
    expect([api.status, await api.json()]).toEqual([
      413,
      { error: { status: 413, refusals: [{ code: 'too_large', message: expect.stringContaining('太大') }] } },
    ]);
    const door = await upload(60, '/login', told);
    expect(door.status).toBe(413);
    await door.text();
  });
});

test.runIf(process.platform === 'linux')(
  'twelve of 300 megabytes at once take less memory than two of them',
  { timeout: 60_000 },
  async () => {
    const before = peak();
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => upload(300, '/units/import', false)));
    for (const answer of answers) if (answer.status === 'fulfilled') expect(answer.value.status).toBe(413);
    expect(peak() - before).toBeLessThan(600);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  },
);

test('the house goes on', async () => {
  const page = await fetch(`${server.address}/units`, { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(server.said()).not.toMatch(/"level":50/);
});

test('ten thousand characters pasted into the search are answered with a sentence', async () => {
  const answer = await fetch(`${server.address}/search?q=${encodeURIComponent('农'.repeat(10_000))}`, {
    headers: { cookie },
  });
  expect([answer.status, textOf(await answer.text())]).toEqual([200, expect.stringContaining('最多200个字')]);
});
