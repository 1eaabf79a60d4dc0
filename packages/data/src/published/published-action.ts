import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { PublicLook, PublicMonth, PublicOwnCover } from '@payung/domain';
import type { ActionSetting } from '../action-setting.ts';
import { schemaVersion } from '../records.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { put, removeAnyway } from '../write-actions.ts';
import { publishedKeys } from './published-keys.ts';

/** What everybody may read; told in the journal by the write of the setting or of the month that goes with it. */
export type PublishedWrite =
  | { write: 'publish-month'; month: PublicMonth }
  | { write: 'take-month-down'; month: PublicMonth['month'] }
  | { write: 'publish-own-cover'; ownCover: PublicOwnCover }
  | { write: 'take-own-cover-down' }
  | { write: 'publish-look'; look: PublicLook };

/** Writes of what is published; null for any other write. */
export function publishedAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  switch (write.write) {
    case 'publish-month': {
      const { month } = write;
      const key = publishedKeys.month(s.tenant, month.month);
      return put(s.tenancy, { ...key, schemaVersion, json: JSON.stringify(month) });
    }
    case 'take-month-down':
      return removeAnyway(s.tenancy, publishedKeys.month(s.tenant, write.month));
    case 'publish-own-cover': {
      const json = JSON.stringify(write.ownCover);
      return put(s.tenancy, { ...publishedKeys.ownCover(s.tenant), schemaVersion, json });
    }
    case 'take-own-cover-down':
      return removeAnyway(s.tenancy, publishedKeys.ownCover(s.tenant));
    case 'publish-look': {
      const json = JSON.stringify(write.look);
      return put(s.tenancy, { ...publishedKeys.look(s.tenant), schemaVersion, json });
    }
    default:
      return null;
  }
}
