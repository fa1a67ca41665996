/** A day and a period as text, so that they work without script and never follow the browser's own language. */
import { clientWords } from '../client-wording.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../ui-wording.ts';
import { Field, type FieldProps, useControl } from './field.tsx';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or what was typed instead. */
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export const DateField = (props: DateFieldProps) => (
  <Field {...props}>
    <date-picker class="picker picker-short" data-min={props.min} data-max={props.max}>
      <input
        {...useControl(props)}
        class="input"
        type="text"
        inputmode="numeric"
        value={props.value}
        placeholder={uiWords[props.lang].dayForm}
        title={uiWords[props.lang].dayHint}
        maxlength={10}
        autocomplete="off"
      />
      <PickerButton label={clientWords[props.lang].pickDay} />
    </date-picker>
  </Field>
);

export interface PeriodFieldProps extends FieldProps {
  /** A name of `kernel/period.ts`: `2026`, `2026-Q1`, `2026-03`, `2026-01-01/2026-06-30`. */
  readonly value?: string | undefined;
}

export const PeriodField = (props: PeriodFieldProps) => (
  <Field {...props}>
    <period-picker class="picker picker-medium">
      <input
        {...useControl(props)}
        class="input"
        type="text"
        value={props.value}
        placeholder={uiWords[props.lang].periodForm}
        title={uiWords[props.lang].periodHint}
        maxlength={21}
        autocomplete="off"
      />
      <PickerButton label={clientWords[props.lang].pickPeriod} />
    </period-picker>
  </Field>
);

/** Shown by the script that makes it work. */
const PickerButton = ({ label }: { label: string }) => (
  <button class="picker-button" type="button" aria-label={label} aria-haspopup="dialog" aria-expanded="false" hidden>
    <Icon name="calendar" />
  </button>
);
