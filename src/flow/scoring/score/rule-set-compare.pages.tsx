/** Two versions of the rules: in words what changed, and the texts. */
import type { Language } from '#kernel/wording.ts';
import { ButtonLink, Compare, compareTexts, Section, Table } from '#ui/index.ts';
import type { Difference } from './compare-rule-sets.ts';
import { cellWording } from './rule-set-cell-wording.ts';
import type { RuleSetRecord } from './rule-set-record.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { scorePageWording } from './score-page-wording.ts';
import { scoreWording } from './score-wording.ts';

export interface RuleSetCompareProps {
  readonly lang: Language;
  readonly id: string;
  readonly before: RuleSetRecord;
  readonly after: RuleSetRecord;
  readonly differences: readonly Difference[];
}

export const RuleSetCompare = ({ lang, id, before, after, differences }: RuleSetCompareProps) => {
  const w = sheetWording[lang];
  const page = scorePageWording[lang];
  return (
    <>
      <p class="muted">{w.compared(named(lang, before), named(lang, after))}</p>
      <Table
        lang={lang}
        caption={w.differences}
        rows={differences}
        rowKey={(d) => `${d.section} ${d.line}`}
        empty={<p class="muted">{w.noDifference}</p>}
        columns={[
          { header: page.section, cell: (d) => sectionTitle(lang, d.section) },
          { header: w.rule, priority: 'title', cell: (d) => d.line ?? '' },
          { header: page.change, cell: (d) => <Changed lang={lang} difference={d} /> },
        ]}
      />
      <Section title={page.source}>
        <Compare
          lang={lang}
          segments={compareTexts(before.source, after.source)}
          before={before.edition}
          after={after.edition}
        />
      </Section>
      <p class="buttons">
        <ButtonLink href={`/rule-sets/${id}`} label={page.back} />
      </p>
    </>
  );
};

const named = (lang: Language, { edition, from, to }: RuleSetRecord): string =>
  `${edition}（${scorePageWording[lang].from_to(from, to)}）`;

function sectionTitle(lang: Language, section: string): string {
  const { singles, titles, lines } = sheetWording[lang];
  const all: Readonly<Record<string, string>> = { ...singles, ...titles, ...lines };
  return all[section] ?? section;
}

const Changed = ({ lang, difference }: { lang: Language; difference: Difference }) => {
  const w = sheetWording[lang];
  const { kind, cells } = difference;
  const titles: Readonly<Record<string, string>> = cellWording[lang].cells;
  const said = (key: string, before: string, after: string): string => {
    const [was, is] = [inWords(lang, before), inWords(lang, after)];
    const title = titles[key] ?? key;
    return kind === 'changed' ? w.wasIs(title, was || w.unset, is || w.unset) : w.is(title, was || is);
  };
  return (
    <>
      {kind !== 'changed' && <b>{w[kind]}</b>}
      {cells.map(({ key, before, after }) => (
        <p>{said(key, before, after)}</p>
      ))}
    </>
  );
};

/** Codes that everybody knows by a word are said by it. */
function inWords(lang: Language, value: string): string {
  const { levels, forms, ranks, outcomes, lapses } = scoreWording[lang];
  const known: Readonly<Record<string, string>> = {
    ...cellWording[lang].choices,
    ...outcomes,
    ...lapses,
    ...levels,
    ...forms,
    ...ranks,
  };
  return value
    .split(' ')
    .map((word) => known[word] ?? word)
    .join(' ');
}
