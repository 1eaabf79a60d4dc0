import { useEffect, useState, useSyncExternalStore } from 'react';
import { hearAt, lastSaid, onSaid } from './announce.ts';
import panel from './panel.module.css';

/** Where `announce` is heard from; stands on every page from its first moment, and in every modal dialog. */
export function LiveRegion() {
  const [place] = useState(() => Symbol('live-region'));
  useEffect(() => hearAt(place), [place]);
  const { text, turn, where } = useSyncExternalStore(onSaid, lastSaid);
  return (
    <p className={panel.hidden} role="status">
      {/* another element, so that the same words are heard again */}
      <span key={turn}>{where === place ? text : ''}</span>
    </p>
  );
}
