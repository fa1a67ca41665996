import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { type Check, isTest, type ProjectFile, projectFiles } from './tree.ts';

const speaks =
  /^src\/(ui\/.*\.(tsx|client\.ts)|(flow|overview)\/.*\.(pages\.tsx|(routes|api|cli|client)\.ts)|platform\/.*\.tsx)$/;

const calls = (file: ProjectFile): string =>
  transformSync(file.text, {
    loader: 'tsx',
    jsx: 'automatic',
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
  }).code;

const marks: readonly [RegExp, string][] = [
  [/[\p{Script=Han}]/u, 'Chinese that has no English beside it belongs in a -wording.ts'],
  [/\bchildren:\[?"[^"]*\p{L}{2}[^"]*"/u, 'a text that has no second language belongs in a -wording.ts'],
  [
    /"?\b(aria-label|title|placeholder|alt|summary)"?:"[^"]*\p{L}{2}/u,
    'a label that has no second language belongs in a -wording.ts',
  ],
];

const refused: readonly [RegExp, string][] = [
  [/[{,]"?style"?:/, 'an inline style is refused by the security policy: use a class'],
  [/[{,]"?on[a-z]{3,}"?:"/, 'an inline handler is refused by the security policy: use an island'],
  [/\bjsxs?\("script",\{(?![^}]*\bsrc\b)/, 'an inline script is refused by the security policy: use an island'],
];

/** What the gallery shows is sample content, as the demo's is. */
const samples = /^src\/ui\/gallery/;

/** Every word through `wording()`, nothing that the content security policy refuses. */
const pages: Check = (files) =>
  files
    .filter(({ path }) => speaks.test(path) && !samples.test(path) && !isTest(path))
    .flatMap((file) => {
      const code = calls(file);
      const faults = file.path.endsWith('.tsx') ? [...marks, ...refused] : marks.slice(0, 1);
      return faults.flatMap(([mark, what]) => {
        const found = mark.exec(code);
        return found ? [`${file.path}: ${what}: ${code.slice(found.index, found.index + 60)}`] : [];
      });
    });

const page = (jsx: string): ProjectFile => ({
  path: 'src/flow/intake/report/report.pages.tsx',
  text: `export const P = (p: { w: { title: string } }) => ${jsx};`,
});

const planted = [
  '<p>来稿</p>',
  '<p>Reports</p>',
  '<p>Reports {p.w.title}</p>',
  '<button aria-label="Close">×</button>',
  '<input placeholder="Title" />',
  '<p style="color:red">{p.w.title}</p>',
  '<p style={{ color: 1 }}>{p.w.title}</p>',
  '<p onclick="go()">{p.w.title}</p>',
  '<script>go()</script>',
];

it('pages speak through wording, and ask for nothing that is refused', () => expect(pages(projectFiles())).toEqual([]));

it('each planted fault is found', () => {
  expect(planted.filter((jsx) => pages([page(jsx)]).length === 0)).toEqual([]);
});

it('a page in order is clean, and so is a comment in Chinese', () => {
  const fine = '<><script src="/a.js" type="module" /><p class="red" title={p.w.title}>{p.w.title} · 1</p></>';
  expect(pages([page(fine), { ...page('<i />'), text: '// 来稿\nexport const one = 1;' }])).toEqual([]);
  expect(
    pages([{ path: 'src/flow/intake/report/report.routes.ts', text: "export const f = () => '来稿';" }]),
  ).toHaveLength(1);
});
