/** Any two texts of an article word by word: its rounds, what was filed, what the reader last decided on. */
import { runningText } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import { BackLink, Compare, compareTexts, FilterBar, Section, Select, Tabs } from '#ui/index.ts';
import { compareWording } from './compare-wording.ts';
import type { ComparedText } from './compared-texts.ts';

export interface ArticleCompareProps {
  readonly lang: Language;
  readonly id: string;
  readonly texts: readonly ComparedText[];
  readonly from: ComparedText;
  readonly to: ComparedText;
  readonly view: 'inline' | 'sides';
  readonly presets: readonly { readonly from: ComparedText; readonly to: ComparedText; readonly label: string }[];
}

export const ArticleCompare = ({ lang, id, texts, from, to, view, presets }: ArticleCompareProps) => {
  const w = compareWording[lang];
  const base = `/articles/${id}/compare`;
  const options = texts.map(({ key, label }) => ({ value: key, label }));
  return (
    <>
      <BackLink href={`/articles/${id}`} label={w.back} />
      {presets.length > 0 && (
        <Tabs
          label={w.presets}
          tabs={presets.map((p) => ({
            href: `${base}?${new URLSearchParams({ from: p.from.key, to: p.to.key, view })}`,
            label: p.label,
            current: p.from === from && p.to === to,
          }))}
        />
      )}
      <FilterBar lang={lang} action={base}>
        <Select
          lang={lang}
          name="from"
          label={w.from}
          empty={false}
          value={from.key}
          options={options}
          width="medium"
        />
        <Select lang={lang} name="to" label={w.to} empty={false} value={to.key} options={options} width="medium" />
        <Select
          lang={lang}
          name="view"
          label={w.view}
          empty={false}
          value={view}
          width="short"
          options={(['inline', 'sides'] as const).map((value) => ({ value, label: w[value] }))}
        />
      </FilterBar>
      <Section title={w.differences}>
        <Compare
          lang={lang}
          segments={compareTexts(runningText(from.text), runningText(to.text))}
          view={view}
          before={from.label}
          after={to.label}
        />
      </Section>
    </>
  );
};
