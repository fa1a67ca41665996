import { expect, it } from 'vitest';
import { Gallery } from './gallery.pages.tsx';
import { Shell } from './shell.tsx';

const assets = { css: '/assets/ui-1.css', script: '/assets/page-1.js' };
const shell = (props: Partial<Parameters<typeof Shell>[0]>): string =>
  String(<Shell lang="zh" title="来稿" menu={[]} assets={assets} {...props} />);

it('is a whole document in its language', () => {
  expect(shell({})).toMatch(/^<!doctype html><html lang="zh-CN">/);
  expect(shell({ lang: 'en' })).toContain('<html lang="en">');
  expect(shell({})).toContain('<title>来稿 · 活水</title>');
});

it('a title that is markup stays text', () => {
  const page = shell({ title: '<script>alert(1)</script>' });
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('<h1 tabindex="-1">&lt;script&gt;alert(1)&lt;/script&gt;</h1>');
});

it('says plainly that it is unclassified, in both languages', () => {
  expect(shell({})).toContain('非涉密系统');
  expect(shell({ lang: 'en' })).toContain('Unclassified system');
});

it('log-out and the name stand there only when somebody is signed in', () => {
  expect(shell({})).not.toContain('/logout');
  const page = shell({ who: { name: '何知微', unitName: '信息科' } });
  expect(page).toContain('action="/logout"');
  expect(page).toContain('data-signed-in="何知微 · 信息科"');
});

it('the language switch comes back to the page and loads it anew', () => {
  const page = shell({ here: '/intake/reports?status=filed' });
  expect(page).toContain('name="back" value="/intake/reports?status=filed"');
  expect(page).toMatch(/action="\/language" hx-boost="false"/);
});

it('a telephone shows four queues and the rest under “more”', () => {
  const menu = [1, 2, 3, 4, 5, 6].map((n) => ({ href: `/${n}`, label: `第${n}项`, count: n }));
  const bar = shell({ menu }).split('<nav class="bar"')[1] ?? '';
  expect(bar.split('<details')[0]?.match(/<a /g)).toHaveLength(4);
  expect(bar.split('<details')[1]?.match(/<a /g)).toHaveLength(2);
});

it('no component writes a style or a handler into the page', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const page = String(await (<Gallery lang={lang} assets={assets} />));
    expect(page.match(/<[^>]*\s(style|on\w+)=[^>]*>/g)).toBeNull();
    expect(page).not.toContain('javascript:');
  }
});

it('every id on the page of all components is there once, and every label finds its control', async () => {
  const page = String(await (<Gallery lang="zh" assets={assets} />));
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const wanted = [...page.matchAll(/\s(?:for|aria-describedby|data-opens)="([^"]+)"/g)].flatMap((found) =>
    (found[1] ?? '').split(' '),
  );
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});
