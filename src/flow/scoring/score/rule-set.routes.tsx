/** Addresses of the rule sets. */
import { type Context, Hono } from 'hono';
import { unitOf } from '#flow/directory/unit/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { editionsOf, listRuleSets, overlapsOf, parsed, unreadableRules } from './rule-set.queries.ts';
import { loadRuleSet, ruleSetFacts, ruleSetThing } from './rule-set.store.ts';
import { RuleSetCompare } from './rule-set-compare.pages.tsx';
import { ruledDesks, ruleSetEditorRoutes } from './rule-set-editor.routes.tsx';
import { RuleSetList } from './rule-set-list.pages.tsx';
import { seesRuleSet } from './rule-set-record-actions.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { RuleSetView } from './rule-set-view.pages.tsx';
import { namesFor } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';
import { UnreadableNotice } from './unreadable-rules.pages.tsx';
import { tryOut } from './what-if.queries.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

export function ruleSetRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, ruleSetId: string, problem?: Problem) => showRuleSet(services, c, ruleSetId, problem);
  return new Hono<HttpEnv>()
    .get('/', showList)
    .get(`/${id}`, (c) => show(c, c.req.param('id') ?? ''))
    .get(`/${id}/compare/:other{[0-9a-f-]{36}}`, (c) => showCompared(services, c, c.req.param()))
    .route('/', ruleSetEditorRoutes(services))
    .route('/', actRoutes(services, '/rule-sets', ruleSetThing, { show }));
}

async function showList(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const filter = keysetSchema.catch({}).parse(c.req.query());
  const page = await listRuleSets(access, actor, filter);
  const content = (
    <>
      <UnreadableNotice lang={lang} rules={await unreadableRules(access, ruledDesks(actor))} />
      <RuleSetList lang={lang} page={page} mayImport={ruledDesks(actor).length > 0} />
    </>
  );
  return c.render(content, { title: scorePageWording[lang].rules });
}

async function showRuleSet(services: Services, c: C, ruleSetId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadRuleSet(access, ruleSetId);
  if (!loaded) return c.notFound();
  const { state: record, version } = loaded;
  const facts = await ruleSetFacts(access, record, undefined, actor, ruleSetId);
  if (!seesRuleSet(record, facts, actor)) return c.notFound();
  const read = parsed(record.source);
  const ruleSet = read.ok ? read.value : undefined;
  const trial =
    ruleSet && record.status === 'draft'
      ? await tryOut(access, record.deskId, ruleSet, dayOf(services.now()))
      : undefined;
  const ids = [
    ...(trial?.changes.map((change) => change.unit) ?? []),
    ...(trial?.remarks.map((r) => String(r.params?.id)) ?? []),
  ];
  const unreadable = (await unreadableRules(access, [record.deskId])).filter((one) => one.id === ruleSetId);
  const content = (
    <>
      <UnreadableNotice lang={lang} rules={unreadable} />
      <RuleSetView
        lang={lang}
        id={ruleSetId}
        version={version}
        record={record}
        facts={facts}
        actor={actor}
        deskName={(await unitOf(access, record.deskId))?.name ?? ''}
        unitNames={await namesFor(access, ids)}
        trial={trial}
        decimals={ruleSet?.decimals ?? 2}
        overlaps={record.status === 'draft' ? await overlapsOf(access, record) : []}
        mayRevise={ruledDesks(actor).includes(record.deskId)}
        editions={await editionsOf(access, record, ruledDesks(actor).includes(record.deskId))}
        events={await eventsOf(access, ruleSetId)}
        done={c.req.query('done')}
        problem={problem}
      />
    </>
  );
  return c.render(content, { title: record.title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}

/** The older one first, whichever page it was asked from. */
async function showCompared(services: Services, c: C, ids: { id?: string; other?: string }): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const read = async (ruleSetId = '') => {
    const loaded = await loadRuleSet(access, ruleSetId);
    if (!loaded) return undefined;
    const facts = await ruleSetFacts(access, loaded.state, undefined, actor, ruleSetId);
    return seesRuleSet(loaded.state, facts, actor) ? loaded.state : undefined;
  };
  const found = [await read(ids.id), await read(ids.other)].flatMap((record) => (record ? [record] : []));
  const [before, after] = found.sort((a, b) => (a.from + a.edition < b.from + b.edition ? -1 : 1));
  if (!before || !after) return c.notFound();
  const content = <RuleSetCompare lang={lang} id={ids.id ?? ''} before={before} after={after} />;
  return c.render(content, { title: sheetWording[lang].compareTitle });
}
