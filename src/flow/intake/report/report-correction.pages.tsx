/** A report that proved wrong: the forms of its correction and retraction, and each correction beside what it put right. */
import { textFromBody } from '#kernel/body.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import { Checkbox, Compare, compareTexts, Section, TextArea, TextInput } from '#ui/index.ts';
import type { Report, ReportText } from './report.ts';
import { titleLimit } from './report-commands.ts';
import { reportPageWording } from './report-page-wording.ts';
import { reportWording } from './report-wording.ts';

interface CorrectionProps {
  readonly lang: Language;
  readonly report: Report;
  readonly problem?: Problem | undefined;
}

/** What a field held, and what was wrong with it, after its act was refused. */
const fieldsOf =
  ({ lang, problem }: CorrectionProps, act: 'correct' | 'retract') =>
  (name: 'title' | 'body' | 'words' | 'declaration', standing?: string) => {
    const words = reportWording[lang];
    const refused = problem?.action === act ? problem : undefined;
    const fault = refused?.refusals.find((r) => r.field === name);
    const typed = refused?.values[name];
    return {
      lang,
      name,
      label: words.fields[name],
      value: typeof typed === 'string' ? typed : standing,
      error: fault && refusalSentence(fault, lang, words),
    };
  };

export const CorrectFields = (props: CorrectionProps) => {
  const w = reportPageWording[props.lang];
  const field = fieldsOf(props, 'correct');
  const { value: _, ...declaration } = field('declaration');
  return (
    <>
      <p>{w.correctHint}</p>
      <TextInput {...field('title', props.report.title)} required maxLength={titleLimit} />
      <TextArea {...field('body', textFromBody(props.report.body))} required hint={w.bodyHint} body />
      <TextArea {...field('words')} label={w.whyCorrect} required hint={w.toldDesk} />
      <Checkbox {...declaration} label={w.declaration} required />
    </>
  );
};

export const RetractFields = (props: CorrectionProps) => {
  const w = reportPageWording[props.lang];
  return (
    <>
      <p>{w.retractHint}</p>
      <TextArea {...fieldsOf(props, 'retract')('words')} required hint={w.toldDesk} />
    </>
  );
};

const textOf = ({ title, body }: Pick<ReportText, 'title' | 'body'>): string => `${title}\n${textFromBody(body)}`;

/** Every correction against the version before it, the last one first. */
export const Corrections = ({ lang, report }: Pick<CorrectionProps, 'lang' | 'report'>) => {
  const w = reportPageWording[lang];
  const pairs = report.filings.flatMap((after, i) => {
    const before = report.filings[i - 1];
    return before && after.correction !== undefined ? [{ before, after, why: after.correction }] : [];
  });
  return (
    <>
      {pairs.toReversed().map(({ before, after, why }) => (
        <Section title={w.compareVersions}>
          <p>{w.correction(why)}</p>
          <Compare
            lang={lang}
            segments={compareTexts(textOf(before), textOf(after))}
            before={w.filedVersion(before.number, before.approverName)}
            after={w.filedVersion(after.number, after.approverName)}
          />
        </Section>
      ))}
    </>
  );
};
