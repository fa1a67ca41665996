/** An article as a source passes the credit on: to the units behind the very sentence that was taken from it. */
import { citedTexts, currentSources } from '#flow/newsroom/article/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { align } from './align.ts';
import { unitsOf } from './provenance.ts';
import { sentencesOf } from './sentences.ts';

/** Articles made of articles are followed so far; what lies deeper counts as the desk's own. */
const deepest = 3;

interface Source {
  readonly kind: string;
  readonly id: string;
  readonly text: Parameters<typeof sentencesOf>[0];
}

/** By id of each article among the sources: for each of its sentences the units behind it. */
export async function unitsBehind(
  access: Access,
  sources: readonly Source[],
  depth = 1,
): Promise<Map<string, (UnitId | undefined)[][]>> {
  const articles = sources.filter((s) => s.kind === 'article');
  if (articles.length === 0 || depth > deepest) return new Map();
  const madeOf = await currentSources(
    access,
    articles.map((a) => a.id),
  );
  const cited = await citedTexts(
    access,
    [...madeOf.values()].flatMap((made) => made.sources),
  );
  const texts = [...cited.values()].map(({ title, body, ...text }) => ({ ...text, text: { title, body } }));
  const deeper = await unitsBehind(access, texts, depth + 1);
  const known = new Map(
    texts.map(({ id, unitId, text }) => [
      id,
      { id, unitId: unitId ?? undefined, unitsBehind: deeper.get(id), sentences: sentencesOf(text).map((s) => s.text) },
    ]),
  );
  return new Map(
    articles.map(({ id, text }) => {
      const { sources: links = [], copied = [] } = madeOf.get(id) ?? {};
      const own = links.flatMap((link) => known.get(link.id) ?? []);
      const aligned = align(
        sentencesOf(text).map((s) => s.text),
        own.map(({ id: key, sentences }) => ({ key, sentences })),
        { copied: copied.map(({ id: key, text }) => ({ key, text })) },
      );
      return [id, aligned.map((found) => unitsOf(found, own))];
    }),
  );
}
