/** The chosen rows of a list by their ids, and the row from which Shift extends the choice. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingChosen: Chosen = { ids: new Set(), anchor: null };

/** Chooses a row, or no longer. */
export function turn({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Chooses every row between the anchor and `to`, whichever of them is above, besides what is chosen already. */
export function extend({ ids, anchor }: Chosen, all: readonly string[], from: string, to: string) {
  const begin = all.indexOf(anchor ?? from);
  const end = all.indexOf(to);
  if (begin === -1 || end === -1) return { ids, anchor };
  const between = all.slice(Math.min(begin, end), Math.max(begin, end) + 1);
  return { ids: new Set([...ids, ...between]), anchor: anchor ?? from } satisfies Chosen;
}
