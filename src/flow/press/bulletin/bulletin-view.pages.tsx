/** One bulletin: its settings, and the register of every number it ever gave. */
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ButtonLink,
  Columns,
  DescriptionList,
  EmptyState,
  HiddenField,
  History,
  Notice,
  Outcome,
  RecordActs,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
  Tabs,
  TextArea,
} from '#ui/index.ts';
import type { RegisterLine, Sequence } from './bulletin.queries.ts';
import { type Bulletin, type Series, series } from './bulletin.ts';
import { type BulletinFacts, bulletinTable } from './bulletin-actions.ts';
import { bulletinTones } from './bulletin-list.pages.tsx';
import { bulletinPageWording } from './bulletin-page-wording.ts';
import { bulletinWording, seriesWording } from './bulletin-wording.ts';

export interface BulletinViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly bulletin: Bulletin;
  readonly facts: BulletinFacts;
  readonly actor: Actor;
  readonly deskName: string;
  readonly sequences: readonly Sequence[];
  /** The sequence whose register is shown. */
  readonly shown: Sequence | undefined;
  readonly register: readonly RegisterLine[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
  /** Pressing twice opens one issue. */
  readonly once: string;
}

export const BulletinView = (props: BulletinViewProps) => {
  const { lang, bulletin, events } = props;
  const w = bulletinPageWording[lang];
  const words = bulletinWording[lang];
  const aside = (
    <>
      <Section title={w.settings}>
        <Settings {...props} />
      </Section>
      <Section title={w.history}>
        <History lang={lang} words={words} events={events} />
      </Section>
    </>
  );
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={bulletinTones[bulletin.status]} label={words.statuses[bulletin.status]} />
        <span>{w[bulletin.status]}</span>
      </div>
      <Acts {...props} />
      <Columns label={w.settings} aside={aside}>
        <Register {...props} />
      </Columns>
    </>
  );
};

const Acts = ({ lang, id, version, bulletin, facts, actor, problem, once }: BulletinViewProps) => {
  const w = bulletinPageWording[lang];
  const words = bulletinWording[lang];
  const holds = (role: 'editor' | 'signatory') =>
    actor.appointments.some((a) => a.role === role && a.unitId === bulletin.deskId);
  const runs = bulletin.status === 'running';
  return (
    <>
      {runs && (holds('editor') || holds('signatory')) && (
        <div class="buttons">
          {holds('editor') &&
            series.map((s) => <OpenIssue lang={lang} bulletinId={id} series={s} once={`${once}-${s}`} />)}
          <ButtonLink href={`/bulletins/${id}/edit`} label={w.edit} />
        </div>
      )}
      <RecordActs
        lang={lang}
        table={bulletinTable}
        words={words}
        state={bulletin}
        facts={facts}
        actor={actor}
        base={`/bulletins/${id}`}
        version={version}
        problem={problem}
        look={{
          change: false,
          close: {
            danger: true,
            fields: (
              <TextArea
                lang={lang}
                name="words"
                label={words.fields.words}
                required
                value={String(problem?.values.words ?? '')}
              />
            ),
          },
        }}
      />
    </>
  );
};

interface OpenIssueProps {
  readonly lang: Language;
  readonly bulletinId: string;
  readonly series: Series;
  readonly once: string;
}

const OpenIssue = ({ lang, bulletinId, series, once }: OpenIssueProps) => {
  const w = bulletinPageWording[lang];
  return (
    <form method="post" action="/issues/open" hx-sync="this:drop">
      <HiddenField name="bulletinId" value={bulletinId} />
      <HiddenField name="series" value={series} />
      <HiddenField name="once" value={once} />
      <SubmitButton label={series === 'main' ? w.openMain : w.openExtra} main={series === 'main'} />
    </form>
  );
};

const Settings = ({ lang, bulletin, deskName }: BulletinViewProps) => {
  const w = bulletinPageWording[lang];
  const { fields } = bulletinWording[lang];
  const { up, across, down } = bulletin.distribution;
  const names = (list: readonly string[]) => list.join('、') || w.none;
  return (
    <DescriptionList
      items={[
        { term: fields.deskId, value: deskName },
        { term: fields.issuingUnit, value: bulletin.issuingUnit },
        { term: fields.note, value: bulletin.note || w.none },
        { term: fields.up, value: names(up) },
        { term: fields.across, value: names(across) },
        { term: fields.down, value: names(down) },
        { term: fields.copies, value: String(bulletin.copies) },
        { term: fields.telephone, value: bulletin.telephone || w.none },
        { term: fields.channel, value: bulletin.channel },
      ]}
    />
  );
};

const Register = ({ lang, id, sequences, shown, register }: BulletinViewProps) => {
  const w = bulletinPageWording[lang];
  const name = (s: Sequence) => w.sequence(s.year, seriesWording[lang][s.series]);
  return (
    <Section title={w.register}>
      {sequences.length > 1 && (
        <Tabs
          label={w.register}
          tabs={sequences.map((s) => ({
            href: `/bulletins/${id}?series=${s.series}&year=${s.year}`,
            label: name(s),
            count: s.taken,
            current: s === shown,
          }))}
        />
      )}
      {shown?.complete && <p class="muted small">{w.complete(shown.taken, shown.voided)}</p>}
      {shown?.complete === false && (
        <Notice lang={lang} tone="error">
          {w.incomplete(shown.taken)}
        </Notice>
      )}
      <Table
        lang={lang}
        caption={shown ? name(shown) : w.register}
        rows={register}
        rowKey={(line) => String(line.number)}
        empty={<EmptyState title={w.registerEmpty}>{w.registerEmptyHint}</EmptyState>}
        columns={registerColumns(lang)}
      />
    </Section>
  );
};

const registerColumns = (lang: Language) => {
  const w = bulletinPageWording[lang];
  return [
    {
      header: w.number,
      priority: 'title' as const,
      cell: (l: RegisterLine) => <a href={`/issues/${l.issueId}`}>{w.numberOf(l.number)}</a>,
    },
    { header: w.total, nowrap: true, cell: (l: RegisterLine) => w.totalOf(l.total) },
    { header: w.takenAt, nowrap: true, cell: (l: RegisterLine) => dayOf(l.takenAt) },
    {
      header: w.use,
      cell: (l: RegisterLine) => (l.voided ? w.voided(l.voided.by ?? '', l.voided.words) : w.used),
    },
  ];
};
