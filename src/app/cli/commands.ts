/** Every command, chapter by chapter in the order of the flow; the help, the handbook page and the parser read this list. */
import type { Chapter } from './command.ts';
import { demoLoadCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eventsExportCommand, eventsVerifyCommand } from './commands/events.ts';
import { issuePdfCommand } from './commands/issue.ts';
import { migrateCommand } from './commands/migrate.ts';
import { reportFileCommand } from './commands/report.ts';
import { scoreExplainCommand, scoreRunCommand } from './commands/score.ts';
import { scoreCheckCommand, scoreSchemaCommand, scoreTemplateCommand } from './commands/score-check.ts';
import { scoreDiffCommand } from './commands/score-diff.ts';
import { searchRebuildCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { tokenCreateCommand } from './commands/token.ts';
import { unitImportCommand } from './commands/unit.ts';
import { userAddCommand, userDisableCommand, userPasswordCommand } from './commands/user.ts';

export const chapters: readonly Chapter[] = [
  { title: { zh: '启动', en: 'Start' }, commands: [serveCommand, migrateCommand, demoLoadCommand] },
  {
    title: { zh: '单位与人员', en: 'Units and people' },
    commands: [userAddCommand, userPasswordCommand, userDisableCommand, tokenCreateCommand, unitImportCommand],
  },
  { title: { zh: '报送', en: 'Intake' }, commands: [reportFileCommand] },
  { title: { zh: '印发', en: 'Press' }, commands: [issuePdfCommand] },
  {
    title: { zh: '计分', en: 'Scoring' },
    commands: [
      scoreRunCommand,
      scoreExplainCommand,
      scoreDiffCommand,
      scoreCheckCommand,
      scoreTemplateCommand,
      scoreSchemaCommand,
    ],
  },
  {
    title: { zh: '审计与检查', en: 'Audit and care' },
    commands: [eventsVerifyCommand, eventsExportCommand, searchRebuildCommand, doctorCommand],
  },
];
