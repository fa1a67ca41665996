/** Settings from the environment; a wrong one is one sentence and the end. */
import { fileURLToPath } from 'node:url';
import { type DatabaseSettings, databaseSettings } from '#platform/db/index.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseSettings;
  /** Load the invented city on the first run. */
  readonly demo: boolean;
  readonly dataFolder: string;
  readonly siteFonts: string | undefined;
  /** Behind a proxy that sets X-Forwarded-For and -Proto. */
  readonly behindProxy: boolean;
}

export class ConfigError extends Error {}

/** The project's folder: two above `src/app` and one above `dist`. */
export const projectFolder = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '..' : '../..', import.meta.url),
);

export function configOf(environment: NodeJS.ProcessEnv): Config {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new ConfigError(
      `PORT 应是1至65535之间的整数，现在是“${environment.PORT}”。 PORT must be a whole number from 1 to 65535.`,
    );
  }
  const database = databaseSettings(environment, projectFolder);
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    database,
    demo: environment.HUOSHUI_DEMO !== '0',
    dataFolder: database.dataFolder,
    siteFonts: environment.HUOSHUI_FONTS || undefined,
    behindProxy: environment.HUOSHUI_BEHIND_PROXY === '1',
  };
}
