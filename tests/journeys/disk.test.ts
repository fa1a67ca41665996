import { describe, expect, test } from 'vitest';
import { failingStart, startServer } from '../support/server.ts';
import { canMount, smallDisk } from '../support/small-disk.ts';
import { fileReport, findIn, plantDesk } from '../support/write-loop.ts';

const full = ['所在的磁盘已满：请腾出空间后再启动', 'is full: make room and start again'];

describe.runIf(canMount())('a full disk', () => {
  test.each([4, 20, 36, 50])('of %i megabytes ends the first start with a sentence', async (megabytes) => {
    using disk = await smallDisk(megabytes);
    const ended = await failingStart({ dataFolder: disk.path });
    expect([ended.code, ended.signal]).toEqual([1, null]);
    for (const sentence of full) expect(ended.errors).toContain(sentence);
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });

  test('that fills while the house is open: filing is refused, reading goes on, and room mends it', {
    timeout: 90_000,
  }, async () => {
    using disk = await smallDisk(220);
    const desk = await plantDesk(disk.path);
    await using server = await startServer({ dataFolder: disk.path });
    const acknowledged = new Map<string, number>();
    const file = async (n: number): Promise<Response> => {
      const answer = await fileReport(server.address, desk, n);
      if (answer.status === 201) acknowledged.set(((await answer.clone().json()) as { id: string }).id, n);
      return answer;
    };
    expect((await file(1)).status).toBe(201);
    const giveBack = disk.fill(256);
    let refused: Response | undefined;
    for (let n = 2; n < 4000 && !refused; n++) {
      const answer = await file(n);
      if (answer.status !== 201) refused = answer;
    }
    expect([refused?.status, await refused?.text()]).toEqual([503, expect.stringContaining('磁盘已满')]);
    const headers = { authorization: `Bearer ${desk.token}` };
    expect((await fetch(`${server.address}/api/reports`, { headers })).status).toBe(200);
    giveBack();
    expect((await file(9999)).status).toBe(201);
    expect((await server.end('SIGTERM')).code).toBe(0);
    const found = await findIn(disk.path, desk, acknowledged);
    expect(found).toMatchObject({ lost: [], half: [], reports: acknowledged.size });
  });
});
