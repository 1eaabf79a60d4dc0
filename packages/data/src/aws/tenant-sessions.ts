import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import type { TenantId } from '@payung/domain';
import type { Clock } from '../ports.ts';
import { boundedMap } from './bounded-map.ts';

/** Credentials that reach one tenant's items, files and key, and nothing else. */
export interface TenantCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Sessions of the tenant role, one per tenant. */
export interface TenantSessions {
  /**
   * @param leastMs milliseconds that the session has left at least; a longer wish than a session can have gets a
   * fresh one
   */
  credentials(tenant: TenantId, leastMs?: number): Promise<TenantCredentials>;
}

/** A role assumed from a role lasts an hour at most, whatever the role itself would allow. */
const sessionSeconds = 3_600;
/** More than the 5 minutes before the end in which the SDK's own clients ask again with each request. */
const leastUsualMs = 10 * 60_000;
/** Indonesia has 514 cities and regencies: none is thrown out to be asked for again in the next minute. */
export const tenantsAtOnce = 600;

/**
 * Sessions by STS: the role `roleArn`, tagged with the tenant. The tag is what the role's policy compares the
 * leading key, the folder and the encryption context with (design, decision 4). The tag is not transitive: no
 * role is taken from this one.
 *
 * @param parts.tenants sessions remembered at once
 */
export function stsTenantSessions(parts: {
  sts: STSClient;
  roleArn: string;
  clock: Clock;
  tenants?: number;
}): TenantSessions {
  const { sts, roleArn, clock, tenants = tenantsAtOnce } = parts;
  const known = boundedMap<TenantId, Promise<TenantCredentials>>(tenants);

  async function assume(tenant: TenantId): Promise<TenantCredentials> {
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: tenant,
        DurationSeconds: sessionSeconds,
        Tags: [{ Key: 'tenant', Value: tenant }],
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
      throw new Error('a session of the tenant role came without credentials');
    }
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    };
  }

  function begin(tenant: TenantId): Promise<TenantCredentials> {
    const beginning = assume(tenant);
    known.set(tenant, beginning);
    beginning.catch(() => known.forget(tenant, beginning));
    return beginning;
  }

  return {
    async credentials(tenant, leastMs = leastUsualMs) {
      const current = known.get(tenant);
      if (current === undefined) return begin(tenant);
      const credentials = await current;
      if (credentials.expiration.getTime() - clock.now() >= leastMs) return credentials;
      const newer = known.get(tenant);
      // somebody else, who waited for the same session, has begun the next one already
      return newer === undefined || newer === current ? begin(tenant) : newer;
    },
  };
}
