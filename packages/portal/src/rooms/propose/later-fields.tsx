import { say } from '../../language/say.ts';
import { Field } from '../../pieces/field.tsx';
import panel from '../../pieces/panel.module.css';
import { controlIdOf } from './draft.ts';
import { DraftText } from './draft-text.tsx';
import type { DraftFields } from './form.tsx';
import styles from './propose.module.css';

/** What the insurer will ask for; never in the way of a nomination. */
export function LaterFields(fields: DraftFields) {
  return (
    <details className={panel.panel}>
      <summary>
        <strong>{say('Data untuk BPJS Ketenagakerjaan')}</strong>{' '}
        <span className={panel.quiet}>{say('boleh menyusul')}</span>
      </summary>
      <div className={styles.group}>
        <SexField {...fields} />
        <DraftText fields={fields} field="birthPlace" label={say('Tempat lahir')} longest={120} />
        <DraftText
          fields={fields}
          field="motherMaidenName"
          label={say('Nama ibu kandung')}
          longest={200}
        />
        <DraftText
          fields={fields}
          field="familyCardNo"
          label={say('Nomor KK')}
          look="short"
          numeric
          longest={40}
        />
        <DraftText fields={fields} field="address" label={say('Alamat')} longest={400} />
        <div className={styles.pair}>
          <DraftText fields={fields} field="rt" label="RT" numeric longest={10} />
          <DraftText fields={fields} field="rw" label="RW" numeric longest={10} />
        </div>
        <DraftText
          fields={fields}
          field="phone"
          label={say('Nomor telepon')}
          look="short"
          numeric
          longest={40}
        />
      </div>
    </details>
  );
}

function SexField({ draft, errorAt, set }: DraftFields) {
  return (
    <Field id={controlIdOf('sex')} label={say('Jenis kelamin')} error={errorAt('sex')} look="short">
      {(control) => (
        <select {...control} value={draft.sex} onChange={(event) => set('sex', event.target.value)}>
          <option value="">{say('Menurut NIK')}</option>
          <option value="MALE">{say('Laki-laki')}</option>
          <option value="FEMALE">{say('Perempuan')}</option>
        </select>
      )}
    </Field>
  );
}
