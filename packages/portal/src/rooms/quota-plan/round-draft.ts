import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { changeFrom, mostPeople, mostRupiah } from './typed-figures.ts';

/** What is typed for each ceiling: below 0 is taken back, above 0 is given. */
export type Moves = Readonly<
  Record<string, { readonly people: string; readonly rupiah: string } | undefined>
>;

interface Amount {
  readonly people: number;
  readonly rupiah: number;
}

interface ReadMoves {
  readonly moves: readonly (Amount & { readonly key: string })[];
  readonly faults: readonly FieldError[];
  readonly taken: Amount;
  readonly given: Amount;
}

/** the control of a ceiling's people; that of its rupiah has a word behind */
export function moveControl(key: string): string {
  return `bagi-${key.replaceAll(':', '-')}`;
}

/** Every move that moves something, with what is taken and given together. */
export function movesFrom(typed: Moves): ReadMoves {
  const faults: FieldError[] = [];
  const read = (text: string, most: number, target: string): number => {
    if (text.trim() === '') return 0;
    const value = changeFrom(text, most);
    if (value === null)
      faults.push({ target, text: say('Isi angka bulat, misalnya -50 atau 50.') });
    return value ?? 0;
  };
  const moves = Object.entries(typed).flatMap(([key, move]) => {
    if (move === undefined) return [];
    const people = read(move.people, mostPeople, moveControl(key));
    const rupiah = read(move.rupiah, mostRupiah, `${moveControl(key)}-pagu`);
    return people === 0 && rupiah === 0 ? [] : [{ key, people, rupiah }];
  });
  const sum = (of: (value: number) => number): Amount => ({
    people: moves.reduce((all, { people }) => all + of(people), 0),
    rupiah: moves.reduce((all, { rupiah }) => all + of(rupiah), 0),
  });
  return {
    moves,
    faults,
    taken: sum((value) => Math.max(0, -value)),
    given: sum((value) => Math.max(0, value)),
  };
}
