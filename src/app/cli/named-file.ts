/** Files that a command line names: read and written, or a sentence why not. @throws Failure */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Language } from '#kernel/wording.ts';
import { cliWording } from './cli-wording.ts';
import { Failure, failure } from './outcome.ts';

export const bytesIn = (file: string, lang: Language): Promise<Uint8Array> =>
  readFile(file).catch((error: unknown) => {
    throw fileFailure(error, file, lang);
  });

export const textIn = async (file: string, lang: Language): Promise<string> => textOf(await bytesIn(file, lang));

/** A text in UTF-8, or in GB 18030 as old editors keep it. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Appears whole or not at all; what stood there before stays until then. `secret`: for its owner alone. */
export async function writeWhole(
  file: string,
  content: Uint8Array | AsyncIterable<string>,
  lang: Language,
  secret?: 'secret',
): Promise<void> {
  const how = { flush: true, ...(secret ? { mode: 0o600 } : {}) };
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await (content instanceof Uint8Array
      ? writeFile(part, content, how)
      : pipeline(content, createWriteStream(part, how)));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw fileFailure(error, file, lang, 'write');
  }
}

/** Errors that are not about a file pass unchanged. */
export function fileFailure(error: unknown, file: string, lang: Language, act: 'read' | 'write' = 'read'): unknown {
  const w = cliWording[lang];
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof Failure || code === undefined || syscall === undefined) return error;
  const params = { file };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return act === 'read'
      ? failure('file_missing', w.fileMissing(file), params)
      : failure('folder_missing', w.fileFolderMissing(file), params);
  }
  if (code === 'EISDIR') return failure('file_is_folder', w.fileIsFolder(file), params);
  if (code === 'EACCES' || code === 'EPERM') return failure('file_forbidden', w.fileForbidden(file), params);
  return failure('file_unreadable', w.fileUnreadable(file, code), params);
}
