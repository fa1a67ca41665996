/** Label, star, hint and error around one control. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../ui-wording.ts';
import { fieldId, useFieldId } from './scope.ts';

/** What every control of the kit takes. */
export interface FieldProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly hint?: Child;
  readonly error?: string | undefined;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlIds {
  readonly id: string;
  readonly name: string;
  readonly required: boolean | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

export function useControl({ name, required, hint, error }: FieldProps): ControlIds {
  const id = fieldId(useFieldId(), name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required: required || undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': described || undefined,
  };
}

export const Field = (props: FieldProps & { class?: string | undefined; children?: Child }) => {
  const id = fieldId(useFieldId(), props.name);
  return (
    <div class={['field', props.error && 'field-wrong', props.class].filter(Boolean).join(' ')}>
      <label class="field-label" for={id}>
        {props.label}
        <Star {...props} />
      </label>
      {props.children}
      <Remarks {...props} id={id} />
    </div>
  );
};

/** For a group of controls under one name. */
export const FieldGroup = (props: FieldProps & { children?: Child }) => {
  const { id, 'aria-describedby': described } = useControl(props);
  return (
    <fieldset class={props.error ? 'field field-wrong' : 'field'} id={id} tabindex={-1} aria-describedby={described}>
      <legend class="field-label">
        {props.label}
        <Star {...props} />
      </legend>
      {props.children}
      <Remarks {...props} id={id} />
    </fieldset>
  );
};

const Star = ({ lang, required }: FieldProps) =>
  required ? (
    <span class="field-star" title={uiWords[lang].required}>
      <span aria-hidden="true">*</span>
      <span class="unseen">{uiWords[lang].required}</span>
    </span>
  ) : null;

const Remarks = ({ id, hint, error }: FieldProps & { id: string }) => (
  <>
    {hint && (
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${id}-error`}>
        <Icon name="error" />
        <span>{error}</span>
      </p>
    )}
  </>
);
