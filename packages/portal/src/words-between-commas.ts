/** Words as they stand in one line of a form. */
export function joinWords(words: readonly string[] = []): string {
  return words.join(', ');
}

/** The other way: each word once, without those that are empty. */
export function splitWords(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
