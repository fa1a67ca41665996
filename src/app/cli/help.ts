/** The help, out of the table of commands. */
import type { Language } from '#kernel/wording.ts';
import { cliWording } from './cli-wording.ts';
import { inColumns } from './columns.ts';
import { type Chapter, type Command, type Options, optionUsage, usage } from './command.ts';
import { done, type Outcome } from './outcome.ts';
import { generalOptions } from './parse.ts';

export function helpOf(command: Command | undefined, chapters: readonly Chapter[], lang: Language): Outcome {
  return command
    ? done(inJson(command, lang), commandLines(command, lang))
    : done({ commands: chapters.flatMap((c) => c.commands.map((one) => inJson(one, lang))) }, allLines(chapters, lang));
}

function allLines(chapters: readonly Chapter[], lang: Language): string[] {
  const w = cliWording[lang];
  const rows = chapters.flatMap((chapter) => [
    ['', ''],
    [chapter.title[lang], ''],
    ...chapter.commands.map((c) => [`  ${c.name}`, c.summary[lang]]),
  ]);
  return [
    w.title,
    '',
    `${w.usageTitle}huoshui ${w.command} …`,
    ...inColumns(rows),
    '',
    `${w.everywhere}${Object.entries(generalOptions)
      .map(([key, o]) => optionUsage(key, o))
      .join('  ')}`,
    w.more,
    w.exitCodes,
  ];
}

function commandLines(command: Command, lang: Language): string[] {
  const w = cliWording[lang];
  const section = (title: string, rows: string[][]) =>
    rows.length > 0 ? ['', title, ...inColumns(rows).map((line) => `  ${line}`)] : [];
  return [
    command.summary[lang],
    '',
    `${w.usageTitle}huoshui ${usage(command)}`,
    ...section(
      w.placesTitle,
      command.places.map((p) => [p.name.toUpperCase(), p.about[lang]]),
    ),
    ...section(w.optionsTitle, optionRows({ ...command.options, ...generalOptions }, lang)),
    ...section(w.exampleTitle, [[`huoshui ${command.example}`]]),
  ];
}

const optionRows = (options: Options, lang: Language): string[][] =>
  Object.entries(options).map(([key, o]) => {
    const required = o.kind === 'text' && o.required ? ` (${cliWording[lang].required})` : '';
    return [optionUsage(key, o), `${o.about[lang]}${required}`];
  });

const inJson = (command: Command, lang: Language) => ({
  name: command.name,
  usage: `huoshui ${usage(command)}`,
  summary: command.summary[lang],
  arguments: command.places.map((p) => ({ name: p.name, about: p.about[lang] })),
  options: Object.entries(command.options).map(([name, o]) => ({
    name,
    about: o.about[lang],
    required: o.kind === 'text' && o.required === true,
  })),
  example: `huoshui ${command.example}`,
});
