/** A report's grade with what it was computed from, and the form of an editor who knows better. */
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  Badge,
  ButtonLink,
  Buttons,
  DescriptionList,
  Form,
  HiddenField,
  Notice,
  RecordActs,
  Section,
  Select,
  Stat,
  Stats,
  SubmitButton,
  TextArea,
  Toast,
} from '#ui/index.ts';
import type { Graded } from './grade.queries.ts';
import { credibilities, fewestPrinted, reliabilities, soundShare, type UnitHistory } from './grade.ts';
import { type GradeFacts, gradeTable } from './grade-actions.ts';
import { gradePageWording } from './grade-page-wording.ts';
import { credibilityWording, gradeWording, reliabilityWording } from './grade-wording.ts';

export const percentOf = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** B2 with its words: a letter and a figure say nothing to whoever sees them first. */
export const GradeMark = ({
  lang,
  graded,
}: {
  lang: Language;
  graded: Pick<Graded, 'reliability' | 'credibility'>;
}) => (
  <>
    <Badge label={`${graded.reliability}${graded.credibility}`} />{' '}
    <span>
      {reliabilityWording[lang][graded.reliability]} · {credibilityWording[lang][graded.credibility]}
    </span>
  </>
);

export interface GradeViewProps {
  readonly lang: Language;
  readonly actor: Actor;
  readonly graded: Graded;
  readonly facts: GradeFacts;
  readonly mayGrade: boolean;
  readonly once: string;
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const GradeView = (props: GradeViewProps) => {
  const { lang, graded, done } = props;
  const w = gradePageWording[lang];
  const { reliability, credibility } = graded.computed;
  return (
    <>
      {done && (
        <Toast lang={lang} tone="success">
          {w.saved}
        </Toast>
      )}
      <p class="buttons">
        <ButtonLink href={`/screening/${graded.id}`} label={w.toReport} />
        <ButtonLink href="/grades" label={w.toList} />
      </p>
      <p>
        <GradeMark lang={lang} graded={graded} />
      </p>
      <p class="muted">{w.intro}</p>
      {graded.set?.state.status === 'set' && (
        <Notice lang={lang} tone="info" title={w.setBy(graded.set.state.by)}>
          <p>{graded.set.state.reason}</p>
          <p class="muted">{w.wouldBe(`${reliability}${credibility}`)}</p>
        </Notice>
      )}
      <UnitSection lang={lang} graded={graded} />
      <ItemSection lang={lang} graded={graded} />
      <Scale lang={lang} />
      <SetSection {...props} />
    </>
  );
};

const UnitSection = ({ lang, graded }: { lang: Language; graded: Graded }) => {
  const w = gradePageWording[lang];
  const { history } = graded;
  return (
    <Section title={w.unitTitle(graded.unitName)}>
      <Stats>
        <Stat label={w.printed} value={history.printed} />
        <Stat label={w.corrected} value={history.corrected} />
        <Stat label={w.untrue} value={history.untrue} />
        <Stat label={w.answered} value={history.answered} />
      </Stats>
      <p>{shareSaid(lang, history)}</p>
    </Section>
  );
};

export function shareSaid(lang: Language, history: UnitHistory): string {
  const w = gradePageWording[lang];
  if (history.printed < fewestPrinted) return w.tooFew(fewestPrinted);
  return w.formula(history.printed, history.corrected, history.untrue, percentOf(soundShare(history)));
}

const ItemSection = ({ lang, graded }: { lang: Language; graded: Graded }) => {
  const w = gradePageWording[lang];
  const { corroborations, contradictions, answers, isUntrue } = graded.evidence;
  const isBare = corroborations + contradictions + answers === 0 && !isUntrue;
  return (
    <Section title={w.itemTitle}>
      {isBare ? (
        <p>{w.nothing}</p>
      ) : (
        <Stats>
          <Stat label={w.corroborations} value={corroborations} />
          <Stat label={w.contradictions} value={contradictions} />
          <Stat label={w.answers} value={answers} />
          {isUntrue && <Stat label={w.untrue} value={1} />}
        </Stats>
      )}
    </Section>
  );
};

export const Scale = ({ lang }: { lang: Language }) => {
  const w = gradePageWording[lang];
  return (
    <details class="more">
      <summary>{w.scale}</summary>
      <DescriptionList
        items={[
          ...reliabilities.map((letter) => ({ term: letter, value: reliabilityWording[lang][letter] })),
          ...credibilities.map((figure) => ({ term: String(figure), value: credibilityWording[lang][figure] })),
        ]}
      />
      <p>{w.letters}</p>
      <p>{w.figures}</p>
    </details>
  );
};

const SetSection = (props: GradeViewProps) => {
  const { lang, actor, graded, facts, mayGrade, problem } = props;
  const w = gradePageWording[lang];
  if (!mayGrade) return null;
  if (!graded.set) {
    const reasons = problem?.refusals.map((r) => refusalSentence(r, lang, gradeWording[lang])) ?? [];
    return (
      <Section title={w.set}>
        {reasons.length > 0 && (
          <Notice lang={lang} tone="error">
            {reasons.map((reason) => (
              <p>{reason}</p>
            ))}
          </Notice>
        )}
        <Form action={`/grades/${graded.id}/set`} label={w.set}>
          <HiddenField name="once" value={props.once} />
          <GradeFields {...props} />
          <Buttons>
            <SubmitButton label={gradeWording[lang].actions.set} main={false} />
          </Buttons>
        </Form>
      </Section>
    );
  }
  return (
    <Section title={w.set}>
      <RecordActs
        lang={lang}
        table={gradeTable}
        words={gradeWording[lang]}
        state={graded.set.state}
        facts={facts}
        actor={actor}
        base={`/grades/${graded.id}`}
        version={graded.set.version}
        problem={problem}
        look={{
          change: { fields: <GradeFields {...props} /> },
          lift: { fields: <Reason {...props} /> },
        }}
      />
    </Section>
  );
};

const typedIn = ({ problem }: GradeViewProps, name: string): string | undefined => {
  const value = problem?.values[name];
  return typeof value === 'string' ? value : undefined;
};

const GradeFields = (props: GradeViewProps) => {
  const { lang, graded } = props;
  const words = gradeWording[lang];
  return (
    <>
      <Select
        lang={lang}
        name="reliability"
        label={words.fields.reliability}
        required
        value={typedIn(props, 'reliability') ?? graded.reliability}
        options={reliabilities.map((letter) => ({
          value: letter,
          label: `${letter} ${reliabilityWording[lang][letter]}`,
        }))}
      />
      <Select
        lang={lang}
        name="credibility"
        label={words.fields.credibility}
        required
        value={typedIn(props, 'credibility') ?? String(graded.credibility)}
        options={credibilities.map((n) => ({ value: String(n), label: `${n} ${credibilityWording[lang][n]}` }))}
      />
      <Reason {...props} />
    </>
  );
};

const Reason = (props: GradeViewProps) => (
  <TextArea
    lang={props.lang}
    name="reason"
    label={gradeWording[props.lang].fields.reason}
    required
    maxLength={300}
    value={typedIn(props, 'reason')}
  />
);
