/** Shares of the source units, and their correction. */
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ErrorSummary,
  FieldRow,
  Form,
  HiddenField,
  History,
  Notice,
  Section,
  SubmitButton,
  Table,
  TextArea,
  TextInput,
  UnitSelect,
} from '#ui/index.ts';
import { inTenths } from './credit.ts';
import { creditActionNames, creditTable } from './credit-actions.ts';
import { creditWording } from './credit-wording.ts';
import type { ArticleProvenance } from './provenance.queries.ts';
import { provenanceWording } from './provenance-wording.ts';

export interface CreditProps extends ArticleProvenance {
  readonly lang: Language;
  readonly articleId: string;
  readonly actor: Actor;
  readonly once: string;
  readonly problem?: Problem | undefined;
}

export interface ShareLine {
  readonly unitId: string | undefined;
  readonly bySentences: number;
  readonly byCharacters: number;
  readonly corrected: number | undefined;
}

/** Computed and corrected shares side by side, in tenths of a per cent. */
export function shareLines({ credit, correction }: Pick<ArticleProvenance, 'credit' | 'correction'>): ShareLine[] {
  const [sentences, characters] = [inTenths(credit.map((c) => c.sentences)), inTenths(credit.map((c) => c.characters))];
  const corrected = correction?.state.status === 'corrected' ? correction.state.shares : undefined;
  const ofUnit = (unitId: string | undefined) => corrected?.find((s) => s.unitId === unitId)?.tenths ?? 0;
  const computed = credit.map(({ unitId }, i) => ({
    unitId,
    bySentences: sentences[i] ?? 0,
    byCharacters: characters[i] ?? 0,
    corrected: corrected && ofUnit(unitId),
  }));
  const others = (corrected ?? [])
    .filter(({ unitId }) => !credit.some((c) => c.unitId === unitId))
    .map(({ unitId, tenths }) => ({ unitId, bySentences: 0, byCharacters: 0, corrected: tenths }));
  return [...computed, ...others];
}

const percent = (tenths: number): string => `${(tenths / 10).toFixed(1)}%`;

export const CreditSection = (props: CreditProps) => {
  const { lang, correction, unitName } = props;
  const w = provenanceWording[lang];
  const lines = shareLines(props);
  const isCorrected = correction?.state.status === 'corrected';
  const nameOf = (line: ShareLine) => (line.unitId === undefined ? w.ownShare : unitName(line.unitId));
  return (
    <Section title={w.credit}>
      {isCorrected && (
        <Notice lang={lang} tone={correction.isOfEarlierText ? 'warning' : 'info'}>
          <p>{w.correctedBy(correction.state.by, correction.state.reason)}</p>
          {correction.isOfEarlierText && <p>{w.earlierText}</p>}
        </Notice>
      )}
      <Table
        lang={lang}
        caption={w.credit}
        rows={lines}
        rowKey={(line) => line.unitId ?? 'own'}
        empty={<p class="muted">{w.noParagraphs}</p>}
        columns={[
          { header: w.unit, cell: nameOf, priority: 'title' },
          { header: w.bySentences, cell: (l) => percent(l.bySentences), align: 'right' },
          { header: w.byCharacters, cell: (l) => percent(l.byCharacters), align: 'right' },
          ...(isCorrected
            ? [
                {
                  header: w.inForce,
                  cell: (l: ShareLine) => <b>{percent(l.corrected ?? 0)}</b>,
                  align: 'right' as const,
                },
              ]
            : []),
        ]}
      />
      {lines.length > 0 && <CorrectionForms {...props} lines={lines} nameOf={nameOf} />}
      {correction && (
        <details class="more">
          <summary>{w.history}</summary>
          <History lang={lang} words={creditWording[lang]} events={correction.events} />
        </details>
      )}
    </Section>
  );
};

interface FormsProps extends CreditProps {
  readonly lines: readonly ShareLine[];
  readonly nameOf: (line: ShareLine) => string;
}

/** Whether this reader may do it now; their table says so. */
export function mayAct(props: CreditProps, action: string): boolean {
  const { correction, actor, article, articleFacts, articleId } = props;
  const facts = correction?.facts ?? {
    article: { id: articleId, state: article, facts: articleFacts },
    knownUnits: new Set(),
  };
  const named = creditActionNames.find((name) => name === action);
  return named !== undefined && reasonsAgainst(creditTable, named, correction?.state, facts, actor).length === 0;
}

const CorrectionForms = (props: FormsProps) => {
  const action = props.correction ? 'revise' : 'correct';
  return (
    <>
      {mayAct(props, action) && <CorrectForm {...props} action={action} />}
      {mayAct(props, 'lift') && <LiftForm {...props} />}
    </>
  );
};

const CorrectForm = ({ action, ...props }: FormsProps & { action: 'correct' | 'revise' }) => {
  const { lang, articleId, lines, nameOf, correction, once, units } = props;
  const w = provenanceWording[lang];
  const { typed, errors } = typedInto(props, action);
  const open = units.filter((u) => u.closedOn === undefined).map(({ id, name, depth }) => ({ id, name, depth }));
  return (
    <details class="more" open={errors !== undefined}>
      <summary>{creditWording[lang].actions[action]}</summary>
      <Form action={`/provenance/${articleId}/${action}`}>
        <ErrorSummary lang={lang} general={errors ?? []} />
        <p class="muted">{w.correctHint}</p>
        <HiddenField name="once" value={once} />
        {correction && <HiddenField name="version" value={correction.version} />}
        <FieldRow>
          {lines.map((line) => {
            const name = `share:${line.unitId ?? 'own'}`;
            const value = typed(name) ?? ((line.corrected ?? line.byCharacters) / 10).toFixed(1);
            return <TextInput lang={lang} name={name} label={w.share(nameOf(line))} value={value} width="short" />;
          })}
        </FieldRow>
        <FieldRow>
          <UnitSelect lang={lang} name="addUnit" label={w.addUnit} units={open} value={typed('addUnit')} />
          <TextInput lang={lang} name="addShare" label={w.addShare} value={typed('addShare')} width="short" />
        </FieldRow>
        <TextArea
          lang={lang}
          name="reason"
          label={creditWording[lang].fields.reason}
          required
          value={typed('reason')}
        />
        <div class="buttons">
          <SubmitButton label={creditWording[lang].actions[action]} />
        </div>
      </Form>
    </details>
  );
};

const LiftForm = (props: FormsProps) => {
  const { lang, articleId, correction, once } = props;
  const { typed, errors } = typedInto(props, 'lift');
  const words = creditWording[lang];
  return (
    <details class="more" open={errors !== undefined}>
      <summary>{words.actions.lift}</summary>
      <Form action={`/provenance/${articleId}/lift`}>
        <ErrorSummary lang={lang} general={errors ?? []} />
        <HiddenField name="once" value={`${once}-lift`} />
        {correction && <HiddenField name="version" value={correction.version} />}
        <TextArea lang={lang} name="reason" label={words.fields.reason} required value={typed('reason')} />
        <div class="buttons">
          <SubmitButton label={words.actions.lift} danger main={false} />
        </div>
      </Form>
    </details>
  );
};

/** What the form held when it was refused, and why. */
function typedInto({ lang, problem }: Pick<CreditProps, 'lang' | 'problem'>, action: string) {
  const refused = problem?.action === action ? problem : undefined;
  const typed = (name: string): string | undefined => {
    const value = refused?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const sentences = refused?.refusals.map((r) => refusalSentence(r, lang, creditWording[lang]));
  return { typed, errors: sentences && [...new Set(sentences)] };
}
