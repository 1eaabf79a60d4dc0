/** What a device keeps, by kind. `outbox` is only ever added to. */
export const tableNames = [
  'device',
  'packs',
  'people',
  'outbox',
  'photos',
  'settled',
  'notes',
] as const;
export type TableName = (typeof tableNames)[number];

export type Kept = { readonly id: string } & Readonly<Record<string, unknown>>;

/** `add` fails where the id is there already. */
export type Change =
  | { readonly put: Kept; readonly in: TableName }
  | { readonly add: Kept; readonly in: TableName }
  | { readonly remove: string; readonly in: TableName };

/** A store on the device. What it gives back is parsed by whoever asks. */
export interface Tables {
  get(table: TableName, id: string): Promise<unknown>;
  all(table: TableName): Promise<readonly unknown[]>;
  /** All of them or none, and not before they lie on the disk. @throws StorageFault */
  write(changes: readonly Change[]): Promise<void>;
}

/** Why the device keeps nothing: no room left, not allowed (a private window), or broken. */
export class StorageFault extends Error {
  readonly why: 'full' | 'denied' | 'broken';
  constructor(why: 'full' | 'denied' | 'broken') {
    super(why);
    this.name = 'StorageFault';
    this.why = why;
  }
}

/** The browser's own names for what went wrong. */
export function storageFaultOf(cause: unknown): StorageFault {
  if (cause instanceof StorageFault) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return new StorageFault('full');
  const isDenied = name === 'SecurityError' || name === 'InvalidStateError';
  return new StorageFault(isDenied ? 'denied' : 'broken');
}
