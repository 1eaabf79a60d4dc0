import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import styles from './form.module.css';
import { FaultNotice } from './notice.tsx';
import { useOnePress } from './use-one-press.ts';

interface FormProps {
  readonly errors: readonly FieldError[];
  /** what went wrong otherwise; null for none */
  readonly failure: unknown;
  readonly button: string;
  readonly busy: string | false;
  readonly onSend: () => void;
  /** beside the button, e.g. the way back */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A form with all its faults on top, its fields, and one button that says what it does. */
export function Form(props: FormProps) {
  const onClickCapture = useOnePress();
  return (
    <form
      className={styles.form}
      noValidate
      onClickCapture={onClickCapture}
      onKeyDown={(event) => {
        // from a field in which Enter begins a new line; from the others it sends by itself
        const isHeld = event.ctrlKey || event.metaKey;
        if (isHeld && event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
          event.stopPropagation();
          event.currentTarget.requestSubmit();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // what a dialog's form says reaches the page's form too, which must not be sent with it
        event.stopPropagation();
        if (props.busy === false) props.onSend();
      }}
    >
      <ErrorSummary title={say('Ada isian yang perlu diperbaiki')} errors={props.errors} />
      {props.failure ? <FaultNotice error={props.failure} /> : null}
      {props.children}
      <div className={styles.actions}>
        <Button look="main" type="submit" busy={props.busy}>
          {props.button}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}

interface FieldsetProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under a heading of their own. */
export function Fieldset({ title, hint, children }: FieldsetProps) {
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{title}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}
