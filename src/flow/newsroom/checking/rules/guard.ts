/** Secrecy marks and personal data, as at the door of the intake. */
import { checkDoor } from '#flow/intake/report/index.ts';
import type { Body } from '#kernel/body.ts';
import type { Line, Rule } from './lines.ts';

/** A line as a text of its own, so that places in tables are those of the line. */
const doorOf = ({ text }: Line) => checkDoor('', [{ kind: 'paragraph', text }] satisfies Body);

export const guardRules: readonly Rule[] = [
  {
    name: 'secrecy_mark',
    severity: 'error',
    find: (lines) =>
      lines.flatMap((line) =>
        doorOf(line).secrecyMarks.map(({ start, end }) => ({ block: line.block, from: start, to: end })),
      ),
  },
  {
    name: 'personal_data',
    severity: 'warning',
    find: (lines) =>
      lines.flatMap((line) =>
        doorOf(line).personalData.map(({ kind, start, end }) => ({
          block: line.block,
          from: start,
          to: end,
          params: { kind },
        })),
      ),
  },
];
