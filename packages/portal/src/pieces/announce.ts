/** What was said last, and in which of the places where it can be heard. */
interface Said {
  readonly text: string;
  readonly turn: number;
  /** ms since the page began */
  readonly at: number;
  readonly where: symbol | null;
}

/** ms within which a sentence may not have been read out yet when its place goes */
const fresh = 1_000;

/** A store of one value that React can follow; what it holds is for the eyes and ears of this tab only. */
let said: Said = { text: '', turn: 0, at: Number.NEGATIVE_INFINITY, where: null };
/** the newest last: a modal dialog silences all that stands outside of it */
const places: symbol[] = [];
const listeners = new Set<() => void>();

/**
 * Has a screen reader say this once it has finished its sentence, wherever the focus is. Said twice it is heard
 * twice. Not for what appears in a form or dialog: there the error summary or the notice itself speaks.
 */
export function announce(text: string): void {
  set({ text, turn: said.turn + 1, at: performance.now(), where: places.at(-1) ?? null });
}

/**
 * From now on what is said is heard here, until the answer is called. What was said in the very moment in which a
 * dialog closes is handed on, so that it does not go with the dialog.
 */
export function hearAt(place: symbol): () => void {
  places.push(place);
  if (said.where === null) handOn();
  return () => {
    places.splice(places.indexOf(place), 1);
    if (said.where === place) handOn();
  };
}

function handOn(): void {
  const isFresh = performance.now() - said.at < fresh;
  set({ ...said, where: isFresh ? (places.at(-1) ?? null) : null });
}

function set(next: Said): void {
  said = next;
  for (const listener of listeners) listener();
}

export function lastSaid(): Said {
  return said;
}

export function onSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
