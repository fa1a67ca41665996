/** Every command that works on the house, run for real over a database with a small city in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personThing } from '#flow/directory/person/index.ts';
import { allUnits } from '#flow/directory/unit/index.ts';
import { loadReport } from '#flow/intake/report/index.ts';
import { signIn, tokenOwner } from '#platform/auth/index.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { type CommandLine, commandLine } from '../../../../tests/support/command-line.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';

let house: TestHouse;
let cli: CommandLine;
let folder: string;
let names: Record<'correspondent' | 'approver' | 'editor' | 'systemAdministrator', string>;

beforeAll(async () => {
  house = await testHouse();
  cli = commandLine({ house });
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const { correspondent, approver, editor, systemAdministrator } = house.people;
  names = {
    correspondent: await userNameOf(correspondent),
    approver: await userNameOf(approver),
    editor: await userNameOf(editor),
    systemAdministrator: await userNameOf(systemAdministrator),
  };
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

async function userNameOf(personId: string): Promise<string> {
  return (await personThing.store.load(house.access, personId))?.state.userName ?? '';
}

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const enter = (userName: string, password: string) =>
  signIn(house.services.db, { userName, password, address: '192.0.2.1', now: house.clock.now() });
const refusalsOf = (document: unknown) =>
  (document as { error: { refusals: { code: string; message: string }[] } }).error.refusals;
const eventCount = async () =>
  Number(
    (
      await house.services.db
        .selectFrom('platform.event')
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('user', () => {
  it('add makes a person who can sign in and holds the roles', async () => {
    const { code, document } = await cli.json<{ id: string; password: string }>(
      ...['user', 'add', 'Shiyz', '--name', '史沅舟', '--unit', '云桥区', '--post', '信息员'],
      ...['--roles', 'correspondent,leader@青岚市'],
    );
    expect(code).toBe(0);
    expect((await enter('shiyz', document.password)).ok).toBe(true);
    const person = (await personThing.store.load(house.access, document.id))?.state;
    expect(person).toMatchObject({ name: '史沅舟', post: '信息员', unitId: house.units.district });
    expect(person?.appointments.map((a) => [a.role, a.unitId])).toEqual([
      ['correspondent', house.units.district],
      ['leader', house.units.city],
    ]);
    const events = await eventsOf(house.access, document.id);
    expect(events.map((e) => [e.type, e.meta.actorName, e.meta.origin]).at(0)).toEqual([
      'person.registered',
      '系统（命令行）',
      'system',
    ]);
    expect(JSON.stringify(events)).not.toContain(document.password);
  });

  it('add takes nobody when one of the roles cannot be held', async () => {
    const before = await eventCount();
    const { code, err, document } = await cli.json(
      ...['user', 'add', 'nobody1', '--name', '无名', '--unit', '云桥区', '--roles', 'editor'],
    );
    expect(code).toBe(1);
    expect(refusalsOf(document)).toMatchObject([{ code: 'no_desk_there' }]);
    expect(err).toContain('没有编辑部');
    expect(await eventCount()).toBe(before);
  });

  it('add as an administrator ends where the rights end', async () => {
    const add = (as: string) => cli.json('user', 'add', 'fangxm', '--name', '方晓明', '--unit', '冷流镇', '--as', as);
    expect((await add(names.editor)).code).toBe(1);
    const { code, document } = await add(names.systemAdministrator);
    expect(code).toBe(0);
    const [first] = await eventsOf(house.access, String(document.id));
    expect(first?.meta).toMatchObject({ origin: 'cli', actorId: house.people.systemAdministrator });
  });

  it('password reads the new one from standard input, and says all that is against it', async () => {
    const typed = (input: string) =>
      commandLine({ house, input }).json('user', 'password', names.editor, '--password-stdin');
    const weak = await typed('1234\n');
    expect(weak.code).toBe(1);
    expect(refusalsOf(weak.document).map((r) => r.code)).toEqual(['password_too_short', 'password_too_simple']);
    expect(weak.err.trim().split('\n')).toHaveLength(2);
    expect((await typed('')).code).toBe(1);
    const good = await typed('青岚市信息中心值班室二号\n');
    expect([good.code, good.document.password]).toEqual([0, undefined]);
    expect((await enter(names.editor, '青岚市信息中心值班室二号')).ok).toBe(true);
  });

  it('disable shuts the account, once', async () => {
    const disable = () => cli.run('user', 'disable', names.approver, '--words', '调离');
    expect(await disable()).toMatchObject({ code: 0, err: '' });
    expect(await disable()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('已停用') });
    const { code } = await cli.run('token', 'create', '--as', names.approver);
    expect(code).toBe(1);
  });
});

describe('token create', () => {
  it('makes a token that stands for the person until its day', async () => {
    const { code, document } = await cli.json<{ token: string; expiresAt: string }>(
      ...['token', 'create', '--as', names.editor, '--name', '同步', '--days', '2'],
    );
    expect(code).toBe(0);
    const owner = (now: string) => tokenOwner(house.services.db, document.token, now);
    expect(await owner('2026-03-04T00:59:59.000Z')).toMatchObject({ personId: house.people.editor });
    expect(await owner('2026-03-04T01:00:01.000Z')).toBeUndefined();
  });

  it('wants a person who is there, and a term within the limits', async () => {
    expect(await cli.run('token', 'create', '--as', 'nobody')).toMatchObject({
      code: 1,
      err: '没有用户名为“nobody”的人员，请核对用户名。\n',
    });
    expect((await cli.run('token', 'create', '--as', names.editor, '--days', '367')).code).toBe(2);
  });
});

describe('unit import', () => {
  it('opens units, and leaves them alone the second time', async () => {
    const file = put('units.csv', '名称,类别,上级单位\n新安镇,乡镇,梧溪县\n冷流镇,乡镇,云桥区\n');
    expect((await cli.json('unit', 'import', file)).document).toEqual({ opened: 1, kept: 1 });
    expect((await cli.json('unit', 'import', file)).document).toEqual({ opened: 0, kept: 2 });
    expect((await allUnits(house.access)).map((u) => u.name)).toContain('新安镇');
  });

  it('names every wrong line', async () => {
    const file = put('wrong.csv', '名称,类别,上级单位\n甲镇,乡镇,无此县\n乙镇,不知,梧溪县\n');
    const { code, document, err } = await cli.json('unit', 'import', file);
    expect(code).toBe(1);
    expect(refusalsOf(document).length).toBeGreaterThan(0);
    expect(err).toMatch(/^第\d行：/);
    expect((await cli.run('unit', 'import', join(folder, 'none.csv'))).err).toContain('找不到文件');
  });
});

describe('report file', () => {
  const text = '云桥区老旧小区加装电梯协商难\n一、基本情况\n全区已协商加装电梯46部，联系人手机13912345678。\n';
  const file = (...more: string[]) => cli.json('report', 'file', put('来稿.txt', text), ...more);

  it('files a document as its correspondent, up to the approver', async () => {
    await cli.run('user', 'add', 'yeyp2', '--name', '叶平', '--unit', '云桥区', '--roles', 'approver');
    const { code, document, err } = await file(
      '--unit',
      '云桥区',
      '--as',
      names.correspondent,
      '--genre',
      'problem',
      '--submit',
    );
    expect([code, err]).toEqual([0, '']);
    expect(document).toMatchObject({
      status: 'awaiting_approval',
      title: '云桥区老旧小区加装电梯协商难',
      deskId: house.units.city,
      format: 'txt',
      personalData: ['13912345678'],
    });
    const report = await loadReport(house.access, String(document.id));
    expect(report?.state).toMatchObject({ genre: 'problem', authorId: house.people.correspondent });
    expect(report?.state.body.map((b) => b.kind)).toEqual(['level1', 'paragraph']);
    const page = await (await house.as('correspondent')).page(`/reports/${document.id}`);
    expect(page).toContain('来稿.txt');
    const [first] = await eventsOf(house.access, String(document.id));
    expect(first?.meta.origin).toBe('cli');
  });

  it('takes a title, a desk, a unit by its id', async () => {
    const { document } = await file(
      ...['--unit', house.units.district, '--as', names.correspondent],
      ...['--title', '另一个标题', '--desk', '柏陵县编辑部'],
    );
    expect(document).toMatchObject({ status: 'draft', title: '另一个标题', deskId: house.units.deskCounty });
  });

  it('leaves nothing behind when it is refused', async () => {
    const before = await eventCount();
    const kept = () =>
      house.services.db
        .selectFrom('intake.upload')
        .selectAll()
        .execute()
        .then((rows) => rows.length);
    const uploads = await kept();
    const refused = async (...words: string[]) => {
      const { code, document } = await cli.json('report', 'file', ...words);
      return [code, ...refusalsOf(document).map((r) => r.code)];
    };
    const path = put('来稿.txt', text);
    const secret = put('密.txt', `机密★10年\n${text}`);
    const who = ['--unit', '云桥区', '--as', names.correspondent];
    expect(await refused(path, '--unit', '云桥区', '--as', names.editor)).toEqual([1, 'not_your_role']);
    expect(await refused(secret, ...who)).toEqual([1, 'secrecy_mark']);
    expect(await refused(put('a.docx', 'no document'), ...who)).toEqual([1, 'damaged']);
    expect(await refused(put('empty.txt', ''), ...who)).toEqual([1, 'empty_file']);
    expect(await refused(folder, ...who)).toEqual([1, 'file_is_folder']);
    expect(await refused(path, '--unit', '无此区', '--as', names.correspondent)).toEqual([1, 'unit_unknown']);
    expect(await refused(path, ...who, '--desk', '无此编辑部')).toEqual([1, 'desk_unknown']);
    expect(await refused(path, ...who, '--title', '长'.repeat(121))).toEqual([1, 'invalid_field']);
    expect([await eventCount(), await kept()]).toEqual([before, uploads]);
  });

  it('says so in English', async () => {
    const { err } = await cli.run(
      ...['report', 'file', put('来稿.txt', text), '--unit', '云桥区', '--as', names.editor, '--lang', 'en'],
    );
    expect(err).toBe("This step belongs to the unit's or the desk's Correspondent.\n");
  });

  it('asks which unit is meant when two bear the name', async () => {
    await house.directory.open('新桥镇', 'township', house.units.district);
    await house.directory.open('新桥镇', 'township', house.units.county);
    const { err } = await file('--unit', '新桥镇', '--as', names.correspondent);
    expect(err).toContain('青岚市/云桥区/新桥镇、青岚市/梧溪县/新桥镇');
    const named = await file('--unit', '云桥区/新桥镇', '--as', names.correspondent);
    expect(refusalsOf(named.document)).toMatchObject([{ code: 'not_your_role' }]);
  });
});

describe('events', () => {
  const rows = () => house.services.db.updateTable('platform.event_chain');

  it('verify finds the chain whole and exports it; the file is verified without a database', async () => {
    const target = join(folder, 'events.jsonl');
    const verified = await cli.json('events', 'verify', '--export', target);
    expect(verified).toMatchObject({ code: 0, document: { whole: true, events: await eventCount(), faults: [] } });
    expect(readFileSync(target, 'utf8').trim().split('\n')).toHaveLength((await eventCount()) + 1);
    const alone = await commandLine().json('events', 'verify', '--file', target);
    expect(alone).toMatchObject({ code: 0, document: { whole: true, head: verified.document.head } });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('verify --against finds that the newest events were cut off together with the head', async () => {
    const target = join(folder, 'earlier.jsonl');
    expect((await cli.run('events', 'export', target)).code).toBe(0);
    await cli.run('user', 'password', names.correspondent);
    expect((await cli.run('events', 'verify', '--against', target)).code).toBe(0);
    const later = join(folder, 'later.jsonl');
    await cli.run('events', 'export', later);
    const forged = readFileSync(later, 'utf8').replace(
      /"hash":"[0-9a-f]{4}([0-9a-f]{60}"},"exportedAt")/,
      '"hash":"0000$1',
    );
    const { code, err } = await cli.run('events', 'verify', '--against', put('forged.jsonl', forged));
    expect([code, err]).toEqual([1, expect.stringContaining('与以前导出的不同')]);
    expect((await cli.run('events', 'verify', '--against', put('no-head.jsonl', '{}\n'))).err).toContain('没有链头');
  });

  it('verify names what is wrong in the database, and exports nothing then', async () => {
    const chain = await house.services.db.selectFrom('platform.event_chain').selectAll().executeTakeFirstOrThrow();
    await rows()
      .set({ seq: chain.seq + 1 })
      .execute();
    const target = join(folder, 'never.jsonl');
    const { code, document, err } = await cli.json('events', 'verify', '--export', target);
    expect(code).toBe(1);
    expect(document).toMatchObject({ whole: false, faults: [{ fault: 'cut', seq: chain.seq + 1 }] });
    expect(err).toContain('审计管理员');
    expect(readdirSync(folder)).not.toContain('never.jsonl');
    await rows().set({ seq: chain.seq }).execute();
  });

  it('verify --file stands alone', async () => {
    expect((await cli.run('events', 'verify', '--file', 'a', '--against', 'b')).code).toBe(2);
  });
});
