/** The desk's house list: its terms, a form for one more, and a whole list at once. */
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import {
  Buttons,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  HiddenField,
  Notice,
  Section,
  Select,
  SubmitButton,
  Table,
  TextArea,
  TextInput,
  Time,
  Toast,
  Upload,
} from '#ui/index.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import type { ListedTerm } from './term.store.ts';
import type { TermLine } from './term-lines.ts';
import { termWording } from './term-wording.ts';

export interface RefusedLine extends TermLine {
  readonly refusals: readonly Refusal[];
}

export interface TermListProps {
  readonly lang: Language;
  readonly terms: readonly ListedTerm[];
  /** Where the actor may add and change. */
  readonly desks: readonly { readonly unitId: string; readonly name: string }[];
  readonly once: () => string;
  readonly done?: string | undefined;
  /** A form that was refused: `add`, or the id of a term. */
  readonly problem?:
    | { readonly at: string; readonly refusals: readonly Refusal[]; readonly values: Readonly<Record<string, unknown>> }
    | undefined;
  readonly imported?:
    | { readonly count: number; readonly refused: readonly RefusedLine[]; readonly error?: string }
    | undefined;
}

export const maxMegabytes = 1;

export const TermList = (props: TermListProps) => {
  const { lang, terms, desks, done } = props;
  const w = checkingPageWording[lang];
  const inForce = terms.filter((t) => t.status === 'in_force');
  const dropped = terms.filter((t) => t.status === 'dropped');
  return (
    <>
      {done && (
        <Toast lang={lang} tone="success">
          {w.saved}
        </Toast>
      )}
      <p class="muted">{w.termsIntro}</p>
      <Imported {...props} />
      {desks.length > 0 && (
        <>
          <details class="more" open={props.problem?.at === 'add'}>
            <summary>{w.add}</summary>
            <TermForm {...props} />
          </details>
          <details class="more" open={props.imported !== undefined && props.imported.refused.length > 0}>
            <summary>{w.import}</summary>
            <ImportForm {...props} />
          </details>
        </>
      )}
      <Section title={w.terms} beside={<span class="muted">{inForce.length}</span>}>
        <Terms {...props} terms={inForce} />
      </Section>
      {dropped.length > 0 && (
        <Section title={w.dropped} beside={<span class="muted">{dropped.length}</span>}>
          <Terms {...props} terms={dropped} />
        </Section>
      )}
    </>
  );
};

const Terms = (props: TermListProps) => {
  const { lang, terms, desks } = props;
  const w = checkingPageWording[lang];
  const words = termWording[lang];
  return (
    <Table
      lang={lang}
      caption={w.terms}
      rows={terms}
      rowKey={(t) => t.id}
      empty={<EmptyState title={w.termsNone}>{w.termsNoneHint}</EmptyState>}
      columns={[
        { header: words.fields.written, priority: 'title', cell: (t) => <b>{t.written}</b> },
        {
          header: words.fields.wrong,
          cell: (t) => (t.wrong.length > 0 ? t.wrong.join('、') : <span class="muted">{w.isOrder}</span>),
        },
        { header: words.fields.reason, cell: (t) => t.reason },
        {
          header: w.by,
          priority: 'extra',
          nowrap: true,
          cell: (t) => (
            <>
              {t.by} <Time lang={lang} at={t.at} />
            </>
          ),
        },
        ...(desks.length > 0 ? [{ header: w.acts, cell: (t: ListedTerm) => <TermActs {...props} term={t} /> }] : []),
      ]}
    />
  );
};

const TermActs = (props: TermListProps & { readonly term: ListedTerm }) => {
  const { lang, term, once, desks, problem } = props;
  const words = termWording[lang];
  if (!desks.some((d) => d.unitId === term.deskId)) return null;
  if (term.status === 'dropped') {
    return (
      <form method="post" action={`/checking/terms/${term.id}/restore`}>
        <HiddenField name="once" value={once()} />
        <HiddenField name="version" value={term.version} />
        <SubmitButton label={words.actions.restore} main={false} />
      </form>
    );
  }
  return (
    <details class="more" open={problem?.at === term.id}>
      <summary>{words.actions.change}</summary>
      <TermForm {...props} />
      <Form action={`/checking/terms/${term.id}/drop`} label={words.actions.drop}>
        <HiddenField name="once" value={once()} />
        <HiddenField name="version" value={term.version} />
        <TextInput lang={lang} name="words" label={words.fields.words} />
        <Buttons>
          <SubmitButton label={words.actions.drop} danger main={false} />
        </Buttons>
      </Form>
    </details>
  );
};

