/** Words as they stand in one line of a form. */
export function joinWords(words: readonly string[] = []): string {
  return words.join(', ');
}

/** The other way: each word once, without those that are empty. */
function splitWords(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** What is sent of a field: the words as they were while nobody changed it, since one of them may hold a comma. */
export function changedWords(text: string, before: readonly string[] = []): string[] {
  return text === joinWords(before) ? [...before] : splitWords(text);
}
