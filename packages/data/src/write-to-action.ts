import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { NominationId, PersonId, TenantId } from '@payung/domain';
import { type Guard, type ImportRecord, type NominationRecord, schemaVersion } from './records.ts';
import {
  agencyIndexKey,
  bucketIndexPartition,
  importIndexKey,
  registryKeys,
} from './registry-keys.ts';
import type { ActionFor, Position, RegistryWrite } from './registry-writes.ts';
import type { TenantKeys } from './sealing.ts';
import { put, putNew, putOver, remove, update } from './write-actions.ts';

interface Setting {
  readonly tenant: TenantId;
  readonly keys: TenantKeys;
  readonly registry: string;
}

type WriteOf<Name extends RegistryWrite['write']> = Extract<RegistryWrite, { write: Name }>;

/** What the sealed section of a person is bound to; opening it elsewhere fails. */
export function personContext(person: string): string {
  return `person|${person}`;
}

export function claimsContext(nomination: string): string {
  return `claims|${nomination}`;
}

export function layoutContext(importId: string): string {
  return `layout|${importId}`;
}

/** Turns each kind of write into its one conditional database action. */
export function actionsOf(setting: Setting): ActionFor {
  return (write, position) =>
    personAction(setting, write) ??
    nominationAction(setting, write) ??
    quotaAction(setting, write, position) ??
    importAction(setting, write) ??
    unreachable(write);
}

function unreachable(write: RegistryWrite): never {
  throw new Error(`no action for a write of kind ${write.write}`);
}

function personAction(s: Setting, write: RegistryWrite): TransactWriteItem | null {
  const { tenant, keys, registry } = s;
  switch (write.write) {
    case 'new-person':
      return putNew(registry, {
        ...registryKeys.person(tenant, write.person),
        schemaVersion,
        id: write.person,
        nikDigest: write.nikDigest,
        sealed: keys.seal(JSON.stringify(write.worker), personContext(write.person)),
        version: 1,
      });
    case 'change-person':
      return update(registry, registryKeys.person(tenant, write.person), {
        change: 'SET #sealed = :sealed, #version = :next',
        condition: '#version = :version AND #nikDigest = :nik',
        values: {
          ':sealed': keys.seal(JSON.stringify(write.worker), personContext(write.person)),
          ':version': write.version,
          ':next': write.version + 1,
          ':nik': write.nikDigest,
        },
      });
    case 'new-guard':
      return putNew(registry, {
        ...registryKeys.guard(tenant, write.digest),
        schemaVersion,
        person: write.person,
        nomination: write.nomination,
        count: 1,
      });
    case 'take-guard':
      return moveGuard(s, write.guard, write.person, write.nomination, write.count);
    case 'link-guard':
      return moveGuard(s, write.guard, write.guard.person, write.nomination, write.guard.count + 1);
    case 'pass-guard':
      return moveGuard(s, write.guard, write.guard.person, write.nomination, write.guard.count);
    case 'index-word':
      return put(registry, {
        ...registryKeys.word(tenant, write.digest, write.under),
        schemaVersion,
        persons: write.persons,
      });
    default:
      return null;
  }
}

function moveGuard(
  s: Setting,
  seen: Guard,
  person: PersonId,
  nomination: NominationId | null,
  count: number,
): TransactWriteItem {
  return update(s.registry, registryKeys.guard(s.tenant, seen.digest), {
    change: 'SET #person = :person, #nomination = :next, #count = :count',
    condition: '#person = :seenPerson AND #nomination = :holder AND #count = :seen',
    values: {
      ':person': person,
      ':next': nomination,
      ':count': count,
      ':seenPerson': seen.person,
      ':holder': seen.nomination,
      ':seen': seen.count,
    },
  });
}

function nominationAction(s: Setting, write: RegistryWrite): TransactWriteItem | null {
  const { tenant, keys, registry } = s;
  switch (write.write) {
    case 'new-nomination':
      return putNew(registry, nominationItem(s, write));
    case 'move-nomination': {
      const { record } = write;
      const index = agencyIndexKey(tenant, record.agency, record.year, write.state, record.id);
      return update(registry, registryKeys.nomination(tenant, record.id), {
        change:
          'SET #state = :state, #number = :number, #first = :first, #gsk = :gsk, #version = :next',
        condition: '#version = :version',
        values: {
          ':state': write.state,
          ':number': write.number,
          ':first': write.first,
          ':gsk': index.gsk,
          ':version': record.version,
          ':next': record.version + 1,
        },
      });
    }
    case 'claim-nomination':
      return update(registry, registryKeys.nomination(tenant, write.record.id), {
        change: 'SET #claimed = :line, #version = :next',
        condition: '#version = :version',
        values: {
          ':line': write.line,
          ':version': write.record.version,
          ':next': write.record.version + 1,
        },
      });
    case 'keep-answer':
      return putNew(registry, {
        ...registryKeys.idempotency(tenant, write.digest),
        schemaVersion,
        request: write.request,
        status: write.status,
        sealed: keys.seal(write.body, `answer|${write.digest}`),
        expiresAt: write.expiresAt,
      });
    default:
      return null;
  }
}

function nominationItem(s: Setting, write: WriteOf<'new-nomination'>): Record<string, unknown> {
  const { record, claims } = write;
  const plain: Omit<NominationRecord, 'sealed'> = record;
  return {
    ...registryKeys.nomination(s.tenant, record.id),
    ...agencyIndexKey(s.tenant, record.agency, record.year, record.state, record.id),
    ...plain,
    sealed: claims === null ? null : s.keys.seal(JSON.stringify(claims), claimsContext(record.id)),
  };
}

