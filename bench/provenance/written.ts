/** The demo's articles that were written by hand from their reports, every figure in them taken or added up from these. */
import { fileURLToPath } from 'node:url';
import { readDemo } from '#app/demo/demo-data.ts';
import { align, sentencesOf, trace, unitFinder } from '#flow/newsroom/provenance/index.ts';
import { bodyFromText } from '#kernel/body.ts';

export interface Written {
  readonly articles: number;
  readonly sentences: number;
  readonly linked: number;
  /** Figures and unit names by what was found of them. */
  readonly found: Readonly<Record<string, number>>;
}

export async function measureWritten(): Promise<Written> {
  const demo = await readDemo(fileURLToPath(new URL('../../assets/demo', import.meta.url)));
  const reports = new Map(demo.reports.map((r) => [r.key, r]));
  const parents = new Map(demo.units.map((u) => [u.key, u.parent]));
  const lineage = (key: string | null | undefined): string[] => (key ? [key, ...lineage(parents.get(key))] : []);
  const unitsIn = unitFinder(demo.units.map((u) => ({ id: u.key, names: [u.name, u.short] })));
  // The digests of the year are composed by rule.
  const articles = demo.articles.filter((a) => !/^a-\d{4}-/.test(a.key));
  const found: Record<string, number> = {};
  let [sentences, linked] = [0, 0];
  for (const article of articles) {
    const sources = article.sources.flatMap(({ report }) => {
      const r = reports.get(report);
      return r ? [{ key: r.key, filedBy: lineage(r.unit), sentences: textsOf(r.title, r.body) }] : [];
    });
    const own = sentencesOf({ title: article.title, body: bodyFromText(article.body) });
    const links = align(
      own.map((s) => s.text),
      sources,
    );
    own.forEach((s, i) => {
      if (s.isHeading) return;
      sentences++;
      linked += Number((links[i] ?? []).length > 0);
    });
    const traced = own.map((s, i) => ({ text: s.text, links: links[i] ?? [] }));
    for (const { outcome } of trace(traced, sources, unitsIn).flat())
      found[outcome.found] = (found[outcome.found] ?? 0) + 1;
  }
  return { articles: articles.length, sentences, linked, found };
}

const textsOf = (title: string, body: string): string[] =>
  sentencesOf({ title, body: bodyFromText(body) }).map((s) => s.text);
