/** The first page after the door: the desk, and the record beside it. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { type HttpEnv, postedForm, type Services } from '#platform/http/index.ts';
import { countUnread, markRead, noticesFor } from './notice.store.ts';
import { RecordPreview } from './preview.pages.tsx';
import { previewOf } from './preview.queries.ts';
import { queueKeys, queuesFor } from './queue.ts';
import { TodayPage } from './today.pages.tsx';
import { countQueues, waitingIn } from './today.queries.ts';
import { todayWording } from './today-wording.ts';

type C = Context<HttpEnv>;

const shown = z.object({ newest: z.uuid() });
const asked = z.object({
  view: z
    .enum([...queueKeys, 'notices'])
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export function todayRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => desk(services, c))
    .get('/preview/:thing{report|article}/:id{[0-9a-f-]{36}}', (c) => preview(services, c))
    .post('/read', async (c) => {
      const { data } = shown.safeParse((await postedForm(c)).input);
      const access = { db: services.db, orgId: c.var.actor.orgId };
      if (data) await markRead(access, c.var.actor.personId, data.newest, services.now());
      return c.redirect('/today?view=notices', 303);
    });
}

async function desk(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const held = actor.appointments.map((a) => a.role);
  const today = dayOf(services.now());
  const rail = queuesFor(held);
  const { view: named, after } = asked.parse(c.req.query());
  const [counts, unread] = await Promise.all([countQueues(access, actor, today), countUnread(access, actor.personId)]);
  const known = named !== undefined && (named === 'notices' || rail.includes(named)) ? named : undefined;
  const view = known ?? rail.find((queue) => counts.has(queue)) ?? rail[0] ?? 'notices';
  const [page, told] = await Promise.all([
    view === 'notices' ? { lines: [], next: undefined } : waitingIn(access, actor, { queue: view, today, after }),
    view === 'notices' ? noticesFor(access, actor.personId, { after }) : { rows: [], next: undefined },
  ]);
  const content = (
    <TodayPage
      lang={lang}
      today={today}
      rail={rail}
      counts={counts}
      view={view}
      chosen={known !== undefined}
      page={page}
      isFirstPage={after === undefined}
      told={told}
      unread={unread}
      roles={held}
    />
  );
  return c.render(content, { title: todayWording[lang].title });
}

/** A piece of the page; where there is no script, the links of the list open the record itself. */
async function preview(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const { thing = '', id = '' } = c.req.param();
  const found = await previewOf({ ...c.var.access, db: services.db }, actor, lang, { thing, id });
  if (!found) return c.notFound();
  const atDesk = actor.appointments.some((a) => a.role === 'editor');
  const base = thing === 'article' ? '/articles' : atDesk ? '/screening' : '/reports';
  return c.html(
    <RecordPreview
      lang={lang}
      href={`${base}/${id}`}
      preview={found}
      likeness={thing === 'report' && atDesk ? `/duplicates/of/${id}` : undefined}
    />,
  );
}
