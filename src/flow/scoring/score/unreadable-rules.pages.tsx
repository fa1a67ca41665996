/** Said where points are looked at: rules in force that today's reader refuses, and that the book waits for them. */
import { type Language, wording } from '#kernel/wording.ts';
import { Notice } from '#ui/index.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { UnreadableRules } from './rule-set.queries.ts';

export const unreadableWording = wording(
  {
    title: (title: string, edition: string) => `施行中的《${title}》（${edition}）读不懂，得分停止更新`,
    waits: '采用、发布照常办理，已记的分不变。请签发人撤下它，改正后换一个版本号重新施行，这期间的事会一并补记。',
  },
  {
    title: (title: string, edition: string) =>
      `The rule set in force ${title} (${edition}) cannot be read; points wait for it`,
    waits:
      'Adoptions and releases go on, and what is booked stays. A signatory withdraws it, mends it and puts it in force under another version; whatever happens until then is booked with it.',
  },
);

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
