/** The assembling form: whichever of its buttons is pressed, what was typed is saved with it. */
import type { Context } from 'hono';
import type { Result } from '#kernel/result.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, type PostedForm, type Problem, postedForm } from '#platform/http/index.ts';
import { moved } from './entry-order.ts';
import { printBefore } from './issue.pdf.ts';
import { issueThing } from './issue.store.ts';
import type { PressServices } from './pdf.routes.tsx';

type C = Context<HttpEnv>;
type Show = (c: C, id: string, problem: Problem) => Promise<Response>;

export async function assemble(services: PressServices, c: C, show: Show): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const form = await postedForm(c);
  const [act = 'save', articleId = ''] = String(form.input.act ?? 'save').split(':');
  const done = await saveAnd(services, c, id, form, act, articleId);
  if (!done.ok) return show(c, id, { action: 'edit', refusals: done.refusals, values: form.input });
  const sent = act === 'send' ? await send(services, c, id) : done;
  if (!sent.ok) return show(c, id, { action: 'send_for_sign_off', refusals: sent.refusals, values: {} });
  const said: Readonly<Record<string, string>> = {
    save: 'edit',
    send: 'send_for_sign_off',
    place: 'place',
    remove: 'remove',
  };
  return c.redirect(said[act] ? `/issues/${id}?done=${said[act]}` : `/issues/${id}`, 303);
}

/** The layout and the article that comes or goes, in one work. */
function saveAnd(
  services: PressServices,
  c: C,
  id: string,
  { input, expectedVersion }: PostedForm,
  act: string,
  articleId: string,
): Promise<Result<undefined>> {
  const order = [input.order ?? []].flat().map(String);
  const notes = Object.entries(input).flatMap(([name, text]) =>
    name.startsWith('note-') ? [[name.slice('note-'.length), text]] : [],
  );
  const { note, up, across, down, copies } = input;
  const edited = {
    note,
    up,
    across,
    down,
    copies,
    order: moved(order, act, articleId),
    notes: Object.fromEntries(notes),
  };
  return inWork(services, c.var.actor, async (work) => {
    await handle(work, issueThing, { id, action: 'edit', input: edited, expectedVersion });
    if (act === 'place' || act === 'remove') await handle(work, issueThing, { id, action: act, input: { articleId } });
    return undefined;
  });
}

async function send(services: PressServices, c: C, id: string): Promise<Result<unknown>> {
  const access = { ...c.var.access, db: services.db };
  const act = { id, action: 'send_for_sign_off', input: {} } as const;
  const printed = await printBefore(services, access, c.var.actor, act);
  return printed.ok ? inWork(services, c.var.actor, (work) => handle(work, issueThing, act)) : printed;
}
