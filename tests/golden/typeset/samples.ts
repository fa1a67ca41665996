/** Invented issues of an invented city, of the length and mixture of real ones. */
import { bodyFromText } from '#kernel/body.ts';
import type { BulletinArticle, BulletinSheet } from '#typeset/bulletin-sheet.ts';

const grievances: BulletinArticle = {
  title: '我市推行“一户一册”包联制度\n群众诉求办结率明显提高',
  source: '市信息中心编辑科',
  body: bodyFromText(`今年以来，青岚市把解决群众身边的烦心事作为检验机关作风的标尺，在全市推行“一户一册、一事一档、一人包联”制度，抽调机关干部1260名下沉到86个乡镇、412个村（社区），面对面听取意见建议3470条，当场解决2115条，转办交办1355条，按期办结率由年初的71.4%提高到98.6%。
一、摸清底数，建立“明白账”
（一）入户走访不漏一户。各乡镇以村民小组为单位划分网格2318个，每个网格确定1名包联干部，用45天时间对23.6万户居民逐户走访，登记家庭基本情况、突出困难和具体诉求，形成“一户一册”台账。对外出务工的4.1万户，采取电话、视频方式补登，做到底数清、情况明。
（二）分类建档不混一事。对收集到的诉求按照政策咨询、生产发展、民生保障、矛盾纠纷、历史遗留五类建立专档，逐件标明责任单位、办理时限和办理标准。石泷县对涉及土地承包、宅基地的226件历史遗留问题，组织司法、自然资源、农业农村三个部门联合会审，逐件提出处理意见。
二、闭环办理，实行“限时结”
1.简单诉求当场办
对政策咨询、证照补办等不需要跨部门协调的事项，由包联干部当场答复或代办，一般不超过3个工作日。半年来共代办各类事项1874件，群众平均少跑2.3次。
2.复杂诉求会商办
对涉及两个以上部门的事项，由乡镇党委每周召开一次会商会，明确牵头单位和配合单位，15个工作日内办结；确需延长的，须经县（区）分管领导批准，并向诉求人说明原因。
3.疑难诉求领办
对久拖不决的事项，由县（区）级领导干部领办。目前全市34名县级领导共领办疑难诉求118件，已办结97件，其余21件均明确了办结时间。
三、跟踪问效，群众说了“算”
（一）办结必回访
办结后7日内由市、县两级电话回访，群众不满意的退回重办。截至8月底共回访3289件，退回重办76件，重办后满意率达到94.7%。
（二）排名必通报
每月对各县（区）的办结率、满意率、重办率进行通报，连续两个月排名末位的由市委分管领导约谈。汀湖区6月份排名末位后，区委专题研究制定12条整改措施，7月份办结率上升23个百分点。`),
};

const warning: BulletinArticle = {
  title: '石泷县建立防汛“叫应”机制实现夜间转移零伤亡',
  source: '石泷县信息中心',
  editorsNote:
    '入汛以来，我市先后遭遇4轮强降雨。石泷县针对夜间预警“发得出、叫不醒、转不动”的老问题，建立分级“叫应”机制，做法具体管用，现予刊发，供各地参考。',
  body: bodyFromText(`7月18日夜间，石泷县北部山区3小时降雨量达到142毫米，为有气象记录以来同期最大。由于“叫应”机制及时启动，9个乡镇37个村的1826名群众在山洪到来前47分钟全部转移到安全地带，实现零伤亡。主要做法是：
一、明确谁来叫
县级由应急管理局值班长负责叫应乡镇党委书记和乡镇长；乡镇由值班领导负责叫应村支部书记；村由支部书记负责叫应网格员；网格员负责逐户叫应群众。每一级均明确A、B两岗，A岗2次呼叫未应答的，立即转呼B岗。
二、明确何时叫
气象部门发布橙色以上预警，或者1小时降雨量超过50毫米的，10分钟内完成县对乡的叫应，20分钟内完成乡对村的叫应，30分钟内完成村对户的叫应。对独居老人、行动不便人员等386名重点对象，一律上门叫应。
三、明确叫应之后怎么办
（1）转移路线提前走
汛前组织群众实地演练2次，让每户知道往哪走、跟谁走、到哪住。
（2）安置地点提前备
在42所学校、文化活动室备足被褥、食品、药品，可同时安置3500人，保障3天基本生活。
（3）返回时间统一定
降雨停止后，由县自然资源局逐点排查，确认安全后统一组织返回，严防擅自返回造成二次伤害。`),
};

