/** Assembling: order, notes and readers in one form whose every button keeps what was typed. */
import { articleWording } from '#flow/newsroom/article/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { FieldRow, Form, HiddenField, Section, StatusBadge, Table, TextArea, TextInput } from '#ui/index.ts';
import type { PlaceableLine } from './issue.queries.ts';
import type { Issue } from './issue.ts';
import type { IssueFacts } from './issue-actions.ts';
import type { EntryFact } from './issue-contents.ts';
import { issuePageWording } from './issue-page-wording.ts';
import { issueWording } from './issue-wording.ts';

export interface AssemblyProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly issue: Issue;
  readonly facts: IssueFacts;
  readonly placeable: readonly PlaceableLine[];
  /** Whether it can go to the signatory as it stands. */
  readonly maySend: boolean;
  /** What was typed, when the form was refused. */
  readonly typed: Readonly<Record<string, unknown>>;
}

export const Assembly = (props: AssemblyProps) => {
  const { lang, id, version, maySend } = props;
  const w = issuePageWording[lang];
  const { actions } = issueWording[lang];
  return (
    <Form action={`/issues/${id}/assembly`} draft={`/issues/${id}`} label={w.layout} wide>
      <HiddenField name="version" value={version} />
      {/* The first button of a form is the one that Enter presses: it saves. */}
      <Section title={w.contents} beside={<ActButton act="save" label={actions.edit} />}>
        <Entries {...props} />
      </Section>
      <Section title={w.placeable}>
        <Placeable {...props} />
      </Section>
      <Sheet {...props} />
      <div class="buttons">
        <button class={maySend ? 'button' : 'button button-main'} type="submit" name="act" value="save">
          {actions.edit}
        </button>
        {maySend && (
          <button class="button button-main" type="submit" name="act" value="send">
            {w.saveAndSend}
          </button>
        )}
      </div>
    </Form>
  );
};

const typedIn = (typed: AssemblyProps['typed'], name: string, saved: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : saved;
};

const Entries = ({ lang, issue, facts, typed }: AssemblyProps) => {
  const w = issuePageWording[lang];
  if (facts.entries.length === 0) return <p class="muted">{w.noArticles}</p>;
  return (
    <ol class="entries">
      {facts.entries.map((entry, i) => (
        <li class="entry">
          <HiddenField name="order[]" value={entry.articleId} />
          <EntryHead lang={lang} entry={entry} place={i + 1} />
          <EntryButtons lang={lang} entry={entry} isFirst={i === 0} isLast={i === facts.entries.length - 1} />
          <details class="more" open={issue.entries[i]?.note !== ''}>
            <summary>{issueWording[lang].fields.notes}</summary>
            <TextArea
              lang={lang}
              name={`note-${entry.articleId}`}
              label={w.articleNote(entry.title)}
              value={typedIn(typed, `note-${entry.articleId}`, issue.entries[i]?.note ?? '')}
              rows={3}
            />
          </details>
        </li>
      ))}
    </ol>
  );
};

const EntryHead = ({ lang, entry, place }: { lang: Language; entry: EntryFact; place: number }) => {
  const w = issuePageWording[lang];
  const { statuses } = articleWording[lang];
  return (
    <div class="entry-head">
      <p class="entry-title">
        {place}. <a href={`/articles/${entry.articleId}`}>{entry.title}</a>
      </p>
      <p class="muted small">
        {[entry.source, entry.editor].filter((t) => t !== '').join(' · ')}
        {entry.status !== 'placed' && (
          <>
            {' '}
            <StatusBadge tone="warn" label={statuses[entry.status]} /> {w.notSigned}
          </>
        )}
      </p>
    </div>
  );
};

interface EntryButtonsProps {
  readonly lang: Language;
  readonly entry: EntryFact;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const EntryButtons = ({ lang, entry: { articleId, title }, isFirst, isLast }: EntryButtonsProps) => {
  const w = issuePageWording[lang];
  return (
    <div class="buttons">
      {!isFirst && <ActButton act={`up:${articleId}`} label={w.up} said={w.upOf(title)} />}
      {!isLast && <ActButton act={`down:${articleId}`} label={w.down} said={w.downOf(title)} />}
      <ActButton act={`remove:${articleId}`} label={issueWording[lang].actions.remove} said={w.removeOf(title)} />
    </div>
  );
};

const ActButton = ({ act, label, said }: { act: string; label: string; said?: string }) => (
  <button class="button button-small" type="submit" name="act" value={act} aria-label={said}>
    {label}
  </button>
);

const Placeable = ({ lang, placeable }: AssemblyProps) => {
  const w = issuePageWording[lang];
  return (
    <Table
      lang={lang}
      caption={w.placeable}
      rows={placeable}
      rowKey={(a) => a.id}
      empty={<p class="muted">{w.placeableEmpty}</p>}
      columns={[
        { header: w.title, priority: 'title', cell: (a) => <a href={`/articles/${a.id}`}>{a.title}</a> },
        { header: w.author, nowrap: true, cell: (a) => a.authorName },
        { header: w.characters, align: 'right', nowrap: true, cell: (a) => String(a.characters) },
        { header: w.signedOffOn, nowrap: true, cell: (a) => dayOf(a.changedAt) },
        {
          header: issueWording[lang].actions.place,
          nowrap: true,
          cell: (a) => (
            <ActButton act={`place:${a.id}`} label={issueWording[lang].actions.place} said={w.placeOf(a.title)} />
          ),
        },
      ]}
    />
  );
};

const Sheet = ({ lang, issue, typed }: AssemblyProps) => {
  const w = issuePageWording[lang];
  const { fields } = issueWording[lang];
  const { up, across, down } = issue.distribution;
  const list = (name: 'up' | 'across' | 'down', names: readonly string[]) => (
    <TextArea
      lang={lang}
      name={name}
      label={fields[name]}
      hint={name === 'down' ? w.listHint : undefined}
      value={typedIn(typed, name, names.join('、'))}
      rows={2}
    />
  );
  return (
    <>
      <Section title={w.issueNote}>
        <TextArea
          lang={lang}
          name="note"
          label={w.issueNote}
          hint={w.noteHint}
          value={typedIn(typed, 'note', issue.note)}
        />
      </Section>
      <Section title={w.distribution}>
        <FieldRow>
          {list('up', up)}
          {list('across', across)}
          {list('down', down)}
        </FieldRow>
        <TextInput
          lang={lang}
          name="copies"
          label={fields.copies}
          type="number"
          width="short"
          required
          value={typedIn(typed, 'copies', String(issue.copies))}
        />
      </Section>
    </>
  );
};
