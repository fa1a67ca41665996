import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { newId, type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { type SliceClient, sliceClient } from '../../../../tests/support/slice-client.tsx';
import { unitOf, unitSlice, unitThing } from './index.ts';

let database: TestDatabase;
let directory: TestDirectory;
let administrator: SliceClient;
let correspondent: SliceClient;
let city = '';
let county = '';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  directory = await testDirectory(database.write, testClock());
  city = await directory.open('青岚市', 'city');
  county = await directory.open('梧溪县', 'county', city);
  await directory.unit('found_desk', { name: '青岚信息编辑部', on: '2020-01-01' }, city);
  administrator = await as('余澍禾', 'system_administrator');
  correspondent = await as('毛蔚禾', 'correspondent');
});

async function as(name: string, role: 'system_administrator' | 'correspondent'): Promise<SliceClient> {
  const actor = await directory.actor(await directory.holder(name, city, role));
  return sliceClient(unitSlice, directory.services, actor);
}
const opening = () => ({
  name: '茗岫镇',
  shortName: '',
  kind: 'township',
  parentId: county,
  sortOrder: '',
  on: '2026-03-02',
});

describe('the list', () => {
  it('shows the tree, finds by initials, goes down a branch and brings back the closed on demand', async () => {
    const township = await directory.open('茗岫镇', 'township', county);
    await directory.open('梧溪茶场', 'enterprise', township);
    expect((await correspondent.get('/units')).text).toContain('茗岫镇');
    expect((await correspondent.get('/units')).text).not.toContain('/units/new');
    expect((await correspondent.get('/units?find=wxcc')).text).toContain('梧溪茶场');
    const branch = (await correspondent.get(`/units?under=${township}`)).text;
    expect([branch.includes('梧溪茶场</a>'), branch.includes('梧溪县</a>')]).toEqual([true, false]);
    await directory.unit('merge', { into: county, on: '2026-01-01' }, await directory.open('旧镇', 'township', county));
    expect((await correspondent.get('/units')).text).not.toContain('旧镇</a>');
    expect((await correspondent.get('/units?closed=yes')).text).toContain('旧镇</a>');
    expect((await correspondent.get('/units?find=nothinglikeit&under=&closed=')).text).toContain('没有符合条件的单位');
  });

  it('survives conditions that are none', async () => {
    expect((await administrator.get('/units?under=qinglan&closed=perhaps')).status).toBe(200);
  });
});

describe('opening', () => {
  it('leads to the new unit', async () => {
    expect((await administrator.get(`/units/new?under=${county}`)).text).toContain(`value="${county}" selected`);
    const { status, location } = await administrator.post('/units/new', opening());
    expect(status).toBe(303);
    const page = await administrator.get(location ?? '');
    expect(page.status).toBe(200);
    for (const words of ['茗岫镇', '乡镇（街道）', '梧溪县', '已办：新设单位。', '新设“茗岫镇”，2026年3月2日起']) {
      expect(page.text).toContain(words);
    }
  });

  it('keeps what was typed and says what is wrong', async () => {
    const wrong = await administrator.post('/units/new', {
      ...opening(),
      name: '',
      on: '1582-10-10',
      kind: 'township',
    });
    expect(wrong.status).toBe(422);
    for (const words of [
      '请填写名称',
      '日期应在1949年至2199年之间',
      'value="1582-10-10"',
      `value="${county}" selected`,
    ]) {
      expect(wrong.text).toContain(words);
    }
    expect((await administrator.post('/units/new', { ...opening(), parentId: newId() })).text).toContain(
      '没有找到所选的单位',
    );
  });

  it('opens once when the button is pressed twice', async () => {
    const twice = { ...opening(), once: 'key-1' };
    const [first, second] = [
      await administrator.post('/units/new', twice),
      await administrator.post('/units/new', twice),
    ];
    expect(second.location).toBe(first.location);
  });

  it('is not for others', async () => {
    expect((await correspondent.get('/units/new')).status).toBe(404);
    expect((await correspondent.post('/units/new', opening())).status).toBe(404);
    expect((await correspondent.get('/units/import')).status).toBe(404);
  });
});

