/** The commands that care for the house itself: migrate, demo load, doctor. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../../../tests/support/command-line.ts';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { dataFolder } from '../../../../tests/support/database-folder.ts';
import { testHouse } from '../../../../tests/support/house.ts';
import type { Finding } from '../doctor-checks.ts';

let upToDate: TestDatabase;
let empty: TestDatabase;
beforeAll(async () => {
  [upToDate, empty] = [await testDatabase(), await emptyDatabase()];
});
afterAll(async () => {
  await upToDate.close();
  await empty.close();
});

describe('doctor', () => {
  interface Report {
    readonly well: boolean;
    readonly checks: readonly Finding[];
  }

  /** Ill or noteworthy findings by check, and the exit code. */
  async function look(database: TestDatabase | undefined, environment: NodeJS.ProcessEnv) {
    const asked = commandLine({ ...(database ? { database } : {}), environment });
    const { code, document } = await asked.json<Report>('doctor');
    const state = Object.fromEntries(document.checks.map((c) => [c.check, c.state]));
    const ill = document.checks.filter((c) => c.state === 'fail');
    return { code, well: document.well, state, ill };
  }

  const outside = { DATABASE_URL: 'postgresql://127.0.0.1/huoshui' };

  it('finds all well, and touches nothing', async () => {
    using folder = dataFolder();
    const [port] = await freePorts();
    const { code, well, state } = await look(upToDate, { ...outside, HUOSHUI_DATA: folder.path, PORT: port });
    expect({ code, well }).toEqual({ code: 0, well: true });
    expect(state).toMatchObject({
      node: 'ok',
      folder: 'ok',
      database: 'ok',
      migrations: 'ok',
      rules: 'ok',
      fonts: 'ok',
      port: 'ok',
    });
  });

  it('before the first start there is no database yet, and none is made', async () => {
    using folder = dataFolder();
    const [port] = await freePorts();
    const data = join(folder.path, 'data');
    const asked = commandLine({ environment: { HUOSHUI_DATA: data, PORT: port } });
    const { code, out } = await asked.run('doctor');
    expect(code).toBe(0);
    expect(out).toContain('[正常] 数据库还没有，第一次启动时建立');
    expect(out).toContain('一切正常。');
    expect(existsSync(data)).toBe(false);
  });

  it('says what to do for each thing that is not well', async () => {
    using folder = dataFolder();
    writeFileSync(join(folder.path, 'file'), '');
    mkdirSync(join(folder.path, 'data'));
    const server = await listening((_, response) => response.writeHead(404).end());
    const port = String((server.address() as AddressInfo).port);
    const { code, ill } = await look(empty, {
      ...outside,
      HUOSHUI_DATA: join(folder.path, 'file', 'data'),
      HUOSHUI_FONTS: join(folder.path, 'no-fonts'),
      PORT: port,
    });
    server.close();
    expect(code).toBe(1);
    const said = Object.fromEntries(ill.map((f) => [f.check, f.message]));
    expect(said).toEqual({
      folder: expect.stringContaining('HUOSHUI_DATA'),
      migrations: expect.stringContaining('huoshui migrate'),
      fonts: expect.stringContaining('HUOSHUI_FONTS'),
      port: expect.stringContaining(`端口 ${port} 被别的程序占用`),
    });
  });

  it('a database that does not answer is named with its reason', async () => {
    using folder = dataFolder();
    const [port] = await freePorts();
    const { code, ill } = await look(undefined, { ...outside, HUOSHUI_DATA: folder.path, PORT: port });
    expect([code, ill.map((f) => f.check)]).toEqual([1, ['database']]);
  });

  async function listening(answer: Parameters<typeof createServer>[1]): Promise<Server> {
    const server = createServer(answer as never);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  async function freePorts(): Promise<string[]> {
    const server = await listening(() => {});
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return [String(port)];
  }
});

describe('migrate', () => {
  it('brings an empty database up to date, once', async () => {
    const cli = commandLine({ database: empty });
    const first = await cli.json<{ applied: string[] }>('migrate');
    expect(first.code).toBe(0);
    expect(first.document.applied[0]).toMatch(/^0001-/);
    expect(await cli.run('migrate')).toMatchObject({ code: 0, out: '数据库已是最新。\n', err: '' });
  });

  it('refuses a database that a newer version made', async () => {
    await sql`insert into platform.migration (name, sha256, applied_at) values ('9999-later', 'x', now())`.execute(
      empty.write,
    );
    const { code, out, err } = await commandLine({ database: empty }).run('migrate', '--lang', 'en');
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('9999-later')]);
  });
});

it('demo load is refused where there are units already', async () => {
  const house = await testHouse();
  try {
    const { code, out, err } = await commandLine({ house }).run('demo', 'load');
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('HUOSHUI_DATA')]);
  } finally {
    await house.close();
  }
});
