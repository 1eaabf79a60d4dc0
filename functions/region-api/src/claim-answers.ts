import { type ClaimLine, type ClaimView, type NoticeDone, regionOf } from '@payung/casework';
import {
  ClaimDetail,
  type ClaimFamily,
  type ClaimSummary,
  type FoundMember,
} from '@payung/contract';
import { type NominationRecord, splitNominationId } from '@payung/data';
import {
  type Claim,
  lastStep,
  type Region,
  type ClaimFamily as StoredFamily,
  type VillageCode,
  whoDecides,
} from '@payung/domain';
import type { Env } from './context.ts';

function villageName({ villages }: Region, code: VillageCode | null): string | null {
  return villages.find((one) => one.code === code)?.name ?? null;
}

/** The region that an answer's names are taken from. */
export async function regionFor(c: { var: Env['Variables'] }): Promise<Region> {
  const { region } = await regionOf(c.var.service, c.var.actor.tenant);
  return region;
}

/** A worker as whoever seeks a membership sees one. */
export function foundMember(region: Region, { id, agency, worker }: NominationRecord): FoundMember {
  return {
    nominationId: id,
    personId: splitNominationId(id).person,
    name: worker.name,
    nationalIdEnding: worker.nik.slice(-4),
    village: worker.village,
    villageName: villageName(region, worker.village),
    agency,
  };
}

export function noticeAnswer(region: Region, done: NoticeDone) {
  const answer = (people: readonly NominationRecord[]) => ({
    outcome: done.kind,
    claimId: null,
    coverEnded: false,
    people: people.map((record) => foundMember(region, record)),
    decides: whoDecides,
  });
  switch (done.kind) {
    case 'opened':
    case 'known':
      return { ...answer([done.record]), claimId: done.claim, coverEnded: done.coverEnded };
    case 'not-covered':
      return { ...answer([done.record]), coverEnded: true };
    case 'several':
      return answer(done.records);
    case 'not-a-member':
      return answer([]);
  }
}

export function claimSummary(region: Region, { claim, record, clocks }: ClaimLine): ClaimSummary {
  const { id: claimId, nomination: nominationId, person: personId, village } = claim;
  const { version, agency, event, state, knownBy } = claim;
  return {
    claimId,
    version,
    nominationId,
    personId,
    agency,
    village,
    villageName: villageName(region, village),
    name: record?.worker.name ?? null,
    nationalIdEnding: record?.worker.nik.slice(-4) ?? null,
    event,
    state,
    knownBy,
    familyToTell: lastStep(claim, 'tell-family') === null,
    openedAt: openedAt(claim),
    clocks: [...clocks],
  };
}

function openedAt({ steps }: Claim): string {
  return steps[0]?.at ?? '';
}

/** A claim with what follows from it today; of its steps and years nothing that the family's record keeps. */
export function claimDetail(region: Region, view: ClaimView): ClaimDetail {
  const { claim, record: _, familyToTell: __, ...derived } = view;
  return ClaimDetail.parse({
    ...claimSummary(region, view),
    ...derived,
    papers: claim.papers.map(({ paper, evidence, at }) => ({ paper, evidenceId: evidence, at })),
    steps: claim.steps,
    scholarships: claim.scholarships,
  });
}

export function familyAnswer({ id, ...rest }: StoredFamily): ClaimFamily {
  return { claimId: id, ...rest };
}
