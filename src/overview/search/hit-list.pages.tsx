/** Hits: what it is, where from, when, in what state; title and text with the words marked. */

import { type ReportStatus, reportTones } from '#flow/intake/report/index.ts';
import { type ArticleStatus, articleTones } from '#flow/newsroom/article/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import type { Run } from '#platform/text-index/index.ts';
import { Badge, StatusBadge, type Tone } from '#ui/index.ts';
import type { Hit } from './hit.queries.ts';
import { searchWording } from './search-wording.ts';
import { stateName } from './state-name.ts';

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
          <a href={hrefOf(hit, desks)}>
            <Marked runs={hit.title} />
          </a>
        </h2>
        <p class="hit-facts">
          <Badge label={searchWording[lang].things[hit.thing]} />
          <span>{hit.unitName}</span>
          <span class="muted">{dayOf(hit.at)}</span>
          <StatusBadge tone={toneOf(hit)} label={stateName(lang, `${hit.thing}:${hit.status}`)} />
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

function hrefOf({ thing, id, deskId }: Hit, desks: readonly string[]): string {
  if (thing === 'article') return `/articles/${id}`;
  if (thing === 'issue') return `/issues/${id}`;
  return desks.includes(deskId) ? `/screening/${id}` : `/reports/${id}`;
}

const issueTones: Readonly<Record<string, Tone>> = {
  assembling: 'neutral',
  awaiting_sign_off: 'waiting',
  signed_off: 'active',
  released: 'good',
  corrected: 'warn',
  recalled: 'bad',
};

function toneOf({ thing, status }: Hit): Tone {
  const tones: Readonly<Record<string, Tone>> =
    thing === 'report'
      ? (reportTones satisfies Record<ReportStatus, Tone>)
      : thing === 'article'
        ? (articleTones satisfies Record<ArticleStatus, Tone>)
        : issueTones;
  return tones[status] ?? 'neutral';
}
