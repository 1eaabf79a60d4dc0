import type { ControlPlane, ControlWrite, Standing } from '@payung/data';
import { CalendarDate, Instant, type Papers, type Region, UserId } from '@payung/domain';
import type { Account } from '../accounts.ts';
import { demoEmail } from '../sign-in/demo-sign-in.ts';

/** The demo regions came on board at the turn of the year in which they begin. */
const founded = Instant.parse('2025-12-01T02:00:00.000Z');
const signed = CalendarDate.parse('2025-12-01');
const operator = UserId.parse('central');

function demoPapers(name: string): Papers {
  return {
    requestLetter: {
      number: 'CONTOH/1/2025',
      date: signed,
      signatory: 'Kepala dinas (DATA CONTOH)',
    },
    processingAgreement: {
      number: 'CONTOH/2/2025',
      date: signed,
      controller: `Pemerintah ${name} (DATA CONTOH)`,
      processor: 'Penyelenggara Payung (DATA CONTOH)',
    },
    cooperation: { branch: 'Kantor cabang (DATA CONTOH)', pksNumber: 'PKS-CONTOH-1' },
    dpo: { name: 'Pejabat PDP (DATA CONTOH)', email: 'pdp@contoh.payung.local' },
  };
}

function demoStanding(region: Region): Standing {
  const { tenantId: tenant, regencyCode: code, name } = region;
  const kind = Number(code.slice(3)) >= 71 ? 'KOTA' : 'KABUPATEN';
  return {
    tenant,
    state: 'active',
    version: 1,
    regency: { code, name, kind, province: code.startsWith('35') ? 'Jawa Timur' : 'Jawa Tengah' },
    requestedBy: operator,
    requestedAt: founded,
    since: founded,
    papers: demoPapers(name),
    settings: null,
    logo: null,
    firstAdmin: null,
    steps: { profile: founded, 'first-admin': founded, asked: founded },
    reason: null,
    receipt: null,
    holds: [],
    cardsOpenedAt: founded,
  };
}

/**
 * Lets the control plane know of the demo regions and of its own admins. Safe at every start: what stands already
 * stays as it is now.
 */
export async function seedControl(
  control: ControlPlane,
  accounts: readonly Account[],
  regions: readonly Region[],
): Promise<void> {
  const cause = {
    actor: { kind: 'System', user: operator, agency: null },
    source: 'founding',
    correlationId: 'founding',
  };
  const commit = (writes: readonly ControlWrite[]) => control.commit({ cause, lane: 0, writes });
  for (const { account, name } of accounts.filter(({ role }) => role === 'central')) {
    const user = UserId.parse(account);
    if ((await control.admin(user)) !== null) continue;
    await commit([
      { write: 'new-central-admin', admin: { user, name, email: demoEmail(account) } },
    ]);
  }
  for (const region of regions) {
    if ((await control.standing(region.tenantId)) !== null) continue;
    const { tenantId: tenant, regencyCode: code } = region;
    await commit([
      { write: 'claim-regency', code, tenant },
      { write: 'new-standing', standing: demoStanding(region) },
      { write: 'enter-region', tenant },
    ]);
  }
}
