/** One of few, several of few, or one of a list. */
import { uiWords } from '../ui-wording.ts';
import { Field, FieldGroup, type FieldProps, useControl } from './field.tsx';
import { fieldId, useFieldId } from './scope.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** Words of the empty first option; `false` leaves it out. */
  readonly empty?: string | false | undefined;
  readonly width?: 'short' | 'medium' | 'full' | undefined;
}

export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select {...useControl(props)} class={`input input-${props.width ?? 'full'}`}>
      {props.empty !== false && <option value="">{props.empty ?? uiWords[props.lang].choose}</option>}
      {props.options.map(({ value, label, disabled }) => (
        <option value={value} selected={value === props.value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);

export interface RadiosProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly stacked?: boolean | undefined;
}

export const Radios = (props: RadiosProps) => (
  <FieldGroup {...props}>
    <Choices {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
  </FieldGroup>
);

export interface CheckboxesProps extends FieldProps {
  readonly options: readonly Option[];
  readonly values?: readonly string[] | undefined;
  readonly stacked?: boolean | undefined;
}

export const Checkboxes = (props: CheckboxesProps) => (
  <FieldGroup {...props}>
    <Choices {...props} type="checkbox" chosen={props.values ?? []} />
  </FieldGroup>
);

interface ChoicesProps extends FieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly stacked?: boolean | undefined;
}

const Choices = ({ type, name, options, chosen, stacked, required }: ChoicesProps) => {
  const group = fieldId(useFieldId(), name);
  return (
    <div class={stacked ? 'choices choices-stacked' : 'choices'}>
      {options.map(({ value, label, hint, disabled }, place) => (
        <label class="choice" for={`${group}-${place}`}>
          <input
            type={type}
            id={`${group}-${place}`}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            disabled={disabled}
            required={type === 'radio' && required}
          />
          <span>
            {label}
            {hint && <span class="choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
};

export interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined;
  readonly value?: string | undefined;
}

/** A single yes, such as a declaration; unchecked sends nothing. */
export const Checkbox = (props: CheckboxProps) => {
  const control = useControl(props);
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class="choice" for={control.id}>
        <input {...control} type="checkbox" value={props.value ?? 'yes'} checked={props.checked} />
        <span>
          {props.label}
          {props.required && (
            <span class="field-star">
              <span aria-hidden="true">*</span>
              <span class="unseen">{uiWords[props.lang].required}</span>
            </span>
          )}
        </span>
      </label>
      {props.hint && (
        <p class="field-hint" id={`${control.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${control.id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
};
