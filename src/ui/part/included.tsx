import { tryGetContext } from 'hono/context-storage';
import { raw } from 'hono/html';
import type { Language } from '#kernel/wording.ts';
import { uiWords } from '../ui-wording.ts';
import { Notice } from './notice.tsx';

interface Including {
  readonly Variables: { readonly included: (path: string) => Promise<string> };
}

/** What another capability shows of a record: asked for by its address while the page is made, as the same reader. */
export const Included = async ({ at }: { at: string }) =>
  raw((await tryGetContext<Including>()?.var.included(at)) ?? '');

/** Instead of a part that could not be made; the rest of the page stands. */
export const PartAway = ({ lang }: { lang: Language }) => (
  <Notice lang={lang} tone="error">
    {uiWords[lang].partAway}
  </Notice>
);
