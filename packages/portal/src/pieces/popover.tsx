import { type ReactNode, useId, useLayoutEffect } from 'react';
import styles from './popover.module.css';
import { useFloating } from './use-floating.ts';

interface PopoverProps {
  /** what the panel is, as a reader hears it */
  readonly label: string;
  readonly button: ReactNode;
  /** what the button is called where its content is not enough */
  readonly buttonLabel?: string;
  readonly className?: string | undefined;
  readonly children: (close: () => void) => ReactNode;
}

/** A few controls behind a button. Esc and a press elsewhere close it; the focus goes in and comes back. */
export function Popover({ label, button, buttonLabel, className, children }: PopoverProps) {
  const id = useId();
  const { isOpen, open, close, button: buttonRef, panel, style } = useFloating();
  useLayoutEffect(() => {
    if (isOpen) panel.current?.focus();
  }, [isOpen, panel]);
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={className}
        aria-label={buttonLabel}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={({ detail }) => {
          // the second half of a double click would shut what the first has opened
          if (detail > 1) return;
          if (isOpen) close('back');
          else open();
        }}
      >
        {button}
      </button>
      {isOpen ? (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          className={styles.panel}
          style={style}
        >
          {children(() => close('back'))}
        </div>
      ) : null}
    </>
  );
}
