/** The text as it is being written, sentence by sentence: where it comes from, and what must be looked at. */
import { type DraftProvenance, TracedText } from '#flow/newsroom/provenance/index.ts';
import type { Block } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import { Notice } from '#ui/index.ts';
import { SwapButton } from './swap-button.pages.tsx';
import { workbenchWording } from './workbench-wording.ts';

export interface TraceSideProps {
  readonly lang: Language;
  /** Where the form is sent to. */
  readonly action: string;
  readonly text: { readonly title: string; readonly body: readonly Block[] };
  readonly provenance: DraftProvenance;
  readonly pictureHref: (file: string) => string;
}

export const TraceSide = ({ lang, action, text, provenance, pictureHref }: TraceSideProps) => {
  const w = workbenchWording[lang];
  const { gone } = provenance;
  const { sentences, flags } = looked(provenance);
  const paragraphs = sentences.filter((s) => !s.isHeading);
  const own = paragraphs.filter((s) => s.links.length === 0).length;
  return (
    <>
      <p class="small" role="status">
        {w.tracedSummary(paragraphs.length, own, flags.length)}
      </p>
      {[...gone].map(([id, title]) => (
        <Notice lang={lang} tone="warning" title={w.goneTitle(title)}>
          <p>{w.goneHint}</p>
          <p>
            <SwapButton action={action} name="addAgain" value={nameOf(provenance, id)}>
              {w.addAgain}
            </SwapButton>
          </p>
        </Notice>
      ))}
      <TracedText lang={lang} article={text} {...provenance} sentences={sentences} pictureHref={pictureHref} />
    </>
  );
};

/** Without a source every figure stands nowhere, which tells an editor nothing. */
const looked = ({ sources, sentences, flags }: DraftProvenance): Pick<DraftProvenance, 'sentences' | 'flags'> =>
  sources.length > 0 ? { sentences, flags } : { sentences: sentences.map((s) => ({ ...s, traces: [] })), flags: [] };

function nameOf({ sentences }: DraftProvenance, id: string): string {
  const gone = sentences.flatMap((s) => s.gone ?? []).find((name) => name.id === id);
  return gone ? `${gone.kind}:${gone.id}` : '';
}
