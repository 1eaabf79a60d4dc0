import { Field } from '../../pieces/field.tsx';
import { controlIdOf, type DraftField } from './draft.ts';
import type { DraftFields } from './form.tsx';

interface DraftTextProps {
  readonly fields: DraftFields;
  readonly field: DraftField;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly look?: 'short';
  readonly numeric?: boolean;
  /** characters the service takes */
  readonly longest: number;
}

/** A line of text of the draft. */
export function DraftText(props: DraftTextProps) {
  const { fields, field } = props;
  return (
    <Field
      id={controlIdOf(field)}
      label={props.label}
      error={fields.errorAt(field)}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.optional === undefined ? {} : { optional: props.optional })}
      {...(props.look === undefined ? {} : { look: props.look })}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={props.numeric ? 'numeric' : undefined}
          maxLength={props.longest}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={fields.draft[field]}
          onChange={(event) => fields.set(field, event.target.value)}
        />
      )}
    </Field>
  );
}
