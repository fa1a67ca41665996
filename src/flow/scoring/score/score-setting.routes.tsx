/** Addresses of a desk's settings of scoring. */
import { type Context, Hono } from 'hono';
import { dayOf } from '#kernel/calendar.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { scoringDesks } from './score-page.queries.ts';
import { ScoreSettingPage } from './score-setting.pages.tsx';
import { scoreSettingThing, settingIdOf } from './score-setting.store.ts';
import { settingPageWording } from './score-setting-wording.ts';

type C = Context<HttpEnv>;

export function scoreSettingRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, _: string, problem?: Problem) => showSetting(services, c, problem);
  return new Hono<HttpEnv>()
    .get('/', (c) => showSetting(services, c))
    .get('/:id{[0-9a-f-]{36}}', (c) => showSetting(services, c))
    .route('/', actRoutes(services, '/score-settings', scoreSettingThing, { show }));
}

/** Of the desk whose setting the address names, else of the first one that scores the actor. */
async function showSetting(services: Services, c: C, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const desks = await scoringDesks(access, actor, dayOf(services.now()));
  const named = desks.find((desk) => settingIdOf(desk.unitId) === c.req.param('id'));
  const desk = named ?? (c.req.param('id') ? undefined : desks[0]);
  if (!desk) return c.notFound();
  const id = settingIdOf(desk.unitId);
  const loaded = await scoreSettingThing.store.load(access, id);
  const setting = loaded?.state ?? { deskId: desk.unitId };
  const content = (
    <ScoreSettingPage
      lang={lang}
      id={id}
      version={loaded?.version ?? 0}
      setting={setting}
      facts={{ deskId: desk.unitId, deskExists: true }}
      actor={actor}
      deskName={desk.name}
      events={await eventsOf(access, id)}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(content, {
    title: settingPageWording[lang].title,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
