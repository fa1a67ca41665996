/** The whole house over a fresh database with a small 青岚市 in it, and its people as clients that are signed in. */
import type { Hono } from 'hono';
import { pino } from 'pino';
import { furnish } from '#app/house.ts';
import type { HouseServices } from '#app/house-services.ts';
import { createWeb } from '#app/web.tsx';
import { bulletinThing } from '#flow/press/bulletin/index.ts';
import { printBefore } from '#flow/press/issue/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent } from '#kernel/event.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Commands } from '#kernel/machine.ts';
import type { Result } from '#kernel/result.ts';
import { type Access, type Act, type Done, handle, inWork, type Thing } from '#platform/event-log/index.ts';
import type { HttpEnv } from '#platform/http/index.ts';
import { type Client, signedInClient } from './client.ts';
import { type TestClock, testClock } from './clock.ts';
import { testDatabase } from './database.ts';
import { dataFolder } from './database-folder.ts';
import { type TestDirectory, testDirectory } from './directory.ts';

export interface TestHouse {
  readonly services: HouseServices;
  readonly dataFolder: string;
  /** The primary and the organisation, for queries and stores. */
  readonly access: Access;
  readonly app: Hono<HttpEnv>;
  readonly clock: TestClock;
  /** For more units and people than there are. */
  readonly directory: TestDirectory;
  readonly units: Awaited<ReturnType<typeof plantUnits>>;
  readonly people: Awaited<ReturnType<typeof plantPeople>>;
  /** 《青岚信息》 of the city's desk. */
  readonly bulletinId: string;
  actor(who: Who): Promise<Actor>;
  /** Signed in with a session of one's own: `(await house.as('editor')).get('/screening')`. */
  as(who: Who): Promise<Client>;
  /** An act through `handle`, as every entrance does it: what an act on an issue needs is printed first. */
  attempt<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>, K extends A>(
    who: Who,
    thing: Thing<S, E, F, A, T, C>,
    act: Act<K, unknown>,
  ): Promise<Result<Done<S>>>;
  /** The same, for an act that must be allowed: throws the codes of its refusal. */
  act<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>, K extends A>(
    who: Who,
    thing: Thing<S, E, F, A, T, C>,
    act: Act<K, unknown>,
  ): Promise<Done<S>>;
  close(): Promise<void>;
}

/** One of the people by what they are, or anybody by id. */
export type Who = keyof Awaited<ReturnType<typeof plantPeople>> | { readonly personId: PersonId };

/** `const house = await testHouse(); afterAll(() => house.close());` Its clock stands still until moved. */
export async function testHouse(clock: TestClock = testClock()): Promise<TestHouse> {
  const database = await testDatabase();
  const folder = dataFolder();
  const log = pino({ level: process.env.LOG_LEVEL ?? 'error' }, pino.destination(2));
  const house = furnish(database, { dataFolder: folder.path, siteFonts: undefined }, { now: clock.now, log });
  const { services } = house;
  const directory = await testDirectory(database.write, clock);
  const { access } = directory;
  const units = await plantUnits(directory);
  const people = await plantPeople(directory, units);
  const idOf = (who: Who) => (typeof who === 'string' ? people[who] : who.personId);
  const actor = (who: Who) => directory.actor(idOf(who));
  const attempt: TestHouse['attempt'] = async (who, thing, { id, ...act }) => {
    const printed =
      id && thing.table.thing === 'issue'
        ? await printBefore(services, access, await actor(who), { id, ...act })
        : undefined;
    if (printed?.ok === false) return printed;
    return inWork(services, await actor(who), (work) => handle(work, thing, { id, ...act }));
  };
  const act: TestHouse['act'] = async (who, thing, asked) => {
    const done = await attempt(who, thing, asked);
    if (!done.ok) throw new Error(`${asked.action}: ${done.refusals.map((r) => r.code).join()}`);
    return done.value;
  };
  const { id: bulletinId } = await act('signatory', bulletinThing, {
    action: 'found',
    input: { ...bulletin, deskId: units.city },
  });
  const app = createWeb(house, { behindProxy: false });
  const as = (who: Who) => signedInClient(app, services, { orgId: access.orgId, personId: idOf(who) });
  const close = async () => {
    await house.close();
    folder[Symbol.dispose]();
  };
  const { path } = folder;
  return {
    services,
    dataFolder: path,
    access,
    app,
    clock,
    directory,
    units,
    people,
    bulletinId,
    actor,
    as,
    attempt,
    act,
    close,
  };
}

const bulletin = {
  name: '青岚信息',
  issuingUnit: '青岚市信息中心',
  note: '内部资料　注意保存',
  up: ['澄岭省信息中心'],
  across: ['市领导'],
  down: ['各县（市、区）', '市直各单位'],
  copies: 60,
  telephone: '',
  channel: 'city_bulletin',
};

/** The city and one county run desks; the county's files go to its own desk, those of the others to the city's. */
async function plantUnits(directory: TestDirectory) {
  const city = await directory.open('青岚市', 'city');
  const centre = await directory.open('青岚市信息中心', 'department', city, 1);
  const district = await directory.open('云桥区', 'county', city, 2);
  const township = await directory.open('冷流镇', 'township', district);
  const county = await directory.open('梧溪县', 'county', city, 3);
  const deskCounty = await directory.open('柏陵县', 'county', city, 4);
  await directory.unit('found_desk', { name: '青岚市信息中心编辑部', on: '2020-01-01' }, city);
  await directory.unit('found_desk', { name: '柏陵县编辑部', on: '2020-01-01' }, deskCounty);
  return { city, centre, district, township, county, deskCounty };
}

async function plantPeople({ holder, person }: TestDirectory, units: Awaited<ReturnType<typeof plantUnits>>) {
  const { city, district, county, deskCounty } = units;
  const atDesk = async (name: string, role: string) => {
    const id = await holder(name, units.centre);
    return person('appoint', { role, unitId: city }, id);
  };
  return {
    correspondent: await holder('毛蔚禾', district, 'correspondent'),
    approver: await holder('叶樾平', district, 'approver'),
    otherCorrespondent: await holder('龙筠安', county, 'correspondent'),
    otherApprover: await holder('沈黍明', county, 'approver'),
    editor: await atDesk('林砚川', 'editor'),
    secondEditor: await atDesk('陆岫安', 'editor'),
    checker: await atDesk('孟芷宁', 'checker'),
    signatory: await atDesk('苏槿生', 'signatory'),
    leader: await atDesk('余屿然', 'leader'),
    followUpOfficer: await atDesk('方樾行', 'follow_up_officer'),
    systemAdministrator: await atDesk('谢澍禾', 'system_administrator'),
    countyEditor: await holder('江黍宁', deskCounty, 'editor'),
    countySignatory: await holder('董岑生', deskCounty, 'signatory'),
  };
}
