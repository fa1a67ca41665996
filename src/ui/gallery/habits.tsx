import type { ThingWords } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import { BulkBar } from '../bulk-bar.tsx';
import { BulkResult } from '../bulk-result.tsx';
import { TextArea } from '../form/text-input.tsx';
import { ClaimBar } from '../part/claim.tsx';

const held = { name: '陆岫安', mine: false, self: false, idleMinutes: 6 };
const mine = { name: '林砚川', mine: true, self: true, idleMinutes: 0 };
const claims = [undefined, mine, { ...mine, askedBy: '陆岫安' }, held, { ...held, self: true, idleMinutes: 0 }];

const addresses = { act: '/ui/bulk', undo: '/ui/bulk/undo' };

/** A claim in each of its states; what is done with several at once, and what was left of them. */
export const Habits = ({ lang }: { lang: Language }) => (
  <>
    {claims.map((claim) => (
      <ClaimBar lang={lang} claim={claim} href="/ui/claims" minutes={15} takeOverHref="/ui/take_over" />
    ))}
    <BulkBar
      lang={lang}
      form="sample-bulk"
      action="/ui/bulk"
      once="sample"
      total={128}
      acts={[
        { action: 'register', label: '登记', main: true },
        { action: 'hold', label: '留存', fields: <TextArea lang={lang} name="hold.words" label="说明" required /> },
      ]}
    />
    <BulkResult
      lang={lang}
      words={words}
      outcome={{ action: 'hold', key: 'sample', done: 12, left: [], rest: [], values: {} }}
      form="sample-bulk"
      addresses={addresses}
      undoMinutes={30}
      left={[
        {
          id: '1',
          title: '柏陵县农村公路养护责任不清',
          href: '/ui',
          value: 'report:1',
          refusals: [{ code: 'held_by_another', params: { name: '陆岫安', self: 0, minutes: 6 } }],
        },
      ]}
    />
  </>
);

const words: ThingWords = {
  thing: '来稿',
  statuses: {},
  actions: { hold: '留存' },
  fields: {},
  refusals: {},
  events: {},
};
