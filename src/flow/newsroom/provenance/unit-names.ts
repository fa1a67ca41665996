/** Names of units in a text: the longest name that fits, found in one pass (Aho and Corasick, 1975). */

export interface NamedUnit {
  readonly id: string;
  /** Full and short; a name below two characters is not looked for. */
  readonly names: readonly string[];
}

export interface UnitMention {
  readonly text: string;
  /** UTF-16 units, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Every unit that bears the name. */
  readonly unitIds: readonly string[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly depth: number;
  fallback: Node | undefined;
  /** Ids of the longest name that ends here, with its length. */
  ends: { readonly length: number; readonly unitIds: string[] } | undefined;
}

export type UnitFinder = (text: string) => UnitMention[];

/** Names overlap never: the one that begins first wins, of those the longest. */
export function unitFinder(units: readonly NamedUnit[]): UnitFinder {
  const root = grow(units);
  joinFallbacks(root);
  return (text) => withoutOverlaps(hits(root, text));
}

const node = (depth: number): Node => ({ next: new Map(), depth, fallback: undefined, ends: undefined });

function grow(units: readonly NamedUnit[]): Node {
  const root = node(0);
  for (const { id, names } of units) {
    for (const name of new Set(names)) {
      if (name.length < 2) continue;
      let at = root;
      for (const character of name) {
        let next = at.next.get(character);
        if (!next) {
          next = node(at.depth + character.length);
          at.next.set(character, next);
        }
        at = next;
      }
      at.ends ??= { length: name.length, unitIds: [] };
      at.ends.unitIds.push(id);
    }
  }
  return root;
}

function joinFallbacks(root: Node): void {
  const queue = [root];
  for (const at of queue) {
    for (const [character, child] of at.next) {
      child.fallback = at === root ? root : stepFrom(at.fallback ?? root, character);
      child.ends ??= child.fallback.ends;
      queue.push(child);
    }
  }
}

function stepFrom(from: Node, character: string): Node {
  let at: Node | undefined = from;
  while (at) {
    const next = at.next.get(character);
    if (next) return next;
    if (!at.fallback) return at;
    at = at.fallback;
  }
  return from;
}

function hits(root: Node, text: string): UnitMention[] {
  const found: UnitMention[] = [];
  let at = root;
  let to = 0;
  for (const character of text) {
    at = stepFrom(at, character);
    to += character.length;
    // A shorter name that ends where a longer one goes on is dropped later, by its beginning.
    if (at.ends)
      found.push({
        text: text.slice(to - at.ends.length, to),
        from: to - at.ends.length,
        to,
        unitIds: at.ends.unitIds,
      });
  }
  return found;
}

function withoutOverlaps(found: readonly UnitMention[]): UnitMention[] {
  const kept: UnitMention[] = [];
  for (const mention of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (mention.from >= (kept.at(-1)?.to ?? 0)) kept.push(mention);
  }
  return kept;
}
