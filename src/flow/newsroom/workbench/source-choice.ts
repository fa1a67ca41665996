/** The sources that an article's form or address names. */
import { type SourceLink, type SourceUse, sourceUses } from '#flow/newsroom/article/index.ts';

export interface SourceChoice extends Pick<SourceLink, 'kind' | 'id'> {
  readonly use: SourceUse;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const named = new RegExp(`^(report|article):(${uuid})(?::([a-z]+))?$`);
const address = new RegExp(`(?:/(reports|screening|articles)/)?(${uuid})`);

/** `report:ID` or `article:ID:deepened`. */
export function sourceNamed(text: string): SourceChoice | undefined {
  const found = named.exec(text.trim());
  if (!found?.[2]) return undefined;
  return { kind: found[1] === 'article' ? 'article' : 'report', id: found[2], use: useNamed(found[3]) };
}

/** What was pasted: the address of a report's or article's page, or a bare id of a report. */
export function sourceAt(text: string): SourceChoice | undefined {
  const found = address.exec(text);
  if (!found?.[2]) return undefined;
  return { kind: found[1] === 'articles' ? 'article' : 'report', id: found[2], use: 'merged' };
}

const useNamed = (text: unknown): SourceUse => sourceUses.find((use) => use === text) ?? 'merged';

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

/** The source that is to be added: pasted (`addLink`) before chosen (`addOf`); `unknown` when the paste is none. */
export function addedSource(input: Readonly<Record<string, unknown>>): SourceChoice | 'unknown' | undefined {
  const link = texts(input.addLink)[0]?.trim() ?? '';
  if (link !== '') return sourceAt(link) ?? 'unknown';
  return sourceNamed(texts(input.addOf)[0] ?? '');
}

export const withoutRepeats = (sources: readonly SourceChoice[]): SourceChoice[] => [
  ...new Map(sources.map((s) => [s.id, s])).values(),
];

export const sourceName = ({ kind, id, use }: SourceChoice): string => `${kind}:${id}:${use}`;
