import { type Actor, changeSettings, listQuotas, showQuota } from '@payung/casework';
import { AreaCode, BucketId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin, anOfficer, social, trade, transport } from '../support/invented-region.ts';
import { openTestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'test';

describe('the quota cards of agencies', () => {
  it('show each how its own work stands, and nobody how another’s does', async () => {
    const endpoint = database.endpoint();
    const test = await openTestService({ endpoint, seed: 8_501, quotaBy: 'agency' });
    const { service, tenant } = test;
    const change = {
      villagesProposeFor: trade,
      dutiesApart: 'users',
      version: null,
      correlationId,
    } as const;
    await changeSettings(service, anAdmin(tenant), change);
    const inRegion = { tenant, user: UserId.parse('somebody') };
    const area = { kind: 'AreaOfficer', areas: [AreaCode.parse('33.19.04')] } as const;
    const all = [social, transport, trade];
    const seen: readonly (readonly [Actor, readonly string[]])[] = [
      [anAdmin(tenant), all],
      [{ kind: 'Treasurer', ...inRegion }, all],
      [{ kind: 'Auditor', agencies: [], ...inRegion }, all],
      [{ kind: 'Auditor', agencies: [transport], ...inRegion }, [transport]],
      [anOfficer(tenant, social), [social]],
      [{ kind: 'Machine', agencies: [trade], ...inRegion }, [trade]],
      [{ ...area, level: 'village', ...inRegion }, [trade]],
      [{ ...area, level: 'district', ...inRegion }, []],
      [{ kind: 'InsurerOfficer', ...inRegion }, []],
    ];
    for (const [actor, expected] of seen) {
      const cards = (await listQuotas(service, actor)).map(({ agency }) => agency);
      expect(cards.toSorted(), actor.kind).toEqual([...expected].toSorted());
      for (const agency of all) {
        const bucket = BucketId.parse(`2026.agency.${agency}`);
        const shown = await showQuota(service, actor, { bucket, cursor: null, limit: 5 });
        // as a card that was never opened
        if (expected.includes(agency)) expect(shown.ok).toBe(true);
        else expect(shown).toEqual({ ok: false, refusal: { code: 'not-found', what: 'quota' } });
      }
    }
  });
});
