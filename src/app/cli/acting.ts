/** Who acts, and what the words of a command line name: people, units, desks. @throws Failure */
import { personActor, personByUserName } from '#flow/directory/person/index.ts';
import { allUnits, type DeskSummary, desks, desksFor, type UnitSummary } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { OrgId } from '#kernel/ids.ts';
import { type Language, type Wording, wording } from '#kernel/wording.ts';
import { normalUserName } from '#platform/auth/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { houseActor } from '../house-actor.ts';
import type { HouseServices } from '../house-services.ts';
import { cliWording } from './cli-wording.ts';
import type { Call } from './command.ts';
import { failure } from './outcome.ts';

/** The organisation of this installation. */
export async function orgIn({ db }: HouseServices, lang: Language): Promise<OrgId> {
  const org = await db.selectFrom('directory.org').select('id').orderBy('id').executeTakeFirst();
  if (!org) throw failure('no_organisation', cliWording[lang].noOrganisation);
  return org.id;
}

export interface Opened {
  readonly services: HouseServices;
  readonly access: Access;
}

export async function openOrg(call: Call): Promise<Opened> {
  const services = await call.open();
  return { services, access: { db: services.db, orgId: await orgIn(services, call.lang) } };
}

export async function personIdOf({ access }: Opened, userName: string, lang: Language): Promise<string> {
  const person = await personByUserName(access, normalUserName(userName));
  if (!person) throw failure('person_unknown', cliWording[lang].personUnknown(userName), { user: userName });
  return person.personId;
}

/** The person with this user name, acting through the command line today. */
export async function actorNamed(opened: Opened, userName: string, lang: Language): Promise<Actor> {
  const { access, services } = opened;
  const personId = await personIdOf(opened, userName, lang);
  const actor = await personActor(access, personId, 'cli', dayOf(services.now()));
  if (!actor) throw failure('person_disabled', cliWording[lang].personDisabled(userName), { user: userName });
  return actor;
}

const houseName: Wording<string> = { zh: '系统（命令行）', en: 'System (command line)' };
const asAbout = wording(
  { person: '以谁的身份办理：用户名', administrator: '以哪位管理员的身份办理：用户名；不写时由系统办理' },
  {
    person: 'user name of the person who acts',
    administrator: 'user name of the administrator who acts; the system itself when left out',
  },
);

export const asPerson = {
  kind: 'text',
  value: 'USER',
  required: true,
  about: { zh: asAbout.zh.person, en: asAbout.en.person },
} as const;
export const asAdministrator = {
  kind: 'text',
  value: 'USER',
  about: { zh: asAbout.zh.administrator, en: asAbout.en.administrator },
} as const;

/** The administrator who was named, else the house. */
export async function administratorOr(opened: Opened, userName: string | undefined, lang: Language): Promise<Actor> {
  if (userName !== undefined) return actorNamed(opened, userName, lang);
  const { access, services } = opened;
  return houseActor(access.orgId, services.newId(), houseName.zh);
}

/** By id, name, short name, or the end of its path (`梧溪县/茗岫镇`). */
export async function unitNamed({ access }: Opened, text: string, lang: Language): Promise<UnitSummary> {
  const units = await allUnits(access);
  const nameOf = new Map(units.map((u) => [u.id, u.name]));
  const pathOf = (unit: UnitSummary) => unit.lineage.map((id) => nameOf.get(id) ?? '').join('/');
  const wanted = text.trim();
  const found =
    units.filter((u) => u.id === wanted).length > 0
      ? units.filter((u) => u.id === wanted)
      : units.filter((u) => u.closedOn === undefined && (u.shortName === wanted || endsIn(pathOf(u), wanted)));
  const exact = found.filter((u) => u.name === wanted);
  const [unit, another] = exact.length === 1 ? exact : found;
  if (!unit) throw failure('unit_unknown', cliWording[lang].unitUnknown(wanted), { unit: wanted });
  if (another) {
    const paths = found.map(pathOf).join(lang === 'zh' ? '、' : ', ');
    throw failure('unit_ambiguous', cliWording[lang].unitAmbiguous(wanted, paths), { unit: wanted, paths });
  }
  return unit;
}

const endsIn = (path: string, end: string): boolean => path === end || path.endsWith(`/${end}`);

/** The desk that was named by its name or its unit's, else the one nearest to the unit that files. */
export async function deskNamed(
  opened: Opened,
  text: string | undefined,
  unit: UnitSummary,
  lang: Language,
): Promise<DeskSummary> {
  const w = cliWording[lang];
  const { access, services } = opened;
  if (text === undefined) {
    const [nearest] = await desksFor(access, unit.id, dayOf(services.now()));
    if (!nearest) throw failure('desk_none', w.deskNone(unit.name), { unit: unit.name });
    return nearest;
  }
  const all = await desks(access);
  const found = all.find((d) => d.unitId === text || d.name === text || d.unitName === text);
  if (!found) {
    const known = all.map((d) => d.name).join(lang === 'zh' ? '、' : ', ');
    throw failure('desk_unknown', w.deskUnknown(text, known), { desk: text });
  }
  return found;
}
