/**
 * Identifiers are UUID v7 text made by the application (RFC 9562 §5.7), so that they sort by time and need no sequence.
 * The tag keeps a report's id from being passed where a unit's is wanted; plain text from an address is accepted.
 */
export type Id<Thing extends string> = string & { readonly __thing?: Thing };

export type OrgId = Id<'org'>;
export type UnitId = Id<'unit'>;
export type PersonId = Id<'person'>;
