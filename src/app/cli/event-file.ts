/**
 * The event log as a file that anybody can check without us: one JSON object a line, in the order of the chain,
 * and a last line with the head. Each link's hash is the SHA-256 of the canonical JSON (RFC 8785) of
 * `{data, meta, previous, seq, type}`, the first link's `previous` is 64 zeros.
 */
import { z } from 'zod';
import type { DomainEvent, EventMeta, Recorded } from '#kernel/event.ts';
import { type ChainFault, linkHash } from '#platform/event-log/index.ts';

export const genesis = '0'.repeat(64);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const linkSchema = z.object({
  seq: z.int().positive(),
  previous: hash,
  hash,
  type: z.string(),
  data: z.looseObject({}),
  meta: z.looseObject({}),
});
const headSchema = z.object({ head: z.object({ seq: z.int().min(0), hash }), exportedAt: z.iso.datetime() });

export type Head = z.infer<typeof headSchema>['head'];

export interface Link {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly event: Recorded<DomainEvent>;
}

export const linkLine = ({ seq, previous, hash, event: { type, data, meta } }: Link): string =>
  `${JSON.stringify({ seq, previous, hash, type, data, meta })}\n`;
export const headLine = (head: Head, exportedAt: string): string => `${JSON.stringify({ head, exportedAt })}\n`;

/** `unreadable`: the line is neither a link nor a head; its `seq` is then the line's number. */
export interface FileFault {
  readonly seq: number;
  readonly fault: ChainFault['fault'] | 'unreadable';
}
export interface FileVerdict {
  readonly events: number;
  readonly head: string;
  readonly faults: readonly FileFault[];
}

/** Reads the lines one by one; what comes after the head is `unreadable`. */
export async function verifyLines(lines: AsyncIterable<string> | Iterable<string>): Promise<FileVerdict> {
  const faults: FileFault[] = [];
  let [previous, seq, number] = [genesis, 0, 0];
  let head: Head | undefined;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const value = jsonOf(line);
    const link = head ? undefined : linkSchema.safeParse(value).data;
    if (link) {
      if (link.seq !== seq + 1) faults.push({ seq: seq + 1, fault: 'gap' });
      const event = { type: link.type, data: link.data, meta: link.meta as unknown as EventMeta };
      if (link.previous !== previous || linkHash(previous, link.seq, event) !== link.hash)
        faults.push({ seq: link.seq, fault: 'changed' });
      previous = link.hash;
      seq = link.seq;
    } else {
      const found = head ? undefined : headSchema.safeParse(value).data?.head;
      if (found) head = found;
      else faults.push({ seq: number, fault: 'unreadable' });
    }
  }
  if (head?.seq !== seq || head.hash !== previous) faults.push({ seq: seq + 1, fault: 'cut' });
  return { events: seq, head: previous, faults };
}

/** The head of an earlier export, or undefined when the text is no export or was cut short. */
export async function headIn(lines: AsyncIterable<string>): Promise<Head | undefined> {
  let last = '';
  for await (const line of lines) if (line.trim() !== '') last = line;
  return headSchema.safeParse(jsonOf(last)).data?.head;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
