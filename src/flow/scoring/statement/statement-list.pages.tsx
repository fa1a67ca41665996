/** The list of statements, and the lock of the next period. */
import { periodInWords } from '#flow/scoring/score/index.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  Buttons,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  HiddenField,
  Pager,
  PeriodField,
  Section,
  Select,
  StatusBadge,
  SubmitButton,
  Table,
  type Tone,
} from '#ui/index.ts';
import type { StatementLine } from './statement.queries.ts';
import type { StatementStatus } from './statement.ts';
import { statementPageWording } from './statement-page-wording.ts';
import { statementWording } from './statement-wording.ts';

export const statementTones: Record<StatementStatus, Tone> = {
  locked: 'neutral',
  drawn_up: 'waiting',
  checked: 'waiting',
  signed_off: 'active',
  released: 'good',
};

export interface StatementListProps {
  readonly lang: Language;
  readonly page: Page<StatementLine>;
  /** Desks whose periods the reader may lock. */
  readonly desks: readonly { readonly unitId: string; readonly name: string }[];
  readonly deskId: string | undefined;
  /** The period to be locked next, or what was typed. */
  readonly period: string;
  readonly refused: readonly string[];
  readonly once: string;
}

export const StatementList = (props: StatementListProps) => {
  const { lang, page, deskId } = props;
  const w = statementPageWording[lang];
  const words = statementWording[lang];
  const href = (key: object) => keysetHref('/statements', {}, key);
  return (
    <>
      {deskId !== undefined && <Lock {...props} />}
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(s) => s.id}
        empty={<EmptyState title={w.emptyTitle}>{w.emptyHint}</EmptyState>}
        columns={[
          { header: w.name, priority: 'title', cell: (s) => <a href={`/statements/${s.id}`}>{s.title}</a> },
          {
            header: w.period,
            nowrap: true,
            cell: (s) => periodInWords({ name: s.period, from: s.from, to: s.to }, lang),
          },
          { header: w.desk, cell: (s) => s.deskName },
          {
            header: w.status,
            nowrap: true,
            cell: (s) => <StatusBadge tone={statementTones[s.status]} label={words.statuses[s.status]} />,
          },
        ]}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

const Lock = ({ lang, desks, deskId, period, refused, once }: StatementListProps) => {
  const w = statementPageWording[lang];
  const { fields } = statementWording[lang];
  return (
    <Section title={w.lockNext}>
      <Form action="/statements/new" label={w.lockNext}>
        <ErrorSummary lang={lang} general={refused} />
        <p class="muted">{w.lockHint}</p>
        <HiddenField name="once" value={once} />
        <FieldRow>
          {desks.length > 1 ? (
            <Select
              lang={lang}
              name="deskId"
              label={fields.deskId}
              empty={false}
              value={deskId}
              width="medium"
              options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
            />
          ) : (
            <HiddenField name="deskId" value={deskId ?? ''} />
          )}
          <PeriodField lang={lang} name="period" label={fields.period} value={period} required />
        </FieldRow>
        <Buttons>
          <SubmitButton label={w.lockNext} />
        </Buttons>
      </Form>
    </Section>
  );
};
