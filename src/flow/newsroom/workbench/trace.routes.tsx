/** A text that is being written, compared with its sources: the answer to a press of a key some moments ago. */
import { type Context, Hono } from 'hono';
import { draftProvenance } from '#flow/newsroom/provenance/index.ts';
import { holds } from '#kernel/actor.ts';
import { bodyFromText } from '#kernel/body.ts';
import { type HttpEnv, postedForm, type Services } from '#platform/http/index.ts';
import { copiedIn, listedSources } from './source-choice.ts';
import { unusedSaid, usedOf, usedSentences } from './source-side.pages.tsx';
import { TraceSide } from './trace-side.pages.tsx';
import { workbenchWording } from './workbench-wording.ts';

export const traceRoutes = (services: Services): Hono<HttpEnv> =>
  new Hono<HttpEnv>().post('/trace', (c) => traceDraft(services, c));

/** Longer texts take the server seconds; they are traced when they are opened or saved. */
const liveLimit = 60_000;

/** `{ html, unused, sources: [{ id, used: [3], said }] }`; nothing is kept. */
async function traceDraft(services: Services, c: Context<HttpEnv>): Promise<Response> {
  const { lang, actor } = c.var;
  if (!holds(actor, 'editor')) return c.notFound();
  const { input } = await postedForm(c);
  if (String(input.body ?? '').length > liveLimit)
    return c.json({ html: workbenchWording[lang].tooLong, unused: '', sources: [] });
  const text = { title: String(input.title ?? ''), body: bodyFromText(String(input.body ?? '')) };
  const draft = { text, sources: listedSources(input), copied: copiedIn(input) };
  const provenance = await draftProvenance({ ...c.var.access, db: services.db }, actor, draft);
  const used = usedSentences(provenance);
  const base = /^\/articles\/[0-9a-f-]{36}/.exec(String(input.at ?? ''))?.[0] ?? '/articles';
  const action = String(input.at ?? '').startsWith(base) && base !== '/articles' ? `${base}/revise` : '/articles/new';
  const html = <TraceSide {...{ lang, action, text, provenance }} pictureHref={(file) => `${base}/files/${file}`} />;
  return c.json({
    html: String(await html),
    unused: unusedSaid(lang, provenance.sources, used),
    sources: provenance.sources.map((source) => {
      const mine = usedOf(source, used);
      return {
        id: source.id,
        used: mine,
        said: workbenchWording[lang].usedCount(mine.length, source.sentences.length),
      };
    }),
  });
}
