/** The page of facts that were kept: what they come to by the rules and for the period asked for. */
import type { Context } from 'hono';
import { eventsOf } from '#platform/event-log/index.ts';
import { type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { rulesToChoose } from './fact-set.queries.ts';
import { factSetFacts, loadFactSet } from './fact-set.store.ts';
import { seesFactSet } from './fact-set-actions.ts';
import { FactSetView } from './fact-set-view.pages.tsx';
import { factSetPageWording } from './fact-set-wording.ts';
import { FactsWhy } from './scored-facts.pages.tsx';
import { scoredFile } from './scored-file.queries.ts';

type C = Context<HttpEnv>;

export async function showFactSet(
  services: Services,
  c: C,
  id: string,
  problem?: Problem,
  /** Show where this unit's figure comes from instead. */
  unit?: string,
): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadFactSet(access, id);
  if (!loaded) return c.notFound();
  const { state: set, version } = loaded;
  const facts = await factSetFacts(access, set, undefined);
  if (!seesFactSet(set, facts, actor)) return c.notFound();
  const { rules, period, done } = c.req.query();
  const asked = { file: set.file, rules: rules || set.rules, ...(period ? { period } : {}) };
  const found = set.status === 'kept' ? await scoredFile(services, c.var, set.deskId, asked) : undefined;
  if (unit !== undefined) {
    if (!found) return c.notFound();
    const query = new URLSearchParams({ rules: found.rules, period: found.scored.period.name });
    const title = factSetPageWording[lang].why(found.scored.names.get(unit) ?? unit);
    return c.render(<FactsWhy lang={lang} scored={found.scored} unit={unit} back={`/fact-sets/${id}?${query}`} />, {
      title,
    });
  }
  const content = (
    <FactSetView
      {...{ lang, id, version, set, facts, actor, found, done, problem }}
      choices={await rulesToChoose(access, set.deskId)}
      events={await eventsOf(access, id)}
    />
  );
  return c.render(content, { title: set.name, wide: true, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}
