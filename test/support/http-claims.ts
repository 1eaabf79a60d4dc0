import { ClaimDetail, ClaimFamily, type DeterminationView, PersonDetail } from '@payung/contract';
import { alignPayments, makeBill, payBill } from './http-bills.ts';
import { type Caller, read, signedIn } from './http-caller.ts';
import { addPeople, inForce, makeCohort, makeDraft } from './http-determinations.ts';
import { handInEvidence } from './http-evidence.ts';
import { aPerson, type Invented } from './invented-people.ts';

/** The day by the clocks of the region. */
export const todayThere = (): string =>
  new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });

const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): string =>
  new Date(Date.parse(todayThere()) - days * dayMs).toISOString().slice(0, 10);

export const accidentOn = (on: string) => ({
  kind: 'WORK_ACCIDENT',
  on,
  time: '07:45',
  outcome: { kind: 'total-disability' },
});

/** A child of a family, as it is kept. */
export const aChild = {
  name: 'ANAK CONTOH',
  birthDate: '2018-03-01',
  school: 'primary',
  yearOfLevel: 1,
  isMarried: false,
  isWorking: false,
};

/** Hands in a scan for every paper that a claim lacks. */
export async function attachAll(caller: Caller, id: string): Promise<void> {
  const { missing } = read(await caller.ask('GET', `/v1/claims/${id}`), ClaimDetail);
  for (const paper of missing) {
    const evidenceId = await handInEvidence(caller, { use: 'claim' });
    const json = { paper, evidenceId };
    read(await caller.ask('POST', `/v1/claims/${id}/papers`, { json }), ClaimDetail);
  }
}

/** Writes down a step of a claim, done today. */
export async function actOn(
  caller: Caller,
  id: string,
  act: string,
  more: { readonly rupiah?: number; readonly words?: string } = {},
): Promise<ClaimDetail> {
  const json = { act, on: todayThere(), ...more };
  return read(await caller.ask('POST', `/v1/claims/${id}/acts`, { json }), ClaimDetail);
}

/** Keeps a family with one child. */
export async function keepFamily(caller: Caller, id: string): Promise<ClaimFamily> {
  const path = `/v1/claims/${id}/family`;
  const { version } = read(await caller.ask('GET', path), ClaimFamily);
  const json = { version, cause: 'SAKIT CONTOH', children: [aChild] };
  return read(await caller.ask('PUT', path, { json }), ClaimFamily);
}

/** Covers and pays people by a decision of their own, from March on, aligned with an agreement. */
export async function coverAndPay(
  address: string,
  admin: Caller,
  people: readonly string[],
): Promise<void> {
  const approver = await signedIn(address, '33.19/approver');
  const treasurer = await signedIn(address, '33.19/treasurer');
  await alignPayments(admin, '2026-01-01');
  const cohort = await makeCohort(admin);
  const id = await makeDraft(admin, { cohort });
  await addPeople(admin, id, people);
  const decided: DeterminationView = await inForce({ admin, approver }, id);
  const asked = { cohort: decided.cohort, firstMonth: '2026-03', months: 10 };
  await payBill(treasurer, await makeBill(admin, asked), todayThere());
}

/** Claims of Kudus to act on, made anew for each act that uses one up. */
export function openClaimTargets(
  address: string,
  parts: {
    readonly admin: Caller;
    readonly person: (changes: Partial<Invented>) => Promise<string>;
    readonly name: string;
  },
) {
  const { admin, person, name } = parts;
  const asked = { name: `${name} WIJAYANTO`, familyCardNo: aPerson(999).familyCardNo };
  let covered: Promise<{ nomination: string; village: string }> | null = null;
  let handedOver: Promise<string> | null = null;
  let accidents = 0;
  async function cover() {
    const nomination = await person(asked);
    await coverAndPay(address, admin, [nomination]);
    const [id = ''] = nomination.split('-');
    const shown = read(await admin.ask('GET', `/v1/persons/${id}`), PersonDetail);
    return { nomination, village: shown.village ?? '' };
  }
  /** somebody who is paid for, under a name that nobody else has */
  const member = () => {
    covered ??= cover();
    return covered;
  };
  /** about another accident each time, yesterday and before */
  const accident = () => {
    accidents += 1;
    return accidentOn(daysAgo(accidents));
  };
  const claim = async (): Promise<string> => {
    const { nomination: nominationId } = await member();
    const json = { nominationId, event: accident() };
    return read(await admin.ask('POST', '/v1/claims', { json }), ClaimDetail).claimId;
  };
  const completable = async (): Promise<string> => {
    const id = await claim();
    await attachAll(admin, id);
    return id;
  };
  const submitted = async (): Promise<string> => {
    const id = await completable();
    await actOn(admin, id, 'complete');
    await actOn(admin, id, 'submit');
    return id;
  };
  return {
    memberAsked: async () => ({ ...asked, village: (await member()).village }),
    claimSent: async () => ({ nominationId: (await member()).nomination, event: accident() }),
    accidentSent: accident,
    claim,
    /** one whose papers are all there */
    completableClaim: completable,
    submittedClaim: submitted,
    /** one that the insurer has, about somebody whose name nobody else has */
    standingClaim() {
      handedOver ??= submitted();
      return handedOver;
    },
    /** one with a child whose scholarship may be claimed */
    grantedClaim: async (): Promise<string> => {
      const id = await claim();
      await keepFamily(admin, id);
      await attachAll(admin, id);
      await actOn(admin, id, 'complete');
      await actOn(admin, id, 'submit');
      await actOn(admin, id, 'grant', { rupiah: 56_000_000 });
      return id;
    },
  };
}
