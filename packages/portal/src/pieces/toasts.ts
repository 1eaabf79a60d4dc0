import { say } from '../language/say.ts';
import { announce } from './announce.ts';

/** What was just done, said at the edge of the page, with the way back where there is one. */
export interface Toast {
  readonly id: number;
  /** a whole sentence: what happened to what */
  readonly text: string;
  /** takes it back; the sentence it answers is said afterwards */
  readonly undo?: () => string | Promise<string>;
}

/** more would cover the page; the oldest goes first */
const most = 3;

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Shows what was done, and has it read out. How long it stays is the region's to say. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  last += 1;
  set([...shown, { ...toast, id: last }].slice(-most));
  announce(
    toast.undo === undefined
      ? toast.text
      : say('{words} Tekan u untuk mengurungkan.', { words: toast.text }),
  );
}

export function dropToast(id: number): void {
  set(shown.filter((toast) => toast.id !== id));
}

/** Takes back what a toast tells of; its toast is gone at once, so that it happens once. */
export async function undo(toast: Toast): Promise<void> {
  if (toast.undo === undefined || !shown.includes(toast)) return;
  dropToast(toast.id);
  showToast({ text: await toast.undo() });
}

/** The same for the newest that can be taken back; false where none can. */
export function undoNewest(): boolean {
  const newest = shown.findLast((toast) => toast.undo !== undefined);
  if (newest === undefined) return false;
  void undo(newest);
  return true;
}

/** Another person signs in, or another room of rights begins: nothing of the one before may be taken back. */
export function dropAllToasts(): void {
  set([]);
}

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
