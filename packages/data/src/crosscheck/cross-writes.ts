import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { TenantId } from '@payung/domain';
import { schemaVersion } from '../records.ts';
import { check, put, putNew, putOver, remove, removeAnyway } from '../write-actions.ts';
import type {
  AgreedRecord,
  CaseRecord,
  ClaimsRecord,
  ExchangeId,
  ExchangeRecord,
  OwnCaseRecord,
} from './cross-records.ts';
import { crosscheckKeys } from './crosscheck-keys.ts';

/** Everything that is written into the `crosscheck` table, one conditional action each. */
export type CrossWrite =
  | { write: 'keep-agreed'; tenant: TenantId; agreed: AgreedRecord }
  /** holds only while the region takes part: of a claim and a leaving at once, one is first */
  | { write: 'while-agreed'; tenant: TenantId }
  | { write: 'new-claims'; token: string; claims: ClaimsRecord }
  | { write: 'change-claims'; token: string; before: ClaimsRecord; after: ClaimsRecord }
  | { write: 'end-claims'; token: string; before: ClaimsRecord }
  | { write: 'list-claim'; tenant: TenantId; token: string }
  | { write: 'unlist-claim'; tenant: TenantId; token: string }
  | { write: 'new-case'; case: CaseRecord }
  | { write: 'move-case'; before: CaseRecord; after: CaseRecord }
  | { write: 'list-case'; tenant: TenantId; own: OwnCaseRecord }
  | { write: 'new-exchange'; exchange: ExchangeRecord }
  | { write: 'move-exchange'; before: ExchangeRecord; after: ExchangeRecord }
  /** `lastsUntil` in seconds since 1970: the table forgets it by itself soon after, should nobody come back */
  | {
      write: 'keep-encodings';
      id: ExchangeId;
      tenant: TenantId;
      part: number;
      sealed: Uint8Array;
      lastsUntil: number;
    }
  /** holds only while the exchange is under way: of encodings and the end of it at once, one is first */
  | { write: 'while-started'; id: ExchangeId }
  | { write: 'drop-encodings'; id: ExchangeId; tenant: TenantId; part: number };

/** The database action of a write. */
export function crossAction(table: string, write: CrossWrite): TransactWriteItem {
  switch (write.write) {
    case 'keep-agreed':
      return put(table, { ...crosscheckKeys.agreed(write.tenant), schemaVersion, ...write.agreed });
    case 'while-agreed':
      return check(table, crosscheckKeys.agreed(write.tenant), {
        condition: '#until = :none',
        values: { ':none': null },
      });
    case 'new-claims':
      return putNew(table, {
        ...crosscheckKeys.claims(write.token),
        schemaVersion,
        ...write.claims,
      });
    case 'change-claims': {
      const { token, before, after } = write;
      const item = { ...after, version: before.version + 1 };
      return putOver(
        table,
        { ...crosscheckKeys.claims(token), schemaVersion, ...item },
        before.version,
      );
    }
    case 'end-claims':
      return remove(table, crosscheckKeys.claims(write.token), {
        condition: '#version = :version',
        values: { ':version': write.before.version },
      });
    case 'list-claim':
      return put(table, { ...crosscheckKeys.claimOf(write.tenant, write.token), schemaVersion });
    case 'unlist-claim':
      return removeAnyway(table, crosscheckKeys.claimOf(write.tenant, write.token));
    case 'new-case':
      return putNew(table, {
        ...crosscheckKeys.case(write.case.number),
        schemaVersion,
        ...write.case,
      });
    case 'move-case': {
      const { before, after } = write;
      const item = { ...after, version: before.version + 1 };
      return putOver(
        table,
        { ...crosscheckKeys.case(before.number), schemaVersion, ...item },
        before.version,
      );
    }
    case 'list-case':
      return put(table, {
        ...crosscheckKeys.caseOf(write.tenant, write.own.number),
        schemaVersion,
        ...write.own,
      });
    default:
      return exchangeAction(table, write);
  }
}

type ExchangeWrite = Extract<
  CrossWrite,
  {
    write: 'new-exchange' | 'move-exchange' | 'keep-encodings' | 'while-started' | 'drop-encodings';
  }
>;

function exchangeAction(table: string, write: ExchangeWrite): TransactWriteItem {
  switch (write.write) {
    case 'new-exchange':
      return putNew(table, {
        ...crosscheckKeys.exchange(write.exchange.id),
        schemaVersion,
        ...write.exchange,
      });
    case 'move-exchange': {
      const { before, after } = write;
      const item = { ...after, version: before.version + 1 };
      return putOver(
        table,
        { ...crosscheckKeys.exchange(before.id), schemaVersion, ...item },
        before.version,
      );
    }
    case 'keep-encodings': {
      const { id, tenant, part, sealed, lastsUntil } = write;
      const key = crosscheckKeys.encoding(id, tenant, part);
      return put(table, { ...key, schemaVersion, sealed, lastsUntil });
    }
    case 'while-started':
      return check(table, crosscheckKeys.exchange(write.id), {
        condition: '#state = :started',
        values: { ':started': 'started' satisfies ExchangeRecord['state'] },
      });
    case 'drop-encodings':
      return removeAnyway(table, crosscheckKeys.encoding(write.id, write.tenant, write.part));
  }
}
