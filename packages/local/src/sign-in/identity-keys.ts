import type { UserId } from '@payung/domain';
import type { Key } from './identity-table.ts';
import { hashOf } from './sealing.ts';

/**
 * Key grammar of the `payung-identity` table. Secrets (tokens, session ids, links) stand in keys as hashes only,
 * e-mail addresses as keyed hashes.
 */
export const identityKeys = {
  account: (user: UserId): Key => ({ pk: `U#${user}`, sk: 'ACCOUNT' }),
  machine: (clientId: string): Key => ({ pk: `C#${clientId}`, sk: 'MACHINE' }),
  /** @param address keyed hash of an e-mail address */
  address: (address: string): Key => ({ pk: `E#${address}`, sk: 'USER' }),
  tries: (address: string): Key => ({ pk: `E#${address}`, sk: 'TRIES' }),
  resetAsked: (address: string): Key => ({ pk: `E#${address}`, sk: 'RESET' }),
  link: (token: string): Key => ({ pk: `K#${hashOf(token)}`, sk: 'LINK' }),
  artifact: (model: string, idHash: string): Key => ({
    pk: `A#${model}#${idHash}`,
    sk: 'ARTIFACT',
  }),
  sessionByUid: (uid: string): Key => ({ pk: `S#${hashOf(uid)}`, sk: 'SESSION' }),
  sessionsOf: (user: string): string => `U#${user}`,
  sessionOf: (user: string, uid: string): Key => ({
    pk: `U#${user}`,
    sk: `SESSION#${hashOf(uid)}`,
  }),
  grant: (grantId: string): string => `G#${hashOf(grantId)}`,
  grantMember: (grantId: string, model: string, idHash: string): Key => ({
    pk: `G#${hashOf(grantId)}`,
    sk: `${model}#${idHash}`,
  }),
  mails: 'OUTBOX',
  mail: (id: string): Key => ({ pk: 'OUTBOX', sk: id }),
  demo: { pk: 'DEMO', sk: 'SEEDED' },
} as const;
