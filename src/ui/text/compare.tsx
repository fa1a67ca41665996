/** Two texts word by word: underline and strike beside the colours, so that a grey print says the same. */
import type { Language } from '#kernel/wording.ts';
import { uiWords } from '../ui-wording.ts';
import { type ComparedRun, comparedLines } from './compared-lines.ts';
import { type Segment, sideOf } from './segments.ts';

export interface CompareProps {
  readonly lang: Language;
  readonly segments: readonly Segment[];
  /** `inline` in one running text, `sides` beside each other. */
  readonly view?: 'inline' | 'sides' | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export const Compare = ({ lang, segments, view = 'inline', before, after }: CompareProps) => {
  const w = uiWords[lang];
  if (segments.every(({ kind }) => kind === 'same')) return <p class="muted">{w.noDifference}</p>;
  return (
    <div class="compare">
      <p class="compare-key">
        {before && after && `${before} → ${after} · `}
        {w.compareKey}
      </p>
      {view === 'inline' ? (
        <Runs lang={lang} segments={segments} />
      ) : (
        <div class="compare-sides">
          <section aria-label={before ?? w.before}>
            <h3>{before ?? w.before}</h3>
            <Runs lang={lang} segments={sideOf(segments, 'before')} />
          </section>
          <section aria-label={after ?? w.after}>
            <h3>{after ?? w.after}</h3>
            <Runs lang={lang} segments={sideOf(segments, 'after')} />
          </section>
        </div>
      )}
    </div>
  );
};

const Runs = ({ lang, segments }: { lang: Language; segments: readonly Segment[] }) => (
  <div class="text">
    {comparedLines(segments).map((line) =>
      line.kind === 'paragraph' ? (
        <p>
          <Words lang={lang} runs={line.runs} />
        </p>
      ) : (
        <figure class="text-table" tabindex={0} aria-label={uiWords[lang].tableText}>
          <table>
            <tbody>
              {line.rows.map((row) => (
                <tr>
                  {row.map((cell) => (
                    <td>
                      <Words lang={lang} runs={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      ),
    )}
  </div>
);

const Words = ({ lang, runs }: { lang: Language; runs: readonly ComparedRun[] }) => (
  <>
    {runs.map(({ kind, text, bold }) => {
      const shown = bold ? <b>{text}</b> : text;
      if (kind === 'same') return shown;
      const said = <span class="unseen">{`[${uiWords[lang][kind]}] `}</span>;
      return kind === 'added' ? (
        <ins>
          {said}
          {shown}
        </ins>
      ) : (
        <del>
          {said}
          {shown}
        </del>
      );
    })}
  </>
);
