/** The counted hints are those of the page, whatever changed them, and the list of articles asks for them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitThing } from '#flow/directory/unit/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { bodyFromText } from '#kernel/body.ts';
import { inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle } from '../../../../tests/support/records.ts';
import { checkingForMachines } from './checking.api.ts';
import { exceptionThing } from './exception.store.ts';
import { countDaily } from './hint-count.reactions.ts';
import { termThing } from './term.store.ts';

let house: TestHouse;
let id: string;
const body = '全镇共修渠12条,部份通水。\n共有志愿者50名，其中党员40名、群众20名。';

beforeAll(async () => {
  house = await testHouse();
  id = await openArticle(house, { text: { title: '冷流镇修通断头渠', body } });
  await openArticle(house, { text: { title: '冷流镇修通支渠', body: '渠道已经通水。' } });
});
afterAll(() => house.close());

interface Line {
  readonly id: string;
  readonly openHints: number | null;
  readonly wrongHints: number | null;
}

const listed = async (query = ''): Promise<Line[]> => {
  const answer = await (await house.as('editor')).get(`/api/articles?tab=drafting${query}`);
  return (await answer.json()).lines;
};

/** As the list has it and as the page would count it. */
async function counts(): Promise<{ listed: number | null | undefined; found: number }> {
  const { open } = await checkingForMachines(house.access, await house.actor('editor'), id);
  return { listed: (await listed()).find((line) => line.id === id)?.openHints, found: open.length };
}

const revise = async (typed: string) => {
  const article = (await loadArticle(house.access, id))?.state;
  const input = { title: article?.title, form: article?.form, sources: [], body: bodyFromText(typed), reason: '' };
  await house.act('editor', articleThing, { id, action: 'revise', input });
};

test('an article opened is counted, with what cannot be right, and the list asks for those with hints', async () => {
  expect(await counts()).toEqual({ listed: 3, found: 3 });
  expect((await listed()).map((line) => line.openHints)).toEqual([0, 3]);
  expect(await listed('&hints=open')).toMatchObject([{ id, wrongHints: 1 }]);
  const page = await (await house.as('editor')).page('/articles?tab=drafting&hints=open');
  expect(page).toContain(`<a href="/checking/${id}">3条</a>`);
  expect(page).not.toContain('冷流镇修通支渠');
});

test('an edit, a hint set aside and asked again, a term added and dropped, a unit renamed', async () => {
  await revise(body.replace('部份', '部分'));
  expect(await counts()).toEqual({ listed: 2, found: 2 });
  const input = {
    articleId: id,
    rule: 'total_of_parts',
    quote: '50名',
    before: '共有志愿者',
    behind: '',
    reason: '兼任',
  };
  const { id: exception } = await house.act('editor', exceptionThing, { action: 'set_aside', input });
  expect(await counts()).toEqual({ listed: 1, found: 1 });
  await house.act('editor', exceptionThing, { id: exception, action: 'ask_again', input: {} });
  expect(await counts()).toEqual({ listed: 2, found: 2 });
  const term = { deskId: house.units.city, written: '水渠', wrong: '断头渠、不相干的话', reason: '' };
  const { id: added } = await house.act('editor', termThing, { action: 'add', input: term });
  expect(await counts()).toEqual({ listed: 3, found: 3 });
  const changed = { ...term, wrong: '不相干的话' };
  await house.act('editor', termThing, { id: added, action: 'change', input: changed });
  expect(await counts()).toEqual({ listed: 2, found: 2 });
  await revise(`${body}\n${(await nameOf(house.units.county)) ?? ''}的渠道已经通水。`);
  const renaming = { name: '新设区', shortName: '新设', on: '2025-06-01', words: '区划调整' };
  await house.act('systemAdministrator', unitThing, { id: house.units.county, action: 'rename', input: renaming });
  const { listed, found } = await counts();
  expect(listed).toBe(found);
  expect(found).toBe(4);
});

const nameOf = async (unitId: string) =>
  (
    await house.services.db
      .selectFrom('directory.unit')
      .select('name')
      .where('id', '=', unitId)
      .executeTakeFirstOrThrow()
  ).name;

test('what was never counted is by the next morning', async () => {
  await house.services.db.deleteFrom('newsroom.hint_count').execute();
  expect((await counts()).listed).toBeNull();
  const days = { from: '2026-11-22', to: '2026-11-22' };
  await inWork(house.services, await house.actor('editor'), async (work) => countDaily.run(work, days));
  const { listed, found } = await counts();
  expect(listed).toBe(found);
});
