import { useSyncExternalStore } from 'react';
import { lastSaid, onSaid } from './announce.ts';
import panel from './panel.module.css';

/** Where `announce` is heard from; stands once on every page, from its first moment. */
export function LiveRegion() {
  const { text, turn } = useSyncExternalStore(onSaid, lastSaid);
  return (
    <p className={panel.hidden} role="status">
      {/* another element, so that the same words are heard again */}
      <span key={turn}>{text}</span>
    </p>
  );
}
