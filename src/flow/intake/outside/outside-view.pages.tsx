/** One outside item: where it comes from, its text, what became of it. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ButtonLink,
  Columns,
  DescriptionList,
  History,
  Included,
  Outcome,
  RecordActs,
  Section,
  Select,
  StatusBadge,
  TextArea,
  TextBody,
  Time,
} from '#ui/index.ts';
import { asideReasons, type OutsideItem } from './outside.ts';
import { type OutsideFacts, outsideTable } from './outside-actions.ts';
import { outsideTones } from './outside-list.pages.tsx';
import { outsidePageWording } from './outside-page-wording.ts';
import { asideReasonWording, outsideWording } from './outside-wording.ts';

export interface OutsideViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly item: OutsideItem;
  readonly facts: OutsideFacts;
  readonly actor: Actor;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const OutsideView = (props: OutsideViewProps) => {
  const { lang, id, item } = props;
  const w = outsidePageWording[lang];
  const words = outsideWording[lang];
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={outsideTones[item.status]} label={words.statuses[item.status]} />
        <span>{w.standing[item.status]}</span>
        {item.aside && <span>{`${asideReasonWording[lang][item.aside.reason]}：${item.aside.words}`}</span>}
      </div>
      <Acts {...props} />
      <Columns label={w.facts} aside={<Aside {...props} />}>
        <Section title={w.text}>
          <TextBody lang={lang} body={item.body} pictureHref={() => ''} />
        </Section>
        {/* What was put into stock from it, fetched by its address: a later stage is not imported. */}
        <Included at={`/stock/of/outside/${id}`} />
      </Columns>
    </>
  );
};

const Acts = ({ lang, id, version, item, facts, actor, problem }: OutsideViewProps) => {
  const w = outsidePageWording[lang];
  const words = outsideWording[lang];
  const isEditor = actor.appointments.some((a) => a.role === 'editor' && a.unitId === item.deskId);
  const typed = (name: string) => (problem?.action === 'set_aside' ? String(problem.values[name] ?? '') : '');
  return (
    <>
      {isEditor && item.status !== 'set_aside' && (
        <div class="buttons">
          <ButtonLink href={`/articles/new?source=outside:${id}`} label={w.use} main={item.status === 'collected'} />
          <ButtonLink href={`/outside/${id}/edit`} label={words.actions.correct} />
        </div>
      )}
      <RecordActs
        lang={lang}
        table={outsideTable}
        words={words}
        state={item}
        facts={facts}
        actor={actor}
        base={`/outside/${id}`}
        version={version}
        problem={problem}
        look={{
          correct: false,
          take_up: false,
          put_back: false,
          set_aside: {
            fields: (
              <>
                <Select
                  lang={lang}
                  name="reason"
                  label={w.asideReason}
                  required
                  value={typed('reason')}
                  options={asideReasons.map((value) => ({ value, label: asideReasonWording[lang][value] }))}
                />
                <TextArea
                  lang={lang}
                  name="words"
                  label={words.fields.words}
                  required
                  value={typed('words')}
                  rows={2}
                />
              </>
            ),
          },
        }}
      />
    </>
  );
};

const Aside = ({ lang, item, events }: OutsideViewProps) => {
  const w = outsidePageWording[lang];
  const { fields } = outsideWording[lang];
  const isWeb = /^https?:\/\//i.test(item.address);
  return (
    <>
      <DescriptionList
        items={[
          { term: fields.source, value: item.source },
          {
            term: fields.address,
            value: isWeb ? (
              <a href={item.address} target="_blank" rel="noopener noreferrer">
                {w.open}
              </a>
            ) : (
              item.address
            ),
          },
          { term: fields.day, value: item.day },
          ...(item.note ? [{ term: fields.note, value: item.note }] : []),
          { term: w.collector, value: item.collectorName },
          { term: w.collectedAt, value: <Time lang={lang} at={item.collectedAt} /> },
        ]}
      />
      {item.articles.length > 0 && (
        <Section title={w.articles}>
          <ul class="plain-list">
            {item.articles.map((articleId, n) => (
              <li>
                <a href={`/articles/${articleId}`}>{w.article(n + 1)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={w.history}>
        <History lang={lang} words={outsideWording[lang]} events={events} />
      </Section>
    </>
  );
};
