/** The article's form as an answer: with what was typed, the sources it names, and both texts when somebody else saved. */

import type { Context } from 'hono';
import { desks } from '#flow/directory/unit/index.ts';
import {
  type Article,
  articleWording,
  loadArticle,
  offeredSources,
  runningText,
  sourceTexts,
} from '#flow/newsroom/article/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { eventsOf, type Loaded } from '#platform/event-log/index.ts';
import { type HttpEnv, type Services, statusOf } from '#platform/http/index.ts';
import { compareTexts, StaleNotice } from '#ui/index.ts';
import { ArticleForm } from './article-form.pages.tsx';
import { articleFormWording } from './article-form-wording.ts';
import type { SourceChoice } from './source-choice.ts';

type C = Context<HttpEnv>;

/** What is being written: a new article, or an existing one and the version its writer saw. */
export type Writing =
  | { readonly mode: 'new' }
  | { readonly mode: 'revise' | 'correct'; readonly id: string; readonly version: number | undefined };

export interface ShownForm {
  readonly values: Readonly<Record<string, unknown>>;
  readonly sources: readonly SourceChoice[];
  readonly refusals?: readonly Refusal[];
  readonly note?: string;
}

/** Whoever was shown both texts may save theirs: the other one stays among the rounds and events. */
export async function showArticleForm(services: Services, c: C, writing: Writing, shown: ShownForm): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { values, refusals = [] } = shown;
  const loaded = writing.mode === 'new' ? undefined : await loadArticle(access, writing.id);
  if (writing.mode !== 'new' && !loaded) return c.notFound();
  const editorAt = new Set(actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId));
  const deskId = loaded?.state.deskId ?? String(values.deskId ?? '');
  const texts = await sourceTexts(access, actor, shown.sources);
  const uses = new Map(shown.sources.map((s) => [s.id, s.use]));
  const sentence = (r: Refusal) => refusalSentence(r, lang, articleWording[lang]);
  const isStale = refusals.some((r) => r.code === 'stale');
  const content = (
    <>
      {loaded && isStale && (await staleNotice(services, c, writing, loaded, values))}
      <ArticleForm
        lang={lang}
        mode={writing.mode}
        action={writing.mode === 'new' ? '/articles/new' : `/articles/${writing.id}/${writing.mode}`}
        values={values}
        errors={Object.fromEntries(refusals.flatMap((r) => (r.field ? [[fieldOf(r), sentence(r)]] : [])))}
        reasons={refusals.filter((r) => !r.field && r.code !== 'stale').map(sentence)}
        note={shown.note}
        desks={(await desks(access)).filter((d) => editorAt.has(d.unitId))}
        sources={texts.map((t) => ({ ...t, use: uses.get(t.id) ?? 'merged' }))}
        offered={editorAt.has(deskId) ? await offeredSources(access, deskId) : []}
        round={loaded?.state.rounds.length ?? 1}
        settled={loaded !== undefined && !['drafting', 'verifying'].includes(loaded.state.status)}
        version={writing.mode === 'new' ? undefined : isStale ? loaded?.version : writing.version}
        once={services.newId()}
        back={writing.mode === 'new' ? '/articles' : `/articles/${writing.id}`}
      />
    </>
  );
  const title = articleFormWording[lang][writing.mode === 'revise' ? 'edit' : writing.mode];
  return c.render(content, { title, wide: true, ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}) });
}

/** `sources.3` is one of the list. */
const fieldOf = ({ field = '' }: Refusal): string => field.split('.')[0] ?? field;

async function staleNotice(
  services: Services,
  c: C,
  writing: Writing,
  { state }: Loaded<Article>,
  { title, body }: ShownForm['values'],
) {
  if (writing.mode === 'new') return null;
  const last = (await eventsOf({ ...c.var.access, db: services.db }, writing.id)).at(-1);
  if (!last) return null;
  const theirs = runningText(state);
  const yours = `${String(title ?? '')}\n${String(body ?? '')}`;
  return (
    <StaleNotice
      lang={c.var.lang}
      who={last.meta.actorName}
      at={last.meta.at}
      yours={yours}
      theirs={theirs}
      segments={compareTexts(theirs, yours)}
      reloadHref={`/articles/${writing.id}/${writing.mode === 'revise' ? 'edit' : 'correct'}`}
    />
  );
}
