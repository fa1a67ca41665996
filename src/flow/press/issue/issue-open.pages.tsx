/** A new issue: of which bulletin, and in which of its two series. */
import { series, seriesWording } from '#flow/press/bulletin/index.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenField,
  Radios,
  Select,
  SubmitButton,
} from '#ui/index.ts';
import { issuePageWording } from './issue-page-wording.ts';
import { issueWording } from './issue-wording.ts';

export interface IssueOpenProps {
  readonly lang: Language;
  readonly bulletins: readonly { readonly id: string; readonly name: string }[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly reasons: readonly string[];
  readonly once: string;
}

export const IssueOpen = ({ lang, bulletins, values, reasons, once }: IssueOpenProps) => {
  const w = issuePageWording[lang];
  const { fields, actions } = issueWording[lang];
  const [only] = bulletins;
  if (!only) return <EmptyState title={w.noBulletin}>{w.noBulletinHint}</EmptyState>;
  return (
    <Form action="/issues/open" label={w.open}>
      <ErrorSummary lang={lang} general={reasons} />
      <HiddenField name="once" value={once} />
      <p class="muted">{w.openHint}</p>
      <Select
        lang={lang}
        name="bulletinId"
        label={fields.bulletinId}
        required
        width="medium"
        value={typeof values.bulletinId === 'string' ? values.bulletinId : bulletins.length === 1 ? only.id : undefined}
        options={bulletins.map((b) => ({ value: b.id, label: b.name }))}
      />
      <Radios
        lang={lang}
        name="series"
        label={fields.series}
        value={values.series === 'extra' ? 'extra' : 'main'}
        options={series.map((value) => ({ value, label: seriesWording[lang][value] }))}
      />
      <Buttons>
        <SubmitButton label={actions.open} />
        <ButtonLink href="/issues" label={w.cancel} />
      </Buttons>
    </Form>
  );
};
