import type { Me } from '@payung/contract';
import type { VerificationLevel } from '@payung/domain';

/** What the signed-in person is offered. The service decides again on each request. */
export interface Rights {
  /** people; others know the region's rules and places only */
  readonly maySeePeople: boolean;
  /** lists that agencies handed in */
  readonly maySeeLists: boolean;
  readonly seesAllAgencies: boolean;
  /** questions whether two nominations are one person */
  readonly maySeeCases: boolean;
  /** answers them, for one agency or for the region: what waits is counted for them */
  readonly mayDecideCases: boolean;
  /** people of some villages or districts, whichever agency named them */
  readonly seesAreaOnly: boolean;
  /** whole lists */
  readonly mayUpload: boolean;
  /** single workers */
  readonly mayNominate: boolean;
  readonly mayRefuse: boolean;
  /** users, agencies, settings, and the rights of a person over their data */
  readonly mayAdminister: boolean;
  /** the journal, and who works here */
  readonly mayAudit: boolean;
  /** decisions about who is protected; the insurer those that are signed */
  readonly maySeeDeterminations: boolean;
  /** enters what was signed, and gives back what is not to be */
  readonly maySign: boolean;
  /** the years of the programme and its cohorts */
  readonly maySeeCohorts: boolean;
  /** where money comes from, and who gives it */
  readonly maySeeMoney: boolean;
  /** has lists made of who is to be paid for, and asks money back */
  readonly mayBill: boolean;
  /** enters the insurer's code and the papers of the treasury */
  readonly mayPay: boolean;
  /** who left, and what became of the place and the money */
  readonly maySeeLeavers: boolean;
  readonly mayRecordLeaving: boolean;
  /** files that go to the insurer's branch or the population registry, before a decision and after it */
  readonly maySeePreChecks: boolean;
  /** brings what came back */
  readonly mayCarryPreChecks: boolean;
  /** revisions of the rules before they hold */
  readonly maySeeRuleDrafts: boolean;
  /** new occupations on their way into the rules */
  readonly maySeeOccupationProposals: boolean;
  /** how the places of a year are shared out among all */
  readonly maySeeQuotaPlans: boolean;
  mayWithdrawFor(agency: string): boolean;
  /** the level of verification at which one answers; null for whoever only looks on */
  readonly verifiesAt: VerificationLevel | null;
  /** who waits for whom in verification */
  readonly maySeeSheets: boolean;
  /** how many wait where, of all agencies */
  readonly maySeeSheetCounts: boolean;
  /** sheets on paper, for the field */
  readonly mayMakePapers: boolean;
  /** what is found out about workers: facts, statements, evidence */
  readonly mayFindOut: boolean;
  /** where a criterion leaves it to a person */
  readonly mayDecideSoft: boolean;
  /** claims of families, and how far they have come */
  readonly maySeeClaims: boolean;
  /** helps families with them */
  readonly mayHandleClaims: boolean;
  /** heirs, children, account and cause */
  readonly maySeeFamilies: boolean;
  /** brings cards and letters to families */
  readonly mayCarryLetters: boolean;
  /** takes lists into the field, sees and ends what is lent, or writes nominations down without a line */
  readonly mayWorkInField: boolean;
  /** what messages of the whole region came to */
  readonly maySeeMessages: boolean;
  /** figures of the whole region */
  readonly maySeeFigures: boolean;
  /** has people counted for a day */
  readonly mayCount: boolean;
  /** holds decisions, payments and the insurer's answers against one another */
  readonly mayCheckPayments: boolean;
}

const seeLists: readonly string[] = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
];
const seeAreas: readonly string[] = ['village', 'district'];
const findOut: readonly string[] = ['officer', 'admin', 'village', 'district', 'verifier'];
const seeAllSheets: readonly string[] = ['admin', 'verifier', 'approver', 'treasurer'];
const answersAt: Readonly<Partial<Record<string, VerificationLevel>>> = {
  village: 'village',
  district: 'district',
  verifier: 'lead',
  insurer: 'insurer',
};
const recordLeaving: readonly string[] = ['officer', 'admin', 'village', 'district'];
const seeClaims: readonly string[] = [
  'officer',
  'admin',
  'village',
  'district',
  'insurer',
  'auditor',
];
const seeProposals: readonly string[] = ['officer', 'admin', 'auditor', 'insurer'];

