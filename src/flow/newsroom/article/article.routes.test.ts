import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue } from '../../../../tests/support/press.ts';
import { fileReport, fromCounty, openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { articleThing, loadArticle } from './article.store.ts';
import { articleFingerprint } from './article.ts';

let house: TestHouse;
let editor: Client;
let checker: Client;
let signatory: Client;
beforeAll(async () => {
  house = await testHouse();
  [editor, checker, signatory] = await Promise.all([house.as('editor'), house.as('checker'), house.as('signatory')]);
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const form = { title: liftText.title, body: liftText.body, articleForm: 'single' };
const stateOf = async (id: string) => {
  const article = await loadArticle(house.access, id);
  if (!article) throw new Error(`no article ${id}`);
  return article.state;
};
const versionOf = async (id: string) => (await loadArticle(house.access, id))?.version;
const idIn = (answer: Response): string =>
  /articles\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

describe('opening', () => {
  test('from several reports, with their filed texts one after the other', async () => {
    const ids = [await registerReport(house), await registerReport(house, { text: citrusText, ...fromCounty(house) })];
    const page = await editor.page(`/articles/new?${ids.map((id) => `source=report:${id}`).join('&')}`);
    expect(page).toContain('每台平均费用6.8万元');
    expect(page).toContain('全县柑橘种植面积12.6万亩');
    expect(page).toMatch(/<option value="round_up" selected/);
    const answer = await editor.post('/articles/new', {
      ...form,
      deskId: house.units.city,
      source: ids.map((id) => `report:${id}`),
      [`use:${ids[1]}`]: 'corroborates',
    });
    expect(answer.status).toBe(303);
    expect(await stateOf(idIn(answer))).toMatchObject({
      status: 'drafting',
      sources: [
        { id: ids[0], use: 'merged' },
        { id: ids[1], use: 'corroborates' },
      ],
    });
  });
  test('a source is added with its text, and taken away, before anything is saved', async () => {
    const [first, second] = [await registerReport(house), await registerReport(house, { text: citrusText })];
    const typed = { ...form, body: '编辑自己写的开头。', deskId: house.units.city, source: `report:${first}` };
    const added = await changingNothing(house.services.db, () =>
      editor.post('/articles/new', { ...typed, intent: 'add_text', addLink: `http://localhost/screening/${second}` }),
    );
    const page = await added.text();
    expect(added.status).toBe(200);
    expect(page).toContain('编辑自己写的开头。');
    expect(page).toContain('全县柑橘种植面积12.6万亩');
    expect(page).toContain(`value="report:${second}"`);
    const saved = await editor.post('/articles/new', {
      ...typed,
      source: [first, second].map((id) => `report:${id}`),
      drop: first,
    });
    expect((await stateOf(idIn(saved))).sources.map((s) => s.id)).toEqual([second]);
  });
  test.each([
    [{ title: ' ' }, '请填写标题'],
    [{ title: '长'.repeat(121) }, '标题最多120个字'],
    [{ articleForm: '' }, '请选择体裁'],
    [{ title: '关于换届的报告（机密）' }, '发现密级标志'],
    [{ addLink: '第十二号来稿' }, '没有认出这个来源'],
  ])('%j comes back with what was typed, and nothing is stored', async (over, sentence) => {
    const answer = await changingNothing(house.services.db, () =>
      editor.post('/articles/new', { ...form, deskId: house.units.city, body: '打了一半的正文', ...over }),
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain('打了一半的正文');
  });
  test('a report that is not registered, or of another desk, is refused by its title', async () => {
    const id = await fileReport(house);
    const answer = await editor.post('/articles/new', { ...form, deskId: house.units.city, source: `report:${id}` });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('还没有登记到本编辑部');
  });
  test('whoever edits nowhere, and another desk, are refused', async () => {
    expect((await checker.get('/articles/new')).status).toBe(404);
    const answer = await (await house.as('countyEditor')).post('/articles/new', { ...form, deskId: house.units.city });
    expect(answer.status).toBe(403);
  });
  test('a report goes into an article in hand by way of its form', async () => {
    const [id, report] = [await openArticle(house), await registerReport(house)];
    expect(await editor.page(`/articles/choose?source=report:${report}`)).toContain(
      `/articles/${id}/edit?source=report:${report}`,
    );
    const page = await editor.page(`/articles/${id}/edit?source=report:${report}`);
    expect(page).toContain(`value="report:${report}"`);
  });
});

describe('editing', () => {
  test('two at once: the later one sees both texts, and may then send theirs', async () => {
    const id = await openArticle(house);
    const version = await versionOf(id);
    await (await house.as('secondEditor')).post(`/articles/${id}/revise`, { ...form, title: '别人的标题', version });
    const mine = { ...form, title: '我的标题', version };
    const answer = await changingNothing(house.services.db, () => editor.post(`/articles/${id}/revise`, mine));
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('别人的标题');
    expect(page).toContain('我的标题');
    expect(page).toContain('陆岫安');
    const seen = /name="version" value="(\d+)"/.exec(page)?.[1];
    expect(Number(seen)).toBe(await versionOf(id));
    expect((await editor.post(`/articles/${id}/revise`, { ...mine, version: seen })).status).toBe(303);
    expect((await stateOf(id)).rounds.map((r) => r.title)).toEqual([liftText.title, '别人的标题', '我的标题']);
  });
  test('a signed article is edited for a reason only', async () => {
    const id = await openArticle(house);
    await passArticle(house, id);
    const silent = await editor.post(`/articles/${id}/revise`, { ...form, title: '改一改' });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('请写明为什么改');
    await editor.post(`/articles/${id}/revise`, { ...form, title: '改一改', reason: '补一个数字' });
    expect(await signatory.page(`/articles/${id}`)).toContain('孟芷宁的核稿、苏槿生的签发已经作废');
  });
  test('what cannot be edited now leads to the article', async () => {
    const id = await openArticle(house);
    await editor.post(`/articles/${id}/withdraw`, { words: '重复' });
    const answer = await editor.get(`/articles/${id}/edit`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/articles/${id}`]);
  });
});

describe('deciding', () => {
  test('the text that was seen is passed and signed, and no other', async () => {
    const id = await openArticle(house);
    await editor.post(`/articles/${id}/send_to_check`);
    const page = await checker.page(`/articles/${id}`);
    const fingerprint = articleFingerprint(await stateOf(id));
    expect(page).toContain(`name="fingerprint" value="${fingerprint}"`);
    const old = await checker.post(`/articles/${id}/pass`, { fingerprint: '0'.repeat(64) });
    expect([old.status, (await stateOf(id)).status]).toEqual([409, 'in_copy_check']);
    await checker.post(`/articles/${id}/pass`, { fingerprint });
    expect((await signatory.post(`/articles/${id}/sign_off`, { fingerprint })).status).toBe(303);
    expect(await stateOf(id)).toMatchObject({ status: 'signed_off', signOff: { name: '苏槿生', fingerprint } });
  });
  test('the standing names who can take the next step, or says that nobody can', async () => {
    const id = await openArticle(house, { by: 'editor' });
    await editor.post(`/articles/${id}/send_to_check`);
    expect(await editor.page(`/articles/${id}`)).toContain('等核稿人孟芷宁核稿');
    const { directory, people, units } = house;
    await directory.person('dismiss', { role: 'checker', unitId: units.city }, people.checker);
    expect(await editor.page(`/articles/${id}`)).toContain('没有能核这篇稿件的人');
    await directory.person('appoint', { role: 'checker', unitId: units.city }, people.checker);
  });
  test('after a return the checker is shown what changed, word by word', async () => {
    const report = await registerReport(house);
    const id = await openArticle(house, { reports: [report] });
    await passArticle(house, id, 'in_copy_check');
    await checker.post(`/articles/${id}/return`, { words: '请核费用' });
    const body = liftText.body.replace('每台平均费用6.8万元', '每台平均费用6.3万元');
    await editor.post(`/articles/${id}/revise`, { ...form, body, source: `report:${report}` });
    await editor.post(`/articles/${id}/send_to_check`);
    const page = await checker.page(`/articles/${id}`);
    expect(page).toContain('您上次办理以来的改动');
    expect(page).toMatch(/<del>.*6\.8.*<ins>.*6\.3/s);
    const compared = await signatory.page(`/articles/${id}/compare?from=report:${report}&to=1&view=sides`);
    expect(compared).toMatch(/<del>.*6\.8/s);
    expect(await checker.page(`/articles/${id}/compare?from=decided`)).toContain('我上次办理以来');
    expect(await checker.page(`/articles/${id}/compare?from=9&to=nothing`)).toContain('对照');
  });
});

describe('questions', () => {
  test('a unit answers on its page; the words come back when the question was settled meanwhile', async () => {
    const id = await openArticle(house);
    await editor.post(`/articles/${id}/ask`, { unitId: house.units.district, text: '是19台还是21台？' });
    const question = (await stateOf(id)).questions[0]?.id;
    const unit = await house.as('correspondent');
    expect(await unit.page('/questions')).toContain('是19台还是21台？');
    const empty = await unit.post(`/questions/${id}/${question}`, { words: ' ' });
    expect([empty.status, (await empty.text()).includes('请写出答复')]).toEqual([422, true]);
    expect(
      (await (await house.as('approver')).post(`/questions/${id}/${question}`, { words: '是19台。' })).status,
    ).toBe(303);
    const late = await unit.post(`/questions/${id}/${question}`, { words: '我写的是二十一台' });
    const page = await late.text();
    expect(late.status).toBe(404);
    expect(page).toContain('已经由别人答复');
    expect(page).toContain('我写的是二十一台');
    expect(await editor.page(`/articles/${id}`)).toContain('是19台。');
  });
  test('the unit sees the question, not the article; another unit neither', async () => {
    const id = await openArticle(house);
    await editor.post(`/articles/${id}/ask`, { unitId: house.units.district, text: '请核对受益户数' });
    const question = (await stateOf(id)).questions[0]?.id;
    const [unit, other] = await Promise.all([house.as('correspondent'), house.as('otherCorrespondent')]);
    expect((await unit.get(`/articles/${id}`)).status).toBe(404);
    expect((await unit.get(`/api/articles/${id}`)).status).toBe(404);
    expect(await other.page('/questions')).not.toContain('请核对受益户数');
    const foreign = await changingNothing(house.services.db, () =>
      other.post(`/questions/${id}/${question}`, { words: '不归我答' }),
    );
    expect(foreign.status).toBe(404);
  });
  test('the editor enters an answer by telephone, or waives with words', async () => {
    const id = await openArticle(house);
    for (const text of ['问题一', '问题二'])
      await editor.post(`/articles/${id}/ask`, { unitId: house.units.county, text });
    const [first, second] = (await stateOf(id)).questions;
    const bare = await editor.post(`/articles/${id}/waive?question=${second?.id}`, {
      questionId: second?.id,
      words: '',
    });
    expect(bare.status).toBe(422);
    await editor.post(`/articles/${id}/answer`, { questionId: first?.id, words: '电话答复：属实' });
    await editor.post(`/articles/${id}/waive`, { questionId: second?.id, words: '以公报为准' });
    expect(await stateOf(id)).toMatchObject({ status: 'drafting' });
  });
});

test('a printed article is corrected on its form, and what was typed comes back when it is refused', async () => {
  const id = await openArticle(house);
  await passArticle(house, id);
  await releasedIssue(house, [id]);
  const empty = await editor.post(`/articles/${id}/correct`, { title: '更正的标题', body: liftText.body, reason: '' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('更正的标题');
  const done = await editor.post(`/articles/${id}/correct`, {
    title: '更正的标题',
    body: liftText.body,
    reason: '标题有误',
  });
  expect(done.status).toBe(303);
  expect(await stateOf(id)).toMatchObject({ status: 'printed', correction: { title: '更正的标题' } });
  await house.act('signatory', articleThing, { id, action: 'sign_correction', input: {} });
  expect(await stateOf(id)).toMatchObject({ status: 'corrected', title: '更正的标题', words: '标题有误' });
  expect(await editor.page('/articles?tab=printed')).toContain('更正的标题');
});

test('tabs open where work waits for the reader, and a strange address is no fault', async () => {
  const id = await openArticle(house, { text: { ...citrusText, title: '等核的稿件' } });
  await passArticle(house, id, 'in_copy_check');
  expect(await checker.page('/articles')).toContain('等核的稿件');
  expect(await signatory.page('/articles?tab=in_copy_check&title=等核')).toContain('等核的稿件');
  expect(await checker.page('/articles?tab=x&source=y&articleForm=z')).toContain('稿件');
});
