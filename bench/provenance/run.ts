/** Prints the figures of README.md; `--choose` also how each threshold does on the half that they were chosen on. */
import { thresholds } from '#flow/newsroom/provenance/index.ts';
import {
  asBuilt,
  balance,
  exactMatch,
  type Linker,
  longestCommonRun,
  measureAbsentNumbers,
  measureLinks,
  measureNumbers,
  precision,
  type Rate,
  recall,
} from './measure.ts';
import { editKinds, isForChoosing, plantedArticles } from './planted.ts';
import { measureTwins } from './twins.ts';
import { measureWritten } from './written.ts';

const articles = await plantedArticles();
const choosing = articles.filter(isForChoosing);
const reporting = articles.filter((a, i) => !isForChoosing(a, i));

const percent = (n: number) => `${(100 * n).toFixed(1)} %`;
const shown = (rate: Rate) => `${percent(precision(rate))} / ${percent(recall(rate))}`;

const runs = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.05);
const bestRun = runs.reduce((best, least) => {
  const f = (t: number) => balance(measureLinks(choosing, longestCommonRun(t)).links);
  return f(least) > f(best) ? least : best;
}, 0.5);

const ways: readonly [string, Linker][] = [
  ['as built', asBuilt()],
  [`longest common run ≥ ${bestRun.toFixed(2)}`, longestCommonRun(bestRun)],
  ['exact sentence', exactMatch],
];

/** Sets that nothing was chosen on: looked at once, when method and thresholds stood. */
const furtherSeeds = [1, 2, 3, 4, 5];
const further = (await Promise.all(furtherSeeds.map((seed) => plantedArticles(seed)))).flat();

for (const [name, set] of [
  ['half for choosing', choosing],
  ['half for the report', reporting],
  ['five further sets', further],
] as const) {
  console.log(
    `\n${name}: ${set.flatMap((a) => a.sentences).filter((s) => s.kind !== 'verbatim').length} edits; precision / recall`,
  );
  for (const [way, linker] of ways) {
    const { links, own, byKind } = measureLinks(set, linker);
    const kinds = editKinds.flatMap((k) => (k === 'own' || !byKind[k] ? [] : [`${k} ${shown(byKind[k])}`]));
    console.log(`${way}: links ${shown(links)}; own ${shown(own)}; ${kinds.join('; ')}`);
  }
  const { flagged, withSource } = measureNumbers(set);
  console.log(
    `changed numbers: ${shown(flagged)}; ${flagged.right} of ${flagged.there}, ${withSource} with what the source says, ${flagged.found - flagged.right} false`,
  );
  console.log(`number in no source: ${shown(measureAbsentNumbers(set))}`);
  console.log(
    `in two sources: ${shown(measureTwins(set, false))} without memory; ${shown(measureTwins(set, true))} with it`,
  );
}
console.log('\nwritten articles', await measureWritten());

if (process.argv.includes('--choose')) {
  for (const name of ['taken', 'absorbed', 'order', 'fresh', 'tie'] as const) {
    for (const by of [-0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2]) {
      const limits = { ...thresholds, [name]: thresholds[name] + by };
      if (limits[name] < 0) continue;
      const { links, own } = measureLinks(choosing, asBuilt(limits));
      console.log(
        `${name} ${limits[name].toFixed(2)}: links ${shown(links)} F ${percent(balance(links))}; own ${shown(own)} F ${percent(balance(own))}`,
      );
    }
  }
}
