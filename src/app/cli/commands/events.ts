import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Language, wording } from '#kernel/wording.ts';
import { type Access, toEvent, verifyChain } from '#platform/event-log/index.ts';
import { openOrg } from '../acting.ts';
import { command } from '../command.ts';
import {
  type FileFault,
  type FileVerdict,
  genesis,
  type Head,
  headIn,
  headLine,
  linkLine,
  verifyLines,
} from '../event-file.ts';
import { fileFailure, writeWhole } from '../named-file.ts';
import { done, failure, type Outcome, WrongUse } from '../outcome.ts';

const words = wording(
  {
    whole: (events: number, head: string) => `事件链完整：${events} 个事件，链头 ${head}`,
    broken: (events: number, faults: number) =>
      `事件链有 ${faults} 处不对（共 ${events} 个事件）。请停止使用，保留现场，交审计管理员查清：`,
    gap: (seq: number) => `第 ${seq} 个事件缺失`,
    changed: (seq: number) => `第 ${seq} 个事件被改动过`,
    cut: (seq: number) => `从第 ${seq} 个事件起被截去，或链头对不上`,
    unreadable: (line: number) => `文件第 ${line} 行读不懂`,
    rewritten: (seq: number) => `与以前导出的不同：第 ${seq} 个事件之前被改写或截去`,
    exported: (events: number, file: string) => `已把 ${events} 个事件写入 ${file}，请存放到另一台机器或介质上。`,
    noHead: (file: string) => `${file} 里没有链头：它不是导出的事件文件，或者不完整。请换一份完整的文件。`,
    oneOnly: '--file 不读数据库，不能与 --export、--against 同时使用。',
  },
  {
    whole: (events, head) => `The chain is whole: ${events} events, head ${head}`,
    broken: (events, faults) =>
      `The chain has ${faults} faults (${events} events). Stop working, keep everything as it is, and call the audit administrator:`,
    gap: (seq) => `event ${seq} is missing`,
    changed: (seq) => `event ${seq} was changed`,
    cut: (seq) => `events were cut off from ${seq} on, or the head does not fit`,
    unreadable: (line) => `line ${line} of the file cannot be read`,
    rewritten: (seq) => `not what was exported before: something up to event ${seq} was rewritten or cut off`,
    exported: (events, file) => `${events} events were written to ${file}; keep it on another machine or medium.`,
    noHead: (file) => `There is no head in ${file}: it is no export of events, or not a whole one. Take a whole file.`,
    oneOnly: '--file reads no database and cannot stand beside --export or --against.',
  },
);

type Fault = FileFault | { readonly seq: number; readonly fault: 'rewritten' };

export const eventsVerifyCommand = command({
  name: 'events verify',
  summary: { zh: '检验事件链有没有被改动、删除、截断', en: 'verify that no event was changed, removed or cut off' },
  options: {
    file: {
      kind: 'text',
      value: 'FILE',
      about: { zh: '检验一个导出的文件，不用数据库', en: 'verify an exported file, without a database' },
    },
    against: {
      kind: 'text',
      value: 'FILE',
      about: {
        zh: '同时核对以前导出的文件：数据库里应仍有它的链头',
        en: 'also check that the head of an earlier export is still in the chain',
      },
    },
    export: { kind: 'text', value: 'FILE', about: { zh: '完整时同时导出', en: 'when it is whole, export it as well' } },
  },
  example: 'events verify --against 上月.jsonl',
  run: async ({ file, against, export: target }, call) => {
    const { lang } = call;
    if (file !== undefined) {
      if (against !== undefined || target !== undefined)
        throw new WrongUse([{ code: 'options_exclude', message: words[lang].oneOnly }]);
      return verdict(await verifyLines(linesOf(file, lang)), lang);
    }
    const earlier = against === undefined ? undefined : await headOf(against, lang);
    const { access, services } = await openOrg(call);
    const found = await verifyChain(access);
    const faults: Fault[] = [...found.faults];
    if (earlier && !(await holdsHead(access, earlier))) faults.push({ seq: earlier.seq, fault: 'rewritten' });
    if (target === undefined || faults.length > 0) return verdict({ ...found, faults }, lang);
    const head = await exportEvents(access, target, services.now(), lang);
    const { json, lines } = verdict(found, lang);
    return done({ ...(json as object), exported: { file: target, ...head } }, [
      ...lines,
      words[lang].exported(head.seq, target),
    ]);
  },
});

export const eventsExportCommand = command({
  name: 'events export',
  summary: {
    zh: '把全部事件和链头导出到文件，供别处检验',
    en: 'export all events and the head, to be verified elsewhere',
  },
  places: [{ name: 'file', about: { zh: '写到哪个文件，一行一个事件', en: 'the file to write, an event a line' } }],
  example: 'events export 事件-2026-11.jsonl',
  run: async ({ file }, call) => {
    const { access, services } = await openOrg(call);
    const head = await exportEvents(access, file, services.now(), call.lang);
    return done({ file, events: head.seq, head: head.hash }, [words[call.lang].exported(head.seq, file)]);
  },
});

function verdict(
  { events, head, faults }: Omit<FileVerdict, 'faults'> & { readonly faults: readonly Fault[] },
  lang: Language,
): Outcome {
  const w = words[lang];
  const said = faults.map((f) => ({ ...f, message: w[f.fault](f.seq) }));
  const json = { whole: faults.length === 0, events, head, faults: said };
  if (faults.length === 0) return done(json, [w.whole(events, head)]);
  return { code: 1, json, lines: [], errors: [w.broken(events, faults.length), ...said.map((f) => `  ${f.message}`)] };
}

async function* linesOf(file: string, lang: Language): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw fileFailure(error, file, lang);
  }
}

async function headOf(file: string, lang: Language): Promise<Head> {
  const head = await headIn(linesOf(file, lang));
  if (!head) throw failure('no_head', words[lang].noHead(file), { file });
  return head;
}

const eventRows = ({ db, orgId }: Access) => db.selectFrom('platform.event').selectAll().where('org_id', '=', orgId);

async function holdsHead(access: Access, { seq, hash }: Head): Promise<boolean> {
  if (seq === 0) return hash === genesis;
  return (await eventRows(access).where('seq', '=', seq).executeTakeFirst())?.hash === hash;
}

/** Up to the head as it is now, with every text that ever was; what is written meanwhile belongs to the next export. */
async function exportEvents(access: Access, file: string, now: string, lang: Language): Promise<Head> {
  const chain = access.db.selectFrom('platform.event_chain').select(['seq', 'hash']).where('org_id', '=', access.orgId);
  const head = (await chain.executeTakeFirst()) ?? { seq: 0, hash: genesis };
  await writeWhole(file, exportLines(access, head, now), lang, 'secret');
  return head;
}

async function* exportLines(access: Access, head: Head, now: string): AsyncGenerator<string> {
  let seq = 0;
  while (seq < head.seq) {
    const rows = await eventRows(access)
      .where('seq', '>', seq)
      .where('seq', '<=', head.seq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    for (const row of rows) {
      yield linkLine({ seq: row.seq, previous: row.previous_hash, hash: row.hash, event: toEvent(row) });
    }
    const last = rows.at(-1)?.seq;
    if (last === undefined) break;
    seq = last;
  }
  yield headLine(head, now);
}
