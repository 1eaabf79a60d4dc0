/**
 * One Idempotency-Key of one user for one route, with what was sent under it. It is hashed where it is written and
 * read, since the key of that hash may change while a request is under way.
 */
export interface OnceKey {
  /** route, user and key; in memory only */
  readonly name: string;
  /** unkeyed hash of what was sent; in memory only */
  readonly body: string;
}
