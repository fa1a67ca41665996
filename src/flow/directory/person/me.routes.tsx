/** The addresses of one's own account, under `/me`. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { refusal } from '#kernel/refusal.ts';
import { changePassword, createToken, revokeToken, tokensOf } from '#platform/auth/index.ts';
import { type HttpEnv, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { Me, type MeProps, tokenDays } from './me.pages.tsx';
import { personPageWording } from './person-page-wording.ts';

type C = Context<HttpEnv>;

const doneSchema = z.enum(['password_changed', 'token_revoked']).optional().catch(undefined);

export function meRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => show(services, c, { done: doneSchema.parse(c.req.query('done')) }))
    .post('/password', (c) => takePassword(services, c))
    .post('/tokens', (c) => makeToken(services, c))
    .post('/tokens/:id{[0-9a-f-]{36}}/revoke', async (c) => {
      const { orgId, personId } = c.var.actor;
      await revokeToken(services.db, { orgId, personId, id: c.req.param('id'), now: services.now() });
      return c.redirect('/me?done=token_revoked', 303);
    });
}

async function show(
  services: Services,
  c: C,
  more: Pick<MeProps, 'newToken' | 'done' | 'refused' | 'values'>,
): Promise<Response> {
  const { lang, actor } = c.var;
  const tokens = await tokensOf(services.db, actor);
  c.header('cache-control', 'no-store');
  return c.render(<Me lang={lang} personId={actor.personId} now={services.now()} tokens={tokens} {...more} />, {
    title: personPageWording[lang].me,
    ...(more.refused ? { status: statusOf(more.refused.refusals) } : {}),
  });
}

const textOf = (input: Record<string, unknown>, name: string): string =>
  typeof input[name] === 'string' ? input[name] : '';

async function takePassword(services: Services, c: C): Promise<Response> {
  const { input } = await postedForm(c);
  const [current, password] = [textOf(input, 'current'), textOf(input, 'password')];
  if (password !== textOf(input, 'repeat')) {
    return show(services, c, {
      refused: { form: 'password', refusals: [{ ...refusal('not_same'), field: 'repeat' }] },
    });
  }
  const { orgId, personId } = c.var.actor;
  const done = await changePassword(services.db, { orgId, personId, current, password, now: services.now() });
  if (!done.ok) return show(services, c, { refused: { form: 'password', refusals: done.refusals } });
  return c.redirect(`/login?next=${encodeURIComponent('/me?done=password_changed')}`, 303);
}

async function makeToken(services: Services, c: C): Promise<Response> {
  const { input } = await postedForm(c);
  const { orgId, personId } = c.var.actor;
  const days = tokenDays.find((n) => String(n) === textOf(input, 'days')) ?? 90;
  const now = services.now();
  const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
  const name = textOf(input, 'name');
  const made = await createToken(services.db, { orgId, personId, id: services.newId(), name, expiresAt, now });
  if (made.ok) return show(services, c, { newToken: made.value.token });
  return show(services, c, {
    refused: { form: 'token', refusals: made.refusals },
    values: { name, days: String(days) },
  });
}
