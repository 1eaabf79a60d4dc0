import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { TenantId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { anHour, kudus, malang, region, startedAt } from './aws-fixtures.ts';
import { stsTenantSessions } from './tenant-sessions.ts';

const roleArn = 'arn:aws:iam::111122223333:role/tenant';
const minute = 60_000;

/** A session service whose sessions last an hour, and the clock it goes by. */
function opened(tenants?: number) {
  const sts = new STSClient({ region });
  const mock = mockClient(sts);
  const clock = { time: startedAt, now: () => clock.time };
  const fault: { next: Error | null } = { next: null };
  mock.on(AssumeRoleCommand).callsFake(async ({ RoleSessionName }) => {
    const { next } = fault;
    fault.next = null;
    if (next !== null) throw next;
    return sessionOf(RoleSessionName);
  });
  const sessionOf = (name: string) => ({
    Credentials: {
      AccessKeyId: `key of ${name}`,
      SecretAccessKey: 'secret',
      SessionToken: 'token',
      Expiration: new Date(clock.time + anHour),
    },
  });
  const sessions = stsTenantSessions({
    sts,
    roleArn,
    clock,
    ...(tenants === undefined ? {} : { tenants }),
  });
  const asked = () => mock.commandCalls(AssumeRoleCommand).map((call) => call.args[0].input);
  const keyOf = async (tenant: TenantId) => (await sessions.credentials(tenant)).accessKeyId;
  return { sessions, mock, fault, clock, asked, keyOf };
}

describe('a session of the tenant role', () => {
  it('carries the tag of its tenant and no other, or the policy would open another region', async () => {
    const { sessions, asked } = opened();
    await sessions.credentials(kudus);
    expect(asked()).toEqual([
      {
        RoleArn: roleArn,
        RoleSessionName: kudus,
        DurationSeconds: 3_600,
        Tags: [{ Key: 'tenant', Value: kudus }],
      },
    ]);
  });

  it('is never handed to another tenant', async () => {
    const { keyOf } = opened();
    expect(await Promise.all([kudus, malang, kudus].map(keyOf))).toEqual([
      `key of ${kudus}`,
      `key of ${malang}`,
      `key of ${kudus}`,
    ]);
  });

  it('is asked for once, also by requests of the same moment', async () => {
    const { sessions, asked } = opened();
    await Promise.all([1, 2, 3].map(() => sessions.credentials(kudus)));
    await sessions.credentials(kudus);
    expect(asked()).toHaveLength(1);
  });

  it('is renewed before its end, once, so that no request of a clerk fails in the last minutes', async () => {
    const { sessions, clock, asked } = opened();
    await sessions.credentials(kudus);
    clock.time += 49 * minute;
    await sessions.credentials(kudus);
    expect(asked()).toHaveLength(1);
    clock.time += 2 * minute;
    const renewed = await Promise.all([1, 2, 3].map(() => sessions.credentials(kudus)));
    expect(asked()).toHaveLength(2);
    expect(renewed.every((one) => one.expiration.getTime() === clock.time + anHour)).toBe(true);
  });

  it('is fresh enough for who wants it long', async () => {
    const { sessions, clock, asked } = opened();
    await sessions.credentials(kudus);
    clock.time += 15 * minute;
    const { expiration } = await sessions.credentials(kudus, 50 * minute);
    expect(asked()).toHaveLength(2);
    expect(expiration.getTime() - clock.time).toBe(anHour);
  });

  it('is asked for again after a refusal: one bad minute does not shut a region out for an hour', async () => {
    const { sessions, fault, keyOf } = opened();
    fault.next = new Error('no answer');
    await expect(sessions.credentials(kudus)).rejects.toThrow('no answer');
    expect(await keyOf(kudus)).toBe(`key of ${kudus}`);
  });

  it('is refused when it comes without credentials, never replaced by those of the function', async () => {
    const { sessions, mock } = opened();
    mock.on(AssumeRoleCommand).resolves({});
    await expect(sessions.credentials(kudus)).rejects.toThrow('without credentials');
  });

  it('is forgotten when too many others were asked for since: memory does not grow with the regions', async () => {
    const { sessions, asked } = opened(1);
    await sessions.credentials(kudus);
    await sessions.credentials(malang);
    await sessions.credentials(kudus);
    expect(asked().map((input) => input.RoleSessionName)).toEqual([kudus, malang, kudus]);
  });
});
