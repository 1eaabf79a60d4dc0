/** A new `Idempotency-Key`: the same request sent twice then counts once. */
export function requestKey(): string {
  return crypto.randomUUID();
}

export interface KeptKey {
  readonly key: string;
  /** the body the key was made for */
  readonly body: string;
}

/**
 * The key for sending `body`: the one already used while the body is the same, so that a repeat after a
 * lost answer counts once; a new one when anything in it changed, as that is another request.
 */
export function keyFor(body: string, kept: KeptKey | null, make: () => string): KeptKey {
  return kept !== null && kept.body === body ? kept : { key: make(), body };
}
