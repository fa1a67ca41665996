/** An issue for its readers: on a telephone first, one card an article, large type. */
import { dayInWords, issueName, numberLine } from '#flow/press/issue/index.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { Badge, EmptyState, FileLink, Notice, Pager, Section, TextBody } from '#ui/index.ts';
import { IssueNotices } from './notices.pages.tsx';
import type { Reading, ReadingArticle, ReadingLine } from './reading.queries.ts';
import { releasePageWording } from './release-page-wording.ts';
import { releaseWording } from './release-wording.ts';

export interface ReadingPageProps {
  readonly lang: Language;
  /** The issue that stands open: the newest, or the one that was asked for. */
  readonly reading: Reading | undefined;
  readonly earlier: Page<ReadingLine>;
  /** Under which address the list of issues is paged. */
  readonly path: string;
}

export const ReadingPage = ({ lang, reading, earlier, path }: ReadingPageProps) => {
  const w = releasePageWording[lang];
  if (!reading) return <EmptyState title={w.none}>{w.noneHint}</EmptyState>;
  return (
    <div class="reading">
      <ReadingIssue lang={lang} reading={reading} />
      {earlier.lines.length > 0 && (
        <Section title={w.earlier}>
          <ul class="reading-list">
            {earlier.lines.map((line) => (
              <Earlier lang={lang} line={line} />
            ))}
          </ul>
          <Pager
            lang={lang}
            newer={earlier.newer && keysetHref(path, {}, { after: earlier.newer })}
            older={earlier.older && keysetHref(path, {}, { before: earlier.older })}
          />
        </Section>
      )}
    </div>
  );
};

const ReadingIssue = ({ lang, reading }: { lang: Language; reading: Reading }) => {
  const w = releasePageWording[lang];
  const { id, issue, bulletinName, articles, pdf } = reading;
  return (
    <article class="reading-issue">
      <header class="reading-head">
        <h1>{bulletinName}</h1>
        {issue.signOff && (
          <p>
            <span>{numberLine(lang, issue.signOff.number, issue.series)}</span>
            <span>{dayInWords(lang, issue.signOff.day)}</span>
          </p>
        )}
      </header>
      <IssueNotices lang={lang} issue={issue} />
      {pdf === 'offered' && (
        <p>
          <FileLink lang={lang} href={`/reading/${id}/pdf`} name={w.openPdf} view />
        </p>
      )}
      {pdf === 'paused' && (
        <Notice lang={lang} tone="warning">
          {w.pdfPaused}
        </Notice>
      )}
      {!reading.whole && articles.length > 0 && <p class="muted">{w.partial}</p>}
      {articles.length > 1 && <Contents lang={lang} articles={articles} />}
      {reading.whole && issue.status !== 'recalled' && <Note lang={lang} text={issue.note} />}
      {articles.map((article, i) => (
        <ArticleCard lang={lang} id={id} article={article} anchor={`a${i + 1}`} isOneOfMany={articles.length > 1} />
      ))}
    </article>
  );
};

const Contents = ({ lang, articles }: { lang: Language; articles: readonly ReadingArticle[] }) => (
  <nav class="reading-contents" id="contents" aria-label={releasePageWording[lang].contents}>
    <h2>{releasePageWording[lang].contents}</h2>
    <ol>
      {articles.map(({ title }, i) => (
        <li>
          <a href={`#a${i + 1}`}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
);

const Note = ({ lang, text }: { lang: Language; text: string }) =>
  text === '' ? null : (
    <blockquote class="reading-note">
      <b>{releasePageWording[lang].note}</b>
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </blockquote>
  );

const ArticleCard = ({
  lang,
  id,
  article,
  anchor,
  isOneOfMany,
}: {
  lang: Language;
  id: string;
  article: ReadingArticle;
  anchor: string;
  isOneOfMany: boolean;
}) => {
  const w = releasePageWording[lang];
  return (
    <section class="card reading-card" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>{article.title}</h2>
      {article.source && <p class="reading-source">{article.source}</p>}
      {article.withdrawn ? (
        <Notice lang={lang} tone="error">
          {w.withdrawn}
        </Notice>
      ) : (
        <>
          <Note lang={lang} text={article.note} />
          <TextBody lang={lang} body={article.body} pictureHref={(file) => `/reading/${id}/files/${file}`} large />
        </>
      )}
      {isOneOfMany && (
        <p class="reading-back">
          <a href="#contents">{w.toTop}</a>
        </p>
      )}
    </section>
  );
};

const Earlier = ({ lang, line }: { lang: Language; line: ReadingLine }) => {
  const words = releaseWording[lang];
  return (
    <li>
      <p>
        <a href={`/reading/${line.id}`}>{issueName(lang, line.bulletinName, line)}</a>{' '}
        <span class="muted small">{dayInWords(lang, line.day)}</span>{' '}
        {(line.status === 'corrected' || line.status === 'recalled') && <Badge label={words.statuses[line.status]} />}
      </p>
      {line.titles.map((title) => (
        <p class="reading-title">{title}</p>
      ))}
    </li>
  );
};