function quotaAction(
  s: Setting,
  write: RegistryWrite,
  position: Position,
): TransactWriteItem | null {
  const { tenant, registry } = s;
  switch (write.write) {
    case 'take-places':
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #free = #free - :count, #reserved = #reserved + :count, #moves = #moves + :one',
        condition: '#free >= :count AND #waiting = :nobody',
        values: { ':count': write.count, ':one': 1, ':nobody': 0 },
      });
    case 'leave-card':
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          write.from === 'place'
            ? 'SET #free = #free + :one, #reserved = #reserved - :one, #moves = #moves + :one'
            : 'SET #waiting = #waiting - :one, #moves = #moves + :one',
        condition: write.from === 'place' ? '#reserved >= :one' : '#waiting >= :one',
        values: { ':one': 1 },
      });
    case 'new-bucket':
      return putNew(registry, {
        ...registryKeys.bucket(tenant, write.record.id),
        gpk: bucketIndexPartition(tenant),
        gsk: write.record.id,
        ...write.record,
      });
    case 'move-bucket': {
      const { granted, reserved, consumed, waiting, lastNumber, moves } = write.after;
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #granted = :granted, #reserved = :reserved, #consumed = :consumed, #waiting = :waiting, #lastNumber = :last, #moves = :moves, #free = :free',
        condition: '#moves = :seen',
        values: {
          ':granted': granted,
          ':reserved': reserved,
          ':consumed': consumed,
          ':waiting': waiting,
          ':last': lastNumber,
          ':moves': moves,
          ':free': granted - reserved - consumed,
          ':seen': write.before.moves,
        },
      });
    }
    case 'record-movement':
      return putNew(registry, {
        ...registryKeys.movement(
          tenant,
          write.bucket,
          position.at,
          `${position.lane}.${position.seq}.${write.movement.kind}`,
        ),
        schemaVersion,
        at: position.at,
        movement: write.movement,
        basis: write.basis,
        nominations: write.nominations,
      });
    case 'new-waiting':
      return putNew(registry, {
        ...registryKeys.waiting(tenant, write.bucket, write.number),
        schemaVersion,
        number: write.number,
        nomination: write.nomination,
      });
    case 'end-waiting':
      return remove(registry, registryKeys.waiting(tenant, write.bucket, write.number), {
        condition: '#nomination = :nomination',
        values: { ':nomination': write.nomination },
      });
    default:
      return null;
  }
}

/** A list as it is kept: the layout quotes cells of the file, so it is sealed like them. */
function importItem(s: Setting, record: ImportRecord): Record<string, unknown> {
  const { layout, id } = record;
  return { ...record, layout: layout === null ? null : s.keys.seal(layout, layoutContext(id)) };
}

function importAction(s: Setting, write: RegistryWrite): TransactWriteItem | null {
  const { tenant, registry } = s;
  switch (write.write) {
    case 'new-import':
      return putNew(registry, {
        ...registryKeys.import(tenant, write.record.id),
        ...importIndexKey(tenant, 'open', write.record.id),
        ...importItem(s, write.record),
      });
    case 'move-import': {
      const ended = write.state === 'done' || write.state === 'failed';
      return putOver(
        registry,
        {
          ...registryKeys.import(tenant, write.before.id),
          ...importIndexKey(tenant, ended ? 'ended' : 'open', write.before.id),
          ...importItem(s, { ...write.before, ...write.change }),
          state: write.state,
          version: write.before.version + 1,
        },
        write.before.version,
      );
    }
    case 'lease-chunk':
      return update(registry, registryKeys.chunk(tenant, write.importId, write.chunk.chunk), {
        change: 'SET #fence = :next, #leaseUntil = :lease',
        condition: '#fence = :fence AND #done = :seen',
        values: {
          ':next': write.chunk.fence + 1,
          ':lease': write.leaseUntil,
          ':fence': write.chunk.fence,
          ':seen': write.chunk.done,
        },
      });
    case 'new-chunk':
      return putNew(registry, {
        ...registryKeys.chunk(tenant, write.importId, write.record.chunk),
        ...write.record,
      });
    case 'mark-indexed':
      return update(registry, registryKeys.chunk(tenant, write.importId, write.chunk.chunk), {
        change: 'SET #indexed = :yes',
        condition: '#fence = :fence',
        values: { ':yes': true, ':fence': write.chunk.fence },
      });
    case 'advance-chunk':
      return update(registry, registryKeys.chunk(tenant, write.importId, write.chunk.chunk), {
        change:
          'SET #done = :done, #batches = :batches, #leaseUntil = :lease, #byOutcome = :outcomes',
        condition: '#fence = :fence AND #done = :seen',
        values: {
          ':done': write.chunk.done + write.rows,
          ':batches': write.chunk.batches + 1,
          ':lease': write.leaseUntil,
          ':outcomes': write.byOutcome,
          ':fence': write.chunk.fence,
          ':seen': write.chunk.done,
        },
      });
    case 'keep-rows':
      return putNew(registry, {
        ...registryKeys.rows(tenant, write.importId, write.chunk.chunk, write.chunk.batches),
        schemaVersion,
        rows: JSON.stringify(write.rows),
      });
    case 'keep-layout':
      return put(registry, {
        ...registryKeys.layout(tenant, write.agency, write.layoutKey),
        schemaVersion,
        layoutKey: write.layoutKey,
        columns: write.columns,
      });
    default:
      return null;
  }
}
