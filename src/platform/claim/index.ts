/** Front door of the claims. */
export { askFor, type Claim, type Claimed, claim, claimOf, heldBy, release, releaseAll, seize } from './claim.store.ts';
