import {
  enterBilling,
  enterTreasuryPaper,
  listBillLines,
  listOffBill,
  makeBill,
  showBill,
  showContributions,
  type Treasurer,
} from '@payung/casework';
import {
  type Bill,
  CalendarDate,
  type Cohort,
  ContributionMonth,
  NominationId,
  type TenantId,
  UserId,
} from '@payung/domain';
import { given } from './determination-acts.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'bills';

export const aTreasurer = (tenant: TenantId): Treasurer => ({
  kind: 'Treasurer',
  tenant,
  user: UserId.parse('treasurer'),
});

/** Asks for the list of some months; nothing is made yet. */
export async function askBill(
  test: TestService,
  cohort: Cohort,
  months: { readonly first: string; readonly count: number; readonly letter?: string },
): Promise<Bill> {
  const { first, count, letter } = months;
  const made = given(
    await makeBill(test.service, anAdmin(test.tenant), {
      cohort: cohort.id,
      firstMonth: ContributionMonth.parse(first),
      months: count,
      correction:
        letter === undefined ? null : { letter, date: CalendarDate.parse(first.concat('-01')) },
      once: null,
      correlationId,
    }),
  );
  if (made.kind !== 'fresh') throw new Error('answered before');
  return made.value;
}

export async function billNow(test: TestService, { id }: Pick<Bill, 'id'>): Promise<Bill> {
  return given(await showBill(test.service, aTreasurer(test.tenant), id));
}

/** A bill with its list made. */
export async function aBill(
  test: TestService,
  cohort: Cohort,
  months: { readonly first: string; readonly count: number; readonly letter?: string },
): Promise<Bill> {
  const asked = await askBill(test, cohort, months);
  await test.work();
  return billNow(test, asked);
}

/** The insurer's code for a bill, for a month from a day on. */
export function bill(
  test: TestService,
  of: Bill,
  on: string,
  changes: Partial<Bill['billing']> = {},
) {
  const day = CalendarDate.parse(on);
  return enterBilling(test.service, aTreasurer(test.tenant), {
    id: of.id,
    version: of.version,
    code: `KI-${of.id.slice(-10)}`,
    issuedOn: day,
    expiresOn: CalendarDate.parse(`${on.slice(0, 8)}28`),
    people: of.people,
    rupiah: of.rupiah,
    correlationId,
    ...changes,
  });
}

export const steps = ['request-payment', 'order-payment', 'disburse', 'prove'] as const;

/** A paper of the treasury about a bill. */
export function paper(
  test: TestService,
  of: Bill,
  step: (typeof steps)[number],
  said: {
    readonly on: string;
    readonly rupiah?: number;
    readonly number?: string;
    readonly scans?: readonly string[];
  },
) {
  return enterTreasuryPaper(test.service, aTreasurer(test.tenant), step, {
    id: of.id,
    version: of.version,
    number: said.number ?? `${step}-${of.id}`,
    date: CalendarDate.parse(said.on),
    rupiah: said.rupiah ?? of.rupiah,
    accountCode: of.accountCode,
    scans: said.scans ?? [],
    correlationId,
  });
}

/** From a list to the proof, all on one day. */
export async function pay(test: TestService, of: Bill, on: string): Promise<Bill> {
  let now = given(await bill(test, of, on));
  for (const step of steps) now = given(await paper(test, now, step, { on }));
  return now;
}

/** Whom a bill lists: `<nomination> <months> <rupiah>`. */
export async function linesOf(test: TestService, { id }: Pick<Bill, 'id'>): Promise<string[]> {
  const lines = [];
  let cursor: string | null = null;
  do {
    const shown: Awaited<ReturnType<typeof listBillLines>> = await listBillLines(
      test.service,
      aTreasurer(test.tenant),
      id,
      cursor,
    );
    const { page } = given(shown);
    lines.push(...page.items.map(({ line }) => line));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines
    .filter(({ released }) => !released)
    .map(({ nomination, months, rupiah }) => `${nomination} ${months} ${rupiah}`);
}

/** Whom a bill leaves off: `<nomination> <code>`. */
export async function leftOff(test: TestService, { id }: Pick<Bill, 'id'>) {
  const page = given(await listOffBill(test.service, aTreasurer(test.tenant), id, null));
  return page.items;
}

/** Where somebody's cover stands on a day. */
export async function coverOfOne(test: TestService, nomination: string, day: string) {
  const shown = await showContributions(test.service, anAdmin(test.tenant), {
    nomination: NominationId.parse(nomination),
    day: CalendarDate.parse(day),
  });
  return given(shown);
}
