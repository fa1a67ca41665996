/** The acts on an exception. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import {
  type Exception,
  type ExceptionEvent,
  type ExceptionStatus,
  evolveException,
  longestQuote,
} from './exception.ts';
import { type ExceptionAction, type ExceptionFacts, exceptionTable } from './exception-actions.ts';
import { ruleNames } from './hint.ts';

export const exceptionCommands = {
  set_aside: z.object({
    articleId: z.uuid('article_unknown'),
    rule: z.enum(ruleNames, 'rule_unknown'),
    quote: z.string().min(1, 'quote_missing').max(longestQuote, 'quote_missing'),
    before: z.string().max(20).default(''),
    behind: z.string().max(20).default(''),
    reason: z.string().trim().min(1, 'reason_missing').max(200, 'reason_too_long'),
  }),
  ask_again: z.object({}),
};

type ExceptionMachine = Machine<
  Exception,
  ExceptionEvent,
  ExceptionFacts,
  ExceptionAction,
  ExceptionStatus,
  typeof exceptionCommands
>;

/** A secrecy mark is nobody's to pass over: the text is not kept at all. */
export const exceptionMachine: ExceptionMachine = {
  table: exceptionTable,
  commands: exceptionCommands,
  decide: {
    set_aside: (data, _, { facts }) => {
      if (!facts.article) return refused({ code: 'article_unknown', field: 'articleId' });
      if (data.rule === 'secrecy_mark') return refused({ code: 'never_set_aside' });
      return ok([{ type: 'exception.set_aside', data: { ...data, deskId: facts.article.state.deskId } }]);
    },
    ask_again: () => ok([{ type: 'exception.asked_again', data: {} }]),
  },
  evolve: evolveException,
};
