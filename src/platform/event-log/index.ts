/** Front door of the event log. */
export { type ChainFault, eventsOf, linkHash, toEvent, verifyChain } from './event-log.store.ts';
export { type Act, type AnyThing, type Done, handle, type Loaded, type Store, type Thing } from './handle.ts';
export { inWork } from './in-work.ts';
export {
  type Access,
  finishGathered,
  gather,
  type Once,
  type Reaction,
  Refused,
  type Work,
  type WorkServices,
} from './work.ts';
export { wrongFields } from './wrong-fields.ts';

import './event-log.tables.ts';
