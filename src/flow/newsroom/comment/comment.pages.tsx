/** Comments beside the text they are about: in the margin at the desk, as a list on a telephone. */
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import { Badge, HiddenField, Notice, TextArea, Time } from '#ui/index.ts';
import { locate } from './anchor.ts';
import type { FoundComment } from './comment.store.ts';
import type { SubjectKind } from './comment.ts';
import { commentPageWording, commentWording } from './comment-wording.ts';

export interface CommentsProps {
  readonly lang: Language;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly text: string;
  readonly comments: readonly FoundComment[];
  readonly once: string;
  readonly problem?: (Problem & { readonly comment?: string | undefined }) | undefined;
}

export const Comments = (props: CommentsProps) => {
  const { lang, kind, id, comments, text } = props;
  const w = commentPageWording[lang];
  const placed = comments
    .map((comment) => ({ ...comment, place: locate(text, comment.state.anchor) }))
    .sort((a, b) => (a.place?.start ?? Number.MAX_SAFE_INTEGER) - (b.place?.start ?? Number.MAX_SAFE_INTEGER));
  const open = placed.filter(({ state }) => state.status === 'open');
  const resolved = placed.filter(({ state }) => state.status === 'resolved');
  return (
    <comment-margin class="section comments" id="comments" data-select={w.select}>
      <div class="block-head">
        <h2>{open.length > 0 ? `${w.title} ${open.length}` : w.title}</h2>
        <a href={kind === 'report' ? `/screening/${id}` : `/articles/${id}`} class="comments-back">
          {w.back}
        </a>
      </div>
      {open.length === 0 && <p class="muted">{w.none}</p>}
      {open.map((comment) => (
        <One {...props} comment={comment} />
      ))}
      <Make {...props} />
      {resolved.length > 0 && (
        <details class="more">
          <summary>{w.resolvedCount(resolved.length)}</summary>
          {resolved.map((comment) => (
            <One {...props} comment={comment} />
          ))}
        </details>
      )}
    </comment-margin>
  );
};

type Placed = FoundComment & { readonly place: ReturnType<typeof locate> };

const One = ({ lang, comment, problem }: CommentsProps & { comment: Placed }) => {
  const w = commentPageWording[lang];
  const words = commentWording[lang];
  const { id, version, state, place } = comment;
  const refused = problem?.comment === id ? problem : undefined;
  return (
    <article class="comment" data-quote={state.status === 'open' ? place?.quote : undefined} id={`comment-${id}`}>
      <blockquote>{w.at(place?.quote ?? state.anchor.quote)}</blockquote>
      {!place && <Badge label={w.lost} />}
      {place?.changed && (
        <p class="muted">
          <Badge label={w.changed} /> {w.was(state.anchor.quote)}
        </p>
      )}
      {state.remarks.map(({ by, at, words: said }) => (
        <p>
          <b>{by}</b> <span class="muted">{<Time lang={lang} at={at} />}</span>
          <br />
          {said}
        </p>
      ))}
      <div class="acts">
        <details class="act" open={refused !== undefined}>
          <summary class="button button-plain">{words.actions.reply}</summary>
          <form class="act-panel" {...to(`/comments/${id}/reply`)} novalidate>
            <HiddenField name="version" value={version} />
            <TextArea
              lang={lang}
              name="words"
              label={words.actions.reply}
              rows={2}
              required
              error={refused && refusalSentence(refused.refusals[0] ?? { code: '' }, lang, words)}
            />
            <button class="button button-main" type="submit">
              {words.actions.reply}
            </button>
          </form>
        </details>
        <form {...to(`/comments/${id}/${state.status === 'open' ? 'resolve' : 'reopen'}`)}>
          <HiddenField name="version" value={version} />
          <button class="button button-plain" type="submit">
            {state.status === 'open' ? words.actions.resolve : words.actions.reopen}
          </button>
        </form>
      </div>
    </article>
  );
};

/** With script only the panel is drawn again; without, the panel's own page. */
const to = (action: string) => ({
  method: 'post' as const,
  action,
  'hx-post': action,
  'hx-target': '#comments',
  'hx-swap': 'outerHTML',
  'hx-sync': 'this:drop',
});

const Make = ({ lang, kind, id, once, problem }: CommentsProps) => {
  const w = commentPageWording[lang];
  const words = commentWording[lang];
  const refused = problem && problem.comment === undefined ? problem : undefined;
  const error = (name: string) => {
    const fault = refused?.refusals.find((r) => r.field === name);
    return fault && refusalSentence(fault, lang, words);
  };
  const value = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined);
  return (
    <details class="more comment-make" open={refused !== undefined}>
      <summary>{words.actions.make}</summary>
      <p class="muted">{w.hint}</p>
      {refused && !error('quote') && !error('words') && (
        <Notice lang={lang} tone="error">
          {refused.refusals.map((r) => refusalSentence(r, lang, words)).join(' ')}
        </Notice>
      )}
      <form class="form" {...to('/comments/make')} novalidate>
        <HiddenField name="kind" value={kind} />
        <HiddenField name="id" value={id} />
        <HiddenField name="once" value={once} />
        <input type="hidden" name="before" value={value('before') ?? ''} />
        <TextArea
          lang={lang}
          name="quote"
          label={words.fields.quote}
          hint={w.quoteHint}
          rows={2}
          required
          value={value('quote')}
          error={error('quote')}
        />
        <TextArea
          lang={lang}
          name="words"
          label={words.fields.words}
          rows={3}
          required
          value={value('words')}
          error={error('words')}
        />
        <div class="buttons">
          <button class="button button-main" type="submit">
            {words.actions.make}
          </button>
        </div>
      </form>
    </details>
  );
};
