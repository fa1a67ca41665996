/** The ledger follows what was adopted, awarded, filed and ruled, at the end of the same transaction. */
import { sql } from 'kysely';
import { unitOf } from '#flow/directory/unit/index.ts';
import type { Report } from '#flow/intake/report/index.ts';
import { loadAdoption, storyOf } from '#flow/scoring/adoption/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';
import { gather, type Reaction, type Work } from '#platform/event-log/index.ts';
import { bringUpToDate, type Change, firstDay, together } from './ledger.store.ts';
import { manualPointsThing } from './manual-points.store.ts';
import { desksCounting, desksWithRules } from './rule-set.queries.ts';
import { loadRuleSet } from './rule-set.store.ts';
import type { RuleSet } from './rule-set.ts';
import { countsFilings, countsLapses } from './rules-in-force.ts';
import './score.tables.ts';

type Event = Recorded<DomainEvent>;

/** An issue adopts many articles at once: a desk's book is gone through once for all that happened in one transaction. */
const follow = (work: Work, change: Change): void =>
  gather(work, `ledger ${change.deskId}`, change, async (changes) => {
    const all = together(changes);
    if (all) await bringUpToDate(work, all);
  });

/** All who are credited for a text share its fate: one adoption decides what the next one adds. */
async function followAdoption(work: Work, event: Event): Promise<void> {
  const loaded = await loadAdoption(work, event.meta.thingId);
  if (!loaded || loaded.state.units.length === 0) return;
  const { deskId, day, filedOn = day, takenBack } = loaded.state;
  const [since = day] = takenBack ? [takenBack.day] : [day, filedOn].sort();
  follow(work, { deskId, since, units: await creditedFor(work, deskId, storyOf(loaded.state)) });
}

/** Those of duplicates too: the rules may share with them. */
async function creditedFor({ db, orgId }: Work, deskId: UnitId, story: string): Promise<UnitId[]> {
  const { rows } = await sql<{ unitId: UnitId }>`
    select distinct x.id as "unitId" from scoring.adoption a cross join lateral (
      select u.unit_id as id from scoring.adoption_unit u where u.org_id = a.org_id and u.adoption_id = a.id
      union all
      select r::uuid from jsonb_array_elements_text(coalesce(a.detail->'repeats', '[]')) r) x
    where a.org_id = ${orgId} and a.desk_id = ${deskId} and a.story = ${story}`.execute(db);
  return rows.map(({ unitId }) => unitId);
}

async function followManualPoints(work: Work, event: Event): Promise<void> {
  const loaded = await manualPointsThing.store.load(work, event.meta.thingId);
  if (!loaded) return;
  const { deskId, unitId, day, takenBack } = loaded.state;
  follow(work, { deskId, since: takenBack?.day ?? day, units: [unitId] });
}

async function followRules(work: Work, event: Event): Promise<void> {
  const loaded = await loadRuleSet(work, event.meta.thingId);
  if (loaded?.state.inForceSince === undefined) return;
  follow(work, { deskId: loaded.state.deskId, since: loaded.state.from });
}

/**
 * Units file all day: the book is locked only where rules count filings. Rules that begin to count them in this very moment
 * miss one until the unit's next event or the next settlement, which always comes before a lock.
 */
async function followFiling(work: Work, event: Event, filed: Report): Promise<void> {
  const { number = 1 } = event.data as { readonly number?: number };
  const mayBeLate = event.type === 'report.filed' && number > 1;
  const report = await countedReport(
    work,
    filed,
    (rules) => countsFilings(rules) || (mayBeLate && countsLapses(rules)),
  );
  if (!report) return;
  const { deskId, unitId, filings } = report;
  follow(work, { deskId, since: dayOf(filings[0]?.at ?? work.now), units: [unitId] });
}

async function followFinding(work: Work, { type, meta, data }: Event, found: Report): Promise<void> {
  const report = await countedReport(work, found, countsLapses);
  if (!report) return;
  const { words } = data as { readonly words: string };
  const id = `${meta.thingId}/untrue/${meta.version}`;
  const finding = { id, thing_id: meta.thingId, unit_id: report.unitId, type, at: meta.at, words };
  follow(work, { deskId: report.deskId, since: dayOf(work.now), units: [report.unitId], unwritten: [finding] });
}

const countedReport = async (work: Work, report: Report, counts: (ruleSet: RuleSet) => boolean) =>
  (await desksCounting(work, counts)).has(report.deskId) ? report : undefined;

/** A contact point's points go elsewhere from now on. */
async function followDesignation(work: Work, event: Event): Promise<void> {
  const { deskId } = event.data as { readonly deskId: UnitId };
  const unit = await unitOf(work, event.meta.thingId);
  const units = [event.meta.thingId, ...(unit?.parentId ? [unit.parentId] : [])];
  follow(work, { deskId, since: dayOf(work.now), units });
}

/** Personal ledgers begin with the open days; those locked while they were kept are gone through again. */
async function followSetting(work: Work, event: Event): Promise<void> {
  const { deskId } = event.data as { readonly deskId: UnitId };
  follow(work, { deskId, since: firstDay, authors: event.type === 'score_setting.authors_allowed' });
}

/** Its old parent is no longer known: every desk's book is gone through. */
async function followMove(work: Work): Promise<void> {
  for (const deskId of await desksWithRules(work)) follow(work, { deskId, since: dayOf(work.now) });
}

const on = (react: Reaction['react'], ...types: string[]): Reaction[] => types.map((type) => ({ on: type, react }));

export const scoreReactions: Reaction[] = [
  ...on(followAdoption, 'adoption.recorded', 'adoption.entered', 'adoption.main_named', 'adoption.taken_back'),
  ...on(followManualPoints, 'manual_points.awarded', 'manual_points.taken_back'),
  ...on(followRules, 'rule_set.put_in_force', 'rule_set.withdrawn'),
  ...on(followFiling, 'report.filed', 'report.withdrawn'),
  ...on(followFinding, 'report.found_untrue', 'report.reinstated'),
  ...on(followDesignation, 'unit.contact_point_designated', 'unit.contact_point_lifted'),
  ...on(followSetting, 'score_setting.authors_allowed', 'score_setting.authors_ended'),
  ...on(followMove, 'unit.moved'),
];
