/** What each act on a recall takes and does. */
import { z } from 'zod';
import { sourceKinds } from '#flow/newsroom/article/index.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import {
  evolveRecall,
  outcomeKinds,
  placeKinds,
  type Recall,
  type RecallEvent,
  type RecallStatus,
  recallCauses,
} from './recall.ts';
import { type RecallAction, type RecallFacts, recallTable } from './recall-actions.ts';

const words = z.string().trim().max(2000, 'words_too_long');
const place = z
  .object({
    kind: z.enum(placeKinds),
    id: z.uuid(),
    title: z.string(),
    fingerprint: z.string().optional(),
    sentences: z.array(z.object({ text: z.string(), from: z.array(z.string()) })),
  })
  .transform(({ fingerprint, ...found }) => (fingerprint === undefined ? found : { ...found, fingerprint }));

export const recallCommands = {
  open: z.object({
    deskId: z.uuid(),
    source: z.object({ kind: z.enum(sourceKinds), id: z.uuid(), title: z.string() }),
    cause: z.enum(recallCauses),
    words: z.string(),
    places: z.array(place).min(1),
  }),
  add_place: z.object({ place }),
  /** `revised`: the text was changed since; `no_effect` says why nothing has to be. */
  settle: z.object({
    placeId: z.uuid('place_missing'),
    outcome: z.enum(['revised', 'no_effect'], 'outcome_missing'),
    words: words.default(''),
  }),
  close_place: z.object({ placeId: z.uuid(), outcome: z.enum(outcomeKinds), words: words.default('') }),
  lift: z.object({ words }),
};

type RecallMachine = Machine<Recall, RecallEvent, RecallFacts, RecallAction, RecallStatus, typeof recallCommands>;

export const recallMachine: RecallMachine = {
  table: recallTable,
  commands: recallCommands,
  decide: {
    open: (data) => ok([{ type: 'recall.opened', data }]),
    add_place: (data, state) =>
      state?.places.some((p) => p.id === data.place.id && p.status === 'open')
        ? refused({ code: 'place_missing' })
        : ok([{ type: 'recall.place_added', data }]),
    settle: (data, state, { facts }) => {
      const found = state?.places.find((p) => p.id === data.placeId);
      if (found?.status !== 'open') return refused({ code: 'place_missing', field: 'placeId' });
      if (data.outcome === 'revised' && !facts.changed.includes(found.id))
        return refused({ code: 'not_revised', field: 'outcome', params: { title: found.title } });
      if (data.outcome === 'no_effect' && data.words === '') return refused({ code: 'words_missing', field: 'words' });
      return ok([{ type: 'recall.place_settled', data }]);
    },
    close_place: (data) => ok([{ type: 'recall.place_settled', data }]),
    lift: (data) => ok([{ type: 'recall.lifted', data }]),
  },
  evolve: evolveRecall,
};
