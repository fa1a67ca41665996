/** Opens the house, serves it, and closes it when told to: the same for `npm start` and `huoshui serve`. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { readRulesInForce } from '#flow/scoring/score/score.cli.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { doctorWording } from './cli/doctor-wording.ts';
import type { Config } from './config.ts';
import { startDailyWork } from './daily-work.ts';
import { firstRun, type OpenedAccount } from './first-run.ts';
import { type House, openHouse } from './house.ts';
import { createWeb } from './web.tsx';

const listenWording = wording(
  {
    EADDRINUSE: (port: number) => `端口 ${port} 已被占用，请用 PORT=另一个端口 再启动。`,
    EACCES: (port: number) => `没有权限使用端口 ${port}，请用 PORT=1024以上的端口。`,
    other: (port: number, reason: string) => `不能在端口 ${port} 上提供服务：${reason}`,
  },
  {
    EADDRINUSE: (port) => `Port ${port} is in use; set PORT to another one.`,
    EACCES: (port) => `No right to use port ${port}; set PORT above 1024.`,
    other: (port, reason) => `Cannot serve on port ${port}: ${reason}`,
  },
);

export class ListenError extends Error {
  readonly code: 'port_in_use' | 'port_forbidden' | 'port_unusable';
  readonly params: { readonly port: number };

  constructor(
    readonly reason: NodeJS.ErrnoException,
    port: number,
  ) {
    super(reason.message, { cause: reason });
    this.params = { port };
    this.code =
      reason.code === 'EADDRINUSE' ? 'port_in_use' : reason.code === 'EACCES' ? 'port_forbidden' : 'port_unusable';
  }

  sentence(language: Language): string {
    const w = listenWording[language];
    const { code } = this.reason;
    if (code === 'EADDRINUSE' || code === 'EACCES') return w[code](this.params.port);
    return w.other(this.params.port, this.reason.message);
  }
}

export interface Serving {
  /** What to tell while the first start is under way. */
  readonly say: (line: string) => void;
  readonly ready: (address: string, accounts: readonly OpenedAccount[]) => void;
  /** Resolves when it is time to close. */
  readonly until: Promise<unknown>;
}

/** Resolves when all is closed. @throws StartError, MigrationError, ListenError */
export async function serveHouse(config: Config, { say, ready, until }: Serving): Promise<void> {
  const house = await openHouse(config);
  try {
    const broken = new AbortController();
    const over = until.then(() => broken.abort());
    const accounts = await Promise.race([firstRun(house.services, config.demo, say, broken.signal), over]);
    if (!accounts) return;
    for (const line of await rulesThatWait(house)) say(line);
    const server = await listen(house, config);
    const clock = startDailyWork(house.services);
    ready(`http://localhost:${server.port}`, accounts);
    await over;
    await server.close();
    await clock.stop();
  } finally {
    await house.close();
  }
}

/** Rules in force that this edition of the reader refuses: the office learns it now, not at the end of the month. */
async function rulesThatWait({ services }: House): Promise<string[]> {
  const inForce = await readRulesInForce(services.db, 'zh');
  return inForce
    .filter(({ faults }) => faults.length > 0)
    .map(({ title, edition, faults }) => doctorWording.zh.rulesIll(title, edition, faults.join('；')));
}

/** Who has asked is answered; whoever takes longer is cut off. */
const longestAnswerMs = 5000;

/** Bytes of an address and its headers: ten thousand characters pasted into a search are answered in words, not by a bare 431. */
const longestHead = 128 * 1024;

async function listen(house: House, config: Config): Promise<{ port: number; close: () => Promise<void> }> {
  const web = createWeb(house, config);
  const serverOptions = { maxHeaderSize: longestHead };
  const server = serve({ fetch: web.fetch, port: config.port, hostname: config.host, serverOptions });
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new ListenError(error, config.port);
  });
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    await Promise.race([closed, pause(longestAnswerMs, undefined, { ref: false })]);
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
