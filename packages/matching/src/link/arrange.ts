import type { Profile } from '../profile.ts';

/**
 * Positions in an order that depends on what the texts say and not on how they came. It is scattered (a hash comes
 * first), so that neighbours are no relatives and a sample can be drawn by position.
 */
export function canonicalOrder(texts: readonly string[]): readonly number[] {
  const marks = texts.map((text, position) => ({ position, text, hash: hashOf(text) }));
  marks.sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return marks.map(({ position }) => position);
}

/** All that a profile says, as one text. */
export function textOfProfile(profile: Profile): string {
  return profile.cells.map((cell) => cell?.text ?? '').join('\u0001');
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
