/** One adoption: who took what, who is credited, and what happened to it. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  Columns,
  DescriptionList,
  History,
  Outcome,
  RecordActs,
  Section,
  Select,
  StatusBadge,
  TextArea,
  TextInput,
} from '#ui/index.ts';
import type { Adoption } from './adoption.ts';
import { type AdoptionFacts, adoptionTable } from './adoption-actions.ts';
import { adoptionPageWording } from './adoption-page-wording.ts';
import { adoptionWording, partWording, routeWording } from './adoption-wording.ts';
import { sayWord, type Vocabulary } from './adoption-words.ts';

export interface AdoptionViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly adoption: Adoption;
  readonly facts: AdoptionFacts;
  readonly actor: Actor;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  readonly events: readonly Recorded<DomainEvent>[];
  /** Links to other pages only for those who may open them. */
  readonly atDesk: boolean;
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const AdoptionView = (props: AdoptionViewProps) => {
  const { lang, adoption, events } = props;
  const w = adoptionPageWording[lang];
  const words = adoptionWording[lang];
  const { takenBack } = adoption;
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={takenBack ? 'neutral' : 'good'} label={words.statuses[adoption.status]} />
        {takenBack && <span>{w.takenBack(takenBack.day, takenBack.by)}</span>}
        {takenBack && <blockquote class="moment-words">{takenBack.words}</blockquote>}
      </div>
      <Acts {...props} />
      <Columns
        label={w.history}
        aside={
          <Section title={w.history}>
            <History lang={lang} words={words} events={events} />
          </Section>
        }
      >
        <Particulars {...props} />
        <Credited {...props} />
      </Columns>
    </>
  );
};

const Particulars = ({ lang, adoption, vocabulary, atDesk }: AdoptionViewProps) => {
  const w = adoptionPageWording[lang];
  const say = (kind: keyof Vocabulary, code: string | undefined) => sayWord({ lang, kind, vocabulary }, code);
  const { articleId, reportId, issueId, evidence, route, outsideScore, filedOn } = adoption;
  return (
    <>
      <DescriptionList
        items={[
          { term: w.body, value: adoption.body },
          { term: w.day, value: adoption.day },
          { term: w.level, value: say('levels', adoption.level) },
          { term: w.channel, value: say('channels', adoption.channel) },
          { term: w.form, value: say('forms', adoption.form) },
          { term: w.length, value: w.characters(adoption.length) },
          ...(filedOn ? [{ term: w.filedOn, value: filedOn }] : []),
          ...(route ? [{ term: w.route, value: routeWording[lang][route] }] : []),
          ...(outsideScore ? [{ term: w.outsideScore, value: outsideScore }] : []),
          ...(evidence ? [{ term: w.evidence, value: evidence }] : []),
        ]}
      />
      <p class="buttons">
        {atDesk && articleId && <a href={`/articles/${articleId}`}>{w.readArticle}</a>}
        {reportId && <a href={`/reports/${reportId}`}>{w.readReport}</a>}
        {atDesk && issueId && <a href={`/issues/${issueId}`}>{w.printedIn}</a>}
      </p>
    </>
  );
};

const Credited = ({ lang, adoption, unitNames }: AdoptionViewProps) => {
  const w = adoptionPageWording[lang];
  return (
    <Section title={w.units}>
      {adoption.units.length === 0 ? (
        <p class="muted">{w.noUnits}</p>
      ) : (
        <ul class="plain-list">
          {adoption.units.map(({ unitId, part, extra }) => (
            <li>
              {unitNames.get(unitId) ?? unitId}　<span class="muted">{partWording[lang][part]}</span>
              {extra && <span>　{w.extra(extra.points, extra.decision)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Acts = ({ lang, id, version, adoption, facts, actor, problem, unitNames }: AdoptionViewProps) => {
  const w = adoptionPageWording[lang];
  const words = adoptionWording[lang];
  const value = (name: string) => String(problem?.values[name] ?? '');
  const field = (name: keyof typeof words.fields) => ({ lang, name, label: words.fields[name], value: value(name) });
  const main = (
    <>
      <p class="muted">{w.mainHint}</p>
      <Select
        {...field('unitId')}
        required
        options={adoption.units.map((u) => ({ value: u.unitId, label: unitNames.get(u.unitId) ?? u.unitId }))}
      />
      <TextInput {...field('points')} hint={w.extraHint} width="short" />
      <TextArea {...field('decision')} required rows={2} />
    </>
  );
  return (
    <RecordActs
      lang={lang}
      table={adoptionTable}
      words={words}
      state={adoption}
      facts={facts}
      actor={actor}
      base={`/adoptions/${id}`}
      version={version}
      problem={problem}
      look={{
        name_main: { fields: main },
        take_back: { danger: true, fields: <TextArea {...field('words')} required rows={2} /> },
      }}
    />
  );
};
