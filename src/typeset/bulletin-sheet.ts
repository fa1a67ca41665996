/** What is printed as one issue of a bulletin: everything in words, nothing looked up. */
import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';

export interface BulletinSheet {
  /** The masthead (刊名), such as 青岚信息; a line end breaks a long one. */
  readonly name: string;
  /** In the bulletin's year, or in its own series for an extra (增刊). Without one it is a proof, marked 送审稿 on every page. */
  readonly number?: number;
  readonly extra?: boolean;
  /** 总第N期. */
  readonly runningTotal?: number;
  readonly issuingUnit: string;
  /** The date of signing is the issue's date; a proof shows none, it only dates the file. */
  readonly signedOn: Day;
  /** 内部资料　注意保存, or a grade; left at the top. */
  readonly note?: string;
  /** 份号: the copy's six figures; right at the top. */
  readonly serial?: string;
  /** 特急, 加急. */
  readonly urgency?: string;
  /** 按语 before the whole issue; a line end starts a new paragraph. */
  readonly editorsNote?: string;
  readonly articles: readonly BulletinArticle[];
  readonly tail: BulletinTail;
  /** 更正 of an earlier issue, after the last article. */
  readonly correction?: string;
}

export interface BulletinArticle {
  /** Broken where the editor broke it; a line that is too long is broken again, between words. */
  readonly title: string | readonly string[];
  /** The line under the title: unit or author. */
  readonly source?: string;
  readonly editorsNote?: string;
  readonly body: Body;
}

export interface BulletinTail {
  /** 报 (to those above), 送 (to peers), 发 (to those below): full names in order. */
  readonly upward?: readonly string[];
  readonly sideways?: readonly string[];
  readonly downward?: readonly string[];
  readonly editor?: string;
  readonly checker?: string;
  readonly signatory?: string;
  readonly telephone?: string;
  /** Who prints; the issuing unit when left out. */
  readonly imprint?: string;
  /** The day of printing; the day of signing when left out. */
  readonly printedOn?: Day;
  readonly copies?: number;
}

/** Characters; beyond them a text is no title, and an issue no bulletin. */
export const limits = { line: 100, title: 200, note: 5_000, issue: 300_000, articles: 200 } as const;
/** Bytes of one picture, and its pixels: a small file may unpack to gigabytes. */
export const pictureLimits = { bytes: 20 * 1024 * 1024, pixels: 60_000_000 } as const;
