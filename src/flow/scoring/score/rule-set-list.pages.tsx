/** The list of rule sets. */
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { ButtonLink, EmptyState, Pager, StatusBadge, Table, type Tone } from '#ui/index.ts';
import type { RuleSetLine } from './rule-set.queries.ts';
import type { RuleSetStatus } from './rule-set-record.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { ScoreTabs } from './score-list.pages.tsx';
import { scorePageWording } from './score-page-wording.ts';

export const ruleSetTones: Record<RuleSetStatus, Tone> = { draft: 'waiting', in_force: 'good', withdrawn: 'neutral' };

export const RuleSetList = (props: { lang: Language; page: Page<RuleSetLine>; mayImport: boolean }) => {
  const { lang, page, mayImport } = props;
  const w = scorePageWording[lang];
  const words = ruleSetWording[lang];
  const href = (key: object) => keysetHref('/rule-sets', {}, key);
  const act = { href: '/rule-sets/new', label: w.newRules };
  return (
    <>
      <ScoreTabs lang={lang} current="rule-sets" atDesk={mayImport} />
      {mayImport && (
        <p class="buttons">
          <ButtonLink {...act} main />
        </p>
      )}
      <Table
        lang={lang}
        caption={w.rules}
        rows={page.lines}
        rowKey={(r) => r.id}
        empty={
          <EmptyState title={w.noRuleSets} {...(mayImport ? { act } : {})}>
            {w.noRuleSetsHint}
          </EmptyState>
        }
        columns={[
          { header: w.title, priority: 'title', cell: (r) => <a href={`/rule-sets/${r.id}`}>{r.title}</a> },
          { header: w.edition, nowrap: true, cell: (r) => r.edition },
          { header: w.days, nowrap: true, cell: (r) => w.from_to(r.from, r.to) },
          { header: w.desk, cell: (r) => r.deskName },
          {
            header: w.status,
            nowrap: true,
            cell: (r) => <StatusBadge tone={ruleSetTones[r.status]} label={words.statuses[r.status]} />,
          },
        ]}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};
