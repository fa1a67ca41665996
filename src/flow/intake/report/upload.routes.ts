/** A file in a posted form: read, checked at the door, kept, and laid into the form's values without touching what was typed. */
import type { Context } from 'hono';
import { textFromBody } from '#kernel/body.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result } from '#kernel/result.ts';
import { inWork } from '#platform/event-log/index.ts';
import type { HttpEnv, PostedForm, Services } from '#platform/http/index.ts';
import { type ReadDocument, readDocument, readingNotes } from '#typeset/reading/index.ts';
import { checkDoor } from './door-check.ts';
import { reportPageWording } from './report-page-wording.ts';
import { keepUpload } from './upload.store.ts';

export interface TakenFile {
  /** The form's values with what the file adds. */
  readonly values: Record<string, unknown>;
  /** What the person should know about the reading. */
  readonly notes: readonly string[];
}

/** Refusals carry the field `file`. */
export async function takeFile(services: Services, c: Context<HttpEnv>, form: PostedForm): Promise<Result<TakenFile>> {
  const file = form.files.file;
  if (!file) return ok({ values: form.input, notes: [] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readDocument({ name: file.name, bytes });
  if (!read.ok) return read;
  const marks = secrecyMarks(read.value);
  if (marks.length > 0) return { ok: false, refusals: [inFile(refusal('secrecy_mark', { marks: marks.join('、') }))] };
  for (const picture of read.value.pictures) await services.files.put(picture.bytes);
  const contentType = file.type || 'application/octet-stream';
  const kept = await inWork(services, c.var.actor, (work) =>
    keepUpload(work, services.files, { name: file.name, contentType, bytes }),
  );
  if (!kept.ok) return kept;
  return ok(laidInto(form.input, read.value, kept.value, c));
}

const inFile = (reason: Refusal): Refusal => ({ ...reason, field: 'file' });

function secrecyMarks(document: ReadDocument): string[] {
  const outside = document.aside.map((text) => ({ kind: 'paragraph' as const, text }));
  return checkDoor(document.title, [...document.body, ...outside]).secrecyMarks.map((hit) => hit.text);
}

function laidInto(
  input: Record<string, unknown>,
  document: ReadDocument,
  upload: string,
  c: Context<HttpEnv>,
): TakenFile {
  const { lang } = c.var;
  const w = reportPageWording[lang];
  const typed = (name: string) => typeof input[name] === 'string' && input[name].trim() !== '';
  const keptBody = typed('body');
  return {
    values: {
      ...input,
      upload,
      title: typed('title') ? input.title : document.title,
      body: keptBody ? input.body : textFromBody(document.body),
    },
    notes: [w.readDone(document.title || '—'), ...(keptBody ? [w.keptTyped] : []), ...readingNotes(document, lang)],
  };
}
