/** What has to be said about an issue after its release: the same to the desk and to its readers. */
import { dayInWords, type Issue } from '#flow/press/issue/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { Notice } from '#ui/index.ts';
import { releasePageWording } from './release-page-wording.ts';

export const IssueNotices = ({ lang, issue }: { lang: Language; issue: Issue }) => {
  const w = releasePageWording[lang];
  const said = ({ at, words }: { at: string; words: string }) => <p>{w.on(dayInWords(lang, dayOf(at)), words)}</p>;
  return (
    <>
      {issue.recall && (
        <Notice lang={lang} tone="error" title={w.recalled}>
          {said(issue.recall)}
        </Notice>
      )}
      {!issue.recall && issue.corrections.length > 0 && (
        <Notice lang={lang} tone="warning" title={w.corrected}>
          {issue.corrections.map(said)}
        </Notice>
      )}
    </>
  );
};
