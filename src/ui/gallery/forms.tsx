import { textFromBody } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import { Checkbox, Checkboxes, Radios, Select } from '../form/choice.tsx';
import { DateField, PeriodField } from '../form/day.tsx';
import { Buttons, ErrorSummary, FieldRow, Form, HiddenField, SubmitButton } from '../form/form.tsx';
import { TextArea, TextInput } from '../form/text-input.tsx';
import { UnitMultiSelect, UnitSelect } from '../form/unit.tsx';
import { Upload } from '../form/upload.tsx';
import { body, units } from './samples.ts';

const kinds = [
  { value: 'problem', label: '问题建议', hint: '反映困难和问题，提出对策' },
  { value: 'experience', label: '经验做法', hint: '可供别处借鉴' },
  { value: 'urgent', label: '紧急信息', hint: '请改用紧急报送' },
];

export const Fields = ({ lang }: { lang: Language }) => (
  <Form action="/ui/reports" draft="ui-report" upload label="新来稿">
    <HiddenField name="version" value={3} />
    <TextInput
      lang={lang}
      name="title"
      label="标题"
      required
      maxLength={60}
      hint="一句话说清谁、什么事，不超过 60 字。"
    />
    <FieldRow>
      <UnitSelect lang={lang} name="unit" label="报送单位" units={units} required value="u10" />
      <DateField lang={lang} name="day" label="情况发生日期" value="2026-03-12" max="2026-12-31" />
    </FieldRow>
    <Radios lang={lang} name="kind" label="类别" required options={kinds} value="problem" stacked />
    <Checkboxes
      lang={lang}
      name="themes"
      label="涉及方面"
      values={['farm', 'money']}
      options={[
        { value: 'farm', label: '农业农村' },
        { value: 'money', label: '财政资金' },
        { value: 'safety', label: '安全生产' },
        { value: 'closed', label: '机构改革（停用）', disabled: true },
      ]}
    />
    <TextArea
      lang={lang}
      name="body"
      label="正文"
      required
      body
      rows={7}
      value={'芦汀县累计建成高标准农田18.6万亩。\n一、责任空当\n项目竣工后移交手续多停留在纸面。'}
    />
    <Upload
      lang={lang}
      name="files"
      label="附件"
      multiple
      accept={['.docx', '.doc', '.wps', '.pdf', '.txt']}
      maxMegabytes={50}
    />
    <Checkbox lang={lang} name="declared" label="我已核对：内容不含国家秘密和工作秘密。" required />
    <Buttons>
      <SubmitButton label="报送" />
      <SubmitButton label="存为草稿" name="draft" value="yes" main={false} />
    </Buttons>
  </Form>
);

export const Editors = ({ lang }: { lang: Language }) => (
  <Form action="/ui/editors" label="正文编辑">
    <TextArea lang={lang} name="empty" label="空白正文" required body hint="一行一段，可以从WPS、Word、微信粘贴。" />
    <TextArea lang={lang} name="filled" label="写好的正文" body value={textFromBody(body)} />
    <TextArea
      lang={lang}
      name="wrong"
      label="有误的正文"
      body
      error="第 2 段像是有密级标志，请先删去。"
      value={'基本情况\n绝密★1年'}
    />
  </Form>
);

const errors = {
  title: '请填写标题。',
  unit: '请选择报送单位。',
  day: '没有 2026-02-30 这一天，请改正。',
  kind: '请选择类别。',
  body: '正文有 1 处密级标志“内部”（第 3 段），请先删去涉密内容，再走机要渠道报送。',
};

export const WrongForm = ({ lang }: { lang: Language }) => (
  <Form action="/ui/wrong" label="有误的来稿">
    <ErrorSummary lang={lang} errors={errors} general={['这件来稿已被别人取用，不能再改。']} />
    <TextInput lang={lang} name="title" label="标题" required error={errors.title} value="" />
    <FieldRow>
      <UnitSelect lang={lang} name="unit" label="报送单位" units={units} required error={errors.unit} />
      <DateField lang={lang} name="day" label="情况发生日期" value="2026-02-30" error={errors.day} />
    </FieldRow>
    <Radios lang={lang} name="kind" label="类别" required options={kinds} error={errors.kind} />
    <TextArea lang={lang} name="body" label="正文" body rows={3} error={errors.body} value="内部资料，注意保存。" />
    <TextInput lang={lang} name="number" label="来稿编号" readonly value="青岚信〔2026〕第 317 号" width="medium" />
    <Buttons>
      <SubmitButton label="重新报送" />
    </Buttons>
  </Form>
);

export const Pickers = ({ lang }: { lang: Language }) => (
  <Form action="/ui/pickers" label="选择器">
    <UnitSelect
      lang={lang}
      name="one"
      label="主办单位"
      units={units}
      hint="可输入名称、拼音或首字母，如 stz、粟塘、sutang。"
    />
    <UnitMultiSelect
      lang={lang}
      name="several"
      label="约稿对象"
      units={units}
      values={['u7', 'u14', 'u17']}
      hint="可选多个。"
    />
    <FieldRow>
      <DateField lang={lang} name="due" label="截止日期" min="2026-03-01" />
      <PeriodField lang={lang} name="period" label="统计时段" value="2026-Q1" />
    </FieldRow>
    <Select
      lang={lang}
      name="channel"
      label="刊物"
      options={[
        { value: 'a', label: '青岚信息' },
        { value: 'b', label: '青岚信息（专报）' },
      ]}
      value="b"
      width="medium"
    />
  </Form>
);
