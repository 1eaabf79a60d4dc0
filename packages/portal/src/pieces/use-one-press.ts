import { type MouseEvent, useRef } from 'react';

/**
 * For the clicks of a form. The second press of a hurried double one lands on whatever the faults above have moved under
 * the finger, and would tick it unseen: it is passed over, unless it hits what the first one hit.
 */
export function useOnePress(): (event: MouseEvent) => void {
  const pressed = useRef<EventTarget | null>(null);
  return (event) => {
    if (event.detail > 1 && event.target !== pressed.current) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    pressed.current = event.target;
  };
}
