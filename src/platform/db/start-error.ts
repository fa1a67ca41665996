/** Why the database could not be made ready: a code whose sentence, Chinese and English, is in `db-wording.ts`. */
import type { Language } from '#kernel/wording.ts';
import { dbWording } from './db-wording.ts';

export type StartErrorCode = keyof (typeof dbWording)['zh']['start'];
export type StartErrorParams = Readonly<Record<string, string | number>>;

export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly params: StartErrorParams;

  constructor(code: StartErrorCode, params: StartErrorParams = {}, cause?: unknown) {
    super(startSentence(code, params, 'en'), { cause });
    this.name = 'StartError';
    this.code = code;
    this.params = params;
  }

  sentence(language: Language): string {
    return startSentence(this.code, this.params, language);
  }
}

const startSentence = (code: StartErrorCode, params: StartErrorParams, language: Language): string =>
  dbWording[language].start[code](params);

const byErrno: Readonly<Record<string, StartErrorCode>> = {
  EACCES: 'folder_not_writable',
  EPERM: 'folder_not_writable',
  EROFS: 'folder_not_writable',
  ENOTDIR: 'folder_not_writable',
  EEXIST: 'folder_not_writable',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
};

/** What the file system answered, as a sentence about the data folder; other errors pass unchanged. */
export function startErrorFrom(error: unknown, folder: string): unknown {
  if (error instanceof StartError) return error;
  const code = byErrno[errorCode(error) ?? ''];
  return code ? new StartError(code, { folder }, error) : error;
}

/** The `code` of a Node or PostgreSQL error. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
