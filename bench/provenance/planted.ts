/** Twenty articles with ten edits each, made of the demo's reports; the same every time. */
import { fileURLToPath } from 'node:url';
import { type DemoReport, readDemo } from '#app/demo/demo-data.ts';
import { type Chance, chance } from '#app/demo/texts/chance.ts';
import { sentencesOf } from '#flow/newsroom/provenance/index.ts';
import { bodyFromText } from '#kernel/body.ts';
import { type ChangedNumber, changeNumber, type Edited, merge, paraphrase, reorder, shorten } from './edits.ts';
import { ownAbout, ownSentences } from './own-sentences.ts';

export const editKinds = ['reorder', 'shorten', 'merge', 'change_number', 'paraphrase', 'own'] as const;
export type EditKind = (typeof editKinds)[number];

export interface PlantedSentence {
  readonly kind: EditKind | 'verbatim';
  readonly text: string;
  /** Where it comes from: `key sentence`. */
  readonly truth: readonly string[];
  readonly changed: readonly ChangedNumber[];
}

export interface PlantedSource {
  readonly key: string;
  readonly sentences: readonly string[];
}

export interface PlantedArticle {
  readonly sources: readonly PlantedSource[];
  readonly sentences: readonly PlantedSentence[];
}

const plans: readonly (readonly EditKind[])[] = [
  [
    'reorder',
    'shorten',
    'shorten',
    'merge',
    'merge',
    'change_number',
    'change_number',
    'paraphrase',
    'paraphrase',
    'own',
  ],
  [
    'reorder',
    'reorder',
    'shorten',
    'merge',
    'change_number',
    'change_number',
    'paraphrase',
    'paraphrase',
    'own',
    'own',
  ],
];

/** Articles 0, 1, 4, 5, … are for choosing thresholds; 2, 3, 6, 7, … for the report. */
export const isForChoosing = (_: PlantedArticle, index: number): boolean => index % 4 < 2;

const firstSeed = 20_260_322;

export async function plantedArticles(seed = firstSeed): Promise<PlantedArticle[]> {
  const demo = await readDemo(fileURLToPath(new URL('../../assets/demo', import.meta.url)));
  const luck = chance(seed);
  const written = demo.reports.filter((r) => !/\d{3,}$/.test(r.key) && r.plant?.kind !== 'near_duplicate');
  return Array.from({ length: 20 }, (_, i) => plant(written, demo.reports, plans[i % 2] ?? [], luck, i));
}

/** Two reports of different themes, and two of one theme, which share whole phrases. */
function plant(
  written: readonly DemoReport[],
  all: readonly DemoReport[],
  plan: readonly EditKind[],
  luck: Chance,
  number: number,
): PlantedArticle {
  const [a, b] = luck.some(written, 2);
  if (!a || !b) throw new Error('too few reports');
  const alike = luck.some(
    all.filter((r) => r.theme === a.theme && r.key !== a.key && r.key !== b.key),
    2,
  );
  const chosen = [a, b, ...alike];
  const strangers = written.filter((r) => r.theme === a.theme && !chosen.includes(r));
  const sources = chosen.map((r) => ({ key: r.key, sentences: sentencesOfReport(r) }));
  const used = new Set<string>();
  const edited = plan.map((kind, i) =>
    kind === 'own' ? own(chosen, strangers, luck, number + i) : editOne(kind, sources, used, luck),
  );
  const verbatim = Array.from({ length: 4 }, () => editOne('verbatim', sources, used, luck));
  return {
    sources,
    sentences: luck
      .some(
        [...edited, ...verbatim].map((s) => ({ s, lot: luck.next() })).sort((x, y) => x.lot - y.lot),
        14,
      )
      .map(({ s }) => s),
  };
}

const sentencesOfReport = (r: DemoReport): string[] =>
  sentencesOf({ title: r.title, body: bodyFromText(r.body) }).map((s) => s.text);

/** By turns an editor's sentence, one about a source in its own words, and one that a report says which is no source. */
function own(
  sources: readonly DemoReport[],
  strangers: readonly DemoReport[],
  luck: Chance,
  turn: number,
): PlantedSentence {
  const foreign = strangers.flatMap(sentencesOfReport).filter((t) => t.length > 20);
  const general = luck.pick(ownSentences);
  const clauses = sources
    .flatMap(sentencesOfReport)
    .flatMap((t) => t.split(/[，。；：]/))
    .filter((t) => t.length >= 6);
  const about = luck.pick(ownAbout).replace('{}', luck.pick(clauses).slice(0, 12));
  const borrowed = foreign.length > 0 ? luck.pick(foreign) : general;
  return { kind: 'own', text: [general, about, borrowed][turn % 3] ?? general, truth: [], changed: [] };
}

const rules: Readonly<
  Record<Exclude<EditKind, 'own' | 'merge'> | 'verbatim', (text: string, luck: Chance) => Edited | undefined>
> = {
  reorder,
  shorten,
  change_number: changeNumber,
  paraphrase,
  verbatim: (text) => ({ text, changed: [] }),
};

function editOne(
  kind: Exclude<EditKind, 'own'> | 'verbatim',
  sources: readonly PlantedSource[],
  used: Set<string>,
  luck: Chance,
): PlantedSentence {
  const free = sources.flatMap(({ key, sentences }) =>
    sentences
      .map((text, i) => ({ text, place: `${key} ${i}` }))
      .filter(({ text, place }) => text.length >= 18 && /[。；]$/.test(text) && !used.has(place)),
  );
  for (let tries = 0; tries < 500; tries++) {
    const first = luck.pick(free);
    const second = luck.pick(free);
    if (kind === 'merge' && first.place === second.place) continue;
    const edited = kind === 'merge' ? merge(first.text, second.text, luck) : rules[kind](first.text, luck);
    if (!edited) continue;
    const twice = kind === 'reorder' || kind === 'shorten' || kind === 'merge';
    const again = twice && luck.next() < 0.5 ? paraphrase(edited.text, luck) : undefined;
    const truth = kind === 'merge' ? [first.place, second.place] : [first.place];
    for (const place of truth) used.add(place);
    return { kind, truth, ...edited, ...again };
  }
  throw new Error(`no sentence to ${kind}`);
}
