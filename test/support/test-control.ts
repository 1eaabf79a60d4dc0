import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CentralAdmin, ControlResult, ControlService } from '@payung/casework/control';
import {
  activateRegion,
  nameFirstAdmin,
  provisionRegion,
  requestRegion,
  setPapers,
  setSettings,
} from '@payung/casework/control';
import { type ControlPlane, openControlPlane, type Standing } from '@payung/data';
import { Papers, RegencyCode, RegionSettings, type TenantId, UserId } from '@payung/domain';
import { openPlaces } from '@payung/places';
import { seededRandomness } from './seeded-randomness.ts';
import { openTestCrosscheck } from './test-crosscheck.ts';
import { openTestService, type TestService, testClient } from './test-service.ts';

export const places = openPlaces();
export const correlationId = 'test';

/** Whoever brings regions on board in these tests, and the second person. */
export const centralAdmin: CentralAdmin = {
  kind: 'CentralAdmin',
  user: UserId.parse('central/admin'),
};
export const centralDeputy: CentralAdmin = {
  kind: 'CentralAdmin',
  user: UserId.parse('central/deputy'),
};
export const centralEmail = 'pusat@contoh.example';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The control plane beside a whole service, over the same tables. */
export interface TestControl extends TestService {
  readonly central: ControlService;
  readonly mails: readonly Mail[];
  /** everybody who was invited, by address */
  readonly invited: ReadonlyMap<string, UserId>;
  /** another process over the same database */
  centralOver(client: DynamoDBClient): ControlService;
}

/** Fails when a use-case refused, saying why. */
export function granted<T>(result: ControlResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

async function nameAdmins(control: ControlPlane): Promise<void> {
  const cause = {
    actor: { kind: 'System', user: UserId.parse('test'), agency: null },
    source: 'test',
    correlationId,
  };
  const named = [
    { user: centralAdmin.user, name: 'DATA CONTOH satu', email: centralEmail },
    { user: centralDeputy.user, name: 'DATA CONTOH dua', email: 'wakil@contoh.example' },
  ];
  for (const admin of named) {
    await control.commit({ cause, lane: 0, writes: [{ write: 'new-central-admin', admin }] });
  }
}

export async function openTestControl(options: {
  endpoint: string;
  seed: number;
}): Promise<TestControl> {
  const test = await openTestService(options);
  const { tables, clock, queue } = test;
  const invited = new Map<string, UserId>();
  const mails: Mail[] = [];
  const { desk } = await openTestCrosscheck({ ...options, clock });
  let siblings = 0;
  const centralOver = (client: DynamoDBClient): ControlService => {
    siblings += 1;
    const random = seededRandomness(options.seed * 1_000 + 500 + siblings, clock);
    return {
      control: openControlPlane({
        client,
        tables,
        clock,
        random,
        pause: () => new Promise((resolve) => setImmediate(resolve)),
      }),
      places,
      accounts: {
        async invite({ email }) {
          const known = invited.get(email);
          const user = known ?? UserId.parse(`account-${invited.size + 1}`);
          invited.set(email, user);
          return { user, isNew: known === undefined };
        },
      },
      outbox: { send: async (mail) => void mails.push(mail) },
      queue,
      desk,
      clock,
      random,
    };
  };
  const central = centralOver(testClient(options.endpoint));
  await nameAdmins(central.control);
  return { ...test, central, mails, invited, centralOver };
}

export const papers: Papers = Papers.parse({
  requestLetter: { number: '1/2026', date: '2026-01-02', signatory: 'DATA CONTOH' },
  processingAgreement: {
    number: '2/2026',
    date: '2026-01-03',
    controller: 'DATA CONTOH',
    processor: 'DATA CONTOH',
  },
  cooperation: { branch: 'DATA CONTOH', pksNumber: 'PKS-1' },
  dpo: { name: 'DATA CONTOH', email: 'pdp@contoh.example' },
});

export const settings: RegionSettings = RegionSettings.parse({
  programmeName: 'DATA CONTOH',
  letterhead: ['PEMERINTAH CONTOH', 'DINAS CONTOH'],
  timeZone: 'Asia/Jakarta',
  agencies: [
    { id: 'dinas-tenaga-kerja', name: 'DATA CONTOH satu', isLead: true, occupations: [] },
    {
      id: 'dinas-perhubungan',
      name: 'DATA CONTOH dua',
      isLead: false,
      occupations: ['tukang-becak'],
    },
  ],
  template: 'pekalongan-21',
  scheme: {
    year: 2026,
    firstDayOfCover: '2026-03-01',
    months: 10,
    minAge: 18,
    maxAgeExclusive: 65,
    legalBasis: {
      kind: 'PERBUP',
      number: '1',
      year: 2026,
      title: 'DATA CONTOH',
      effectiveFrom: '2026-01-01',
    },
  },
  quotaBy: 'region',
  places: 100,
  quotaBasis: 'DATA CONTOH',
});

export const of = (tenant: TenantId, version: number | null = null) => ({
  tenant,
  version,
  correlationId,
});

/** A region that was asked for. */
export async function requested(test: TestControl, code: string): Promise<Standing> {
  const regencyCode = RegencyCode.parse(code);
  return granted(await requestRegion(test.central, centralAdmin, { regencyCode, correlationId }));
}

/** A region of which everything is prepared, and nothing founded yet. */
export async function prepared(
  test: TestControl,
  code: string,
  otherwise: Partial<RegionSettings> = {},
): Promise<Standing> {
  const { tenant } = await requested(test, code);
  const chosen = { ...settings, ...otherwise };
  granted(await setPapers(test.central, centralAdmin, of(tenant), papers));
  granted(await setSettings(test.central, centralAdmin, of(tenant), chosen));
  const person = { email: `admin-${code}@contoh.example`, name: 'DATA CONTOH' };
  return granted(await nameFirstAdmin(test.central, centralAdmin, of(tenant), person));
}

/** A region whose people may work. */
export async function onBoard(
  test: TestControl,
  code: string,
  otherwise: Partial<RegionSettings> = {},
): Promise<Standing> {
  const { tenant } = await prepared(test, code, otherwise);
  granted(await provisionRegion(test.central, centralAdmin, of(tenant)));
  await test.work();
  return granted(await activateRegion(test.central, centralAdmin, of(tenant)));
}
