/** What `doctor` looks at, one thing after another; a look changes nothing and makes no database. */
import { accessSync, constants, existsSync, mkdtempDisposableSync, statfsSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { sql } from 'kysely';
import { readRulesInForce } from '#flow/scoring/score/score.cli.ts';
import type { Language } from '#kernel/wording.ts';
import { findBinaries } from '#platform/db/embedded/binaries.ts';
import { folderHolder } from '#platform/db/embedded/folder-lock.ts';
import { passing, serverUser } from '#platform/db/embedded/server-user.ts';
import { type Database, MigrationError, pendingMigrations, StartError } from '#platform/db/index.ts';
import { createEngine } from '#typeset/index.ts';
import type { Config } from '../config.ts';
import type { Call } from './command.ts';
import { doctorWording } from './doctor-wording.ts';

export interface Finding {
  readonly check: 'node' | 'folder' | 'disk' | 'database' | 'migrations' | 'rules' | 'fonts' | 'port';
  readonly state: 'ok' | 'note' | 'fail';
  readonly message: string;
}

type Check = (call: Call) => Promise<Finding[]>;

const oldestNode = 24;
const gigabyte = 1024 ** 3;
/** Below the first nothing can be trusted to be written, below the second it is time to make room. */
const leastSpace = 0.5 * gigabyte;
const enoughSpace = 5 * gigabyte;

const finding = (check: Finding['check'], state: Finding['state'], message: string): Finding[] => [
  { check, state, message },
];

const node: Check = async ({ lang }) => {
  const w = doctorWording[lang];
  const { node: version } = process.versions;
  return Number(version.split('.')[0]) >= oldestNode
    ? finding('node', 'ok', w.nodeFine(version))
    : finding('node', 'fail', w.nodeOld(version, oldestNode));
};

const folder: Check = async ({ lang, config }) => {
  const w = doctorWording[lang];
  const { dataFolder, database } = config();
  const path = resolve(dataFolder);
  try {
    if (!statSync(existing(path)).isDirectory()) return finding('folder', 'fail', w.folderShut(path));
    accessSync(existing(path), constants.R_OK | constants.W_OK | constants.X_OK);
    if (!database.databaseUrl) passing(serverUser(database.serverUser, join(path, 'postgres')), existing(path));
    return finding('folder', 'ok', existsSync(path) ? w.folderFine(path) : w.folderToCome(path));
  } catch (error) {
    return finding('folder', 'fail', error instanceof StartError ? error.sentence(lang) : w.folderShut(path));
  }
};

const disk: Check = async ({ lang, config }) => {
  const w = doctorWording[lang];
  const path = existing(resolve(config().dataFolder));
  const { bavail, bsize } = statfsSync(path);
  const free = `${((bavail * bsize) / gigabyte).toFixed(1)} GB`;
  if (bavail * bsize < leastSpace) return finding('disk', 'fail', w.diskFull(path, free));
  if (bavail * bsize < enoughSpace) return finding('disk', 'note', w.diskLow(path, free));
  return finding('disk', 'ok', w.diskFine(path, free));
};

/** The folder itself, or the nearest above it that is there. */
const existing = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : existing(dirname(path));

const hasDatabase = ({ database }: Config): boolean =>
  Boolean(database.databaseUrl) || existsSync(join(resolve(database.dataFolder), 'postgres'));

const database: Check = async ({ lang, config, database: open }) => {
  const w = doctorWording[lang];
  try {
    if (!hasDatabase(config())) {
      findBinaries(config().database.binFolder);
      return finding('database', 'ok', w.databaseToCome);
    }
    const { write } = await open();
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(write);
    const found = finding('database', 'ok', w.databaseFine(rows[0]?.version ?? ''));
    const pending = await pendingMigrations(write);
    if (pending.length === 0)
      return [...found, ...finding('migrations', 'ok', w.migrationsFine), ...(await rules(write, lang))];
    return [...found, ...finding('migrations', 'fail', w.migrationsPending(pending.join(', ')))];
  } catch (error) {
    if (error instanceof MigrationError) return finding('migrations', 'fail', error.sentence(lang));
    return finding(
      'database',
      'fail',
      error instanceof StartError ? error.sentence(lang) : w.databaseIll(reason(error)),
    );
  }
};

/** While rules in force cannot be read the desk's book waits; everything else goes on. */
async function rules(db: Database['write'], lang: Language): Promise<Finding[]> {
  const w = doctorWording[lang];
  const inForce = await readRulesInForce(db, lang);
  const broken = inForce.filter(({ faults }) => faults.length > 0);
  if (broken.length === 0) return finding('rules', 'ok', w.rulesFine(inForce.length));
  return broken.flatMap(({ title, edition, faults }) =>
    finding('rules', 'fail', w.rulesIll(title, edition, faults.join(lang === 'zh' ? '；' : '; '))),
  );
}

const fonts: Check = async ({ lang, config }) => {
  const w = doctorWording[lang];
  const { dataFolder, siteFonts } = config();
  if (siteFonts !== undefined && !existsSync(siteFonts)) return finding('fonts', 'fail', w.siteFontsMissing(siteFonts));
  try {
    using cache = existsSync(dataFolder) ? undefined : mkdtempDisposableSync(join(tmpdir(), 'huoshui-doctor-'));
    const cacheFolder = cache?.path ?? join(dataFolder, 'fonts');
    const engine = createEngine({ cacheFolder, ...(siteFonts ? { siteFonts } : {}) });
    await engine.ready().finally(() => engine.close());
    return finding('fonts', 'ok', w.fontsFine);
  } catch (error) {
    return finding('fonts', 'fail', w.fontsIll(reason(error)));
  }
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const port: Check = async ({ lang, config }) => {
  const w = doctorWording[lang];
  const { port: wanted, host, dataFolder } = config();
  const fault = await listenFault(wanted, host);
  if (!fault) return finding('port', 'ok', w.portFree(wanted));
  if (fault === 'EADDRINUSE' && isHeld(resolve(dataFolder)) && (await isOurs(wanted, host)))
    return finding('port', 'ok', w.portOurs(wanted));
  return finding('port', 'fail', fault === 'EADDRINUSE' ? w.portTaken(wanted) : w.portIll(wanted, fault));
};

const isHeld = (folder: string): boolean => existsSync(folder) && folderHolder(folder) !== undefined;

function listenFault(wanted: number, host: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    probe.listen(wanted, host, () => probe.close(() => settle(undefined)));
  });
}

/** Whether what listens there answers as a Huoshui does. */
function isOurs(port: number, host: string): Promise<boolean> {
  return new Promise((settle) => {
    const request = get({ port, host, path: '/healthz', timeout: 2000 }, (response) => {
      response.resume();
      settle(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => settle(false));
  });
}

export const checks: readonly Check[] = [node, folder, disk, database, fonts, port];
