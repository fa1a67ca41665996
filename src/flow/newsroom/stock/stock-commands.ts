/** The acts on a piece of stock: every piece has a source, a quotation is word for word, a figure has its day. */
import { z } from 'zod';
import { checkDoor } from '#flow/intake/report/index.ts';
import { type Body, bodyFromText, bodySchema, textFromBody } from '#kernel/body.ts';
import { dayOf, daySchema } from '#kernel/calendar.ts';
import type { Context, Machine } from '#kernel/machine.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, refused } from '#kernel/result.ts';
import { type StockAction, type StockFacts, stockTable } from './stock-actions.ts';
import {
  evolveStockPiece,
  type StockEvent,
  type StockKind,
  type StockPiece,
  type StockSource,
  type StockStatus,
  type StockText,
  sourceKinds,
  stockKinds,
} from './stock-piece.ts';
import { topicsSchema } from './topics.ts';

export const titleLimit = 120;
export const bodyLimit = 50_000;
export const speakerLimit = 40;

const blank = z.literal('').transform(() => undefined);

const text = z.object({
  title: z.string().trim().min(1, 'title_missing').max(titleLimit, 'title_too_long'),
  body: z
    .union([z.string().transform(bodyFromText), bodySchema])
    .refine((body) => body.length > 0, 'body_missing')
    .refine((body) => textFromBody(body).length <= bodyLimit, 'body_too_long'),
  topics: topicsSchema,
  speaker: z.string().trim().max(speakerLimit, 'speaker_too_long').default(''),
  asOf: z.union([blank, daySchema]).optional(),
  /** The editor saw the personal data that the door check names and keeps it as necessary. */
  keepPersonalData: z.coerce.boolean().default(false),
});

/** `report:ID`, `article:ID` or `outside:ID`; nothing for what lies elsewhere. */
const sourceNamed = z.string().transform((typed, issue) => {
  if (typed === '') return undefined;
  const [kind, id] = typed.split(':');
  const named = z.object({ kind: z.enum(sourceKinds), id: z.uuid() }).safeParse({ kind, id });
  if (named.success) return named.data;
  issue.addIssue({ code: 'custom', message: 'source_unknown' });
  return z.NEVER;
});

export const stockCommands = {
  add: text.extend({
    deskId: z.uuid('desk_missing'),
    kind: z.enum(stockKinds, 'kind_missing'),
    unitId: z.union([blank, z.uuid('unit_unknown')]).optional(),
    source: sourceNamed.optional(),
    /** Where it comes from, when that is no record of the house. */
    sourceWords: z.string().trim().max(200, 'source_words_too_long').default(''),
  }),
  revise: text.extend({ reason: z.string().trim().min(1, 'reason_missing').max(200, 'reason_too_long') }),
  retire: z.object({ words: z.string().trim().min(1, 'words_missing').max(500, 'words_too_long') }),
  restore: z.object({ words: z.string().trim().max(500, 'words_too_long').default('') }),
};

type StockMachine = Machine<StockPiece, StockEvent, StockFacts, StockAction, StockStatus, typeof stockCommands>;

export const stockMachine: StockMachine = {
  table: stockTable,
  commands: stockCommands,
  decide: {
    add: (input, _, context) => {
      const { kind, deskId, source: record, sourceWords } = input;
      const { facts } = context;
      const unitId = input.unitId ?? facts.source?.unitId;
      const source: StockSource = record ?? { kind: 'elsewhere', words: sourceWords };
      const reasons = [...againstPlace(input, source, context), ...againstText(kind, input, context)];
      if (reasons.length > 0) return refused(...reasons);
      const data = { ...kept(input), kind, deskId, source, ...(unitId === undefined ? {} : { unitId }) };
      return ok([{ type: 'stock_piece.added', data }]);
    },
    revise: (input, state, context) => {
      if (!state) return refused({ code: 'not_found' });
      const isChanged = textFromBody(input.body) !== textFromBody(state.body);
      const reasons = [
        ...(state.kind === 'held_report' && isChanged ? [{ code: 'held_text_stays', field: 'body' }] : []),
        ...againstText(state.kind, input, context),
      ];
      if (reasons.length > 0) return refused(...reasons);
      return ok([{ type: 'stock_piece.revised', data: { ...kept(input), reason: input.reason } }]);
    },
    retire: (data) => ok([{ type: 'stock_piece.retired', data }]),
    restore: (data) => ok([{ type: 'stock_piece.restored', data }]),
  },
  evolve: evolveStockPiece,
};

type TextInput = z.output<typeof text>;
type AddInput = z.output<typeof stockCommands.add>;

function againstPlace(input: AddInput, source: StockSource, { facts, actor }: Context<StockFacts>): Refusal[] {
  const reasons: Refusal[] = [];
  if (!facts.deskExists) reasons.push({ code: 'desk_missing', field: 'deskId' });
  if (input.unitId !== undefined && !facts.unitExists) reasons.push({ code: 'unit_unknown', field: 'unitId' });
  if (input.kind === 'held_report' && actor.origin !== 'system')
    reasons.push({ code: 'held_by_screening', field: 'kind' });
  if (source.kind !== 'elsewhere' && facts.source?.deskId !== input.deskId)
    reasons.push({ code: 'source_unknown', field: 'source' });
  if (source.kind === 'elsewhere' && source.words === '')
    reasons.push({ code: 'source_missing', field: 'sourceWords' });
  return reasons;
}

function againstText(kind: StockKind, input: TextInput, { facts, actor, now }: Context<StockFacts>): Refusal[] {
  const { body, speaker, asOf } = input;
  const reasons: Refusal[] = [];
  if (kind === 'quotation' && speaker === '') reasons.push({ code: 'speaker_missing', field: 'speaker' });
  if (kind === 'quotation' && facts.source && !standsIn(body, facts.source.text))
    reasons.push({ code: 'quotation_changed', field: 'body' });
  if (kind === 'figure' && asOf === undefined) reasons.push({ code: 'as_of_missing', field: 'asOf' });
  if (asOf !== undefined && asOf > dayOf(now)) reasons.push({ code: 'as_of_in_future', field: 'asOf' });
  return actor.origin === 'system' ? reasons : [...reasons, ...atDoor(input)];
}

/** People's own words are in the source as they stand here, whatever the line ends and the quotation marks around them. */
function standsIn(body: Body, source: string): boolean {
  const bare = (words: string) => words.replace(/[\s“”"「」]/g, '');
  return bare(source).includes(bare(textFromBody(body)));
}

function atDoor({ title, body, keepPersonalData }: TextInput): Refusal[] {
  const found = checkDoor(title, body);
  const marks = found.secrecyMarks.map((hit) => hit.text).join('、');
  const personal = found.personalData.map((hit) => hit.text).join('、');
  return [
    ...(marks === '' ? [] : [{ ...refusal('secrecy_mark', { marks }), field: 'body' }]),
    ...(personal === '' || keepPersonalData
      ? []
      : [{ ...refusal('personal_data', { found: personal }), field: 'keepPersonalData' }]),
  ];
}

function kept({
  title,
  body,
  topics,
  speaker,
  asOf,
  keepPersonalData,
}: TextInput): StockText & { personalDataKept?: true } {
  const isKept = keepPersonalData && checkDoor(title, body).personalData.length > 0;
  return {
    ...{ title, body, topics, speaker },
    ...(asOf === undefined ? {} : { asOf }),
    ...(isKept ? { personalDataKept: true as const } : {}),
  };
}
