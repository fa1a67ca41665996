/** Entering an adoption by a body outside: first the text, then who took it, where and when. */
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  DateField,
  ErrorSummary,
  type FieldErrors,
  FieldRow,
  FilterBar,
  Form,
  HiddenField,
  Notice,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
} from '#ui/index.ts';
import type { TextLine } from './adoption.queries.ts';
import type { AdoptedText } from './adoption.ts';
import { adoptionPageWording } from './adoption-page-wording.ts';
import { adoptionWording, routeWording } from './adoption-wording.ts';
import { optionsOf, sayWord, type Vocabulary } from './adoption-words.ts';
import type { SameMatter } from './same-matter.queries.ts';

interface Common {
  readonly lang: Language;
  readonly desks: readonly { readonly unitId: string; readonly name: string }[];
  readonly deskId: string;
}

export interface FindTextProps extends Common {
  readonly words: string;
  /** Undefined before anything was asked. */
  readonly found: readonly TextLine[] | undefined;
  readonly reasons: readonly string[];
}

export const FindText = ({ lang, desks, deskId, words, found, reasons }: FindTextProps) => {
  const w = adoptionPageWording[lang];
  return (
    <>
      <p class="muted">{w.newHint}</p>
      <ErrorSummary lang={lang} general={reasons} />
      <FilterBar lang={lang} action="/adoptions/new">
        {desks.length > 1 && (
          <Select
            lang={lang}
            name="deskId"
            label={adoptionWording[lang].fields.deskId}
            empty={false}
            value={deskId}
            options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
          />
        )}
        <TextInput
          lang={lang}
          name="words"
          label={w.find}
          value={words}
          type="search"
          width="medium"
          hint={w.findHint}
        />
      </FilterBar>
      {found && found.length === 0 && (
        <Notice lang={lang} tone="info">
          <p>{w.foundNone}</p>
        </Notice>
      )}
      {found && found.length > 0 && (
        <Section title={w.found}>
          <ul class="plain-list">
            {found.map(({ kind, id, title }) => (
              <li>
                <span class="badge">{w[kind]}</span>{' '}
                <a href={`/adoptions/new?deskId=${deskId}&${kind}Id=${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

export interface AdoptionFormProps extends Common {
  readonly text: AdoptedText;
  readonly unitNames: readonly string[];
  readonly same: SameMatter;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly reasons: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly once: string;
}

export const AdoptionForm = (props: AdoptionFormProps) => {
  const { lang, text, deskId, values, errors, vocabulary } = props;
  const w = adoptionPageWording[lang];
  const words = adoptionWording[lang];
  const value = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    error: errors[name],
    value: value(name),
  });
  const options = (kind: keyof Vocabulary) => optionsOf({ lang, kind, vocabulary });
  return (
    <Form action="/adoptions/new" label={w.new} draft="adoption-new">
      <ErrorSummary lang={lang} errors={errors} general={props.reasons} />
      <HiddenField name="once" value={props.once} />
      <HiddenField name="deskId" value={deskId} />
      {text.articleId && !value('reportId') && <HiddenField name="articleId" value={text.articleId} />}
      {value('reportId') && <HiddenField name="reportId" value={value('reportId')} />}
      <ChosenText {...props} />
      <Same {...props} />
      <FieldRow>
        <TextInput {...field('body')} required hint={w.bodyHint} maxLength={60} />
        <DateField {...field('day')} required />
      </FieldRow>
      <FieldRow>
        <Select {...field('level')} required options={options('levels')} width="medium" />
        {/* A control named `form` would hide the form's own property from the script that sends it. */}
        <Select
          {...field('form')}
          name="adoptedForm"
          error={errors.adoptedForm}
          required
          options={options('forms')}
          width="medium"
        />
        <Select
          {...field('channel')}
          empty={w.optional}
          hint={w.channelHint}
          options={options('channels')}
          width="medium"
        />
      </FieldRow>
      <TextArea {...field('evidence')} required hint={w.evidenceHint} rows={2} />
      <FieldRow>
        <Select
          {...field('route')}
          empty={w.optional}
          width="medium"
          options={(['direct', 'relayed'] as const).map((route) => ({
            value: route,
            label: routeWording[lang][route],
          }))}
        />
        <TextInput {...field('outsideScore')} hint={w.outsideHint} width="short" maxLength={13} />
      </FieldRow>
      <Buttons>
        <SubmitButton label={words.actions.enter} />
        <ButtonLink href="/adoptions" label={w.cancel} />
      </Buttons>
    </Form>
  );
};

const ChosenText = ({ lang, text, unitNames, deskId, errors }: AdoptionFormProps) => {
  const w = adoptionPageWording[lang];
  return (
    <div class="standing" id="adoptions-new-articleId" tabindex={-1}>
      <b>{w.chosen}</b>
      <span>《{text.title}》</span>
      <span class="muted">{w.creditedTo(unitNames.join('、') || w.noUnits)}</span>
      <a href={`/adoptions/new?deskId=${deskId}`}>{w.chooseAgain}</a>
      {errors.articleId && <p class="field-error">{errors.articleId}</p>}
    </div>
  );
};

/** Told before it is entered: whose it may be as well, and whether it was entered before. */
const Same = ({ lang, same: { texts, adoptions }, vocabulary }: AdoptionFormProps) => {
  const w = adoptionPageWording[lang];
  if (texts.length + adoptions.length === 0) return null;
  return (
    <Section title={w.sameMatter}>
      <ul class="plain-list">
        {texts.map(({ how, title, unitName, href }) => (
          <li>
            <span class="badge">{w.sameness[how]}</span> <a href={href}>{title}</a>{' '}
            <span class="muted">{unitName}</span>
          </li>
        ))}
        {adoptions.map(({ id, body, day, level }) => (
          <li>
            <span class="badge">{w.adoptedBefore}</span> <a href={`/adoptions/${id}`}>{body}</a>{' '}
            <span class="muted">{`${sayWord({ lang, kind: 'levels', vocabulary }, level)} · ${day}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
