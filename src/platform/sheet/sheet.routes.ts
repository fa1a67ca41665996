/** `GET …/list.xlsx` with the query of the list's page: the same lines, all of them. */
import { type Context, Hono } from 'hono';
import type { Keyset } from '#kernel/keyset.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { allLines, type ListSheet, mostLines } from './list-sheet.ts';
import { sheetWording } from './sheet-wording.ts';
import { xlsxOf } from './xlsx.ts';

/** `asked`: the conditions of an address, as the list's page understands it. */
export const sheetRoutes = <Asked extends Keyset, Line>(
  services: Services,
  sheet: ListSheet<Asked, Line>,
  asked: (query: Readonly<Record<string, string>>) => Asked,
): Hono<HttpEnv> => new Hono<HttpEnv>().get('/list.xlsx', (c) => sendSheet(services, sheet, asked(c.req.query()), c));

async function sendSheet<Asked extends Keyset, Line>(
  services: Services,
  sheet: ListSheet<Asked, Line>,
  asked: Asked,
  c: Context<HttpEnv>,
): Promise<Response> {
  const { lang, actor, access } = c.var;
  const { lines, isCut } = await allLines(sheet, access, actor, asked);
  const title = sheet.title[lang];
  const now = new Date(services.now());
  const table = {
    title,
    head: sheet.columns.map(({ header }) => header(lang)),
    rows: lines.map((line) => sheet.columns.map(({ cell }) => cell(line, lang))),
    ...(isCut ? { note: sheetWording[lang].cut(mostLines) } : {}),
  };
  const name = `${title}${now.toISOString().slice(0, 10)}.xlsx`;
  return c.body(await xlsxOf(table, now), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
