/**
 * The only writer of the ledger: what it should say by today's facts and rules, less what it says, is appended.
 *
 * A desk's book is locked by one row from here to the commit, so that two at once cannot book the same difference twice.
 * The lock stays short because a change is followed only where it can reach: the units it names, those that their points
 * roll up with, and the days since the last lock. So its cost grows with what one unit does between two locks, not with the
 * desk's units or years; desks do not wait for each other. Only new rules, a settlement and a lock read the whole desk.
 */
import { sql } from 'kysely';
import { addDays, type Day, dayOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Work } from '#platform/event-log/index.ts';
import { withAuthors } from './authors.queries.ts';
import { adjustments } from './compare.ts';
import type { Entry } from './entry.ts';
import type { UnitFact } from './facts.ts';
import type { Finding } from './lapse-facts.queries.ts';
import { bookedFor, standingEntries } from './ledger.queries.ts';
import { difference, type Ruled, takenBack } from './ledger-difference.ts';
import { evaluateLedger, type LedgerName, ledgersKept, personalLedgers } from './ledgers.ts';
import { rulesInForce, wholeRules } from './rule-set.queries.ts';
import { countsFilings, countsLapses, type Rules, ranksUnits, rulesWithin } from './rules-in-force.ts';
import { datedFacts, unitFacts } from './score.queries.ts';
import { scoreSettingOf } from './score-setting.store.ts';
import { stretchOf } from './stretch.ts';
import { rollUpFamily } from './unit-facts.ts';

export const firstDay = '1949-01-01';

export interface Change {
  readonly deskId: UnitId;
  /** Whose entries may change; everybody's when left out. */
  readonly units?: readonly UnitId[] | undefined;
  /** The first day that may be concerned. */
  readonly since: Day;
  /** Findings of this transaction, whose events are written at its end. */
  readonly unwritten?: readonly Finding[] | undefined;
  /** Book through this day instead of today's. */
  readonly through?: Day | undefined;
  /** Personal ledgers, as they are switched in this transaction. */
  readonly authors?: boolean | undefined;
}

/** One change that reaches as far as all of these, which are of one desk. */
export function together(changes: readonly Change[]): Change | undefined {
  const [last] = changes.slice(-1);
  const [since] = changes.map((change) => change.since).sort();
  const units = changes.flatMap((change) => change.units ?? []);
  const everybody = changes.some((change) => change.units === undefined);
  const authors = changes.findLast((change) => change.authors !== undefined)?.authors;
  const unwritten = changes.flatMap((change) => change.unwritten ?? []);
  const reach = { since: since ?? last?.since ?? firstDay, units: everybody ? undefined : [...new Set(units)] };
  return last && { ...last, ...reach, unwritten, authors };
}

interface Book {
  readonly lockedTo: Day | undefined;
}

/**
 * Brings the desk's ledger up to date for a change; the same again appends nothing. While rules in force cannot be read the
 * book waits: whatever happens goes on, and is booked when they are withdrawn or put in force anew.
 */
export async function bringUpToDate(work: Work, change: Change): Promise<void> {
  const book = await lockBook(work, change.deskId);
  const rules = await wholeRules(work, change.deskId);
  if (!rules) return;
  const kept = await ledgersKeptBy(work, change);
  const today = dayOf(work.now);
  const through = change.through ?? today;
  const open = { from: book.lockedTo ? addDays(book.lockedTo, 1) : firstDay, to: through };
  await bookOpenDays(work, change, { rules, kept }, open);
  if (book.lockedTo !== undefined && change.since <= book.lockedTo) {
    const day = today > book.lockedTo ? today : addDays(book.lockedTo, 1);
    for (const stretch of await lockedStretches(work, change))
      await adjust(work, change, { rules, kept: kept.filter((name) => stretch.ledgers.includes(name)) }, stretch, day);
  }
  if (change.units === undefined) await settled(work, change.deskId, through);
}

async function ledgersKeptBy(work: Work, { deskId, authors }: Change): Promise<readonly LedgerName[]> {
  return ledgersKept(authors ?? (await scoreSettingOf(work, deskId)).authors !== undefined);
}

