/** Front door of the web foundation. */
export { type ActPages, actRoutes } from './acts.ts';
export { type BulkOutcome, bulkRoutes, type Inverse, mostAtOnce } from './bulk.ts';
export { actOnMany, type Left, portion, undoMinutes } from './bulk-acts.ts';
export type { HttpEnv, Services } from './env.ts';
export { longestKey, onceFor, type PostedForm, postedForm } from './form.ts';
export { type Problem, statusOf } from './problem.ts';
export {
  type ActOn,
  type ApiList,
  apiList,
  type ListedAction,
  type ListedThing,
  listed,
  type MenuItem,
  type Slice,
} from './slice.ts';
