/** The page of provenance and the correction of credit, through the house. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, openArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText } from '../../../../tests/support/texts.ts';
import { provenanceForMachines } from './provenance.api.ts';

let house: TestHouse;
let articleId: string;
let reports: string[];
beforeAll(async () => {
  house = await testHouse();
  const lift = await registerReport(house);
  const citrus = await registerReport(house, { ...fromCounty(house), text: citrusText });
  reports = [lift, citrus];
  articleId = await openArticle(house, {
    reports,
    form: 'round_up',
    text: {
      title: '两地反映的两件难事',
      body: [
        '今年以来，云桥区共受理老旧小区加装电梯申请77台，截至2月底建成投用64台，另有31台停在征求意见阶段。',
        '梧溪县38座冷库中，26座按一般工商业电价计费，每吨柑橘每月电费82元。',
        '两件事看似不相干，都卡在没有人牵头。需补助资金930万元。',
      ].join('\n'),
    },
  });
});
afterAll(() => house.close());

const address = () => `/provenance/${articleId}`;
const computed = async () => provenanceForMachines(house.access, await house.actor('editor'), articleId);

it('each sentence names its source sentence or is the editor’s own, and the page shows both', async () => {
  const { lines, sources, flags } = await computed();
  expect(lines.filter((l) => !l.isHeading).map((l) => l.links.map(({ key }) => key))).toEqual([
    [reports[0]],
    [reports[1]],
    [],
    [],
  ]);
  expect(sources.map((s) => s.unitName)).toEqual(['云桥区', '梧溪县']);
  expect(flags.map(({ trace }) => [trace.text, trace.outcome.found])).toEqual([
    ['64', 'changed'],
    ['930万', 'nowhere'],
  ]);
  const page = await (await house.as('editor')).page(address());
  expect(page).toContain('〔来源为“46”〕');
  expect(page).toContain('〔来源中没有〕');
  for (const [, anchor] of page.matchAll(/href="#([st][\d-]+)"/g)) expect(page).toContain(`id="${anchor}"`);
});

it('the same as JSON', async () => {
  const response = await (await house.as('editor')).get(`/api/provenance?article=${articleId}`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(await computed())));
});

it('the article leads to it', async () => {
  expect(await (await house.as('editor')).page(`/articles/${articleId}`)).toContain(`href="${address()}"`);
});

it.each(['correspondent', 'countyEditor', 'leader', 'systemAdministrator'] as const)(
  '%s does not see it',
  async (who) => {
    expect((await (await house.as(who)).get(address())).status).toBe(404);
    expect(await provenanceForMachines(house.access, await house.actor(who), articleId)).toMatchObject({
      lines: [],
      credit: [],
    });
    expect(
      (await (await house.as(who)).post(`${address()}/correct`, { reason: '想改', 'share:own': '100' })).status,
    ).toBe(404);
  },
);

const shares = (first: string, second: string, own: string): Record<string, string> => ({
  [`share:${house.units.district}`]: first,
  [`share:${house.units.county}`]: second,
  'share:own': own,
});

it.each<[string, () => Record<string, string>, string]>([
  ['without a reason', () => ({ ...shares('50', '30', '20') }), '请写明为什么更正'],
  ['that do not sum to 100', () => ({ ...shares('50', '30', '10'), reason: '核对过' }), '现在是90%'],
  ['that are no shares', () => ({ ...shares('五十', '30', '20'), reason: '核对过' }), '最多一位小数'],
  ['finer than tenths', () => ({ ...shares('50.25', '29.75', '20'), reason: '核对过' }), '最多一位小数'],
  [
    'of a unit that is not there',
    () => ({ ...shares('50', '30', '0'), addUnit: house.access.orgId, addShare: '20', reason: '核对过' }),
    '没有这个单位',
  ],
  [
    'of a unit named twice',
    () => ({ ...shares('50', '30', '0'), addUnit: house.units.county, addShare: '20', reason: '核对过' }),
    '填了两次',
  ],
])('shares %s are refused and stay typed', async (_, fields, sentence) => {
  const response = await (await house.as('editor')).post(`${address()}/correct`, fields());
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain(sentence);
  expect(page).toContain(`value="${fields()[`share:${house.units.county}`]}"`);
  expect((await computed()).correction).toBeUndefined();
});

it('a checker reads it and corrects nothing', async () => {
  const checker = await house.as('checker');
  expect(await checker.page(address())).not.toContain('更正份额');
  expect((await checker.post(`${address()}/correct`, { ...shares('50', '30', '20'), reason: '核对过' })).status).toBe(
    403,
  );
});

it('a correction stands with its reason until it is lifted, is made once, and says when the text moved on', async () => {
  const editor = await house.as('editor');
  const reason = '梧溪县另以电话补报了两处情况';
  const fields = { ...shares('40', '45.5', '14.5'), reason };
  const done = await Promise.all([
    editor.post(`${address()}/correct`, fields),
    editor.post(`${address()}/correct`, fields),
  ]);
  expect(done.map((r) => r.status).toSorted()).toEqual([303, 409]);
  expect(await editor.page(address())).toMatch(/林砚川更正：梧溪县另以电话补报了两处情况.*45\.5%/s);

  await house.act('editor', articleThing, {
    id: articleId,
    action: 'revise',
    input: {
      title: '两地反映的两件难事',
      body: '云桥区共受理老旧小区加装电梯申请77台。',
      form: 'round_up',
      sources: reports.map((id) => ({ kind: 'report', id })),
    },
  });
  expect(await editor.page(address())).toContain('更正之后稿件文字又改过');

  const signatory = await house.as('signatory');
  expect(
    (await signatory.post(`${address()}/revise`, { ...shares('100', '0', '0'), reason: '梧溪县部分已删' })).status,
  ).toBe(303);
  expect((await computed()).correction).toMatchObject({
    status: 'corrected',
    shares: [{ unitId: house.units.district, tenths: 1000 }],
  });
  expect((await signatory.post(`${address()}/lift`, { reason: '按计算结果即可' })).status).toBe(303);
  const page = await editor.page(address());
  expect(page).not.toContain('更正后');
  expect(page).toMatch(/撤销更正：按计算结果即可/);
  expect((await signatory.post(`${address()}/lift`, { reason: '再撤一次' })).status).toBe(409);
  await expectReplays(house.access);
});
