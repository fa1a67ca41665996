/** What a press in the workbench asks for that saves nothing: another search, a source more or less, a piece of one. */
import { joined, type SourceText, sourceTexts } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/wording.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { ShownForm } from './article-form-page.routes.tsx';
import { articleFormWording } from './article-form-wording.ts';
import { addedSources, copiedIn, copiedLines, listedSources, withoutRepeats } from './source-choice.ts';
import { pieceNamed, pieceOf, withPiece, wordsOf } from './taken-piece.ts';

type Values = ShownForm['values'];

/** The form as it then is; undefined when it is to be saved. */
export async function withoutSaving(
  access: Access,
  actor: Actor,
  lang: Language,
  values: Values,
): Promise<ShownForm | undefined> {
  const sources = listedSources(values);
  if (isSearch(values)) return { values: { ...values, intent: 'find' }, sources };
  if (typeof values.remove === 'string') return { values, sources: sources.filter((s) => s.id !== values.remove) };
  if (typeof values.take === 'string') return take(access, actor, values, values.take);
  if (typeof values.addAgain === 'string') return add(access, actor, lang, { ...values, addOf: values.addAgain });
  if (addedSources(values) === 'unknown')
    return { values, sources, refusals: [{ code: 'source_unknown', field: 'addLink' }] };
  return values.intent === 'add' || values.intent === 'add_text' ? add(access, actor, lang, values) : undefined;
}

/** Enter in the search box presses the form's first button, which saves; whoever typed a new word wants to search. */
const isSearch = ({ intent, find = '', findBefore = '' }: Values): boolean =>
  intent === 'find' || (intent === undefined && find !== findBefore);

/** With the ticked or pasted sources, and their texts at the end when these were wanted. */
async function add(access: Access, actor: Actor, lang: Language, values: Values): Promise<ShownForm> {
  const sources = listedSources(values);
  const named = addedSources(values);
  const found = await sourceTexts(access, actor, named === 'unknown' ? [] : named);
  if (found.length === 0) {
    const field = values.addLink ? 'addLink' : 'addOf';
    return { values, sources, refusals: [{ code: 'source_unknown', field }] };
  }
  const { addOf: _, addLink: __, ...kept } = values;
  const uses = new Map(named === 'unknown' ? [] : named.map((s) => [s.id, s]));
  return {
    values: values.intent === 'add_text' ? withTexts(kept, found) : kept,
    sources: withoutRepeats([...sources, ...found.flatMap(({ id }) => uses.get(id) ?? [])]),
    note: articleFormWording[lang].added(found.map((s) => s.text.title).join('》、《')),
  };
}

function withTexts(values: Values, found: readonly SourceText[]): Values {
  const body = found.reduce((text, source) => joined(text, source.text), textIn(values.body));
  const pieces = found.map(({ kind, id, text }) => pieceOf({ kind, id }, joined('', text)));
  return { ...values, body, copied: copiedLines([...copiedIn(values), ...pieces]) };
}

/** Without script a piece goes to the end of the text; with it the page has put it at the caret itself. */
async function take(access: Access, actor: Actor, values: Values, name: string): Promise<ShownForm> {
  const sources = listedSources(values);
  const piece = pieceNamed(name);
  const [found] = piece ? await sourceTexts(access, actor, [piece.source]) : [];
  const words = piece && found ? wordsOf(found.text, piece.of) : '';
  if (!piece || words === '') return { values, sources, refusals: [{ code: 'source_unknown', field: 'sources' }] };
  const copied = copiedLines([...copiedIn(values), pieceOf(piece.source, words)]);
  return { values: { ...values, body: withPiece(textIn(values.body), words, piece.of), copied }, sources };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
