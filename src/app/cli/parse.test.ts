import { describe, expect, it } from 'vitest';
import { type Command, command, usage } from './command.ts';
import { chapters } from './commands.ts';
import { languageIn, parseCommandLine } from './parse.ts';

const about = { zh: '说明', en: 'about' };
const base = { summary: about, example: '', run: async () => undefined };
const commands: Command[] = [
  command({ ...base, name: 'serve' }),
  command({
    ...base,
    name: 'report file',
    places: [{ name: 'file', about }],
    options: {
      unit: { kind: 'text', value: 'UNIT', required: true, about },
      days: {
        kind: 'text',
        value: 'DAYS',
        fits: (text: string) => /^\d+$/.test(text),
        about: { zh: '天数', en: 'days' },
      },
      out: { kind: 'text', value: 'FILE', short: 'o', about },
      submit: { kind: 'flag', about },
    },
  }),
  command({ ...base, name: 'report list' }),
  command({
    ...base,
    name: 'report print',
    options: { out: { kind: 'text', value: 'FILE', short: 'o', required: true, about } },
  }),
];
const parse = (line: string, environment = {}) =>
  parseCommandLine(
    line.split(' ').filter((word) => word !== ''),
    commands,
    environment,
  );
const given = (line: string) => {
  const parsed = parse(line);
  return parsed.kind === 'run' ? parsed.given : parsed;
};

describe('a right command line', () => {
  it('gives places and options by name', () => {
    expect(given('report file a.docx --unit 云桥区 --days=3 -o out.pdf --submit')).toEqual({
      file: 'a.docx',
      unit: '云桥区',
      days: '3',
      out: 'out.pdf',
      submit: true,
    });
    expect(given('report file a --unit u')).toMatchObject({ submit: false, days: undefined });
  });

  it('takes options before, between and after', () => {
    expect(parse('--json --lang en report --unit u file a')).toMatchObject({
      kind: 'run',
      json: true,
      lang: 'en',
      given: { unit: 'u', file: 'a' },
    });
  });

  it('takes what follows -- as it stands, and a value with a dash after =', () => {
    expect(given('report file --unit=-x -- -a.docx')).toMatchObject({ file: '-a.docx', unit: '-x' });
  });

  it('asks for help or the version', () => {
    for (const line of ['--help', 'help', '-h']) expect(parse(line)).toMatchObject({ kind: 'help' });
    for (const line of ['report file --help', 'help report file', '-h report file x']) {
      expect(parse(line)).toMatchObject({ kind: 'help', command: { name: 'report file' } });
    }
    expect(parse('--version')).toMatchObject({ kind: 'version' });
  });
});

describe('a wrong command line', () => {
  it.each([
    ['', 'no_command', 'huoshui help'],
    ['reprot file a', 'unknown_command', '“reprot file”'],
    ['report', 'unknown_command', 'report file、report list、report print'],
    ['serve now', 'place_too_many', '“now”'],
    ['report file --unit u', 'place_missing', 'FILE'],
    ['report file a', 'option_missing', '--unit'],
    ['report print', 'option_missing', '缺少 -o。'],
    ['report file a --unit', 'value_missing', '--unit'],
    ['report file a --unit --submit', 'value_missing', '--unit'],
    ['report file a --unit=', 'value_missing', '--unit'],
    ['report file a --unit u --unit v', 'option_twice', '--unit'],
    ['report file a --unit u --submit=no', 'value_not_wanted', '--submit'],
    ['report file a --unit u --days x', 'value_wrong', '天数'],
    ['report file a --unit u --colour red', 'unknown_option', '--colour'],
    ['serve --unit u', 'unknown_option', '--unit'],
    ['serve --lang fr', 'value_wrong', 'zh'],
    ['serve --toString', 'unknown_option', '--toString'],
  ])('%s: %s', (line, code, names) => {
    expect(parse(line)).toMatchObject({ kind: 'wrong', code, message: expect.stringContaining(names) });
  });

  it('is told how it is used, in its own language', () => {
    expect(parse('--lang en report file a')).toMatchObject({
      message: '--unit is missing. Usage: huoshui report file FILE --unit UNIT [--days DAYS] [-o FILE] [--submit]',
    });
  });
});

it('the language is the one that the machine speaks, else Chinese', () => {
  const spoken = (environment: NodeJS.ProcessEnv) => languageIn(environment);
  expect(spoken({})).toBe('zh');
  expect(spoken({ LANG: 'C.UTF-8' })).toBe('zh');
  expect(spoken({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(spoken({ LANG: 'en_GB.UTF-8' })).toBe('en');
  expect(spoken({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh');
});

describe('the table of commands', () => {
  const all = chapters.flatMap((chapter) => chapter.commands);

  it('names no command twice, and none within another', () => {
    const names = all.map((c) => c.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => names.some((other) => other.startsWith(`${name} `)))).toEqual([]);
  });

  it('gives an option of one name one kind and one short form', () => {
    const kinds = all.flatMap((c) =>
      Object.entries(c.options).map(([key, o]) => `${key}: ${o.kind} ${o.kind === 'text' ? (o.short ?? '') : ''}`),
    );
    const keys = new Set(all.flatMap((c) => Object.keys(c.options)));
    expect(new Set(kinds).size).toBe(keys.size);
  });

  it.each(all.map((c) => [c.name, c] as const))('%s has an example that it takes', (_, one) => {
    expect(parseCommandLine(one.example.split(' '), all, {})).toMatchObject({
      kind: 'run',
      command: { name: one.name },
    });
    expect(usage(one).startsWith(one.name)).toBe(true);
  });
});
