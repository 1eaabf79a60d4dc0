/** A store of one value that React can follow; what it holds is for the eyes and ears of this tab only. */
let said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/**
 * Has a screen reader say this once it has finished its sentence, wherever the focus is. Said twice it is heard
 * twice. Not for what appears in a form or dialog: there the error summary or the notice itself speaks.
 */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

export function lastSaid(): typeof said {
  return said;
}

export function onSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
