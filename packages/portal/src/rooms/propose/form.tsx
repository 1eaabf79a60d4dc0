import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { AgencyField } from '../../pieces/agency-field.tsx';
import { Button } from '../../pieces/button.tsx';
import { ErrorSummary, type FieldError } from '../../pieces/error-summary.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { agenciesToHandInFor } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { controlIdOf, type Draft, type DraftField, faultsOfDraft } from './draft.ts';
import { LaterFields } from './later-fields.tsx';
import { NeededFields } from './needed-fields.tsx';
import styles from './propose.module.css';

interface ProposeFormProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
  readonly isSending: boolean;
  /** what the service asks to be corrected */
  readonly refused: readonly FieldError[] | null;
  readonly failure: Error | null;
}

/** How each group of fields reads and writes the draft. */
export interface DraftFields {
  readonly draft: Draft;
  readonly errorAt: (field: DraftField) => string | undefined;
  readonly set: (field: DraftField, value: string) => void;
}

export function ProposeForm(props: ProposeFormProps) {
  const { draft, onChange, refused } = props;
  const agencies = agenciesToHandInFor(useMe(), useQuery(agenciesQuery).data ?? []);
  const only = agencies.length === 1 ? agencies[0]?.id : undefined;
  const whole = only === undefined ? draft : { ...draft, agency: only };
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  useEffect(() => {
    if (refused !== null) setErrors(refused);
  }, [refused]);
  const fields: DraftFields = {
    draft: whole,
    errorAt: (field) => errors.find((error) => error.target === controlIdOf(field))?.text,
    set: (field, value) => onChange({ ...whole, [field]: value }),
  };
  const send = () => {
    const found = faultsOfDraft(whole);
    setErrors(found);
    if (found.length === 0) props.onSend(whole);
  };
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.isSending) send();
      }}
    >
      <ErrorSummary title={say('Usulan belum disimpan')} errors={errors} />
      {props.failure === null ? null : <FaultNotice error={props.failure} />}
      <AgencyField
        id={controlIdOf('agency')}
        agencies={agencies}
        value={whole.agency}
        error={fields.errorAt('agency')}
        onChange={(value) => fields.set('agency', value)}
      />
      <NeededFields {...fields} />
      <LaterFields {...fields} />
      <div>
        <Button look="main" type="submit" busy={props.isSending && say('Menyimpan usulan')}>
          {say('Simpan usulan')}
        </Button>
      </div>
    </form>
  );
}
