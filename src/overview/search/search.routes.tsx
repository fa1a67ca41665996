/** The addresses of the search. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { unitOptions } from '#flow/directory/unit/index.ts';
import { vocabulary } from '#flow/scoring/adoption/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { type HttpEnv, postedForm, type Services } from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import { needsReading } from '#platform/text-index/index.ts';
import { digestRoutes } from './digest.routes.tsx';
import { digestWishes } from './digest.ts';
import { mostFresh, type SavedLine } from './saved-search.pages.tsx';
import { forgetSearch, markSeen, savedSearches, saveSearch, wishDigest } from './saved-search.store.ts';
import { mostSaved } from './saved-search.ts';
import { SearchPage } from './search.pages.tsx';
import { countHits, search, searchOf } from './search.queries.ts';
import { addressOf, lenientQuery, queryFrom } from './search-query.ts';
import { searchSheet } from './search-sheet.queries.ts';
import { searchWording } from './search-wording.ts';

type C = Context<HttpEnv>;

const wish = z.enum(digestWishes).catch('none');
const saving = z.object({ name: z.string().trim().min(1).max(40), query: z.string().max(1000), digest: wish });

export function searchRoutes(services: Services): Hono<HttpEnv> {
  const primary = (c: C) => ({ db: services.db, orgId: c.var.actor.orgId });
  return new Hono<HttpEnv>()
    .get('/', (c) => showSearch(services, c))
    .route('/digests', digestRoutes(services))
    .route(
      '/',
      sheetRoutes(services, searchSheet, (query) => lenientQuery.parse(query)),
    )
    .post('/saved', async (c) => {
      const asked = saving.safeParse((await postedForm(c)).input);
      if (!asked.success) return c.redirect('/search', 303);
      const { name, query, digest } = asked.data;
      const kept = new URLSearchParams(addressOf(queryFrom(query))).toString();
      const { personId } = c.var.actor;
      const isFull = (await savedSearches(primary(c), personId)).length >= mostSaved;
      if (!isFull && kept !== '') {
        const row = { id: services.newId(), person_id: personId, name, query: kept, seen_at: services.now(), digest };
        await saveSearch(primary(c), row);
      }
      return c.redirect(`/search?${kept}`, 303);
    })
    .post('/saved/:id{[0-9a-f-]{36}}/seen', async (c) => {
      await markSeen(primary(c), c.var.actor.personId, c.req.param('id'), services.now());
      return c.redirect('/search', 303);
    })
    .post('/saved/:id{[0-9a-f-]{36}}/digest', async (c) => {
      const digest = wish.parse((await postedForm(c)).input.digest);
      await wishDigest(primary(c), c.var.actor.personId, c.req.param('id'), digest);
      return c.redirect('/search', 303);
    })
    .post('/saved/:id{[0-9a-f-]{36}}/forget', async (c) => {
      await forgetSearch(primary(c), c.var.actor.personId, c.req.param('id'));
      return c.redirect('/search', 303);
    });
}

async function showSearch(services: Services, c: C): Promise<Response> {
  const { lang, actor, access } = c.var;
  const typed = c.req.query();
  const asked = lenientQuery.parse(typed);
  const meant = searchOf(asked);
  const isAsked = Object.values(typed).some((value) => value.trim() !== '');
  const [found, units, words, saved] = await Promise.all([
    meant.ok ? search(access, actor, meant.value) : undefined,
    unitOptions(access),
    vocabulary(access),
    savedLines(services, c),
  ]);
  const wrongPeriod = Boolean(typed.period) && asked.period === undefined;
  const problem = wrongPeriod
    ? searchWording[lang].problems.period_unknown
    : meant.ok || !isAsked
      ? undefined
      : sentence(lang, meant.refusals[0]);
  const content = (
    <SearchPage
      lang={lang}
      asked={asked}
      units={units}
      channels={words.channels}
      found={found}
      problem={problem}
      readsNewest={meant.ok && meant.value.query !== undefined && needsReading(meant.value.query)}
      desks={actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId)}
      saved={saved}
    />
  );
  return c.render(content, { title: searchWording[lang].title, wide: true });
}

function sentence(lang: Language, refusal: Refusal | undefined): string {
  const { problems } = searchWording[lang];
  const most = Number(refusal?.params?.most ?? 0);
  switch (refusal?.code) {
    case 'query_too_long':
    case 'query_too_many':
      return problems[refusal.code](most);
    case 'query_only_without':
    case 'query_only_signs':
      return problems[refusal.code];
    default:
      return problems.query_empty;
  }
}

async function savedLines(services: Services, c: C): Promise<SavedLine[]> {
  const { actor, access } = c.var;
  const rows = await savedSearches({ db: services.db, orgId: actor.orgId }, actor.personId);
  return Promise.all(
    rows.map(async ({ id, name, query, digest, seen_at: since }) => {
      const meant = searchOf(queryFrom(query));
      const fresh = meant.ok ? await countHits(access, actor, { ...meant.value, since }, mostFresh + 1) : 0;
      return { id, name, query, digest, fresh };
    }),
  );
}
