import {
  type Adapter,
  type AdapterFactory,
  type AdapterPayload,
  errors,
  Provider,
} from 'oidc-provider';
import * as z from 'zod';
import { deviceOf } from './device.ts';
import { identityKeys } from './identity-keys.ts';
import type { Change, IdentityTable } from './identity-table.ts';
import { hashOf, type Sealing } from './sealing.ts';
import { SessionLink } from './sessions.ts';

const Stored = z.object({
  sealed: z.instanceof(Uint8Array),
  /** seconds since 1970 */
  expiresAt: z.number(),
  consumedAt: z.number().optional(),
  version: z.int(),
});
const Pointer = z.object({ idHash: z.string(), ended: z.boolean().optional() });

/** Everything of a sign-in that is revoked together with its grant. */
const grantMembers = ['AuthorizationCode', 'RefreshToken', 'AccessToken'] as const;

interface StoreParts {
  readonly table: IdentityTable;
  readonly sealing: Sealing;
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** metadata of a machine's client, or null */
  readonly machineClient: (clientId: string) => Promise<AdapterPayload | null>;
}

/** A session is also found by its uid, to which tokens are bound, and by its owner, who may end it. */
function sessionChanges(payload: AdapterPayload, idHash: string, expiresAt: number): Change[] {
  const { uid = '', accountId, loginTs = 0, iat = 0 } = payload;
  const byUid: Change = {
    put: { ...identityKeys.sessionByUid(uid), idHash, expiresAt, version: 1 },
    over: 'living',
  };
  if (accountId === undefined) return [byUid];
  const device = deviceOf(Provider.ctx?.get('user-agent') ?? '');
  const facts = { idHash, uid, device, signedInAt: loginTs, seenAt: iat, expiresAt };
  return [
    byUid,
    { put: { ...identityKeys.sessionOf(accountId, uid), ...SessionLink.parse(facts) } },
  ];
}

/**
 * Where the provider keeps its sessions, codes and refresh tokens: by the hash of their id and sealed, so that
 * the file of the database holds nothing with which anybody could sign in. Expiry is looked at on each read.
 */
export function createArtifactStore(parts: StoreParts): AdapterFactory {
  const { table, sealing, now, machineClient } = parts;
  const seconds = () => Math.floor(now() / 1000);

  async function read(model: string, idHash: string) {
    const key = identityKeys.artifact(model, idHash);
    const item = await table.get(key);
    if (item === null) return null;
    const { sealed, expiresAt, consumedAt, version } = Stored.parse(item);
    if (expiresAt <= seconds()) return null;
    // written by this store from what the provider gave it, and sealed since
    const payload = sealing.open(sealed, key.pk) as AdapterPayload;
    return { item, version, payload: { ...payload, ...(consumedAt && { consumed: consumedAt }) } };
  }

  async function revoke(model: string, grantId: string): Promise<void> {
    const members = await table.list(identityKeys.grant(grantId), `${model}#`);
    const artifacts = members.map(({ sk }) =>
      identityKeys.artifact(model, sk.slice(model.length + 1)),
    );
    await table.remove([...artifacts, ...members]);
  }

  /** Two came with the same code or refresh token at once: one of them stole it, so neither keeps anything. */
  async function endGrant(grantId: string | undefined): Promise<never> {
    if (grantId !== undefined) {
      await table.remove([identityKeys.artifact('Grant', hashOf(grantId))]);
      for (const model of grantMembers) await revoke(model, grantId);
    }
    throw new errors.InvalidGrant('already used');
  }

  return (model): Adapter => ({
    async upsert(id, payload, expiresIn = 0) {
      const idHash = hashOf(id);
      const key = identityKeys.artifact(model, idHash);
      const expiresAt = seconds() + expiresIn;
      const sealed = sealing.seal(payload, key.pk);
      const changes: Change[] = [{ put: { ...key, sealed, expiresAt, version: 1 } }];
      if (model === 'Session') changes.push(...sessionChanges(payload, idHash, expiresAt));
      else if (model !== 'Interaction' && payload.grantId !== undefined) {
        const member = identityKeys.grantMember(payload.grantId, model, idHash);
        changes.push({ put: { ...member, expiresAt } });
      }
      // refused for a session only: its owner has ended it while this request was under way
      await table.change(changes);
    },
    async find(id) {
      if (model === 'Client') return (await machineClient(id)) ?? undefined;
      return (await read(model, hashOf(id)))?.payload;
    },
    async findByUid(uid) {
      const item = await table.get(identityKeys.sessionByUid(uid));
      const pointer = Pointer.safeParse(item);
      if (!pointer.success || pointer.data.ended === true) return undefined;
      return (await read('Session', pointer.data.idHash))?.payload;
    },
    // codes to be typed on another device are not offered
    findByUserCode: async () => undefined,
    async consume(id) {
      const found = await read(model, hashOf(id));
      if (found === null) throw new errors.InvalidGrant('not found');
      const { item, version, payload } = found;
      const put = { ...item, consumedAt: seconds(), version: version + 1 };
      const isFirst =
        payload.consumed === undefined && (await table.change([{ put, over: { version } }]));
      if (!isFirst) await endGrant(payload.grantId);
    },
    destroy: (id) => table.remove([identityKeys.artifact(model, hashOf(id))]),
    revokeByGrantId: (grantId) => revoke(model, grantId),
  });
}
