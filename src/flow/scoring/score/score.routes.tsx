/** Addresses of the scores. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { unitOf, unitOptions } from '#flow/directory/unit/index.ts';
import { unitRoles } from '#flow/scoring/adoption/index.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { type Period, periodOf } from '#kernel/period.ts';
import { type Access, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, postedForm, type Services } from '#platform/http/index.ts';
import { DerivationPage } from './derivation.pages.tsx';
import { derivationOf } from './derivation.ts';
import { bookOf, unitEntries, unitTotals } from './ledger.queries.ts';
import { bringUpToDate } from './ledger.store.ts';
import { ledgersKept } from './ledgers.ts';
import { ruleSetsById, rulesInForce, unreadableRules } from './rule-set.queries.ts';
import { isTimeDriven, type Rules, rulesOn } from './rules-in-force.ts';
import { deskCharts, showUnitYear, unitYear } from './score-chart.routes.tsx';
import { ScoreList } from './score-list.pages.tsx';
import { namesFor, scoreRows, scoringDesks, seesScore } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';
import { scoreSettingOf } from './score-setting.store.ts';
import { stretchOf } from './stretch.ts';
import { UnreadableNotice } from './unreadable-rules.pages.tsx';

type C = Context<HttpEnv>;
const id = ':unitId{[0-9a-f-]{36}}';

const blank = z.literal('').transform(() => undefined);
/** What the list may be asked, by its address and by the API; without a period it is this month's. */
export const scoreQuery = z.object({
  deskId: z.union([blank, z.uuid()]).optional(),
  period: z.string().trim().max(40).optional(),
  unitId: z.union([blank, z.uuid()]).optional(),
});

export function scoreRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c))
    .post('/settle', (c) => settle(services, c))
    .get(`/of/${id}`, (c) => showUnitYear(services, c))
    .get(`/${id}`, (c) => showDerivation(services, c));
}

interface Asked {
  readonly period: Period;
  readonly periodWrong: boolean;
  /** The rules on the period's last day, or today's where it is still running. */
  readonly rules: Rules | undefined;
  readonly decimals: number;
  /** What money is counted in; none where the rules give none. */
  readonly currency: string | undefined;
  readonly yearFrom: string;
}

async function asked(access: Access, deskId: string, name: string | undefined, today: string): Promise<Asked> {
  const wanted = name ? periodOf(name) : undefined;
  const month = { name: today.slice(0, 7), from: `${today.slice(0, 7)}-01`, to: stretchOf('month', '01-01', today).to };
  const period = wanted ?? month;
  const day = period.to < today || today < period.from ? period.to : today;
  const rules = rulesOn(await rulesInForce(access, deskId), day);
  return {
    period,
    periodWrong: !!name && !wanted,
    rules,
    decimals: rules?.ruleSet.decimals ?? 2,
    currency: rules?.ruleSet.money?.currency,
    yearFrom: stretchOf('year', rules?.ruleSet.year_starts ?? '01-01', day).from,
  };
}

const worksAt = (actor: Actor, deskId: string): boolean =>
  (['editor', 'signatory'] as const).some((role) => appointmentAs(actor, role, deskId));

async function showList(services: Services, c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const query = scoreQuery.catch({}).parse(c.req.query());
  const today = dayOf(services.now());
  const desks = await scoringDesks(access, actor, today);
  const deskId = (desks.find((d) => d.unitId === query.deskId) ?? desks[0])?.unitId;
  if (deskId === undefined) return c.notFound();
  const { period, periodWrong, rules, decimals, currency, yearFrom } = await asked(access, deskId, query.period, today);
  const { lockedTo, settledTo = yearFrom } = await bookOf(access, deskId);
  const timeDriven = rules !== undefined && isTimeDriven(rules.ruleSet);
  const content = (
    <>
      <UnreadableNotice lang={lang} rules={await unreadableRules(access, [deskId])} />
      <ScoreList
        lang={lang}
        rows={await scoreRows(access, actor, { deskId, period, yearFrom, unitId: query.unitId })}
        desks={desks}
        deskId={deskId}
        period={period}
        periodWrong={periodWrong}
        unitId={query.unitId}
        units={await unitOptions(access)}
        decimals={decimals}
        currency={currency}
        rules={rules && { id: rules.id, title: rules.ruleSet.title, version: rules.ruleSet.version }}
        lockedTo={lockedTo}
        settledTo={timeDriven ? settledTo : undefined}
        atDesk={worksAt(actor, deskId)}
        maySettle={timeDriven && settledTo < today && worksAt(actor, deskId)}
        settled={c.req.query('done') === 'settle'}
        charts={worksAt(actor, deskId) ? await deskCharts(access, deskId, yearFrom) : undefined}
      />
    </>
  );
  return c.render(content, { title: scorePageWording[lang].list });
}

/** What arises because days pass: bases, quotas, rates. A lock does the same first. */
async function settle(services: Services, c: C): Promise<Response> {
  const { actor } = c.var;
  const { input } = await postedForm(c);
  const deskId = typeof input.deskId === 'string' ? input.deskId : '';
  if (!worksAt(actor, deskId)) return c.notFound();
  const since = dayOf(services.now());
  await inWork(services, actor, (work) => bringUpToDate(work, { deskId, since }));
  return c.redirect(`/scores?${new URLSearchParams({ deskId, done: 'settle' })}`, 303);
}

async function showDerivation(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const unitId = c.req.param('unitId') ?? '';
  const query = scoreQuery.catch({}).parse(c.req.query());
  const today = dayOf(services.now());
  const unit = await unitOf(access, unitId);
  const deskId = query.deskId ?? (await scoringDesks(access, actor, today))[0]?.unitId ?? '';
  if (!unit || !seesScore(actor, deskId, unit)) return c.notFound();
  const {
    period,
    decimals,
    currency = scorePageWording[lang].yuan,
    yearFrom,
  } = await asked(access, deskId, query.period, today);
  const withAuthors = await showsAuthors(access, actor, deskId, unitId);
  const lines = await unitEntries(access, deskId, unitId, period, ledgersKept(withAuthors));
  const totals = await unitTotals(access, deskId, period, yearFrom);
  const content = (
    <DerivationPage
      lang={lang}
      unitId={unitId}
      deskId={deskId}
      period={period}
      derivation={derivationOf(lines, unitId)}
      cumulative={totals.find((t) => t.unitId === unitId)?.cumulative ?? '0'}
      decimals={decimals}
      currency={currency}
      ruleSets={
        await ruleSetsById(
          access,
          lines.map((line) => line.ruleSetId),
        )
      }
      names={await namesFor(access, lines.flatMap(idsIn))}
      year={await unitYear(access, deskId, unitId, yearFrom)}
      showsAuthors={withAuthors}
    />
  );
  return c.render(content, { title: scorePageWording[lang].why(unit.name) });
}

/** Everything in an entry that may be an id. */
const idsIn = ({ article, event, steps }: ReturnType<typeof derivationOf>['cancelled'][number]): string[] => [
  event,
  ...(article ? [article] : []),
  ...steps.flatMap((step) => Object.values(step.params)),
];

/** To the unit's own people only, and only where the office has switched it on. */
async function showsAuthors(access: Access, actor: Actor, deskId: string, unitId: string): Promise<boolean> {
  if (!unitRoles.some((role) => appointmentAs(actor, role, unitId))) return false;
  return (await scoreSettingOf(access, deskId)).authors !== undefined;
}
