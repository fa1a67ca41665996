/** Front door: a submitted .docx, .doc, .wps, .pdf or .txt → title, blocks and pictures, or sentences that say what to do instead. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { type Result, refused } from '#kernel/result.ts';
import { finish, megabytes, readText } from './finishing.ts';
import { endingOf, type Sniffed, sniff } from './format.ts';
import { defaultLimits, type ReadDocument, type ReadingLimits, type SubmittedFile } from './read-document.ts';
import { readInProcess } from './reading-process.ts';

export type {
  DocumentFormat,
  Dropped,
  ReadDocument,
  ReadingLimits,
  ReadPicture,
  SubmittedFile,
} from './read-document.ts';
export { defaultLimits } from './read-document.ts';
export { formatName, readingNotes, readingSentence } from './reading-wording.ts';

/** Never throws, whatever the bytes; at most `limits.seconds` after its turn has come. Refusals carry `field: 'file'`. */
export async function readDocument(
  file: SubmittedFile,
  limits: Partial<ReadingLimits> = {},
): Promise<Result<ReadDocument>> {
  const result = await read(file, { ...defaultLimits, ...limits });
  return result.ok ? result : { ok: false, refusals: result.refusals.map((reason) => forFile(reason, file.name)) };
}

const forFile = (reason: Refusal, name: string): Refusal => ({
  ...reason,
  field: 'file',
  params: { ...reason.params, ending: endingOf(name) },
});

async function read(file: SubmittedFile, limits: ReadingLimits): Promise<Result<ReadDocument>> {
  if (file.bytes.length === 0) return refused(refusal('empty_file'));
  if (file.bytes.length > limits.fileBytes) {
    return refused(refusal('too_large', { size: megabytes(file.bytes.length), limit: megabytes(limits.fileBytes) }));
  }
  const sniffed = sniff(file.name, file.bytes, limits.zipEntries);
  switch (sniffed.kind) {
    case 'txt': {
      const text = readText(file.bytes, limits);
      return text.ok ? finish('txt', file.name, text.value, limits) : text;
    }
    case 'docx': {
      const unpacked = sniffed.entries.reduce((sum, entry) => sum + entry.size, 0);
      if (unpacked > limits.unpackedBytes)
        return refused(refusal('unpacks_too_large', { limit: megabytes(limits.unpackedBytes) }));
      return readInProcess({ sniffed, file, limits });
    }
    case 'doc':
    case 'wps':
      return sniffed.encrypted ? refused(refusal('password')) : readInProcess({ sniffed, file, limits });
    case 'pdf':
      return readInProcess({ sniffed, file, limits });
    default:
      return refused(refusalOf(sniffed, limits));
  }
}

function refusalOf(sniffed: Sniffed, limits: ReadingLimits): Refusal {
  return sniffed.kind === 'too_many_parts'
    ? refusal('too_many_parts', { count: sniffed.count, limit: limits.zipEntries })
    : refusal(sniffed.kind);
}
