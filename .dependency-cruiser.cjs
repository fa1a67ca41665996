/**
 * The import rules of docs/architecture.md. Each is proved to fire by a planted violation in
 * tests/architecture/imports.test.ts. Types count as imports.
 */

// TypeScript 7 has no API yet, so `typescript` is version 6 by name and `tsc` comes from 7 (`@typescript/native`).
// Without that API the cruise would find no TypeScript file at all and call that clean.
if (!require('typescript').createSourceFile) throw new Error('dependency-cruiser needs the API of typescript 6');

const stages = ['directory', 'intake', 'newsroom', 'press', 'response', 'scoring', 'volumes'];

/** In the order in which a later one may use an earlier one. In `press` any may use any, without a cycle. */
const capabilities = {
  directory: ['unit', 'person'],
  intake: ['call', 'commission', 'lead', 'report', 'screening', 'outside'],
  newsroom: [
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
  response: ['directive', 'follow-up'],
  scoring: ['adoption', 'score', 'statement', 'fact-set'],
  volumes: ['archive', 'volume'],
};

const test = String.raw`\.test\.tsx?$`;
const suffixed = String.raw`\.(tables|store|queries|routes|api|pages|client|reactions|jobs|cli|pdf)\.tsx?$`;
const oneOf = (names) => `(${names.join('|')})`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = [
  rule(
    'kernel-alone',
    'The kernel knows nobody; zod and, for fingerprints, the hash of Node are its only tools.',
    { path: '^src/kernel/', pathNot: test },
    { pathNot: ['^src/kernel/', '^node_modules/zod/'], dependencyTypesNot: ['core'] },
  ),
  rule(
    'kernel-without-node',
    'Only fingerprint.ts may use node:crypto.',
    { path: '^src/kernel/', pathNot: [test, '^src/kernel/fingerprint\\.ts$'] },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'fingerprint-only-crypto',
    'The one door of the kernel to Node is the hash.',
    { path: '^src/kernel/fingerprint\\.ts$' },
    { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  ),
  rule(
    'machinery-knows-no-business',
    'platform, ui and typeset stand below the flow.',
    { path: '^src/(platform|ui|typeset)/', pathNot: test },
    { path: '^src/(app|overview|flow)/' },
  ),
  rule(
    'typeset-knows-paper-only',
    'The printing engine depends on the kernel alone.',
    { path: '^src/typeset/', pathNot: test },
    { path: '^src/(platform|ui)/' },
  ),
  rule(
    'ui-knows-no-machinery',
    'Components are functions of their props.',
    { path: '^src/ui/', pathNot: test },
    { path: '^src/(platform|typeset)/' },
  ),
  rule(
    'flow-below-overview',
    'The business does not know the screens across it, nor the composition root.',
    { path: '^src/flow/', pathNot: test },
    { path: '^src/(app|overview)/' },
  ),
  rule(
    'overview-below-app',
    'Nothing but the composition root imports an overview.',
    { path: '^src/(overview)/([^/]+)/', pathNot: test },
    { path: '^src/(app|overview)/', pathNot: '^src/overview/$2/' },
  ),
  rule(
    'src-without-tests',
    'What is served does not import tests or measurements.',
    { path: '^src/', pathNot: test },
    { path: `^(tests|bench)/|${test}` },
  ),
];

const stageOrder = stages
  .slice(0, -1)
  .map((stage, i) =>
    rule(
      `stage-order-${stage}`,
      'A later stage influences an earlier one by an event and a reaction, never by being imported.',
      { path: `^src/flow/${stage}/`, pathNot: test },
      { path: `^src/flow/${oneOf(stages.slice(i + 1))}/` },
    ),
  );

const capabilityOrder = Object.entries(capabilities).flatMap(([stage, names]) =>
  names
    .slice(0, -1)
    .map((name, i) =>
      rule(
        `capability-order-${stage}-${name}`,
        'Inside a stage a later capability may use an earlier one.',
        { path: `^src/flow/${stage}/${name}/`, pathNot: test },
        { path: `^src/flow/${stage}/${oneOf(names.slice(i + 1))}/` },
      ),
    ),
);

const doors = [
  rule(
    'front-door',
    'Another capability is entered by its index.ts.',
    { path: '^src/flow/([^/]+)/([^/]+)/', pathNot: test },
    { path: '^src/flow/', pathNot: ['^src/flow/$1/$2/', String.raw`^src/flow/[^/]+/[^/]+/index\.ts$`] },
  ),
  rule(
    'front-door-overview',
    'Overviews enter a capability by its index.ts.',
    { path: '^src/overview/', pathNot: test },
    { path: '^src/flow/', pathNot: String.raw`^src/flow/[^/]+/[^/]+/index\.ts$` },
  ),
  rule(
    'front-door-app',
    'The composition root mounts routes, operations, jobs and commands; rows and pages stay inside.',
    { path: '^src/app/', pathNot: test },
    { path: String.raw`^src/(flow|overview)/.*\.(tables|store|queries|pages|pdf)\.tsx?$` },
  ),
];

const pure = { path: '^src/(flow|overview)/', pathNot: [suffixed, test, String.raw`/(index|slice)\.ts$`] };
const purity = [
  rule('pure-without-node', 'A file without a suffix touches nothing outside.', pure, { dependencyTypes: ['core'] }),
  rule('pure-without-machinery', 'A file without a suffix touches no machinery and no page.', pure, {
    path: '^src/(platform|ui|typeset)/',
  }),
  rule('pure-without-suffixed', 'A file without a suffix does not import one that touches something.', pure, {
    path: suffixed,
  }),
  rule('pure-packages', 'Packages that compute and touch nothing.', pure, {
    path: '^node_modules/',
    pathNot: '^node_modules/(zod|decimal\\.js|diff|opencc-js|pinyin-pro|yaml)/',
  }),
];

const browser = [
  rule(
    'island-not-on-server',
    'Browser code is bundled, never imported by the server.',
    { path: '^src/', pathNot: [String.raw`\.client\.ts$`, test] },
    { path: String.raw`\.client\.ts$` },
  ),
  rule(
    'island-browser-safe',
    'Browser code uses the kernel, pure files and other islands only.',
    { path: String.raw`\.client\.ts$` },
    {
      path: [
        '^src/(platform|typeset|app)/',
        String.raw`\.(tables|store|queries|routes|api|pages|reactions|jobs|cli|pdf)\.tsx?$`,
        String.raw`\.tsx$`,
        String.raw`/index\.ts$`,
      ],
      pathNot: String.raw`\.client\.ts$`,
    },
  ),
  rule(
    'island-without-node',
    'Nothing of Node may reach the browser, by whatever way.',
    { path: String.raw`\.client\.ts$` },
    {
      path: '^(node:)?(assert|buffer|child_process|crypto|dns|events|fs|http|https|net|os|path|process|stream|timers|tls|url|util|worker_threads|zlib)(/|$)',
      reachable: true,
    },
  ),
  rule(
    'island-packages',
    'Packages made for the browser.',
    { path: String.raw`\.client\.ts$` },
    { path: '^node_modules/', pathNot: String.raw`^node_modules/(htmx\.org|@tiptap/[^/]+|preact)/` },
  ),
];

const everywhere = [
  rule('no-circular', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  rule('resolvable', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  rule(
    'declared',
    'A package is named in package.json, and among the dependencies if it is served.',
    { path: '^src/', pathNot: test },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  ),
];

module.exports = {
  forbidden: [...layers, ...stageOrder, ...capabilityOrder, ...doors, ...purity, ...browser, ...everywhere],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
