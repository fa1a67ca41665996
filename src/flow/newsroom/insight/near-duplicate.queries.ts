/** Earlier texts of a desk that have much in common with a new one: sketches name some, their texts decide. */
import { sql } from 'kysely';
import { type Body, plainBody } from '#kernel/body.ts';
import type { Access } from '#platform/event-log/index.ts';
import { intArray, type Overlap, overlapWith, sharedAtLeast, sketch } from '#platform/text-index/index.ts';
import { isAlike, type OtherKind, type Rarity, type Shares } from './resemblance.ts';
import './resemblance.tables.ts';

export interface Text {
  readonly title: string;
  readonly body: Body;
}

/** What is compared. */
export const wholeText = ({ title, body }: Text): string => `${title}\n${plainBody(body)}`;

export interface Known {
  readonly kind: OtherKind;
  readonly id: string;
}
export interface NearDuplicate extends Known, Shares {}

/** No more texts than this are looked at for one hash: what more have says nothing. */
const hot = 200;
/** So many texts at most have a rare hash. */
const rareBelow = 3;
const mostCandidates = 10;
/** Share of the smaller sketch below which two texts are not read: well below what is asked about, for a sketch is a sample. */
const worthReading = 0.2;

export interface Compared {
  readonly deskId: string;
  readonly text: string;
  /** Its own record, and what it is made of. */
  readonly but: readonly string[];
  /** Also with articles that are not printed yet. */
  readonly inHand?: boolean;
}

/** The nearest first. Call it inside a transaction. */
export async function nearDuplicates(access: Access, compared: Compared): Promise<NearDuplicate[]> {
  const { text } = compared;
  const known = await candidates(access, compared);
  const texts = await textsOf(access, known);
  const overlapOf = overlapWith(text);
  return known
    .flatMap(({ kind, id, ...rarity }) => {
      const other = texts.get(id);
      if (!other) return [];
      const shares = sharesOf(overlapOf(wholeText(other)));
      return isAlike(shares, rarity) ? [{ kind, id, ...shares }] : [];
    })
    .sort((a, b) => Math.max(b.ofReport, b.ofOther) - Math.max(a.ofReport, a.ofOther));
}

export const sharesOf = ({ ofFirst, ofSecond }: Pick<Overlap, 'ofFirst' | 'ofSecond'>): Shares => ({
  ofReport: rounded(ofFirst),
  ofOther: rounded(ofSecond),
});

/** Three places: what a `real` gives back as it was. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** One look-up in the index of hashes for each; any other way through the table, sixty times, would be ruinous: hence `offset 0`. */
async function candidates(
  { db, orgId }: Access,
  { deskId, text, but, inHand = false }: Compared,
): Promise<(Known & Rarity)[]> {
  const hashes = sketch(text);
  if (hashes.length === 0) return [];
  await sql`set local enable_seqscan = off`.execute(db);
  const { rows } = await sql<Known & Rarity>`
    with hit as (
      select q.hash, x.thing, x.thing_id, x.size, count(*) over (partition by q.hash) as texts
      from unnest(${intArray(hashes)}) q (hash) cross join lateral (
        select s.thing, s.thing_id, cardinality(s.sketch) as size
        from (select * from newsroom.text_sketch where sketch @> array[q.hash] offset 0) s
        where s.org_id = ${orgId} and s.desk_id = ${deskId} and s.thing_id <> all(${uuids(but)})
          and (${inHand} or not s.in_hand)
        limit ${hot}) x)
    select thing as kind, thing_id as id, count(*) filter (where texts < ${rareBelow})::int as "sharedRare",
      ${hashes.length} - (select count(distinct hash) from hit where texts >= ${rareBelow})::int as rare
    from hit group by 1, 2
    having count(*) >= greatest(${sharedAtLeast(hashes.length)}, ${worthReading}::float8 * least(max(size), ${hashes.length}))
    order by count(*) desc, thing_id desc limit ${mostCandidates}`.execute(db);
  await sql`set local enable_seqscan = default`.execute(db);
  return rows;
}

export const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** Reports as they were last filed, articles as they stand. */
export async function textsOf({ db, orgId }: Access, known: readonly Known[]): Promise<Map<string, Text>> {
  if (known.length === 0) return new Map();
  const ids = uuids(known.map(({ id }) => id));
  const { rows } = await sql<Text & { id: string }>`
    select distinct on (f.report_id) f.report_id as id, f.title, f.body from intake.report_filing f
      where f.org_id = ${orgId} and f.report_id = any(${ids}) order by f.report_id, f.number desc`.execute(db);
  const articles = await sql<Text & { id: string }>`
    select id, title, body from newsroom.article where org_id = ${orgId} and id = any(${ids})`.execute(db);
  return new Map([...rows, ...articles.rows].map(({ id, title, body }) => [id, { title, body }]));
}
