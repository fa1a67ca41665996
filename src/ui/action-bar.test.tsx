import { expect, it } from 'vitest';
import { type Act, ActionBar } from './action-bar.tsx';
import { TextArea } from './form/text-input.tsx';

const act = (more: Partial<Act>): Act => ({
  action: 'sign_off',
  label: '签发',
  href: '/press/articles/1/sign_off',
  reasons: [],
  ...more,
});
const bar = (...acts: Act[]): string => String(<ActionBar lang="zh" acts={acts} />);

it('an allowed act is a form that posts to its address with its hidden values', () => {
  const html = bar(act({ hidden: { version: '7' } }));
  expect(html).toContain('<form method="post" action="/press/articles/1/sign_off"');
  expect(html).toContain('<input type="hidden" name="version" value="7"/>');
  expect(html).toContain('type="submit"');
});

it('a refused act cannot be sent and says every reason in words', () => {
  const reasons = ['还有1个核实问题没有答复。', '您是这篇稿件的编辑，不能签发<自己>的稿件。'];
  const html = bar(act({ reasons }));
  expect(html).not.toContain('<form');
  expect(html).toContain('<li>还有1个核实问题没有答复。</li>');
  expect(html).toContain('不能签发&lt;自己&gt;的稿件。</li>');
  expect(html).toMatch(/<summary class="button"[^>]*>签发/);
});

it('the reasons against the main act stand open, those against others on demand', () => {
  expect(bar(act({ reasons: ['不行。'], main: true }))).toContain('open');
  expect(bar(act({ reasons: ['不行。'] }))).not.toContain('open');
});

it('a decision opens its form in place, and a dangerous act asks once more', () => {
  const withForm = bar(act({ fields: <TextArea lang="zh" name="words" label="意见" /> }));
  expect(withForm).toMatch(/<details class="act"><summary.*<form.*name="words".*确认签发/s);
  expect(bar(act({ danger: true }))).toContain('确定要“签发”吗');
});

it('two decisions with a field of one name keep their labels apart', () => {
  const fields = <TextArea lang="zh" name="words" label="意见" />;
  const html = bar(act({ fields }), act({ action: 'return', href: '/press/articles/1/return', fields }));
  const ids = [...html.matchAll(/<textarea id="([^"]+)"/g)].map((found) => found[1]);
  expect(new Set(ids).size).toBe(2);
});

it('no acts, no bar', () => expect(bar()).toBe(''));
