/** Why a migration was refused; the sentence, Chinese and English, is in `db-wording.ts`. */
import type { Language } from '#kernel/wording.ts';
import { dbWording } from './db-wording.ts';

export type MigrationErrorCode = keyof (typeof dbWording)['zh']['migration'];

export class MigrationError extends Error {
  readonly code: MigrationErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: MigrationErrorCode, params: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(dbWording.en.migration[code](params), { cause });
    this.name = 'MigrationError';
    this.code = code;
    this.params = params;
  }

  sentence(language: Language): string {
    return dbWording[language].migration[this.code](this.params);
  }
}
