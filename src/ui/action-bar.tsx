/** The acts on a record. One that is not possible now says all its reasons; one that needs words opens its form in place. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { HiddenField } from './form/form.tsx';
import { FormScope, scopeOf } from './form/scope.ts';
import { Icon } from './icon.tsx';
import { uiWords } from './ui-wording.ts';

export interface Act {
  /** Name in the action table. */
  readonly action: string;
  readonly label: string;
  /** Where it is posted to. */
  readonly href: string;
  /** Sentences; empty: allowed. */
  readonly reasons: readonly string[];
  /** The one red button of the page. */
  readonly main?: boolean | undefined;
  /** Asked once more before it happens. */
  readonly danger?: boolean | undefined;
  /** The decision's form: result, reason, words, who will be told. */
  readonly fields?: Child;
  /** Opened at once, e.g. after the server found the form wrong. */
  readonly open?: boolean | undefined;
  readonly upload?: boolean | undefined;
  readonly submitLabel?: string | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
}

export const ActionBar = ({ lang, acts }: { lang: Language; acts: readonly Act[] }) =>
  acts.length === 0 ? null : (
    <div class="acts">
      {inOrder(acts).map((act) => {
        if (act.reasons.length > 0) return <RefusedAct lang={lang} act={act} />;
        return act.fields || act.danger ? <FormAct lang={lang} act={act} /> : <PlainAct act={act} />;
      })}
    </div>
  );

/** What the page is for comes first, what is asked once more comes last. */
const rank = (act: Act): number => (act.main ? 0 : act.danger ? 2 : 1);
const inOrder = (acts: readonly Act[]): Act[] => acts.toSorted((a, b) => rank(a) - rank(b));

const look = ({ main, danger }: Act): string =>
  ['button', main && 'button-main', danger && 'button-danger'].filter(Boolean).join(' ');

const Hidden = ({ act }: { act: Act }) => (
  <>
    {Object.entries(act.hidden ?? {}).map(([name, value]) => (
      <HiddenField name={name} value={value} />
    ))}
  </>
);

const PlainAct = ({ act }: { act: Act }) => (
  <form method="post" action={act.href} hx-sync="this:drop">
    <Hidden act={act} />
    <button class={look(act)} type="submit" data-action={act.action}>
      {act.label}
    </button>
  </form>
);

const FormAct = ({ lang, act }: { lang: Language; act: Act }) => (
  <details class={act.danger ? 'act act-danger' : 'act'} open={act.open}>
    <summary class={look(act)} data-action={act.action}>
      {act.label}
      <Icon name="down" />
    </summary>
    <form
      class="act-panel"
      method="post"
      action={act.href}
      enctype={act.upload ? 'multipart/form-data' : undefined}
      hx-sync="this:drop"
      novalidate
    >
      <Hidden act={act} />
      {act.fields && <draft-keeper data-key={act.href} />}
      <FormScope.Provider value={scopeOf(`${act.href} ${act.action}`)}>
        {act.fields ?? <p>{uiWords[lang].sure(act.label)}</p>}
      </FormScope.Provider>
      <div class="buttons">
        <button class={act.danger ? 'button button-danger' : 'button button-main'} type="submit">
          {act.submitLabel ?? uiWords[lang].confirm(act.label)}
        </button>
      </div>
    </form>
  </details>
);

/** The main act's reasons stand open: it is what the reader came for. */
const RefusedAct = ({ lang, act }: { lang: Language; act: Act }) => (
  <details class="act act-refused" open={act.main}>
    <summary class="button" data-action={act.action} data-refused="">
      {act.label}
      <span class="act-why">{uiWords[lang].whyNot}</span>
    </summary>
    <div class="act-reasons">
      <p>{uiWords[lang].cannot(act.label)}</p>
      <ul>
        {act.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  </details>
);
