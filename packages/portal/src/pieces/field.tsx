import { type ReactNode, useId } from 'react';
import { say } from '../language/say.ts';
import styles from './field.module.css';

/** What a control needs to be tied to its label, hint and error. */
interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  /** also the target of the error summary's link */
  readonly id?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly look?: 'short' | 'text';
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ label, id, hint, error, optional, look, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-petunjuk`;
  const errorId = `${controlId}-kesalahan`;
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={`${styles.field} ${error ? styles.wrong : ''}`}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
        {optional ? <span className={styles.optional}> {say('(boleh menyusul)')}</span> : null}
      </label>
      {hint ? (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      ) : null}
      {children({
        id: controlId,
        className: `${styles.control} ${look ? styles[look] : ''}`,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}
