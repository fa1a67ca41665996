/** Somebody before the door, with a user name and a password and no session yet. */
import { setPassword } from '#platform/auth/index.ts';
import type { TestHouse, Who } from './house.ts';

export const origin = 'http://localhost';
const password = '青岚山下有一池活水，四季长流';

/** The user name of one of the people, whose password is set. */
export async function keyOf(house: TestHouse, who: Who): Promise<{ userName: string; password: string }> {
  const { personId, orgId } = await house.actor(who);
  const { db } = house.services;
  const set = await setPassword(db, { orgId, personId, password, now: house.clock.now() });
  if (!set.ok) throw new Error(set.refusals.map((r) => r.code).join());
  const person = await db
    .selectFrom('directory.person')
    .select('user_name')
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { userName: person.user_name, password };
}

export interface Knock {
  readonly cookie?: string | undefined;
  /** Another site than ours; none at all when empty. */
  readonly origin?: string;
  /** The client's network address. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

/** A request as the network brings it: GET, or POST when there is a body. */
export async function knock(house: TestHouse, path: string, knock: Knock = {}): Promise<Response> {
  const headers = new Headers(knock.headers);
  if (knock.origin !== '') headers.set('origin', knock.origin ?? origin);
  if (knock.cookie) headers.set('cookie', knock.cookie);
  const socket = { remoteAddress: knock.from ?? '127.0.0.1', remotePort: 50_000, remoteFamily: 'IPv4' };
  const init = { headers, ...(knock.body === undefined ? {} : { method: 'POST', body: knock.body }) };
  return house.app.request(`${origin}${path}`, init, { incoming: { socket } });
}

export const fieldsOf = (fields: Readonly<Record<string, string>>): URLSearchParams => new URLSearchParams(fields);

/** The session cookie that an answer brings, or undefined. */
export const cookieOf = (response: Response): string | undefined =>
  response.headers
    .getSetCookie()
    .find((line) => line.startsWith('huoshui_session=') && !line.startsWith('huoshui_session=;'))
    ?.split(';')[0];

/** What a page says in its alerts, as plain text. */
export function alertOf(html: string): string {
  const alerts = [...html.matchAll(/<([a-z]+)[^>]*role="alert"[\s\S]*?<\/\1>/g)].map((found) => textOf(found[0]));
  return alerts.join(' ');
}

export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'")
    .replace(/\s+/g, ' ')
    .trim();