const tea: BulletinArticle = {
  title: '竹崖县反映春茶用工短缺问题突出',
  source: '竹崖县信息联系点',
  body: bodyFromText(`竹崖县反映，今年全县春茶开采面积18.7万亩，高峰期日需采茶工4.2万人，实际到岗2.9万人，缺口31%，部分茶园出现“有茶无人采”现象。据对12个产茶乡镇、60户茶农的走访，每亩因采摘不及时减收约380元，预计全县减收5100万元。
用工短缺的主要原因：一是本地劳动力老化，采茶工平均年龄57岁，60岁以上的占46%。二是外来采茶工减少，因交通、食宿成本上升，外省采茶工比上年减少3400人。三是机采比重偏低，适宜机采的平缓茶园仅占22%，且机采鲜叶收购价低40%以上。
基层建议：一是由市人力资源和社会保障局牵头，与劳务输出地建立季节性用工协作，统一组织专列专车。二是把采茶机纳入农机购置补贴范围，补贴比例由30%提高到50%。三是支持龙头企业建立机采茶收购标准，实行优质优价。`),
};

const others: BulletinArticle[] = [
  ['高新区“拿地即开工”项目平均提前68天', '高新技术产业开发区管委会'],
  ['柏陵县整治农村道路安全隐患点1072处', '柏陵县信息中心'],
  ['市图书馆延时开放满月夜间读者突破三万人次', '市文化和旅游局'],
].map(([title = '', source = ''], i) => ({
  title,
  source,
  body: (i % 2 === 0 ? tea : warning).body.slice(0, 4 + i),
}));

const frame = {
  name: '青岚信息',
  number: 36,
  runningTotal: 812,
  issuingUnit: '青岚市信息中心',
  signedOn: '2026-09-05',
  note: '内部资料　注意保存',
  tail: {
    upward: ['澄岭省信息中心', '市委常委，市人大常委会、市政府、市政协主要负责同志'],
    sideways: ['市委各部委', '市直各单位党组（党委）', '各人民团体'],
    downward: ['各县（区）党委办公室', '各信息直报点'],
    editor: '陈知远',
    checker: '林望舒',
    signatory: '周怀瑾',
    telephone: '8807216',
    copies: 120,
  },
} satisfies Partial<BulletinSheet>;

export const oneArticle: BulletinSheet = { ...frame, articles: [grievances] };
export const sixArticles: BulletinSheet = {
  ...frame,
  serial: '000036',
  editorsNote:
    '本期集中刊发基层治理方面的做法和问题6篇。各县（区）、各部门要结合实际学习借鉴，对反映的问题认真研究，9月底前将办理情况报市信息中心。',
  articles: [grievances, warning, tea, ...others],
};
export const shortIssue: BulletinSheet = {
  ...frame,
  name: '青岚信息快报',
  number: 3,
  extra: true,
  urgency: '特急',
  articles: [
    {
      title: '泷北镇发生山体滑坡，道路中断，暂无人员伤亡',
      body: bodyFromText(
        '9月5日4时20分，石泷县泷北镇小岗村附近发生山体滑坡，约1200立方米土石掩埋县道X214线62米，造成3个村1140人出行受阻，暂无人员伤亡报告。县委、县政府主要负责同志5时10分到达现场，已调集挖掘机4台、人员86名抢通，预计12时前恢复单车道通行。续情将及时报告。',
      ),
    },
  ],
  correction: '本刊第35期第2版“覆盖率87%”应为“覆盖率78%”，特此更正。',
};
export { grievances, tea, warning };

/** Any 64 hexadecimal digits will do: the printer looks files up by them and does not count them again. */
export const bridge = 'b1'.repeat(32);
export const map = 'c2'.repeat(32);
export const withPictures: BulletinSheet = {
  ...frame,
  number: 37,
  runningTotal: 813,
  articles: [
    {
      ...warning,
      body: [
        ...warning.body.slice(0, 3),
        { kind: 'picture', file: bridge, caption: '7月19日清晨，北部山区主要河道水位回落（石泷县应急管理局供图）' },
        ...warning.body.slice(3, 5),
        { kind: 'picture', file: map, caption: '转移路线示意图' },
        ...warning.body.slice(5),
      ],
    },
  ],
};
const markup =
  '#read("/etc/passwd") $x^2$ *粗* _斜_ `代码` @引用 <标签> // 注释 /* 块 */ \\ ] [ { } #import "x" = 标题 ~ -- --- <script>alert(1)</script> {{7*7}}';
export const markupEverywhere: BulletinSheet = {
  ...frame,
  name: '#青岚*',
  note: markup.slice(0, 30),
  editorsNote: markup,
  correction: markup,
  articles: [
    {
      title: `= #strong[标题] ${'$'}x${'$'} <a>`,
      source: '@来源 #eval("1")',
      editorsNote: markup,
      body: bodyFromText(`一、#heading[${'*'}]\n${markup}`),
    },
    {
      title: '长串无处断行的文字',
      body: bodyFromText(
        `网址https://xinxi.qinglan.example/report/2026/09/05/${'a1b2c3d4e5'.repeat(12)}?page=1&size=20应当折行。\n${'。'.repeat(80)}\n${'—'.repeat(70)}\n${'W'.repeat(200)}`,
      ),
    },
  ],
  tail: { ...frame.tail, upward: [markup], editor: '#陈*知_远', telephone: '<b>88</b>' },
};
