/** The page of one article's merges: what to merge in, what was merged, and how to take it apart. */
import type { Article, ArticleLine, Offer, UsedIn } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  BackLink,
  Buttons,
  Checkboxes,
  Notice,
  type Option,
  Outcome,
  RecordActs,
  Section,
  TextArea,
  TextInput,
  TimeLine,
} from '#ui/index.ts';
import { type MergeAction, type MergeFacts, mergeTable, undone } from './merge-actions.ts';
import { mergePageWording } from './merge-page-wording.ts';
import { mergeWording } from './merge-wording.ts';

export interface MergeViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly article: Article;
  readonly facts: MergeFacts;
  readonly actor: Actor;
  /** Reports that may be merged in, by the words looked for. */
  readonly offers: readonly Offer[];
  /** By the offer: the articles that have it already. */
  readonly usedIn: ReadonlyMap<string, readonly UsedIn[]>;
  readonly find: string;
  /** Other articles of the desk that are being written. */
  readonly inHand: readonly ArticleLine[];
  readonly into: { readonly id: string; readonly title: string } | undefined;
  readonly problem?: Problem | undefined;
  readonly done?: string | undefined;
}

export const MergeView = (props: MergeViewProps) => {
  const { lang, id, version, article, facts, actor, problem } = props;
  const w = mergePageWording[lang];
  return (
    <>
      <Outcome {...props} words={mergeWording[lang]} />
      {props.into && (
        <Notice lang={lang} tone="warning">
          {w.mergedInto} <a href={`/merging/${props.into.id}`}>{props.into.title}</a>
        </Notice>
      )}
      <BackLink href={`/articles/${id}`} label={w.back} />
      <Notice lang={lang} tone="info">
        {w.hint}
      </Notice>
      <RecordActs
        lang={lang}
        table={mergeTable}
        words={mergeWording[lang]}
        state={article}
        facts={facts}
        actor={actor}
        base={`/merging/${id}`}
        version={version}
        problem={problem}
        look={{
          merge: { main: true, fields: <Merge {...props} /> },
          unmerge: { fields: <Unmerge {...props} /> },
          absorb: false,
          revive: false,
          put_back: facts.kept > 0 && { main: true, fields: <PutBack {...props} /> },
        }}
      />
      <Standing {...props} />
    </>
  );
};

function fieldsOf({ lang, problem }: MergeViewProps) {
  return (action: MergeAction, name: string) => {
    const refused = problem?.action === action ? problem : undefined;
    const fault = refused?.refusals.find((r) => r.field === name);
    const value = refused?.values[name];
    return {
      lang,
      name,
      value: typeof value === 'string' ? value : undefined,
      values: Array.isArray(value) ? value.map(String) : [],
      error: fault && refusalSentence(fault, lang, mergeWording[lang]),
    };
  };
}

/** “Find” asks for the same page again with other reports to choose from; what is ticked and typed goes along. */
const Merge = (props: MergeViewProps) => {
  const { lang, id, inHand, find } = props;
  const w = mergePageWording[lang];
  const field = fieldsOf(props);
  const options = offered(props);
  const others = inHand.filter((line) => line.id !== id);
  return (
    <>
      <TextInput lang={lang} name="find" label={w.find} value={find} type="search" />
      <Buttons>
        <button class="button" type="submit" formmethod="get" formaction={`/merging/${id}`}>
          {w.search}
        </button>
      </Buttons>
      <Checkboxes
        {...field('merge', 'sources')}
        name="sources[]"
        label={w.reports}
        hint={options.length === 0 ? w.noReports : w.reportsHint}
        stacked
        options={options}
      />
      {others.length > 0 && (
        <Checkboxes
          {...field('merge', 'articles')}
          name="articles[]"
          label={w.articles}
          hint={w.articlesHint}
          stacked
          options={others.map((a) => ({ value: a.id, label: w.articleLine(a.title, a.authorName) }))}
        />
      )}
      <TextArea {...field('merge', 'words')} label={w.why} required />
    </>
  );
};

/** Free ones first; one that another article is made of stays out until that article is printed or lets it go. */
function offered({ lang, article, offers, usedIn }: MergeViewProps): Option[] {
  const w = mergePageWording[lang];
  const linked = new Set(article.sources.map((s) => s.id));
  const options = offers
    .filter((o) => !linked.has(o.id))
    .map((o) => {
      const uses = usedIn.get(o.id) ?? [];
      const said = uses.map(({ title, isPrinted }) => (isPrinted ? w.printedIn(title) : w.inHandIn(title)));
      const hint = [o.unitName, ...said].filter(Boolean).join(' · ');
      return { value: `${o.kind}:${o.id}`, label: o.title, hint, disabled: uses.some((use) => !use.isPrinted) };
    });
  return [...options.filter((o) => !o.disabled), ...options.filter((o) => o.disabled)];
}

const Unmerge = (props: MergeViewProps) => {
  const { lang, article } = props;
  const w = mergePageWording[lang];
  const last = article.merges.at(-1);
  const before = last && article.rounds.find((r) => r.number === last.round - 1);
  const added = article.sources.filter((s) => !before?.sources.some((b) => b.id === s.id)).length;
  return (
    <>
      {before && last ? (
        <p>{w.undoesMerge(before.number, added, last.absorbed.length)}</p>
      ) : (
        undone(article) && <p>{w.undoesOpening(article.rounds[0]?.sources.length ?? 0)}</p>
      )}
      <TextArea {...fieldsOf(props)('unmerge', 'words')} label={w.whyUnmerge} required />
    </>
  );
};

const PutBack = (props: MergeViewProps) => {
  const w = mergePageWording[props.lang];
  return (
    <>
      <p>{w.putsBack(props.facts.kept)}</p>
      <TextArea {...fieldsOf(props)('put_back', 'words')} label={w.whyPutBack} required />
    </>
  );
};

/** The merges that stand, the last one first. */
const Standing = ({ lang, id, article }: MergeViewProps) => {
  const w = mergePageWording[lang];
  return (
    <Section title={w.standing}>
      {article.merges.length === 0 && <p class="muted">{w.noneStanding}</p>}
      <TimeLine
        lang={lang}
        items={article.merges.toReversed().flatMap(({ round, absorbed }) => {
          const made = article.rounds.find((r) => r.number === round);
          const before = article.rounds.find((r) => r.number === round - 1);
          if (!made || !before) return [];
          const sources = made.sources.filter((s) => !before.sources.some((b) => b.id === s.id)).length;
          return [
            {
              at: made.at,
              sentence: (
                <>
                  {w.mergedRound(round, made.authorName)}
                  {' · '}
                  {w.parts(sources, absorbed.length)}
                  {' · '}
                  <a href={`/articles/${id}/compare?from=${round - 1}&to=${round}`}>{w.compare}</a>
                </>
              ),
              words: made.reason,
            },
          ];
        })}
      />
    </Section>
  );
};
