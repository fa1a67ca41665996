/**
 * Near-duplicates planted among many reports: recall, false reports and time a check, beside comparing with every text.
 * `npx tsx bench/duplicates/run.ts 10000 100000`; sizes rise within one database. Figures for README.md.
 */
import { cpus, loadavg } from 'node:os';
import { sql } from 'kysely';
import { chance } from '#app/demo/texts/chance.ts';
import { nearDuplicates } from '#flow/newsroom/insight/near-duplicate.queries.ts';
import { likelyShare } from '#flow/newsroom/insight/resemblance.ts';
import { overlapWith, sketch } from '#platform/text-index/index.ts';
import { openCity } from '../search/city.ts';
import { type Report, reportMaker } from '../search/corpus.ts';

const sizes = process.argv.slice(2).map(Number);
const each = 40;
/** Comparing with every text takes a minute and more above this size: then it is done at the largest for one text of these kinds only. */
const bruteForceUpTo = 10_000;
const alwaysForced = ['50 % edited'];
const luck = chance(77);

const wholeOf = ({ title, paragraphs }: Report): string => `${title}\n${paragraphs.join('\n')}`;
const clausesOf = (text: string): string[] => text.split(/(?<=[，。\n])/);
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const at = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);

const city = await openCity();
const texts: string[] = [];
const ids: string[] = [];

/** A share of the clauses is replaced by another report's, dropped or followed by one; then two characters in a hundred change. */
function edited(text: string, share: number): string {
  const other = () => luck.pick(clausesOf(luck.pick(texts)));
  const clauses = clausesOf(text).flatMap((clause) => {
    if (luck.next() >= share) return [clause];
    const way = luck.next();
    return way < 0.45 ? [other()] : way < 0.75 ? [] : [clause, other()];
  });
  const misspelt = (c: string) =>
    luck.next() < 0.02 ? String.fromCharCode(0x4e00 + Math.floor(luck.next() * 5000)) : c;
  return [...clauses.join('')].map(misspelt).join('');
}

interface Planted {
  readonly text: string;
  readonly wanted: readonly number[];
}

const some = () => Math.floor(luck.next() * texts.length);
const plant = (make: (text: string) => string) => (): Planted => {
  const n = some();
  return { text: make(texts[n] ?? ''), wanted: [n] };
};

const ways: Readonly<Record<string, (fresh: () => Report) => () => Planted>> = {
  'the same text': () => plant((text) => text),
  '10 % edited': () => plant((text) => edited(text, 0.1)),
  '30 % edited': () => plant((text) => edited(text, 0.3)),
  '50 % edited': () => plant((text) => edited(text, 0.5)),
  'a third of an old one': () =>
    plant((text) => {
      const clauses = clausesOf(text);
      const length = Math.ceil(clauses.length / 3);
      const start = Math.floor(luck.next() * (clauses.length - length));
      return edited(clauses.slice(start, start + length).join(''), 0.1);
    }),
  'three old ones merged': () => () => {
    const wanted = [some(), some(), some()];
    return { text: wanted.map((n) => edited(texts[n] ?? '', 0.15)).join('\n'), wanted: [...new Set(wanted)] };
  },
  'another matter': (fresh) => () => ({ text: wholeOf(fresh()), wanted: [] }),
};

/** As the filing does it: inside a transaction. */
const check = (text: string) =>
  city.access.db
    .transaction()
    .execute((db) => nearDuplicates({ ...city.access, db }, { deskId: city.editor.unitId, text, but: [] }));

/** What comparing with every text finds. */
function bruteForce(text: string): number[] {
  const overlapOf = overlapWith(text);
  return texts.flatMap((other, n) => {
    const { ofFirst, ofSecond } = overlapOf(other);
    return Math.max(ofFirst, ofSecond) >= likelyShare ? [n] : [];
  });
}

async function measure(name: string, make: () => Planted): Promise<void> {
  const times: number[] = [];
  const slow: number[] = [];
  let [wanted, right, given, missed] = [0, 0, 0, 0];
  for (let n = 0; n < each; n++) {
    const planted = make();
    const start = performance.now();
    const found = (await check(planted.text)).map(({ id }) => ids.indexOf(id));
    times.push(performance.now() - start);
    wanted += planted.wanted.length;
    given += found.length;
    right += found.filter((m) => planted.wanted.includes(m)).length;
    if (n > 0 || (texts.length > bruteForceUpTo && !(texts.length === sizes.at(-1) && alwaysForced.includes(name))))
      continue;
    const begun = performance.now();
    missed += bruteForce(planted.text).filter((m) => !found.includes(m)).length;
    slow.push(performance.now() - begun);
  }
  const recall = wanted === 0 ? '–' : (right / wanted).toFixed(3);
  const precision = given === 0 ? '–' : (right / given).toFixed(3);
  row(
    name,
    recall,
    precision,
    given - right,
    `${at(times, 0.5)} / ${at(times, 0.95)}`,
    slow.length > 0 ? Math.round(Number(at(slow, 0.5))) : '–',
    slow.length > 0 ? missed : '–',
  );
}

/** As `keepSketch` does, many at once. */
async function keepSketches(filed: readonly string[], whole: readonly string[]): Promise<void> {
  const { db, orgId } = city.access;
  const sketches = whole.map((text) => `{${sketch(text).join(',')}}`);
  await sql`insert into newsroom.text_sketch (org_id, thing_id, thing, desk_id, sketch)
    select ${orgId}, id, 'report', ${city.editor.unitId}, sketch::int[]
    from unnest(${[...filed]}::uuid[], ${sketches}::text[]) x(id, sketch)`.execute(db);
}

try {
  const make = await reportMaker(1);
  const fresh = await reportMaker(2);
  console.log(
    `${cpus().length} cores, Node ${process.version}, load ${loadavg()
      .map((l) => l.toFixed(1))
      .join(' ')}`,
  );
  for (const size of sizes) {
    let [sketching, count] = [0, 0];
    await sql`drop index if exists newsroom.text_sketch_sketch`.execute(city.access.db);
    while (texts.length < size) {
      const reports = Array.from({ length: Math.min(1_000, size - texts.length) }, make);
      const filed = await city.fileTexts(reports);
      const start = performance.now();
      await keepSketches(filed, reports.map(wholeOf));
      sketching += performance.now() - start;
      count += reports.length;
      texts.push(...reports.map(wholeOf));
      ids.push(...filed);
    }
    const start = performance.now();
    await sql`create index if not exists text_sketch_sketch on newsroom.text_sketch using gin (sketch) with (fastupdate = off)`.execute(
      city.access.db,
    );
    await sql`analyze newsroom.text_sketch`.execute(city.access.db);
    sketching += performance.now() - start;
    console.log(`\n## ${size} reports; ${Math.round((count * 1000) / sketching)} sketches kept a second\n`);
    row(
      'new text',
      'recall',
      'precision',
      'false',
      'ms a check p50 / p95',
      'every text, ms',
      'missed of what that finds',
    );
    row(...Array<string>(7).fill('---'));
    for (const [name, way] of Object.entries(ways)) await measure(name, way(fresh));
  }
} finally {
  await city.close();
}
