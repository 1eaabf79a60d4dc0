import { useState } from 'react';
import { useMe } from '../../use-region.ts';
import {
  keepListSettings,
  type ListSettings,
  type RowSize,
  readListSettings,
} from './device-settings.ts';

/** rem; in the unit of the text, so that large text has large rows */
const heights: Readonly<Record<RowSize, number>> = { compact: 2, normal: 2.5, roomy: 3 };

/** Asked for at each use: where storage is barred, naming it throws already, and they who use it expect that. */
const deviceStorage: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
};

export interface KeptSettings {
  readonly settings: ListSettings;
  readonly size: RowSize;
  /** px */
  readonly rowHeight: number;
  readonly change: (part: Partial<ListSettings>) => void;
}

/** Row height, columns and views of a list, as this person chose them on this device. */
export function useListSettings(list: string): KeptSettings {
  const { userId: user } = useMe();
  const [settings, setSettings] = useState(() => readListSettings(deviceStorage, list, user));
  const size = settings.size ?? (hasFingers() ? 'roomy' : 'normal');
  return {
    settings,
    size,
    rowHeight: heights[size] * textSize(),
    change: (part) => {
      const next = { ...settings, ...part };
      setSettings(next);
      keepListSettings(deviceStorage, list, user, next);
    },
  };
}

function hasFingers(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** px of one rem */
function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
