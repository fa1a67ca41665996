/** A report on the desk: the report as everybody sees it, with the desk's acts, and what changed when it came again. */
import { type filedText, ReportView, type ReportViewProps } from '#flow/intake/report/index.ts';
import { appointmentAs } from '#kernel/actor.ts';
import { textFromBody } from '#kernel/body.ts';
import { BackLink, ClaimPlace, Compare, compareTexts, Included, Outcome, Section } from '#ui/index.ts';
import { ScreeningActs, type ScreeningActsProps } from './screening-acts.pages.tsx';
import { screeningPageWording } from './screening-page-wording.ts';
import { screeningWording } from './screening-wording.ts';

export type ScreeningViewProps = Omit<ReportViewProps, 'facts' | 'children'> &
  ScreeningActsProps & { readonly backHref: string };

export const ScreeningView = ({ done, problem, backHref, ...props }: ScreeningViewProps) => {
  const { lang } = props;
  const w = screeningPageWording[lang];
  const words = screeningWording[lang];
  const isEditor = appointmentAs(props.actor, 'editor', props.report.deskId) !== undefined;
  return (
    <>
      <Outcome lang={lang} words={words} done={done} problem={problem} />
      <BackLink href={backHref} label={w.back} />
      <ReportView {...props} beside={<Beside id={props.id} />} below={<Below id={props.id} />}>
        <Included at={`/recalls/of/${props.id}`} />
        {isEditor && <ClaimPlace claims={`report:${props.id}`} />}
        <ScreeningActs {...props} problem={problem} />
        <Resent {...props} />
      </ReportView>
    </>
  );
};

/* What the newsroom knows of it: a later stage is not imported. */
const Beside = ({ id }: { id: string }) => (
  <>
    <Included at={`/comments/on/report/${id}`} />
    <Included at={`/grades/of/${id}`} />
  </>
);

const Below = ({ id }: { id: string }) => (
  <>
    <Included at={`/duplicates/of/${id}`} />
    <Included at={`/stock/of/report/${id}`} />
  </>
);

/** After a return: the text as it came before, against the text as it came again. */
const Resent = ({ lang, report }: Pick<ScreeningViewProps, 'lang' | 'report'>) => {
  const before = report.filings.at(-2);
  const after = report.filings.at(-1);
  if (!before || !after || after.correction !== undefined) return null;
  const w = screeningPageWording[lang];
  const textOf = ({ title, body }: ReturnType<typeof filedText>) => `${title}\n${textFromBody(body)}`;
  return (
    <Section title={w.resent}>
      <Compare
        lang={lang}
        segments={compareTexts(textOf(before), textOf(after))}
        before={w.version(before.number)}
        after={w.version(after.number)}
      />
    </Section>
  );
};
