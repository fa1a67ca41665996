import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue } from '../../../../tests/support/press.ts';
import { fromCounty, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { asRuledChannel, printArticle } from '../../../../tests/support/scoring.ts';
import { citrusText } from '../../../../tests/support/texts.ts';
import { adoptionsOf } from './adoption.queries.ts';
import { adoptionThing, loadAdoption } from './adoption.store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await asRuledChannel(house);
});
afterAll(() => house.close());

const adoptedAs = async (story: string) => {
  const found = await adoptionsOf(house.access, [story]);
  return Promise.all(
    found.map(async ({ id }) => {
      const loaded = await loadAdoption(house.access, id);
      if (!loaded) throw new Error('no such adoption');
      return { id, ...loaded.state };
    }),
  );
};

const outside = {
  body: '澄岭省信息中心《每日信息》',
  level: 'province',
  channel: 'province-bulletin',
  form: 'special',
  evidence: '省信息中心采用通报第3期',
};

describe('a release', () => {
  test('adopts each printed article for the units whose reports went into it', async () => {
    const first = await registerReport(house);
    house.clock.advance({ days: 1 });
    const second = await registerReport(house, { ...fromCounty(house), text: citrusText });
    house.clock.advance({ days: 1 });
    const { articleId, issueId } = await printArticle(house, { reports: [first, second], form: 'round_up' });
    expect(await adoptedAs(articleId)).toMatchObject([
      {
        status: 'standing',
        deskId: house.units.city,
        body: '青岚信息',
        channel: 'bulletin',
        level: 'city',
        form: 'round_up',
        day: '2026-03-04',
        filedOn: '2026-03-02',
        issueId,
        articleId,
        units: [
          { unitId: house.units.district, part: 'equal' },
          { unitId: house.units.county, part: 'equal' },
        ],
      },
    ]);
  });

  test('credits what was merged, deepened or excerpted, and nobody who only corroborates', async () => {
    const merged = await registerReport(house);
    const corroborating = await registerReport(house, { ...fromCounty(house), text: citrusText });
    const sources = [
      { kind: 'report', id: merged, use: 'excerpted' },
      { kind: 'report', id: corroborating, use: 'corroborates' },
    ];
    const input = { title: '梧溪县冷库用电', body: '正文一段。', form: 'single', sources, deskId: house.units.city };
    const { id } = await house.act('editor', articleThing, { action: 'open', input });
    await printThrough(id);
    expect((await adoptedAs(id))[0]?.units).toEqual([{ unitId: house.units.district, part: 'equal' }]);
  });

  test('reaches the reports behind an article that was developed further', async () => {
    const report = await registerReport(house);
    const open = (title: string, source: object) =>
      house.act('editor', articleThing, {
        action: 'open',
        input: { title, body: '正文一段。', form: 'single', sources: [source], deskId: house.units.city },
      });
    const first = await open('一次开发', { kind: 'report', id: report });
    const second = await open('二次开发', { kind: 'article', id: first.id, use: 'deepened' });
    await printThrough(second.id);
    expect((await adoptedAs(second.id))[0]?.units).toEqual([{ unitId: house.units.district, part: 'equal' }]);
  });

  test('adopts the desk’s own article too, crediting nobody', async () => {
    const { articleId } = await printArticle(house, {});
    expect(await adoptedAs(articleId)).toMatchObject([{ status: 'standing', units: [] }]);
  });
});

async function printThrough(articleId: string): Promise<void> {
  await passArticle(house, articleId);
  await releasedIssue(house, [articleId]);
}

