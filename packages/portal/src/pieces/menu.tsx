import { type KeyboardEvent, useId, useLayoutEffect } from 'react';
import { buttonClass } from './button.tsx';
import { type MenuItem, nextItem } from './menu-items.ts';
import styles from './popover.module.css';
import { useFloating } from './use-floating.ts';

interface MenuProps {
  /** on the button, and the name of the list */
  readonly label: string;
  readonly look?: 'plain' | 'quiet';
  readonly items: readonly MenuItem[];
}

/** A button with a list of acts. Arrows, Home, End and first letters move in it; Esc and Tab leave it. */
export function Menu({ label, look = 'plain', items }: MenuProps) {
  const id = useId();
  const { isOpen, open, close, button, panel, style } = useFloating();
  useLayoutEffect(() => {
    if (isOpen) itemsIn(panel.current)[0]?.focus();
  }, [isOpen, panel]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClass(look)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={({ detail }) => {
          // the second half of a double click would shut what the first has opened
          if (detail > 1) return;
          if (isOpen) close('back');
          else open();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        {label}
        <Caret />
      </button>
      {isOpen ? (
        <div
          ref={panel}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={styles.menu}
          style={style}
          onKeyDown={(event) => (event.key === 'Tab' ? close('back') : moveWithin(event))}
        >
          {items.map((item) => (
            <Item key={item.name} item={item} onDone={() => close('back')} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function Item({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { name, hint, isDanger = false, whyNot, onPress } = item;
  const under = whyNot ?? hint;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={`${styles.item} ${isDanger ? styles.danger : ''}`}
      aria-disabled={whyNot === undefined ? undefined : true}
      onClick={() => {
        if (whyNot !== undefined) return;
        // first back to the button: what the act opens then returns there
        onDone();
        onPress();
      }}
    >
      {name}
      {under === undefined ? null : <span className={styles.hint}>{under}</span>}
    </button>
  );
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsIn(event.currentTarget);
  const here = items.findIndex((item) => item.matches(':focus'));
  const names = items.map((item) => item.textContent);
  const next = nextItem(names, here, event.key);
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}

export function Caret() {
  return (
    <svg
      className={styles.caret}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.5 4.5L6 8l3.500-3.500" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
