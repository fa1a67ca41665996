import type { Language } from '#kernel/wording.ts';
import { type Act, ActionBar } from '../action-bar.tsx';
import { Radios, Select } from '../form/choice.tsx';
import { DateField } from '../form/day.tsx';
import { TextArea } from '../form/text-input.tsx';
import { Dialog, DialogLink } from '../part/dialog.tsx';
import { Habits } from './habits.tsx';

export const Acts = ({ lang }: { lang: Language }) => (
  <>
    <ActionBar lang={lang} acts={possible(lang)} />
    <ActionBar lang={lang} acts={refused} />
    <Habits lang={lang} />
    <div class="buttons">
      <DialogLink id="sample-dialog" label="看送签须知" />
    </div>
    <Dialog lang={lang} id="sample-dialog" title="送签须知">
      <p>签发人签的是这一稿的全文。签发后任何改动都会使签发失效，并通知每一位签过的人。</p>
    </Dialog>
  </>
);

const possible = (lang: Language): readonly Act[] => [
  { action: 'take_up', label: '取用', href: '/ui/take_up', reasons: [], main: true },
  { action: 'hold', label: '留存', href: '/ui/hold', reasons: [] },
  { action: 'return', label: '退回补充', href: '/ui/return', reasons: [], fields: <ReturnFields lang={lang} /> },
  { action: 'decline', label: '不予采用', href: '/ui/decline', reasons: [], danger: true },
];

const ReturnFields = ({ lang }: { lang: Language }) => (
  <>
    <Select
      lang={lang}
      name="reason"
      label="退回原因"
      required
      options={[
        { value: 'facts_missing', label: '事实或数据不全' },
        { value: 'figures_differ', label: '前后数据不一致' },
        { value: 'shape', label: '结构需要调整' },
      ]}
      width="medium"
    />
    <TextArea
      lang={lang}
      name="words"
      label="对单位说的话"
      required
      rows={3}
      hint="将发给：芦汀县农业农村局 林晚秋、周砚"
    />
    <DateField lang={lang} name="deadline" label="请于何日前重报" value="2026-03-18" />
    <Radios
      lang={lang}
      name="urgent"
      label="是否电话告知"
      value="no"
      options={[
        { value: 'yes', label: '已电话告知' },
        { value: 'no', label: '只发消息' },
      ]}
    />
  </>
);

const refused: readonly Act[] = [
  {
    action: 'sign_off',
    label: '签发',
    href: '/ui/sign_off',
    main: true,
    reasons: ['还有1个核实问题没有答复：设施完好率81.3%的统计口径。', '您是这篇稿件的编辑，不能签发自己的稿件。'],
  },
  { action: 'place', label: '编入一期', href: '/ui/place', reasons: ['稿件还在核稿，签发后才能编入。'] },
];
