/** Who is asking: the session cookie of a page, or the bearer token of a machine, turned into an actor. */
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { personActor } from '#flow/directory/person/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { type Language, languages } from '#kernel/wording.ts';
import { sessionOf, tokenOwner } from '#platform/auth/index.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';

const cookieName = 'huoshui_session';
const languageCookie = 'huoshui_lang';

export const sessionToken = (c: Context): string | undefined => getCookie(c, cookieName);

export function keepSession(c: Context, token: string, secure: boolean): void {
  setCookie(c, cookieName, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
}

export const forgetSession = (c: Context): void => {
  deleteCookie(c, cookieName, { path: '/' });
};

export const keepLanguage = (c: Context, lang: Language): void =>
  setCookie(c, languageCookie, lang, { path: '/', sameSite: 'Lax', maxAge: 365 * 86_400 });

export function languageOf(c: Context): Language {
  const kept = getCookie(c, languageCookie);
  return languages.find((l) => l === kept) ?? 'zh';
}

/** The actor of this request, or undefined when nobody is signed in. */
export async function actorOf(services: Services, c: Context): Promise<Actor | undefined> {
  const now = services.now();
  const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  const tab = /^[\w-]{8,40}$/.exec(c.req.header('huoshui-tab') ?? '')?.[0];
  if (bearer !== undefined) return actorFor(services, await tokenOwner(services.db, bearer, now), 'api', now);
  const token = sessionToken(c);
  if (token === undefined) return undefined;
  const actor = await actorFor(services, await sessionOf(services.db, token, now), 'page', now);
  return actor && tab !== undefined ? { ...actor, tab } : actor;
}

/** The person behind a session or a token, as they may act today. */
export async function actorFor(
  services: Services,
  who: { orgId: string; personId: string } | undefined,
  origin: Actor['origin'],
  now: string,
): Promise<Actor | undefined> {
  return who && personActor({ db: services.db, orgId: who.orgId }, who.personId, origin, dayOf(now));
}

const reader = Symbol('reader');
/** For a request that the house makes to itself while it answers this one. */
export const asSameReader = (c: Context<HttpEnv>): object => ({ [reader]: c.var.actor });

/** Lets signed-in people through; `refuse` answers the others. */
export function signedIn(
  services: Services,
  refuse: (c: Context<HttpEnv>) => Response | Promise<Response>,
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const same = (c.env as { [reader]?: Actor } | undefined)?.[reader];
    const actor = same ?? (await actorOf(services, c));
    if (!actor) return refuse(c);
    c.set('actor', actor);
    c.set('access', { db: services.read, orgId: actor.orgId });
    return next();
  };
}
