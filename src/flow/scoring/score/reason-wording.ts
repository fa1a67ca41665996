/** Why points became what they are: a sentence for each step. `now` is what stands after it, `currency` what it is counted in. */
import type { Params, ReasonCode } from './entry.ts';

type Sentences = Readonly<Record<ReasonCode, (p: Params) => string>>;
const item = (p: Params, separator: string): string =>
  [p.channel, p.level, p.form].filter((word) => word !== undefined && word !== '').join(separator);

export const reasonsZh = {
  line: (p) => `${item(p, '·')}，计${p.now}${p.currency}`,
  outside_score: (p) => `上级计分${p.score}，按${p.times}倍，计${p.now}${p.currency}`,
  as_level: (p) => `按${p.level}同类分值${p.points}${p.currency}的${p.times}倍，计${p.now}${p.currency}`,
  no_line: (p) => `${item(p, '·')}：没有相符的规则行，计0${p.currency}`,
  date_missing: (p) => `规则按${p.basis}计分，但这条缺少该日期，不计分`,
  reclassified: (p) => `编后${p.length}字，由${p.from}改按${p.to}计`,
  factor: (p) => `乘以系数${p.factor}，得${p.now}${p.currency}`,
  difference: (p) =>
    `本条应得${p.own}${p.currency}；同一稿件此前已计${p.counted}${p.currency}，按合并规则补${p.now}${p.currency}`,
  already_counted: (p) =>
    `本条应得${p.own}${p.currency}；同一稿件此前已计${p.counted}${p.currency}，按合并规则不再加分`,
  increment: (p) => `在已得分之上另加${p.points}${p.currency}`,
  filing: (p) => `报送，计${p.points}${p.currency}`,
  directive: (p) => `${p.level}领导批示，加${p.points}${p.currency}`,
  directive_times: (p) =>
    `${p.level}领导批示，以已得${p.base}${p.currency}为基数加${p.times}倍，加${p.now}${p.currency}`,
  directive_later: (p) =>
    `此前已有${p.level}领导批示，本次采用所得${p.base}${p.currency}同样加${p.times}倍，加${p.now}${p.currency}`,
  directive_repeated: (p) => `${p.level}领导再次批示，按规则不重复加分`,
  directive_higher: (p) =>
    `${p.level}领导批示应加${p.points}${p.currency}；同一稿件此前批示已加${p.counted}${p.currency}，补${p.now}${p.currency}`,
  share: (p) => `${p.units}家合计${p.whole}${p.currency}，${p.part}分得${p.share}${p.currency}`,
  share_each: (p) => `${p.units}家供稿，各得${p.share}${p.currency}`,
  beyond_ratio: (p) => `合计${p.whole}${p.currency}只在排名靠前的之间分配，不再分得`,
  extra: (p) => `主要供稿单位凭${p.decision}另加${p.asked}${p.currency}`,
  extra_refused: (p) => `申请另加${p.asked}${p.currency}，缺少依据或超出范围，不予加分`,
  commission: (p) => `约稿${p.outcome}，计${p.now}${p.currency}`,
  manual: (p) => `手工计${p.now}${p.currency}：${p.why}（经办${p.by}，依据${p.evidence}）`,
  manual_refused: (p) => `手工${p.asked}${p.currency}超出规则允许的范围，不计：${p.why}（经办${p.by}）`,
  base: (p) => `${p.period}基础分${p.points}${p.currency}`,
  quota_met: (p) => `${p.period}任务${p.required}，完成${p.counted}，计${p.points}${p.currency}`,
  quota_unmet: (p) => `${p.period}任务${p.required}，只完成${p.counted}，计${p.points}${p.currency}`,
  quota_missing: (p) => `${p.period}任务${p.required}，完成${p.counted}，按所差计${p.points}${p.currency}`,
  quota_over: (p) => `${p.period}任务${p.required}，完成${p.counted}，按超出计${p.points}${p.currency}`,
  quota_proportional: (p) => `${p.period}任务${p.required}，完成${p.counted}，按比例计${p.points}${p.currency}`,
  rate_below: (p) =>
    `${p.period}报送${p.filed}条、采用${p.adopted}条，采用率低于${p.below}，计${p.points}${p.currency}`,
  cap: (p) => `${p.period}封顶${p.cap}${p.currency}，此前已计${p.had}${p.currency}，本次只计${p.now}${p.currency}`,
  penalty: (p) => `${p.lapse}，${p.decision ? `凭${p.decision}` : ''}计${p.now}${p.currency}`,
  penalty_decided: (p) => `${p.lapse}，凭${p.decision}在${p.from}至${p.to}${p.currency}之间定为${p.now}${p.currency}`,
  penalty_refused: (p) =>
    `${p.lapse}：须在${p.from}至${p.to}${p.currency}之间凭决定记录扣分，现有${p.asked}${p.currency}、依据${p.decision}，暂不计`,
  floor: (p) => `${p.period}合计${p.total}${p.currency}，低于下限${p.floor}${p.currency}，补${p.now}${p.currency}`,
  roll_up: (p) => `${p.from}的得分计入本单位，系数${p.factor}，得${p.now}${p.currency}`,
  veto: (p) =>
    `${p.period}内第${p.count}次（限${p.limit}次），已得${p.lost}${p.currency}不再计，计${p.now}${p.currency}`,
  quota_band: (p) => `${p.period}完成${p.counted}，列“${p.title}”档，计${p.points}${p.currency}`,
  placing: (p) => `${p.period}以${p.value}排第${p.place}，计${p.points}${p.currency}`,
  pool: (p) => `${p.period}共${p.pool}${p.currency}，按${p.own}占${p.whole}的份额分得${p.points}${p.currency}`,
  per_point: (p) => `${p.period}积分${p.value}，每分${p.each}，计${p.points}${p.currency}`,
  merit: (p) => `${p.deed}，计${p.now}${p.currency}`,
  for_each: (p) => `${p.amount}${p.value}，每${p.by}一份，计${p.times}份，得${p.now}${p.currency}`,
  amount_missing: (p) => `规则按${p.amount}计，但这条没有写明，不计分`,
  weight: (p) => `按单位系数${p.factor}，得${p.now}${p.currency}`,
  tier: (p) => `本时段第${p.ordinal}条，按系数${p.factor}，得${p.now}${p.currency}`,
  best: (p) => `本时段只取最高的${p.count}条，本条${p.own}${p.currency}，补${p.now}${p.currency}`,
  cap_share: (p) =>
    `${p.period}此项已计${p.had}${p.currency}，不得超过所依据得分的${p.share}即${p.cap}${p.currency}，扣回，计${p.now}${p.currency}`,
  veto_lifted: (p) => `${p.period}不再达到${p.limit}次（现${p.count}次），此前取消的得分恢复，计${p.now}${p.currency}`,
  disqualified: (p) => `${p.period}内第${p.count}次（限${p.limit}次），取消评先资格`,
  requalified: (p) => `${p.period}不再达到${p.limit}次（现${p.count}次），恢复评先资格`,
  assessed_total: (p) => `${p.period}合计${p.total}${p.currency}`,
  assessed_head: (p) => `按${p.amount}${p.heads}平均，为${p.now}`,
  assessed_times: (p) => `乘以${p.times}，折为${p.now}`,
  assessed_share: (p) => `以${p.reference}为满分${p.full}，折为${p.now}`,
  assessed_band: (p) => `列“${p.title}”档，为${p.now}`,
  assessed_limit: (p) => `${p.was}超出上下限，取${p.now}`,
  reversed: (p) => `${p.of}已撤销，相关得分冲回，计${p.now}${p.currency}`,
  restored: (p) => `${p.of}已撤销，被它替代的得分恢复，计${p.now}${p.currency}`,
  adjusted: (p) =>
    `${p.period}已锁定时计${p.was}${p.currency}，现应计${p.is}${p.currency}，本期调整${p.now}${p.currency}`,
  superseded: (p) => `事实或规则有变化，原记${p.was}${p.currency}的一笔冲回，计${p.now}${p.currency}`,
} satisfies Sentences;

