/** What the charts of a unit and of a desk are drawn from; a unit's own page asks for its chart by address. */
import type { Context } from 'hono';
import { unitOf } from '#flow/directory/unit/index.ts';
import { addDays, dayOf, yearOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { rulesInForce } from './rule-set.queries.ts';
import { rulesOn } from './rules-in-force.ts';
import { UnitYear } from './score-chart.pages.tsx';
import { adoptionsByLevel, daysToPrint, pointsByMonth } from './score-chart.queries.ts';
import { monthsFrom } from './score-chart.ts';
import { scoringDesks, seesScore } from './score-page.queries.ts';
import { stretchOf } from './stretch.ts';

const yearBefore = (day: string): string => `${yearOf(day) - 1}${day.slice(4)}`;

/** The assessment year that begins on `yearFrom`. */
const yearOn = (yearFrom: string) => ({
  from: yearFrom,
  to: addDays(`${yearOf(yearFrom) + 1}${yearFrom.slice(4)}`, -1),
});

export async function unitYear(access: Access, deskId: UnitId, unitId: UnitId, yearFrom: string) {
  const year = yearOn(yearFrom);
  const last = { from: yearBefore(yearFrom), to: addDays(yearFrom, -1) };
  return {
    months: monthsFrom(yearFrom),
    points: await pointsByMonth(access, deskId, unitId, year),
    lastYear: await pointsByMonth(access, deskId, unitId, last),
    adoptions: await adoptionsByLevel(access, deskId, { ...year, unitId }),
  };
}

export async function deskCharts(access: Access, deskId: UnitId, yearFrom: string) {
  const year = yearOn(yearFrom);
  return {
    adoptions: await adoptionsByLevel(access, deskId, year),
    days: await daysToPrint(access, deskId, year),
  };
}

/** A piece of the unit's page, for those who may see its points; not there for others, nor before it has any. */
export async function showUnitYear(services: Services, c: Context<HttpEnv>): Promise<Response> {
  const { lang, actor, access } = c.var;
  const unitId = c.req.param('unitId') ?? '';
  const today = dayOf(services.now());
  const unit = await unitOf(access, unitId);
  const deskId = (await scoringDesks(access, actor, today))[0]?.unitId;
  if (!unit || deskId === undefined || !seesScore(actor, deskId, unit)) return c.notFound();
  const rules = rulesOn(await rulesInForce(access, deskId), today)?.ruleSet;
  const yearFrom = stretchOf('year', rules?.year_starts ?? '01-01', today).from;
  const year = await unitYear(access, deskId, unitId, yearFrom);
  if (year.points.length + year.adoptions.length === 0) return c.notFound();
  const why = `/scores/${unitId}?${new URLSearchParams({ deskId, period: String(yearOf(yearFrom)) })}`;
  return c.html(<UnitYear lang={lang} decimals={rules?.decimals ?? 2} {...year} why={why} />);
}