describe('a unit', () => {
  it('shows its acts to its administrator alone, and why one cannot be', async () => {
    const seen = (await administrator.get(`/units/${city}`)).text;
    for (const words of ['更名', '撤销编辑部', '新设', '最上一级单位不能移动、并入或撤销。', '下面还有1个在用的单位'])
      expect(seen).toContain(words);
    const others = (await correspondent.get(`/units/${city}`)).text;
    expect(others).toContain('青岚信息编辑部');
    expect(others).not.toContain('data-action');
  });

  it('is changed by a form, and a stale one is refused', async () => {
    const { version } = (await unitThing.store.load(directory.access, county)) ?? { version: 0 };
    const rename = { name: '梧溪市', shortName: '', on: '2026-03-01', version };
    expect((await administrator.post(`/units/${county}/rename`, rename)).status).toBe(303);
    expect((await administrator.get(`/units/${county}`)).text).toContain('梧溪县（2020年1月1日起）');
    const stale = await administrator.post(`/units/${county}/rename`, { ...rename, name: '梧溪区' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('别人已经改过');
    expect(stale.text).toContain('value="梧溪区"');
    expect((await unitOf(directory.access, county))?.name).toBe('梧溪市');
  });

  it('says at the field what is wrong and keeps the form open', async () => {
    const wrong = await administrator.post(`/units/${county}/close`, {
      on: '2026-03-03',
      words: '机构改革',
      version: 1,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('日期不能晚于今天');
    expect(wrong.text).toContain('value="2026-03-03"');
    expect(wrong.text).toMatch(/<details class="act[^"]*" open/);
  });

  it('becomes a contact point and is lifted again in its line', async () => {
    const township = await directory.open('茗岫镇', 'township', county);
    expect(
      (await administrator.post(`/units/${township}/designate`, { deskId: city, from: '2026-03-02', to: '' })).status,
    ).toBe(303);
    const page = (await administrator.get(`/units/${township}`)).text;
    expect(page).toContain('未定截止日期');
    expect(page).toContain(`/units/${township}/lift`);
    expect((await administrator.post(`/units/${township}/lift`, { deskId: city })).status).toBe(303);
    expect((await administrator.get(`/units/${township}`)).text).toContain('不是直报点');
  });

  it('unknown or of another organisation is not there', async () => {
    const elsewhere = await testDirectory(database.write, testClock());
    const foreign = await elsewhere.open('外省', 'province');
    for (const id of [newId(), foreign]) {
      expect((await administrator.get(`/units/${id}`)).status).toBe(404);
      expect((await administrator.post(`/units/${id}/close`, { on: '2026-03-01', words: '试试' })).status).toBe(404);
    }
    expect((await unitOf(elsewhere.access, foreign))?.closedOn).toBeUndefined();
  });
});

describe('a table', () => {
  const send = (text: string, client = administrator) => {
    const form = new FormData();
    form.set('file', new File([text], '单位.csv', { type: 'text/csv' }));
    return client.upload('/units/import', form);
  };

  it('is taken whole', async () => {
    const done = await send('名称,类别,上级单位\n茗岫镇,乡镇,梧溪县\n梧溪县,县,青岚市\n');
    expect([done.status, done.location]).toEqual([303, '/units?opened=1&kept=1']);
    expect((await administrator.get(done.location ?? '')).text).toContain('已新设1个单位');
  });

  it('is refused whole, with its lines', async () => {
    const wrong = await send('名称,类别,上级单位\n茗岫镇,乡镇,梧溪县\n,村,无此县\n');
    expect(wrong.status).toBe(422);
    for (const words of ['有2处需要改正', '第3行', '请填写名称', '请选择单位类别']) expect(wrong.text).toContain(words);
    expect((await administrator.get('/units?find=茗岫')).text).toContain('没有符合条件');
    expect((await administrator.upload('/units/import', new FormData())).text).toContain('请选择一个CSV文件');
    expect((await send('名称,类别\n茗岫镇,乡镇\n', correspondent)).status).toBe(404);
  });
});
