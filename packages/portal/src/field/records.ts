import * as z from 'zod';

/** Bytes as the browser's store gives them back. */
const Bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** A record that nobody reads without the key of its pack. */
export const SealedRecord = z.object({
  id: z.string(),
  schemaVersion: z.literal(1),
  version: z.int(),
  pack: z.string(),
  iv: Bytes,
  sealed: Bytes,
});
export type SealedRecord = z.infer<typeof SealedRecord>;

/** A key that opens by a passphrase, and on this device alone. */
const Wrapped = z.object({
  salt: Bytes,
  rounds: z.int(),
  innerIv: Bytes,
  outerIv: Bytes,
  key: Bytes,
});

/** What is known of a pack without its key: the place, the times, and how its key is wrapped. */
export const PackRecord = z.object({
  id: z.string(),
  schemaVersion: z.literal(1),
  village: z.string(),
  villageName: z.string(),
  timeZone: z.string(),
  people: z.int(),
  lentAt: z.string(),
  expiresAt: z.string(),
  publicKey: z.string(),
  /** null once its contents were deleted; what waits to be sent stays */
  wrapped: Wrapped.nullable(),
  /** why the contents were deleted */
  closed: z.enum(['wrong-passphrases', 'ended', 'handed-back', 'expired']).nullable(),
  wrongTries: z.int(),
});
export type PackRecord = z.infer<typeof PackRecord>;

/** One thing that this device is: its name by chance, its key, the clock. */
export const DeviceName = z.object({
  id: z.literal('name'),
  schemaVersion: z.literal(1),
  name: z.string(),
});
export const DeviceKey = z.object({
  id: z.literal('key'),
  schemaVersion: z.literal(1),
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
});
export const DeviceClock = z.object({
  id: z.literal('clock'),
  schemaVersion: z.literal(1),
  /** ms by which the server is ahead of the device's clock */
  ahead: z.number(),
  /** the latest server time that this device has known, ms since 1970 */
  seen: z.number(),
});
export type DeviceClock = z.infer<typeof DeviceClock>;

/** Something that waits to be sent. What is said stands in the envelope, which this device cannot open. */
export const OutboxItem = z.object({
  id: z.string(),
  schemaVersion: z.literal(2),
  pack: z.string(),
  /** opaque id of whom it is about: the order is kept among these */
  about: z.string(),
  sequence: z.int(),
  photos: z.array(z.string()),
  sealed: z.string(),
  /** when it was put in, by the device's clock; null where the release of that day did not say */
  at: z.string().nullable(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** As releases before 0.6.0 wrote it. */
const FirstOutboxItem = OutboxItem.omit({ at: true }).extend({ schemaVersion: z.literal(1) });

/** An item of the outbox as any release wrote it; null for what this one cannot read, which stays where it is. */
export function outboxItemIn(kept: unknown): OutboxItem | null {
  const item = OutboxItem.safeParse(kept);
  if (item.success) return item.data;
  const first = FirstOutboxItem.safeParse(kept);
  return first.success ? { ...first.data, schemaVersion: 2, at: null } : null;
}

export const PhotoItem = z.object({
  id: z.string(),
  schemaVersion: z.literal(1),
  pack: z.string(),
  about: z.string(),
  at: z.string(),
  sealed: z.string(),
});
export type PhotoItem = z.infer<typeof PhotoItem>;

/** What the server made of an item, without anything about the person. */
export const Settled = z.object({
  id: z.string(),
  schemaVersion: z.literal(1),
  pack: z.string(),
  about: z.string(),
  outcome: z.enum(['taken', 'already-taken', 'conflict', 'kept', 'rejected', 'set-aside']),
  /** codes of why */
  codes: z.array(z.string()),
  refusedPhotos: z.array(z.string()),
});
export type Settled = z.infer<typeof Settled>;

/** What somebody chooses from who nominates: of the region's rules, nothing about a person. */
export const Choices = z.object({
  /** whether they answer for an area, and nominate nobody who lives elsewhere */
  isAreaOnly: z.boolean(),
  agencies: z.array(z.object({ id: z.string(), name: z.string() })),
  /** of the whole region: another one may have nominated somebody before */
  agencyNames: z.record(z.string(), z.string()),
  occupations: z.array(
    z.object({ code: z.string(), name: z.string(), agencies: z.array(z.string()) }),
  ),
  districts: z.array(z.object({ code: z.string(), name: z.string() })),
  villages: z.array(z.object({ code: z.string(), name: z.string(), districtCode: z.string() })),
  /** of the notice to workers when the book was laid out; null where the release of that day did not ask */
  noticeVersion: z.int().nullable().default(null),
});
export type Choices = z.infer<typeof Choices>;

/** The id of a user's book of nominations, and what its records are bound to. */
export const bookId = 'usulan';

/** The book in which a user writes nominations down without a line; one a device. */
export const BookRecord = z.object({
  id: z.literal(bookId),
  schemaVersion: z.literal(1),
  /** the region that it is written for: nothing of it may go to another */
  regency: z.string(),
  timeZone: z.string(),
  wrapped: Wrapped,
  wrongTries: z.int(),
  /** ms since 1970 by the loan's clock: no passphrase is tried before */
  closedUntil: z.number(),
  choices: Choices,
});
export type BookRecord = z.infer<typeof BookRecord>;

/** A nomination that waits to be sent. Its id is the key by which the service takes it once. */
export const WrittenNomination = z.object({
  id: z.string(),
  schemaVersion: z.literal(3),
  kind: z.literal('nomination'),
  pack: z.literal(bookId),
  sequence: z.int(),
  /** when it was written, by the device's clock */
  at: z.string(),
  sealed: SealedRecord,
});
export type WrittenNomination = z.infer<typeof WrittenNomination>;
