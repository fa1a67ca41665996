/** A report is in the stock while it is held: the hold puts it in, and whatever ends the hold takes it out again. */
import { filedText, genreWording, type Report } from '#flow/intake/report/index.ts';
import { textFromBody } from '#kernel/body.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { heldPieceOf, knownTopics } from './stock.queries.ts';
import { stockThing } from './stock.store.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { mostTopics } from './topics.ts';

const words = stockPageWording.zh;

/** Reports carry no topics: their genre is one, and those of the desk's topics that the text speaks of. */
async function topicsFor(work: Work, report: Report): Promise<string[]> {
  const { title, body, genre } = filedText(report);
  const text = `${title}\n${textFromBody(body)}`;
  const genres: readonly string[] = Object.values(genreWording.zh);
  const spoken = (await knownTopics(work, report.deskId)).filter(
    (topic) => !genres.includes(topic) && text.includes(topic),
  );
  return [...new Set([genreWording.zh[genre], ...spoken])].slice(0, mostTopics);
}

const keepUp: Reaction<Report>['react'] = async (work, { meta }, report) => {
  const reportId = meta.thingId;
  const piece = await heldPieceOf(work, reportId);
  if (report.status === 'held') {
    if (piece?.status === 'in_stock') return;
    if (piece) {
      await handle(work, stockThing, { id: piece.id, action: 'restore', input: { words: words.held } });
      return;
    }
    const { title, body } = filedText(report);
    const topics = await topicsFor(work, report);
    const input = { deskId: report.deskId, kind: 'held_report', title, body, topics, source: `report:${reportId}` };
    await handle(work, stockThing, { action: 'add', input });
  } else if (piece?.status === 'in_stock') {
    const why = report.status === 'taken_up' ? words.takenUp : words.noLongerHeld;
    await handle(work, stockThing, { id: piece.id, action: 'retire', input: { words: why } });
  }
};

const moves = [
  'report.held',
  'report.taken_up',
  'report.put_back',
  'report.marked_duplicate',
  'report.duplicate_undone',
  'report.declined',
  'report.returned',
  'report.retracted',
  'report.found_untrue',
  'report.reinstated',
];

export const stockReactions: readonly Reaction[] = moves.map((on) => ({ on, react: keepUp }));
