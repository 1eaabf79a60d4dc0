import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { PersonId, type TenantId } from '@payung/domain';
import { journalKeys } from '../journal-keys.ts';
import { schemaVersion } from '../records.ts';
import type { Change, Position } from '../registry-writes.ts';
import { putNew } from '../write-actions.ts';

/**
 * Under whom a look is found again: a person, also for a look at one of their nominations, or a list. A look at
 * anything else shows nobody.
 */
function shown({ of, id }: Change): string | null {
  if (of === 'nomination') {
    const person = PersonId.safeParse(id.slice(0, 26));
    return person.success ? person.data : null;
  }
  return of === 'person' || of === 'import' ? id : null;
}

/**
 * For each person or list that an entry tells of having been looked at, one small item that points to the entry: who
 * saw a person is then one query. At most 97 looks fit into one entry beside nothing else.
 */
export function seenActions(
  journal: string,
  tenant: TenantId,
  position: Position,
  told: readonly Change[],
): TransactWriteItem[] {
  const ids = new Set(told.flatMap((change) => shown(change) ?? []));
  return [...ids].map((id) =>
    putNew(journal, { ...journalKeys.seen(tenant, id, position), schemaVersion }),
  );
}
