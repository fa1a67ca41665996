/** Files handed in: kept while a form is open, then with the report that was made of them. */

import { z } from 'zod';
import { plainText } from '#kernel/plain-text.ts';
import { refusal } from '#kernel/refusal.ts';
import { type Access, Refused, type Work } from '#platform/event-log/index.ts';
import type { FileStore } from '#platform/files/index.ts';
import './report.tables.ts';

export interface HandedIn {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Keeps the file for the person who handed it in; returns the upload's id. */
export async function keepUpload(work: Work, files: FileStore, file: HandedIn): Promise<string> {
  const id = work.newId();
  const sha256 = await files.put(file.bytes);
  const { contentType: content_type, bytes } = file;
  await work.db
    .insertInto('intake.upload')
    .values({
      org_id: work.orgId,
      id,
      person_id: work.actor.personId,
      sha256,
      name: plainText(file.name),
      size: bytes.length,
      content_type,
      at: work.now,
    })
    .execute();
  return id;
}

/** Moves an upload of this person to the report; an upload of somebody else does not exist for them. */
export async function attachUpload(work: Work, reportId: string, uploadId: string): Promise<void> {
  if (!z.uuid().safeParse(uploadId).success) throw new Refused([refusal('upload_gone')]);
  const upload = await work.db
    .deleteFrom('intake.upload')
    .where((e) => e.and({ org_id: work.orgId, id: uploadId, person_id: work.actor.personId }))
    .returning(['sha256', 'name', 'size', 'content_type'])
    .executeTakeFirst();
  if (!upload) throw new Refused([refusal('upload_gone')]);
  await work.db
    .insertInto('intake.attachment')
    .values({ org_id: work.orgId, report_id: reportId, at: work.now, ...upload })
    .onConflict((c) => c.doNothing())
    .execute();
}

export interface Attachment {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
}

export async function attachmentsOf(access: Access, reportId: string): Promise<Attachment[]> {
  return access.db
    .selectFrom('intake.attachment')
    .select(['sha256', 'name', 'size', 'content_type as contentType'])
    .where('org_id', '=', access.orgId)
    .where('report_id', '=', reportId)
    .orderBy('at')
    .execute();
}
