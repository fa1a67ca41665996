import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { bulletinThing, type Series } from '#flow/press/bulletin/index.ts';
import { findPrint } from '#flow/press/layout/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import { eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import { listed } from '#platform/http/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import {
  correctArticle,
  openIssue,
  releasedIssue,
  signedOffArticle,
  signIssue,
} from '../../../../tests/support/press.ts';
import { passArticle, registerReport } from '../../../../tests/support/records.ts';
import { liftText, mealsText } from '../../../../tests/support/texts.ts';
import { printIssue } from './issue.pdf.ts';
import { issueThing, loadIssue } from './issue.store.ts';
import { issueFacts } from './issue-facts.queries.ts';
import { issueWording } from './issue-wording.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.refusals?.map((r) => r.code) ?? [];
const stateOf = async (id: string) => {
  const loaded = await loadIssue(house.access, id);
  if (!loaded) throw new Error('no such issue');
  return loaded.state;
};
/** An act without the print that every entrance makes before it. */
const unprinted = async (who: 'editor' | 'signatory', action: 'send_for_sign_off' | 'sign_off', id: string) =>
  inWork(house.services, await house.actor(who), (work) => handle(work, issueThing, { id, action, input: {} }));
const register = (series: Series = 'main') =>
  house.access.db
    .selectFrom('press.issue_number')
    .selectAll()
    .where('org_id', '=', house.access.orgId)
    .where('bulletin_id', '=', house.bulletinId)
    .where('series', '=', series)
    .orderBy('total')
    .execute();

describe('an issue and its articles', () => {
  test('an article that is placed is the issue’s, and comes back when it is removed', async () => {
    const article = await signedOffArticle(house);
    const id = await openIssue(house, [article]);
    const again = await house.attempt('editor', issueThing, { id, action: 'place', input: { articleId: article } });
    expect(codes(again)).toEqual(['already_placed']);
    await house.act('editor', issueThing, { id, action: 'remove', input: { articleId: article } });
    expect((await articleThing.store.load(house.access, article))?.state.status).toBe('signed_off');
    expect((await stateOf(id)).entries).toEqual([]);
  });

  test('an article of another desk, unfinished or in another issue cannot be placed', async () => {
    const { deskCounty } = house.units;
    const { genre: _, ...text } = mealsText;
    const input = { ...text, form: 'single', deskId: deskCounty };
    const foreign = await house.act('countyEditor', articleThing, { action: 'open', input });
    const draft = await house.act('editor', articleThing, {
      action: 'open',
      input: { ...input, deskId: house.units.city },
    });
    const taken = await signedOffArticle(house);
    await openIssue(house, [taken]);
    const id = await openIssue(house, []);
    const place = async (articleId: string) =>
      codes(await house.attempt('editor', issueThing, { id, action: 'place', input: { articleId } }));
    expect(await place(foreign.id)).toEqual(['article_missing']);
    expect(await place(house.services.newId())).toEqual(['article_missing']);
    expect(await place(draft.id)).toEqual(['article_not_signed_off']);
    expect(await place(taken)).toEqual(['article_not_signed_off']);
  });

  test('an edit that changes nothing is no event', async () => {
    const id = await openIssue(house);
    const { note, distribution, copies } = await stateOf(id);
    const before = (await loadIssue(house.access, id))?.version;
    await house.act('editor', issueThing, { id, action: 'edit', input: { note, ...distribution, copies } });
    expect((await loadIssue(house.access, id))?.version).toBe(before);
    await house.act('editor', issueThing, { id, action: 'edit', input: { note: '供参阅', ...distribution, copies } });
    expect((await stateOf(id)).note).toBe('供参阅');
  });
});

