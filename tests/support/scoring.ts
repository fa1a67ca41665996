/** The city's rules in force, and articles printed under them, for tests of scoring. */
import { readFileSync } from 'node:fs';
import { bulletinThing, loadBulletin } from '#flow/press/bulletin/index.ts';
import { ruleSetThing } from '#flow/scoring/score/index.ts';
import type { TestHouse } from './house.ts';
import { releasedIssue } from './press.ts';
import { openArticle, passArticle } from './records.ts';

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
