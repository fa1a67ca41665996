/** Two versions of the rules: in words what changed, and the texts. */
import type { Language } from '#kernel/wording.ts';
import { ButtonLink, Compare, compareTexts, Section, Table } from '#ui/index.ts';
import { type Difference, differencesOf } from './compare-rule-sets.ts';
import { choiceWording } from './rule-set-choice-wording.ts';
import type { RuleSetRecord } from './rule-set-record.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { cellTitle, sectionTitle, titlesOf } from './rule-set-titles.ts';
import { type SheetValues, valuesOf } from './rule-set-values.ts';
import { scorePageWording } from './score-page-wording.ts';
import { scoreWording } from './score-wording.ts';

export interface RuleSetCompareProps {
  readonly lang: Language;
  readonly id: string;
  readonly before: RuleSetRecord;
  readonly after: RuleSetRecord;
}

export const RuleSetCompare = ({ lang, id, before, after }: RuleSetCompareProps) => {
  const w = sheetWording[lang];
  const page = scorePageWording[lang];
  return (
    <>
      <p class="muted">{w.compared(named(lang, before), named(lang, after))}</p>
      <Differences lang={lang} caption={w.differences} before={before.source} after={after.source} />
      <Section title={page.source}>
        <div class="compare-source">
          <Compare
            lang={lang}
            segments={compareTexts(before.source, after.source)}
            before={before.edition}
            after={after.edition}
          />
        </div>
      </Section>
      <p class="buttons">
        <ButtonLink href={`/rule-sets/${id}`} label={page.back} />
      </p>
    </>
  );
};

/** What two texts rule differently, in words; none where one of them has no shape. */
export const Differences = (props: { lang: Language; caption: string; before: string; after: string }) => {
  const { lang, caption } = props;
  const [before, after] = [valuesOf(props.before), valuesOf(props.after)];
  if (!before || !after) return null;
  const w = sheetWording[lang];
  const page = scorePageWording[lang];
  const own = { ...declared(before), ...declared(after) };
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={differencesOf(before, after)}
      rowKey={(d) => `${d.section} ${d.line}`}
      empty={<p class="muted">{w.noDifference}</p>}
      columns={[
        { header: page.section, cell: (d) => sectionTitle(lang, d.section) },
        { header: w.rule, priority: 'title', cell: (d) => <Line lang={lang} difference={d} own={own} /> },
        { header: w.changed, cell: (d) => <Changed lang={lang} difference={d} own={own} /> },
      ]}
    />
  );
};

const named = (lang: Language, { edition, from, to }: RuleSetRecord): string =>
  `${edition}（${scorePageWording[lang].from_to(from, to)}）`;

type Titles = Readonly<Record<string, string>>;
interface LineProps {
  readonly lang: Language;
  readonly difference: Difference;
  readonly own: Titles;
}

const declared = ({ titles }: SheetValues): Titles =>
  Object.assign({}, ...Object.values(titles).map((list) => titlesOf(list)));

/** What it is about in words; its code, small, where it says more than a place. */
const Line = ({ lang, difference: { line, about }, own }: LineProps) => {
  if (!about) return <>{line ?? ''}</>;
  return (
    <>
      {about.map((code) => inWords(lang, code, own)).join('·')}
      <small class="basis">
        <code>{line}</code>
      </small>
    </>
  );
};

const Changed = ({ lang, difference, own }: LineProps) => {
  const w = sheetWording[lang];
  const { section, kind, cells } = difference;
  const said = (key: string, before: string, after: string): string => {
    const [was, is] = [inWords(lang, before, own), inWords(lang, after, own)];
    const title = cellTitle(lang, section, key, own);
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

/** Codes are said by the word that the rules give them, else by the one everybody knows. */
function inWords(lang: Language, value: string, own: Titles): string {
  const { levels, forms, ranks, outcomes, lapses, sections } = scoreWording[lang];
  const known: Titles = {
    ...sections,
    ...choiceWording[lang],
    ...outcomes,
    ...lapses,
    ...levels,
    ...forms,
    ...ranks,
    ...own,
  };
  return value
    .split(' ')
    .map((word) => known[word] ?? word)
    .join(' ');
}
