import { editDistance } from '@payung/domain';

const mostOffered = 3;

/** Letters and digits alone, so that `Date of birth` is near `date_of_birth`. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function distance(wanted: string, known: string): number | null {
  const [a, b] = [bare(wanted), bare(known)];
  if (a === b) return 0;
  const limit = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
  const edits = editDistance(a, b, limit);
  if (edits <= limit) return edits;
  const isPart = Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a));
  if (isPart) return limit + 1;
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  const others = words(known);
  return [...words(wanted)].some((word) => others.has(word)) ? limit + 2 : null;
}

/** The known words that may have been meant, the nearest first; none when nothing is near. */
export function nearWords(wanted: string, known: Iterable<string>): string[] {
  return [...known]
    .flatMap((word) => {
      const edits = distance(wanted, word);
      return edits === null ? [] : [{ word, edits }];
    })
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, mostOffered)
    .map(({ word }) => word);
}

/** ` Did you mean "x"?`, or all that is known where nothing is near. */
export function suggestion(wanted: string, known: readonly string[]): string {
  const near = nearWords(wanted, known);
  if (near.length > 0) return `Did you mean ${near.map((word) => `"${word}"`).join(' or ')}?`;
  return `Known are ${known.join(', ')}.`;
}
