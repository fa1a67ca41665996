/** A list as a sheet: which columns it has, in both languages, and what stands in them. */
import type { Actor } from '#kernel/actor.ts';
import type { Keyset, Page } from '#kernel/keyset.ts';
import type { Language, Wording } from '#kernel/wording.ts';
import type { Access } from '#platform/event-log/index.ts';

export interface SheetColumn<Line> {
  readonly header: (lang: Language) => string;
  /** Numbers stay numbers; a day is `YYYY-MM-DD`. */
  readonly cell: (line: Line, lang: Language) => string | number;
}

export interface ListSheet<Asked extends Keyset, Line> {
  readonly title: Wording<string>;
  readonly columns: readonly SheetColumn<Line>[];
  /** One page of what the actor may see. */
  readonly page: (access: Access, actor: Actor, asked: Asked) => Promise<Page<Line>>;
}

/** More than this nobody reads in a sheet; the last row then says so. */
export const mostLines = 5_000;

export interface SheetLines<Line> {
  readonly lines: readonly Line[];
  readonly isCut: boolean;
}

/** Page after page, newest first. */
export async function allLines<Asked extends Keyset, Line>(
  { page }: ListSheet<Asked, Line>,
  access: Access,
  actor: Actor,
  asked: Asked,
  most = mostLines,
): Promise<SheetLines<Line>> {
  const lines: Line[] = [];
  let before: string | undefined;
  do {
    const next = await page(access, actor, { ...asked, before, after: undefined });
    lines.push(...next.lines);
    before = next.older;
  } while (before !== undefined && lines.length < most);
  return { lines: lines.slice(0, most), isCut: before !== undefined || lines.length > most };
}
