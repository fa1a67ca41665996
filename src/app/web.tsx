/** All addresses of the house in one application: assets, door, pages of the capabilities in flow order. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { contextStorage } from 'hono/context-storage';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { withoutSentDraft } from '#overview/draft/index.ts';
import { isDatabaseAway } from '#platform/db/index.ts';
import type { HttpEnv } from '#platform/http/index.ts';
import { Gallery } from '#ui/gallery.pages.tsx';
import { PartAway } from '#ui/index.ts';
import { apiRoutes } from './api/api.routes.ts';
import { assetPaths, assetRoutes } from './assets.ts';
import { frame, troublePage } from './frame.tsx';
import { healthRoutes } from './health.ts';
import type { House } from './house.ts';
import { paletteRoutes } from './palette/palette.routes.tsx';
import { asSameReader, languageOf, signedIn } from './session.ts';
import { askToSignIn, signInRoutes } from './sign-in/sign-in.routes.tsx';
import { slices } from './slices.ts';

export interface WebOptions {
  readonly behindProxy: boolean;
  /** Shows the gallery of the kit at /ui. */
  readonly demo?: boolean;
}

/** Largest request: a 20 MB file with its form; anything above is refused before it is read. */
const largestRequest = 25 * 1024 * 1024;

/** Addresses that lead nowhere, before a database is asked: a null byte, or an id that is none. */
const impossible = /%00|\/(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[/?#]|$))[0-9a-f-]{36}(?:[/?#]|$)/;

export function createWeb(house: House, options: WebOptions): Hono<HttpEnv> {
  const { services } = house;
  const app = new Hono<HttpEnv>();
  app.route('/', healthRoutes(house));
  app.route('/assets', assetRoutes());
  app.use(async (c, next) => {
    await next();
    // A PDF is shown inside our own pages; nothing else may be framed.
    if (c.res.headers.get('content-type') !== 'application/pdf') return;
    c.header('content-security-policy', "frame-ancestors 'self'");
    c.header('x-frame-options', 'SAMEORIGIN');
  });
  app.use(secureHeaders({ contentSecurityPolicy, referrerPolicy: 'same-origin', xFrameOptions: 'DENY' }), compress());
  app.use(contextStorage());
  app.use(async (c, next) => {
    c.set('lang', languageOf(c));
    c.set('included', async (path) => {
      const headers = { cookie: c.req.header('cookie') ?? '', 'hx-request': 'true' };
      const answer = await app.request(path, { headers }, asSameReader(c));
      if (answer.status >= 500) return (<PartAway lang={c.var.lang} />).toString();
      return answer.ok ? answer.text() : '';
    });
    return next();
  });
  app.use(frame(services));
  app.use(async (c, next) => (impossible.test(c.req.url) ? troublePage(c, 404) : next()));
  app.use(csrf());
  app.use(bodyLimit({ maxSize: largestRequest, onError: (c) => troublePage(c, 413) }));
  app.route('/', signInRoutes(services, options));
  app.route('/api', apiRoutes(services));
  app.use(signedIn(services, askToSignIn));
  app.use(withoutSentDraft(services));
  app.route('/palette', paletteRoutes(services));
  app.get('/', (c) => c.redirect('/today', 303));
  if (options.demo) app.get('/ui', (c) => c.html(<Gallery lang={c.var.lang} assets={assetPaths()} here="/ui" />));
  for (const { mount } of slices) {
    if (mount) app.route(mount.path, mount.routes(services));
  }
  app.notFound((c) => troublePage(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return troublePage(c, error.status);
    services.log.error({ err: error, path: c.req.path, method: c.req.method }, 'request failed');
    return troublePage(c, isDatabaseAway(error) ? 503 : 500);
  });
  return app;
}

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};
