/** Two texts as they stand now, with what they share and how much of each that is. */
import type { Access } from '#platform/event-log/index.ts';
import { overlap } from '#platform/text-index/index.ts';
import { sharesOf, textsOf, wholeText } from './near-duplicate.queries.ts';
import type { ResemblanceLine } from './resemblance.queries.ts';
import type { Shares } from './resemblance.ts';
import type { MarkedText } from './shared-text.pages.tsx';

type Pair = Pick<ResemblanceLine, 'newerKind' | 'newerId' | 'otherKind' | 'otherId'>;

export interface BothTexts {
  readonly newer: MarkedText;
  readonly other: MarkedText;
  readonly shares: Shares;
}

export async function bothTexts(access: Access, { newerKind, newerId, otherKind, otherId }: Pair): Promise<BothTexts> {
  const texts = await textsOf(access, [
    { kind: newerKind, id: newerId },
    { kind: otherKind, id: otherId },
  ]);
  const textOf = (id: string) => {
    const text = texts.get(id);
    return text ? wholeText(text) : '';
  };
  const [newer, other] = [textOf(newerId), textOf(otherId)];
  const { inFirst, inSecond, ...shares } = overlap(newer, other);
  return {
    newer: { text: newer, shared: inFirst },
    other: { text: other, shared: inSecond },
    shares: sharesOf(shares),
  };
}
