/** A file of facts, XLSX or JSON lines, told by its content: all of it, or what is wrong and what could be read. */
import {
  type Fact,
  type RuleSet,
  readFacts,
  readWorkbookRows,
  refusalSentence,
  workbookSentence,
} from '#flow/scoring/score/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { factSetPageWording } from './fact-set-wording.ts';

export interface Fault {
  /** `采用 第7行 C列`. */
  readonly place: string;
  readonly sentence: string;
}
export interface FactFile {
  readonly facts: readonly Fact[];
  readonly faults: readonly Fault[];
}

const mostFaults = 200;

export async function readFactFile(bytes: Uint8Array, lang: Language, ruleSet: RuleSet): Promise<FactFile> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? asWorkbook(bytes, lang, ruleSet) : asLines(bytes, lang);
}

async function asWorkbook(bytes: Uint8Array, lang: Language, ruleSet: RuleSet): Promise<FactFile> {
  const { facts, refusals } = await readWorkbookRows(bytes, { lang, ruleSet });
  const place = ({ params }: Refusal): string =>
    [params?.sheet, params?.row && factSetPageWording[lang].line(Number(params.row)), params?.column]
      .filter(Boolean)
      .join(' ');
  return { facts, faults: refusals.map((r) => ({ place: place(r), sentence: workbookSentence(r, lang) })) };
}

function asLines(bytes: Uint8Array, lang: Language): FactFile {
  const text = new TextDecoder('utf-8').decode(bytes);
  const read = readFacts(text);
  if (read.ok) return { facts: read.value, faults: [] };
  const wrong = new Set(read.refusals.map((r) => Number(r.params?.line)));
  const good = readFacts(
    text
      .split(/\r\n|\r|\n/)
      .filter((_, i) => !wrong.has(i + 1))
      .join('\n'),
  );
  return {
    facts: good.ok ? good.value : [],
    faults: read.refusals.slice(0, mostFaults).map((r) => ({
      place: r.params?.line === undefined ? '' : factSetPageWording[lang].line(Number(r.params.line)),
      sentence: refusalSentence(r, lang),
    })),
  };
}
