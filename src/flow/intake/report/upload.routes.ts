/** A file in a posted form, laid into the form's values without touching what was typed. */
import type { Context } from 'hono';
import { textFromBody } from '#kernel/body.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { HttpEnv, PostedForm, Services } from '#platform/http/index.ts';
import { readingNotes } from '#typeset/reading/index.ts';
import { type TakenDocument, takeDocument } from './document.store.ts';
import { reportPageWording } from './report-page-wording.ts';

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
  const contentType = file.type || 'application/octet-stream';
  const taken = await takeDocument(services, c.var.actor, { name: file.name, contentType, bytes });
  return taken.ok ? ok(laidInto(form.input, taken.value, c)) : taken;
}

function laidInto(input: Record<string, unknown>, { document, upload }: TakenDocument, c: Context<HttpEnv>): TakenFile {
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
