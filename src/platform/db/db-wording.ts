/** Sentences about the database: what is wrong, and what to do. */
import { wording } from '#kernel/wording.ts';

type P = Readonly<Record<string, string | number>>;

export const dbWording = wording(
  {
    start: {
      folder_not_writable: (p: P) =>
        `数据文件夹 ${p.folder} 不能写入：请检查它的权限，或用 HUOSHUI_DATA 另指定一个文件夹。`,
      folder_not_searchable: (p: P) =>
        `数据库以用户 ${p.user} 运行，但该用户无权进入文件夹 ${p.folder}：请执行 chmod o+x ${p.folder}，或改用普通用户启动，或把程序和数据放到别处。`,
      disk_full: (p: P) => `数据文件夹 ${p.folder} 所在的磁盘已满：请腾出空间后再启动。`,
      folder_in_use: (p: P) =>
        `数据文件夹 ${p.folder} 正由另一个活水进程（进程号 ${p.pid}）使用：请先停止它，或用 HUOSHUI_DATA 另指定一个文件夹。`,
      folder_damaged: (p: P) => `数据文件夹 ${p.folder} 不是完整的 PostgreSQL 数据：请从备份恢复，或把它移走后再启动。`,
      version_mismatch: (p: P) =>
        `数据文件夹 ${p.folder} 由 PostgreSQL ${p.found} 建立，现有程序是 PostgreSQL ${p.wanted}：请用原版本导出数据，或用 PGBIN 指定原版本。`,
      no_server_binaries: (p: P) =>
        `找不到适用于 ${p.platform} 的 PostgreSQL 程序：请重新安装依赖，或用 PGBIN 指定其所在文件夹，或用 DATABASE_URL 指定外部数据库。`,
      no_such_user: (p: P) =>
        `本机没有用户 ${p.user}，而 PostgreSQL 不能以 root 运行：请用 APP_DB_USER 指定一个已有的普通用户。`,
      server_did_not_start: (p: P) => `数据库没有启动成功，请看日志 ${p.log}：${p.reason}`,
      database_address_wrong: (p: P) =>
        `DATABASE_URL 应写成 postgres://用户:密码@主机:端口/数据库，现在是“${p.address}”；密码里的 @ : / # 等字符写成 %40 %3A %2F %23。`,
      database_away: (p: P) =>
        `连接不上数据库 ${p.address}（${p.reason}）：请检查数据库是否已启动，主机、端口和防火墙是否正确。`,
      database_host_unknown: (p: P) =>
        `找不到数据库 ${p.address} 的主机：请检查 DATABASE_URL 里的主机名；密码里的 @ : / # 等字符要写成 %40 %3A %2F %23。`,
      database_login_refused: (p: P) =>
        `数据库 ${p.address} 不接受这个用户或密码：请检查 DATABASE_URL 里的用户和密码，以及服务器的 pg_hba.conf。`,
      database_missing: (p: P) =>
        `服务器上没有数据库 ${p.address}：请用 createdb -E UTF8 建立它，或在 DATABASE_URL 里改用已有的数据库。`,
      database_unreachable: (p: P) => `不能使用数据库 ${p.address}，请按它的答复处理：${p.reason}`,
      database_too_old: (p: P) => `数据库是 PostgreSQL ${p.found}，至少需要 ${p.wanted}。`,
      database_not_utf8: (p: P) => `数据库的编码是 ${p.found}，需要 UTF8：请新建一个 UTF8 编码的数据库。`,
    },
    migration: {
      edited: (p: P) => `迁移文件 ${p.name} 在执行之后被改动过：请恢复原文件，把改动写进新的迁移文件。`,
      unknown: (p: P) => `数据库已执行过 ${p.name}，而这个版本的程序没有它：请使用更新的程序版本。`,
      late: (p: P) => `迁移文件 ${p.name} 的编号排在已执行的 ${p.last} 之前：请改用更大的编号。`,
      misnamed: (p: P) => `迁移文件 ${p.name} 的名字应为四位编号加阶段名（如 0002-intake.sql），编号不能重复。`,
      failed: (p: P) => `迁移文件 ${p.name} 第 ${p.line} 行执行失败：${p.reason}`,
    },
    transaction: {
      outcome_unknown: '保存时与数据库的连接中断，不能确定是否已经保存：请先查看，再决定是否重做。',
    },
  },
  {
    start: {
      folder_not_writable: (p) =>
        `The data folder ${p.folder} cannot be written: check its permissions, or name another with HUOSHUI_DATA.`,
      folder_not_searchable: (p) =>
        `The database runs as user ${p.user}, who may not enter the folder ${p.folder}: run chmod o+x ${p.folder}, start as an ordinary user, or put programme and data elsewhere.`,
      disk_full: (p) => `The disk that holds the data folder ${p.folder} is full: make room and start again.`,
      folder_in_use: (p) =>
        `The data folder ${p.folder} is in use by another Huoshui process (process ${p.pid}): stop it first, or name another folder with HUOSHUI_DATA.`,
      folder_damaged: (p) =>
        `The data folder ${p.folder} is not a whole PostgreSQL folder: restore it from a backup, or move it away and start again.`,
      version_mismatch: (p) =>
        `The data folder ${p.folder} was made by PostgreSQL ${p.found}, the programme brings ${p.wanted}: export with the old version, or name its programs with PGBIN.`,
      no_server_binaries: (p) =>
        `There is no PostgreSQL for ${p.platform} here: install the dependencies again, name a folder of programs with PGBIN, or an outside database with DATABASE_URL.`,
      no_such_user: (p) =>
        `This machine has no user ${p.user}, and PostgreSQL refuses to run as root: name an existing ordinary user with APP_DB_USER.`,
      server_did_not_start: (p) => `The database did not start; see the log ${p.log}: ${p.reason}`,
      database_address_wrong: (p) =>
        `DATABASE_URL should read postgres://user:password@host:port/database, and is “${p.address}”; write @ : / # of a password as %40 %3A %2F %23.`,
      database_away: (p) =>
        `The database ${p.address} cannot be reached (${p.reason}): check that it is running, and host, port and firewall.`,
      database_host_unknown: (p) =>
        `The host of the database ${p.address} is unknown: check its name in DATABASE_URL; write @ : / # of a password as %40 %3A %2F %23.`,
      database_login_refused: (p) =>
        `The database ${p.address} refuses this user or password: check both in DATABASE_URL, and pg_hba.conf on the server.`,
      database_missing: (p) =>
        `The server has no database ${p.address}: make it with createdb -E UTF8, or name another in DATABASE_URL.`,
      database_unreachable: (p) => `The database ${p.address} cannot be used, and says why: ${p.reason}`,
      database_too_old: (p) => `The database is PostgreSQL ${p.found}; at least ${p.wanted} is needed.`,
      database_not_utf8: (p) =>
        `The database is encoded in ${p.found}, UTF8 is needed: make a new database with encoding UTF8.`,
    },
    migration: {
      edited: (p) =>
        `The migration ${p.name} was changed after it had been applied: restore it and write a new migration.`,
      unknown: (p) =>
        `The database has the migration ${p.name}, which this version of the programme lacks: use the newer version.`,
      late: (p) =>
        `The migration ${p.name} is numbered before ${p.last}, which is already applied: give it a higher number.`,
      misnamed: (p) =>
        `The migration ${p.name} should be named by four digits and a stage (such as 0002-intake.sql), each number once.`,
      failed: (p) => `The migration ${p.name} failed at line ${p.line}: ${p.reason}`,
    },
    transaction: {
      outcome_unknown:
        'The connection broke while saving, and whether it was saved is not known: look first, then decide whether to repeat it.',
    },
  },
);
