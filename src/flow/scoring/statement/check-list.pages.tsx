/** What must agree before a statement is signed, item by item. */
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { Section, StatusBadge } from '#ui/index.ts';
import { columnTitle } from './column-titles.ts';
import { crossFootWording } from './cross-foot-wording.ts';
import { footing } from './figures.ts';
import { openObjections } from './statement.ts';
import { statementPageWording } from './statement-page-wording.ts';
import type { StatementViewProps } from './statement-props.pages.ts';

const checks = ['row_does_not_add_up', 'column_does_not_add_up', 'text_differs_from_table', 'ledger_differs'] as const;
const shownFaults = 5;

export const CheckList = ({ lang, statement, facts }: StatementViewProps) => {
  const w = statementPageWording[lang];
  const { figures, objections } = statement;
  const faults = footing(figures, facts.ledger);
  const open = openObjections(statement).length;
  return (
    <Section title={w.check}>
      <p class="muted">{w.checkHint}</p>
      <ul class="plain-list">
        {checks.map((code) => {
          const found = faults.filter((fault) => fault.code === code);
          return (
            <Item title={w.checks[code]} good={found.length === 0} lang={lang}>
              {found.length === 0
                ? w.checked(figures.rows.length, figures.columns.length)
                : found.slice(0, shownFaults).map((fault) => <p>{sentence(fault, lang)}</p>)}
            </Item>
          );
        })}
        <Item title={w.checks.objection_open} good={open === 0} lang={lang}>
          {open === 0 ? w.answeredAll(objections.length) : w.unanswered(open)}
        </Item>
      </ul>
    </Section>
  );
};

const Item = (props: { lang: Language; title: string; good: boolean; children?: unknown }) => {
  const w = statementPageWording[props.lang];
  return (
    <li class="standing">
      <StatusBadge tone={props.good ? 'good' : 'bad'} label={props.good ? w.agrees : w.disagrees} />
      <b>{props.title}</b>
      <span class="muted">{props.children}</span>
    </li>
  );
};

function sentence({ code, params = {} }: Refusal, lang: Language): string {
  const sentences: Readonly<Record<string, (p: Readonly<Record<string, string | number>>) => string>> =
    crossFootWording[lang].refusals;
  return sentences[code]?.({ ...params, column: columnTitle(String(params.column), lang) }) ?? code;
}
