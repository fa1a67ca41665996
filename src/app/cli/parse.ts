/** Words of a command line → which command with which values, or what is wrong with them. Runs nothing. */
import { parseArgs } from 'node:util';
import { type Language, languages } from '#kernel/wording.ts';
import { cliWording } from './cli-wording.ts';
import { type Command, type Option, type Options, optionName, usage, type Values } from './command.ts';

export interface Manner {
  readonly json: boolean;
  readonly lang: Language;
}

export type Parsed = Manner &
  (
    | { readonly kind: 'run'; readonly command: Command; readonly given: Values }
    | { readonly kind: 'help'; readonly command?: Command }
    | { readonly kind: 'version' }
    | { readonly kind: 'wrong'; readonly code: string; readonly message: string }
  );

const { zh, en } = cliWording;
export const generalOptions = {
  json: { kind: 'flag', about: { zh: zh.json, en: en.json } },
  lang: { kind: 'text', value: 'zh|en', about: { zh: zh.lang, en: en.lang } },
  help: { kind: 'flag', about: { zh: zh.help, en: en.help } },
} satisfies Options;

const isLanguage = (text: string | undefined): text is Language => languages.some((l) => l === text);

/** POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`; whoever says nothing reads Chinese. */
export function languageIn(environment: NodeJS.ProcessEnv): Language {
  const asked = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en\b/i.test(asked.replace('_', '-')) ? 'en' : 'zh';
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

export function parseCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  environment: NodeJS.ProcessEnv,
): Parsed {
  const { tokens, positionals } = tokensOf(words, commands);
  const options = tokens.filter((token) => token.kind === 'option');
  const lang = options.find((o) => o.name === 'lang')?.value;
  const manner: Manner = {
    json: options.some((o) => o.name === 'json'),
    lang: isLanguage(lang) ? lang : languageIn(environment),
  };
  const w = cliWording[manner.lang];
  const wrong = (code: string, message: string): Parsed => ({ ...manner, kind: 'wrong', code, message });
  const asksHelp = options.some((o) => o.name === 'help' || o.name === 'h') || positionals[0] === 'help';
  const spoken = positionals[0] === 'help' ? positionals.slice(1) : positionals;
  if (spoken.length === 0) {
    if (asksHelp) return { ...manner, kind: 'help' };
    if (options.some((o) => o.name === 'version')) return { ...manner, kind: 'version' };
    return wrong('no_command', w.noCommand);
  }
  const command = commands.find((c) => c.name.split(' ').every((word, i) => word === spoken[i]));
  if (!command)
    return wrong(
      'unknown_command',
      w.unknownCommand(spoken.slice(0, 2).join(' '), near(spoken, commands).join(manner.lang === 'zh' ? '、' : ', ')),
    );
  if (asksHelp) return { ...manner, kind: 'help', command };
  const places = spoken.slice(command.name.split(' ').length);
  const fault = optionFault(command, options, manner.lang) ?? placeFault(command, places, manner.lang);
  return fault
    ? wrong(fault.code, fault.message)
    : { ...manner, kind: 'run', command, given: valuesOf(command, options, places) };
}

/** Every option of every command takes part, so that options may stand before the command, too. */
function tokensOf(words: readonly string[], commands: readonly Command[]): { tokens: Token[]; positionals: string[] } {
  const all = Object.entries(Object.assign({}, generalOptions, ...commands.map((c) => c.options)) as Options);
  const config = all.map(([name, option]) => {
    const short = option.kind === 'text' && option.short ? { short: option.short } : {};
    return [name, { type: option.kind === 'flag' ? ('boolean' as const) : ('string' as const), ...short }];
  });
  const { tokens = [], positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(config),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return { tokens, positionals };
}

const near = (spoken: readonly string[], commands: readonly Command[]): string[] =>
  commands.map((c) => c.name).filter((name) => name.split(' ').some((word) => word === spoken[0]));

interface WrongUse {
  readonly code: string;
  readonly message: string;
}

function optionFault(command: Command, tokens: readonly OptionToken[], lang: Language): WrongUse | undefined {
  const w = cliWording[lang];
  const known: Options = { ...command.options, ...generalOptions };
  const seen = new Set<string>();
  for (const token of tokens) {
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) return { code: 'unknown_option', message: w.unknownOption(token.rawName, usage(command)) };
    if (seen.has(token.name)) return { code: 'option_twice', message: w.optionTwice(token.rawName, usage(command)) };
    seen.add(token.name);
    const fault = valueFault(token, option, command, lang);
    if (fault) return fault;
  }
  const missing = Object.entries(command.options).find(([key, o]) => o.kind === 'text' && o.required && !seen.has(key));
  return missing && { code: 'option_missing', message: w.optionMissing(optionName(...missing), usage(command)) };
}

function valueFault(token: OptionToken, option: Option, command: Command, lang: Language): WrongUse | undefined {
  const w = cliWording[lang];
  const { rawName, value } = token;
  if (option.kind === 'flag') {
    return value === undefined
      ? undefined
      : { code: 'value_not_wanted', message: w.valueNotWanted(rawName, usage(command)) };
  }
  // `--unit --as USER` means that the unit was forgotten; a value that begins with a dash is written `--unit=-x`.
  if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) {
    return { code: 'value_missing', message: w.valueMissing(rawName, usage(command)) };
  }
  const fits = token.name === 'lang' ? isLanguage(value) : (option.fits?.(value) ?? true);
  return fits ? undefined : { code: 'value_wrong', message: w.valueWrong(rawName, value, option.about[lang]) };
}

function placeFault(command: Command, given: readonly string[], lang: Language): WrongUse | undefined {
  const w = cliWording[lang];
  const missing = command.places[given.length];
  if (missing) return { code: 'place_missing', message: w.placeMissing(missing.name.toUpperCase(), usage(command)) };
  const extra = given[command.places.length];
  return extra === undefined ? undefined : { code: 'place_too_many', message: w.placeTooMany(extra, usage(command)) };
}

function valuesOf(command: Command, tokens: readonly OptionToken[], places: readonly string[]): Values {
  const named = command.places.map((place, i) => [place.name, places[i]]);
  const options = Object.entries(command.options).map(([key, option]) => {
    const token = tokens.find((t) => t.name === key);
    return [key, option.kind === 'flag' ? token !== undefined : token?.value];
  });
  return Object.fromEntries([...named, ...options]);
}
