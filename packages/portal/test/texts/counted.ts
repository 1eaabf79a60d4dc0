/** Words with which the naming of what is counted is over: small words, and what the things do. */
const ends = new Set(
  `a and are as asks at because becomes by comes counts ends fits for from gives had has have holds if in is needs not
  of on or plus so stands still than that the this to until waits was were who with without`.split(
    /\s+/,
  ),
);

const isMany = (word: string): boolean =>
  word === 'people' || word === 'children' || /[^su]s$/.test(word);

/** The places of an English text behind which several things are named: `{n} other people` has `n`. */
export function countedIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}((?: [a-z/-]+){1,4})/g)]
    .filter(([, , behind = '']) => {
      const words = behind.trim().split(' ');
      const end = words.findIndex((word) => ends.has(word));
      return words.slice(0, end < 0 ? words.length : end).some(isMany);
    })
    .map(([, place = '']) => place);
}
