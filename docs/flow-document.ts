/** `docs/flow.md` out of the action tables; `tests/architecture/flow.test.ts` keeps the committed file current. */
import { type Role, roles } from '#kernel/actor.ts';
import { refusalSentence, roleWording, type ThingWords } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { ListedAction, ListedThing } from '#platform/http/index.ts';

/** What is read of a slice, whatever services its routes want. */
export interface FlowSlice {
  readonly name: string;
  readonly title: { readonly zh: string };
  readonly things?: readonly ListedThing[];
  readonly reactions?: readonly { readonly on: string }[];
}

interface Act extends ListedAction {
  readonly label: string;
  readonly slice: string;
}

/** One kind of record: the acts of every capability that works on it. */
interface Kind {
  readonly name: string;
  readonly words: ThingWords;
  readonly statuses: readonly string[];
  readonly acts: readonly Act[];
  readonly refusals: ThingWords['refusals'];
}

export function flowDocument(slices: readonly FlowSlice[]): string {
  const kinds = kindsOf(slices);
  const index = kinds.map(({ name, words }) => `- [${words.thing} \`${name}\`](#${words.thing}-${name})`);
  return [head, index.join('\n'), ...kinds.map(section), reactions(slices), ''].join('\n\n');
}

const head = `# 流程：谁在什么时候能做什么

本文由办理表生成，与服务器、页面按钮、接口说明读的是同一张表，不手工修改。
Generated from the action tables; write it anew with \`UPDATE_FLOW=1 npx vitest run tests/architecture/flow.test.ts\`.

“从”一栏的 *新建* 表示记录还不存在；“到”一栏的 *不变* 表示状态不动，有几个状态时由办理的内容决定。
不在其位、状态不对，一律另有 \`not_your_role\`、\`wrong_status\` 两种拒绝，不再逐行写出。`;

function kindsOf(slices: readonly FlowSlice[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { name: slice, things = [] } of slices) {
    for (const { name, words, statuses, actions } of things) {
      const known = kinds.get(name);
      const { zh } = words;
      const acts = actions.map((action) => ({ ...action, slice, label: zh.actions[action.name] ?? action.name }));
      kinds.set(name, {
        name,
        words: known?.words ?? zh,
        statuses,
        acts: [...(known?.acts ?? []), ...acts],
        refusals: { ...known?.refusals, ...zh.refusals },
      });
    }
  }
  return [...kinds.values()];
}

function section(kind: Kind): string {
  const { name, words, acts } = kind;
  const codes = new Set(acts.flatMap((act) => act.needs));
  const others = Object.keys(kind.refusals).filter((code) => !codes.has(code));
  /** What no thing says in words of its own, all say alike. */
  const common = (code: string) => (params: Refusal['params']) => refusalSentence({ code, params: params ?? {} }, 'zh');
  const said = (code: string) => `- \`${code}\` ${sentence(kind.refusals[code] ?? common(code))}`;
  return [
    `## ${words.thing} ${name}`,
    diagram(kind),
    table(kind),
    ...(codes.size > 0 ? ['必须成立的条件，不成立时这样回答：', [...codes].map(said).join('\n')] : []),
    ...(others.length > 0
      ? [`<details><summary>填写有误时的回答</summary>\n\n${others.map(said).join('\n')}\n\n</details>`]
      : []),
    `事件：${Object.keys(words.events)
      .map((type) => `\`${type}\``)
      .join(' ')}`,
  ].join('\n\n');
}

function table({ words, acts }: Kind): string {
  const rows = acts.map(({ label, name, slice, from, to, who, needs }) => {
    const before = from.map((status) => (status === 'new' ? '*新建*' : (words.statuses[status] ?? status)));
    const after = [to].flat().map((status) => (status === 'same' ? '*不变*' : (words.statuses[status] ?? status)));
    const cells = [
      `${label} \`${name}\``,
      before.join('、'),
      after.join('、'),
      people(who),
      needs.map((code) => `\`${code}\``).join(' ') || '–',
      `\`${slice}\``,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| 办理 | 从 | 到 | 谁 | 必须成立 | 所在 |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** Whoever holds the post, whatever the role, is the person it belongs to. */
function people(who: ListedAction['who']): string {
  const at = (seat: string) => who.filter((w) => w !== 'system' && w.at === seat);
  const anybody = at('desk').length === roles.length;
  const named = anybody ? who.filter((w) => !at('desk').includes(w)) : who;
  return [...named.map(whom), ...(anybody ? ['担任者本人'] : [])].join('、');
}

const whom = (who: { readonly role: Role; readonly at: string } | 'system'): string => {
  if (who === 'system') return '系统';
  const role = roleWording.zh[who.role];
  return who.at === 'unit' ? `本单位${role.replace(/^单位/, '')}` : `编辑部${role}`;
};

/** States and the acts that change them; acts that leave the state alone are in the table only. */
function diagram({ words, statuses, acts }: Kind): string {
  const arrows = new Map<string, string[]>();
  for (const { from, to, label } of acts) {
    const after = [to].flat().filter((status) => status !== 'same');
    const pairs = from.flatMap((f) => after.filter((t) => t !== f).map((t) => [f === 'new' ? '[*]' : f, t]));
    for (const [start, end] of pairs) {
      const arrow = `${start} --> ${end}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${words.statuses[status] ?? status}" as ${status}`),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${[...new Set(labels)].join(' / ')}`),
    '```',
  ].join('\n');
}

/** A sentence with … for what it mentions; days need to look like one. */
function sentence(words: ThingWords['refusals'][string] | undefined): string {
  if (words === undefined) return '';
  if (typeof words === 'string') return words;
  return words(new Proxy({}, { get: (_, key) => (key === 'day' ? '2026-09-05' : '…') })).replaceAll(
    '2026年9月5日',
    '…',
  );
}

/** A later stage, or an overview, that acts on what an earlier one did. */
function reactions(slices: readonly FlowSlice[]): string {
  const listeners = new Map<string, string[]>();
  for (const { name, reactions: own = [] } of slices) {
    for (const { on } of own) listeners.set(on, [...new Set([...(listeners.get(on) ?? []), name])]);
  }
  const rows = [...listeners].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([event, names]) => `| \`${event}\` | ${names.map((name) => `\`${name}\``).join('、')} |`);
  return [
    '## 一件事引起另一件事',
    '事件发生后，下面的能力在同一个事务里跟着办；其中一步被拒绝，前面的也不算。',
    ['| 事件 | 跟着办的 |', '|---|---|', ...lines].join('\n'),
  ].join('\n\n');
}
