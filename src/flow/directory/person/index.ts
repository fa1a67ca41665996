/** Front door of the people. */
export {
  hasApprover,
  holdersOf,
  type PersonName,
  peopleByIds,
  personActor,
  personByUserName,
} from './person.queries.ts';
