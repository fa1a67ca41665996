/** The provenance of an article as JSON. */
import type { Actor } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
import { articleProvenance } from './provenance.queries.ts';

/** Without lines when there is no such article, or it is not theirs to see. A link's `key` is the id of a source. */
export async function provenanceForMachines(access: Access, actor: Actor, articleId: string) {
  const found = await articleProvenance(access, actor, articleId);
  if (!found) return { lines: [], sources: [], flags: [], credit: [] };
  const { sentences, sources, flags, credit, correction } = found;
  return {
    lines: sentences.map((sentence) => ({ ...sentence, isOwn: sentence.links.length === 0 })),
    sources: sources.map(({ kind, id, use, unitId, unitName, text, sentences }) => ({
      kind,
      id,
      use,
      unitId,
      unitName,
      title: text.title,
      sentences,
    })),
    flags,
    credit,
    ...(correction ? { correction: { id: correction.id, version: correction.version, ...correction.state } } : {}),
  };
}
