import { tryGetContext } from 'hono/context-storage';
import { raw } from 'hono/html';

interface Including {
  readonly Variables: { readonly included: (path: string) => Promise<string> };
}

/** What another capability shows of a record: asked for by its address while the page is made, as the same reader. */
export const Included = async ({ at }: { at: string }) =>
  raw((await tryGetContext<Including>()?.var.included(at)) ?? '');
