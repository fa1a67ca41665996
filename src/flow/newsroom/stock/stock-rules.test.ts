import { describe, expect, test } from 'vitest';
import {
  actorWith,
  at,
  deskId,
  folded,
  house,
  recordId,
  rowsOf,
  rowTexts,
  unitId,
  uuid,
} from '../../../../tests/support/machine-cases.ts';
import { type StockAction, type StockFacts, stockTable } from './stock-actions.ts';
import { stockCommands, stockMachine } from './stock-commands.ts';
import { evolveStockPiece, type StockEvent, type StockStatus } from './stock-piece.ts';

const editor = { personId: uuid(803), name: '林砚川' };
const report = uuid(2);
const sourceText = '站长说：“一台压水机管三户，雨季来了还得靠它。”全镇有压水机214台。';
const piece = { title: '压水机管三户', body: '一台压水机管三户，雨季来了还得靠它。', topics: '农村饮水、防汛' };
const body = [{ kind: 'paragraph' as const, text: piece.body }];
const added: StockEvent = {
  type: 'stock_piece.added',
  data: {
    title: piece.title,
    body,
    topics: ['农村饮水'],
    speaker: '',
    kind: 'case',
    deskId,
    source: { kind: 'report', id: report },
  },
};
const histories: Record<StockStatus, StockEvent[]> = {
  in_stock: [added],
  retired: [added, { type: 'stock_piece.retired', data: { words: '数字已过时' } }],
};
const pieceIn = (status: StockStatus) =>
  folded(evolveStockPiece, ...histories[status].map((event) => [event, editor] as const));
const withoutSource: StockFacts = { deskId, deskExists: true, unitExists: true };
const facts: StockFacts = { ...withoutSource, source: { deskId, unitId, text: sourceText } };

test('the rows of the table', () =>
  expect(rowTexts(stockTable)).toEqual([
    'add: new → in_stock by editor at desk, the house',
    'revise: in_stock → same by editor at desk',
    'retire: in_stock → retired by editor at desk, the house',
    'restore: retired → in_stock by editor at desk, the house',
  ]));

rowsOf({
  machine: stockMachine,
  stateIn: pieceIn,
  factsFor: () => facts,
  inputs: {
    add: { ...piece, deskId, kind: 'case', source: `report:${report}` },
    revise: { ...piece, reason: '补主题' },
    retire: { words: '数字已过时' },
    restore: {},
  } satisfies Record<StockAction, object>,
});

const context = (known: StockFacts = facts, actor = actorWith([['editor', deskId]])) => ({
  id: recordId,
  now: at,
  newId: () => uuid(9),
  actor,
  facts: known,
});

describe('what is put in', () => {
  const add = (changed: object, ...given: Parameters<typeof context>) => {
    const parsed = stockCommands.add.safeParse({
      ...piece,
      deskId,
      kind: 'case',
      source: `report:${report}`,
      ...changed,
    });
    if (!parsed.success) return parsed.error.issues.map((issue) => issue.message);
    const done = stockMachine.decide.add(parsed.data, undefined, context(...given));
    return done.ok ? [] : done.refusals.map((r) => r.code);
  };
  test.each([
    ['without a topic', { topics: ' 、' }, 'topics_missing'],
    ['with too many topics', { topics: '一、二、三、四、五、六、七、八、九' }, 'topics_too_many'],
    ['with a sentence for a topic', { topics: '这一句话实在太长了不能当作主题来使用' }, 'topic_too_long'],
    ['with no source at all', { source: '' }, 'source_missing'],
    ['with a source that is none', { source: 'rumour:1' }, 'source_unknown'],
    ['as a quotation by nobody', { kind: 'quotation' }, 'speaker_missing'],
    [
      'as a quotation that says it otherwise',
      { kind: 'quotation', speaker: '站长', body: '一台压水机管四户。' },
      'quotation_changed',
    ],
    ['as a figure without its day', { kind: 'figure' }, 'as_of_missing'],
    ['as a figure of tomorrow', { kind: 'figure', asOf: '2026-03-03' }, 'as_of_in_future'],
    ['as a report that screening did not hold', { kind: 'held_report' }, 'held_by_screening'],
    ['with a secrecy mark', { body: '秘密★2年\n正文' }, 'secrecy_mark'],
    ['with personal data', { body: '农户电话13912345678' }, 'personal_data'],
  ])('%s is refused', (_, changed, code) => expect(add(changed)).toEqual([code]));
  test('the source belongs to the desk', () =>
    expect(add({}, { ...facts, source: { deskId: uuid(77), text: sourceText } })).toEqual(['source_unknown']));
  test('a quotation is word for word, whatever its marks and line ends', () => {
    const quotation = { kind: 'quotation', speaker: '镇水利站站长' };
    expect(add({ ...quotation, body: '“一台压水机管三户，\n雨季来了还得靠它。”' })).toEqual([]);
    expect(add({ ...quotation, source: '', sourceWords: '实地走访记录，2026年2月' }, withoutSource)).toEqual([]);
  });
  test('what screening holds needs no second look at its personal data', () =>
    expect(add({ kind: 'held_report', body: '电话13912345678' }, facts, house())).toEqual([]));
});

describe('a revision', () => {
  test('keeps what was before, and a held report its text', () => {
    const held = { ...pieceIn('in_stock'), kind: 'held_report' as const };
    const revise = (changed: object) =>
      stockMachine.decide.revise(stockCommands.revise.parse({ ...piece, reason: '改名', ...changed }), held, context());
    expect(revise({ title: '换个名称' })).toMatchObject({ ok: true });
    expect(revise({ body: '换了正文' })).toMatchObject({ refusals: [{ code: 'held_text_stays', field: 'body' }] });
    const after = folded(
      evolveStockPiece,
      [added, editor],
      [
        { type: 'stock_piece.revised', data: { title: '新名称', body, topics: ['防汛'], speaker: '', reason: '改名' } },
        editor,
      ],
    );
    expect(after.revisions.map(({ number, title, reason }) => [number, title, reason])).toEqual([
      [1, piece.title, ''],
      [2, '新名称', '改名'],
    ]);
  });
});
