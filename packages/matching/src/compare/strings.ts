let beforeLast = new Int32Array(64);
let last = new Int32Array(64);
let current = new Int32Array(64);

/**
 * Edits between two strings: letters added, left out, exchanged, and neighbours swapped. Above `limit` the answer
 * is `limit + 1`. The working rows are kept between calls, because this is the innermost step of a comparison.
 */
export function edits(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return editsOf(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

/** The same for what is left when a common beginning and end, which cost nothing, are taken off. */
function editsOf(a: string, b: string, limit: number): number {
  makeRoom(b.length + 1);
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

function makeRoom(width: number): void {
  if (last.length >= width) return;
  beforeLast = new Int32Array(2 * width);
  last = new Int32Array(2 * width);
  current = new Int32Array(2 * width);
}

/** Fills the row of letter `i` and gives its least number. */
function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const before = i > 1 ? a.charCodeAt(i - 2) : -1;
  current[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    let best = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
    best = Math.min(best, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    if (j > 1 && letter === b.charCodeAt(j - 2) && before === other) {
      best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
    }
    current[j] = best;
    if (best < least) least = best;
  }
  return least;
}

/** Likeness of two words from 0 to 1 after Jaro and Winkler (1990): common letters in order, a common beginning more. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  // letters are paired greedily: one order of the two makes the answer the same both ways
  if (a > b) return jaroWinkler(b, a);
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(b.length);
  const inA: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 0 && b.charCodeAt(j) === letter) {
        taken[j] = 1;
        inA.push(letter);
        break;
      }
    }
  }
  const common = inA.length;
  if (common === 0) return 0;
  let moved = 0;
  for (let j = 0, k = 0; j < b.length; j++) {
    if (taken[j] === 1 && b.charCodeAt(j) !== inA[k++]) moved++;
  }
  const jaro = (common / a.length + common / b.length + (common - moved / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Letters and digits in small letters without accents; everything else becomes one space. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words kept ready; the store is emptied when it is full. */
const MAX_KNOWN = 50_000;
const knownSkeletons = new Map<string, string>();

/** The first letter and the consonants after it, similar sounds as one: words that sound alike meet. */
export function skeleton(word: string): string {
  const known = knownSkeletons.get(word);
  if (known !== undefined) return known;
  const made = skeletonOf(word);
  if (knownSkeletons.size >= MAX_KNOWN) knownSkeletons.clear();
  knownSkeletons.set(word, made);
  return made;
}

function skeletonOf(word: string): string {
  const first = word.slice(0, 1);
  const rest = word
    .slice(1)
    .replace(/[aeiouyhw]/g, '')
    .replace(/[bfpv]/g, 'p')
    .replace(/[cgjkqsxz]/g, 's')
    .replace(/[dt]/g, 't')
    .replace(/[mn]/g, 'n')
    .replace(/(.)\1+/g, '$1');
  return (first + rest).slice(0, 4);
}
