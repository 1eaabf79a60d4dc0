import type { DeterminationState } from '@payung/domain';
import { say } from '../language/say.ts';

/** Parts of the list of decisions that figures lead to. */
export const determinationShelves = {
  drafting: { name: say('Sedang disusun'), slug: 'disusun', states: ['draft', 'legal-review'] },
  sent: { name: say('Menunggu tanda tangan'), slug: 'menunggu-tanda-tangan', states: ['sent'] },
} as const satisfies Readonly<
  Record<string, { name: string; slug: string; states: readonly DeterminationState[] }>
>;
type DeterminationShelf = (typeof determinationShelves)[keyof typeof determinationShelves];

export function determinationShelfOf(slug: string | undefined): DeterminationShelf | undefined {
  return Object.values(determinationShelves).find((shelf) => shelf.slug === slug);
}

export function liesOn(shelf: DeterminationShelf, state: DeterminationState): boolean {
  return shelf.states.some((one) => one === state);
}
