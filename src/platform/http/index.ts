/** Front door of the web foundation. */
export { type ActPages, actRoutes } from './acts.ts';
export {
  actOnMany,
  type BulkOutcome,
  bulkRoutes,
  type Inverse,
  type Left,
  mostAtOnce,
  undoMinutes,
} from './bulk.ts';
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
