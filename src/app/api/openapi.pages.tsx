/** The API document as a page to read. */
import type { Context } from 'hono';
import type { HttpEnv } from '#platform/http/index.ts';
import { DescriptionList, Section } from '#ui/index.ts';
import { apiWording } from './api-wording.ts';
import type { OpenApi, Operation } from './openapi.ts';

export function apiPage(c: Context<HttpEnv>, document: OpenApi): Response | Promise<Response> {
  const w = apiWording[c.var.lang];
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const page = (
    <>
      <p>{w.lead}</p>
      <pre class="code">{w.example}</pre>
      <p>
        <a href="/api/openapi.json">openapi.json</a>
      </p>
      {document.tags.map(({ name, description }) => {
        const own = operations.filter(({ operation }) => operation.tags.includes(name));
        if (own.length === 0) return null;
        return (
          <Section title={description}>
            {own.map((o) => (
              <OperationDetails {...o} />
            ))}
          </Section>
        );
      })}
    </>
  );
  return c.render(page, { title: w.title });
}

const OperationDetails = ({ path, method, operation }: { path: string; method: string; operation: Operation }) => (
  <details class="more">
    <summary>
      <code>{`${method.toUpperCase()} /api${path}`}</code> {operation.summary}
    </summary>
    {operation.description && <p>{operation.description}</p>}
    {operation.requestBody && <pre class="code">{JSON.stringify(bodyOf(operation), null, 2)}</pre>}
    <DescriptionList
      items={Object.entries(operation.responses).map(([term, r]) => ({
        term,
        value: (r as { description: string }).description,
      }))}
    />
  </details>
);

function bodyOf(operation: Operation): unknown {
  const body = operation.requestBody as { content: { 'application/json': { schema: object } } } | undefined;
  return body?.content['application/json'].schema;
}
