import { useEffect, useRef } from 'react';
import { say } from '../language/say.ts';
import styles from './field.module.css';

export interface FieldError {
  /** id of the control; null for what concerns the whole form */
  readonly target: string | null;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly FieldError[];
}

/** All faults of a form in one place, on top, with links to the fields; takes the focus when it changes. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const told = useRef('');
  useEffect(() => {
    if (errors.length === 0) {
      told.current = '';
      return undefined;
    }
    // faults that stand already leave whoever mends them in the field they are writing in
    const said = errors.map(({ text }) => text).join('\n');
    const isMending = document.activeElement?.matches('input, select, textarea') === true;
    if (!isMending || said !== told.current) box.current?.focus();
    told.current = said;
    const before = document.title;
    document.title = say('Kesalahan: {before}', { before });
    return () => {
      document.title = before;
    };
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <section
      className={styles.summary}
      tabIndex={-1}
      ref={box}
      aria-labelledby="ringkasan-kesalahan"
    >
      <h2 id="ringkasan-kesalahan">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.target}-${error.text}`}>
            {error.target === null ? (
              error.text
            ) : (
              <a href={`#${error.target}`} onClick={(event) => focusOn(event, error.target)}>
                {error.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

// The address bar holds the state of a room; a fragment for each fault would be in the way of "back".
function focusOn(event: { preventDefault(): void }, target: string | null): void {
  const control = target === null ? null : document.getElementById(target);
  if (control === null) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
