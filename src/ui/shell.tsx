/** The whole HTML document around every page. */

import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { clientWords } from './client-wording.ts';
import { Icon } from './icon.tsx';
import { Bar, type MenuItem, Rail } from './menu.tsx';
import { uiWords } from './ui-wording.ts';

/** Addresses of the built files, with their hash in the name. */
export interface AssetPaths {
  readonly css: string;
  readonly script: string;
}

export interface ShellProps {
  readonly lang: Language;
  /** Of the browser's tab; also the heading unless `heading` is given. */
  readonly title: string;
  /** `false` when the page brings its own `<h1>`. */
  readonly heading?: string | false | undefined;
  /** Beside the heading: state, a main link. */
  readonly beside?: Child;
  readonly who?: { readonly name: string; readonly unitName: string; readonly href?: string } | undefined;
  readonly menu: readonly MenuItem[];
  readonly notice?: Child;
  readonly assets: AssetPaths;
  /** Further module scripts of this page. */
  readonly scripts?: readonly string[] | undefined;
  /** Path and query of this page: where the language switch comes back to. */
  readonly here?: string | undefined;
  /** The office's own name for its installation. */
  readonly site?: string | undefined;
  readonly children?: Child;
}

export const Shell = (props: ShellProps) => {
  const { lang, title, assets, menu } = props;
  const w = uiWords[lang];
  const heading = props.heading ?? title;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <title>{`${title} · ${w.product}`}</title>
          <meta name="color-scheme" content="light dark" />
          <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
          <meta name="huoshui-words" content={JSON.stringify(clientWords[lang])} />
          <link rel="stylesheet" href={assets.css} />
          <script type="module" src={assets.script} />
        </head>
        <body {...{ 'hx-boost:inherited': 'true' }}>
          <a class="skip" href="#main">
            {w.skip}
          </a>
          <div class="busy-line" aria-hidden="true" />
          <Masthead {...props} />
          <div
            class={menu.length > 0 ? 'frame' : 'frame frame-plain'}
            data-signed-in={props.who && `${props.who.name} · ${props.who.unitName}`}
          >
            {menu.length > 0 && <Rail lang={lang} menu={menu} />}
            <main id="main" class="page" tabindex={-1}>
              {heading !== false && (
                <div class="page-head">
                  <h1 tabindex={-1}>{heading}</h1>
                  {props.beside}
                </div>
              )}
              {props.notice}
              {props.children}
            </main>
          </div>
          <footer class="page-foot">
            <span>{w.openSystemRule}</span>
          </footer>
          {menu.length > 0 && <Bar lang={lang} menu={menu} />}
          <div id="toasts" class="toasts" role="status" aria-live="polite" />
          {props.scripts?.map((src) => (
            <script type="module" src={src} />
          ))}
        </body>
      </html>
    </>
  );
};

/** Language and log-out load the page anew: they change `<html lang>` and what may be kept. */
const Masthead = ({ lang, site, who, here }: ShellProps) => {
  const w = uiWords[lang];
  const reload = { 'hx-boost': 'false' };
  return (
    <header class="masthead">
      <a class="masthead-name" href="/">
        {w.product}
        {site && <span class="masthead-site">{site}</span>}
      </a>
      <span class="open-system">{w.openSystem}</span>
      <div class="masthead-end">
        {who && (
          <a class="palette-open" href="/palette" data-palette="" hx-boost="false">
            <Icon name="search" />
            <span class="palette-word">{w.palette}</span>
            <kbd>{w.paletteKey}</kbd>
          </a>
        )}
        {who && (
          <p class="masthead-who">
            {who.href ? <a href={who.href}>{who.name}</a> : <b>{who.name}</b>}
            <span title={who.unitName}>{who.unitName}</span>
          </p>
        )}
        <form method="post" action="/language" {...reload}>
          <input type="hidden" name="lang" value={lang === 'zh' ? 'en' : 'zh'} />
          {here && <input type="hidden" name="back" value={here} />}
          <button class="link-button" type="submit" lang={lang === 'zh' ? 'en' : 'zh-CN'}>
            {w.switchLanguage}
          </button>
        </form>
        {who && (
          <form method="post" action="/logout" {...reload} data-ends-session="">
            <button class="link-button" type="submit">
              {w.signOut}
            </button>
          </form>
        )}
      </div>
    </header>
  );
};
