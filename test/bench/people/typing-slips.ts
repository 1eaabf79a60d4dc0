import type { SeededRandomness } from '../seeded.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One letter left out, doubled, swapped with its neighbour or replaced. */
export function typed(random: SeededRandomness, text: string): string {
  if (text.length < 2) return text;
  const at = random.below(text.length - 1);
  const [letter = '', next = ''] = [text[at], text[at + 1]];
  const rest = text.slice(at + 1);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + rest;
    case 1:
      return text.slice(0, at) + letter + letter + rest;
    case 2:
      return text.slice(0, at) + next + letter + text.slice(at + 2);
    default:
      return text.slice(0, at) + (letters[random.below(letters.length)] ?? '') + rest;
  }
}
