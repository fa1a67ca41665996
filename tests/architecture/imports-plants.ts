/** One violation per import rule, and next to them imports that are right. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  /** Files that must exist for the import to lead somewhere. */
  readonly targets: readonly string[];
}

type Way = 'value' | 'type' | 'inline type' | 'later';

const statement: Record<Way, (from: string) => string> = {
  value: (from) => `import { it } from '${from}';\nexport const here = it;\n`,
  type: (from) => `import type { it } from '${from}';\nexport type Here = typeof it;\n`,
  'inline type': (from) => `export type Here = import('${from}').It;\nawait using nothing = null;\n`,
  later: (from) => `export const here = () => import('${from}');\n`,
};

function plant(rule: string, file: string, from: string, way: Way = 'value'): Plant {
  const targets = from.startsWith('#') ? [`src/${from.slice(1)}`] : [];
  return { rule, file, text: statement[way](from), targets };
}

const stages = [
  'directory/unit',
  'intake/report',
  'newsroom/article',
  'press/issue',
  'response/directive',
  'scoring/score',
  'volumes/volume',
];
const ordered = [
  ['directory', 'unit', 'person'],
  ['intake', 'call', 'commission', 'lead', 'report', 'screening', 'outside'],
  [
    'newsroom',
    'stock',
    'article',
    'insight',
    'provenance',
    'merge',
    'recall',
    'checking',
    'workbench',
    'study',
    'verification',
  ],
  ['response', 'directive', 'follow-up'],
  ['scoring', 'adoption', 'score', 'statement', 'fact-set'],
  ['volumes', 'archive', 'volume'],
] as const;

const stagePlants = stages.flatMap((earlier, i) =>
  stages.slice(i + 1).map((later) => {
    const stage = earlier.split('/')[0];
    return plant(
      `stage-order-${stage}`,
      `src/flow/${earlier}/looks-at-${later.split('/')[0]}.store.ts`,
      `#flow/${later}/index.ts`,
      'type',
    );
  }),
);

const capabilityPlants = ordered.flatMap(([stage, ...names]) =>
  names.flatMap((earlier, i) =>
    names
      .slice(i + 1)
      .map((later) =>
        plant(
          `capability-order-${stage}-${earlier}`,
          `src/flow/${stage}/${earlier}/looks-at-${later}.store.ts`,
          `#flow/${stage}/${later}/index.ts`,
        ),
      ),
  ),
);

const report = 'src/flow/intake/report';

