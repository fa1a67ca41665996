/** Entries in words: what happened, step by step, with the rule line; of the house's book and of facts that are only tried. */
import type { Language } from '#kernel/wording.ts';
import { Section, Table } from '#ui/index.ts';
import type { Entry } from './entry.ts';
import { display } from './exact.ts';
import { type Derivation, type EventDerivation, type Names, total } from './explain.ts';
import type { UnitLedger } from './ledgers.ts';
import type { RuleSet } from './rule-set.ts';
import { scorePageWording } from './score-page-wording.ts';
import { SaidStep } from './step.pages.tsx';

type Said = EventDerivation | Entry;

/** The rules that an entry names; `href` is their page. */
export interface RulesOfEntry {
  readonly ruleSet: RuleSet;
  readonly href?: string | undefined;
}

export interface ExplanationProps {
  readonly lang: Language;
  readonly decimals: number;
  readonly names: Names;
  /** What an article is called that has no name; its id when left out. */
  readonly nameArticle?: (id: string) => string;
  /** Undefined where they cannot be read any more. */
  readonly rulesOf: (entry: Said) => RulesOfEntry | undefined;
}

/** A section for each article, then what no article earned. */
export const Articles = (props: ExplanationProps & { articles: Derivation['articles'] }) => {
  const { lang, decimals } = props;
  return (
    <>
      {props.articles.map(({ article, points, events }) => {
        const title = titleOf(props, article);
        return (
          <Section title={title} beside={<b>{display(points, decimals)}</b>}>
            <Entries {...props} caption={title} entries={events} measure={scorePageWording[lang].points} />
          </Section>
        );
      })}
    </>
  );
};

type LedgerBeside = Exclude<UnitLedger, 'points'>;

/** `currency`: what money is counted in. */
export const ledgerTitle = (ledger: LedgerBeside, currency: string | undefined, lang: Language): string => {
  const w = scorePageWording[lang];
  return ledger === 'money' ? w.money(currency ?? w.yuan) : w.assessment;
};

interface LedgerSectionProps extends ExplanationProps {
  readonly ledger: LedgerBeside;
  readonly currency: string | undefined;
  readonly entries: readonly Entry[];
}

/** A whole ledger under one heading, each line with the article it comes from; of money what gave none is left out. */
export const LedgerSection = (props: LedgerSectionProps) => {
  const { lang, ledger, currency, decimals } = props;
  const entries = ledger === 'money' ? props.entries.filter(({ points }) => points !== '0') : props.entries;
  if (entries.length === 0) return null;
  const title = ledgerTitle(ledger, currency, lang);
  return (
    <Section title={title} beside={<b>{display(total(entries), decimals)}</b>}>
      <Entries {...props} entries={entries} caption={title} measure={title} titled />
    </Section>
  );
};

interface EntriesProps extends ExplanationProps {
  readonly caption: string;
  readonly measure: string;
  readonly entries: readonly Said[];
  /** Each line says its article. */
  readonly titled?: boolean;
}

export const Entries = (props: EntriesProps) => {
  const { lang, caption, measure, entries, decimals, rulesOf, titled } = props;
  const w = scorePageWording[lang];
  const hasEdition = entries.some((entry) => rulesOf(entry)?.href !== undefined);
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={entries}
      rowKey={(e) => `${e.event} ${e.rule} ${e.points}`}
      empty={null}
      columns={[
        {
          header: w.reason,
          priority: 'title',
          cell: (e) => (
            <>
              {titled && 'article' in e && e.article !== undefined && <p class="muted">{titleOf(props, e.article)}</p>}
              <Steps {...props} entry={e} />
            </>
          ),
        },
        { header: w.date, nowrap: true, cell: (e) => e.date },
        ...(hasEdition
          ? [{ header: w.edition, nowrap: true, cell: (e: Said) => <Edition {...props} entry={e} /> }]
          : []),
        { header: measure, align: 'right', nowrap: true, cell: (e) => display(e.points, decimals) },
      ]}
    />
  );
};

const titleOf = ({ lang, names, nameArticle }: ExplanationProps, article: string | undefined): string =>
  article === undefined ? scorePageWording[lang].other : (names.get(article) ?? nameArticle?.(article) ?? article);

const Steps = ({ lang, names, entry, rulesOf }: ExplanationProps & { entry: Said }) => {
  const rules = rulesOf(entry);
  if (!rules) return null;
  return (
    <>
      {entry.steps.map((step) => (
        <SaidStep {...{ lang, step, names }} ruleSet={rules.ruleSet} rulesHref={rules.href} />
      ))}
    </>
  );
};

/** Leads to the line that decided. */
const Edition = ({ entry, rulesOf }: ExplanationProps & { entry: Said }) => {
  const { ruleSet, href } = rulesOf(entry) ?? {};
  if (!ruleSet || href === undefined) return null;
  const lines = entry.steps.map((step) => (step.rule === undefined ? undefined : ruleSet.lines.get(step.rule)));
  const line = lines.findLast((n) => n !== undefined);
  return <a href={`${href}${line === undefined ? '' : `#line-${line}`}`}>{ruleSet.version}</a>;
};
