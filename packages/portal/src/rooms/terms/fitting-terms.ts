import { meanings } from '../../terms/meanings/all.ts';
import { type TermId, termNames } from '../../terms/names.ts';

const isTerm = (name: string): name is TermId => name in termNames;
const byName = new Intl.Collator('id');

const all: readonly TermId[] = Object.keys(termNames)
  .filter(isTerm)
  .sort((a, b) => byName.compare(termNames[a], termNames[b]));

/**
 * The terms in whose name, meaning or sources every word of what was typed stands, by the alphabet; those whose name
 * begins with it come first.
 */
export function fittingTerms(typed: string): readonly TermId[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((of) => words.every((word) => textOf(of).includes(word)));
  const isNamed = (of: TermId) => termNames[of].toLowerCase().startsWith(words.join(' '));
  return [...found.filter(isNamed), ...found.filter((of) => !isNamed(of))];
}

function textOf(of: TermId): string {
  const { text, basis } = meanings[of];
  return [termNames[of], text, ...basis.map(({ source }) => source)].join(' ').toLowerCase();
}
