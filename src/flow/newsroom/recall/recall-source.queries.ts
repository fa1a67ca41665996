/** A source as it was before it was put right, and as it is now. */
import { loadReport } from '#flow/intake/report/index.ts';
import { citedTexts, loadArticle, type SourceKind } from '#flow/newsroom/article/index.ts';
import type { Body } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';

export interface SourceVersion {
  readonly title: string;
  readonly body: Body;
}

export interface ChangedSource {
  readonly deskId: UnitId;
  /** The unit whose text it is. */
  readonly unitId: UnitId | null;
  readonly title: string;
  /** What the articles were made of. */
  readonly before: SourceVersion;
  /** What stands instead; none when it was taken back as a whole. */
  readonly after?: SourceVersion;
}

interface Named {
  readonly kind: SourceKind;
  readonly id: string;
}

/** `corrected`: the change was a correction, so the version before the newest is the one that was used. */
export async function changedSource(
  access: Access,
  source: Named,
  corrected: boolean,
): Promise<ChangedSource | undefined> {
  const cited = (await citedTexts(access, [source])).get(source.id);
  if (!cited) return undefined;
  const { deskId, unitId, title, body } = cited;
  const now = { title, body };
  const versions = await versionsOf(access, source, now);
  const before = (corrected ? versions.at(-2) : versions.at(-1)) ?? now;
  return { deskId, unitId, title: before.title, before, ...(corrected ? { after: now } : {}) };
}

/** Reports and articles keep their versions; those of the others are in the log, but for the one that is being written. */
async function versionsOf(access: Access, { kind, id }: Named, now: SourceVersion): Promise<readonly SourceVersion[]> {
  if (kind === 'report') return (await loadReport(access, id))?.state.filings ?? [];
  if (kind === 'article') return (await loadArticle(access, id))?.state.rounds ?? [];
  const written = [...(await writtenTexts(access, id)), now];
  return written.filter((version, n) => !isSame(version, written[n - 1]));
}

/** What an act just done left as it was: a topic or a note was changed, not the text. */
export async function isUnchanged(access: Access, source: Named): Promise<boolean> {
  if (source.kind === 'report' || source.kind === 'article') return false;
  const now = (await citedTexts(access, [source])).get(source.id);
  return now !== undefined && isSame(now, (await writtenTexts(access, source.id)).at(-1));
}

async function writtenTexts(access: Access, id: string): Promise<SourceVersion[]> {
  const events = await eventsOf(access, id);
  return events.flatMap(({ data }) => {
    const { title, body } = data as Partial<SourceVersion>;
    return title !== undefined && body !== undefined ? [{ title, body }] : [];
  });
}

const isSame = (a: SourceVersion, b: SourceVersion | undefined): boolean =>
  b !== undefined && a.title === b.title && JSON.stringify(a.body) === JSON.stringify(b.body);
