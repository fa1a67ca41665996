/** A plain file field; with script also a place to drop on, a list with sizes, and a bar while sending. */
import { uiWords } from '../ui-wording.ts';
import { Field, type FieldProps, useControl } from './field.tsx';

export interface UploadProps extends FieldProps {
  readonly multiple?: boolean | undefined;
  /** Endings such as `.docx`; also said in words. */
  readonly accept?: readonly string[] | undefined;
  readonly maxMegabytes: number;
}

/** The form around needs `upload`. */
export const Upload = (props: UploadProps) => {
  const w = uiWords[props.lang];
  const rules = [
    props.accept && w.fileKinds(props.accept.map((ending) => ending.replace('.', '')).join(w.listComma)),
    w.fileLimit(props.maxMegabytes),
  ];
  const hint = [props.hint, rules.filter(Boolean).join(w.clauseComma)].filter(Boolean).join(w.sentenceGap);
  return (
    <Field {...props} hint={hint}>
      <file-upload
        class="drop"
        data-max={props.maxMegabytes}
        data-choose={props.multiple ? w.chooseFiles : w.chooseFile}
        data-drop={w.dropFile}
      >
        <input
          {...useControl({ ...props, hint })}
          type="file"
          multiple={props.multiple}
          accept={props.accept?.join(',')}
        />
      </file-upload>
    </Field>
  );
};
