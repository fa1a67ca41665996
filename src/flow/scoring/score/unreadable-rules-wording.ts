/** What is said of rules in force that cannot be read. */
import { wording } from '#kernel/wording.ts';

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
