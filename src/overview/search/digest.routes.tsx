/** The addresses of the digests. */
import { type Context, Hono } from 'hono';
import { keysetSchema } from '#kernel/keyset.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { DigestList, DigestView } from './digest.pages.tsx';
import { digestsFor, ownDigest } from './digest.store.ts';
import { digestPageWording } from './digest-wording.ts';
import { search, searchOf } from './search.queries.ts';
import { queryFrom } from './search-query.ts';

type C = Context<HttpEnv>;

export const digestRoutes = (services: Services): Hono<HttpEnv> =>
  new Hono<HttpEnv>()
    .get('/', async (c) => {
      const { lang, actor } = c.var;
      const access = { db: services.db, orgId: actor.orgId };
      const page = await digestsFor(access, actor.personId, keysetSchema.catch({}).parse(c.req.query()));
      return c.render(<DigestList lang={lang} page={page} />, { title: digestPageWording[lang].title });
    })
    .get('/:id{[0-9a-f-]{36}}', (c) => showDigest(services, c, c.req.param('id')));

async function showDigest(services: Services, c: C, id: string): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { db: services.db, orgId: actor.orgId };
  const digest = await ownDigest(access, actor.personId, id);
  const meant = digest && searchOf(queryFrom(digest.query));
  if (!digest || !meant?.ok) return c.notFound();
  const { since, until, name } = digest;
  const keys = keysetSchema.catch({}).parse(c.req.query());
  const found = await search(access, actor, { ...meant.value, ...keys, since, until, order: 'newest' });
  const desks = actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId);
  return c.render(<DigestView lang={lang} id={id} digest={digest} found={found} desks={desks} />, { title: name });
}
