/** How often something may be done: `perSecond` for good, and `capacity` at once after a quiet while. */
export interface Rate {
  readonly capacity: number;
  readonly perSecond: number;
}

export interface Bucket {
  /** may be a fraction */
  readonly tokens: number;
  /** milliseconds since 1970 */
  readonly at: number;
}

export interface Taken {
  readonly bucket: Bucket;
  /** milliseconds until there is a token again; 0 when one was taken */
  readonly waitMs: number;
}

/** The bucket as it has filled up since; a clock that went back takes nothing away. */
export function refilled(bucket: Bucket | null, rate: Rate, now: number): Bucket {
  if (bucket === null) return { tokens: rate.capacity, at: now };
  const gained = (Math.max(0, now - bucket.at) / 1_000) * rate.perSecond;
  return { tokens: Math.min(rate.capacity, bucket.tokens + gained), at: now };
}

/** Takes one token, or says how long to wait for it. */
export function takeToken(bucket: Bucket | null, rate: Rate, now: number): Taken {
  const full = refilled(bucket, rate, now);
  if (full.tokens >= 1) return { bucket: { tokens: full.tokens - 1, at: now }, waitMs: 0 };
  const waitMs = Math.ceil(((1 - full.tokens) / rate.perSecond) * 1_000);
  return { bucket: full, waitMs };
}
