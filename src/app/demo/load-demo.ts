/** Loads the invented city through the same acts as everywhere: directory, a year of reports, articles, issues, releases. */
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { personActor, personThing } from '#flow/directory/person/index.ts';
import { unitThing } from '#flow/directory/unit/index.ts';
import { outsideThing } from '#flow/intake/outside/index.ts';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { exceptionThing, termThing } from '#flow/newsroom/checking/index.ts';
import { commentThing } from '#flow/newsroom/comment/index.ts';
import { gradeThing } from '#flow/newsroom/grade/index.ts';
import { mergeThing } from '#flow/newsroom/merge/index.ts';
import { stockThing } from '#flow/newsroom/stock/index.ts';
import { bulletinThing } from '#flow/press/bulletin/index.ts';
import { issueThing, printBefore } from '#flow/press/issue/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import { factSetThing } from '#flow/scoring/fact-set/index.ts';
import { manualPointsThing, ruleSetThing } from '#flow/scoring/score/index.ts';
import { statementThing } from '#flow/scoring/statement/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { claim } from '#platform/claim/index.ts';
import { finishGathered, handle, inWork, Refused, type Work } from '#platform/event-log/index.ts';
import { houseActor } from '../house-actor.ts';
import type { HouseServices } from '../house-services.ts';
import type { DemoAct, ThingName } from './demo-act.ts';
import type { Demo } from './demo-data.ts';
import { keepSearches } from './demo-searches.ts';
import { actsOf } from './timeline.ts';

export interface LoadedDemo {
  readonly orgId: string;
  readonly acts: number;
}

/**
 * One transaction: a start that is broken off leaves an empty house, not half a city.
 * With `stopped` it is broken off between two acts.
 * @throws Error naming the act that was refused and why: the demo's data are then wrong.
 */
export async function loadDemo(services: HouseServices, demo: Demo, stopped?: AbortSignal): Promise<LoadedDemo> {
  const orgId = services.newId();
  const acts = actsOf(demo);
  const begun = new Date(Date.parse(acts[0]?.at ?? services.now()) - 86_400_000).toISOString();
  await services.factFiles.put(new TextEncoder().encode(demo.outsideFacts));
  const done = await inWork({ ...services, now: () => begun }, houseActor(orgId, services.newId()), async (work) => {
    await work.db
      .insertInto('directory.org')
      .values({ id: orgId, name: demo.units[0]?.name ?? '' })
      .execute();
    const ids = await loadDirectory(work, demo);
    const people = await holders(work, demo, ids);
    for (const act of acts) {
      stopped?.throwIfAborted();
      await runAct(services, work, act, ids, people);
    }
    await claimOne(work, demo, ids, people);
    await keepSearches(atTheEnd(work, acts), editorOf(demo, people), demo.today);
    await work.db.insertInto('platform.demo').values({ org_id: orgId, loaded_at: services.now() }).execute();
    return { orgId, acts: acts.length };
  });
  if (!done.ok) throw new Error(`the demo was refused: ${JSON.stringify(done.refusals)}`);
  // A year has come at once: the planner should know before the first page is asked for.
  await sql`analyze`.execute(services.db);
  return done.value;
}

/** Nothing of the demo is later than its last act. */
function atTheEnd(work: Work, acts: readonly DemoAct[]): Work {
  const now = acts.at(-1)?.at ?? work.now;
  let made = 0;
  // One after the other, so that lists by id keep the order in which they were made.
  return { ...work, now, newId: () => v7({ msecs: Date.parse(now) + made++ }) };
}

function editorOf(demo: Demo, people: Holders): Actor {
  const desk = demo.articles[0]?.desk;
  const editor = people.get(`editor@${desk}`)?.[0];
  if (!editor) throw new Error('the demo has no editor');
  return editor;
}

/** A whole working day. */
const claimedFor = 480;

/** One article is in a colleague's hands, so that it shows how that looks. */
async function claimOne(work: Work, demo: Demo, ids: ReadonlyMap<string, string>, people: Holders): Promise<void> {
  const article = demo.articles.find(({ state }) => state === 'drafting');
  const id = ids.get(`article/${article?.key}`);
  const colleague = people.get(`editor@${article?.desk}`)?.at(-1);
  if (id && colleague) await claim(work, { thing: 'article', id }, colleague, claimedFor);
}

async function loadDirectory(work: Work, demo: Demo): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const on = dayOf(work.now);
  for (const unit of demo.units) {
    const { key, name, short: shortName, kind, parent, order: sortOrder } = unit;
    const parentId = parent === null ? undefined : ids.get(`unit/${parent}`);
    const { id } = await handle(work, unitThing, {
      action: 'open',
      input: { name, shortName, kind, parentId, sortOrder, on },
    });
    ids.set(`unit/${key}`, id);
  }
  const desks = new Set(
    demo.people.flatMap((p) => p.appointments.filter((a) => a.role === 'editor').map((a) => a.unit)),
  );
  for (const key of desks) {
    const unit = demo.units.find((u) => u.key === key);
    const input = { name: `${unit?.short ?? ''}编辑部`, on };
    await handle(work, unitThing, { id: ids.get(`unit/${key}`), action: 'found_desk', input });
  }
  const [main] = desks;
  for (const { key, contact_point } of demo.units) {
    if (!contact_point || main === undefined || key === main) continue;
    await handle(work, unitThing, {
      id: ids.get(`unit/${key}`),
      action: 'designate',
      input: { deskId: ids.get(`unit/${main}`), from: on },
    });
  }
  for (const person of demo.people) {
    const input = {
      name: person.name,
      post: person.post,
      userName: person.user_name,
      unitId: ids.get(`unit/${person.unit}`),
    };
    const { id } = await handle(work, personThing, { action: 'register', input });
    ids.set(`person/${person.key}`, id);
    for (const { role, unit } of person.appointments) {
      await handle(work, personThing, { id, action: 'appoint', input: { role, unitId: ids.get(`unit/${unit}`) } });
    }
  }
  return ids;
}

