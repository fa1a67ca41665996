/** The page's words in its language, handed over by the shell. */
import type { ClientWords } from '../client-wording.ts';

const read = (): ClientWords =>
  JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="huoshui-words"]')?.content ?? '{}');

export const words: ClientWords = read();

export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