type Who = Pick<Me, 'role' | 'agencies' | 'reachesAllAgencies' | 'proposesFor'>;

export function rightsOf(me: Who): Rights {
  const isAdmin = me.role === 'admin';
  const isOfficer = me.role === 'officer';
  const maySeeLists = seeLists.includes(me.role);
  const seesAreaOnly = seeAreas.includes(me.role);
  const verifiesAt = answersAt[me.role] ?? null;
  return {
    maySeePeople: maySeeLists || seesAreaOnly,
    maySeeLists,
    seesAllAgencies: maySeeLists && !isOfficer,
    maySeeCases: isAdmin || isOfficer || me.role === 'auditor',
    mayDecideCases: isAdmin || isOfficer,
    seesAreaOnly,
    mayUpload: isAdmin || isOfficer,
    mayNominate: isAdmin || isOfficer || proposesForVillage(me),
    mayRefuse: isAdmin,
    mayAdminister: isAdmin,
    mayAudit: isAdmin || me.role === 'auditor',
    maySeeDeterminations: maySeeLists || me.role === 'insurer',
    maySign: isAdmin || me.role === 'approver',
    maySeeCohorts: maySeeLists,
    maySeeMoney: isAdmin || me.role === 'treasurer' || seesAllAsAuditor(me),
    mayBill: isAdmin || me.role === 'treasurer',
    mayPay: me.role === 'treasurer',
    maySeeLeavers:
      recordLeaving.includes(me.role) || me.role === 'treasurer' || me.role === 'auditor',
    mayRecordLeaving: recordLeaving.includes(me.role),
    maySeePreChecks: isAdmin || me.role === 'insurer' || seesAllAsAuditor(me),
    mayCarryPreChecks: isAdmin || me.role === 'insurer',
    maySeeRuleDrafts: isAdmin || me.role === 'approver' || me.role === 'auditor',
    maySeeOccupationProposals: seeProposals.includes(me.role),
    maySeeQuotaPlans: maySeeLists && !isOfficer,
    mayWithdrawFor: (agency) => isAdmin || (isOfficer && me.agencies.includes(agency)),
    verifiesAt,
    maySeeSheets: maySeeLists || verifiesAt !== null,
    maySeeSheetCounts: seesAreaOnly || seeAllSheets.includes(me.role) || seesAllAsAuditor(me),
    mayMakePapers: verifiesAt !== null && verifiesAt !== 'insurer',
    mayFindOut: findOut.includes(me.role),
    mayDecideSoft: isAdmin || me.role === 'verifier',
    ...familyRights(me),
  };
}

/** From the family that has to be helped to the figures that are told. */
function familyRights(me: Who) {
  const isAdmin = me.role === 'admin';
  const isTreasurer = me.role === 'treasurer';
  const helpsFamilies = isAdmin || seeAreas.includes(me.role);
  const seesWhole = isAdmin || seesAllAsAuditor(me);
  return {
    maySeeClaims: seeClaims.includes(me.role),
    mayHandleClaims: helpsFamilies,
    maySeeFamilies: helpsFamilies || me.role === 'insurer',
    mayCarryLetters: helpsFamilies,
    mayWorkInField: helpsFamilies || me.role === 'officer',
    maySeeMessages: seesWhole,
    maySeeFigures: seesWhole || isTreasurer || me.role === 'approver',
    mayCount: isAdmin || isTreasurer,
    mayCheckPayments: seesWhole,
  };
}

/** An auditor of some agencies is not shown what all of them have. */
function seesAllAsAuditor(me: Who): boolean {
  return me.role === 'auditor' && me.reachesAllAgencies;
}

/** In some regions villages propose, in others they only confirm. */
function proposesForVillage(me: Who): boolean {
  return me.role === 'village' && me.proposesFor !== null;
}

interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/**
 * The agencies somebody may hand in for: an officer's own, an admin's all, a village's the one it proposes for. Until
 * the names have arrived, which are undefined then, ids stand for them: whoever has one agency is never asked for it.
 */
export function agenciesToHandInFor(
  me: Who,
  agencies: readonly NamedAgency[] | undefined,
): readonly NamedAgency[] {
  if (me.role === 'admin') return agencies ?? [];
  const own = me.role === 'village' ? [me.proposesFor] : me.agencies;
  const named = agencies ?? own.flatMap((id) => (id === null ? [] : [{ id, name: id }]));
  return named.filter(({ id }) => own.includes(id));
}
