/** For the unit that filed it: the report as sent and as printed, word by word. */
import { type PlainText, runningText } from '#flow/newsroom/article/index.ts';
import { dayInChinese, dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { BackLink, Compare, compareTexts, EmptyState, Section, Tabs } from '#ui/index.ts';
import type { PrintedFrom, SentAndPrinted } from './sent-printed.queries.ts';
import { sentPrintedWording } from './sent-printed-wording.ts';

export interface SentPrintedProps extends SentAndPrinted {
  readonly lang: Language;
  readonly reportId: string;
  readonly view: 'inline' | 'sides';
}

export const SentPrinted = (props: SentPrintedProps) => {
  const { lang, reportId, printed, sent, view } = props;
  const w = sentPrintedWording[lang];
  return (
    <>
      <BackLink href={`/reports/${reportId}`} label={w.back} />
      {printed.length === 0 ? (
        <EmptyState title={w.none}>{w.noneHint}</EmptyState>
      ) : (
        <Tabs
          label={w.view}
          tabs={(['inline', 'sides'] as const).map((name) => ({
            href: `/articles/sent/${reportId}?view=${name}`,
            label: w[name],
            current: name === view,
          }))}
        />
      )}
      {printed.map((one) => (
        <OnePrinted lang={lang} sent={sent} printed={one} view={view} />
      ))}
    </>
  );
};

interface OnePrintedProps {
  readonly lang: Language;
  readonly sent: PlainText;
  readonly printed: PrintedFrom;
  readonly view: 'inline' | 'sides';
}

const OnePrinted = ({ lang, sent, printed, view }: OnePrintedProps) => {
  const w = sentPrintedWording[lang];
  const day = dayOf(printed.at);
  return (
    <Section title={w.printedAs(printed.title, lang === 'zh' ? dayInChinese(day) : day)}>
      {printed.left > 0 && <p class="muted">{w.left(printed.left)}</p>}
      <Compare
        lang={lang}
        segments={compareTexts(runningText(sent), runningText(printed))}
        view={view}
        before={w.sent}
        after={w.printed}
      />
    </Section>
  );
};
