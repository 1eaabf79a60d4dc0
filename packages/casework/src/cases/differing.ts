/** A piece of a value; `differs` where the other side has something else. */
export interface Segment {
  readonly text: string;
  readonly differs: boolean;
}

/** What stands for a character that is not shown. */
export const mask = '•';

/**
 * Two values with those characters marked in which they differ. Capitals and small letters count as the same; of a
 * number of fixed length the positions are compared, of anything else what remains beside the longest common part,
 * so that one letter too many does not mark all that follows.
 *
 * @param shown how many characters at the end are shown; the others are masked, and marked all the same
 */
export function differing(
  one: string,
  other: string,
  shown: number = Number.POSITIVE_INFINITY,
): { one: Segment[]; other: Segment[] } {
  const [a, b] = [[...one], [...other]];
  const [inA, inB] = isPositional(one, other) ? byPosition(a, b) : besideCommon(a, b);
  return { one: segments(a, inA, shown), other: segments(b, inB, shown) };
}

/** A value that has nothing to be compared with. */
export function plain(text: string, shown: number = Number.POSITIVE_INFINITY): Segment[] {
  const letters = [...text];
  return segments(
    letters,
    letters.map(() => false),
    shown,
  );
}

const numberLike = /^[\d-]+$/;

function isPositional(one: string, other: string): boolean {
  return one.length === other.length && numberLike.test(one) && numberLike.test(other);
}

const folded = (letter: string | undefined): string => (letter ?? '').toUpperCase();

function byPosition(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  return [a.map((letter, i) => letter !== b[i]), b.map((letter, i) => letter !== a[i])];
}

/** Marks what is outside of the longest common subsequence. Time and room grow with the product of both lengths. */
function besideCommon(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        folded(a[i]) === folded(b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [inA, inB] = [a.map(() => true), b.map(() => true)];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (folded(a[i]) === folded(b[j])) {
      inA[i] = false;
      inB[j] = false;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

/** Neighbours of one kind become one piece. */
function segments(letters: readonly string[], marks: readonly boolean[], shown: number): Segment[] {
  const pieces: { text: string; differs: boolean }[] = [];
  letters.forEach((letter, i) => {
    const differs = marks[i] === true;
    const text = i < letters.length - shown ? mask : letter;
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  });
  return pieces;
}
