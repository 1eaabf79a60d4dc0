import { levelOf, type NameLevel } from './name-level.ts';
import { pairWords } from './pair-words.ts';
import type { NameWord, PersonName } from './read-name.ts';
import { gluedAlike } from './word-likeness.ts';

export interface NameLikeness {
  readonly level: NameLevel;
  /** the words that agree by sound, as the name that comes first by its letters has them */
  readonly shared: readonly NameWord[];
}

function isCutElsewhere(a: PersonName, b: PersonName): boolean {
  if (a.words.length + b.words.length < 3) return false;
  if (a.glued === b.glued || a.unspaced === b.unspaced) return true;
  if (a.words.length === b.words.length) return false;
  return gluedAlike(a.glued, b.glued) || gluedAlike(a.unspaced, b.unspaced);
}

/**
 * How two names agree. Symmetric; titles change nothing, and the order of words only the level. A name without
 * words agrees with nothing (`none`). How much the shared words tell is for the caller to weigh by their rarity.
 */
export function compareNames(a: PersonName, b: PersonName): NameLikeness {
  if (a.words.length === 0 || b.words.length === 0) return { level: 'none', shared: [] };
  if (a.text === b.text) return { level: 'equal', shared: a.words };
  const [one, other] = a.sortKey <= b.sortKey ? [a, b] : [b, a];
  const pairing = pairWords(one, other);
  const level = levelOf(one, other, pairing);
  if (!isComplete(level) && isCutElsewhere(a, b)) return { level: 'glued', shared: one.words };
  const sounds = pairing.pairs.filter(
    ({ likeness }) => likeness === 'equal' || likeness === 'sound',
  );
  return { level, shared: [...sounds.map((pair) => pair.a), ...pairing.glued] };
}

function isComplete(level: NameLevel): boolean {
  return (
    level === 'same-sound' || level === 'glued' || level === 'reordered' || level === 'one-typo'
  );
}
