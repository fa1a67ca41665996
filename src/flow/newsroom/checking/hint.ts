/** A hint (检查提示): what an editor should look at in a text, and how it might be mended. Nothing is ever changed by itself. */
import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';

export const ruleNames = [
  'numbering_form',
  'numbering_order',
  'numbering_level',
  'title_end_mark',
  'title_mark',
  'title_long',
  'title_bare',
  'title_book_marks',
  'doubled_mark',
  'half_width_mark',
  'straight_quotes',
  'ellipsis_and_dash',
  'pause_mark',
  'unpaired_mark',
  'nested_mark',
  'blank',
  'full_width_form',
  'document_number',
  'number_grouping',
  'number_form',
  'approximate_number',
  'two_digit_year',
  'range_form',
  'percent_words',
  'unit_of_measure',
  'percentage_point',
  'impossible_fall',
  'date_form',
  'impossible_date',
  'weekday',
  'total_of_parts',
  'total_across',
  'percent_of_counts',
  'growth_rate',
  'two_values',
  'former_name',
  'misspelt_name',
  'house_term',
  'listed_order',
  'common_slip',
  'repeated_word',
  'repeated_sentence',
  'early_abbreviation',
  'long_sentence',
  'cut_off',
  'traditional_character',
  'secrecy_mark',
  'personal_data',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** `error`: it cannot be right as it stands; `warning`: probably wrong; `advice`: against the usual style. */
export const severities = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** The block's index in the body, -1 for the title; UTF-16 units within `blockText`, `to` excluded. */
export interface Place {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** What stands there instead. `safe`: it changes marks and forms, never what is said. */
export interface Fix {
  readonly text: string;
  readonly safe: boolean;
}

export type Params = Readonly<Record<string, string | number>>;

/** What a rule found at a place of one block. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly params?: Params;
  readonly fix?: Fix | undefined;
}

export interface Hint extends Place {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** The words at the place. */
  readonly text: string;
  readonly params: Params;
  readonly fix?: Fix;
  /** It stands in somebody else's words: a fix is offered apart, and is never a safe one. */
  readonly quoted: boolean;
}

export interface CheckedText {
  readonly title: string;
  readonly body: Body;
}

/** A unit's present names and what it was called before; closed ones with who took over. */
export interface KnownUnit {
  readonly name: string;
  readonly shortName: string;
  readonly formerNames: readonly string[];
  readonly closed?: { readonly on: Day; readonly into?: string };
}

/** A line of the desk's house list: write `right`, never one of `wrong`. */
export interface HouseTerm {
  readonly right: string;
  readonly wrong: readonly string[];
  readonly reason: string;
}

/** What the rules must know beside the text. */
export interface CheckContext {
  readonly units: readonly KnownUnit[];
  readonly terms: readonly HouseTerm[];
  /** A date without a year is of this day's year. */
  readonly today: Day;
}
