/** The words a rule set may use without declaring them; a document adds its own, low to high for levels. */
export const knownLevels = ['own', 'town', 'county', 'city', 'province', 'central'] as const;
export const knownForms = ['brief', 'single', 'round_up', 'digest', 'special', 'reference'] as const;
export const knownRanks = ['principal', 'deputy'] as const;
