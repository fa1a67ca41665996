import { expect, it } from 'vitest';
import { type Check, projectFiles } from './tree.ts';

const folders = ['home', 'Users', 'root', 'work', 'tmp', 'mnt', 'private', 'var/folders', 'opt', 'workspace'];
const absolute = new RegExp(String.raw`(?<![\w.~\-)}\]/*#:@])/(${folders.join('|')})/[\w.-]+`);
const windows = /\b[A-Z]:\\\\?(Users|home|tmp|Temp)\\/i;
const privateAddress = /(?<![\d.])(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+(?![\d.])/;
const privateHost = /\bhttps?:\/\/[^\s/"'`)]+\.(internal|local|lan|corp|intranet|localdomain)\b/;
const resolved = /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/;

const marks: readonly [RegExp, string][] = [
  [absolute, 'a path of somebody’s machine'],
  [windows, 'a path of somebody’s machine'],
  [privateAddress, 'an address of somebody’s network'],
  [privateHost, 'a host of somebody’s network'],
  [resolved, 'a registry of somebody’s own'],
];

/** The same on every machine: no path, address or host of the one where it was written. */
const places: Check = (files) =>
  files.flatMap(({ path, text }) =>
    marks.flatMap(([mark, what]) => {
      const found = mark.exec(text)?.[0];
      return found === undefined ? [] : [`${path}: ${what}: ${found}`];
    }),
  );

const slash = '/';
const planted = [
  `const data = '${slash}home/li/data';`,
  `see ${slash}tmp/notes.md`,
  `(${slash}work/main)`,
  `cd "${slash}Users/li/code"`,
  `C:${'\\'}Users${'\\'}li`,
  `http://${'192.168'}.0.12:8080`,
  `https://npm.office${'.internal'}/left-pad`,
  `"resolved": "${'https'}://mirror.example/zod.tgz"`,
];
const innocent = [
  'src/flow/press/work/x.ts',
  'https://example.org/home/start',
  '../tmp/x',
  'postgres://127.0.0.1:5432',
  'version 1.10.2.3',
];

const file = (text: string) => [{ path: 'docs/planted.md', text }];

it('no file names a place on somebody’s machine', () => expect(places(projectFiles())).toEqual([]));

it('each planted place is found, and nothing innocent', () => {
  expect(planted.filter((text) => places(file(text)).length === 0)).toEqual([]);
  expect(innocent.flatMap((text) => places(file(text)))).toEqual([]);
});
