/** A document filed as a report in one go: the draft, its file and, when asked for, the way to the approver; all or nothing. */
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import type { Services } from '#platform/http/index.ts';
import type { ReadDocument } from '#typeset/reading/index.ts';
import { keepPictures, readAtDoor } from './document.store.ts';
import { checkDoor } from './door-check.ts';
import { reportThing } from './report.store.ts';
import type { Genre, ReportId, ReportStatus } from './report.ts';
import { attachUpload, keepUpload } from './upload.store.ts';

export interface FileRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unitId: UnitId;
  readonly deskId: UnitId;
  /** Instead of the one found in the document. */
  readonly title?: string | undefined;
  readonly genre: Genre;
  /** Send it on to the unit's approver. */
  readonly submit: boolean;
}

export interface FiledReport {
  readonly id: ReportId;
  readonly version: number;
  readonly status: ReportStatus;
  readonly title: string;
  /** As read, for what could not be kept of it. */
  readonly document: ReadDocument;
  /** Numbers of persons found in the text, as they stand there. */
  readonly personalData: readonly string[];
}

/** A refused filing leaves nothing behind. */
export async function fileReport(services: Services, actor: Actor, request: FileRequest): Promise<Result<FiledReport>> {
  const { name, bytes, unitId, deskId, genre, submit } = request;
  const read = await readAtDoor({ name, bytes });
  if (!read.ok) return read;
  const document = read.value;
  const { files } = services;
  const title = request.title ?? document.title;
  const filed = await inWork(services, actor, async (work) => {
    const input = { unitId, deskId, title, genre, body: document.body };
    const draft = await handle(work, reportThing, { action: 'draft', input });
    const done = submit ? await handle(work, reportThing, { id: draft.id, action: 'submit', input: {} }) : draft;
    await keepPictures(files, document);
    const upload = await keepUpload(work, files, { name, bytes, contentType: 'application/octet-stream' });
    await attachUpload(work, draft.id, upload);
    return done;
  });
  if (!filed.ok) return filed;
  const { id, version, state } = filed.value;
  const personalData = checkDoor(state.title, state.body).personalData.map((hit) => hit.text);
  return ok({ id, version, status: state.status, title: state.title, document, personalData });
}
