/** The files of facts from outside: one that is tried stays a day, one that is kept stays until it is removed. */
import type { Work } from '#platform/event-log/index.ts';
import type { Services } from '#platform/http/index.ts';
import './fact-set.tables.ts';

type FactFiles = Pick<Services, 'db' | 'factFiles'>;
const aDay = 86_400_000;

/** Returns the SHA-256. What was tried before and kept by nobody goes. */
export async function putTried(services: FactFiles, bytes: Uint8Array): Promise<string> {
  const sha256 = await services.factFiles.put(bytes);
  const kept = await services.db.selectFrom('scoring.fact_set').select('file').where('status', '=', 'kept').execute();
  await services.factFiles.keepOnly(new Set(kept.map((row) => row.file)), aDay);
  return sha256;
}

/** Puts the file anew while the set is being kept, should its day end just now. */
export async function holdFile(services: FactFiles, sha256: string): Promise<boolean> {
  const bytes = await services.factFiles.get(sha256);
  if (bytes) await services.factFiles.put(bytes);
  return bytes !== undefined;
}

/** After a set was removed: its file goes unless another set has the same facts. */
export async function dropRemoved(
  { db, factFiles }: FactFiles,
  access: Pick<Work, 'orgId'>,
  id: string,
): Promise<void> {
  const set = await db
    .selectFrom('scoring.fact_set')
    .select(['file', 'status'])
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (set?.status !== 'removed') return;
  const others = await db
    .selectFrom('scoring.fact_set')
    .select('id')
    .where('file', '=', set.file)
    .where('status', '=', 'kept')
    .limit(1)
    .execute();
  if (others.length === 0) await factFiles.remove(set.file);
}