export const plants: readonly Plant[] = [
  plant('kernel-alone', 'src/kernel/knows-platform.ts', '#platform/db/pool.ts', 'type'),
  plant('kernel-alone', 'src/kernel/knows-package.ts', 'pg'),
  plant('kernel-without-node', 'src/kernel/reads-disk.ts', 'node:fs'),
  plant('fingerprint-only-crypto', 'src/kernel/fingerprint.ts', 'node:os'),
  plant('machinery-knows-no-business', 'src/platform/http/knows-report.ts', '#flow/intake/report/index.ts'),
  plant('machinery-knows-no-business', 'src/ui/knows-overview.tsx', '#overview/today/index.ts', 'later'),
  plant('typeset-knows-paper-only', 'src/typeset/knows-platform.ts', '#platform/db/pool.ts'),
  plant('ui-knows-no-machinery', 'src/ui/knows-platform.tsx', '#platform/db/pool.ts', 'type'),
  plant('flow-below-overview', `${report}/knows-overview.routes.ts`, '#overview/today/index.ts'),
  plant('flow-below-overview', `${report}/knows-app.routes.ts`, '#app/config.ts', 'later'),
  plant('overview-below-app', 'src/overview/today/knows-app.routes.ts', '#app/config.ts'),
  plant('overview-below-app', 'src/overview/today/knows-search.routes.ts', '#overview/search/index.ts'),
  {
    ...plant('src-without-tests', 'src/platform/knows-tests.ts', '../../tests/support/fake.ts'),
    targets: ['tests/support/fake.ts'],
  },
  ...stagePlants,
  ...capabilityPlants,
  plant('front-door', 'src/flow/intake/screening/by-the-window.store.ts', '#flow/intake/report/report.store.ts'),
  plant('front-door', 'src/flow/press/issue/by-the-window.ts', '#flow/press/layout/layout.ts', 'type'),
  plant('front-door-overview', 'src/overview/today/by-the-window.queries.ts', '#flow/intake/report/report.queries.ts'),
  plant('front-door-app', 'src/app/by-the-window.ts', '#flow/intake/report/report.store.ts'),
  plant('pure-without-node', `${report}/reads-disk.ts`, 'node:fs', 'later'),
  plant('pure-without-machinery', `${report}/asks-db-commands.ts`, '#platform/db/pool.ts', 'inline type'),
  plant('pure-without-machinery', `${report}/draws-wording.ts`, '#ui/shell.tsx'),
  plant('pure-without-suffixed', `${report}/reads-rows-actions.ts`, '#flow/intake/report/report.store.ts', 'type'),
  plant('pure-packages', `${report}/makes-tables-schema.ts`, 'exceljs'),
  plant('island-not-on-server', `${report}/calls-island.pages.tsx`, '#ui/picker.client.ts'),
  plant('island-browser-safe', `${report}/asks-door.client.ts`, '#flow/intake/report/index.ts', 'type'),
  plant('island-browser-safe', `${report}/asks-rows.client.ts`, '#flow/intake/report/report.queries.ts'),
  plant('island-without-node', `${report}/reads-disk.client.ts`, '#flow/intake/report/reads-disk.ts'),
  plant('island-packages', `${report}/asks-server.client.ts`, 'pg'),
  plant('no-circular', 'src/ui/egg.tsx', '#ui/hen.tsx'),
  { ...plant('resolvable', 'src/ui/leads-nowhere.tsx', '#ui/nowhere.tsx'), targets: [] },
  plant('declared', 'src/platform/undeclared.ts', 'left-out'),
];

/** Not a fault by themselves, but a fault needs them. */
export const accomplices: readonly Plant[] = [plant('', 'src/ui/hen.tsx', '#ui/egg.tsx', 'type')];

const right = (file: string, from: string, way: Way = 'value'): Plant => plant('', file, from, way);

export const permitted: readonly Plant[] = [
  right('src/kernel/words.ts', 'zod'),
  right('src/kernel/more-words.ts', '#kernel/ids.ts', 'type'),
  right('src/kernel/fingerprint.ts', 'node:crypto'),
  right('src/platform/db/pool.ts', 'pg'),
  right('src/platform/http/pages.ts', '#kernel/ids.ts'),
  right('src/platform/http/error-page.ts', '#ui/shell.tsx'),
  right('src/typeset/worker.ts', 'node:child_process'),
  right('src/flow/directory/unit/unit.store.ts', '#platform/db/pool.ts'),
  right('src/flow/directory/unit/index.ts', '#flow/directory/unit/unit.store.ts'),
  right('src/flow/intake/report/report.ts', '#flow/directory/unit/index.ts', 'type'),
  right('src/flow/intake/report/report-commands.ts', '#flow/intake/report/report.ts'),
  right('src/flow/intake/report/report-schema.ts', 'zod'),
  right('src/flow/intake/report/report.pages.tsx', '#ui/shell.tsx'),
  right('src/flow/intake/screening/screening.store.ts', '#flow/intake/report/index.ts'),
  right('src/flow/press/issue/issue.pdf.ts', '#flow/press/layout/index.ts'),
  right('src/flow/press/release/release.store.ts', '#flow/press/issue/index.ts'),
  right('src/flow/scoring/score/score.ts', 'decimal.js'),
  right('src/flow/volumes/volume/volume.store.ts', '#flow/directory/unit/index.ts', 'later'),
  right('src/overview/today/today.queries.ts', '#flow/intake/report/index.ts'),
  right('src/app/server.ts', '#flow/intake/report/report.routes.ts'),
  right('src/ui/picker.client.ts', '#kernel/calendar.ts'),
  right('src/ui/boost.client.ts', 'htmx.org'),
  right('src/flow/intake/report/report.client.ts', '#flow/intake/report/report-wording.ts'),
  right('src/flow/intake/report/report.store.test.ts', '#flow/press/issue/issue.store.ts'),
];