describe('the print that an act needs', () => {
  test('nothing is sent, signed or released that has not been printed as it stands', async () => {
    const id = await openIssue(house);
    expect(codes(await unprinted('editor', 'send_for_sign_off', id))).toEqual(['not_printed']);
    await house.act('editor', issueThing, { id, action: 'send_for_sign_off', input: {} });
    await house.act('signatory', bulletinThing, {
      id: house.bulletinId,
      action: 'change',
      input: { ...(await settingsOfBulletin()), telephone: '8806110' },
    });
    expect(codes(await unprinted('signatory', 'sign_off', id))).toEqual(['not_printed']);
    await house.act('signatory', issueThing, { id, action: 'sign_off', input: {} });
    const signed = await inWork(house.services, await house.actor('editor'), (work) =>
      handle(work, releaseThing, { id, action: 'release', input: {} }),
    );
    expect(codes(signed)).toEqual(['not_printed']);
    const released = await house.act('editor', releaseThing, { id, action: 'release', input: {} });
    expect(released.state.print).toEqual(await findPrint(house.access, id, released.state.print?.fingerprint ?? ''));
    expect(await house.services.files.get(released.state.print?.sha256 ?? '')).toBeDefined();
  });

  async function settingsOfBulletin() {
    const bulletin = (await bulletinThing.store.load(house.access, house.bulletinId))?.state;
    return { ...bulletin, ...bulletin?.distribution };
  }

  test('a character that no font has stops the issue before its sign-off, with the place named', async () => {
    const article = await signedOffArticle(house, {
      text: { ...mealsText, body: '第一段。\n第二段里有\u{e123}一个私用字。' },
    });
    const id = await openIssue(house, [await signedOffArticle(house), article]);
    const sent = await house.attempt('editor', issueThing, { id, action: 'send_for_sign_off', input: {} });
    expect(codes(sent)).toEqual(['cannot_print']);
    expect(sent.ok ? '' : sent.refusals[0]?.params?.problem).toMatch(/^第2篇正文第2段：字库中没有.*U\+E123/);
    expect((await stateOf(id)).status).toBe('assembling');
  });

  test('the same content has the same bytes, and a released PDF stays what it was', async () => {
    const id = await releasedIssue(house);
    const first = await printIssue(house.services, house.access, id);
    if (!first.ok) throw new Error('not printed');
    const state = await stateOf(id);
    expect(first.value.sha256).toBe(state.print?.sha256);
    await correctArticle(house, state.entries[0]?.articleId ?? '', '更正之后的文字。');
    const later = await printIssue(house.services, house.access, id);
    expect(later.ok && Buffer.from(later.value.pdf).equals(Buffer.from(first.value.pdf))).toBe(true);
  });
});

