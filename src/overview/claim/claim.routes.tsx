/** Claiming, letting go and asking, for every record that an editor can take over. */
import { type Context, Hono } from 'hono';
import { screeningThing, screeningWording } from '#flow/intake/screening/index.ts';
import { articleThing, articleWording } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { askFor, type Claimed, claim, claimOf, release } from '#platform/claim/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type HttpEnv, type ListedThing, listed, type Services } from '#platform/http/index.ts';
import { ClaimBar } from '#ui/index.ts';
import { claimMinutes } from './claim-minutes.queries.ts';

type C = Context<HttpEnv>;

const claimable: Readonly<Record<string, ListedThing>> = {
  report: listed('/screening', screeningThing, screeningWording),
  article: listed('/articles', articleThing, articleWording),
};

type ClaimAct = (access: Access, claimed: Claimed, actor: Actor, minutes: number) => Promise<unknown>;

export function claimRoutes(services: Services): Hono<HttpEnv> {
  const on = (act: ClaimAct) => async (c: C) => {
    const claimed = { thing: c.req.param('thing') ?? '', id: c.req.param('id') ?? '' };
    const access = { ...c.var.access, db: services.db };
    if (!(await mayClaim(access, claimed, c.var.actor))) return c.notFound();
    const minutes = await claimMinutes(access, claimed);
    await act(access, claimed, c.var.actor, minutes);
    return answer(c, access, claimed, minutes);
  };
  const at = '/:thing{report|article}/:id{[0-9a-f-]{36}}';
  return new Hono<HttpEnv>()
    .get(
      at,
      on(async () => {}),
    )
    .post(at, on(claim))
    .post(`${at}/release`, on(release))
    .post(`${at}/ask`, on(askFor));
}

/** A script is answered with the piece of page about the claim; a plain form goes back to the record. */
async function answer(c: C, access: Access, { thing, id }: Claimed, minutes: number): Promise<Response> {
  const { lang, actor } = c.var;
  const record = `${claimable[thing]?.path}/${id}`;
  if (c.req.header('huoshui-part') === undefined && c.req.method === 'POST') return c.redirect(record, 303);
  const standing = await claimOf(access, { thing, id }, actor);
  const bar = (
    <ClaimBar
      lang={lang}
      claim={standing}
      href={`/claims/${thing}/${id}`}
      minutes={minutes}
      takeOverHref={`${record}/take_over`}
    />
  );
  return c.html(bar, c.req.method === 'POST' && standing && !standing.mine ? 409 : 200);
}

/** Whoever may take it over may also claim it. */
async function mayClaim(access: Access, { thing, id }: Claimed, actor: Actor): Promise<boolean> {
  const record = await claimable[thing]?.read(access, actor, id);
  return record?.acts.take_over?.every((reason) => reason.code !== 'not_your_role') ?? false;
}
