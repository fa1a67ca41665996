/** Hits: what it is, where from, when, in what state; title and text with the words marked. */
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import type { Run } from '#platform/text-index/index.ts';
import { Badge, StatusBadge } from '#ui/index.ts';
import type { Hit } from './hit.queries.ts';
import { searchWording } from './search-wording.ts';
import { stateName } from './searched-states.ts';
import { searched } from './searched-things.pages.ts';

export interface HitListProps {
  readonly lang: Language;
  readonly hits: readonly Hit[];
  /** Desks at which the reader works: their reports open on the desk's page. */
  readonly desks: readonly string[];
}

export const HitList = ({ lang, hits, desks }: HitListProps) => (
  <ol class="hits" data-list="">
    {hits.map((hit) => (
      <li class="hit" data-row={hit.id}>
        <h2 class="hit-title">
          <a href={searched[hit.thing].href(hit.id, desks.includes(hit.deskId))}>
            <Marked runs={hit.title} />
          </a>
        </h2>
        <p class="hit-facts">
          <Badge label={searchWording[lang].things[hit.thing]} />
          <span>{hit.unitName}</span>
          <span class="muted">{dayOf(hit.at)}</span>
          <StatusBadge
            tone={searched[hit.thing].tones[hit.status] ?? 'neutral'}
            label={stateName(lang, `${hit.thing}:${hit.status}`)}
          />
        </p>
        <p class="hit-text">
          <Marked runs={hit.snippet} />
        </p>
      </li>
    ))}
  </ol>
);

export const Marked = ({ runs }: { runs: readonly Run[] }) => (
  <>{runs.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>
);
