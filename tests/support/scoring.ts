/** The city's rules in force, and articles printed under them, for tests of scoring. */
import { readFileSync } from 'node:fs';
import { bulletinThing, loadBulletin } from '#flow/press/bulletin/index.ts';
import { adoptionThing } from '#flow/scoring/adoption/index.ts';
import { manualPointsThing, ruleSetThing } from '#flow/scoring/score/index.ts';
import type { TestHouse } from './house.ts';
import { releasedIssue } from './press.ts';
import { fromCounty, openArticle, passArticle, registerReport } from './records.ts';
import { citrusText, mealsText } from './texts.ts';

export const ruleSetSource = (name: string): string =>
  readFileSync(new URL(`../../rule-sets/${name}.yaml`, import.meta.url), 'utf8');

/** Imports the text as a draft and puts it in force; its id. */
export async function putInForce(house: TestHouse, source = ruleSetSource('qinglan-2026')): Promise<string> {
  const input = { deskId: house.units.city, source };
  const { id } = await house.act('signatory', ruleSetThing, { action: 'import', input });
  await house.act('signatory', ruleSetThing, { id, action: 'put_in_force', input: {} });
  return id;
}

/** 《青岚信息》 becomes the channel that the city's rules speak of. */
export async function asRuledChannel(house: TestHouse, channel = 'bulletin'): Promise<void> {
  const bulletin = await loadBulletin(house.access, house.bulletinId);
  if (!bulletin) throw new Error('the house has no bulletin');
  const { distribution, ...settings } = bulletin.state;
  const input = { ...settings, ...distribution, channel };
  await house.act('signatory', bulletinThing, { id: house.bulletinId, action: 'change', input });
}

export interface Printed {
  readonly articleId: string;
  readonly issueId: string;
}

/** An article made of registered reports, signed off and released in an issue of its own. */
export async function printArticle(
  house: TestHouse,
  from: { readonly reports?: readonly string[]; readonly form?: string; readonly title?: string },
): Promise<Printed> {
  const body = '据报，今年以来各地推进情况总体平稳，重点任务完成过半，个别环节仍须加力。';
  const articleId = await openArticle(house, {
    ...from,
    text: { title: from.title ?? '全市老旧小区加装电梯进展情况', body },
  });
  await passArticle(house, articleId);
  return { articleId, issueId: await releasedIssue(house, [articleId]) };
}

/**
 * March under the city's rules: a single of 云桥区 (5), a round-up of three (3 each, the contact point's for its district),
 * the province's special for the single (40), points by hand for 梧溪县 (1.5). The clock stands on 22 March.
 */
export async function plantMarch(house: TestHouse): Promise<{ single: Printed; roundUp: Printed }> {
  const { city, township, county } = house.units;
  await asRuledChannel(house);
  await house.directory.unit('designate', { deskId: city, from: '2026-01-01' }, township);
  await putInForce(house);
  const correspondent = { personId: await house.directory.holder('钟岭秋', township, 'correspondent') };
  const approver = { personId: await house.directory.holder('梁溪宁', township, 'approver') };
  const single = await printArticle(house, { reports: [await registerReport(house)] });
  const reports = [
    await registerReport(house),
    await registerReport(house, { ...fromCounty(house), text: citrusText }),
    await registerReport(house, { text: mealsText, unitId: township, correspondent, approver }),
  ];
  const roundUp = await printArticle(house, { reports, form: 'round_up', title: '各地破解老有所养难题' });
  house.clock.advance({ days: 20 });
  await enterOutside(house, { articleId: single.articleId, form: 'special', day: '2026-03-20' });
  await house.act('editor', manualPointsThing, {
    action: 'award',
    input: { deskId: city, unitId: county, points: '1.5', day: '2026-03-21', why: '承办培训', evidence: '通知第2号' },
  });
  return { single, roundUp };
}

/** An adoption by the province, entered by an editor. */
export async function enterOutside(house: TestHouse, input: object): Promise<string> {
  const { id } = await house.act('editor', adoptionThing, {
    action: 'enter',
    input: {
      deskId: house.units.city,
      body: '澄岭省信息中心《每日信息》',
      level: 'province',
      channel: 'province-bulletin',
      form: 'single',
      evidence: '省信息中心采用通报第3期',
      ...input,
    },
  });
  return id;
}
