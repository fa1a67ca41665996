/** Somebody else saved the draft in between: both texts, and in words how they differ. */
import type { Language } from '#kernel/wording.ts';
import { compareTexts, StaleNotice } from '#ui/index.ts';
import { Differences } from './rule-set-compare.pages.tsx';
import { sheetWording } from './rule-set-sheet-wording.ts';

export interface SavedNow {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly who: string;
  /** Instant. */
  readonly at: string;
}

export const Stale = ({ lang, now, source }: { lang: Language; now: SavedNow; source: string }) => (
  <>
    <StaleNotice
      lang={lang}
      who={now.who}
      at={now.at}
      yours={source}
      theirs={now.source}
      segments={compareTexts(now.source, source)}
      reloadHref={`/rule-sets/${now.id}/edit`}
    />
    <p>{sheetWording[lang].yoursCounts}</p>
    <Differences lang={lang} caption={sheetWording[lang].yoursAgainst} before={now.source} after={source} />
  </>
);
