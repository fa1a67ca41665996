/** The release desk's words for its acts; states, events and refusals are the issue's. */

import { type IssueWords, issueWording } from '#flow/press/issue/index.ts';
import type { Wording } from '#kernel/wording.ts';
import type { ReleaseAction } from './release-actions.ts';

export const releaseWording: Wording<IssueWords<ReleaseAction>> = {
  zh: { ...issueWording.zh, actions: { release: '印发', correct: '更正', recall: '收回' } },
  en: { ...issueWording.en, actions: { release: 'Release', correct: 'Correct', recall: 'Recall' } },
};
