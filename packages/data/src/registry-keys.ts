import {
  type AgencyId,
  BucketId,
  CaseId,
  ImportId,
  NominationId,
  type NominationState,
  PersonId,
  type TenantId,
} from '@payung/domain';

/**
 * Key grammar of the `registry` table. Every partition begins `T#<tenant>#`, with the terminator, so that
 * an IAM condition on the leading key holds one tenant's items and no neighbour's (design, decision 4).
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const tenantPrefix = (t: TenantId): string => `T#${t}#`; /* guard:tenant */

export const registryKeys = {
  person: (t: TenantId, person: PersonId): Key => ({
    pk: `${tenantPrefix(t)}P#${person}`,
    sk: 'PERSON',
  }),
  /** nominations lie in the partition of their person, the n-th under `NOM#<n>` */
  nomination: (t: TenantId, nomination: NominationId): Key => {
    const { person, ordinal } = splitNominationId(nomination);
    return { pk: `${tenantPrefix(t)}P#${person}`, sk: `NOM#${pad(ordinal, 5)}` };
  },
  /** one living person per NIK; `digest` is a keyed hash of the NIK */
  guard: (t: TenantId, digest: string): Key => ({
    pk: `${tenantPrefix(t)}G#${digest}`,
    sk: 'GUARD',
  }),
  /** people who have this word in their name; `under` is a person, or a piece of a list */
  word: (t: TenantId, digest: string, under: string): Key => ({
    pk: wordPartition(t, digest),
    sk: under,
  }),
  bucket: (t: TenantId, bucket: BucketId): Key => ({
    pk: `${tenantPrefix(t)}Q#${bucket}`,
    sk: 'SUMS',
  }),
  movement: (t: TenantId, bucket: BucketId, at: string, position: string): Key => ({
    pk: `${tenantPrefix(t)}Q#${bucket}`,
    sk: `MOVE#${at}#${position}`,
  }),
  waiting: (t: TenantId, bucket: BucketId, number: number): Key => ({
    pk: `${tenantPrefix(t)}Q#${bucket}`,
    sk: `WAIT#${pad(number, 8)}`,
  }),
  import: (t: TenantId, id: ImportId): Key => ({ pk: `${tenantPrefix(t)}I#${id}`, sk: 'IMPORT' }),
  chunk: (t: TenantId, id: ImportId, chunk: number): Key => ({
    pk: `${tenantPrefix(t)}I#${id}`,
    sk: `CHUNK#${pad(chunk, 5)}`,
  }),
  rows: (t: TenantId, id: ImportId, chunk: number, batch: number): Key => ({
    pk: `${tenantPrefix(t)}I#${id}`,
    sk: `ROWS#${pad(chunk, 5)}#${pad(batch, 4)}`,
  }),
  idempotency: (t: TenantId, digest: string): Key => ({
    pk: `${tenantPrefix(t)}K#${digest}`,
    sk: 'KEY',
  }),
  /** how often people asked about their own cover today, in one of a fixed number of places */
  tries: (t: TenantId, slot: string): Key => ({ pk: `${tenantPrefix(t)}TRIES`, sk: slot }),
  layout: (t: TenantId, agency: AgencyId, layoutKey: string): Key => ({
    pk: `${tenantPrefix(t)}L#${agency}`,
    sk: `LAYOUT#${layoutKey}`,
  }),
} as const;

export const registryPrefixes = {
  movement: 'MOVE#',
  waiting: 'WAIT#',
  chunk: 'CHUNK#',
  rows: 'ROWS#',
  nomination: 'NOM#',
  layout: 'LAYOUT#',
} as const;

/** Index partition and sort key of a nomination: by agency, then year and state, oldest first. */
export function agencyIndexKey(
  t: TenantId,
  agency: AgencyId,
  year: number,
  state: NominationState,
  nomination: NominationId,
): { gpk: string; gsk: string } {
  return {
    gpk: agencyIndexPartition(t, agency),
    gsk: `${agencyIndexPrefix(year, state)}${nomination}`,
  };
}

export function agencyIndexPartition(t: TenantId, agency: AgencyId): string {
  return `${tenantPrefix(t)}A#${agency}`;
}

/** @param state null for those in any state */
export function agencyIndexPrefix(year: number, state: NominationState | null): string {
  return state === null ? `${year}#` : `${year}#${state}#`;
}

export function wordPartition(t: TenantId, digest: string): string {
  return `${tenantPrefix(t)}W#${digest}`;
}

export function bucketIndexPartition(t: TenantId): string {
  return `${tenantPrefix(t)}BUCKETS`;
}

/** Index keys of a list: those still at work before those that have ended. */
export function importIndexKey(
  t: TenantId,
  phase: 'open' | 'ended',
  id: ImportId,
): { gpk: string; gsk: string } {
  return { gpk: importIndexPartition(t), gsk: `${phase}#${id}` };
}

export function importIndexPartition(t: TenantId): string {
  return `${tenantPrefix(t)}IMPORTS`;
}

/** The person and the ordinal inside a nomination id. */
export function splitNominationId(id: NominationId): { person: PersonId; ordinal: number } {
  return { person: PersonId.parse(id.slice(0, 26)), ordinal: Number(id.slice(27)) };
}

export function nominationIdOf(person: PersonId, ordinal: number): NominationId {
  return NominationId.parse(`${person}-${ordinal}`);
}

const indexed =
  /^(?:T#[0-9A-HJKMNP-TV-Z]{26}#)(?:P#([0-9A-HJKMNP-TV-Z]{26})|I#([0-9A-HJKMNP-TV-Z]{26})|C#([0-9A-Z~-]+)|Q#(.+))$/;

/** What an index row points to; throws when a key is not of this grammar. */
export function parseIndexedKey(
  key: Key,
):
  | { kind: 'nomination'; id: NominationId }
  | { kind: 'import'; id: ImportId }
  | { kind: 'case'; id: CaseId }
  | { kind: 'bucket'; id: BucketId } {
  const [, person, importId, caseId, bucket] = indexed.exec(key.pk) ?? [];
  if (person !== undefined && key.sk.startsWith(registryPrefixes.nomination)) {
    const ordinal = Number(key.sk.slice(registryPrefixes.nomination.length));
    return { kind: 'nomination', id: nominationIdOf(PersonId.parse(person), ordinal) };
  }
  if (importId !== undefined && key.sk === 'IMPORT') {
    return { kind: 'import', id: ImportId.parse(importId) };
  }
  if (person !== undefined && key.sk.startsWith('CASE#')) {
    return { kind: 'case', id: CaseId.parse(key.sk.slice('CASE#'.length)) };
  }
  if (caseId !== undefined && key.sk === 'CASE') return { kind: 'case', id: CaseId.parse(caseId) };
  if (bucket !== undefined && key.sk === 'SUMS') {
    return { kind: 'bucket', id: BucketId.parse(bucket) };
  }
  throw new Error(`registry index row with unknown key shape: sk ${key.sk}`);
}
