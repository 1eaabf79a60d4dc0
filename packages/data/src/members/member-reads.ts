import type { UserId } from '@payung/domain';
import { memberContext } from '../action-setting.ts';
import { everything } from '../everything.ts';
import type { TenantReading } from '../reading.ts';
import { readItem } from '../records.ts';
import type { Item } from '../table-access.ts';
import { tenancyKeys } from '../tenancy-keys.ts';
import { MemberItem, type MemberRecord, MemberWords, RosterItem } from './member-record.ts';

/** Who works in one region, and as what. */
export interface MemberReads {
  /** null for somebody who never was a member; somebody who was removed is still found */
  one(user: UserId): Promise<MemberRecord | null>;
  /** everybody, removed ones too, by user id, as of no earlier than this roster */
  all(): Promise<{ readonly members: MemberRecord[]; readonly roster: number }>;
}

export function createMemberReads(reading: TenantReading): MemberReads {
  const { tenant, keys, tables, access } = reading;
  const table = tables.tenancy;

  function opened(item: Item): MemberRecord {
    const { schemaVersion: _, sealed, ...facts } = readItem(MemberItem, 'member', item);
    const words = JSON.parse(keys.open(sealed, memberContext(facts.user)));
    return { tenant, ...facts, ...MemberWords.parse(words) };
  }

  return {
    async one(user) {
      const [item = null] = await access.getMany([
        { table, key: tenancyKeys.member(tenant, user) },
      ]);
      return item === null ? null : opened(item);
    },
    async all() {
      // before the members: whoever is changed while they are read has moved it
      const [item = null] = await access.getMany([{ table, key: tenancyKeys.roster(tenant) }]);
      const roster = item === null ? 0 : readItem(RosterItem, 'roster', item).version;
      const items = await everything(access, {
        table,
        partition: tenancyKeys.members(tenant),
        prefix: tenancyKeys.memberPrefix,
        consistent: true,
      });
      return { members: items.map(opened), roster };
    },
  };
}
