/** The handbook's page on the command line, `docs/handbook/cli.md`, out of the table of commands. */
import { type Chapter, type Command, type Options, optionUsage, usage } from './command.ts';
import { generalOptions } from './parse.ts';

const opening = `# 命令行

<!-- 由命令表生成，请勿手改：UPDATE_HANDBOOK=1 npx vitest run src/app/cli -->

在程序所在的文件夹里运行 \`npx huoshui 命令\`。需要安装或构建的，它自己先做好；用的是项目自带的 Node。

- 与 \`npm start\` 用同一个数据文件夹（\`HUOSHUI_DATA\`，默认 \`data\`）或同一个 \`DATABASE_URL\`。服务开着、关着都可以运行，几个命令也可以同时运行。
- **退出码**：0 完成，1 没有完成，2 用法不对。原因写在标准错误里，每条一句，说明怎么办。
- 加 \`--json\`，标准输出只有一个 JSON 文档；没有完成时是 \`{"error":{"refusals":[{"code":…,"message":…}]}}\`。
- \`--lang en\` 换成英文；不写时看环境变量 \`LANG\`，都没有就是中文。
- \`--as 用户名\` 以这个人的身份办理，他没有权限的事照样办不了；管理命令不写 \`--as\` 时由系统办理。对单位、人员、来稿做的每件事都记入日志，注明来自命令行。`;

const closing = `## 导出的事件文件

一行一个 JSON 对象，按先后排列；最后一行是链头 \`{"head":{"seq":…,"hash":…},"exportedAt":…}\`。
每个事件的 \`hash\` 是 \`{data, meta, previous, seq, type}\` 按 RFC 8785 写成的 JSON 的 SHA-256，
\`previous\` 是上一个事件的 \`hash\`，第一个事件的是 64 个零。任何人用任何工具都能核对，不需要本系统。
文件里有全部来稿和稿件的文字，请按内部资料保管。`;

export const handbookPage = (chapters: readonly Chapter[]): string =>
  `${[opening, general(), ...chapters.flatMap(chapterPart), closing].join('\n\n')}\n`;

const general = (): string => ['所有命令都有的选项：', '', ...optionTable(generalOptions)].join('\n');

const chapterPart = (chapter: Chapter): string[] => [`## ${chapter.title.zh}`, ...chapter.commands.map(commandPart)];

function commandPart(command: Command): string {
  const places = command.places.map((place) => `${place.name.toUpperCase()}：${place.about.zh}`);
  const table = optionTable(command.options);
  return [
    `### huoshui ${command.name}`,
    '',
    `${command.summary.zh}。`,
    '',
    '```sh',
    `npx huoshui ${usage(command)}`,
    ...(command.example === command.name ? [] : [`# 例：npx huoshui ${command.example}`]),
    '```',
    ...(places.length > 0 ? ['', ...places] : []),
    ...(table.length > 0 ? ['', ...table] : []),
  ].join('\n');
}

function optionTable(options: Options): string[] {
  const rows = Object.entries(options).map(([key, option]) => {
    const required = option.kind === 'text' && option.required ? '必填。' : '';
    return `| \`${optionUsage(key, option).replaceAll('|', '\\|')}\` | ${required}${option.about.zh} |`;
  });
  return rows.length > 0 ? ['| 选项 | 说明 |', '|---|---|', ...rows] : [];
}
