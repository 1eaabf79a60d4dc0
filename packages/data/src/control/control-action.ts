import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { destroyKeysAction } from '../key-ring/ring-action.ts';
import { openBreachAction } from '../protection/breach.ts';
import { schemaVersion } from '../records.ts';
import { storedRegion } from '../stored-region.ts';
import { put, putNew, putOver, remove, update } from '../write-actions.ts';
import { controlKeys } from './control-keys.ts';
import { type Standing, standingJson } from './control-records.ts';
import type { ControlWrite } from './control-writes.ts';

function newStanding(table: string, standing: Standing): TransactWriteItem {
  const { tenant, state, version, cardsOpenedAt } = standing;
  return putNew(table, {
    ...controlKeys.standing(tenant),
    schemaVersion,
    tenant,
    state,
    version,
    json: standingJson(standing),
    ...(cardsOpenedAt === null ? {} : { cardsOpenedAt }),
  });
}

/** An update and no put: what the worker marks on the item meanwhile stays. */
function changeStanding(table: string, before: Standing, after: Standing): TransactWriteItem {
  return update(table, controlKeys.standing(before.tenant), {
    change: 'SET #state = :state, #version = :next, #json = :json',
    condition: 'attribute_exists(#pk) AND #version = :version AND #state = :before',
    values: {
      ':state': after.state,
      ':before': before.state,
      ':version': before.version,
      ':next': before.version + 1,
      ':json': standingJson(after),
    },
  });
}

/** The database action of a control plane's write; each has its condition. */
export function controlAction(table: string, write: ControlWrite): TransactWriteItem {
  switch (write.write) {
    case 'new-standing':
      return newStanding(table, write.standing);
    case 'change-standing':
      return changeStanding(table, write.before, write.after);
    case 'claim-regency':
      return putNew(table, {
        ...controlKeys.regency(write.code),
        schemaVersion,
        tenant: write.tenant,
      });
    case 'free-regency':
      return remove(table, controlKeys.regency(write.code), {
        condition: '#tenant = :tenant',
        values: { ':tenant': write.tenant },
      });
    case 'new-profile': {
      const { region } = write;
      const json = storedRegion(region);
      return putNew(table, { ...controlKeys.profile(region.tenantId), schemaVersion, json });
    }
    case 'list-tenant':
      return put(table, {
        ...controlKeys.tenantEntry(write.tenant),
        schemaVersion,
        regencyCode: write.code,
      });
    case 'unlist-tenant':
      return remove(table, controlKeys.tenantEntry(write.tenant), {
        condition: 'attribute_exists(#pk)',
      });
    case 'destroy-keys': {
      const { receipt, at } = write;
      return destroyKeysAction(table, write.tenant, { receipt, legalHolds: [], at });
    }
    case 'keep-logo':
      return put(table, { ...controlKeys.logo(write.tenant), schemaVersion, ...write.logo });
    case 'point-user':
      return put(table, {
        ...controlKeys.userRegion(write.user, write.tenant),
        schemaVersion,
        regencyCode: write.code,
        name: write.name,
      });
    case 'enter-region':
      return putNew(table, { ...controlKeys.regionEntry(write.tenant), schemaVersion });
    case 'enter-glass':
      return putNew(table, {
        ...controlKeys.glassEntry(write.id),
        schemaVersion,
        tenant: write.tenant,
      });
    case 'new-hand-out':
      return putNew(table, {
        ...controlKeys.handOut(write.tenant, write.handOut.id),
        schemaVersion,
        ...write.handOut,
      });
    case 'new-glass':
      return putNew(table, {
        ...controlKeys.glass(write.glass.tenant, write.glass.id),
        schemaVersion,
        ...write.glass,
      });
    case 'move-glass':
      return putOver(
        table,
        {
          ...controlKeys.glass(write.after.tenant, write.after.id),
          schemaVersion,
          ...write.after,
          version: write.before.version + 1,
        },
        write.before.version,
      );
    case 'open-breach':
      return openBreachAction(table, write.tenant, write.breach);
    case 'new-central-admin':
      return putNew(table, {
        ...controlKeys.admin(write.admin.user),
        schemaVersion,
        ...write.admin,
      });
  }
}
