/** How long a worker holds what it took, in milliseconds: longer than it may run, so that nobody takes over from one that still lives. */
export const leaseMs = 150_000;

/** Milliseconds; no lease is longer. One that ends later was taken before the clock was put back. */
const longestLeaseMs = 3_600_000;

/**
 * Whether a worker still holds what it took.
 *
 * @param leaseUntil when its lease runs out, in milliseconds since 1970; 0 when nobody holds it
 * @param now in milliseconds since 1970. A clock that was put back by more than an hour frees everything: the fence or version keeps the one
 *   who held it from writing.
 */
export const isHeld = (leaseUntil: number, now: number): boolean =>
  leaseUntil > now && leaseUntil - now <= longestLeaseMs;

/**
 * Until when work rests that was asked to wait: no longer than a lease may be, or nobody would be kept from it at all.
 *
 * @param now in milliseconds since 1970
 * @returns milliseconds since 1970, for its `leaseUntil`
 */
export const restsUntil = (now: number, seconds: number): number =>
  now + Math.min(seconds * 1_000, longestLeaseMs);

/**
 * Whether what was read may still be believed.
 *
 * @param readAt in milliseconds since 1970; later than `now` when the clock was put back, and then nobody knows how old it is
 * @param lastsMs for how many milliseconds it may be believed
 */
export const isFresh = (readAt: number, now: number, lastsMs: number): boolean =>
  readAt <= now && now - readAt < lastsMs;
