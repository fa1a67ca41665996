/** One place to go anywhere: pages, acts on the record in view, units, what one worked on, and the search of all texts. */
import { type Context, Hono } from 'hono';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/wording.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { HttpEnv, ListedThing, MenuItem, Services } from '#platform/http/index.ts';
import { slices } from '../slices.ts';
import { best } from './matching.ts';
import { type EntryGroup, PaletteOptions, PalettePage } from './palette.pages.tsx';
import { type Entry, recentRecords, unitsNamed } from './palette.queries.ts';
import { paletteWording } from './palette-wording.ts';

type C = Context<HttpEnv>;

const longestTyped = 100;
const shown = { acts: 8, pages: 8, recent: 6 };

export function paletteRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get('/', async (c) => {
    const { lang } = c.var;
    const typed = (c.req.query('q') ?? '').trim().slice(0, longestTyped);
    const groups = await groupsFor(services, c, typed, c.req.query('at') ?? '');
    if (c.req.header('huoshui-part')) return c.html(<PaletteOptions lang={lang} groups={groups} />);
    const page = <PalettePage lang={lang} typed={typed} groups={groups} />;
    return c.render(page, { title: paletteWording[lang].title });
  });
}

async function groupsFor(services: Services, c: C, typed: string, at: string): Promise<EntryGroup[]> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const w = paletteWording[lang];
  const things = slices.flatMap((slice) => slice.things ?? []);
  const [acts, units, recent] = await Promise.all([
    actsAt(access, actor, lang, things, at),
    unitsNamed(access, typed),
    recentRecords(access, actor, things),
  ]);
  const atDesk = actor.appointments.some((a) => a.role === 'editor');
  const records = recent.map(({ thing, id, title }): Entry => {
    const path = thing.name === 'report' && atDesk ? '/screening' : thing.path;
    return { label: title, hint: thing.words[lang].thing, href: `${path}/${id}` };
  });
  const all: EntryGroup[] = [
    { title: w.acts, entries: best(acts, typed, shown.acts) },
    { title: w.pages, entries: best(pagesFor(actor, lang), typed, shown.pages) },
    { title: w.recent, entries: best(records, typed, shown.recent) },
    { title: w.units, entries: units },
    { title: w.find, entries: searches(actor, typed, lang) },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}

/** Acts that the reader may do now on the record whose page is open. */
async function actsAt(
  access: Access,
  actor: Actor,
  lang: Language,
  things: readonly ListedThing[],
  at: string,
): Promise<Entry[]> {
  const [, path, id = ''] = /^(\/[a-z-]+)\/([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(at) ?? [];
  const here = things.filter((thing) => thing.path === path || (path === '/screening' && thing.path === '/reports'));
  const found = here.map(async (thing) => {
    const record = await thing.read(access, actor, id);
    return Object.entries(record?.acts ?? {}).flatMap(([act, reasons]) =>
      reasons.length === 0 ? [{ label: thing.words[lang].actions[act] ?? act, href: at, act }] : [],
    );
  });
  return (await Promise.all(found)).flat();
}

interface Page extends MenuItem {
  readonly roles?: readonly Role[];
}

function pagesFor(actor: Actor, lang: Language): Entry[] {
  const held = new Set(actor.appointments.map((a) => a.role));
  const say = (key: 'newReport' | 'newArticle' | 'me') => ({ zh: paletteWording.zh[key], en: paletteWording.en[key] });
  const own: Page[] = [
    { href: '/reports/new', label: say('newReport'), roles: ['correspondent'] },
    { href: '/articles/new', label: say('newArticle'), roles: ['editor'] },
    { href: '/me', label: say('me') },
  ];
  return [...slices.flatMap((slice) => slice.menu ?? []), ...own]
    .filter(({ roles }) => !roles || roles.some((role) => held.has(role)))
    .map(({ href, label }) => ({ href, label: label[lang] }));
}

const searchers: readonly Role[] =
  slices.flatMap((slice) => slice.menu ?? []).find(({ href }) => href === '/search')?.roles ?? [];

function searches(actor: Actor, typed: string, lang: Language): Entry[] {
  if (typed === '' || !actor.appointments.some((a) => searchers.includes(a.role))) return [];
  return [{ label: paletteWording[lang].search(typed), href: `/search?q=${encodeURIComponent(typed)}` }];
}
