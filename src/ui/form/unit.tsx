/** One unit or several out of the tree: a plain list without script, a searchable tree with it. */
import { uiWords } from '../ui-wording.ts';
import { Field, type FieldProps, useControl } from './field.tsx';
import { searchKeys } from './search-keys.ts';

/** In the order of the tree; `depth` 0 is the top. */
export interface UnitOption {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly disabled?: boolean | undefined;
}

export interface UnitSelectProps extends FieldProps {
  readonly units: readonly UnitOption[];
  readonly value?: string | undefined;
  /** Words of the empty choice, e.g. 全部单位. */
  readonly empty?: string | undefined;
}

export const UnitSelect = (props: UnitSelectProps) => {
  const empty = props.empty ?? uiWords[props.lang].chooseUnit;
  return (
    <Field {...props}>
      <unit-select class="picker">
        <select {...useControl(props)} class="input">
          <option value="">{empty}</option>
          <UnitOptions units={props.units} chosen={props.value === undefined ? [] : [props.value]} />
        </select>
      </unit-select>
    </Field>
  );
};

export interface UnitMultiSelectProps extends FieldProps {
  readonly units: readonly UnitOption[];
  readonly values?: readonly string[] | undefined;
}

export const UnitMultiSelect = (props: UnitMultiSelectProps) => (
  <Field {...props}>
    <unit-multi-select class="picker" data-empty={uiWords[props.lang].chooseUnits}>
      <select {...useControl(props)} class="input" multiple size={6}>
        <UnitOptions units={props.units} chosen={props.values ?? []} />
      </select>
    </unit-multi-select>
  </Field>
);

const UnitOptions = ({ units, chosen }: { units: readonly UnitOption[]; chosen: readonly string[] }) => (
  <>
    {units.map(({ id, name, depth, disabled }) => (
      <option
        value={id}
        selected={chosen.includes(id)}
        disabled={disabled}
        data-depth={depth || undefined}
        data-keys={searchKeys(name)}
      >
        {`${'\u3000'.repeat(depth)}${name}`}
      </option>
    ))}
  </>
);
