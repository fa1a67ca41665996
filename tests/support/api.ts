/** A machine at the API: its token, and JSON in and out. */
import { createToken } from '#platform/auth/index.ts';
import { newId } from './directory.ts';
import type { TestHouse, Who } from './house.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers by matching.
  readonly body: any;
}

export interface Machine {
  readonly token: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Acts as the person, with a token that lasts a day. */
export async function machine(house: TestHouse, who: Who): Promise<Machine> {
  const { personId, orgId } = await house.actor(who);
  const now = house.clock.now();
  const expiresAt = new Date(Date.parse(now) + 86_400_000).toISOString();
  const made = await createToken(house.services.db, { orgId, personId, id: newId(), name: '测试', expiresAt, now });
  if (!made.ok) throw new Error(made.refusals.map((r) => r.code).join());
  return withToken(house, made.value.token);
}

export const nobody = (house: TestHouse): Machine => withToken(house, '');

export function withToken(house: TestHouse, token: string): Machine {
  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (token !== '') headers.set('authorization', `Bearer ${token}`);
    const response = await house.app.request(`http://localhost/api${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: jsonOr(text) };
  };
  return {
    token,
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The codes of a refused answer. */
export const codesOf = (answer: Answer): string[] =>
  (answer.body?.error?.refusals ?? []).map((r: { code: string }) => r.code);

/** The conditions without which some lists do not answer, as the beginning of a query. */
export const neededBy = (house: TestHouse, path: string): string =>
  ({
    '/search': 'q=云桥&',
    '/provenance': `article=${newId()}&`,
    '/checking': `article=${newId()}&`,
    '/comments': `kind=article&id=${newId()}&`,
    '/scores': `deskId=${house.units.city}&period=2026-03&`,
  })[path] ?? '';
