import { say } from '../language/say.ts';
import { Say } from '../language/say-with.tsx';
import { Field } from './field.tsx';

interface AgencyFieldProps {
  readonly id: string;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (agency: string) => void;
}

/** Whose list or nomination it is; nothing to choose when there is only one agency. */
export function AgencyField({ id, agencies, value, error, onChange }: AgencyFieldProps) {
  const only = agencies.length === 1 ? agencies[0] : undefined;
  if (only) {
    return (
      <p>
        <Say text="Dinas: {only}" only={<strong>{only.name}</strong>} />
      </p>
    );
  }
  return (
    <Field id={id} label={say('Dinas pengusul')} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say('Pilih dinas')}</option>
          {agencies.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
