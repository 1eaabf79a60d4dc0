import type { Clock, Database, MemberRecord } from '@payung/data';
import type { TenantId, UserId } from '@payung/domain';
import { isFresh } from '../lease.ts';

/** A changed role takes effect within this time in every process, without a restart. */
const membershipLastsMs = 30_000;
/** members remembered at once; beyond it the one read longest ago is forgotten */
const mostKnown = 5_000;

/** Who works in a region, as read a short while ago at most. */
export interface MemberCache {
  /** null for somebody who never was a member */
  member(tenant: TenantId, user: UserId): Promise<MemberRecord | null>;
  forget(tenant: TenantId, user: UserId): void;
}

export function createMemberCache(database: Database, clock: Clock): MemberCache {
  const known = new Map<string, { readAt: number; reading: Promise<MemberRecord | null> }>();
  const name = (tenant: TenantId, user: UserId): string => `${tenant}|${user}`;

  function remember(key: string, reading: Promise<MemberRecord | null>): void {
    known.delete(key);
    known.set(key, { readAt: clock.now(), reading });
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    // a failed read, or somebody unknown, is asked for again
    reading.then(
      (found) => found === null && known.delete(key),
      () => known.delete(key),
    );
  }

  return {
    member(tenant, user) {
      const key = name(tenant, user);
      const entry = known.get(key);
      if (entry !== undefined && isFresh(entry.readAt, clock.now(), membershipLastsMs)) {
        return entry.reading;
      }
      const reading = database.tenant(tenant).then(({ members }) => members.one(user));
      remember(key, reading);
      return reading;
    },
    forget: (tenant, user) => void known.delete(name(tenant, user)),
  };
}
