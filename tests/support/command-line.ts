/** A command line without a terminal: runs in this process over a database of the test, and keeps what was said. */
import { runCli, type Terminal } from '#app/cli/run.ts';
import type { Database } from '#platform/db/index.ts';
import type { TestHouse } from './house.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  /** `run('report', 'file', path, '--as', 'u1')` */
  run(...words: string[]): Promise<Said>;
  /** The one JSON document of standard output, of the type that the test expects. */
  json<T = Record<string, unknown>>(...words: string[]): Promise<Said & { readonly document: T }>;
}

interface Setting {
  readonly house?: Pick<TestHouse, 'services'>;
  readonly database?: Database;
  readonly environment?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly interrupted?: Promise<NodeJS.Signals>;
  readonly enter?: Terminal['enter'];
}

/** Without a house or a database, whoever asks for one fails. */
export function commandLine(setting: Setting = {}): CommandLine {
  const { house, database, environment = {}, input = '' } = setting;
  const run: CommandLine['run'] = async (...words) => {
    let [out, err] = ['', ''];
    const terminal: Terminal = {
      environment,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      input: async () => input,
      interrupted: setting.interrupted ?? new Promise(() => {}),
      enter: setting.enter ?? (async () => ({ database: there(database), close: async () => {} })),
      open: async () => ({ services: there(house).services, close: async () => {} }),
      version: () => '1.2.3',
    };
    const code = await runCli(words, terminal);
    return { code, out, err };
  };
  const json: CommandLine['json'] = async (...words) => {
    const said = await run(...words, '--json');
    return { ...said, document: JSON.parse(said.out) };
  };
  return { run, json };
}

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('this command line has no house');
  return thing;
}
