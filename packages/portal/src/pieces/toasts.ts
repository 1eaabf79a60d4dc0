import { onOtherActing } from '../acting.ts';
import { say } from '../language/say.ts';
import { announce } from './announce.ts';

/** What was just done, said at the edge of the page, with the way back where there is one. */
export interface Toast {
  readonly id: number;
  /** a whole sentence: what happened to what */
  readonly text: string;
  /** takes it back; the sentence it answers is said afterwards */
  readonly undo?: () => string | Promise<string>;
  /** ms since the page was opened */
  readonly at: number;
}

/** more would cover the page; the oldest goes first, but for the newest way back */
const most = 3;
/** ms in which a key takes back what was done; later it may be struck for something else, while the button stays */
const keyWithin = 60_000;

let shown: readonly Toast[] = [];
let last = 0;
let drops = 0;
const listeners = new Set<() => void>();

/** Shows what was done, and has it read out. How long it stays is the region's to say. */
export function showToast(toast: Omit<Toast, 'id' | 'at'>): void {
  last += 1;
  const all = [...shown, { ...toast, id: last, at: performance.now() }];
  const back = wayBack(all);
  const oldest = all.find((one) => one !== back);
  set(all.length > most ? all.filter((one) => one !== oldest) : all);
  announce(
    toast.undo === undefined
      ? toast.text
      : say('{words} Tekan u untuk mengurungkan.', { words: toast.text }),
  );
}

/** The newest that can be taken back. */
export function wayBack(toasts: readonly Toast[]): Toast | undefined {
  return toasts.findLast((toast) => toast.undo !== undefined);
}

export function dropToast(id: number): void {
  set(shown.filter((toast) => toast.id !== id));
}

/** Takes back what a toast tells of; its toast is gone at once, so that it happens once. */
export async function undo(toast: Toast): Promise<void> {
  if (toast.undo === undefined || !shown.includes(toast)) return;
  dropToast(toast.id);
  const before = drops;
  const text = await toast.undo();
  // told to whoever took it back, and not to who came after them
  if (drops === before) showToast({ text });
}

/** The same by key, for what was done just now; false where nothing was. */
export function undoNewest(now: number = performance.now()): boolean {
  const newest = wayBack(shown);
  if (newest === undefined || now - newest.at > keyWithin) return false;
  void undo(newest);
  return true;
}

/** Nothing of what was done so far may be taken back any more. */
export function dropAllToasts(): void {
  drops += 1;
  set([]);
}

// another person, region or role begins, to whom nothing of the one before is told
onOtherActing(dropAllToasts);

export function shownToasts(): readonly Toast[] {
  return shown;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
