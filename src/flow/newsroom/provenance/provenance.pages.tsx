/** Where an article comes from: its sentences with their marks, what must be looked at, its sources, whose credit it is. */
import { sourceUseWording } from '#flow/newsroom/article/index.ts';
import { BackLink, Columns, Notice, Outcome, Section, Stat, Stats } from '#ui/index.ts';
import { type CreditProps, CreditSection, mayAct } from './credit.pages.tsx';
import { creditWording } from './credit-wording.ts';
import { provenanceWording } from './provenance-wording.ts';
import { isFlagged } from './trace.ts';
import { kindOf, outcomeSaid, sentenceAnchor, sourceAnchor, TracedText } from './traced-text.pages.tsx';

export interface ProvenanceProps extends CreditProps {
  readonly done?: string | undefined;
}

export const ProvenanceView = (props: ProvenanceProps) => {
  const { lang, articleId, done, problem, unread, sources } = props;
  const w = provenanceWording[lang];
  return (
    <>
      <Outcome
        lang={lang}
        words={creditWording[lang]}
        done={done}
        problem={problem && !mayAct(props, problem.action) ? problem : undefined}
      />
      <BackLink href={`/articles/${articleId}`} label={w.back} />
      <Overview {...props} />
      {unread > 0 && (
        <Notice lang={lang} tone="info">
          <p>{w.unread(unread)}</p>
        </Notice>
      )}
      {sources.length === 0 && unread === 0 && (
        <Notice lang={lang} tone="info">
          <p>{w.noSources}</p>
        </Notice>
      )}
      <Flags {...props} />
      <Columns label={w.sourcesTitle} aside={<Sources {...props} />}>
        <Section title={w.text}>
          <p class="muted small">{w.key}</p>
          <TracedText {...props} pictureHref={(file) => `/articles/${articleId}/files/${file}`} />
        </Section>
        <CreditSection {...props} />
      </Columns>
    </>
  );
};

const Overview = ({ lang, sentences, flags }: ProvenanceProps) => {
  const w = provenanceWording[lang];
  const paragraphs = sentences.filter((s) => !s.isHeading);
  const own = paragraphs.filter((s) => s.links.length === 0).length;
  const traces = sentences.flatMap((s) => s.traces);
  return (
    <Section title={w.summary}>
      <Stats>
        <Stat label={w.sentences} value={paragraphs.length} />
        <Stat label={w.sourced} value={paragraphs.length - own} />
        <Stat label={w.own} value={own} />
        <Stat
          label={w.figures}
          value={traces.length}
          note={w.figuresTraced(traces.filter((t) => !isFlagged(t)).length)}
        />
        <Stat label={w.flags} value={flags.length} />
      </Stats>
      <p class="muted small">{w.computed}</p>
    </Section>
  );
};

const Flags = ({ lang, flags, sentences }: ProvenanceProps) => {
  const w = provenanceWording[lang];
  return (
    <Section title={w.flagsTitle}>
      {flags.length === 0 && <p class="muted">{w.noFlags}</p>}
      <ul class="plain-list">
        {flags.map(({ sentence, trace }) => (
          <li>
            <span class="muted">{kindOf(trace, lang)}</span>
            <b>{trace.text}</b>
            <span>{outcomeSaid(trace.outcome, lang)}</span>
            <a class="traced-go" href={`#${sentenceAnchor(sentence)}`}>
              {w.goTo}
              <span class="unseen">{sentences[sentence]?.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Sources = (props: ProvenanceProps) => {
  const { lang, sources, sentences } = props;
  const w = provenanceWording[lang];
  const used = new Set(sentences.flatMap((s) => s.links.map((l) => `${l.key} ${l.sentence}`)));
  return (
    <>
      {sources.map(({ id, text, unitName, use, href, sentences: own }, number) => {
        const count = own.filter((_, i) => used.has(`${id} ${i}`)).length;
        const facts = [unitName || w.ofDesk, sourceUseWording[lang][use], count > 0 ? w.usedBy(count) : w.unused];
        return (
          <Section
            title={`${w.sourceNumber(number + 1)} ${text.title}`}
            beside={<a href={href}>{unitName || w.ofDesk}</a>}
          >
            <p class="muted small">{facts.slice(1).join(' · ')}</p>
            <ol class="traced-source">
              {own.map((sentence, i) => (
                <li id={sourceAnchor(number, i)} class={used.has(`${id} ${i}`) ? 'traced-used' : undefined}>
                  <span class="muted">{`${number + 1}.${i + 1}`}</span> {sentence.text}
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </>
  );
};
