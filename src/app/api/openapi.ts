/** The API document (OpenAPI 3.1), made from the action tables and the lists' schemas. */
import { z } from 'zod';
import { roleWording } from '#kernel/common-wording.ts';
import { type ApiList, type ListedAction, type ListedThing, portion, type Slice } from '#platform/http/index.ts';
import { answers, refusedAs, schemas } from './answers.ts';
import { manySchema } from './many.ts';

/** The part of OpenAPI 3.1 that is used here. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
  readonly security: readonly object[];
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

// biome-ignore lint/suspicious/noExplicitAny: slices over any services are read here, never mounted.
type AnySlice = Slice<any>;

export function openApi(slices: readonly AnySlice[]): OpenApi {
  const operations = slices.flatMap((slice) => [
    ...(slice.lists ?? []).map((list) => listOperation(slice.name, list)),
    ...(slice.things ?? []).flatMap((thing) => thingOperations(slice.name, thing)),
  ]);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [path, method, operation] of operations) paths[path] = { ...paths[path], [method]: operation };
  return {
    openapi: '3.1.0',
    info: {
      title: '活水 Huoshui',
      version: '1',
      description:
        'Every action and list of the house. Sign in with a token: `Authorization: Bearer …`. A write may carry `Idempotency-Key` (the same key with the same request gives the first answer again) and `If-Match` with the version that was read (another version is refused as `stale`).',
    },
    servers: [{ url: '/api' }],
    tags: slices.map(({ name, title }) => ({ name, description: `${title.zh} ${title.en}` })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas,
    },
    security: [{ token: [] }],
  };
}

type Entry = readonly [path: string, method: string, operation: Operation];

function listOperation(tag: string, list: ApiList): Entry {
  const asked = inputSchema(list.query) as { properties?: Record<string, object>; required?: readonly string[] };
  const { properties = {}, required = [] } = asked;
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  const operation = {
    operationId: `list${list.path.replaceAll('/', '.')}`,
    tags: [tag],
    summary: `${list.summary.zh} ${list.summary.en}`,
    parameters,
    responses: { 200: answers.list, ...refusedAs(401, 422, 503) },
  };
  return [list.path, 'get', operation];
}

function thingOperations(tag: string, thing: ListedThing): Entry[] {
  const { zh, en } = thing.words;
  const read = {
    operationId: `${thing.name}.read${thing.path.replaceAll('/', '.')}`,
    tags: [tag],
    summary: `${zh.thing} ${en.thing}`,
    description: 'The record, its version (also as ETag), and for each act the reasons against it.',
    parameters: [idParameter],
    responses: { 200: answers.record, ...refusedAs(401, 404, 503) },
  };
  const events = {
    ...read,
    operationId: `${read.operationId}.events`,
    summary: `${zh.thing}办理经过 Events`,
    description: 'Oldest first.',
    responses: { 200: answers.events, ...refusedAs(401, 404, 503) },
  };
  return [
    [`${thing.path}/{id}`, 'get', read],
    [`${thing.path}/{id}/events`, 'get', events],
    ...thing.actions.map((action): Entry => actionOperation(tag, thing, action)),
    ...thing.actions
      .filter(({ name }) => thing.many.includes(name))
      .map((action): Entry => manyOperation(tag, thing, action)),
  ];
}

function actionOperation(tag: string, thing: ListedThing, action: ListedAction): Entry {
  const isNew = action.from.includes('new');
  const { zh, en } = thing.words;
  const path = isNew ? `${thing.path}/${action.name}` : `${thing.path}/{id}/${action.name}`;
  return [
    path,
    'post',
    {
      operationId: `${thing.name}.${action.name}`,
      tags: [tag],
      summary: `${zh.actions[action.name] ?? action.name} ${en.actions[action.name] ?? ''}`,
      description: rules(action),
      parameters: [...(isNew ? [] : [idParameter, versionParameter]), keyParameter],
      requestBody: { required: true, content: { 'application/json': { schema: inputSchema(action.input) } } },
      responses: { [isNew ? 201 : 200]: answers.done, ...refusedAs(400, 401, 403, 404, 409, 413, 422, 503) },
    },
  ];
}

function manyOperation(tag: string, thing: ListedThing, action: ListedAction): Entry {
  const [, method, one] = actionOperation(tag, thing, action);
  const schema = { ...inputSchema(manySchema) } as { properties: object };
  return [
    `${thing.path}/bulk/${action.name}`,
    method,
    {
      ...one,
      operationId: `${one.operationId}.bulk`,
      summary: `${one.summary} · 整批 bulk`,
      description: `${one.description} At most ${portion} records a request, each in a transaction and with an event of its own: those that cannot be done are left with their reasons and do not stop the others. With an \`Idempotency-Key\` (at most 163 characters) nothing is done twice.`,
      parameters: [{ ...keyParameter, schema: { ...keyParameter.schema, maxLength: 163 } }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { ...schema, properties: { ...schema.properties, input: inputSchema(action.input) } },
          },
        },
      },
      responses: { 200: answers.many, ...refusedAs(400, 401, 413, 422, 503) },
    },
  ];
}

/** The row of the action table in words. */
function rules({ from, to, who, needs }: ListedAction): string {
  const people = who.map((w) => (w === 'system' ? 'the house itself' : `${roleWording.en[w.role]} of the ${w.at}`));
  return [
    `From ${from.join(', ')} to ${[to].flat().join(' or ')}.`,
    `By: ${people.join('; ')}.`,
    ...(needs.length > 0 ? [`Refused as: ${needs.join(', ')}.`] : []),
  ].join(' ');
}

const inputSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' });

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
};
const versionParameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'The version that was read',
};
