export interface MenuItem {
  readonly name: string;
  readonly hint?: string;
  readonly isDanger?: boolean;
  /** why it cannot be done now; the item stays reachable and says so */
  readonly whyNot?: string | undefined;
  readonly onPress: () => void;
}

/**
 * The place in a list of choices that a key leads to; null for keys that mean nothing there. Around the ends, and by
 * first letters to the next name that begins so.
 */
export function nextItem(names: readonly string[], here: number, key: string): number | null {
  const count = names.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (here + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return here <= 0 ? count - 1 : here - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? byLetter(names, here, key.toLowerCase()) : null;
  }
}

function byLetter(names: readonly string[], here: number, letter: string): number | null {
  const around = names.map((_, step) => (here + 1 + step) % names.length);
  return around.find((place) => names[place]?.toLowerCase().startsWith(letter)) ?? null;
}
