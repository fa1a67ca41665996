/** Signing in and out, and the language of the pages. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.ts';
import { type Language, languages } from '#kernel/wording.ts';
import { authWording, signIn, signOut } from '#platform/auth/index.ts';
import { releaseAll } from '#platform/claim/index.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { actorFor, actorOf, forgetSession, keepLanguage, keepSession, languageOf, sessionToken } from '../session.ts';
import { slices } from '../slices.ts';
import { type KeptForm, ResumePage, SignInPage } from './sign-in.pages.tsx';
import { signInWording } from './sign-in-wording.ts';

const keptSchema = z.object({
  action: z.string().regex(/^\/[^/\\]/),
  fields: z.array(z.tuple([z.string(), z.string()])).max(500),
  files: z.boolean(),
});
/** Only an address of this house. */
const nextSchema = z
  .string()
  .regex(/^\/(?![/\\])/)
  .catch('/');

export interface DoorOptions {
  readonly behindProxy: boolean;
}

export function signInRoutes(services: Services, { behindProxy }: DoorOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/login', (c) => showSignIn(c, { next: c.req.query('next') }))
    .post('/login', async (c) => {
      const form = await c.req.parseBody();
      const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
      const attempt = {
        userName: text('userName'),
        password: text('password'),
        address: addressOf(c, behindProxy),
        now: services.now(),
      };
      const done = await signIn(services.db, attempt);
      const kept = parseKept(text('kept'));
      if (!done.ok)
        return showSignIn(c, { userName: attempt.userName, next: text('next'), kept, refusals: done.refusals });
      keepSession(c, done.value.token, behindProxy && c.req.header('x-forwarded-proto') === 'https');
      const { lang } = c.var;
      if (kept) {
        const actor = await actorFor(services, done.value, 'page', attempt.now);
        if (actor) c.set('actor', actor);
        const page = <ResumePage lang={lang} kept={kept} labels={labelsFor(kept.action, lang)} />;
        return c.render(page, { title: signInWording[lang].resume });
      }
      return c.redirect(nextSchema.parse(text('next') || '/'), 303);
    })
    .post('/logout', async (c) => {
      const token = sessionToken(c);
      const actor = token ? await actorOf(services, c) : undefined;
      if (actor) await releaseAll({ db: services.db, orgId: actor.orgId }, actor.personId);
      if (token) await signOut(services.db, token);
      forgetSession(c);
      return c.redirect('/login', 303);
    })
    .post('/language', async (c) => {
      const { lang, back } = await c.req.parseBody();
      const chosen = languages.find((l) => l === lang);
      if (chosen) keepLanguage(c, chosen);
      return c.redirect(nextSchema.parse(typeof back === 'string' ? back : '/'), 303);
    });
}

interface SignInState {
  readonly userName?: string;
  readonly next?: string | undefined;
  readonly kept?: KeptForm | undefined;
  readonly refusals?: readonly Refusal[];
}

async function showSignIn(c: Context<HttpEnv>, { refusals = [], ...state }: SignInState): Promise<Response> {
  const lang = languageOf(c);
  const reasons = refusals.map((r) => authSentence(r, lang));
  const locked = refusals.some((r) => r.code !== 'wrong_credentials');
  return c.render(<SignInPage lang={lang} {...state} reasons={reasons} />, {
    title: signInWording[lang].title,
    ...(refusals.length > 0 ? { status: locked ? 429 : 401 } : {}),
  });
}

function authSentence(refusal: Refusal, lang: 'zh' | 'en'): string {
  const words: Readonly<Record<string, string | ((p: Readonly<Record<string, string | number>>) => string)>> =
    authWording[lang];
  const sentence = words[refusal.code] ?? refusal.code;
  return typeof sentence === 'string' ? sentence : sentence(refusal.params ?? {});
}

/** Never carried on in a page. */
const secretFields = ['password', 'current', 'repeat'];

/** Nobody is signed in: a page asks to, a form that was sent is kept for afterwards. */
export async function askToSignIn(c: Context<HttpEnv>): Promise<Response> {
  const url = new URL(c.req.url);
  if (c.req.method === 'GET') return c.redirect(`/login?next=${encodeURIComponent(url.pathname + url.search)}`, 303);
  const posted = await c.req.parseBody({ all: true });
  const fields = Object.entries(posted)
    .filter(([name]) => !secretFields.includes(name))
    .flatMap(([name, value]) => [value].flat().flatMap((v) => (typeof v === 'string' ? [[name, v] as const] : [])));
  const files = Object.values(posted).some((value) => [value].flat().some((v) => v instanceof File && v.size > 0));
  const lang = languageOf(c);
  return c.render(<SignInPage lang={lang} kept={{ action: url.pathname, fields, files }} />, {
    title: signInWording[lang].title,
    status: 401,
  });
}

/** As the slice that takes the form calls its fields. */
function labelsFor(action: string, lang: Language): Readonly<Record<string, string>> {
  const slice = slices.find(({ mount }) => mount && mount.path !== '/' && action.startsWith(`${mount.path}/`));
  return Object.assign({}, ...(slice?.things ?? []).map((thing) => thing.words[lang].fields));
}

function parseKept(text: string): KeptForm | undefined {
  if (text === '') return undefined;
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',')[0]?.trim() : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? 'unknown';
}
