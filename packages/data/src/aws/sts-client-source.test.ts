import { describe, expect, it } from 'vitest';
import { connections, kudus, malang, namedSessions, region } from './aws-fixtures.ts';
import { stsClientSource } from './sts-client-source.ts';

const sourceOf = (tenants?: number) =>
  stsClientSource({
    sessions: namedSessions,
    region,
    connections,
    ...(tenants === undefined ? {} : { tenants }),
  });

describe('the client of a tenant', () => {
  it('signs with the session of its own tenant, or leading keys would protect nothing', async () => {
    const clientFor = sourceOf();
    const keys = [kudus, malang].map(
      async (tenant) => (await (await clientFor(tenant)).config.credentials()).accessKeyId,
    );
    expect(await Promise.all(keys)).toEqual([`KEY-OF-${kudus}`, `KEY-OF-${malang}`]);
  });

  it('is one for each tenant, and all share their sockets', async () => {
    const clientFor = sourceOf();
    const [first, again, other] = [
      await clientFor(kudus),
      await clientFor(kudus),
      await clientFor(malang),
    ];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(other.config.requestHandler).toBe(first.config.requestHandler);
  });

  it('goes on working for who holds it when others have pushed it out', async () => {
    const clientFor = sourceOf(1);
    const held = await clientFor(kudus);
    await clientFor(malang);
    expect(await clientFor(kudus)).not.toBe(held);
    expect((await held.config.credentials()).accessKeyId).toBe(`KEY-OF-${kudus}`);
  });

  it('gives up in bounded time, so that a hanging request does not use up the 28 s of the gateway', async () => {
    const { config } = await sourceOf()(kudus);
    expect(await config.maxAttempts()).toBe(3);
    expect(connections.requestHandler).toBe(config.requestHandler);
  });
});
