/** The hints of an article as JSON. */
import type { Actor } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
import { articleHints } from './checking.queries.ts';
import { saidOf } from './hint-wording.ts';

/** Without hints when there is no such article, or it is not theirs to see. A `block` of -1 is the title. */
export async function checkingForMachines(access: Access, actor: Actor, articleId: string) {
  const found = await articleHints(access, actor, articleId, new Date().toISOString());
  if (!found) return { open: [], aside: [] };
  const told = ({ passage: _, ...hint }: (typeof found.open)[number]) => ({
    ...hint,
    says: { zh: saidOf(hint, 'zh'), en: saidOf(hint, 'en') },
  });
  return {
    open: found.open.map(told),
    aside: found.aside.map(({ hint, exception }) => ({
      ...told(hint),
      exceptionId: exception.id,
      reason: exception.reason,
      by: exception.by,
    })),
  };
}
