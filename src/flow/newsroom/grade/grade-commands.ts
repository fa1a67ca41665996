/** The acts on a grade. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { type Credibility, credibilities, reliabilities } from './grade.ts';
import { type GradeAction, type GradeFacts, gradeTable } from './grade-actions.ts';
import { evolveGrade, type GradeEvent, type GradeStatus, type SetGrade } from './set-grade.ts';

const isCredibility = (n: number): n is Credibility => credibilities.some((c) => c === n);

const said = {
  reliability: z.enum(reliabilities, 'reliability_unknown'),
  credibility: z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^[1-6]$/)
          .transform(Number),
      ],
      'credibility_unknown',
    )
    .refine(isCredibility, 'credibility_unknown'),
  reason: z.string().trim().min(1, 'reason_missing').max(300, 'reason_too_long'),
};

export const gradeCommands = {
  set: z.object({ reportId: z.uuid('report_unknown'), ...said }),
  change: z.object(said),
  lift: z.object({ reason: said.reason }),
};

type GradeMachine = Machine<SetGrade, GradeEvent, GradeFacts, GradeAction, GradeStatus, typeof gradeCommands>;

export const gradeMachine: GradeMachine = {
  table: gradeTable,
  commands: gradeCommands,
  decide: {
    set: (data, _, { facts }) => {
      if (!facts.report) return refused({ code: 'report_unknown', field: 'reportId' });
      if (facts.isGraded) return refused({ code: 'graded_before' });
      return ok([{ type: 'grade.set', data: { ...data, deskId: facts.report.deskId } }]);
    },
    change: (data) => ok([{ type: 'grade.changed', data }]),
    lift: (data) => ok([{ type: 'grade.lifted', data }]),
  },
  evolve: evolveGrade,
};
