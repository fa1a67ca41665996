/** What every page and API operation has at hand. */
import type { FC } from 'hono/jsx';
import type { Logger } from 'pino';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/wording.ts';
import type { Db } from '#platform/db/index.ts';
import type { Access, WorkServices } from '#platform/event-log/index.ts';
import type { FileStore } from '#platform/files/index.ts';
import type { PassingFiles } from '#platform/files/passing.ts';

export interface Services extends WorkServices {
  /** Where lists are read from; a replica when there is one. */
  readonly read: Db;
  readonly files: FileStore;
  /** Facts from outside, tried or kept under a name. */
  readonly factFiles: PassingFiles;
  readonly log: Logger;
}

export interface HttpEnv {
  Variables: {
    actor: Actor;
    lang: Language;
    access: Access;
    /** What another capability answers this reader under an address of its own, to stand in this page; empty when nothing. */
    included: (path: string) => Promise<string>;
  };
}

export type Page<Props> = FC<Props>;

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono declares it as an interface to be merged into.
    (
      content: string | Promise<string> | unknown,
      page: {
        title: string;
        status?: number;
        wide?: boolean;
        /** The content brings its own `<h1>`. */
        heading?: false;
      },
    ): Response | Promise<Response>;
  }
}
