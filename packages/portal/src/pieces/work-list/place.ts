/** The row from which somebody went on to a page of its own, so that the way back ends on it. */
interface Place {
  /** address of the list, with its filter */
  readonly address: string;
  readonly row: string;
  /** px the list was scrolled down */
  readonly top: number;
}

// in memory only: it is about this visit, and names a row by its id
let left: Place | null = null;

export function leaveFrom(place: Place): void {
  left = place;
}

/** Where this list was left, once. */
export function takePlace(address: string): Place | null {
  if (left === null || left.address !== address) return null;
  const place = left;
  left = null;
  return place;
}

/** The list that somebody came from; null when they came by another way. */
export function cameFrom(): string | null {
  return left?.address ?? null;
}
