/** Issues in the states that tests begin from, made by the house's own people through the same acts as everywhere. */
import { articleThing } from '#flow/newsroom/article/index.ts';
import type { Series } from '#flow/press/bulletin/index.ts';
import { type Issue, issueThing } from '#flow/press/issue/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import type { TestHouse } from './house.ts';
import { type OpenedFrom, openArticle, passArticle } from './records.ts';

/** An article of the city's desk, signed off; its id. */
export async function signedOffArticle(house: TestHouse, from: OpenedFrom = {}): Promise<string> {
  const id = await openArticle(house, from);
  await passArticle(house, id);
  return id;
}

/** An issue being assembled with these articles; with one of its own when none is named. */
export async function openIssue(
  house: TestHouse,
  articleIds?: readonly string[],
  series: Series = 'main',
): Promise<string> {
  const input = { bulletinId: house.bulletinId, series };
  const { id } = await house.act('editor', issueThing, { action: 'open', input });
  for (const articleId of articleIds ?? [await signedOffArticle(house)])
    await house.act('editor', issueThing, { id, action: 'place', input: { articleId } });
  return id;
}

/** Sent and signed: the number is taken. */
export async function signIssue(house: TestHouse, id: string): Promise<Issue> {
  await house.act('editor', issueThing, { id, action: 'send_for_sign_off', input: {} });
  return (await house.act('signatory', issueThing, { id, action: 'sign_off', input: {} })).state;
}

/** Opened, signed off and released to its readers. */
export async function releasedIssue(house: TestHouse, articleIds?: readonly string[]): Promise<string> {
  const id = await openIssue(house, articleIds);
  await signIssue(house, id);
  await house.act('editor', releaseThing, { id, action: 'release', input: {} });
  return id;
}

/** A printed article is put right, round by round; its issue is not touched. */
export async function correctArticle(house: TestHouse, id: string, body: string): Promise<void> {
  const title = (await articleThing.store.load(house.access, id))?.state.title;
  await house.act('editor', articleThing, { id, action: 'correct', input: { title, body, reason: '数字有误' } });
  await house.act('signatory', articleThing, { id, action: 'sign_correction', input: {} });
}
