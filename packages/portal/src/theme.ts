import { useSyncExternalStore } from 'react';
import { forget, keep, kept } from './device-memory.ts';

/** How the portal looks on this device; `system` follows what the computer or phone is set to. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** read by public/theme.js as well */
const key = 'theme';
const changed = 'payung-theme';

export function chosenTheme(): Theme {
  const chosen = document.documentElement.dataset.chosenTheme ?? kept(key);
  return themes.find((theme) => theme === chosen) ?? 'system';
}

/** Changes the look at once; kept on the device where it lets itself be kept, else while the page is open. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.chosenTheme = theme;
  if (theme === 'system') forget(key);
  else keep(key, theme);
  dispatchEvent(new Event(changed));
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosenTheme);
}

function subscribe(listener: () => void): () => void {
  addEventListener(changed, listener);
  return () => removeEventListener(changed, listener);
}
