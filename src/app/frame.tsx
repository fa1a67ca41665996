/** The frame around every page: menu of what the reader's roles use, who they are, and pages for what goes wrong. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { unitOf } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Language, wording } from '#kernel/wording.ts';
import type { HttpEnv, MenuItem, Services } from '#platform/http/index.ts';
import { EmptyState, Shell } from '#ui/index.ts';
import { assetPaths } from './assets.ts';
import { languageOf } from './session.ts';
import { slices } from './slices.ts';

export function frame(services: Services): MiddlewareHandler<HttpEnv> {
  const assets = assetPaths();
  return async (c, next) => {
    c.setRenderer(async (content, { title, heading, status = 200 }) => {
      const actor: Actor | undefined = c.get('actor');
      const { lang } = c.var;
      const unit =
        actor && (await unitOf({ db: services.read, orgId: actor.orgId }, actor.unitId).catch(() => undefined));
      const url = new URL(c.req.url);
      return c.html(
        <Shell
          lang={lang}
          title={title}
          heading={heading}
          menu={actor ? menuFor(actor, lang, url.pathname) : []}
          who={actor && { name: actor.name, unitName: unit?.name ?? '', href: '/me' }}
          here={c.req.method === 'GET' ? url.pathname + url.search : undefined}
          assets={assets}
        >
          {content as Child}
        </Shell>,
        status as ContentfulStatusCode,
      );
    });
    return next();
  };
}

/** The item whose address is the longest beginning of the page's. */
function placeOf(path: string, items: readonly MenuItem[]): MenuItem | undefined {
  const isUnder = (href: string) => path === href || path.startsWith(`${href}/`);
  const reach = (item: MenuItem) =>
    Math.max(0, ...[item.href, ...(item.covers ?? [])].filter(isUnder).map((href) => href.length));
  const [nearest] = items.toSorted((a, b) => reach(b) - reach(a));
  return nearest && reach(nearest) > 0 ? nearest : undefined;
}

/** Headings of a menu too long to be taken in at a glance: the stages of the flow. */
const stages = wording(
  { directory: '机构', intake: '收稿', newsroom: '编稿', press: '刊发', scoring: '计分' },
  { directory: 'Directory', intake: 'Coming in', newsroom: 'Newsroom', press: 'Going out', scoring: 'Scoring' },
);
const glance = 10;

function menuFor(actor: Actor, lang: Language, path: string) {
  const held = new Set(actor.appointments.map((a) => a.role));
  const items = slices
    .flatMap((s) => (s.menu ?? []).map((item) => ({ ...item, stage: s.name.split('/')[0] ?? '' })))
    .filter((item) => !item.roles || item.roles.some((role) => held.has(role)));
  const here = placeOf(path, items);
  const headings: Readonly<Record<string, string>> = stages[lang];
  return items.map((item) => ({
    href: item.href,
    label: item.label[lang],
    current: item === here,
    group: items.length > glance ? headings[item.stage] : undefined,
  }));
}

/** For machines. */
const troubleCodes = {
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  500: 'bug',
  503: 'database_away',
} as const;

const troubles = wording(
  {
    404: '没有找到这一页',
    '404_hint': '它可能已经移动，或者不归您办理。请从菜单重新进入。',
    403: '这一步被拒绝了',
    '403_hint': '请从本系统的页面里操作，不要从别的网站跳转提交。',
    413: '提交的内容太大',
    '413_hint': '文件最大20兆。请压缩图片或分开上传；已填写的文字在上一页，返回即可看到。',
    500: '系统出了错',
    '500_hint': '您填写的内容请先复制保存。已经记下这次错误，请稍后再试或联系系统管理员。',
    503: '现在不能保存',
    '503_hint': '数据库暂时不可用，或磁盘已满。您填写的内容请先复制保存，稍后再试；系统管理员请查看磁盘空间和日志。',
    both: (what: string, hint: string) => `${what}。${hint}`,
    back: '回到首页',
  },
  {
    404: 'This page was not found',
    '404_hint': 'It may have moved, or is not yours to see. Start again from the menu.',
    403: 'This was refused',
    '403_hint': 'Send forms from the pages of this system only.',
    413: 'Too much was sent',
    '413_hint':
      'A file has at most 20 MB. Shrink its pictures or send it in parts; what you typed is on the page before.',
    500: 'Something went wrong here',
    '500_hint': 'Copy what you typed first. The error was recorded; try again later or tell the administrator.',
    503: 'It cannot be saved now',
    '503_hint':
      'The database is away, or its disk is full. Copy what you typed and try again later; administrators: see the disk and the log.',
    both: (what, hint) => `${what}. ${hint}`,
    back: 'Home',
  },
);

export async function troublePage(c: Context<HttpEnv>, status: number): Promise<Response> {
  const w = troubles[languageOf(c)];
  const known = status === 404 || status === 403 || status === 413 || status === 503 ? status : 500;
  if (c.req.path.startsWith('/api/')) {
    const refusals = [{ code: troubleCodes[known], message: w.both(w[known], w[`${known}_hint`]) }];
    return c.json({ error: { status, refusals } }, status as ContentfulStatusCode);
  }
  const page = <EmptyState act={{ href: '/', label: w.back }}>{w[`${known}_hint`]}</EmptyState>;
  return c.render(page, { title: w[known], status });
}
