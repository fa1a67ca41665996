/** The child process that runs Typst: its compile call is synchronous and may be killed from outside at any time. */
import path from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { Answer, Job, Setup } from './protocol.ts';

/** No such folder: Typst sees nothing of the disk but its fonts, only what a job brings. */
const workspace = path.resolve('/huoshui-has-no-such-folder');
let templates = new Map<string, string>();
let compiler: NodeCompiler | undefined;

function setUp(setup: Setup): void {
  templates = new Map(Object.entries(setup.templates));
  compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...setup.files] }] });
  const warmUp = {
    kind: 'job',
    id: 0,
    template: 'warm-up.typ',
    data: '{}',
    pictures: {},
    standard: 'a-2b',
    timestamp: 0,
  } as const;
  const warm = run(compiler, warmUp);
  answer(warm.kind === 'done' ? { kind: 'ready' } : warm);
}

function run(typst: NodeCompiler, job: Job): Answer {
  typst.resetShadow();
  const shadow = (name: string, content: Uint8Array) =>
    typst.mapShadow(path.join(workspace, name), Buffer.from(content));
  for (const [name, source] of templates) shadow(name, Buffer.from(source));
  shadow('data.json', Buffer.from(job.data));
  for (const [name, content] of Object.entries(job.pictures)) shadow(path.join('pictures', name), content);
  const compiled = typst.compile({ mainFilePath: path.join(workspace, job.template), resetRead: true });
  if (compiled.hasError() || !compiled.result) return failure(job, words(typst, compiled.takeError()));
  try {
    const pdf = typst.pdf(compiled.result, { pdfStandard: job.standard, creationTimestamp: job.timestamp });
    return { kind: 'done', id: job.id, pdf, pages: compiled.result.numOfPages };
  } catch (error) {
    return failure(job, String(error));
  } finally {
    typst.evictCache(10);
  }
}

function failure(job: Job, detail: string): Answer {
  return { kind: 'failed', id: job.id, detail };
}

function words(typst: NodeCompiler, error: NodeError | null): string {
  if (!error) return 'no reason given';
  const lines: unknown[] = typst.fetchDiagnostics(error);
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

const answer = (message: Answer): void => {
  process.send?.(message);
};

process.on('message', (message: Setup | Job) => {
  if (message.kind === 'setup') return setUp(message);
  answer(compiler ? run(compiler, message) : failure(message, 'not set up'));
});
// The parent decides about the end; a Ctrl-C of the terminal reaches the whole process group.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
