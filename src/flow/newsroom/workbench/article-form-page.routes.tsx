/** The workbench as an answer: with what was typed, the sources it names, and both texts when somebody else saved. */
import type { Context } from 'hono';
import { desks } from '#flow/directory/unit/index.ts';
import {
  type Article,
  articleWording,
  loadArticle,
  offeredSources,
  runningText,
} from '#flow/newsroom/article/index.ts';
import { draftProvenance } from '#flow/newsroom/provenance/index.ts';
import { correctedSources } from '#flow/newsroom/recall/index.ts';
import { appointmentAs } from '#kernel/actor.ts';
import { bodyFromText } from '#kernel/body.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Access, eventsOf, type Loaded } from '#platform/event-log/index.ts';
import { type HttpEnv, type Services, statusOf } from '#platform/http/index.ts';
import { compareTexts, StaleNotice } from '#ui/index.ts';
import { ArticleForm } from './article-form.pages.tsx';
import { articleFormWording } from './article-form-wording.ts';
import { copiedIn, copiedLines, type SourceChoice } from './source-choice.ts';
import { kindAsked } from './source-picker.pages.tsx';

type C = Context<HttpEnv>;

/** What is being written: a new article, or an existing one and the version its writer saw. */
export type Writing =
  | { readonly mode: 'new' }
  | { readonly mode: 'revise' | 'correct'; readonly id: string; readonly version: number | undefined };

export interface ShownForm {
  readonly values: Readonly<Record<string, unknown>>;
  readonly sources: readonly SourceChoice[];
  readonly refusals?: readonly Refusal[];
  readonly note?: string | undefined;
}

/** Whoever was shown both texts may save theirs: the other one stays among the rounds and events. */
export async function showArticleForm(services: Services, c: C, writing: Writing, shown: ShownForm): Promise<Response> {
  const { lang } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { values, refusals = [] } = shown;
  const loaded = writing.mode === 'new' ? undefined : await loadArticle(access, writing.id);
  if (writing.mode !== 'new' && !loaded) return c.notFound();
  const sentence = (r: Refusal) => refusalSentence(r, lang, articleWording[lang]);
  const isEditor = loaded && appointmentAs(c.var.actor, 'editor', loaded.state.deskId);
  const isStale = refusals.some((r) => r.code === 'stale');
  const content = (
    <>
      {loaded && isStale && (await staleNotice(services, c, writing, loaded, values))}
      <ArticleForm
        lang={lang}
        mode={writing.mode}
        article={loaded?.state}
        action={writing.mode === 'new' ? '/articles/new' : `/articles/${writing.id}/${writing.mode}`}
        values={values}
        errors={Object.fromEntries(refusals.flatMap((r) => (r.field ? [[fieldOf(r), sentence(r)]] : [])))}
        reasons={refusals.filter((r) => !r.field && r.code !== 'stale').map(sentence)}
        note={shown.note}
        {...(await besideText(access, c, shown, loaded?.state.deskId))}
        corrected={writing.mode === 'new' ? undefined : await correctedSources(access, writing.id)}
        claims={isEditor && writing.mode !== 'new' ? `article:${writing.id}` : undefined}
        version={writing.mode === 'new' ? undefined : isStale ? loaded?.version : writing.version}
        once={services.newId()}
        back={writing.mode === 'new' ? '/articles' : `/articles/${writing.id}`}
      />
    </>
  );
  const title = articleFormWording[lang][writing.mode === 'revise' ? 'edit' : writing.mode];
  return c.render(content, { title, wide: true, ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}) });
}

/** What stands beside the typed text: desks, sources, what more may be one, where each sentence comes from. */
async function besideText(access: Access, c: C, { values, sources }: ShownForm, ofArticle: string | undefined) {
  const { actor } = c.var;
  const editorAt = new Set(actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId));
  const deskId = ofArticle ?? String(values.deskId ?? '');
  const text = { title: String(values.title ?? ''), body: bodyFromText(String(values.body ?? '')) };
  const copied = copiedIn(values);
  const [open, provenance, offered] = await Promise.all([
    desks(access),
    draftProvenance(access, actor, { text, sources, copied }),
    editorAt.has(deskId)
      ? offeredSources(access, actor, { deskId, words: String(values.find ?? ''), kind: kindAsked(values) })
      : [],
  ]);
  return {
    desks: open.filter((d) => editorAt.has(d.unitId)),
    chosen: sources,
    copied: copiedLines(copied),
    ...{ text, provenance, offered },
  };
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
