/** The first page after the door. */
import { Hono } from 'hono';
import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { type HttpEnv, postedForm, type Services } from '#platform/http/index.ts';
import { markRead, noticesFor } from './notice.store.ts';
import { TodayPage } from './today.pages.tsx';
import { waitingFor } from './today.queries.ts';
import { todayWording } from './today-wording.ts';

const idsSchema = z.object({ ids: z.array(z.uuid()).max(100).catch([]) });

export function todayRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', async (c) => {
      const { lang, actor, access } = c.var;
      const [waiting, notices] = await Promise.all([waitingFor(access, actor), noticesFor(access, actor.personId, 10)]);
      const mayFile = actor.appointments.some((a) => a.role === 'correspondent');
      const page = (
        <TodayPage lang={lang} today={dayOf(services.now())} waiting={waiting} notices={notices} mayFile={mayFile} />
      );
      return c.render(page, { title: todayWording[lang].title });
    })
    .post('/read', async (c) => {
      const { ids } = idsSchema.parse((await postedForm(c)).input);
      await markRead({ db: services.db, orgId: c.var.actor.orgId }, c.var.actor.personId, ids, services.now());
      return c.redirect('/today', 303);
    });
}