describe('what is taken back', () => {
  test('a recall reverses the adoptions of the issue, with its reason, and keeps them', async () => {
    const { articleId, issueId } = await printArticle(house, { reports: [await registerReport(house)] });
    house.clock.advance({ days: 2 });
    await house.act('signatory', releaseThing, { id: issueId, action: 'recall', input: { words: '数据有误' } });
    const [adoption] = await adoptedAs(articleId);
    expect(adoption).toMatchObject({ status: 'taken_back', takenBack: { words: '数据有误' } });
    const events = await eventsOf(house.access, adoption?.id ?? '');
    expect(events.map((e) => e.type)).toEqual(['adoption.recorded', 'adoption.taken_back']);
  });

  test('a withdrawal reverses them everywhere, those entered by hand too', async () => {
    const { articleId } = await printArticle(house, { reports: [await registerReport(house)] });
    const input = { ...outside, deskId: house.units.city, articleId, day: '2026-03-06' };
    await house.act('editor', adoptionThing, { action: 'enter', input });
    await house.act('signatory', articleThing, { id: articleId, action: 'withdraw_printed', input: { words: '失实' } });
    expect((await adoptedAs(articleId)).map((a) => a.status)).toEqual(['taken_back', 'taken_back']);
  });
});

describe('an adoption entered by hand', () => {
  const enter = (input: object, who: 'editor' | 'countyEditor' | 'correspondent' = 'editor') =>
    house.attempt(who, adoptionThing, {
      action: 'enter',
      input: { ...outside, deskId: house.units.city, day: '2026-03-06', ...input },
    });
  const codes = async (done: ReturnType<typeof enter>) => {
    const result = await done;
    return result.ok ? [] : result.refusals.map((r) => r.code);
  };

  test('credits the report’s unit, under the article it became', async () => {
    const reportId = await registerReport(house);
    const { articleId } = await printArticle(house, { reports: [reportId] });
    const done = await enter({ reportId });
    expect(done).toMatchObject({
      ok: true,
      value: {
        state: { articleId, reportId, channel: 'province-bulletin', units: [{ unitId: house.units.district }] },
      },
    });
    expect(await codes(enter({ articleId }))).toEqual(['already_entered']);
  });

  test('is refused without its text, before its day, and to other desks and units', async () => {
    const { articleId } = await printArticle(house, { reports: [await registerReport(house)] });
    const own = await printArticle(house, {});
    expect(await codes(enter({}))).toEqual(['text_unknown']);
    expect(await codes(enter({ articleId, day: '2027-01-01' }))).toEqual(['day_in_future']);
    expect(await codes(enter({ articleId: own.articleId }))).toEqual(['nobody_to_credit']);
    expect(await codes(enter({ articleId, level: '' }))).toEqual(['invalid_field']);
    expect(await codes(enter({ articleId }, 'correspondent'))).toEqual(['not_your_role']);
    expect(await codes(enter({ articleId, deskId: house.units.deskCounty }, 'countyEditor'))).toEqual(['text_unknown']);
  });

  test('is taken back with a reason, once; what was printed here is not', async () => {
    const { articleId } = await printArticle(house, { reports: [await registerReport(house)] });
    await enter({ articleId });
    const [printed, entered] = await adoptedAs(articleId);
    const takeBack = (id = '') =>
      house.attempt('editor', adoptionThing, { id, action: 'take_back', input: { words: '登记重复' } });
    expect(await codes(takeBack(printed?.id))).toEqual(['printed_here']);
    expect(await codes(takeBack(entered?.id))).toEqual([]);
    expect(await codes(takeBack(entered?.id))).toEqual(['wrong_status']);
  });

  test('names its main contributor under a decision', async () => {
    const reports = [
      await registerReport(house),
      await registerReport(house, { ...fromCounty(house), text: citrusText }),
    ];
    const { articleId } = await printArticle(house, { reports, form: 'round_up' });
    const [adoption] = await adoptedAs(articleId);
    const input = { unitId: house.units.county, points: '2', decision: '3月10日会商记录' };
    const named = await house.act('editor', adoptionThing, { id: adoption?.id ?? '', action: 'name_main', input });
    expect(named.state.units).toEqual([
      { unitId: house.units.district, part: 'assist' },
      { unitId: house.units.county, part: 'main', extra: { points: '2', decision: '3月10日会商记录' } },
    ]);
  });
});

test('every event adds up to its row', () => expectReplays(house.access));
