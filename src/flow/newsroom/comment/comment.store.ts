/** Rows ⇄ comment: the only SQL that writes comments. */
import { loadReport } from '#flow/intake/report/index.ts';
import { loadArticle } from '#flow/newsroom/article/index.ts';
import { plainBody } from '#kernel/body.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Comment, CommentEvent, CommentStatus, SubjectKind } from './comment.ts';
import { type CommentAction, type CommentFacts, seesComment } from './comment-actions.ts';
import { type commentCommands, commentMachine } from './comment-commands.ts';
import './comment.tables.ts';

const rows = ({ db, orgId }: Access) => db.selectFrom('newsroom.comment').selectAll().where('org_id', '=', orgId);
type Found = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const toComment = (row: Found): Loaded<Comment> => ({
  version: row.version,
  state: {
    status: row.status,
    subject: { kind: row.subject, id: row.subject_id },
    deskId: row.desk_id,
    anchor: { quote: row.quote, before: row.before_quote, after: row.after_quote },
    authorId: row.author_id,
    remarks: row.remarks,
  },
});

export interface FoundComment extends Loaded<Comment> {
  readonly id: string;
}

/** All on one record, the oldest first. */
export async function commentsOn(access: Access, kind: SubjectKind, id: string): Promise<FoundComment[]> {
  const found = await rows(access)
    .where('subject', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return found.map((row) => ({ id: row.id, ...toComment(row) }));
}

async function loadComment(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Comment> | undefined> {
  const row = await rows(access)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  return row && toComment(row);
}

async function saveComment(work: Work, id: string, comment: Comment, version: number): Promise<void> {
  const { status, subject, deskId, anchor, authorId, remarks } = comment;
  const changed = { version, status, remarks: JSON.stringify(remarks) };
  await work.db
    .insertInto('newsroom.comment')
    .values({
      org_id: work.orgId,
      id,
      subject: subject.kind,
      subject_id: subject.id,
      desk_id: deskId,
      quote: anchor.quote,
      before_quote: anchor.before,
      after_quote: anchor.after,
      author_id: authorId,
      made_at: remarks[0]?.at ?? work.now,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

/** The text that is commented on, as it stands now. */
export async function subjectOf(
  access: Access,
  kind: SubjectKind,
  id: string,
): Promise<(NonNullable<CommentFacts['subject']> & { readonly title: string }) | undefined> {
  const loaded = kind === 'report' ? await loadReport(access, id) : await loadArticle(access, id);
  if (!loaded) return undefined;
  const { title, body, deskId } = loaded.state;
  return { title, deskId, text: plainBody(body) };
}

async function commentFacts(access: Access, state: Comment | undefined, input: unknown): Promise<CommentFacts> {
  const { kind, id } = state?.subject ?? ((input ?? {}) as Partial<Comment['subject']>);
  if (!kind || !id) return {};
  const subject = await subjectOf(access, kind, id);
  return subject ? { subject } : {};
}

const store: Store<Comment, CommentFacts> = { load: loadComment, save: saveComment, facts: commentFacts };

export const commentThing: Thing<
  Comment,
  CommentEvent,
  CommentFacts,
  CommentAction,
  CommentStatus,
  typeof commentCommands
> = { ...commentMachine, store, sees: seesComment };
