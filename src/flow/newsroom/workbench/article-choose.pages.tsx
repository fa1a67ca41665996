/** Which article in hand a report goes into. */
import {
  type ArticleLine,
  articlePageWording,
  articleWording,
  formWording,
  type SourceText,
} from '#flow/newsroom/article/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, Notice, Table } from '#ui/index.ts';
import { articleFormWording } from './article-form-wording.ts';

export interface ArticleChooseProps {
  readonly lang: Language;
  readonly source: SourceText;
  readonly lines: readonly ArticleLine[];
}

export const ArticleChoose = ({ lang, source, lines }: ArticleChooseProps) => {
  const w = articleFormWording[lang];
  const p = articlePageWording[lang];
  const named = `source=${source.kind}:${source.id}`;
  return (
    <>
      <Notice lang={lang} tone="info" title={w.chosen}>
        <a href={source.href}>{w.use(source.text.title, source.unitName)}</a>
        <p>{w.chooseHint}</p>
      </Notice>
      <Table
        lang={lang}
        caption={w.chooseTitle}
        rows={lines}
        rowKey={(line) => line.id}
        empty={
          <EmptyState title={w.chooseNone} act={{ href: `/articles/new?${named}`, label: p.new }}>
            {w.chooseNoneHint}
          </EmptyState>
        }
        columns={[
          {
            header: articleWording[lang].fields.title,
            priority: 'title',
            cell: (line) => <a href={`/articles/${line.id}/edit?${named}`}>{line.title}</a>,
          },
          { header: p.form, nowrap: true, cell: (line) => formWording[lang][line.form] },
          { header: p.author, nowrap: true, cell: (line) => line.authorName },
          { header: p.sources, nowrap: true, cell: (line) => p.sourceCount(line.sources) },
          { header: p.changedAt, nowrap: true, cell: (line) => dayOf(line.changedAt) },
        ]}
      />
    </>
  );
};
