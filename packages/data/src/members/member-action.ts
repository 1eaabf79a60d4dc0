import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Membership } from '@payung/domain';
import { type ActionSetting, memberContext } from '../action-setting.ts';
import { controlKeys } from '../control/control-keys.ts';
import { schemaVersion } from '../records.ts';
import type { Position, RegistryWrite } from '../registry-writes.ts';
import { storedRegion } from '../stored-region.ts';
import { tenancyKeys } from '../tenancy-keys.ts';
import { put, putNew, putOver, removeAnyway, update } from '../write-actions.ts';

/** Writes of a membership or of the region's profile; null for any other write. */
export function memberAction(
  s: ActionSetting,
  write: RegistryWrite,
  position: Position,
): TransactWriteItem | null {
  const here = `${position.lane}:${position.seq}`;
  switch (write.write) {
    case 'new-member':
      return putNew(s.tenancy, memberItem(s, write.member, 1, [here]));
    case 'change-member': {
      const { version, trail } = write.before;
      const item = memberItem(s, write.after, version + 1, [...trail, here]);
      return putOver(s.tenancy, item, version);
    }
    case 'change-region':
      return update(s.tenancy, tenancyKeys.profile(s.tenant), {
        change: 'SET #json = :after',
        condition: '#json = :before',
        values: {
          ':before': write.before,
          ':after': storedRegion(write.after),
        },
      });
    case 'keep-region-logo': {
      const key = controlKeys.logo(s.tenant);
      return write.logo === null
        ? removeAnyway(s.tenancy, key)
        : put(s.tenancy, { ...key, schemaVersion, ...write.logo });
    }
    case 'move-roster': {
      const key = tenancyKeys.roster(s.tenant);
      const version = write.from + 1;
      if (write.from === 0) return putNew(s.tenancy, { ...key, schemaVersion, version });
      return update(s.tenancy, key, {
        change: 'SET #version = :next',
        condition: '#version = :from',
        values: { ':next': version, ':from': write.from },
      });
    }
    default:
      return null;
  }
}

function memberItem(
  s: ActionSetting,
  { user, name, email, posts, state }: Membership,
  version: number,
  trail: readonly string[],
): Record<string, unknown> {
  return {
    ...tenancyKeys.member(s.tenant, user),
    schemaVersion,
    user,
    posts,
    state,
    sealed: s.keys.seal(JSON.stringify({ name, email }), memberContext(user)),
    version,
    trail,
  };
}
