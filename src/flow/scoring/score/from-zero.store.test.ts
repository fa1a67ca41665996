/** Whatever happened, in whatever order: the ledger says what the rules give for all facts, computed from nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptionThing } from '#flow/scoring/adoption/index.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, openArticle, registerReport } from '../../../../tests/support/records.ts';
import { putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { citrusText, irrigationText, mealsText } from '../../../../tests/support/texts.ts';
import { withAuthors } from './authors.queries.ts';
import type { Entry } from './entry.ts';
import { totals } from './evaluate.ts';
import { bringUpToDate, lockDays } from './ledger.store.ts';
import { evaluateLedger, type LedgerName, ledgersKept } from './ledgers.ts';
import { manualPointsThing } from './manual-points.store.ts';
import { rulesInForce } from './rule-set.queries.ts';
import { rulesWithin } from './rules-in-force.ts';
import { datedFacts, unitFacts } from './score.queries.ts';
import { scoreSettingThing, settingIdOf } from './score-setting.store.ts';

const trial = (body: string) => `rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
classes: { county: 县, contact_point: 联系点 }
${body}`;

const rules = {
  published: ruleSetSource('qinglan-2026'),
  highest: trial(`adoptions: [{ level: city, points: 5 }, { level: province, points: 20 }, { points: 60 }]
combination: { of: highest }
increments: [{ level: province, points: 3, once_per_article: true }]
shares: [{ units: parts, main: 0.7, assist: 0.3 }]
caps: [{ of: adoptions, points: 40, per: year }]
manual: { from: -20, to: 20 }
roll_up: [{ class: contact_point, own_row: true }]
author_shares: { ratio: [3, 2], at_most: 2 }
assessment: [{ class: county, per: month, times: 0.25, at_most: 10 }]
money:
  adoptions: [{ level: city, points: 20 }, { points: 100 }]
  combination: { of: highest }
  per_point: [{ of: adoptions, per: month, points: 1.5 }]`),
  settled: trial(`adoptions: [{ level: city, points: 5 }, { points: 20 }]
filings: [{ points: 1 }]
caps: [{ of: filings, points: 3, per: month }]
manual: { from: -20, to: 20 }
base: [{ class: county, points: 10, per: month }]
quotas: [{ class: county, counts: adoptions, at_least: 2, per: month, unmet: -4, each_over: 0.5 }]
floors: [{ of: total, points: 0, per: month }]
roll_up: [{ class: contact_point }]
assessment: [{ per: quarter, counts: filings, full: 5, target: 4, at_most: 5 }]
money: { adoptions: [{ points: 50 }], penalties: [{ points: -30 }] }`),
  ranked: trial(`adoptions: [{ level: city, points: 5 }, { points: 20 }]
manual: { from: -20, to: 20 }
best: [{ of: adoptions, per: month, count: 2 }]
pools: [{ points: 100, per: month, by: adoptions, joint: share }]
placings: [{ class: county, per: month, counts: points, points: [3, 1], ties: share }]
caps: [{ of: manual, share: 0.5, of_points: adoptions, per: year }]
assessment: [{ class: [county, contact_point], per: month, full: 10, against: best }]
money:
  pools:
    - { points: 1000, per: month, by: points }
    - { points: 300, per: month, by: adoptions, among: authors, places: 2 }`),
};

interface Act {
  readonly kind: 'enter' | 'take_back' | 'main' | 'award' | 'award_back' | 'wait' | 'lock';
  readonly which: number;
  readonly level: string;
  readonly back: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('enter', 'enter', 'enter', 'take_back', 'main', 'award', 'award_back', 'wait', 'wait', 'lock'),
  which: fc.nat(5),
  level: fc.constantFrom('city', 'province', 'central'),
  back: fc.nat(70),
});

test.each(Object.keys(rules) as (keyof typeof rules)[])(
  'under the %s rules',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const house = await testHouse();
        try {
          const texts = await plantTexts(house);
          await keepPersonalLedgers(house);
          await putInForce(house, rules[name]);
          for (const each of acts) await perform(house, texts, each);
          await settle(house);
          expect(await stored(house)).toEqual(await fromZero(house));
        } finally {
          await house.close();
        }
      }),
      { numRuns: 6, interruptAfterTimeLimit: 60_000 },
    );
  },
  120_000,
);

/** An article of one unit, one of two, and a report of a contact point that became none. */
async function plantTexts(house: TestHouse): Promise<object[]> {
  const { city, township } = house.units;
  await house.directory.unit('designate', { deskId: city, from: '2026-01-01' }, township);
  const correspondent = { personId: await house.directory.holder('钟岭秋', township, 'correspondent') };
  const approver = { personId: await house.directory.holder('梁溪宁', township, 'approver') };
  const point = await registerReport(house, { text: mealsText, unitId: township, correspondent, approver });
  const reports = [
    await registerReport(house, { text: irrigationText }),
    await registerReport(house, { ...fromCounty(house), text: citrusText }),
  ];
  const alone = await openArticle(house, { reports: [await registerReport(house)] });
  const joint = await openArticle(house, { reports, form: 'round_up' });
  return [{ articleId: alone }, { articleId: joint }, { reportId: point }];
}

