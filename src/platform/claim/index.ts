/** Front door of the claims. */
export {
  askFor,
  type Claim,
  type Claimed,
  claim,
  claimOf,
  heldBy,
  release,
  releaseAll,
  seize,
  touch,
} from './claim.store.ts';
