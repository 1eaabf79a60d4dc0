import { type ReactNode, useEffect, useState } from 'react';
import { say } from '../../language/say.ts';
import { AgencyField } from '../../pieces/agency-field.tsx';
import { Button } from '../../pieces/button.tsx';
import { ErrorSummary, type FieldError } from '../../pieces/error-summary.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import type { Choices } from './choices.ts';
import { controlIdOf, type Draft, type DraftField, faultsOfDraft } from './draft.ts';
import { LaterFields } from './later-fields.tsx';
import { NeededFields } from './needed-fields.tsx';
import { NoticeField } from './notice-field.tsx';
import styles from './propose.module.css';

interface ProposeFormProps {
  readonly choices: Choices;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
  readonly isSending: boolean;
  /** what the service asks to be corrected */
  readonly refused: readonly FieldError[] | null;
  readonly failure: Error | null;
  /** beside the button, e.g. the way back */
  readonly beside?: ReactNode;
}

/** How each group of fields reads and writes the draft. */
export interface DraftFields {
  readonly choices: Choices;
  readonly draft: Draft;
  readonly errorAt: (field: DraftField) => string | undefined;
  readonly set: (field: DraftField, value: string) => void;
}

export function ProposeForm(props: ProposeFormProps) {
  const { choices, draft, onChange, refused } = props;
  const whole = withOnlyChoices(draft, choices);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  useEffect(() => {
    if (refused !== null) setErrors(refused);
  }, [refused]);
  const fields: DraftFields = {
    choices,
    draft: whole,
    errorAt: (field) => errors.find((error) => error.target === controlIdOf(field))?.text,
    set: (field, value) => onChange({ ...whole, [field]: value }),
  };
  const send = () => {
    const found = faultsOfDraft(whole, choices.isAreaOnly);
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
        agencies={choices.agencies}
        value={whole.agency}
        error={fields.errorAt('agency')}
        onChange={(value) => fields.set('agency', value)}
      />
      <NeededFields {...fields} />
      <LaterFields {...fields} />
      <NoticeField {...fields} />
      <div className={panel.row}>
        <Button look="main" type="submit" busy={props.isSending && say('Menyimpan usulan')}>
          {say('Simpan usulan')}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}

/** What is the only one of its kind is not asked for. */
function withOnlyChoices(draft: Draft, { agencies, villages, isAreaOnly }: Choices): Draft {
  const [agency, anotherAgency] = agencies;
  const [village, anotherVillage] = villages;
  const isOnlyVillage = isAreaOnly && village !== undefined && anotherVillage === undefined;
  return {
    ...draft,
    ...(agency !== undefined && anotherAgency === undefined ? { agency: agency.id } : {}),
    ...(isOnlyVillage ? { village: village.code } : {}),
  };
}