async function lockBook(work: Work, deskId: UnitId): Promise<Book> {
  const key = { org_id: work.orgId, desk_id: deskId };
  const find = () =>
    work.db
      .selectFrom('scoring.book')
      .select('locked_to')
      .where((e) => e.and(key))
      .forUpdate()
      .executeTakeFirst();
  const found = await find();
  if (found) return { lockedTo: found.locked_to ?? undefined };
  await work.db
    .insertInto('scoring.book')
    .values({ ...key, locked_to: null, settled_to: null })
    .onConflict((c) => c.doNothing())
    .execute();
  return { lockedTo: (await find())?.locked_to ?? undefined };
}

async function settled(work: Work, deskId: UnitId, through: Day): Promise<void> {
  await work.db
    .updateTable('scoring.book')
    .set({ settled_to: sql<Day>`greatest(settled_to, ${through}::date)` })
    .where('org_id', '=', work.orgId)
    .where('desk_id', '=', deskId)
    .execute();
}

type Days = { readonly from: Day; readonly to: Day };

interface Booking {
  readonly rules: readonly Rules[];
  /** Which ledgers are brought up to date. */
  readonly kept: readonly LedgerName[];
}

/** A ledger that is no longer kept is taken back where its days are still open. */
async function bookOpenDays(work: Work, change: Change, by: Booking, open: Days): Promise<void> {
  if (open.from > open.to) return;
  const { deskId } = change;
  const units = await unitFacts(work, deskId, open.to);
  const concerned = concernedBy(change, by.rules, units);
  const wanted = await worth(work, change, by, open, units, concerned);
  const { takeBack, add } = difference(await standingEntries(work, deskId, open, concerned), wanted);
  await append(work, deskId, [
    ...takeBack.map(({ id, entry, ...of }) => ({ ...of, entry: takenBack(entry), reverses: id })),
    ...add,
  ]);
}

/** What a locked stretch is worth now, by whom the rules concerned when it was locked, goes into an open day. */
async function adjust(work: Work, change: Change, by: Booking, { period, units }: Locked, day: Day): Promise<void> {
  const { deskId } = change;
  const concerned = concernedBy(change, by.rules, units);
  const now = await worth(work, change, by, period, units, concerned);
  const booked = await bookedFor(work, deskId, period, concerned);
  const nameOf = (entry: Entry): string => `${entry.ruleSet} ${entry.ruleSetVersion}`;
  const ids = new Map([...booked, ...now].map(({ entry, ruleSetId }) => [nameOf(entry), ruleSetId]));
  const of = (ledger: LedgerName, list: readonly Ruled[]): Entry[] =>
    list.flatMap((ruled) => (ruled.ledger === ledger ? [ruled.entry] : []));
  const entries = by.kept.flatMap((ledger) =>
    adjustments(of(ledger, booked), of(ledger, now), period, day).map((entry) => ({
      ledger,
      entry,
      ruleSetId: ids.get(nameOf(entry)) ?? '',
      adjusts: period.from,
    })),
  );
  await append(work, deskId, entries);
}

function concernedBy(
  { units: changed }: Change,
  rules: readonly Rules[],
  units: readonly UnitFact[],
): UnitId[] | undefined {
  const ruleSets = rules.map((r) => r.ruleSet);
  if (changed === undefined || ruleSets.some(ranksUnits)) return undefined;
  return [...rollUpFamily(ruleSets, units, changed)];
}

