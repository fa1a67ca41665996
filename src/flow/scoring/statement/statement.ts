/** A statement (通报): a period's published view of the ledger, drawn up, checked by the units, signed off and released. */
import type { EventMeta, Recorded } from '#kernel/event.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Figures } from './figures.ts';

export const statementStatuses = ['locked', 'drawn_up', 'checked', 'signed_off', 'released'] as const;
export type StatementStatus = (typeof statementStatuses)[number];

export const outcomes = ['upheld', 'dismissed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the office writes around the figures. */
export interface StatementText {
  readonly title: string;
  /** To whom it goes, at its head. */
  readonly addressees?: string;
  /** In whose name it is sent, at its foot; the desk's unit when left out. */
  readonly issuer?: string;
  readonly opening: string;
  readonly closing: string;
  /** What the desk wants next; under a heading of its own. */
  readonly priorities?: string;
  /** Ranks are shown only when an office asks for them. */
  readonly ranked: boolean;
}

export interface Objection {
  readonly id: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly answer?: { readonly outcome: Outcome; readonly words: string; readonly by: string; readonly at: string };
}

interface Mark {
  readonly personId: PersonId;
  readonly name: string;
  readonly at: string;
  readonly onBehalfOf?: { readonly personId: PersonId; readonly name: string };
}

export interface StatementRecord {
  readonly status: StatementStatus;
  readonly deskId: UnitId;
  readonly deskName: string;
  readonly period: Period;
  /** As they were at the lock; later changes are adjustments in a later period. */
  readonly figures: Figures;
  readonly text?: StatementText;
  readonly drawnUp?: Mark;
  readonly objections: readonly Objection[];
  readonly signOff?: Mark & { readonly fingerprint: Fingerprint };
  readonly releasedAt?: string;
  /** Why it was last returned. */
  readonly words?: string;
}

export type StatementEvent =
  | {
      readonly type: 'statement.locked';
      readonly data: {
        readonly deskId: UnitId;
        readonly deskName: string;
        readonly period: Period;
        readonly figures: Figures;
      };
    }
  | { readonly type: 'statement.drawn_up'; readonly data: StatementText }
  | {
      readonly type: 'statement.objected';
      readonly data: {
        readonly objectionId: string;
        readonly unitId: UnitId;
        readonly unitName: string;
        readonly words: string;
      };
    }
  | {
      readonly type: 'statement.answered';
      readonly data: { readonly objectionId: string; readonly outcome: Outcome; readonly words: string };
    }
  | { readonly type: 'statement.check_finished'; readonly data: object }
  | { readonly type: 'statement.returned'; readonly data: { readonly words: string } }
  | { readonly type: 'statement.signed_off'; readonly data: { readonly fingerprint: Fingerprint } }
  | { readonly type: 'statement.released'; readonly data: object };

/** What a sign-off is bound to: every figure and every word. */
export const statementFingerprint = ({ period, figures, text }: StatementRecord): Fingerprint =>
  fingerprint({ period, figures, text });

export const openObjections = (statement: StatementRecord): Objection[] =>
  statement.objections.filter((o) => !o.answer);

export function evolveStatement(state: StatementRecord | undefined, event: Recorded<StatementEvent>): StatementRecord {
  if (event.type === 'statement.locked') return { ...event.data, status: 'locked', objections: [] };
  if (!state) throw new Error(`${event.type} before statement.locked`);
  const { meta } = event;
  switch (event.type) {
    case 'statement.drawn_up':
      return { ...state, status: 'drawn_up', text: event.data, drawnUp: markOf(meta) };
    case 'statement.objected': {
      const { objectionId: id, ...said } = event.data;
      return { ...state, objections: [...state.objections, { id, ...said, by: meta.actorName, at: meta.at }] };
    }
    case 'statement.answered': {
      const { objectionId, outcome, words } = event.data;
      const answer = { outcome, words, by: meta.actorName, at: meta.at };
      return { ...state, objections: state.objections.map((o) => (o.id === objectionId ? { ...o, answer } : o)) };
    }
    case 'statement.check_finished': {
      const { words: _, ...rest } = state;
      return { ...rest, status: 'checked' };
    }
    case 'statement.returned':
      return { ...state, status: 'drawn_up', words: event.data.words };
    case 'statement.signed_off':
      return { ...state, status: 'signed_off', signOff: { ...markOf(meta), ...event.data } };
    case 'statement.released':
      return { ...state, status: 'released', releasedAt: meta.at };
  }
}

const markOf = (meta: EventMeta): Mark => ({
  personId: meta.actorId,
  name: meta.actorName,
  at: meta.at,
  ...(meta.onBehalfOf ? { onBehalfOf: meta.onBehalfOf } : {}),
});