type Holders = ReadonlyMap<string, readonly Actor[]>;

/** Actors by role and unit: `editor@qinglan` → three of them. */
async function holders(work: Work, demo: Demo, ids: ReadonlyMap<string, string>): Promise<Holders> {
  const found = new Map<string, Actor[]>();
  for (const person of demo.people) {
    const actor = await personActor(work, ids.get(`person/${person.key}`) ?? '', 'page', demo.today);
    if (!actor) throw new Error(`the demo's ${person.key} cannot act`);
    for (const { role, unit } of person.appointments) {
      found.set(`${role}@${unit}`, [...(found.get(`${role}@${unit}`) ?? []), actor]);
    }
  }
  return found;
}

const things = {
  report: reportThing,
  screening: screeningThing,
  article: articleThing,
  merge: mergeThing,
  comment: commentThing,
  term: termThing,
  exception: exceptionThing,
  grade: gradeThing,
  bulletin: bulletinThing,
  issue: issueThing,
  release: releaseThing,
  outside_item: outsideThing,
  stock_piece: stockThing,
  rule_set: ruleSetThing,
  manual_points: manualPointsThing,
  fact_set: factSetThing,
  statement: statementThing,
};
/** Which records share an id: screening acts on reports, merging on articles, release on issues. */
const kinds: Record<ThingName, string> = {
  report: 'report',
  screening: 'report',
  article: 'article',
  merge: 'article',
  comment: 'comment',
  term: 'term',
  exception: 'exception',
  grade: 'grade',
  bulletin: 'bulletin',
  issue: 'issue',
  release: 'issue',
  outside_item: 'outside',
  stock_piece: 'stock',
  rule_set: 'rule_set',
  manual_points: 'manual_points',
  fact_set: 'fact_set',
  statement: 'statement',
};

async function runAct(
  services: HouseServices,
  work: Work,
  act: DemoAct,
  ids: Map<string, string>,
  people: Holders,
): Promise<void> {
  const own: Work = {
    ...work,
    now: act.at,
    actor: actorFor(act, people),
    newId: () => v7({ msecs: Date.parse(act.at) }),
  };
  const key = `${kinds[act.thing]}/${act.record}`;
  const known = ids.get(key);
  const input = await withQuestion(own, known, named(act.input, ids));
  try {
    if (known !== undefined && kinds[act.thing] === 'issue') await print(services, own, act, known);
    const { id } = await handleAny(own, act, known, input);
    ids.set(key, id);
    // Every act has a day of its own, as if it stood in a transaction of its own.
    await finishGathered(own);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Error(`${act.at} ${act.thing}.${act.action} ${act.record}: ${JSON.stringify(error.refusals)}`);
  }
}

/** `@question` is what was asked last about this article. */
async function withQuestion(work: Work, id: string | undefined, input: unknown): Promise<unknown> {
  const { questionId } = input as { questionId?: unknown };
  if (questionId !== '@question' || id === undefined) return input;
  return { ...(input as object), questionId: (await loadArticle(work, id))?.state.questions.at(-1)?.id };
}

/** Nothing else waits for this transaction, so the print may be made inside of it. */
async function print(services: HouseServices, work: Work, { action, input }: DemoAct, id: string): Promise<void> {
  const printed = await printBefore({ ...services, now: () => work.now }, work, work.actor, { id, action, input });
  if (!printed.ok) throw new Refused(printed.refusals);
}

function handleAny(work: Work, act: DemoAct, id: string | undefined, input: unknown): Promise<{ id: string }> {
  const thing = things[act.thing];
  const run = handle as (
    work: Work,
    thing: unknown,
    act: { id: string | undefined; action: string; input: unknown },
  ) => Promise<{ id: string }>;
  return run(work, thing, { id, action: act.action, input });
}

function actorFor({ by, record }: DemoAct, people: Holders): Actor {
  const list = people.get(`${by.role}@${by.unit}`) ?? [];
  const actor = list[by.turn % list.length];
  if (!actor) throw new Error(`nobody is ${by.role satisfies Role} at ${by.unit} for ${record}`);
  return actor;
}

/** `@report/KEY` and `report:@report/KEY` → its id, wherever it stands in the input, keys included. */
function named(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return value.replace(/^(\w+:)?@(.+)$/, (all, prefix = '', key) =>
      ids.has(key) ? `${prefix}${ids.get(key)}` : all,
    );
  if (Array.isArray(value)) return value.map((v) => named(v, ids));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [String(named(k, ids)), named(v, ids)]));
  }
  return value;
}
