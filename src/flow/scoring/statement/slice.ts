/** What the house is handed of the statements. */
import { keysetSchema } from '#kernel/keyset.ts';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listStatements } from './statement.queries.ts';
import { type StatementServices, statementRoutes } from './statement.routes.tsx';
import { statementThing } from './statement.store.ts';
import { statementWording } from './statement-wording.ts';

export const statementSlice: Slice<StatementServices> = {
  name: 'scoring/statement',
  title: { zh: '通报', en: 'Statements' },
  mount: { path: '/statements', routes: statementRoutes },
  menu: [
    {
      href: '/statements',
      label: { zh: '通报', en: 'Statements' },
      roles: ['correspondent', 'approver', 'editor', 'checker', 'signatory', 'leader'],
    },
  ],
  things: [listed('/statements', statementThing, statementWording)],
  lists: [
    apiList({
      path: '/statements',
      summary: { zh: '通报列表，新的在前', en: 'Statements, newest first' },
      query: keysetSchema,
      run: listStatements,
    }),
  ],
};
