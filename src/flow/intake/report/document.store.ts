/** A document that somebody hands in: read, checked at the door, kept. The same for a form and for the command line. */
import type { Actor } from '#kernel/actor.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { inWork } from '#platform/event-log/index.ts';
import type { FileStore } from '#platform/files/index.ts';
import type { Services } from '#platform/http/index.ts';
import { type ReadDocument, readDocument, type SubmittedFile } from '#typeset/reading/index.ts';
import { checkDoor } from './door-check.ts';
import { type HandedIn, keepUpload } from './upload.store.ts';

export interface TakenDocument {
  readonly document: ReadDocument;
  /** The id under which the file waits for its report. */
  readonly upload: string;
}

/** Refused, when it cannot be read or bears a secrecy mark anywhere, with the field `file`. Keeps nothing. */
export async function readAtDoor(file: SubmittedFile): Promise<Result<ReadDocument>> {
  const read = await readDocument(file);
  const marks = read.ok ? secrecyMarks(read.value) : [];
  return marks.length > 0 ? refused({ ...refusal('secrecy_mark', { marks: marks.join('、') }), field: 'file' }) : read;
}

/** The document, its pictures and file kept for the person who handed it in. */
export async function takeDocument(services: Services, actor: Actor, file: HandedIn): Promise<Result<TakenDocument>> {
  const read = await readAtDoor(file);
  if (!read.ok) return read;
  await keepPictures(services.files, read.value);
  const kept = await inWork(services, actor, (work) => keepUpload(work, services.files, file));
  return kept.ok ? ok({ document: read.value, upload: kept.value }) : kept;
}

export async function keepPictures(files: FileStore, { pictures }: ReadDocument): Promise<void> {
  for (const picture of pictures) await files.put(picture.bytes);
}

function secrecyMarks(document: ReadDocument): string[] {
  const outside = document.aside.map((text) => ({ kind: 'paragraph' as const, text }));
  return checkDoor(document.title, [...document.body, ...outside]).secrecyMarks.map((hit) => hit.text);
}
