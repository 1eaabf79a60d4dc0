import { type Caller, signedIn } from './http-caller.ts';
import {
  addPeople,
  aNumber,
  frozen,
  inForce,
  makeCohort,
  makeDraft,
  sentForSignature,
  signatory,
} from './http-determinations.ts';
import { openReadyPeople } from './http-ready.ts';
import { confirm, openVerification } from './http-verification.ts';
import type { Invented } from './invented-people.ts';

const levels = ['village', 'district', 'lead', 'insurer'] as const;

/** Decisions of Kudus to act on, made anew for each act that uses one up. */
export function openDeterminationTargets(
  address: string,
  parts: { readonly admin: Caller; readonly next: () => number; readonly name: string },
) {
  const { admin, next, name } = parts;
  let ready: ReturnType<typeof openReadyPeople> | null = null;
  let verified: ReturnType<typeof openVerification> | null = null;
  /** somebody who is ready, whatever levels other operations have asked for */
  async function person(changes: Partial<Invented> = {}): Promise<string> {
    ready ??= openReadyPeople(address, next);
    verified ??= signedIn(address, '33.19/dinas-perhubungan/officer').then((officer) =>
      openVerification(address, { next, agency: 'dinas-perhubungan', officer }),
    );
    const { setLevels, answerers } = await verified;
    await setLevels();
    const id = await (await ready)(changes);
    for (const level of levels) await confirm(answerers[level], id);
    return id;
  }
  let cohorts: Promise<string> | null = null;
  let stands: ReturnType<typeof decide> | null = null;
  const cohort = (): Promise<string> => {
    cohorts ??= makeCohort(admin);
    return cohorts;
  };
  const draft = async (): Promise<string> => makeDraft(admin, { cohort: await cohort() });
  const draftOfOne = async () => {
    const nomination = await person();
    const id = await draft();
    await addPeople(admin, id, [nomination]);
    return { id, nomination };
  };
  async function decide() {
    const approver = await signedIn(address, '33.19/approver');
    const word = name;
    const nomination = await person({ name: `${name} SUSANTO` });
    const id = await draft();
    await addPeople(admin, id, [nomination]);
    await inForce({ admin, approver }, id);
    return { id, nomination, word };
  }
  return {
    readyPerson: person,
    signatory,
    decisionNumber: aNumber,
    cohort,
    draft,
    draftOfOne,
    /** one that is in force, about somebody under a name that nobody else has */
    decided() {
      stands ??= decide();
      return stands;
    },
    amendment: async () => {
      const approver = await signedIn(address, '33.19/approver');
      const { id: amends, nomination } = await draftOfOne();
      await inForce({ admin, approver }, amends);
      return { id: await makeDraft(admin, { amends }), nomination };
    },
    frozenList: async (): Promise<string> => {
      const { id } = await draftOfOne();
      await frozen(admin, id);
      return id;
    },
    sentList: async () => {
      const { id } = await draftOfOne();
      const { frozen: list } = await sentForSignature(admin, id);
      return { id, on: list?.on ?? '' };
    },
  };
}
