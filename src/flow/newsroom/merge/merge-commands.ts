/** What the acts of merging take and do. */
import { z } from 'zod';
import {
  type Article,
  type ArticleEvent,
  type ArticleStatus,
  bodyLimit,
  evolveArticle,
  type SourceLink,
  sourceInput,
} from '#flow/newsroom/article/index.ts';
import { type Body, textFromBody } from '#kernel/body.ts';
import type { Machine } from '#kernel/machine.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { type MergeAction, type MergeFacts, mergeTable, type OtherArticle, undone } from './merge-actions.ts';

const mostSources = 200;
const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

export const mergeCommands = {
  merge: z.object({
    sources: z.array(sourceInput).max(mostSources, 'sources_too_many').default([]),
    articles: z.array(z.uuid('article_missing')).max(20, 'sources_too_many').default([]),
    words,
  }),
  unmerge: z.object({ words }),
  absorb: z.object({ into: z.uuid() }),
  revive: z.object({}),
  put_back: z.object({ words }),
};

export type MergeMachine = Machine<Article, ArticleEvent, MergeFacts, MergeAction, ArticleStatus, typeof mergeCommands>;
type Asked = z.output<typeof mergeCommands.merge>;

const decideMerge: MergeMachine['decide'] = {
  merge: (asked, state, { id, facts }) => (state ? merge(asked, state, id, facts) : refused({ code: 'not_found' })),
  unmerge: ({ words }, state) => (state ? unmerge(words, state) : refused({ code: 'not_found' })),
  absorb: (data) => ok([{ type: 'article.absorbed', data }]),
  revive: () => ok([{ type: 'article.revived', data: {} }]),
  put_back: (data) => ok([{ type: 'article.sources_put_back', data }]),
};

function merge(asked: Asked, state: Article, id: string, facts: MergeFacts): Result<ArticleEvent[]> {
  const linked = new Set(state.sources.map((s) => s.id));
  const added = [...new Map(asked.sources.filter((s) => !linked.has(s.id)).map((s) => [s.id, s])).values()];
  const absorbed = [...new Set(asked.articles)];
  if (added.length + absorbed.length === 0) return refused({ code: 'nothing_to_merge', field: 'sources' });
  const stopped = sourceRefusal(added, facts) ?? articleRefusal(absorbed, id, facts);
  if (stopped) return stopped;
  const others = facts.articles.filter((a) => absorbed.includes(a.id));
  const given = facts.sources.filter((s) => added.some((a) => a.id === s.id));
  const body = [...state.body, ...[...given, ...others].flatMap(underItsTitle)];
  if (textFromBody(body).length > bodyLimit) return refused({ code: 'body_too_long' });
  const sources = withoutRepeats([
    ...state.sources,
    ...added.map((s) => ({ ...s, ...unitOf(s.id, facts) })),
    ...others.flatMap((a) => a.sources),
  ]);
  if (sources.length > mostSources) return refused({ code: 'sources_too_many', field: 'sources' });
  const form = state.form === 'single' && sources.length > 1 ? 'round_up' : state.form;
  const round = { number: state.rounds.length + 1, reason: asked.words };
  const { title, copied } = state;
  const data = { title, body, form, sources, copied, round, absorbed, added: added.map((s) => s.id) };
  return ok([{ type: 'article.merged', data }]);
}

/** The text, its form and its sources exactly as they were; the rounds in between stay. */
function unmerge(words: string, state: Article): Result<ArticleEvent[]> {
  if (undone(state) === 'opening') return ok([{ type: 'article.withdrawn', data: { words } }]);
  const last = state.merges.at(-1);
  const before = last && state.rounds.find((r) => r.number === last.round - 1);
  if (!before) return refused({ code: 'not_merged' });
  const { title, body, form, sources, copied } = before;
  const round = { number: state.rounds.length + 1, reason: words };
  const data = { title, body, form, sources, copied, round, revived: last.absorbed };
  return ok([{ type: 'article.unmerged', data }]);
}

const underItsTitle = ({ title, body }: Pick<OtherArticle, 'title' | 'body'>): Body => [
  { kind: 'paragraph', text: title },
  ...body,
];

const withoutRepeats = (sources: readonly SourceLink[]): SourceLink[] =>
  [...new Map(sources.toReversed().map((s) => [s.id, s])).values()].toReversed();

function unitOf(id: string, { sources }: MergeFacts): Pick<SourceLink, 'unitId'> {
  const unitId = sources.find((s) => s.id === id)?.unitId;
  return unitId ? { unitId } : {};
}

function sourceRefusal(added: readonly SourceLink[], { sources }: MergeFacts): Result<never> | undefined {
  const known = new Map(sources.map((s) => [s.id, s]));
  const unusable = added.find((s) => !known.get(s.id)?.usable);
  if (unusable) {
    const title = known.get(unusable.id)?.title ?? unusable.id;
    return refused({ code: 'source_unusable', field: 'sources', params: { title } });
  }
  const undecided = sources.find((s) => s.undecided.length > 0);
  const found = undecided?.undecided.join('、') ?? '';
  return (
    undecided && refused({ code: 'source_undecided', field: 'sources', params: { title: undecided.title, found } })
  );
}

function articleRefusal(ids: readonly string[], own: string, facts: MergeFacts): Result<never> | undefined {
  const refusals = ids.flatMap((id) => {
    const other = facts.articles.find((a) => a.id === id && a.deskId === facts.deskId);
    if (!other || id === own) return [{ code: 'article_missing', field: 'articles' }];
    const inHand = other.status === 'drafting' || other.status === 'verifying';
    return inHand ? [] : [{ ...refusal('article_not_in_hand', { title: other.title }), field: 'articles' }];
  });
  return refusals.length > 0 ? refused(...refusals) : undefined;
}

export const mergeMachine: MergeMachine = {
  table: mergeTable,
  commands: mergeCommands,
  decide: decideMerge,
  evolve: evolveArticle,
};
