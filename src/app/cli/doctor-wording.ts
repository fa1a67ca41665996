/** What `doctor` says: how it stands, and what to do where it does not stand well. */
import { wording } from '#kernel/wording.ts';

export const doctorWording = wording(
  {
    nodeFine: (version: string) => `Node ${version}`,
    nodeOld: (version: string, oldest: number) =>
      `Node ${version} 太旧，至少要 ${oldest}：请用 npx huoshui 运行，它会用项目自带的 Node。`,
    folderFine: (folder: string) => `数据文件夹 ${folder} 可以读写`,
    folderToCome: (folder: string) => `数据文件夹 ${folder} 还没有，第一次启动时建立`,
    folderShut: (folder: string) =>
      `数据文件夹 ${folder} 不能读写：请检查它的权限，或用 HUOSHUI_DATA 另指定一个文件夹。`,
    diskFine: (folder: string, free: string) => `${folder} 所在的磁盘还有 ${free}`,
    diskLow: (folder: string, free: string) => `${folder} 所在的磁盘只剩 ${free}，请尽早腾出空间。`,
    diskFull: (folder: string, free: string) => `${folder} 所在的磁盘只剩 ${free}，随时可能写不进去：请马上腾出空间。`,
    databaseToCome: '数据库还没有，第一次启动时建立',
    databaseFine: (version: string) => `数据库 PostgreSQL ${version}`,
    databaseIll: (reason: string) =>
      `数据库不能使用（${reason}）：请看数据文件夹里的 postgres.log，或检查 DATABASE_URL。`,
    migrationsFine: '数据库的结构是最新的',
    migrationsPending: (names: string) => `数据库还缺 ${names}：请先备份，再运行 huoshui migrate。`,
    rulesFine: (count: number) => `施行中的计分规则 ${count} 份，都可读`,
    rulesIll: (title: string, edition: string, faults: string) =>
      `施行中的计分规则《${title}》（${edition}）读不懂（${faults}），得分停止更新，已记的不变：请撤下它，改正后换一个版本号重新施行。`,
    fontsFine: '字体齐全，排版可用',
    fontsIll: (reason: string) => `不能排版（${reason}）：请重新安装依赖（npm ci）后再试。`,
    siteFontsMissing: (folder: string) => `HUOSHUI_FONTS 指定的文件夹 ${folder} 不存在：请建立，或去掉这项设置。`,
    portFree: (port: number) => `端口 ${port} 空闲`,
    portOurs: (port: number) => `端口 ${port} 上正是运行中的活水`,
    portTaken: (port: number) => `端口 ${port} 被别的程序占用：请停止它，或用 PORT=另一个端口。`,
    portIll: (port: number, reason: string) =>
      `端口 ${port} 不能使用（${reason}）：请用 PORT=1024以上的端口，并检查 HOST。`,
  },
  {
    nodeFine: (version) => `Node ${version}`,
    nodeOld: (version, oldest) =>
      `Node ${version} is too old, ${oldest} is the least: run npx huoshui, which takes the project's own Node.`,
    folderFine: (folder) => `the data folder ${folder} can be read and written`,
    folderToCome: (folder) => `the data folder ${folder} is not there yet; the first start makes it`,
    folderShut: (folder) =>
      `the data folder ${folder} cannot be read and written: check its permissions, or name another with HUOSHUI_DATA.`,
    diskFine: (folder, free) => `the disk of ${folder} has ${free} left`,
    diskLow: (folder, free) => `the disk of ${folder} has only ${free} left; make room soon.`,
    diskFull: (folder, free) =>
      `the disk of ${folder} has only ${free} left and may refuse a write any time: make room now.`,
    databaseToCome: 'there is no database yet; the first start makes it',
    databaseFine: (version) => `database PostgreSQL ${version}`,
    databaseIll: (reason) =>
      `the database cannot be used (${reason}): see postgres.log in the data folder, or check DATABASE_URL.`,
    migrationsFine: 'the database is up to date',
    migrationsPending: (names) => `the database lacks ${names}: make a backup, then run huoshui migrate.`,
    rulesFine: (count) => `${count} rule sets in force, all can be read`,
    rulesIll: (title, edition, faults) =>
      `the rule set in force ${title} (${edition}) cannot be read (${faults}); points are no longer brought up to date, what is booked stays: withdraw it, mend it, and put it in force under another version.`,
    fontsFine: 'all fonts are there, printing works',
    fontsIll: (reason) => `printing does not work (${reason}): install the dependencies again (npm ci) and look again.`,
    siteFontsMissing: (folder) => `the folder ${folder} of HUOSHUI_FONTS does not exist: make it, or drop the setting.`,
    portFree: (port) => `port ${port} is free`,
    portOurs: (port) => `on port ${port} is the running Huoshui`,
    portTaken: (port) => `port ${port} is taken by another program: stop it, or set PORT to another one.`,
    portIll: (port, reason) => `port ${port} cannot be used (${reason}): set PORT above 1024 and check HOST.`,
  },
);
