import { expect, it } from 'vitest';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { linkHash } from '#platform/event-log/index.ts';
import { genesis, headIn, headLine, linkLine, verifyLines } from './event-file.ts';

/** Three events of one report, chained. */
function lines(): string[] {
  let previous = genesis;
  const links = [1, 2, 3].map((seq) => {
    const event: Recorded<DomainEvent> = {
      type: 'report.revised',
      data: { title: `第${seq}稿`, body: [{ kind: 'paragraph', text: '正文' }] },
      meta: {
        id: `event-${seq}`,
        orgId: 'org',
        thing: 'report',
        thingId: 'report',
        version: seq,
        at: '2026-03-02T01:00:00.000Z',
        actorId: 'person',
        actorName: '毛蔚禾',
        origin: 'cli',
      },
    };
    const hash = linkHash(previous, seq, event);
    const line = linkLine({ seq, previous, hash, event });
    previous = hash;
    return line;
  });
  return [...links, headLine({ seq: 3, hash: previous }, '2026-03-02T02:00:00.000Z')];
}

const faultsAfter = async (change: (all: string[]) => string[]) =>
  (await verifyLines(change(lines()))).faults.map((f) => `${f.fault} ${f.seq}`);

it('a whole file is whole, blank lines or not', async () => {
  expect(await verifyLines([...lines(), '\n'])).toMatchObject({ events: 3, faults: [] });
  expect(await verifyLines([headLine({ seq: 0, hash: genesis }, '2026-03-02T02:00:00.000Z')])).toMatchObject({
    events: 0,
    faults: [],
  });
});

it.each<[string, (all: string[]) => string[], string[]]>([
  ['a word changed', (all) => all.map((l) => l.replace('第2稿', '第二稿')), ['changed 2']],
  ['an actor changed', (all) => all.map((l) => l.replace('毛蔚禾', '叶樾平')), ['changed 1', 'changed 2', 'changed 3']],
  ['an event taken out', (all) => all.toSpliced(1, 1), ['gap 2', 'changed 3']],
  ['the first taken out', (all) => all.slice(1), ['gap 1', 'changed 2']],
  ['the newest taken out', (all) => all.toSpliced(2, 1), ['cut 3']],
  ['the head taken out', (all) => all.slice(0, 3), ['cut 4']],
  [
    'cut in the middle of a line',
    (all) => [...all.slice(0, 2), (all[2] ?? '').slice(0, 50)],
    ['unreadable 3', 'cut 3'],
  ],
  [
    'two swapped',
    ([a = '', b = '', c = '', h = '']) => [a, c, b, h],
    ['gap 2', 'changed 3', 'gap 4', 'changed 2', 'cut 3'],
  ],
  ['something added behind the head', (all) => [...all, all[2] ?? ''], ['unreadable 5']],
  ['another file', () => ['hello'], ['unreadable 1', 'cut 1']],
  ['nothing', () => [], ['cut 1']],
])('%s is found', async (_, change, faults) => {
  expect(await faultsAfter(change)).toEqual(faults);
});

it('the head of an export is in its last line', async () => {
  const source = async function* (all: string[]) {
    yield* all;
  };
  expect(await headIn(source(lines()))).toMatchObject({ seq: 3 });
  expect(await headIn(source(lines().slice(0, 3)))).toBeUndefined();
  expect(await headIn(source([]))).toBeUndefined();
});
