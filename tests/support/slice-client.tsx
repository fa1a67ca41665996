/** The pages of one capability as one person sees them, without the house around: no shell, no door. */
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { pino } from 'pino';
import type { Actor } from '#kernel/actor.ts';
import type { WorkServices } from '#platform/event-log/index.ts';
import type { HttpEnv, Services, Slice } from '#platform/http/index.ts';

export interface Shown {
  readonly status: number;
  readonly text: string;
  /** Where it leads on. */
  readonly location: string | null;
}

export interface SliceClient {
  get(path: string): Promise<Shown>;
  post(path: string, fields?: Readonly<Record<string, string | number>>): Promise<Shown>;
  upload(path: string, form: FormData): Promise<Shown>;
}

export function sliceClient(slice: Slice, work: WorkServices, actor: Actor): SliceClient {
  const { mount } = slice;
  if (!mount) throw new Error(`${slice.name} has no pages`);
  const services: Services = {
    ...work,
    read: work.db,
    files: noFiles,
    factFiles: noFiles,
    log: pino({ level: 'silent' }),
  };
  const app = new Hono<HttpEnv>();
  app.use(async (c, next) => {
    c.set('lang', 'zh');
    c.set('actor', actor);
    c.set('access', { db: work.db, orgId: actor.orgId });
    c.setRenderer((content, { title, status = 200 }) =>
      c.html(
        <main>
          <h1>{title}</h1>
          {content as Child}
        </main>,
        status as ContentfulStatusCode,
      ),
    );
    return next();
  });
  app.route(mount.path, mount.routes(services));
  const ask = async (path: string, init?: RequestInit): Promise<Shown> => {
    const response = await app.request(`http://localhost${path}`, init);
    return { status: response.status, text: await response.text(), location: response.headers.get('location') };
  };
  const send = (path: string, body: BodyInit) => ask(path, { method: 'POST', body });
  return {
    get: (path) => ask(path),
    post: (path, fields = {}) =>
      send(path, new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))),
    upload: send,
  };
}

const noFiles: Services['factFiles'] = {
  put: () => Promise.reject(new Error('no files here')),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
  keepOnly: () => Promise.resolve(),
};
