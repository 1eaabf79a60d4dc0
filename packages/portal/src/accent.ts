import type { Accent } from '@payung/domain';
import { keep } from './device-memory.ts';

/** Shows the portal in the accent of a region; the device remembers it, so that its next page begins with it. */
export function wearAccent(accent: Accent): void {
  document.documentElement.dataset.accent = accent;
  // read by public/theme.js before the first paint
  keep('accent', accent);
}
