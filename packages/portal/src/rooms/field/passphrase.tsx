import { useState } from 'react';
import { Button } from '../../pieces/button.tsx';
import { Field } from '../../pieces/field.tsx';
import styles from './field.module.css';

interface PassphraseProps {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly busy: string | false;
  readonly fault: string | undefined;
  readonly onSend: (passphrase: string) => void;
}

/** The passphrase of one list. What was typed is gone once it was sent. */
export function Passphrase({ id, label, button, busy, fault, onSend }: PassphraseProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy !== false || typed === '') return;
        onSend(typed);
        setTyped('');
      }}
    >
      <SecretInput id={id} label={label} value={typed} error={fault} onChange={setTyped} />
      <div>
        <Button type="submit" look="main" busy={busy}>
          {button}
        </Button>
      </div>
    </form>
  );
}

interface SecretInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Letters that nobody beside one reads; browsers are asked not to keep them. */
export function SecretInput({ value, onChange, ...field }: SecretInputProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="password"
          autoComplete="off"
          maxLength={100}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
