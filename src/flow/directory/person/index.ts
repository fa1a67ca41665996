/** Front door of the people. */
export {
  filingPlace,
  holdersOf,
  type PersonName,
  peopleByIds,
  personActor,
  personByUserName,
} from './person.queries.ts';
export { personReactions } from './person.reactions.ts';
export { personThing } from './person.store.ts';
export { type PersonWords, personWording } from './person-wording.ts';
export { personSlice } from './slice.ts';
