/**
 * A grade on two axes (the Admiralty scale, as in NATO AJP-2.1): how far a unit has proved reliable, A to F, and how
 * well one report is borne out, 1 to 6. Of units only, for the desk only; computed from counts that are shown with it.
 */

export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

/** A unit's reports that went into print at this desk, and what became of them. */
export interface UnitHistory {
  readonly printed: number;
  /** The unit put them right afterwards. */
  readonly corrected: number;
  /** The unit took them back, or the desk found them untrue. */
  readonly untrue: number;
  /** Questions to the unit that it answered; shown, not counted. */
  readonly answered: number;
}

/** Below it nothing can be said. */
export const fewestPrinted = 5;
/** The best grade takes a longer record. */
const longRecord = 20;
/** An untrue report weighs as much as so many corrected ones. */
export const untrueWeight = 3;

/** Share of the printed reports that stood, 0 to 1: (printed − corrected − 3 × untrue) ÷ printed. */
export const soundShare = ({ printed, corrected, untrue }: UnitHistory): number =>
  printed === 0 ? 0 : Math.max(0, printed - corrected - untrueWeight * untrue) / printed;

const steps: readonly (readonly [Reliability, number])[] = [
  ['A', 0.98],
  ['B', 0.95],
  ['C', 0.88],
  ['D', 0.75],
  ['E', 0],
];

export function reliabilityOf(history: UnitHistory): Reliability {
  if (history.printed < fewestPrinted) return 'F';
  const share = soundShare(history);
  const mayBeBest = history.printed >= longRecord && history.untrue === 0;
  return steps.find(([letter, least]) => share >= least && (letter !== 'A' || mayBeBest))?.[0] ?? 'E';
}

/** What bears one report out, or speaks against it. */
export interface ItemEvidence {
  /** Independent units and items from elsewhere that say the same; second sources that an editor noted. */
  readonly corroborations: number;
  /** Independent ones that say otherwise. */
  readonly contradictions: number;
  /** The unit itself answered a question or a call about it. */
  readonly answers: number;
  readonly isUntrue: boolean;
}

/** The first that fits: untrue 5 · contradicted only, 4, by several 5 · both 3 · borne out by two 1, by one 2 · by itself 3 · else 6. */
export function credibilityOf({ corroborations, contradictions, answers, isUntrue }: ItemEvidence): Credibility {
  if (isUntrue) return 5;
  if (contradictions > 0 && corroborations === 0) return contradictions > 1 ? 5 : 4;
  if (contradictions > 0) return 3;
  if (corroborations > 0) return corroborations > 1 ? 1 : 2;
  return answers > 0 ? 3 : 6;
}

/** Neither is above or below the other in the tree; two offices of one county are two sources, a county and its town are one. */
export const areIndependent = (a: readonly string[], b: readonly string[]): boolean => {
  const [idOfA, idOfB] = [a.at(-1), b.at(-1)];
  return idOfA !== undefined && idOfB !== undefined && !a.includes(idOfB) && !b.includes(idOfA);
};
