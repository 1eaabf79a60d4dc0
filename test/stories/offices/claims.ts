import { ClaimDetail, ClaimFamily, EvidenceAccepted } from '@payung/contract';
import type { Desk } from '../story-desk.ts';
import { onePage } from './one-page.ts';

/** Hands in a scan of one page for a use. */
export async function handIn(desk: Desk, use: 'claim' | 'leaving'): Promise<string> {
  const form = new FormData();
  form.set('use', use);
  form.set('file', new File([onePage], 'surat.pdf', { type: 'application/pdf' }));
  return (await desk.ask('POST', '/v1/evidence', EvidenceAccepted, form)).evidenceId;
}

export const diedOn = (on: string) => ({ kind: 'DEATH', on });

export const diedAtWorkOn = (on: string) => ({
  ...{ kind: 'WORK_ACCIDENT', on, time: '07:45' },
  outcome: { kind: 'died', on },
});

export function openClaim(desk: Desk, nominationId: string, event: unknown): Promise<ClaimDetail> {
  return desk.ask('POST', '/v1/claims', ClaimDetail, { nominationId, event });
}

/** A child of a worker, in the first year of a level of school. */
export interface StoryChild {
  readonly birthDate: string;
  readonly school: string;
}

/** Keeps the children of a family with its claim; answers with the estimate that has their scholarship in it. */
export async function tellChildren(
  desk: Desk,
  claimId: string,
  children: readonly StoryChild[],
): Promise<ClaimDetail> {
  const path = `/v1/claims/${claimId}/family`;
  const { version } = await desk.ask('GET', path, ClaimFamily);
  await desk.ask('PUT', path, ClaimFamily, {
    version,
    children: children.map((child, i) => ({
      ...{ ...child, name: `ANAK CONTOH ${i + 1}`, yearOfLevel: 1 },
      ...{ isMarried: false, isWorking: false },
    })),
  });
  return desk.ask('GET', `/v1/claims/${claimId}`, ClaimDetail);
}

/** Follows a claim until the insurer has paid what the estimate says. @param on the day of all its steps */
export async function paidByInsurer(desk: Desk, claim: ClaimDetail, on: string): Promise<void> {
  const path = `/v1/claims/${claim.claimId}`;
  for (const paper of claim.missing) {
    const evidenceId = await handIn(desk, 'claim');
    await desk.ask('POST', `${path}/papers`, ClaimDetail, { paper, evidenceId });
  }
  const rupiah = claim.estimate.total;
  for (const act of ['complete', 'submit']) {
    await desk.ask('POST', `${path}/acts`, ClaimDetail, { act, on });
  }
  for (const act of ['grant', 'pay']) {
    await desk.ask('POST', `${path}/acts`, ClaimDetail, { act, on, rupiah });
  }
}
