import { AgencyId, TenantId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { AgencyOfficer, Auditor } from './actor.ts';
import { maySeeCohort } from './cohort/cohort-access.ts';
import { maySeeCheck } from './double-check/visible-check.ts';
import { checksEverything } from './evidence/evidence-access.ts';
import { maySeeFile } from './pre-check/pre-check-access.ts';

const inRegion = {
  tenant: TenantId.parse('01KA3319KVDVSDEM0000000001'),
  user: UserId.parse('pengguna'),
};
const [own, other] = [AgencyId.parse('dinas-sosial'), AgencyId.parse('dinas-perhubungan')];
const officer: AgencyOfficer = { kind: 'AgencyOfficer', agencies: [own], ...inRegion };
const ofSome: Auditor = { kind: 'Auditor', agencies: [own], ...inRegion };
const ofAll: Auditor = { kind: 'Auditor', agencies: [], ...inRegion };

describe('whoever works for some agencies of a region', () => {
  it('sees no cohort that takes the people of others alone, with its money', () => {
    for (const one of [officer, ofSome]) {
      expect(maySeeCohort(one, { agencies: [other] })).toBe(false);
      expect(maySeeCohort(one, { agencies: [other, own] })).toBe(true);
      expect(maySeeCohort(one, { agencies: [] })).toBe(true);
    }
    expect(maySeeCohort(ofAll, { agencies: [other] })).toBe(true);
  });
});

describe('an auditor of some agencies', () => {
  it('opens no letter, list or file about people of all agencies', () => {
    const lead = { agency: null };
    expect([checksEverything(ofSome), checksEverything(ofAll)]).toEqual([false, true]);
    expect([maySeeCheck(ofSome, lead), maySeeCheck(ofAll, lead)]).toEqual([false, true]);
    const file = { kind: 'insurer' } as const;
    expect([maySeeFile(ofSome, file), maySeeFile(ofAll, file)]).toEqual([false, true]);
  });
});
