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

/** Who is put on lists: somebody new each time, and one whose name nobody else has. */
interface People {
  readonly nomination: () => Promise<string>;
  readonly named: () => Promise<{ readonly nomination: string; readonly word: string }>;
}

/** Decisions of Kudus to act on, made anew for each act that uses one up. */
export function openDeterminationTargets(address: string, admin: Caller, people: People) {
  let cohorts: Promise<string> | null = null;
  let stands: ReturnType<typeof decide> | null = null;
  const cohort = (): Promise<string> => {
    cohorts ??= makeCohort(admin);
    return cohorts;
  };
  const draft = async (): Promise<string> => makeDraft(admin, { cohort: await cohort() });
  const draftOfOne = async () => {
    const nomination = await people.nomination();
    const id = await draft();
    await addPeople(admin, id, [nomination]);
    return { id, nomination };
  };
  async function decide() {
    const approver = await signedIn(address, '33.19/approver');
    const { nomination, word } = await people.named();
    const id = await draft();
    await addPeople(admin, id, [nomination]);
    await inForce({ admin, approver }, id);
    return { id, nomination, word };
  }
  return {
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
