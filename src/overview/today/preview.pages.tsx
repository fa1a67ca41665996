/** The record beside the list: enough to decide whether to open it. */
import { doer, eventSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import { ButtonLink, Included, Section, StatusBadge, TextBody, TimeLine } from '#ui/index.ts';
import type { Preview } from './preview.queries.ts';
import { todayWording } from './today-wording.ts';

export interface RecordPreviewProps {
  readonly lang: Language;
  readonly href: string;
  readonly preview: Preview;
  /** Address of what is alike. */
  readonly likeness?: string | undefined;
}

export const RecordPreview = ({ lang, href, preview, likeness }: RecordPreviewProps) => {
  const w = todayWording[lang];
  const { title, status, tone, from, body, files, words, events, sources } = preview;
  return (
    <article class="preview">
      <div class="preview-head">
        <h2>{title}</h2>
        <p class="muted">
          <StatusBadge tone={tone} label={status} /> {from}
        </p>
        <p class="buttons">
          <ButtonLink href={href} label={w.open} />
        </p>
      </div>
      {likeness && <Included at={likeness} />}
      <TextBody lang={lang} body={body} pictureHref={(file) => `${files}/${file}`} />
      {sources.length > 0 && (
        <Section title={w.sources}>
          <ul>
            {sources.map((source) => (
              <li>
                <a href={source.href}>{source.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={w.timeLine}>
        <TimeLine
          lang={lang}
          items={events.map((event) => ({
            at: event.meta.at,
            sentence: `${doer(event.meta, lang)} ${eventSentence(event, words)}`,
          }))}
        />
      </Section>
    </article>
  );
};
