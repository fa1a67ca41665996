import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../tests/support/command-line.ts';
import { chapters } from './commands.ts';
import { runCli } from './run.ts';

const cli = commandLine();
const all = chapters.flatMap((chapter) => chapter.commands);

describe('help', () => {
  it('lists every command in its order, in both languages', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { code, out, err } = await cli.run('help', '--lang', lang);
      expect([code, err]).toEqual([0, '']);
      const places = all.map((c) => out.indexOf(`  ${c.name} `));
      expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
      expect(all.filter((c) => !out.includes(c.summary[lang]))).toEqual([]);
    }
  });

  it('of one command shows its arguments and options', async () => {
    const { out } = await cli.run('help', 'report', 'file');
    expect(out).toContain('用法：huoshui report file FILE --unit UNIT --as USER');
    expect(out).toContain('--json');
    const { document } = await cli.json<{ options: { name: string; required: boolean }[] }>('report', 'file', '--help');
    expect(document.options).toContainEqual({ name: 'unit', about: expect.any(String), required: true });
  });
});

describe('what is said where', () => {
  it('wrong use: one sentence on standard error, and 2', async () => {
    expect(await cli.run()).toMatchObject({ code: 2, out: '', err: '请写明要做什么。huoshui help 列出所有命令。\n' });
    const { code, err, document } = await cli.json('report', 'file');
    expect([code, document]).toEqual([2, { error: { refusals: [{ code: 'option_missing', message: err.trim() }] } }]);
  });

  it('a wrong setting is a sentence', async () => {
    const { code, err } = await commandLine({ environment: { PORT: 'x' } }).run('doctor');
    expect([code, err]).toEqual([1, expect.stringContaining('PORT')]);
  });

  it('a fault of ours is a sentence, and its trace is there for who asks', async () => {
    const plain = await cli.run('demo', 'load');
    expect(plain).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^程序出错：.*LOG_LEVEL=debug.*\n$/) });
    const traced = await commandLine({ environment: { LOG_LEVEL: 'debug' } }).run('demo', 'load');
    expect(traced.err).toContain('run.ts');
  });

  it('a database that went away is no fault of ours', async () => {
    const gone = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const away = commandLine({ enter: () => Promise.reject(gone) });
    expect(await away.run('migrate')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^数据库没有应答.*huoshui doctor/),
    });
  });

  it('the version is that of the package', async () => {
    expect(await cli.run('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
  });
});

it('an interrupted command closes at once what it opened, and ends as shells expect', async () => {
  const closed: unknown[] = [];
  const interrupt = Promise.withResolvers<NodeJS.Signals>();
  const code = await runCli(['migrate'], {
    environment: {},
    out: () => {},
    err: () => {},
    input: async () => '',
    interrupted: interrupt.promise,
    enter: async () => {
      interrupt.resolve('SIGTERM');
      const database = new Proxy({}, { get: () => new Promise(() => {}) });
      return { database: database as never, close: async (how) => void closed.push(how) };
    },
    open: () => Promise.reject(new Error('not asked for')),
    version: () => '',
  });
  expect([code, closed]).toEqual([143, ['at once']]);
});