const TermForm = ({ lang, desks, once, problem, term }: TermListProps & { readonly term?: ListedTerm }) => {
  const w = checkingPageWording[lang];
  const words = termWording[lang];
  const refused = problem?.at === (term?.id ?? 'add') ? problem : undefined;
  const stored: Readonly<Record<string, unknown>> = term
    ? { written: term.written, wrong: term.wrong.join('、'), reason: term.reason }
    : {};
  const value = (name: string): string => String((refused?.values ?? stored)[name] ?? '');
  const error = (name: string) => {
    const found = refused?.refusals.find((r) => r.field === name);
    return found && refusalSentence(found, lang, words);
  };
  const field = (name: 'written' | 'wrong' | 'reason') => ({
    lang,
    name,
    label: words.fields[name],
    value: value(name),
    error: error(name),
  });
  return (
    <Form
      action={term ? `/checking/terms/${term.id}/change` : '/checking/terms/add'}
      label={term ? words.actions.change : w.add}
    >
      <ErrorSummary
        lang={lang}
        general={refused?.refusals.filter((r) => !r.field).map((r) => refusalSentence(r, lang, words))}
      />
      <HiddenField name="once" value={once()} />
      {term && <HiddenField name="version" value={term.version} />}
      {!term && <DeskField lang={lang} desks={desks} value={value('deskId')} />}
      <FieldRow>
        <TextInput {...field('written')} required maxLength={600} hint={w.writtenHint} width="medium" />
        <TextInput {...field('wrong')} hint={w.wrongHint} width="medium" />
      </FieldRow>
      <TextInput {...field('reason')} maxLength={200} />
      <Buttons>
        <SubmitButton label={words.actions[term ? 'change' : 'add']} main={!term} />
      </Buttons>
    </Form>
  );
};

const DeskField = ({ lang, desks, value }: Pick<TermListProps, 'lang' | 'desks'> & { readonly value: string }) =>
  desks.length === 1 ? (
    <HiddenField name="deskId" value={desks[0]?.unitId ?? ''} />
  ) : (
    <Select
      lang={lang}
      name="deskId"
      label={termWording[lang].fields.deskId}
      required
      value={value}
      options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
    />
  );

const ImportForm = ({ lang, desks, once, imported }: TermListProps) => {
  const w = checkingPageWording[lang];
  const left = imported?.refused.map((line) => [line.written, line.wrong, line.reason].join('\t')).join('\n');
  return (
    <Form action="/checking/terms/import" upload label={w.import}>
      <HiddenField name="once" value={once()} />
      <DeskField lang={lang} desks={desks} value="" />
      <TextArea lang={lang} name="text" label={w.importText} hint={w.importHint} rows={8} value={left} />
      <Upload
        lang={lang}
        name="file"
        label={w.importFile}
        hint={w.importFileHint}
        accept={['.xlsx', '.csv', '.txt']}
        maxMegabytes={maxMegabytes}
      />
      <Buttons>
        <SubmitButton label={w.importButton} />
      </Buttons>
    </Form>
  );
};

const Imported = ({ lang, imported }: TermListProps) => {
  const w = checkingPageWording[lang];
  if (!imported) return null;
  const { count, refused, error } = imported;
  return (
    <Notice lang={lang} tone={error ? 'error' : refused.length > 0 ? 'warning' : 'success'}>
      <p>{error ?? w.imported(count)}</p>
      {refused.length > 0 && (
        <>
          <p>{w.notImported(refused.length)}</p>
          <ul>
            {refused.map(({ line, refusals }) => (
              <li>
                {w.line(line)} {refusals.map((r) => refusalSentence(r, lang, termWording[lang])).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
};
