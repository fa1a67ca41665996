/** The words a rule set may use without declaring them; a document adds its own, low to high for levels. */
import { levels as knownLevels } from '#flow/scoring/adoption/index.ts';

export const knownForms = ['brief', 'single', 'round_up', 'digest', 'special', 'reference'] as const;
export const knownLapses = ['late', 'missed', 'concealed', 'untrue'] as const;
export const knownRanks = ['principal', 'deputy'] as const;

/** Low to high: the rule set's own levels, else the known ones. */
export const levelsOf = (document: { levels?: Readonly<Record<string, string>> | undefined }): readonly string[] =>
  document.levels ? Object.keys(document.levels) : knownLevels;
