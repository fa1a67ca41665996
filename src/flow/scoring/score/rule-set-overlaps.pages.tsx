/** A draft and rules in force that would hold on the same days. */
import type { Language } from '#kernel/wording.ts';
import { Notice } from '#ui/index.ts';
import type { Overlap } from './rule-set.queries.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { scorePageWording } from './score-page-wording.ts';

export const Overlaps = ({ lang, overlaps }: { lang: Language; overlaps: readonly Overlap[] }) => {
  const w = sheetWording[lang];
  if (overlaps.length === 0) return null;
  return (
    <Notice lang={lang} tone="warning" title={w.overlaps}>
      <ul class="plain-list">
        {overlaps.map(({ id, title, edition, from, to }) => (
          <li>
            <a href={`/rule-sets/${id}`}>{w.titleAndEdition(title, edition)}</a>
            {scorePageWording[lang].from_to(from, to)}
          </li>
        ))}
      </ul>
      <p>{w.overlapsHint}</p>
    </Notice>
  );
};
