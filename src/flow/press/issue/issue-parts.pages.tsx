/** Pieces that the desk's pages of an issue share, before and after its release. */
import type { Child } from 'hono/jsx';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import { DescriptionList, FileLink, History, Included, Section } from '#ui/index.ts';
import type { Issue } from './issue.ts';
import { type EntryFact, signedBy } from './issue-contents.ts';
import { dayInWords, issueFileName, issuePageWording } from './issue-page-wording.ts';
import { issueWording, numberLine } from './issue-wording.ts';

interface OfIssue {
  readonly lang: Language;
  readonly issue: Issue;
}

/** What waits because a source of one of its articles proved wrong, fetched by its address. */
export const Recalls = ({ id, issue }: { readonly id: string; readonly issue: Issue }) => {
  const articles = new URLSearchParams(issue.entries.map((e) => ['with', e.articleId]));
  return <Included at={`/recalls/of/${id}?${articles}`} />;
};

/** The PDF beside its link; a telephone and a browser without a viewer have the link. */
export const PdfPreview = ({
  lang,
  name,
  href,
  label,
}: {
  lang: Language;
  name: string;
  href: string;
  label: string;
}) => {
  const w = issuePageWording[lang];
  return (
    <Section title={w.pdf} beside={<FileLink lang={lang} href={href} name={label} view />}>
      {/* The open parameters of PDF viewers (Adobe, 2007; PDFium knows these two): the page as wide as its frame, nothing beside it. */}
      <iframe class="paper-frame" src={`${href}#navpanes=0&view=FitH`} title={w.previewOf(name)} loading="lazy" />
    </Section>
  );
};

export const IssueContents = ({
  lang,
  issue,
  entries,
  children,
}: OfIssue & { readonly entries: readonly EntryFact[]; readonly children?: Child }) => {
  const w = issuePageWording[lang];
  return (
    <Section title={w.contents}>
      {issue.note && <blockquote class="moment-words">{issue.note}</blockquote>}
      <ol class="entries">
        {entries.map(({ articleId, title, source, editor }, i) => (
          <li class="entry">
            <p class="entry-title">
              {i + 1}. <a href={`/articles/${articleId}`}>{title}</a>
            </p>
            <p class="muted small">{[source, editor].filter((t) => t !== '').join(' · ')}</p>
            {issue.entries[i]?.note && <blockquote class="moment-words">{issue.entries[i]?.note}</blockquote>}
          </li>
        ))}
      </ol>
      {children}
    </Section>
  );
};

export const IssueAside = ({
  lang,
  issue,
  bulletinName,
  events,
}: OfIssue & { readonly bulletinName: string; readonly events: readonly Recorded<DomainEvent>[] }) => {
  const w = issuePageWording[lang];
  const { fields } = issueWording[lang];
  const { signOff, distribution, print } = issue;
  const names = (list: readonly string[]) => list.join('、') || w.none;
  return (
    <>
      <Section title={w.details}>
        <DescriptionList
          items={[
            { term: w.bulletin, value: <a href={`/bulletins/${issue.bulletinId}`}>{bulletinName}</a> },
            { term: w.number, value: signOff ? numberLine(lang, signOff.number, issue.series) : w.notNumbered },
            ...(signOff
              ? [
                  { term: w.day, value: dayInWords(lang, signOff.day) },
                  { term: w.signatory, value: signedBy(issue) },
                ]
              : []),
            { term: w.assembler, value: issue.assemblerName },
            { term: fields.up, value: names(distribution.up) },
            { term: fields.across, value: names(distribution.across) },
            { term: fields.down, value: names(distribution.down) },
            { term: fields.copies, value: w.copies(issue.copies) },
            ...(print
              ? [{ term: w.pdf, value: `${issueFileName(bulletinName, issue)} · ${w.pages(print.pages)}` }]
              : []),
          ]}
        />
      </Section>
      <Section title={w.history}>
        <History lang={lang} words={issueWording[lang]} events={events} />
      </Section>
    </>
  );
};
