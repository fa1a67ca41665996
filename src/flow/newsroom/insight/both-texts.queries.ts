/** Two texts as they stand now, with what they share. */
import type { Access } from '#platform/event-log/index.ts';
import { overlap } from '#platform/text-index/index.ts';
import { textsOf, wholeText } from './near-duplicate.queries.ts';
import type { ResemblanceLine } from './resemblance.queries.ts';
import type { MarkedText } from './shared-text.pages.tsx';

type Pair = Pick<ResemblanceLine, 'newerKind' | 'newerId' | 'otherKind' | 'otherId'>;

export async function bothTexts(
  access: Access,
  { newerKind, newerId, otherKind, otherId }: Pair,
): Promise<{ newer: MarkedText; other: MarkedText }> {
  const texts = await textsOf(access, [
    { kind: newerKind, id: newerId },
    { kind: otherKind, id: otherId },
  ]);
  const textOf = (id: string) => {
    const text = texts.get(id);
    return text ? wholeText(text) : '';
  };
  const [newer, other] = [textOf(newerId), textOf(otherId)];
  const { inFirst, inSecond } = overlap(newer, other);
  return { newer: { text: newer, shared: inFirst }, other: { text: other, shared: inSecond } };
}
