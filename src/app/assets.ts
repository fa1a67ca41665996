/** The built style sheet and scripts: names with their hash from the build's manifest, sent compressed and kept for a year. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AssetPaths } from '#ui/index.ts';
import { projectFolder } from './config.ts';

const folder = join(projectFolder, 'dist', 'assets');

interface Built {
  readonly file: string;
}

export function assetPaths(): AssetPaths {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) throw new Error('dist/assets is missing: run `npm run build` first');
  const built = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Built>;
  const address = (source: string) => `/assets/${built[source]?.file ?? ''}`;
  return { css: address('ui/css/ui.css'), script: address('ui/page.client.ts') };
}

export const assetRoutes = (): Hono =>
  new Hono().get(
    '/*',
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      precompressed: true,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
