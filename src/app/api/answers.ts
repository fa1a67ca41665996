/** What operations answer: the shapes that all of them share, and how a refusal looks. */

const string = { type: 'string' };
const integer = { type: 'integer' };
const instant = { type: 'string', format: 'date-time' };
const uuid = { type: 'string', format: 'uuid' };
const object = (properties: Readonly<Record<string, object>>, ...optional: string[]) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const listOf = (items: object) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const meta = object(
  {
    id: uuid,
    orgId: uuid,
    thing: string,
    thingId: uuid,
    version: integer,
    at: instant,
    actorId: uuid,
    actorName: string,
    onBehalfOf: object({ personId: uuid, name: string }),
    origin: { enum: ['page', 'api', 'cli', 'system'] },
  },
  'onBehalfOf',
);

export const schemas = {
  Reason: object({ code: string, message: string, field: string, params: { type: 'object' } }, 'field', 'params'),
  Refused: object({
    error: object({ status: integer, refusals: listOf(ref('Reason')) }),
  }),
  Done: object({ id: uuid, version: integer }),
  DoneWithMany: object({
    done: listOf(ref('Done')),
    left: listOf(object({ id: uuid, refusals: listOf(ref('Reason')) })),
  }),
  Record: object({
    id: uuid,
    version: integer,
    record: { type: 'object', description: 'The state, as its events made it' },
    acts: {
      type: 'object',
      description: 'By act the reasons against it now; none: it may be done',
      additionalProperties: listOf(ref('Reason')),
    },
  }),
  Events: object({ events: listOf(object({ type: string, data: { type: 'object' }, meta })) }),
  List: {
    description:
      'All there is; of long lists a page, with the keys of its neighbours to be sent as `before` and `after`',
    anyOf: [
      listOf({ type: 'object' }),
      object({ lines: listOf({ type: 'object' }), older: uuid, newer: uuid }, 'lines', 'older', 'newer'),
    ],
  },
} as const;

const answer = (description: string, schema: keyof typeof schemas) => ({
  description,
  content: { 'application/json': { schema: ref(schema) } },
});

export const answers = {
  list: answer('What there is and may be seen', 'List'),
  record: answer('The record', 'Record'),
  events: answer('Its events', 'Events'),
  done: answer('Done: the id and the new version', 'Done'),
  many: answer('What was done, with the new versions, and what was left, with the reasons', 'DoneWithMany'),
};

const refusals = {
  400: answer('The body is not JSON', 'Refused'),
  401: answer('Nobody is signed in', 'Refused'),
  403: answer('Not by this person', 'Refused'),
  404: answer('No such record, or not theirs to see', 'Refused'),
  409: answer('Not in this state, stale, or another rule; all reasons are named', 'Refused'),
  413: answer('The body is too large', 'Refused'),
  422: answer('A field is wrong', 'Refused'),
  503: answer('The database is away or its disk full: try again later', 'Refused'),
};

type Status = keyof typeof refusals;

/** The refusals that an operation may answer with. */
export const refusedAs = (...statuses: Status[]) =>
  Object.fromEntries(statuses.map((status) => [status, refusals[status]]));
