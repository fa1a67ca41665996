import type { Language } from '#kernel/wording.ts';
import { Badge, StatusBadge } from '../part/badge.tsx';
import {
  ButtonLink,
  Card,
  Columns,
  DescriptionList,
  EmptyState,
  FileLink,
  Section,
  Stat,
  Stats,
} from '../part/block.tsx';
import { Notice, Toast } from '../part/notice.tsx';
import { Steps } from '../part/steps.tsx';
import { TimeLine } from '../part/time-line.tsx';
import { Compare } from '../text/compare.tsx';
import { StaleNotice } from '../text/stale-notice.tsx';
import { TextBody } from '../text/text-body.tsx';
import { body, moments, segments } from './samples.ts';

export const States = ({ lang }: { lang: Language }) => (
  <>
    <div class="buttons">
      <StatusBadge tone="neutral" label="草稿" />
      <StatusBadge tone="waiting" label="待初审" />
      <StatusBadge tone="active" label="核稿中" />
      <StatusBadge tone="good" label="已签发" />
      <StatusBadge tone="warn" label="退回补充" />
      <StatusBadge tone="bad" label="已超期 2 天" />
      <Badge label="专报" />
      <Badge label="第 12 期" />
    </div>
    <Notice lang={lang} tone="info">
      <p>本周三起停用旧的报送邮箱，请改在这里报送。</p>
    </Notice>
    <Notice lang={lang} tone="success">
      <p>已报送，编号 青岚信〔2026〕第 317 号。市委办公室通常在两个工作日内初审。</p>
    </Notice>
    <Notice lang={lang} tone="warning" title="这篇稿件的签发已经失效">
      <p>何知微在签发后改动了第二段，已通知签发人 沈清和 和核稿人 陆听澜。请重新送签。</p>
    </Notice>
    <Notice lang={lang} tone="error">
      <p>文件“附件2.wps”打不开：不是 WPS 文字文件。已填写的内容都还在，请另存为 .docx 后再传。</p>
    </Notice>
    <Toast lang={lang} tone="success">
      <p>已留存《梧口镇渡口码头监控缺失问题应引起重视》。</p>
    </Toast>
  </>
);

export const Progress = ({ lang }: { lang: Language }) => (
  <>
    <Steps
      lang={lang}
      label="这件来稿走到哪里"
      steps={[
        { label: '报送', state: 'done', note: '3月13日 林晚秋' },
        { label: '单位审签', state: 'done', note: '3月13日 周砚' },
        { label: '初审', state: 'current', note: '何知微 已看，等单位补充' },
        { label: '编辑', state: 'to_do' },
        { label: '签发', state: 'to_do' },
        { label: '印发', state: 'to_do' },
      ]}
    />
    <TimeLine lang={lang} items={moments} />
  </>
);

export const Texts = ({ lang }: { lang: Language }) => (
  <>
    <Columns
      label="稿件情况"
      aside={
        <>
          <DescriptionList
            items={[
              { term: '报送单位', value: '芦汀县农业农村局' },
              { term: '承办', value: '何知微' },
              { term: '在等什么', value: '等单位于3月18日前补充资金来源' },
              { term: '字数', value: '1486 字' },
            ]}
          />
          <FileLink lang={lang} href="#file" name="附件1：42个项目区管护情况一览表.docx" bytes={48_210} />
        </>
      }
    >
      <TextBody lang={lang} body={body} pictureHref={(file) => `/files/${file}`} />
    </Columns>
    <Compare lang={lang} segments={segments} before="报送稿" after="印发稿" />
    <Compare lang={lang} segments={segments} view="sides" before="报送稿" after="印发稿" />
    <StaleNotice
      lang={lang}
      who="陆听澜"
      at="2026-03-17T06:22:00Z"
      yours="芦汀县累计建成高标准农田18.6万亩。"
      theirs="芦汀县累计建成高标准农田18.2万亩。"
      segments={segments}
      reloadHref="#texts"
    />
  </>
);

export const Blocks = ({ lang }: { lang: Language }) => (
  <>
    <Stats>
      <Stat label="本月来稿" value={317} unit="件" note="比上月多 24 件" />
      <Stat label="采用" value={58} unit="篇" note="采用率 18.3%" href="#lists" />
      <Stat label="领导批示" value={6} unit="件" note="办结 4 件" />
      <Stat label="单位得分" value="42.5" unit="分" note="全市第 3" />
    </Stats>
    <Card title="市委办公室当前想要什么" beside={<Badge label="3月" />}>
      <p>春耕备耕中的资金、技术、用工难题；外贸企业一季度订单变化；基层减负中反弹的新问题。</p>
      <div class="buttons">
        <ButtonLink href="#fields" label="报送一件" main />
        <ButtonLink href="#lists" label="看报送要点" />
      </div>
    </Card>
    <Section title="相近的来稿" beside={<a href="#lists">全部 3 件</a>}>
      <EmptyState title="近一年没有相近的来稿">
        <p>别的单位也报来同一件事时，会列在这里。</p>
      </EmptyState>
    </Section>
    <p class="muted small">{lang === 'zh' ? '以上均为虚构示例。' : 'All of these are invented samples.'}</p>
  </>
);
