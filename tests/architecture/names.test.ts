import { expect, it } from 'vitest';
import { type Check, isCode, type ProjectFile, projectFiles } from './tree.ts';

const suffixes = ['tables', 'store', 'queries', 'routes', 'api', 'pages', 'client', 'reactions', 'jobs', 'cli', 'pdf'];
const drawers = /(^|\/)(utils?|common|helpers?|services?|misc|shared|lib)(\/|\.|$)/;

const business = /^src\/(flow\/[^/]+\/[^/]+|overview\/[^/]+)\/(?<inner>.+)$/;

/** Suffixes from the closed list, no drawer for odds and ends, capabilities two folders below `flow`; a folder inside one holds pure parts. */
const namesOfFiles: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && isCode(path))
    .flatMap(({ path }) => {
      const faults: string[] = [];
      const [name = '', ...parts] = (path.split('/').at(-1) ?? '').replace(/(\.test|\.d)?\.tsx?$/, '').split('.');
      const suffix = parts.join('.');
      if (suffix !== '' && !suffixes.includes(suffix)) faults.push(`${path}: the suffix .${suffix} is not on the list`);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        faults.push(`${path}: names are words in small letters joined by hyphens`);
      if (drawers.test(path)) faults.push(`${path}: say what it holds; drawers for odds and ends stay closed`);
      const depth = business.exec(path)?.groups?.inner?.split('/').length ?? 1;
      if (depth > 2 || (depth === 2 && suffix !== ''))
        faults.push(`${path}: what touches something lies flat in its capability`);
      if (/^src\/(flow|overview)\/.*\.tsx$/.test(path) && !/\.(pages|routes)(\.test)?\.tsx$/.test(path))
        faults.push(`${path}: HTML is written in .pages.tsx and chosen in .routes.tsx`);
      return faults;
    });

const planted: ProjectFile[] = [
  'src/flow/intake/report/report.service.ts',
  'src/flow/intake/report/ReportList.ts',
  'src/platform/utils/dates.ts',
  'src/platform/common.ts',
  'src/flow/intake/report/parts/title.store.ts',
  'src/flow/intake/report/parts/of/title.ts',
  'src/overview/today/list.tsx',
].map((path) => ({ path, text: '' }));

const fine: ProjectFile[] = [
  'src/flow/intake/report/report.store.test.ts',
  'src/flow/intake/report/report-commands.ts',
  'src/flow/scoring/score/stages/order.ts',
  'src/flow/response/follow-up/follow-up.pages.tsx',
  'src/ui/shell.tsx',
  'src/kernel/common-wording.ts',
].map((path) => ({ path, text: '' }));

it('file names follow the closed list', () => expect(namesOfFiles(projectFiles())).toEqual([]));

it('each planted wrong name is found, and no right one', () => {
  const faults = namesOfFiles([...planted, ...fine]);
  expect(new Set(faults.map((fault) => fault.split(':')[0]))).toEqual(new Set(planted.map((file) => file.path)));
});
