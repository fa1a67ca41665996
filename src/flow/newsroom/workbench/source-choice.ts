/** The sources that an article's form or address names. */
import {
  type CopiedPiece,
  type SourceKind,
  type SourceLink,
  type SourceUse,
  sourceKinds,
  sourceUses,
} from '#flow/newsroom/article/index.ts';

export interface SourceChoice extends Pick<SourceLink, 'kind' | 'id'> {
  readonly use: SourceUse;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const named = new RegExp(`^(${sourceKinds.join('|')}):(${uuid})(?::([a-z]+))?$`);
const address = new RegExp(`(?:/(reports|screening|articles|stock|outside)/)?(${uuid})`);
const kindAt: Readonly<Record<string, SourceKind>> = {
  reports: 'report',
  screening: 'report',
  articles: 'article',
  stock: 'stock',
  outside: 'outside',
};

const kindNamed = (text: unknown): SourceKind => sourceKinds.find((kind) => kind === text) ?? 'report';
const useNamed = (text: unknown): SourceUse => sourceUses.find((use) => use === text) ?? 'merged';

/** `report:ID` or `article:ID:deepened`. */
export function sourceNamed(text: string): SourceChoice | undefined {
  const found = named.exec(text.trim());
  return found?.[2] ? { kind: kindNamed(found[1]), id: found[2], use: useNamed(found[3]) } : undefined;
}

/** What was pasted: the address of a source's own page, or a bare id of a report. */
export function sourceAt(text: string): SourceChoice | undefined {
  const found = address.exec(text);
  return found?.[2] ? { kind: kindAt[found[1] ?? ''] ?? 'report', id: found[2], use: 'merged' } : undefined;
}

const texts = (value: unknown): string[] => [value].flat().filter((v) => typeof v === 'string');

/** The rows of the form: `source` with its `use:ID`, without those in `drop`. */
export function listedSources(input: Readonly<Record<string, unknown>>): SourceChoice[] {
  const dropped = new Set(texts(input.drop));
  return withoutRepeats(
    texts(input.source)
      .flatMap((text) => sourceNamed(text) ?? [])
      .filter((s) => !dropped.has(s.id))
      .map((s) => ({ ...s, use: input[`use:${s.id}`] === undefined ? s.use : useNamed(input[`use:${s.id}`]) })),
  );
}

/** The sources that are to be added: ticked ones (`addOf`) and a pasted one (`addLink`); `unknown` when the paste is none. */
export function addedSources(input: Readonly<Record<string, unknown>>): SourceChoice[] | 'unknown' {
  const link = texts(input.addLink)[0]?.trim() ?? '';
  const pasted = link === '' ? undefined : sourceAt(link);
  if (link !== '' && !pasted) return 'unknown';
  return [...texts(input.addOf).flatMap((text) => sourceNamed(text) ?? []), ...(pasted ? [pasted] : [])];
}

export const withoutRepeats = (sources: readonly SourceChoice[]): SourceChoice[] => [
  ...new Map(sources.map((s) => [s.id, s])).values(),
];

export const sourceName = ({ kind, id, use }: SourceChoice): string => `${kind}:${id}:${use}`;

/** What the form remembers of copying, as it wrote it down; anything else is nothing. */
export function copiedIn(input: Readonly<Record<string, unknown>>): CopiedPiece[] {
  const lines = texts(input.copied)[0]?.split('\n') ?? [];
  return lines.flatMap((line) => {
    const found = /^([a-z]+:[0-9a-f-]{36}) (.+)$/.exec(line.trim());
    const source = found && sourceNamed(found[1] ?? '');
    return source && found?.[2] ? [{ kind: source.kind, id: source.id, text: found[2].replaceAll('\\n', '\n') }] : [];
  });
}

/** One line for each piece, as the browser part adds them. */
export const copiedLines = (copied: readonly CopiedPiece[]): string =>
  copied.map(({ kind, id, text }) => `${kind}:${id} ${text.replace(/\r?\n/g, '\\n')}`).join('\n');
