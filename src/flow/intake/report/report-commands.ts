/** The unit's acts on a report: the shape of each, and what it makes happen. */
import { z } from 'zod';
import { type Body, bodyFromText, bodySchema, textFromBody } from '#kernel/body.ts';
import type { Context, Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { checkDoor } from './door-check.ts';
import { evolveReport, genres, type Report, type ReportEvent, type ReportStatus, textFingerprint } from './report.ts';
import { type ReportAction, type ReportFacts, reportTable } from './report-actions.ts';

export const titleLimit = 120;
export const bodyLimit = 200_000;

const isWithinLimit = (body: Body): boolean => textFromBody(body).length <= bodyLimit;

const text = z.object({
  title: z.string().trim().min(1, 'title_missing').max(titleLimit, 'title_too_long'),
  /** Typed text, a heading or paragraph a line; or blocks. */
  body: z.union([z.string().transform(bodyFromText), bodySchema]).refine(isWithinLimit, 'body_too_long'),
  genre: z.enum(genres, 'genre_unknown'),
});
const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');
const declaration = z.literal(['yes', true], 'declaration_missing').transform(() => true as const);

export const reportCommands = {
  draft: text.extend({ unitId: z.uuid('unit_missing'), deskId: z.uuid('desk_missing') }),
  revise: text.extend({ deskId: z.uuid('desk_missing') }),
  submit: z.object({}),
  approve: z.object({ declaration }),
  send_back: z.object({ words }),
  withdraw: z.object({ words }),
  resubmit: z.object({ declaration }),
  correct: text.omit({ genre: true }).extend({ words, declaration }),
  retract: z.object({ words }),
};

type Decide = Machine<Report, ReportEvent, ReportFacts, ReportAction, ReportStatus, typeof reportCommands>['decide'];

export const decideReport: Decide = {
  draft: ({ unitId, deskId, title, body, genre }, _, { facts }) => {
    if (!facts.unitIsOpen) return refused({ code: 'unit_closed', field: 'unitId' });
    return (
      clean({ title, body }, facts) ?? ok([{ type: 'report.drafted', data: { unitId, deskId, title, body, genre } }])
    );
  },
  revise: ({ deskId, title, body, genre }, _, { facts }) =>
    clean({ title, body }, facts) ?? ok([{ type: 'report.revised', data: { deskId, title, body, genre } }]),
  submit: () => ok([{ type: 'report.submitted', data: {} }]),
  approve: (_, state) => filed(state),
  send_back: ({ words }) => ok([{ type: 'report.sent_back', data: { words } }]),
  withdraw: ({ words }) => ok([{ type: 'report.withdrawn', data: { words } }]),
  resubmit: (_, state) => filed(state),
  correct: (input, state, { facts }) => (state ? corrected(input, state, facts) : refused({ code: 'not_found' })),
  retract: ({ words }) => ok([{ type: 'report.retracted', data: { words } }]),
};

/** A text that holds a secrecy mark is not even kept as a draft; the form keeps it for its writer. */
function clean(text: { title: string; body: Body }, facts: ReportFacts): Result<never> | undefined {
  if (!facts.deskExists) return refused({ code: 'desk_unknown', field: 'deskId' });
  const marks = checkDoor(text.title, text.body).secrecyMarks.map((hit) => hit.text);
  return marks.length > 0
    ? refused({ code: 'secrecy_mark', field: 'body', params: { marks: marks.join('、') } })
    : undefined;
}

function filed(state: Report | undefined): Result<ReportEvent[]> {
  if (!state) return refused({ code: 'not_found' });
  return ok([
    {
      type: 'report.filed',
      data: { number: state.filings.length + 1, fingerprint: textFingerprint(state), declaration: true },
    },
  ]);
}

function corrected(
  { title, body, words, declaration }: z.output<typeof reportCommands.correct>,
  { genre, filings }: Report,
  facts: ReportFacts,
): Result<ReportEvent[]> {
  const fingerprint = textFingerprint({ title, body, genre });
  if (fingerprint === filings.at(-1)?.fingerprint) return refused({ code: 'text_unchanged', field: 'body' });
  const data = { title, body, words, declaration, fingerprint, number: filings.length + 1 };
  return clean({ title, body }, facts) ?? ok([{ type: 'report.corrected', data }]);
}

export const reportMachine: Machine<
  Report,
  ReportEvent,
  ReportFacts,
  ReportAction,
  ReportStatus,
  typeof reportCommands
> = {
  table: reportTable,
  commands: reportCommands,
  decide: decideReport,
  evolve: evolveReport,
};

export type ReportContext = Context<ReportFacts>;
