/** A command as a row of a table: the parser, the help, the handbook page and the run all read it. */
import type { Language, Wording } from '#kernel/wording.ts';
import type { Database } from '#platform/db/index.ts';
import type { Config } from '../config.ts';
import type { HouseServices } from '../house-services.ts';
import type { Outcome } from './outcome.ts';

/** An argument that is known by its place; its name in capitals is how the usage shows it. */
export interface Place {
  readonly name: string;
  readonly about: Wording<string>;
}

export interface TextOption {
  readonly kind: 'text';
  /** How the usage shows its value: `USER`. */
  readonly value: string;
  readonly about: Wording<string>;
  readonly required?: true;
  readonly short?: string;
  readonly fits?: (text: string) => boolean;
}

export interface Flag {
  readonly kind: 'flag';
  readonly about: Wording<string>;
}

export type Option = TextOption | Flag;
export type Options = Readonly<Record<string, Option>>;

/** What a command has at hand while it runs. */
export interface Call {
  readonly lang: Language;
  /** @throws ConfigError */
  readonly config: () => Config;
  /** The database as it stands, opened when first asked for and closed after the command. */
  readonly database: () => Promise<Database>;
  /** The house over a database that is up to date; opened and closed likewise. */
  readonly open: () => Promise<HouseServices>;
  /** Typed or piped in, to its end. */
  readonly input: () => Promise<string>;
  /** Shown at once, for what goes on after it. */
  readonly say: (outcome: Outcome) => void;
  /** A line for whoever waits; none with `--json`. */
  readonly progress: (line: string) => void;
  /** Resolves at Ctrl-C or when told to end. */
  readonly interrupted: Promise<NodeJS.Signals>;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** One word or two: `report file`. */
  readonly name: string;
  readonly summary: Wording<string>;
  readonly places: readonly Place[];
  readonly options: Options;
  /** Without the program's name: `score run --rules rules.yaml …`. */
  readonly example: string;
  /** It runs until it is interrupted, and that is its good end. */
  readonly endless?: true;
  /** Nothing more to show when it resolves to undefined. @throws Failure and what the house throws */
  readonly run: (given: Values, call: Call) => Promise<Outcome | undefined>;
}

/** The commands of one stage, under its heading. */
export interface Chapter {
  readonly title: Wording<string>;
  readonly commands: readonly Command[];
}

type ValueOf<O extends Option> = O extends Flag ? boolean : O extends { required: true } ? string : string | undefined;
type Given<P extends readonly Place[], O extends Options> = { readonly [K in P[number]['name']]: string } & {
  readonly [K in keyof O]: ValueOf<O[K]>;
};

/** `run` receives its places and options by name, each as its declaration says. */
export function command<const P extends readonly Place[] = [], const O extends Options = Record<never, Option>>(
  row: Omit<Command, 'places' | 'options' | 'run'> & {
    readonly places?: P;
    readonly options?: O;
    readonly run: (given: Given<P, O>, call: Call) => Promise<Outcome | undefined>;
  },
): Command {
  const { places = [], options = {}, run } = row;
  return { ...row, places, options, run: (given, call) => run(given as Given<P, O>, call) };
}

/** `report file FILE --unit UNIT [--submit]` */
export function usage({ name, places, options }: Command): string {
  const parts = Object.entries(options).map(([key, option]) => {
    const shown = optionUsage(key, option);
    return option.kind === 'text' && option.required ? shown : `[${shown}]`;
  });
  return [name, ...places.map((place) => place.name.toUpperCase()), ...parts].join(' ');
}

/** `-o FILE` or `--unit UNIT` */
export const optionUsage = (key: string, option: Option): string =>
  option.kind === 'flag' ? `--${key}` : `${optionName(key, option)} ${option.value}`;

/** As the help calls it: by its short form where it has one. */
export const optionName = (key: string, option: Option): string =>
  option.kind === 'text' && option.short ? `-${option.short}` : `--${key}`;
