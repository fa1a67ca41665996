/** A source as it was before it was put right, and as it is now. */
import { loadReport } from '#flow/intake/report/index.ts';
import { citedTexts, loadArticle, type SourceKind } from '#flow/newsroom/article/index.ts';
import type { Body } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';

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
  const versions = await versionsOf(access, source);
  const now = { title, body };
  const before = (corrected ? versions.at(-2) : versions.at(-1)) ?? now;
  return { deskId, unitId, title: before.title, before, ...(corrected ? { after: now } : {}) };
}

/** Of reports and articles every version is kept; of the others the one that stands. */
async function versionsOf(access: Access, { kind, id }: Named): Promise<readonly SourceVersion[]> {
  if (kind === 'report') return (await loadReport(access, id))?.state.filings ?? [];
  if (kind === 'article') return (await loadArticle(access, id))?.state.rounds ?? [];
  return [];
}
