/** The issue that a person names by its number, as offices do: 第12期, of whatever bulletin and year. */
import type { BulletinId } from '#flow/press/bulletin/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { IssueId, Series } from './issue.ts';
import './issue.tables.ts';

export interface AskedNumber {
  readonly number: number;
  /** The newest year that has the number when left out. */
  readonly year?: number | undefined;
  readonly series: Series;
}

export interface NumberedIssue {
  readonly issueId: IssueId;
  readonly bulletinId: BulletinId;
  readonly bulletinName: string;
  readonly year: number;
  readonly number: number;
  /** Why the number was voided, when it was. */
  readonly voidReason?: string;
}

/** At most one for each bulletin, by the bulletin's name. */
export async function issuesNumbered(access: Access, { number, year, series }: AskedNumber): Promise<NumberedIssue[]> {
  const rows = await access.db
    .selectFrom('press.issue_number as n')
    .innerJoin('press.bulletin as b', (j) => j.onRef('b.org_id', '=', 'n.org_id').onRef('b.id', '=', 'n.bulletin_id'))
    .select(['n.issue_id', 'n.bulletin_id', 'b.name', 'n.year', 'n.number', 'n.void_reason'])
    .distinctOn(['b.name', 'n.bulletin_id'])
    .where('n.org_id', '=', access.orgId)
    .where('n.series', '=', series)
    .where('n.number', '=', number)
    .$if(year !== undefined, (q) => q.where('n.year', '=', year ?? 0))
    .orderBy('b.name')
    .orderBy('n.bulletin_id')
    .orderBy('n.year', 'desc')
    .execute();
  return rows.map((row) => ({
    issueId: row.issue_id,
    bulletinId: row.bulletin_id,
    bulletinName: row.name,
    year: row.year,
    number: row.number,
    ...(row.void_reason !== null ? { voidReason: row.void_reason } : {}),
  }));
}
