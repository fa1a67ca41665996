/** Articles and issues for tests, made by the house's own people through the same acts as everywhere. */
import { articleThing } from '#flow/newsroom/article/index.ts';
import { issueThing, type Series } from '#flow/press/issue/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import type { TestHouse } from './house.ts';

export const texts = {
  lifts: {
    title: '云桥区老旧小区加装电梯“一梯一策”破解协商难',
    body: [
      '云桥区现有2000年以前建成的多层住宅小区214个，六层以上无电梯单元楼1386栋，60岁以上住户占41%。今年以来，区住建部门联合街道推行“一梯一策”，已协商加装电梯46部，投入使用29部，另有31部正在征求意见。',
      '一、把账算在前面',
      '由街道聘请造价人员逐栋测算，把加装、电费、维护、大修四笔账一次列清，按楼层分摊系数公示7日。方案公示后业主同意率由58%上升到83%。',
      '二、把难处摆到桌面',
      '（一）低层住户的采光和噪声',
      '对一、二层住户逐户实测采光时长，采光减少超过半小时的，由受益住户每户补偿1.2万元至3万元，协议经街道司法所见证。',
      '（二）困难住户的出资',
      '对低保、残疾等困难住户实行分期出资或先装后付，目前有17户办理分期，累计金额21.6万元。',
    ].join('\n'),
  },
  tea: {
    title: '梧溪县反映春茶采摘用工缺口较大',
    body: '梧溪县今年春茶开采面积9.3万亩，高峰期日需采茶工2.1万人，实际到岗1.5万人，缺口28.6%。据对8个产茶乡镇60户茶农的走访，每亩因采摘不及时减收约360元。基层建议由市人社部门牵头，与劳务输出地建立季节性用工协作，并把采茶机纳入农机购置补贴范围。',
  },
  bridge: {
    title: '冷流镇汛前排查农村危桥17座',
    body: '冷流镇组织镇村干部和交通管护员，用12天时间对辖区63座农村桥梁逐座检查，查出存在基础冲刷、栏杆缺损等问题的桥梁17座，已设置警示标志并落实专人值守，其中5座在4月底前完成加固。',
  },
} as const;

interface Text {
  readonly title: string;
  readonly body: string;
  readonly sources?: readonly string[];
}

/** An article that is signed off: by an editor, a checker and the signatory of the city's desk. */
export async function signedOffArticle(house: TestHouse, text: Text = texts.lifts): Promise<string> {
  const { title, body, sources = [] } = text;
  const input = { title, body, form: 'single', sources, deskId: house.units.city, reason: '' };
  const { id } = await house.act('editor', articleThing, { action: 'open', input });
  await house.act('editor', articleThing, { id, action: 'send_to_check', input: {} });
  await signArticleAgain(house, id);
  return id;
}

/** From copy check to sign-off. */
export async function signArticleAgain(house: TestHouse, id: string): Promise<void> {
  await house.act('checker', articleThing, { id, action: 'pass', input: {} });
  await house.act('signatory', articleThing, { id, action: 'sign_off', input: {} });
}

/** An issue being assembled with these articles; with one article of its own when none is named. */
export async function openIssue(
  house: TestHouse,
  articleIds?: readonly string[],
  series: Series = 'main',
): Promise<string> {
  const input = { bulletinId: house.bulletinId, series };
  const { id } = await house.act('editor', issueThing, { action: 'open', input });
  for (const articleId of articleIds ?? [await signedOffArticle(house)])
    await house.act('editor', issueThing, { id, action: 'place', input: { articleId } });
  return id;
}

export async function signIssue(house: TestHouse, id: string) {
  await house.act('editor', issueThing, { id, action: 'send_for_sign_off', input: {} });
  return (await house.act('signatory', issueThing, { id, action: 'sign_off', input: {} })).state;
}

/** Opened, signed off and released to its readers. */
export async function releasedIssue(house: TestHouse, articleIds?: readonly string[]): Promise<string> {
  const id = await openIssue(house, articleIds);
  await signIssue(house, id);
  await house.act('editor', releaseThing, { id, action: 'release', input: {} });
  return id;
}
