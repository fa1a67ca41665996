/** Paper → PDF. What cannot be printed is refused with its place. */
import { createHash } from 'node:crypto';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { FileStore } from '#platform/files/index.ts';
import {
  type BulletinSheet,
  type Engine,
  type PictureFiles,
  printBulletin,
  problemWording,
  TypesetError,
} from '#typeset/index.ts';
import type { Paper } from './paper.ts';

export interface PrintServices {
  readonly engine: Engine;
  readonly files: FileStore;
  readonly now: () => string;
}

export interface Pdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly sha256: string;
}

/** Refused as `cannot_print` (`problem` and `problemInEnglish`), once for each problem. */
export async function printPaper({ engine, files }: PrintServices, paper: Paper): Promise<Result<Pdf>> {
  try {
    const { pdf, pages } = await printBulletin(engine, sheetOf(paper), await picturesOf(files, paper));
    return ok({ pdf, pages, sha256: createHash('sha256').update(pdf).digest('hex') });
  } catch (error) {
    if (!(error instanceof TypesetError)) throw error;
    const refusals = error.problems.map((p) =>
      refusal('cannot_print', { problem: problemWording.zh(p), problemInEnglish: problemWording.en(p) }),
    );
    return { ok: false, refusals };
  }
}

async function picturesOf(files: FileStore, paper: Paper): Promise<PictureFiles> {
  const named = paper.articles.flatMap((a) => a.body.flatMap((b) => (b.kind === 'picture' ? [b.file] : [])));
  const found = await Promise.all([...new Set(named)].map(async (file) => [file, await files.get(file)] as const));
  return Object.fromEntries(found.flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : [])));
}

export function sheetOf(paper: Paper): BulletinSheet {
  const { masthead, number, extra, note, distribution, copies, signatory, corrections } = paper;
  return {
    name: masthead.name,
    issuingUnit: masthead.issuingUnit,
    note: masthead.note,
    extra,
    ...(number ? { number: number.number, runningTotal: number.total } : {}),
    signedOn: paper.day,
    editorsNote: note,
    articles: paper.articles.map(({ title, body, source, note: editorsNote }) => ({
      title,
      body,
      source,
      editorsNote,
    })),
    tail: {
      upward: distribution.up,
      sideways: distribution.across,
      downward: distribution.down,
      editor: namesOf(paper.articles.map((a) => a.editor)),
      checker: namesOf(paper.articles.map((a) => a.checker)),
      ...(signatory ? { signatory } : {}),
      telephone: masthead.telephone,
      copies,
    },
    correction: corrections.join('\n'),
  };
}

const namesOf = (names: readonly string[]): string => [...new Set(names.filter((n) => n !== ''))].join('、');
