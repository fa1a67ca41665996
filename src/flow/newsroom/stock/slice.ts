/** What the house is handed of the stock. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listStock } from './stock.queries.ts';
import { stockReactions } from './stock.reactions.ts';
import { stockRoutes } from './stock.routes.tsx';
import { stockThing } from './stock.store.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { stockQuery } from './stock-query.ts';
import { stockWording } from './stock-wording.ts';

const title = { zh: stockPageWording.zh.title, en: stockPageWording.en.title };

export const stockSlice: Slice = {
  name: 'newsroom/stock',
  title,
  mount: { path: '/stock', routes: stockRoutes },
  menu: [{ href: '/stock', label: title, roles: ['editor', 'checker', 'signatory'] }],
  things: [listed('/stock', stockThing, stockWording)],
  reactions: stockReactions,
  lists: [
    apiList({
      path: '/stock',
      summary: { zh: '素材列表，新收的在前', en: 'Stock, last added first' },
      query: stockQuery,
      run: listStock,
    }),
  ],
};
