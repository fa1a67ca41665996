/** One file → a document or the reasons why not. Runs inside the reading process, which may be killed at any time. */
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { finish, megabytes, type Reading } from './finishing.ts';
import type { Sniffed } from './format.ts';
import { readPdf } from './pdf.ts';
import type { ReadDocument, ReadingLimits, SubmittedFile } from './read-document.ts';
import { ZipTooLarge } from './zip.ts';

/** The formats that need a parser. */
export type Readable = Extract<Sniffed, { kind: 'docx' | 'doc' | 'wps' } | { kind: 'pdf' }>;

export async function readAs(
  sniffed: Readable,
  file: SubmittedFile,
  limits: ReadingLimits,
): Promise<Result<ReadDocument>> {
  try {
    const reading = await read(sniffed, file.bytes, limits);
    return reading.ok ? finish(sniffed.kind, file.name, reading.value, limits) : reading;
  } catch (error) {
    if (error instanceof ZipTooLarge)
      return refused(refusal('unpacks_too_large', { limit: megabytes(limits.unpackedBytes) }));
    return refused(refusal('damaged', { format: sniffed.kind }));
  }
}

async function read(sniffed: Readable, bytes: Uint8Array, limits: ReadingLimits): Promise<Result<Reading>> {
  switch (sniffed.kind) {
    case 'docx':
      return ok(await readDocx(bytes, sniffed.entries, limits.unpackedBytes));
    case 'doc':
    case 'wps':
      return ok(await readDoc(bytes, sniffed.pictures));
    case 'pdf': {
      const reading = await readPdf(bytes, limits.pages);
      if (reading.kind === 'read') return ok(reading);
      const pages = 'pages' in reading ? { pages: reading.pages, limit: limits.pages } : undefined;
      return refused(refusal(reading.kind, pages));
    }
  }
}
