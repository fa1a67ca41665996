/** One statement: its words and tables, the objections of the units, what may be done now. */

import { display, periodInWords } from '#flow/scoring/score/index.ts';
import { dayInChinese, dayOf } from '#kernel/calendar.ts';
import { periodOf } from '#kernel/period.ts';
import { DescriptionList, FileLink, History, Notice, Outcome, Section, StatusBadge, Table, Time } from '#ui/index.ts';
import { CheckList } from './check-list.pages.tsx';
import { columnTitle } from './column-titles.ts';
import { FiguresTables } from './figures-table.pages.tsx';
import { shownOf } from './shown-table.ts';
import type { EarlierChange, LaterAdjustment } from './statement.queries.ts';
import { StatementActs } from './statement-acts.pages.tsx';
import { statementTones } from './statement-list.pages.tsx';
import { statementPageWording } from './statement-page-wording.ts';
import type { StatementViewProps } from './statement-props.pages.ts';
import { outcomeWording, statementWording } from './statement-wording.ts';
import { paragraphs } from './workbook.ts';

export const StatementView = (props: StatementViewProps) => {
  const { lang, id, statement, later, events } = props;
  const w = statementPageWording[lang];
  const words = statementWording[lang];
  const shown = shownOf(statement.figures, statement.text?.ranked ?? false, lang);
  const query = new URLSearchParams({ period: statement.period.name, deskId: statement.deskId });
  return (
    <>
      <Outcome {...props} words={words} />
      <Standing {...props} />
      {props.unprintable && (
        <Notice lang={lang} tone="error" title={w.cannotPrint}>
          {props.unprintable.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
      <StatementActs {...props} />
      {(statement.status === 'drawn_up' || statement.status === 'checked') && <CheckList {...props} />}
      <Section title={w.text}>
        <div class="text">
          {statement.text?.addressees && <p class="flush">{addressed(statement.text.addressees, lang)}</p>}
          {paragraphs(statement, lang).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {statement.text && (
            <p class="sealed">
              {statement.text.issuer || statement.deskName}
              {statement.signOff && (
                <>
                  <br />
                  {dayIn(statement.signOff.at, lang)}
                </>
              )}
            </p>
          )}
        </div>
      </Section>
      <Section
        title={w.table}
        beside={
          <span class="standing">
            <FileLink lang={lang} href={`/statements/${id}/statement.xlsx`} name={w.workbook} view />
            <FileLink lang={lang} href={`/statements/${id}/statement.docx`} name={w.document} view />
            <FileLink lang={lang} href={`/statements/${id}/statement.pdf`} name={w.pdf} view />
          </span>
        }
      >
        <FiguresTables lang={lang} shown={shown} whyHref={(unit) => `/scores/${unit}?${query}`} />
      </Section>
      {statement.objections.length > 0 && <Objections {...props} />}
      {props.earlier.length > 0 && <Earlier {...props} />}
      {later.length > 0 && <Later {...props} />}
      <Section title={w.history}>
        <History lang={lang} words={words} events={events} />
      </Section>
    </>
  );
};

const Standing = ({ lang, statement }: StatementViewProps) => {
  const w = statementPageWording[lang];
  const { status, words, drawnUp, signOff, period } = statement;
  return (
    <>
      <div class="standing">
        <StatusBadge tone={statementTones[status]} label={statementWording[lang].statuses[status]} />
        <span>{w.waiting[status]}</span>
        {words && <blockquote class="moment-words">{words}</blockquote>}
      </div>
      <DescriptionList
        items={[
          { term: w.period, value: periodInWords(period, lang) },
          { term: w.desk, value: statement.deskName },
          ...(drawnUp ? [{ term: w.drawnUpBy, value: drawnUp.name }] : []),
          ...(signOff
            ? [
                {
                  term: w.signedBy,
                  value: (
                    <>
                      {signOff.name} <Time lang={lang} at={signOff.at} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
};

const Objections = ({ lang, statement }: StatementViewProps) => {
  const w = statementPageWording[lang];
  return (
    <Section title={w.objections}>
      <ul>
        {statement.objections.map(({ unitName, words, by, at, answer }) => (
          <li class="standing">
            <b>{w.objectionOf(unitName)}</b>
            <span class="muted">
              {by} <Time lang={lang} at={at} />
            </span>
            <blockquote class="moment-words">{words}</blockquote>
            {answer ? (
              <>
                <b>{w.answered(outcomeWording[lang][answer.outcome])}</b>
                <span class="muted">{answer.by}</span>
                <blockquote class="moment-words">{answer.words}</blockquote>
              </>
            ) : (
              <StatusBadge tone="waiting" label={w.noAnswer} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Earlier = ({ lang, earlier, statement }: StatementViewProps) => {
  const w = statementPageWording[lang];
  const { deskId, period, figures } = statement;
  const query = new URLSearchParams({ period: period.name, deskId });
  return (
    <Section title={w.adjustments}>
      <p class="muted">{w.adjustmentsHint}</p>
      <Table
        lang={lang}
        caption={w.adjustments}
        rows={earlier}
        rowKey={(a) => `${a.unitId} ${a.stretch} ${a.ledger}`}
        empty={null}
        columns={[
          { header: w.unit, priority: 'title', cell: (a) => <a href={`/scores/${a.unitId}?${query}`}>{a.name}</a> },
          { header: w.stretch, cell: (a) => (a.stretch ? stretchInWords(a.stretch, lang) : w.takenBack) },
          { header: w.points, align: 'right', cell: (a) => amountIn(figures, a, lang) },
        ]}
      />
    </Section>
  );
};

const addressed = (addressees: string, lang: StatementViewProps['lang']): string =>
  `${addressees}${lang === 'zh' ? '：' : ':'}`;

const dayIn = (at: string, lang: StatementViewProps['lang']): string =>
  lang === 'zh' ? dayInChinese(dayOf(at)) : dayOf(at);

/** Points plainly; what another ledger counts, with its name. */
function amountIn(
  { decimals, currency = '' }: StatementViewProps['statement']['figures'],
  { ledger, points }: EarlierChange | LaterAdjustment,
  lang: StatementViewProps['lang'],
): string {
  const amount = display(points, decimals);
  if (ledger === 'points') return amount;
  return `${columnTitle(ledger, lang)} ${amount}${ledger === 'money' ? ` ${currency}` : ''}`;
}

const stretchInWords = (name: string, lang: StatementViewProps['lang']): string => {
  const period = periodOf(name);
  return period ? periodInWords(period, lang) : name;
};

const Later = ({ lang, later, statement }: StatementViewProps) => {
  const w = statementPageWording[lang];
  return (
    <Section title={w.later}>
      <Notice lang={lang} tone="info">
        <p>{w.laterHint}</p>
      </Notice>
      <Table
        lang={lang}
        caption={w.later}
        rows={later}
        rowKey={(a) => `${a.unitId} ${a.day} ${a.ledger}`}
        empty={null}
        columns={[
          {
            header: w.unit,
            priority: 'title',
            cell: (a) => (
              <a
                href={`/scores/${a.unitId}?${new URLSearchParams({ period: a.day.slice(0, 7), deskId: statement.deskId })}`}
              >
                {a.name}
              </a>
            ),
          },
          { header: w.bookedOn, nowrap: true, cell: (a) => a.day },
          { header: w.points, align: 'right', cell: (a) => amountIn(statement.figures, a, lang) },
        ]}
      />
    </Section>
  );
};
