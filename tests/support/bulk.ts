/** Acts on many records as a browser without script does them: portion by portion, by the button of the page. */
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Client } from './client.ts';
import type { TestHouse } from './house.ts';
import { fileReport } from './records.ts';

/** A filed report and its copies, which have no events: never for a house that is replayed. */
export async function manyFiled(house: TestHouse, many: number): Promise<string[]> {
  const first = await fileReport(house);
  const ids = Array.from({ length: many - 1 }, () => v7());
  await sql`insert into intake.report
    select (jsonb_populate_record(r, jsonb_build_object('id', n.id))).*
    from intake.report r, unnest(${ids}::uuid[]) n (id) where r.id = ${first}`.execute(house.services.db);
  await sql`insert into intake.report_filing
    select (jsonb_populate_record(f, jsonb_build_object('report_id', n.id))).*
    from intake.report_filing f, unnest(${ids}::uuid[]) n (id) where f.report_id = ${first}`.execute(house.services.db);
  return [first, ...ids];
}

interface Step {
  readonly status: number;
  readonly location: string | null;
  readonly page: string;
  readonly ms: number;
}

/** Posts, and presses the button of each page that says it is under way; the answers in their order. */
export async function inPortions(client: Client, address: string, fields: Record<string, string>): Promise<Step[]> {
  const began = performance.now();
  const answer = await client.post(address, fields);
  const page = await answer.text();
  const step = { status: answer.status, location: answer.headers.get('location'), page, ms: performance.now() - began };
  const form = /<form[^>]*action="([^"]*)"[^>]*hx-trigger="load, submit"[\s\S]*?<\/form>/.exec(page);
  if (answer.status !== 200 || !form) return [step];
  const next = [...form[0].matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    plain(value),
  ]);
  return [step, ...(await inPortions(client, plain(form[1] ?? ''), Object.fromEntries(next)))];
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
