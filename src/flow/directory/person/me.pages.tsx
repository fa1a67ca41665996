/** One's own account: the password, and tokens for programs. */
import { dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { ApiToken } from '#platform/auth/index.ts';
import {
  ActionBar,
  ButtonLink,
  Buttons,
  ErrorSummary,
  FieldRow,
  Form,
  Notice,
  Section,
  Select,
  StatusBadge,
  SubmitButton,
  Table,
  TextInput,
  Toast,
} from '#ui/index.ts';
import { personPageWording } from './person-page-wording.ts';
import { personWords } from './person-words.pages.ts';

export const tokenDays = [30, 90, 180, 365] as const;

export interface MeProps {
  readonly lang: Language;
  readonly personId: string;
  readonly now: string;
  readonly tokens: readonly ApiToken[];
  /** Shown this once. */
  readonly newToken?: string | undefined;
  readonly done?: 'password_changed' | 'token_revoked' | undefined;
  readonly refused?: { readonly form: 'password' | 'token'; readonly refusals: readonly Refusal[] } | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

export const Me = (props: MeProps) => {
  const { lang, personId, newToken, done } = props;
  const w = personPageWording[lang];
  return (
    <>
      {done && (
        <Toast lang={lang} tone="success">
          {done === 'token_revoked' ? w.tokenRevoked : w.passwordChanged}
        </Toast>
      )}
      {newToken && (
        <Notice lang={lang} tone="success" title={w.newToken}>
          <p>
            <code>{newToken}</code>
          </p>
        </Notice>
      )}
      <p class="buttons">
        <ButtonLink href={`/people/${personId}`} label={w.myRecord} />
      </p>
      <Section title={w.changePassword}>
        <PasswordForm {...props} />
      </Section>
      <Section title={w.tokens}>
        <p class="muted">{w.tokensHint}</p>
        <TokenForm {...props} />
        <Tokens {...props} />
      </Section>
    </>
  );
};

function errorsOf({ lang, refused }: MeProps, form: 'password' | 'token') {
  const refusals = refused?.form === form ? refused.refusals : [];
  const sentence = (r: Refusal) =>
    r.code === 'not_same' ? personPageWording[lang].notSame : refusalSentence(r, lang, personWords[lang]);
  return {
    errors: Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, sentence(r)]] : []))),
    general: refusals.filter((r) => !r.field).map(sentence),
  };
}

const PasswordForm = (props: MeProps) => {
  const { lang } = props;
  const w = personPageWording[lang];
  const { errors, general } = errorsOf(props, 'password');
  const field = { lang, type: 'password', required: true, width: 'medium' } as const;
  return (
    <Form action="/me/password" label={w.changePassword}>
      <ErrorSummary lang={lang} errors={errors} general={general} />
      <p class="muted">{w.changeHint}</p>
      <TextInput
        {...field}
        name="current"
        label={w.currentPassword}
        error={errors.current}
        autocomplete="current-password"
      />
      <TextInput
        {...field}
        name="password"
        label={w.newPassword}
        hint={w.ownPasswordHint}
        error={errors.password}
        autocomplete="new-password"
      />
      <TextInput {...field} name="repeat" label={w.repeatPassword} error={errors.repeat} autocomplete="new-password" />
      <Buttons>
        <SubmitButton label={w.changePassword} />
      </Buttons>
    </Form>
  );
};

const TokenForm = (props: MeProps) => {
  const { lang, values = {} } = props;
  const w = personPageWording[lang];
  const { errors, general } = errorsOf(props, 'token');
  return (
    <Form action="/me/tokens" label={w.createToken}>
      <ErrorSummary lang={lang} errors={errors} general={general} />
      <FieldRow>
        <TextInput
          lang={lang}
          name="name"
          label={w.tokenName}
          required
          maxLength={60}
          value={values.name}
          error={errors.name}
        />
        <Select
          lang={lang}
          name="days"
          label={w.tokenDays}
          required
          empty={false}
          value={values.days ?? '90'}
          error={errors.expiresAt}
          options={tokenDays.map((n) => ({ value: String(n), label: w.tokenDayCount(n) }))}
        />
      </FieldRow>
      <Buttons>
        <SubmitButton label={w.createToken} main={false} />
      </Buttons>
    </Form>
  );
};

const Tokens = ({ lang, tokens, now }: MeProps) => {
  const w = personPageWording[lang];
  const stateOf = (t: ApiToken) => (t.revokedAt ? 'revoked' : t.expiresAt <= now ? 'expired' : 'valid');
  return (
    <Table
      lang={lang}
      caption={w.tokens}
      rows={tokens}
      rowKey={(t) => t.id}
      empty={<p class="muted">{w.noTokens}</p>}
      columns={[
        { header: w.tokenName, priority: 'title', cell: (t) => t.name },
        { header: w.createdAt, nowrap: true, cell: (t) => dayOf(t.createdAt) },
        { header: w.expiresAt, nowrap: true, cell: (t) => dayOf(t.expiresAt) },
        {
          header: w.status,
          nowrap: true,
          cell: (t) => (
            <StatusBadge tone={stateOf(t) === 'valid' ? 'good' : 'neutral'} label={w.tokenStates[stateOf(t)]} />
          ),
        },
        {
          header: w.act,
          cell: (t) =>
            stateOf(t) === 'valid' && (
              <ActionBar
                lang={lang}
                acts={[
                  {
                    action: 'revoke',
                    label: w.revoke,
                    href: `/me/tokens/${t.id}/revoke`,
                    reasons: [],
                    danger: true,
                  },
                ]}
              />
            ),
        },
      ]}
    />
  );
};
