/** Writes values into the text of a rule set; what is not touched keeps every character. */
import { type Document, isMap, isScalar, isSeq, type Scalar, stringify, visit } from 'yaml';
import type { Cell } from './rule-set-sheet.ts';
import { type CellValue, cellValue, hasMaps, openText } from './rule-set-values.ts';
import { listOf, type TitleSection } from './rule-set-words.ts';

type Path = readonly PropertyKey[];

export class RuleSetWriting {
  readonly document: Document;
  readonly #source: string;
  /** Where a word stood → where it ended, and the word that takes its place. */
  readonly #words = new Map<number, { readonly to: number; readonly text: string }>();
  /** What uses a word follows it once all is written: the form sends the uses as they were. */
  readonly #renames: (() => void)[] = [];
  #reshaped = false;

  constructor(source: string) {
    this.#source = source;
    this.document = openText(source).document;
  }

  /** A field that was not sent changes nothing; of several to choose from, none chosen is sent as nothing. */
  cell(path: Path, kind: Cell['kind'], sent: unknown): void {
    if (kind !== 'many' && typeof sent !== 'string') return;
    const wanted = typed(sent, kind);
    const found = cellValue(this.document, path, kind);
    if (JSON.stringify(wanted) === JSON.stringify(found)) return;
    if (path.at(-1) === 'rule') this.#renameRule(path, String(found), String(wanted));
    this.#put(path, kind, wanted);
  }

  titles(name: TitleSection, fields: Readonly<Record<string, unknown>>): void {
    const map: unknown = this.document.get(name, true);
    if (!isMap(map)) return;
    map.items.forEach((pair, i) => {
      const before = this.#word(pair.key, fields[`${name}.${i}.code`]);
      if (before) this.#renames.push(() => this.#rename((key) => listOf(key) === name, before.was, before.is));
      this.#word(pair.value, fields[`${name}.${i}.title`]);
    });
  }

  #word(node: unknown, sent: unknown): { readonly was: string; readonly is: string } | undefined {
    if (!isScalar(node) || typeof sent !== 'string') return undefined;
    const [was, is] = [String(node.value ?? ''), sent.trim()];
    if (was === is) return undefined;
    this.#retype(node, is);
    return { was, is };
  }

  text(): string {
    for (const rename of this.#renames) rename();
    if (this.#reshaped) return this.document.toString({ lineWidth: 0 });
    const backwards = [...this.#words].toSorted(([a], [b]) => b - a);
    return backwards.reduce(
      (text, [from, { to, text: put }]) => text.slice(0, from) + put + text.slice(to),
      this.#source,
    );
  }

  #put(path: Path, kind: Cell['kind'], wanted: CellValue): void {
    const words = typeof wanted === 'string' ? (kind === 'list' ? wanted.split(' ') : [wanted]) : wanted;
    const node: unknown = hasMaps(this.document, path) ? this.document.getIn(path, true) : undefined;
    const [first = ''] = words;
    if (words.join('') === '') this.#remove(path);
    else if (isScalar(node) && words.length === 1 && kind !== 'list') this.#retype(node, first);
    else {
      this.#reshaped = true;
      const several = kind === 'list' || words.length > 1;
      this.document.setIn(path, several ? this.document.createNode([...words], { flow: true }) : first);
    }
  }

  #remove(path: Path): void {
    this.#reshaped = true;
    this.document.deleteIn(path);
    const parent = path.slice(0, -1);
    const above: unknown = parent.length > 0 ? this.document.getIn(parent, true) : undefined;
    const nested = typeof parent.at(-1) === 'string';
    if (nested && isMap(above) && above.items.length === 0) this.document.deleteIn(parent);
  }

  #renameRule(path: Path, was: string, is: string): void {
    const [section] = path.filter((part) => part !== 'money');
    const names = (rule: string): string => (rule === '' ? '' : `${String(section)}.${rule}`);
    this.#renames.push(() => this.#rename((key) => key === 'of' || key === 'of_points', names(was), names(is)));
  }

  #rename(uses: (key: string) => boolean, from: string, to: string): void {
    if (from === '' || to === '') return;
    visit(this.document, {
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || !uses(String(key.value))) return;
        const words = isMap(value) ? value.items.map((pair) => pair.key) : isSeq(value) ? value.items : [value];
        for (const word of words) if (isScalar(word) && word.value === from) this.#retype(word, to);
      },
    });
  }

  #retype(node: Scalar, wanted: string): void {
    const { range, type } = node;
    node.value = wanted;
    if (range && (type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) {
      const quoted = type === 'QUOTE_DOUBLE' ? JSON.stringify(wanted) : inFlow(wanted);
      this.#words.set(range[0], { to: range[1], text: quoted });
    } else this.#reshaped = true;
  }
}

/** As it may stand anywhere, between braces too. */
const inFlow = (word: string): string =>
  stringify([word], { schema: 'failsafe', collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim();

function typed(value: unknown, kind: Cell['kind']): CellValue {
  if (kind === 'many')
    return (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === 'string');
  const text = typeof value === 'string' ? value.trim() : '';
  return kind === 'list' ? text.replaceAll(/[\s,，、:：]+/g, ' ') : text;
}
