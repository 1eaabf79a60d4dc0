import type { ReactNode } from 'react';
import styles from './button.module.css';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

/** For links that look like buttons. */
export function buttonClass(look: Look): string {
  return `${styles.button} ${styles[look]}`;
}

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: Look;
  readonly type?: 'button' | 'submit';
  /** what is said while the act runs; a second press then does nothing, yet the focus stays */
  readonly busy?: string | false | undefined;
  readonly onPress?: () => void;
}

/**
 * A button. The second half of a double click is nothing: by then something else may lie under the finger, such as the
 * dialog that asks whether one is sure, or what was sent may be answered and would be sent once more.
 */
export function Button({ children, look = 'plain', type = 'button', busy, onPress }: ButtonProps) {
  const isBusy = typeof busy === 'string';
  return (
    <button
      type={type}
      className={buttonClass(look)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy || event.detail > 1) event.preventDefault();
        else onPress?.();
      }}
    >
      {isBusy ? busy : children}
    </button>
  );
}
