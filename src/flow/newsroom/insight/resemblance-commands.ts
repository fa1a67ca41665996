/** What each act on a resemblance takes and does. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok } from '#kernel/result.ts';
import {
  evolveResemblance,
  otherKinds,
  type Resemblance,
  type ResemblanceEvent,
  type ResemblanceStatus,
  supersededBecause,
} from './resemblance.ts';
import { type ResemblanceAction, type ResemblanceFacts, resemblanceTable } from './resemblance-actions.ts';

const share = z.number().min(0).max(1);
const words = z.string().trim().max(2000, 'words_too_long');

export const resemblanceCommands = {
  find: z.object({
    reportId: z.uuid().optional(),
    articleId: z.uuid().optional(),
    deskId: z.uuid(),
    otherKind: z.enum(otherKinds),
    otherId: z.uuid(),
    ofReport: share,
    ofOther: share,
  }),
  /** Of a report its unit reads these words. */
  confirm: z.object({ words: words.min(1, 'words_missing') }),
  deny: z.object({ words: words.default('') }),
  reopen: z.object({ words: words.default('') }),
  supersede: z.object({ words: words.default(''), because: z.enum(supersededBecause).default('original') }),
};

type ResemblanceMachine = Machine<
  Resemblance,
  ResemblanceEvent,
  ResemblanceFacts,
  ResemblanceAction,
  ResemblanceStatus,
  typeof resemblanceCommands
>;

export const resemblanceMachine: ResemblanceMachine = {
  table: resemblanceTable,
  commands: resemblanceCommands,
  decide: {
    find: ({ reportId, articleId, ...found }) =>
      ok([
        {
          type: 'resemblance.found',
          data: { ...(reportId ? { reportId } : {}), ...(articleId ? { articleId } : {}), ...found },
        },
      ]),
    confirm: (data) => ok([{ type: 'resemblance.confirmed', data }]),
    deny: (data) => ok([{ type: 'resemblance.denied', data }]),
    supersede: (data) => ok([{ type: 'resemblance.superseded', data }]),
    reopen: (data) => ok([{ type: 'resemblance.reopened', data }]),
  },
  evolve: evolveResemblance,
};