describe('numbers', () => {
  test('are taken at sign-off, year by year, while the running total goes on', async () => {
    const own = await testHouse();
    try {
      const signed = async (articleIds?: string[], series: 'main' | 'extra' = 'main') => {
        const { signOff } = await signIssue(own, await openIssue(own, articleIds, series));
        return { day: signOff?.day, ...signOff?.number };
      };
      own.clock.set('2026-12-30T02:00:00.000Z');
      expect(await signed()).toEqual({ day: '2026-12-30', year: 2026, number: 1, total: 1 });
      expect(await signed(undefined, 'extra')).toEqual({ day: '2026-12-30', year: 2026, number: 1, total: 1 });
      own.clock.set('2026-12-31T15:59:00.000Z');
      expect(await signed()).toEqual({ day: '2026-12-31', year: 2026, number: 2, total: 2 });
      own.clock.set('2026-12-31T16:00:00.000Z');
      expect(await signed()).toEqual({ day: '2027-01-01', year: 2027, number: 1, total: 3 });
      expect(await signed(undefined, 'extra')).toEqual({ day: '2027-01-01', year: 2027, number: 1, total: 2 });
    } finally {
      await own.close();
    }
  });

  test('an edit of a signed article voids the issue’s sign-off and number at once; the number is not given again', async () => {
    const article = await signedOffArticle(house);
    const id = await openIssue(house, [article]);
    const { signOff } = await signIssue(house, id);
    const input = { title: liftText.title, body: '改了一处。', form: 'single', reason: '核对数字' };
    await house.act('editor', articleThing, { id: article, action: 'revise', input });
    const voided = await stateOf(id);
    expect(voided).toMatchObject({ status: 'assembling', voided: [{ number: signOff?.number }] });
    expect(voided.signOff).toBeUndefined();
    const [of, then] = await Promise.all([eventsOf(house.access, article), eventsOf(house.access, id)]);
    expect(then.at(-1)).toMatchObject({
      type: 'issue.number_voided',
      meta: { origin: 'system', at: of.at(-1)?.meta.at },
    });
    const row = (await register()).find((r) => r.issue_id === id);
    expect(row).toMatchObject({
      voided_by: '林砚川',
      void_reason: '《云桥区老旧小区加装电梯“最后一户”协商难》签发后又有修改',
    });

    await passArticle(house, article);
    const again = await signIssue(house, id);
    expect(again.signOff?.number.number).toBe((signOff?.number.number ?? 0) + 1);
    expect((await register()).filter((r) => r.issue_id === id).map((r) => r.void_reason !== null)).toEqual([
      true,
      false,
    ]);
  });

  test('a signing and an edit of its article at the same moment never leave a signed issue over another text', async () => {
    for (let n = 0; n < 8; n++) {
      const article = await signedOffArticle(house);
      const id = await openIssue(house, [article]);
      await house.act('editor', issueThing, { id, action: 'send_for_sign_off', input: {} });
      const input = { title: liftText.title, body: `第${n}次改动。`, form: 'single', reason: '同时改动' };
      const [signed, revised] = await Promise.all([
        unprinted('signatory', 'sign_off', id),
        house.attempt('editor', articleThing, { id: article, action: 'revise', input }),
      ]);
      expect(revised.ok).toBe(true);
      const { status, voided } = await stateOf(id);
      expect([status, voided.length]).toEqual(['assembling', signed.ok ? 1 : 0]);
    }
  });

  test('the register has no gap and nothing twice', async () => {
    const rows = await register();
    expect(rows.map((r) => r.number)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.map((r) => r.total)).toEqual(rows.map((_, i) => i + 1));
  });

  test('a signing that is refused takes no number', async () => {
    const before = (await register()).length;
    const id = await openIssue(house);
    await house.act('editor', issueThing, { id, action: 'send_for_sign_off', input: {} });
    const stale = { id, action: 'sign_off', input: { fingerprint: 'a'.repeat(64) } } as const;
    expect(codes(await house.attempt('signatory', issueThing, stale))).toEqual(['text_changed']);
    expect(codes(await house.attempt('editor', issueThing, { ...stale, input: {} }))).toContain('not_your_role');
    expect((await register()).length).toBe(before);
  });
});

describe('what is printed beside the texts', () => {
  test('names the units of the reports, the editor, the checker; a unit renamed after the sign-off changes nothing', async () => {
    const article = await signedOffArticle(house, { reports: [await registerReport(house)] });
    const id = await openIssue(house, [article]);
    const { contents } = await signIssue(house, id);
    expect(contents?.articles).toMatchObject([{ source: '云桥区', editor: '林砚川', checker: '孟芷宁', round: 1 }]);
    const on = '2026-03-01';
    await house.directory.unit('rename', { name: '新云桥区', on }, house.units.district);
    const facts = await issueFacts(house.access, await stateOf(id), undefined, undefined, id);
    expect(facts.entries[0]?.source).toBe('新云桥区');
    const released = await house.act('editor', releaseThing, { id, action: 'release', input: {} });
    expect(released.state.contents?.articles[0]?.source).toBe('云桥区');
  });
});

test('the events of every issue fold to its row', async () => {
  const thing = listed('/issues', issueThing, issueWording);
  const rows = await house.access.db.selectFrom('press.issue').select('id').execute();
  expect(rows.length).toBeGreaterThan(8);
  for (const { id } of rows) {
    expect(thing.replay(await eventsOf(house.access, id))).toEqual((await thing.load(house.access, id))?.state);
  }
});
