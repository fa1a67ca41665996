/** Said where points are looked at: rules in force that today's reader refuses, and that the book waits for them. */
import type { Language } from '#kernel/wording.ts';
import { Notice } from '#ui/index.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { UnreadableRules } from './rule-set.queries.ts';
import { unreadableWording } from './unreadable-rules-wording.ts';

interface UnreadableNoticeProps {
  readonly lang: Language;
  readonly rules: readonly UnreadableRules[];
}

export const UnreadableNotice = ({ lang, rules }: UnreadableNoticeProps) => (
  <>
    {rules.map(({ id, title, edition, refusals }) => (
      <Notice lang={lang} tone="error" title={unreadableWording[lang].title(title, edition)}>
        <ul>
          {refusals.map((r) => (
            <li>{refusalSentence(r, lang)}</li>
          ))}
        </ul>
        <p>
          {unreadableWording[lang].waits} <a href={`/rule-sets/${id}`}>{title}</a>
        </p>
      </Notice>
    ))}
  </>
);