async function perform(house: TestHouse, texts: readonly object[], { kind, which, level, back }: Act): Promise<void> {
  const { city, district, county, township } = house.units;
  const today = dayOf(house.clock.now());
  const past = addDays(today, -back);
  const day = past < '2026-01-01' ? '2026-01-01' : past;
  const unitId = [district, county, township][which % 3];
  switch (kind) {
    case 'enter': {
      const input = { ...texts[which % 3], body: '上级', level, form: 'single', day, evidence: '通报' };
      await house.attempt('editor', adoptionThing, { action: 'enter', input: { ...input, deskId: city } });
      return;
    }
    case 'take_back':
      return onOne(house, 'scoring.adoption', which, (id) =>
        house.attempt('editor', adoptionThing, { id, action: 'take_back', input: { words: '登记有误' } }),
      );
    case 'main':
      return onOne(house, 'scoring.adoption', which, (id) =>
        house.attempt('editor', adoptionThing, {
          id,
          action: 'name_main',
          input: { unitId: which % 2 ? district : county, points: '1', decision: '会商' },
        }),
      );
    case 'award': {
      const input = { deskId: city, unitId, points: `${(which - 2) * 1.25}`, day, why: '抽查', evidence: '抽查单' };
      await house.attempt('editor', manualPointsThing, { action: 'award', input });
      return;
    }
    case 'award_back':
      return onOne(house, 'scoring.manual_points', which, (id) =>
        house.attempt('editor', manualPointsThing, { id, action: 'take_back', input: { words: '撤销' } }),
      );
    case 'wait':
      return house.clock.advance({ days: back });
    case 'lock':
      return lockLastMonth(house, today);
  }
}

async function onOne(
  house: TestHouse,
  table: 'scoring.adoption' | 'scoring.manual_points',
  which: number,
  perform: (id: string) => Promise<unknown>,
): Promise<void> {
  const rows = await house.access.db
    .selectFrom(table)
    .select('id')
    .where('status', '=', 'standing')
    .orderBy('id')
    .execute();
  const row = rows[which % (rows.length || 1)];
  if (row) await perform(row.id);
}

async function lockLastMonth(house: TestHouse, today: string): Promise<void> {
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  await inWork(house.services, await house.actor('editor'), (work) =>
    lockDays(work, house.units.city, { name: to.slice(0, 7), from: `${to.slice(0, 7)}-01`, to }),
  );
}

async function settle(house: TestHouse): Promise<void> {
  await inWork(house.services, await house.actor('editor'), (work) =>
    bringUpToDate(work, { deskId: house.units.city, since: '2026-01-01' }),
  );
}

const yearSoFar = (house: TestHouse) => ({ from: '2026-01-01', to: dayOf(house.clock.now()) });
const inOrder = (sums: ReadonlyMap<string, string>) =>
  [...sums].filter(([, sum]) => sum !== '0').sort(([a], [b]) => (a < b ? -1 : 1));
const named = (ledger: LedgerName, { unit, author = '' }: Pick<Entry, 'unit' | 'author'>): string =>
  [ledger, unit, author].join(' ');

async function stored(house: TestHouse) {
  const rows = await house.access.db
    .selectFrom('scoring.ledger_entry')
    .select(['ledger', 'unit_id', 'author', 'points'])
    .where('day', '<=', yearSoFar(house).to)
    .execute();
  return inOrder(
    totals(
      rows.map(({ ledger, unit_id, author, points }) => ({
        unit: named(ledger, { unit: unit_id, ...(author === null ? {} : { author }) }),
        points,
      })),
    ),
  );
}

async function fromZero(house: TestHouse) {
  const { access, units } = house;
  const days = yearSoFar(house);
  const dated = await datedFacts(access, { deskId: units.city, ...days, filings: true, lapses: true });
  const facts = [...(await withAuthors(access, dated)), ...(await unitFacts(access, units.city, days.to))];
  const pieces = rulesWithin(await rulesInForce(access, units.city), days);
  const entries = pieces.flatMap(({ rules, period }) =>
    ledgersKept(true).flatMap((ledger) =>
      evaluateLedger(ledger, rules.ruleSet, facts, period).map((entry) => ({
        unit: named(ledger, entry),
        points: entry.points,
      })),
    ),
  );
  return inOrder(totals(entries));
}

async function keepPersonalLedgers(house: TestHouse): Promise<void> {
  const deskId = house.units.city;
  await house.act('signatory', scoreSettingThing, {
    id: settingIdOf(deskId),
    action: 'allow_authors',
    input: { deskId },
  });
}
