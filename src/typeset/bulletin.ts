/** One issue of a bulletin as a PDF/A-2b that an office sends out: printed as typed, or refused with the place named. */
import { checkTexts } from './bulletin-check.ts';
import { bulletinData } from './bulletin-data.ts';
import type { BulletinSheet } from './bulletin-sheet.ts';
import type { CompileRequest, Engine, Printed } from './engine.ts';
import { type Place, type Problem, TypesetError } from './errors.ts';
import { inspectPicture, type Picture } from './pictures.ts';

/** Files by SHA-256 (hex), as the bodies name them. */
export type PictureFiles = Readonly<Record<string, Uint8Array>>;

/** Rejects with a `TypesetError` that names every problem found. The same sheet and pictures give the same bytes. */
export async function printBulletin(
  engine: Engine,
  sheet: BulletinSheet,
  pictures: PictureFiles = {},
): Promise<Printed> {
  const places = picturePlaces(sheet);
  const { found, problems } = inspectAll(places, pictures);
  const all = [...checkTexts(sheet, engine), ...problems];
  if (all.length > 0) throw new TypesetError(all);
  const files = [...found].map(
    ([file, { format }]) => [`${file}.${format}`, pictures[file] ?? new Uint8Array()] as const,
  );
  const request: CompileRequest = {
    template: 'bulletin.typ',
    data: bulletinData(sheet, found),
    pictures: Object.fromEntries(files),
    timestamp: Date.parse(`${sheet.signedOn}T00:00:00Z`) / 1000,
  };
  try {
    return await engine.compile(request);
  } catch (error) {
    const broken = files.length > 0 ? await undecodable(engine, request, places) : [];
    throw broken.length > 0 ? new TypesetError(broken) : error;
  }
}

function picturePlaces(sheet: BulletinSheet): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [a, article] of sheet.articles.entries()) {
    for (const [b, block] of article.body.entries()) {
      if (block.kind === 'picture' && !places.has(block.file)) {
        places.set(block.file, { part: 'body', article: a + 1, block: b + 1 });
      }
    }
  }
  return places;
}

function inspectAll(places: ReadonlyMap<string, Place>, files: PictureFiles) {
  const found = new Map<string, Picture>();
  const problems: Problem[] = [];
  for (const [picture, place] of places) {
    const result = inspectPicture(files[picture]);
    if (typeof result === 'string') problems.push({ code: 'broken_picture', reason: result, picture, place });
    else found.set(picture, result);
  }
  return { found, problems };
}

/** After a failure: each picture alone, to tell which of them cannot be decoded. */
async function undecodable(
  engine: Engine,
  request: CompileRequest,
  places: ReadonlyMap<string, Place>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [file, content] of Object.entries(request.pictures ?? {})) {
    const picture = file.replace(/\.\w+$/, '');
    const alone = { ...request, template: 'picture.typ', data: { file }, pictures: { [file]: content } };
    const decoded = await engine.compile(alone).then(
      () => true,
      () => false,
    );
    const place = places.get(picture);
    if (!decoded && place) problems.push({ code: 'broken_picture', reason: 'damaged', picture, place });
  }
  return problems;
}
