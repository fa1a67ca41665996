/** The searches one keeps, each with what came in since one last looked. */
import type { Language } from '#kernel/wording.ts';
import { Badge, Buttons, Form, HiddenField, Section, Select, SubmitButton, TextInput } from '#ui/index.ts';
import { type DigestWish, digestWishes } from './digest.ts';
import { digestPageWording, digestWishWording } from './digest-wording.ts';
import { mostSaved } from './saved-search.ts';
import { addressOf, type SearchQuery } from './search-query.ts';
import { searchWording } from './search-wording.ts';

export interface SavedLine {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly digest: DigestWish;
  /** What came in since it was last looked at, up to `mostFresh + 1`. */
  readonly fresh: number;
}

export const mostFresh = 99;

export interface SavedSearchesProps {
  readonly lang: Language;
  readonly asked: SearchQuery;
  readonly saved: readonly SavedLine[];
  readonly maySave: boolean;
}

const wishes = (lang: Language) => digestWishes.map((value) => ({ value, label: digestWishWording[lang][value] }));

export const SavedSearches = ({ lang, asked, saved, maySave }: SavedSearchesProps) => {
  const w = searchWording[lang];
  const d = digestPageWording[lang];
  return (
    <Section title={w.saved} beside={<a href="/search/digests">{d.all}</a>}>
      {saved.length === 0 && <p class="muted">{w.noSaved}</p>}
      <ul class="plain-list">
        {saved.map((line) => (
          <SavedItem lang={lang} line={line} />
        ))}
      </ul>
      {maySave && saved.length >= mostSaved && <p class="muted">{w.saveFull(mostSaved)}</p>}
      {maySave && saved.length < mostSaved && (
        <Form action="/search/saved" label={w.save}>
          <HiddenField name="query" value={new URLSearchParams(addressOf(asked)).toString()} />
          <TextInput lang={lang} name="name" label={w.name} value={asked.q.slice(0, 40)} maxLength={40} required />
          <Select lang={lang} name="digest" label={d.wish} empty={false} value="none" options={wishes(lang)} />
          <Buttons>
            <SubmitButton label={w.save} main={false} />
          </Buttons>
        </Form>
      )}
    </Section>
  );
};

const SavedItem = ({ lang, line: { id, name, query, digest, fresh } }: { lang: Language; line: SavedLine }) => {
  const w = searchWording[lang];
  return (
    <li>
      <a href={`/search?${query}`}>{name}</a>
      {fresh > 0 && <Badge label={fresh > mostFresh ? w.manyFresh(mostFresh) : w.fresh(fresh)} />}
      <span class="buttons">
        {fresh > 0 && <SavedAct id={id} act="seen" label={w.seen} spoken={w.seenOf(name)} />}
        <SavedAct id={id} act="forget" label={w.forget} spoken={w.forgetOf(name)} />
      </span>
      <details class="more">
        <summary>{digestWishWording[lang][digest]}</summary>
        <form method="post" action={`/search/saved/${id}/digest`}>
          <Select
            lang={lang}
            name="digest"
            label={digestPageWording[lang].wishOf(name)}
            empty={false}
            value={digest}
            options={wishes(lang)}
          />
          <SubmitButton label={digestPageWording[lang].set} main={false} />
        </form>
      </details>
    </li>
  );
};

const SavedAct = ({ id, act, label, spoken }: { id: string; act: string; label: string; spoken: string }) => (
  <form method="post" action={`/search/saved/${id}/${act}`}>
    <button class="button button-plain" type="submit" aria-label={spoken}>
      {label}
    </button>
  </form>
);
