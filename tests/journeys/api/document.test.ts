/** The API document is OpenAPI 3.1, whole, and says what the house does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenApi, Operation } from '#app/api/openapi.ts';
import { slices } from '#app/slices.ts';
import { type Answer, type Machine, machine, neededBy } from '../../support/api.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { registerReport } from '../../support/records.ts';

let house: TestHouse;
let document: OpenApi;
let api: Machine;
beforeAll(async () => {
  house = await testHouse();
  document = (await (await house.app.request('http://localhost/api/openapi.json')).json()) as OpenApi;
  api = await machine(house, 'editor');
});
afterAll(() => house.close());

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: object;
}
const operations = (): { path: string; method: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
const parametersOf = (operation: Operation) => (operation.parameters ?? []) as readonly Parameter[];

/** Every object below a value, itself included. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe('the document', () => {
  test('names its version, itself, where it lives and how to sign in', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toEqual({
      title: expect.any(String),
      version: expect.any(String),
      description: expect.any(String),
    });
    expect(document.servers).toEqual([{ url: '/api' }]);
    const { securitySchemes } = document.components as { securitySchemes: Record<string, object> };
    for (const asked of document.security)
      for (const name of Object.keys(asked)) expect(securitySchemes).toHaveProperty(name);
  });

  test('has for every operation an id of its own, words, a known tag and described answers', () => {
    const tags = document.tags.map((t) => t.name);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(60);
    for (const { path, method, operation } of operations()) {
      expect(path, path).toMatch(/^(\/[a-z_-]+|\/\{id\})+$/);
      expect(['get', 'post']).toContain(method);
      expect(operation.summary, path).toMatch(/\p{Script=Han}.* .*[A-Za-z]/u);
      expect(operation.tags.every((t) => tags.includes(t))).toBe(true);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401']));
      for (const [status, answer] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[245]\d\d$/);
        expect(answer).toHaveProperty('description');
        expect(answer).toHaveProperty('content.application/json.schema.$ref');
      }
    }
  });

  test('declares what stands in an address, and nothing that does not', () => {
    for (const { path, operation } of operations()) {
      const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
      const declared = parametersOf(operation).filter((p) => p.in === 'path');
      expect(
        declared.map((p) => p.name),
        path,
      ).toEqual(inAddress);
      expect(declared.every((p) => p.required)).toBe(true);
      const names = parametersOf(operation).map((p) => `${p.in} ${p.name}`);
      expect(new Set(names).size).toBe(names.length);
      expect(parametersOf(operation).every((p) => typeof p.schema === 'object')).toBe(true);
    }
  });

  test('says which conditions a list cannot do without', () => {
    const needed = parametersOf(document.paths['/scores']?.get as Operation).filter((p) => p.required);
    expect(needed.map((p) => p.name)).toEqual(['deskId', 'period']);
  });

  test('refers to nothing that is not in it', () => {
    for (const object of objectsIn(document)) {
      if (typeof object.$ref !== 'string') continue;
      const found = object.$ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect(found, object.$ref).toBeDefined();
    }
  });

  test('says of every body what fields it takes, each of a kind', () => {
    for (const { path, method, operation } of operations()) {
      if (method !== 'post') continue;
      const body = operation.requestBody as {
        required: boolean;
        content: Record<string, { schema: Record<string, unknown> }>;
      };
      expect(body.required).toBe(true);
      const schema = body.content['application/json']?.schema ?? {};
      expect(schema.type, path).toBe('object');
      for (const [name, field] of Object.entries((schema.properties ?? {}) as Record<string, object>)) {
        expect(Object.keys(field).length, `${path} ${name}`).toBeGreaterThan(0);
      }
      const required = (schema.required ?? []) as string[];
      expect(Object.keys((schema.properties ?? {}) as object)).toEqual(expect.arrayContaining(required));
    }
  });

  test('has every act and list of every slice, and no other', () => {
    const wanted = slices.flatMap(({ things = [], lists = [] }) => [
      ...lists.map((list) => `get ${list.path}`),
      ...things.flatMap((thing) => [
        `get ${thing.path}/{id}`,
        `get ${thing.path}/{id}/events`,
        ...thing.actions.map(({ name, from }) =>
          from.includes('new') ? `post ${thing.path}/${name}` : `post ${thing.path}/{id}/${name}`,
        ),
        ...thing.many.map((name) => `post ${thing.path}/bulk/${name}`),
      ]),
    ]);
    expect(
      operations()
        .map(({ path, method }) => `${method} ${path}`)
        .sort(),
    ).toEqual(wanted.sort());
  });
});

describe('every operation', () => {
  const somewhere = '0199a000-0000-7000-8000-00000000dead';
  const addressOf = (path: string) => path.replace('{id}', somewhere);

  test('asks to sign in', async () => {
    for (const { path, method } of operations()) {
      const init = method === 'post' ? { method: 'POST', body: '{}', headers: json } : {};
      const answer = await house.app.request(`http://localhost/api${addressOf(path)}`, init);
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });
  const json = { 'content-type': 'application/json', origin: 'http://localhost' };

  test('that reads is there: a list answers, a record that is not there is not found', async () => {
    for (const { path, method } of operations()) {
      if (method !== 'get') continue;
      const answer = await api.get(`${addressOf(path)}?${neededBy(house, path)}`);
      expect([path, answer.status]).toEqual([path, path.includes('{id}') ? 404 : 200]);
      expectDescribed(path, method, answer);
      if (path.includes('{id}')) expect(answer.body.error.refusals[0].code).toBe('not_found');
    }
  });

  test('answers as it is described: done, read, its events, many, and refused', async () => {
    const reportId = await registerReport(house);
    const said = [
      ['/screening/{id}', 'get', await api.get(`/screening/${reportId}`)],
      ['/screening/{id}/events', 'get', await api.get(`/screening/${reportId}/events`)],
      ['/screening/{id}/hold', 'post', await api.post(`/screening/${reportId}/hold`, { words: '留着' })],
      ['/screening/bulk/hold', 'post', await api.post('/screening/bulk/hold', { ids: [reportId, somewhere] })],
      ['/screening/bulk/hold', 'post', await api.post('/screening/bulk/hold', '[]')],
      ['/screening/{id}/hold', 'post', await api.post(`/screening/${reportId}/hold`, { words: '再留' })],
      ['/reports/draft', 'post', await api.post('/reports/draft', { title: 1 })],
      ['/reports/draft', 'post', await api.post('/reports/draft', 'nothing')],
    ] as const;
    expect(said.map(([, , { status }]) => status)).toEqual([200, 200, 200, 200, 400, 409, 422, 400]);
    for (const [path, method, answer] of said) expectDescribed(path, method, answer);
    expect((await api.post('/reports/nothing', {})).body.error.refusals[0].code).toBe('no_such_operation');
  });

  function expectDescribed(path: string, method: string, { status, body }: Answer): void {
    const described = document.paths[path]?.[method]?.responses[String(status)];
    expect(described, `${method} ${path} ${status}`).toBeDefined();
    const { schema } = (described as { content: { 'application/json': { schema: object } } }).content[
      'application/json'
    ];
    const { schemas } = document.components as { schemas: object };
    const whole = JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/');
    expect(z.fromJSONSchema(JSON.parse(whole)).safeParse(body).error, `${method} ${path} ${status}`).toBeUndefined();
  }

  test('is on the page to read, with its words', async () => {
    const html = await (await house.app.request('http://localhost/api')).text();
    for (const { path, operation } of operations()) {
      expect(html).toContain(`/api${path}`);
      expect(html).toContain(operation.summary.split(' ')[0]);
    }
  });
});