/** The one way into the ledgers: each is evaluated over each stretch of days under one rule set. */
async function worth(
  work: Work,
  { deskId, unwritten }: Change,
  { rules, kept }: Booking,
  days: Days,
  units: readonly UnitFact[],
  concerned: readonly UnitId[] | undefined,
): Promise<Ruled[]> {
  const pieces = rulesWithin(rules, days);
  const years = pieces.map(
    ({ rules: { ruleSet }, period }) => stretchOf('year', ruleSet.year_starts, period.from).from,
  );
  const [from] = years.sort();
  if (from === undefined) return [];
  const filings = pieces.some(({ rules: { ruleSet } }) => countsFilings(ruleSet));
  const lapses = pieces.some(({ rules: { ruleSet } }) => countsLapses(ruleSet));
  const dated = await datedFacts(work, { deskId, from, to: days.to, units: concerned, filings, lapses, unwritten });
  const isPersonal = kept.some((name) => personalLedgers.some((personal) => personal === name));
  const facts = isPersonal ? await withAuthors(work, dated) : dated;
  const among = concerned && new Set(concerned);
  const all = [...facts, ...units.filter((unit) => !among || among.has(unit.id))];
  return pieces.flatMap(({ rules: { id, ruleSet }, period }) =>
    kept.flatMap((ledger) =>
      evaluateLedger(ledger, ruleSet, all, period)
        .filter((entry) => !among || among.has(entry.unit))
        .map((entry) => ({ ledger, entry, ruleSetId: id })),
    ),
  );
}

interface Locked {
  readonly period: Period;
  /** Those that were kept at the lock. */
  readonly ledgers: readonly LedgerName[];
  readonly units: readonly UnitFact[];
}

async function lockedStretches(work: Work, { deskId, since }: Change): Promise<Locked[]> {
  const rows = await work.db
    .selectFrom('scoring.locked_stretch')
    .selectAll()
    .where('org_id', '=', work.orgId)
    .where('desk_id', '=', deskId)
    .where('to_day', '>=', since)
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({
    period: { name: row.name, from: row.from_day, to: row.to_day },
    ledgers: row.ledgers,
    units: row.units,
  }));
}

type Appended = Ruled & { readonly reverses?: string; readonly adjusts?: Day };

async function append(work: Work, deskId: UnitId, lines: readonly Appended[]): Promise<void> {
  const rows = lines.map(({ ledger, entry, ruleSetId, reverses, adjusts }) => ({
    org_id: work.orgId,
    id: work.newId(),
    desk_id: deskId,
    ledger,
    unit_id: entry.unit,
    author: entry.author ?? null,
    day: entry.date,
    points: entry.points,
    event: entry.event,
    article: entry.article ?? null,
    rule: entry.rule,
    rule_set_id: ruleSetId,
    rule_set: entry.ruleSet,
    rule_set_version: entry.ruleSetVersion,
    reason: JSON.stringify(entry.reason),
    steps: JSON.stringify(entry.steps),
    reverses: reverses ?? null,
    adjusts: adjusts ?? null,
    booked_at: work.now,
  }));
  for (let i = 0; i < rows.length; i += 500) {
    await work.db
      .insertInto('scoring.ledger_entry')
      .values(rows.slice(i, i + 500))
      .execute();
  }
}

/** Settles everything through the period's end and locks those days: from then on they are only ever adjusted. */
export async function lockDays(work: Work, deskId: UnitId, period: Period): Promise<void> {
  await bringUpToDate(work, { deskId, since: period.from, through: period.to });
  const { lockedTo } = await lockBook(work, deskId);
  if (lockedTo !== undefined && period.to <= lockedTo) return;
  const from = lockedTo ? addDays(lockedTo, 1) : await firstRuledDay(work, deskId, period.from);
  await work.db
    .insertInto('scoring.locked_stretch')
    .values({
      org_id: work.orgId,
      desk_id: deskId,
      from_day: from,
      to_day: period.to,
      name: from === period.from ? period.name : `${from}/${period.to}`,
      units: JSON.stringify(await unitFacts(work, deskId, period.to)),
      ledgers: [...(await ledgersKeptBy(work, { deskId, since: from }))],
    })
    .execute();
  await work.db
    .updateTable('scoring.book')
    .set({ locked_to: period.to })
    .where('org_id', '=', work.orgId)
    .where('desk_id', '=', deskId)
    .execute();
}

/** The first lock takes in all that was booked before its period, so that nothing is left open behind it. */
async function firstRuledDay(work: Work, deskId: UnitId, periodFrom: Day): Promise<Day> {
  const days = (await rulesInForce(work, deskId)).map(({ ruleSet }) => ruleSet.in_force.from);
  return [periodFrom, ...days].sort()[0] ?? periodFrom;
}
