/** Runs one command line to its exit code: 0 done, 1 failed, 2 wrong use. Knows no terminal but the one it is given. */
import type { Language } from '#kernel/wording.ts';
import { isDatabaseAway, MigrationError, StartError } from '#platform/db/index.ts';
import { type Config, ConfigError, configOf } from '../config.ts';
import { ListenError } from '../serve.ts';
import { cliWording } from './cli-wording.ts';
import type { Call, Command, Values } from './command.ts';
import { chapters } from './commands.ts';
import { helpOf } from './help.ts';
import type { Entered, OpenedHouse } from './house-door.ts';
import { done, Failure, type Fault, type Outcome, WrongUse } from './outcome.ts';
import { type Manner, type Parsed, parseCommandLine } from './parse.ts';

export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard input to its end. */
  readonly input: () => Promise<string>;
  readonly interrupted: Promise<NodeJS.Signals>;
  readonly enter: (config: Config) => Promise<Entered>;
  readonly open: (config: Config) => Promise<OpenedHouse>;
  readonly version: () => string;
}

/** As shells count them: 128 and the signal's number. */
const signalCodes: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  const commands = chapters.flatMap((c) => c.commands);
  const asked = parseCommandLine(words, commands, terminal.environment);
  const show = showOn(terminal, asked);
  switch (asked.kind) {
    case 'wrong':
      return tell(terminal, asked, [{ code: asked.code, message: asked.message }], 2);
    case 'help':
      return show(helpOf(asked.command, chapters, asked.lang));
    case 'version': {
      const version = terminal.version();
      return show(done({ version }, [version]));
    }
    case 'run':
      return run(asked, terminal);
  }
}

function showOn(terminal: Terminal, { json }: Manner): (outcome: Outcome) => number {
  return (outcome) => {
    const text = json ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join('\n');
    if (text !== '') terminal.out(`${text}\n`);
    for (const error of outcome.errors ?? []) terminal.err(`${error}\n`);
    return outcome.code;
  };
}

/** Each reason on a line of standard error; with `--json` the same as a document on standard output. */
function tell(terminal: Terminal, { json }: Manner, faults: readonly Fault[], code: number): number {
  if (json) terminal.out(`${JSON.stringify({ error: { refusals: faults } }, null, 2)}\n`);
  for (const fault of faults) terminal.err(`${fault.message}\n`);
  return code;
}

async function run(asked: Extract<Parsed, { kind: 'run' }>, terminal: Terminal): Promise<number> {
  const { command, given, json, lang } = asked;
  const show = showOn(terminal, asked);
  const config = once(() => configOf(terminal.environment));
  const entered = once(() => terminal.enter(config()));
  const opened = once(() => terminal.open(config()));
  const call: Call = {
    lang,
    config,
    database: async () => (await entered()).database,
    open: async () => (await opened()).services,
    input: terminal.input,
    say: show,
    progress: (line) => (json ? undefined : terminal.err(`${line}\n`)),
    interrupted: terminal.interrupted,
  };
  const close = async (how?: 'at once') => {
    for (const door of [opened, entered]) await (await door.made()?.catch(() => undefined))?.close(how);
  };
  try {
    const end = await ending(command, given, call);
    if (typeof end === 'string') {
      await close('at once');
      return tell(terminal, asked, [{ code: 'interrupted', message: cliWording[lang].interrupted }], codeOf(end));
    }
    if (end) show(end);
    // Others may still use our database; whoever does not want to wait for them interrupts.
    await Promise.race([close(), terminal.interrupted.then(() => close('at once'))]);
    return end?.code ?? 0;
  } catch (error) {
    if (terminal.environment.LOG_LEVEL === 'debug') terminal.err(`${error instanceof Error ? error.stack : error}\n`);
    tell(terminal, asked, faultsOf(error, lang), 1);
    await close();
    return error instanceof WrongUse ? 2 : 1;
  }
}

/** What the command leaves behind, or the signal that came before its end. */
function ending(command: Command, given: Values, call: Call): Promise<Outcome | NodeJS.Signals | undefined> {
  const running = command.run(given, call);
  return command.endless ? running : Promise.race([running, call.interrupted]);
}

const codeOf = (signal: NodeJS.Signals): number => signalCodes[signal] ?? 1;

function once<T>(make: () => T): { (): T; made(): T | undefined } {
  let kept: { readonly value: T } | undefined;
  const get = () => {
    kept ??= { value: make() };
    return kept.value;
  };
  return Object.assign(get, { made: () => kept?.value });
}

function faultsOf(error: unknown, lang: Language): readonly Fault[] {
  if (error instanceof Failure) return error.faults;
  if (error instanceof StartError || error instanceof MigrationError || error instanceof ListenError)
    return [{ code: error.code, params: error.params, message: error.sentence(lang) }];
  if (error instanceof ConfigError) return [{ code: 'setting', message: error.message }];
  const message = error instanceof Error ? error.message || error.name : String(error);
  if (isDatabaseAway(error)) return [{ code: 'database_away', message: cliWording[lang].databaseAway(message) }];
  return [{ code: 'bug', message: cliWording[lang].bug(message) }];
}