export const reasonsEn: Sentences = {
  line: (p) => `${item(p, ', ')}: ${p.now} ${p.currency}`,
  outside_score: (p) => `the higher body gave ${p.score}, times ${p.times}: ${p.now} ${p.currency}`,
  as_level: (p) => `${p.times} times the ${p.points} ${p.currency} of ${p.level}: ${p.now} ${p.currency}`,
  no_line: (p) => `${item(p, ', ')}: no rule line fits, no points`,
  date_missing: (p) => `the rules count by ${p.basis}, but this fact lacks that date: no points`,
  reclassified: (p) => `${p.length} characters after editing: counted as ${p.to} instead of ${p.from}`,
  factor: (p) => `times ${p.factor}: ${p.now} ${p.currency}`,
  difference: (p) => `worth ${p.own}; the article already has ${p.counted}, so ${p.now} are added`,
  already_counted: (p) => `worth ${p.own}; the article already has ${p.counted}, so nothing is added`,
  increment: (p) => `${p.points} ${p.currency} on top`,
  filing: (p) => `filed: ${p.points} ${p.currency}`,
  directive: (p) => `directive of ${p.level}: ${p.points} ${p.currency}`,
  directive_times: (p) =>
    `directive of ${p.level}: ${p.times} times the ${p.base} ${p.currency} so far: ${p.now} ${p.currency}`,
  directive_later: (p) =>
    `an earlier directive of ${p.level} adds ${p.times} times these ${p.base} ${p.currency}: ${p.now} ${p.currency}`,
  directive_repeated: (p) => `another directive of ${p.level}: not counted twice`,
  directive_higher: (p) =>
    `directive of ${p.level} worth ${p.points}; ${p.counted} already given, so ${p.now} are added`,
  share: (p) => `${p.whole} ${p.currency} among ${p.units}: ${p.part}, ${p.share} ${p.currency}`,
  share_each: (p) => `${p.units} contributors, ${p.share} ${p.currency} each`,
  beyond_ratio: (p) => `the ${p.whole} ${p.currency} are shared among those named first only`,
  extra: (p) => `${p.asked} points more for the main contributor, under ${p.decision}`,
  extra_refused: (p) => `${p.asked} points more were asked for: no record, or out of range`,
  commission: (p) => `commission ${p.outcome}: ${p.now} ${p.currency}`,
  manual: (p) => `${p.now} ${p.currency} by hand: ${p.why} (by ${p.by}, evidence ${p.evidence})`,
  manual_refused: (p) => `${p.asked} ${p.currency} by hand are out of the allowed range: ${p.why} (by ${p.by})`,
  base: (p) => `base of ${p.period}: ${p.points} ${p.currency}`,
  quota_met: (p) => `${p.period}: ${p.counted} of ${p.required}: ${p.points} ${p.currency}`,
  quota_unmet: (p) => `${p.period}: only ${p.counted} of ${p.required}: ${p.points} ${p.currency}`,
  quota_missing: (p) => `${p.period}: ${p.counted} of ${p.required}: ${p.points} ${p.currency} for what is missing`,
  quota_over: (p) => `${p.period}: ${p.counted} of ${p.required}: ${p.points} ${p.currency} for what is beyond`,
  quota_proportional: (p) => `${p.period}: ${p.counted} of ${p.required}: ${p.points} ${p.currency} in proportion`,
  rate_below: (p) => `${p.period}: ${p.adopted} of ${p.filed} adopted, below ${p.below}: ${p.points} ${p.currency}`,
  cap: (p) => `capped at ${p.cap} for ${p.period}; ${p.had} already given: ${p.now} ${p.currency}`,
  penalty: (p) => `${p.lapse}: ${p.now} ${p.currency}${p.decision ? `, under ${p.decision}` : ''}`,
  penalty_decided: (p) =>
    `${p.lapse}: ${p.now} ${p.currency}, decided between ${p.from} and ${p.to} under ${p.decision}`,
  penalty_refused: (p) =>
    `${p.lapse}: needs points between ${p.from} and ${p.to} and a record; has ${p.asked} and ${p.decision}`,
  floor: (p) => `${p.period} comes to ${p.total}, below the floor of ${p.floor}: ${p.now} ${p.currency}`,
  roll_up: (p) => `from ${p.from}, times ${p.factor}: ${p.now} ${p.currency}`,
  veto: (p) => `time ${p.count} in ${p.period} (limit ${p.limit}): ${p.lost} ${p.currency} are lost: ${p.now}`,
  quota_band: (p) => `${p.period}: ${p.counted}, in the band “${p.title}”: ${p.points} ${p.currency}`,
  placing: (p) => `${p.period}: ${p.value}, place ${p.place}: ${p.points} ${p.currency}`,
  pool: (p) => `${p.period}: ${p.own} of ${p.whole} gives this part of ${p.pool}: ${p.points} ${p.currency}`,
  per_point: (p) => `${p.period}: ${p.value} points at ${p.each} each: ${p.points} ${p.currency}`,
  merit: (p) => `${p.deed}: ${p.now} ${p.currency}`,
  for_each: (p) => `${p.amount} ${p.value}, for each ${p.by}, ${p.times} times: ${p.now} ${p.currency}`,
  amount_missing: (p) => `the rules count by ${p.amount}, which is not given: nothing`,
  weight: (p) => `weight of the unit ${p.factor}: ${p.now} ${p.currency}`,
  tier: (p) => `number ${p.ordinal} of these days, times ${p.factor}: ${p.now} ${p.currency}`,
  best: (p) =>
    `only the best ${p.count} of these days count; this one is worth ${p.own} and adds ${p.now} ${p.currency}`,
  cap_share: (p) =>
    `${p.period}: ${p.had} of these, at most ${p.share} of the others, ${p.cap}: ${p.now} ${p.currency}`,
  veto_lifted: (p) =>
    `${p.period}: now time ${p.count} of ${p.limit}, what was lost counts again: ${p.now} ${p.currency}`,
  disqualified: (p) => `time ${p.count} in ${p.period} (limit ${p.limit}): not to be ranked or honoured`,
  requalified: (p) => `${p.period}: now time ${p.count} of ${p.limit}: to be ranked again`,
  assessed_total: (p) => `${p.period} comes to ${p.total} ${p.currency}`,
  assessed_head: (p) => `divided by ${p.amount} ${p.heads}: ${p.now}`,
  assessed_times: (p) => `times ${p.times}: ${p.now}`,
  assessed_share: (p) => `full marks ${p.full} at ${p.reference}: ${p.now}`,
  assessed_band: (p) => `in the band “${p.title}”: ${p.now}`,
  assessed_limit: (p) => `${p.was} is beyond the limits: ${p.now}`,
  reversed: (p) => `${p.of} was withdrawn, its points are taken back: ${p.now}`,
  restored: (p) => `${p.of} was withdrawn, what it had replaced counts again: ${p.now}`,
  adjusted: (p) => `${p.period} was locked with ${p.was}, is now worth ${p.is}: adjusted by ${p.now}`,
  superseded: (p) => `facts or rules changed, the entry of ${p.was} is taken back: ${p.now}`,
};
