/** A desk's own stock: its editors add, revise, retire and restore; a held report comes and goes with its state. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type StockPiece, type StockStatus, stockStatuses } from './stock-piece.ts';

/** What is known of the record that the piece comes from. */
export interface SourceFact {
  readonly deskId: UnitId;
  readonly unitId?: UnitId;
  readonly text: string;
}

export interface StockFacts {
  readonly deskId: UnitId;
  readonly deskExists: boolean;
  readonly source?: SourceFact;
  /** The unit named in the input exists. */
  readonly unitExists: boolean;
}

export const stockActionNames = ['add', 'revise', 'retire', 'restore'] as const;
export type StockAction = (typeof stockActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;

export const stockTable: ActionTable<StockPiece, StockFacts, StockAction, StockStatus> = {
  thing: 'stock_piece',
  statuses: stockStatuses,
  status: (piece) => piece.status,
  seats: (_, { deskId }) => ({ desk: deskId }),
  actions: {
    add: { from: ['new'], to: 'in_stock', who: [editor, 'system'] },
    revise: { from: ['in_stock'], to: 'same', who: [editor] },
    retire: { from: ['in_stock'], to: 'retired', who: [editor, 'system'] },
    restore: { from: ['retired'], to: 'in_stock', who: [editor, 'system'] },
  },
};

export const deskRoles = ['editor', 'checker', 'signatory'] as const;

export const seesStock = ({ deskId }: StockPiece, _: StockFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, deskId));
