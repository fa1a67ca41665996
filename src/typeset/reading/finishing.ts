/** From a reader's findings to the document, with the checks that hold for every format. Needs no parser. */
import { countCharacters } from '#kernel/body.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { compose } from './compose.ts';
import { wrongEnding } from './format.ts';
import type { Piece } from './lines.ts';
import type { DocumentFormat, Dropped, ReadDocument, ReadingLimits, ReadPicture } from './read-document.ts';
import { decodeText, linesOfText } from './text-file.ts';

/** What a reader found, before title and body are told apart. */
export interface Reading {
  readonly pieces: readonly Piece[];
  readonly pictures?: ReadPicture[];
  readonly dropped: Dropped[];
  readonly aside: string[];
}

export function readText(bytes: Uint8Array, limits: ReadingLimits): Result<Reading> {
  const decoded = decodeText(bytes);
  if (!decoded) return refused(refusal('unknown_encoding'));
  // This runs beside everybody else's work, so blanks and line ends count too before the lines are looked at.
  const { length } = decoded.text;
  if (length > limits.characters * 2)
    return refused(refusal('too_long', { characters: length, limit: limits.characters }));
  const dropped: Dropped[] = decoded.lost > 0 ? [{ what: 'character', count: decoded.lost }] : [];
  return ok({ pieces: linesOfText(decoded.text), dropped, aside: [] });
}

export function finish(
  format: DocumentFormat,
  name: string,
  reading: Reading,
  limits: ReadingLimits,
): Result<ReadDocument> {
  const { title, body, boldLost } = compose(reading.pieces);
  const characters = countCharacters(body.filter((block) => block.kind !== 'picture')) + title.length;
  if (characters === 0) {
    return refused(
      refusal(
        body.length > 0 || reading.dropped.some(({ what }) => what === 'picture') ? 'only_pictures' : 'empty_document',
      ),
    );
  }
  if (characters > limits.characters) return refused(refusal('too_long', { characters, limit: limits.characters }));
  const ending = wrongEnding(name, format);
  return ok({
    format,
    ...(ending !== undefined && { wrongEnding: ending }),
    title,
    body,
    pictures: reading.pictures ?? [],
    dropped: merged([...reading.dropped, { what: 'heading_bold', count: boldLost }]),
    aside: reading.aside.map((text) => text.trim()).filter((text) => text !== ''),
  });
}

function merged(dropped: readonly Dropped[]): Dropped[] {
  const counts = new Map<Dropped['what'], number>();
  for (const { what, count } of dropped) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

export const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;
