import { expect, it } from 'vitest';
import { Checkboxes, Radios, Select } from './choice.tsx';
import { DateField } from './day.tsx';
import { ErrorSummary, Form } from './form.tsx';
import { TextArea, TextInput } from './text-input.tsx';
import { UnitMultiSelect, UnitSelect } from './unit.tsx';
import { Upload } from './upload.tsx';

const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
];
const units = [
  { id: 'u1', name: '梧溪县', depth: 0 },
  { id: 'u2', name: '梧溪县梧口镇', depth: 1 },
];

it('a required field says so to the eye and to a reader', () => {
  const html = String(<TextInput lang="zh" name="title" label="标题" required />);
  expect(html).toContain('required=""');
  expect(html).toContain('<span aria-hidden="true">*</span><span class="unseen">必填</span>');
  expect(String(<TextInput lang="zh" name="title" label="标题" />)).not.toContain('必填');
});

it('hint and error are tied to the control', () => {
  const html = String(<TextInput lang="zh" name="title" label="标题" hint="一句话" error="请填写标题。" />);
  expect(html).toContain('aria-describedby="form-title-hint form-title-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('id="form-title-error"');
});

it('what was typed comes back as it was, markup and leading line feed included', () => {
  expect(String(<TextInput lang="zh" name="t" label="t" value={'"><script>'} />)).toContain(
    'value="&quot;&gt;&lt;script&gt;"',
  );
  const area = String(<TextArea lang="zh" name="b" label="b" value={'\n</textarea>'} />);
  expect(area).toContain('>\n\n&lt;/textarea&gt;</textarea>');
});

it('a password never comes back', () => {
  expect(String(<TextInput lang="zh" name="p" label="p" type="password" value="secret" />)).not.toContain('secret');
});

it('choices stay chosen', () => {
  expect(String(<Select lang="zh" name="s" label="s" options={options} value="b" />)).toContain(
    '<option value="b" selected="">',
  );
  expect(String(<Radios lang="zh" name="r" label="r" options={options} value="b" />)).toMatch(
    /value="b" checked="" ?[^>]*>/,
  );
  const boxes = String(<Checkboxes lang="zh" name="c" label="c" options={options} values={['a', 'b']} />);
  expect(boxes.match(/checked=""/g)).toHaveLength(2);
});

it('a unit is found by name, pinyin and initials, and the plain list is indented', () => {
  const html = String(<UnitSelect lang="zh" name="unit" label="单位" units={units} value="u2" />);
  expect(html).toContain('data-keys="wuxixianwukouzhen wxxwkz"');
  expect(html).toMatch(/<option value="u2" selected=""[^>]*>\u3000梧溪县梧口镇/);
  const several = String(<UnitMultiSelect lang="zh" name="u" label="u" units={units} values={['u1', 'u2']} />);
  expect(several.match(/selected=""/g)).toHaveLength(2);
});

it('a day that does not exist is shown again for mending', () => {
  const html = String(<DateField lang="zh" name="day" label="日期" value="2026-02-30" error="没有这一天。" />);
  expect(html).toContain('value="2026-02-30"');
  expect(html).toContain('type="text"');
});

it('an upload says what it takes', () => {
  const html = String(<Upload lang="zh" name="f" label="附件" accept={['.docx', '.txt']} maxMegabytes={50} />);
  expect(html).toContain('可上传 docx、txt，单个文件不超过 50 MB');
  expect(html).toContain('accept=".docx,.txt"');
});

it('the summary links to each wrong field in its own form and counts the reasons of a refusal', () => {
  const html = String(
    <Form action="/intake/reports">
      <ErrorSummary lang="zh" errors={{ title: '请填写标题。', day: undefined }} general={['已被取用。']} />
      <TextInput lang="zh" name="title" label="标题" error="请填写标题。" />
    </Form>,
  );
  expect(html).toContain('有 2 处需要修改');
  expect(html).toContain('href="#intake-reports-title"');
  expect(html).toContain('<input id="intake-reports-title"');
  expect(String(<ErrorSummary lang="zh" errors={{ day: undefined }} />)).not.toContain('alert');
});

it('a form may be sent only once at a time', () => {
  expect(String(<Form action="/x" upload draft="x" />)).toMatch(
    /enctype="multipart\/form-data".*hx-sync="this:drop".*<draft-keeper data-key="x">/,
  );
});
