import { bodyLimit } from '#kernel/body-blocks.ts';
import { editorWords } from '../editor-wording.ts';
import { Field, type FieldProps, useControl } from './field.tsx';

export interface TextInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'password' | 'search' | 'tel' | 'email' | 'number' | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly width?: 'short' | 'medium' | 'full' | undefined;
  readonly autocomplete?: string | undefined;
  readonly readonly?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
}

export const TextInput = (props: TextInputProps) => {
  const { value, type = 'text', placeholder, maxLength, width = 'full', autocomplete = 'off' } = props;
  return (
    <Field {...props} class={type === 'search' ? 'field-search' : undefined}>
      <input
        {...useControl(props)}
        class={`input input-${width}`}
        type={type}
        value={type === 'password' ? undefined : value}
        placeholder={placeholder}
        maxlength={maxLength}
        autocomplete={autocomplete}
        readonly={props.readonly}
        autofocus={props.autofocus}
      />
    </Field>
  );
};

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  /** The text of a report or an article: in the face it will be printed in, and with script in the editor of bodies. */
  readonly body?: boolean | undefined;
}

export const TextArea = (props: TextAreaProps) => (
  <Field {...props}>
    {props.body ? (
      <rich-editor data-words={JSON.stringify(editorWords[props.lang])} data-limit={bodyLimit}>
        <Area {...props} />
      </rich-editor>
    ) : (
      <Area {...props} />
    )}
  </Field>
);

const Area = (props: TextAreaProps) => (
  <textarea
    {...useControl(props)}
    class={props.body ? 'input input-body' : 'input'}
    rows={props.rows ?? (props.body ? 18 : 4)}
    placeholder={props.placeholder}
    maxlength={props.maxLength}
  >
    {/* The parser drops one line feed after the tag: give it one, so that a text may begin with its own. */}
    {`\n${props.value ?? ''}`}
  </textarea>
);
