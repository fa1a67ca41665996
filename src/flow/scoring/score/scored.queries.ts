/** Everything that a statement of a period rests on, read at one moment: rules, facts, units, sums of the ledger. */
import { sql } from 'kysely';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Access } from '#platform/event-log/index.ts';
import { concerns, type Disqualification, disqualifications } from './disqualification.ts';
import type { Entry } from './entry.ts';
import type { Fact, UnitFact } from './facts.ts';
import { type AuthorSum, authorSums, rankingMarks, sectionSums } from './ledger.queries.ts';
import type { UnitLedger } from './ledgers.ts';
import { rulesInForce } from './rule-set.queries.ts';
import type { RuleSet } from './rule-set.ts';
import { rulesOn, rulesWithin } from './rules-in-force.ts';
import { datedFacts, unitFacts } from './score.queries.ts';
import { scoreSettingOf } from './score-setting.store.ts';
import { stretchOf } from './stretch.ts';
import './score.tables.ts';

type Sums = Pick<Entry, 'unit' | 'points' | 'rule'>[];

export interface Scored {
  /** Of the period's last day. */
  readonly ruleSet: RuleSet;
  /** All that ruled some day of it, in order. */
  readonly ruleSets: readonly RuleSet[];
  readonly facts: readonly Fact[];
  /** As the directory has them on the last day, in its order. */
  readonly units: readonly UnitFact[];
  readonly entries: Sums;
  /** From the start of the assessment year to the period's end. */
  readonly yearEntries: Sums;
  /** Of the period; absent where the rules of these days give no money, or nothing falls due in these days. */
  readonly money?: Sums;
  readonly assessment?: Sums;
  /** Of the period; absent where the office keeps no personal ledgers. */
  readonly authors?: readonly AuthorSum[];
  /** Who has no place in the ranking of these days. */
  readonly disqualified: readonly Disqualification[];
  /** Points in these days that adjust earlier, locked ones. */
  readonly adjusted: string;
}

/** Undefined when no rules are in force on the period's last day. */
export async function scoredIn(access: Access, deskId: UnitId, period: Period): Promise<Scored | undefined> {
  const all = await rulesInForce(access, deskId);
  const ruleSet = rulesOn(all, period.to)?.ruleSet;
  if (!ruleSet) return undefined;
  const year = stretchOf('year', ruleSet.year_starts, period.to);
  const [from = year.from] = [year.from, period.from].sort();
  const marks = await rankingMarks(access, deskId, { from, to: period.to });
  const units = await unitFacts(access, deskId, period.to);
  const facts = await datedFacts(access, { deskId, from: period.from, to: period.to, filings: true, lapses: false });
  const ruleSets = [...new Set(rulesWithin(all, period).map(({ rules }) => rules.ruleSet))];
  return {
    ruleSet,
    ruleSets,
    ...(await besidePoints(access, deskId, period, ruleSets)),
    facts: [...facts, ...units],
    units,
    entries: await sectionSums(access, deskId, period),
    yearEntries: await sectionSums(access, deskId, { from: year.from, to: period.to }),
    disqualified: disqualifications(marks).filter((lost) => concerns(lost, period)),
    adjusted: (await sums(access, deskId, period, 'points')).adjusted,
  };
}

async function besidePoints(access: Access, deskId: UnitId, period: Period, ruleSets: readonly RuleSet[]) {
  const money = await sectionSums(access, deskId, period, 'money');
  const assessment = await sectionSums(access, deskId, period, 'assessment');
  const keepsAuthors = (await scoreSettingOf(access, deskId)).authors !== undefined;
  return {
    ...(money.length > 0 || ruleSets.some((ruleSet) => ruleSet.money) ? { money } : {}),
    ...(assessment.length > 0 ? { assessment } : {}),
    ...(keepsAuthors ? { authors: await authorSums(access, deskId, period) } : {}),
  };
}

/** What the entries of a period sum to; exact decimal text. */
export interface BookedSums {
  readonly points: string;
  readonly money: string;
}

export async function bookedSums(access: Access, deskId: UnitId, period: Period): Promise<BookedSums> {
  const of = async (ledger: UnitLedger) => (await sums(access, deskId, period, ledger)).points;
  return { points: await of('points'), money: await of('money') };
}

async function sums(
  access: Access,
  deskId: UnitId,
  period: Period,
  ledger: UnitLedger,
): Promise<{ points: string; adjusted: string }> {
  const { rows } = await sql<{ points: string; adjusted: string }>`
    select trim_scale(coalesce(sum(points), 0))::text as points,
      trim_scale(coalesce(sum(points) filter (where adjusts is not null), 0))::text as adjusted
    from scoring.ledger_entry
    where org_id = ${access.orgId} and desk_id = ${deskId} and ledger = ${ledger}
      and day between ${period.from} and ${period.to}`.execute(access.db);
  return rows[0] ?? { points: '0', adjusted: '0' };
}
