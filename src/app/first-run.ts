/** What a start finds missing: the invented city with an account for every role, or the first administrator of an empty house. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { personThing } from '#flow/directory/person/index.ts';
import { unitThing } from '#flow/directory/unit/index.ts';
import { type Role, roles } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { roleWording } from '#kernel/common-wording.ts';
import { setPassword } from '#platform/auth/index.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { projectFolder } from './config.ts';
import { readDemo } from './demo/demo-data.ts';
import { loadDemo } from './demo/load-demo.ts';
import { houseActor } from './house-actor.ts';
import type { HouseServices } from './house-services.ts';
import './demo/demo.tables.ts';

export interface OpenedAccount {
  readonly role: string;
  readonly name: string;
  readonly unitName: string;
  readonly userName: string;
  readonly password: string;
}

/** On an empty database: the demo or one administrator; on the demo's: new passwords. Accounts whose password was just made. */
export async function firstRun(
  services: HouseServices,
  demo: boolean,
  say: (line: string) => void,
  stopped?: AbortSignal,
): Promise<OpenedAccount[]> {
  const org = await services.db.selectFrom('directory.org').select('id').executeTakeFirst();
  if (!org) return demo ? openDemo(services, say, stopped) : [await openEmpty(services)];
  const isDemo = await services.db
    .selectFrom('platform.demo')
    .select('org_id')
    .where('org_id', '=', org.id)
    .executeTakeFirst();
  return isDemo && demo ? demoAccounts(services, org.id) : [];
}

async function openDemo(
  services: HouseServices,
  say: (line: string) => void,
  stopped: AbortSignal | undefined,
): Promise<OpenedAccount[]> {
  say('第一次启动：正在装入演示城市“青岚市”的一年……  First start: loading the invented city …');
  const { orgId } = await loadDemo(services, await readDemo(join(projectFolder, 'assets', 'demo')), stopped);
  return demoAccounts(services, orgId);
}

/** One person for each role, at the desk that receives most; the same at every start, with a password made now. */
async function demoAccounts(services: HouseServices, orgId: string): Promise<OpenedAccount[]> {
  const rows = await services.db
    .selectFrom('directory.appointment as a')
    .innerJoin('directory.person as p', (j) => j.onRef('p.org_id', '=', 'a.org_id').onRef('p.id', '=', 'a.person_id'))
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'a.org_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.role', 'a.unit_id', 'p.id', 'p.name', 'p.user_name', 'u.name as unitName'])
    .where('a.org_id', '=', orgId)
    .orderBy('p.id')
    .execute();
  const busiest = rows.find((r) => r.role === 'editor');
  const writer = rows.find(
    (r) =>
      r.role === 'correspondent' && rows.some((o) => o.role === 'approver' && o.unit_id === r.unit_id && o.id !== r.id),
  );
  const accounts: OpenedAccount[] = [];
  for (const role of roles) {
    const seat = role === 'correspondent' || role === 'approver' ? writer?.unit_id : busiest?.unit_id;
    const person = rows.find((r) => r.role === role && r.unit_id === seat) ?? rows.find((r) => r.role === role);
    if (!person) continue;
    const password = newPassword();
    await setPassword(services.db, { orgId, personId: person.id, password, now: services.now() });
    accounts.push({
      role: roleName(role),
      name: person.name,
      unitName: person.unitName,
      userName: person.user_name,
      password,
    });
  }
  return accounts;
}

async function openEmpty(services: HouseServices): Promise<OpenedAccount> {
  const orgId = services.newId();
  const name = '本单位';
  await services.db.insertInto('directory.org').values({ id: orgId, name }).execute();
  const house = houseActor(orgId, services.newId());
  const done = await inWork(services, house, async (work) => {
    const unit = await handle(work, unitThing, {
      action: 'open',
      input: { name, kind: 'city', on: dayOf(work.now), sortOrder: 1 },
    });
    const person = await handle(work, personThing, {
      action: 'register',
      input: { name: '管理员', userName: 'admin', unitId: unit.id },
    });
    await handle(work, personThing, {
      id: person.id,
      action: 'appoint',
      input: { role: 'system_administrator', unitId: unit.id },
    });
    return person.id;
  });
  if (!done.ok) throw new Error(`the first administrator was refused: ${JSON.stringify(done.refusals)}`);
  const password = newPassword();
  await setPassword(services.db, { orgId, personId: done.value, password, now: services.now() });
  return { role: roleName('system_administrator'), name: '管理员', unitName: name, userName: 'admin', password };
}

const roleName = (role: Role): string => `${roleWording.zh[role]} ${roleWording.en[role]}`;

/** 12 characters without look-alikes: about 68 bits. */
export function newPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
}

export function accountLines(accounts: readonly OpenedAccount[]): string[] {
  if (accounts.length === 0) return [];
  return [
    '登录账号（密码为本次启动新设） Accounts, passwords made on this start:',
    ...accounts.map((a) => `  ${a.userName.padEnd(16)} ${a.password}   ${a.role} · ${a.name} · ${a.unitName}`),
  ];
}
