import { ClaimDetail, ClaimList, EvidenceAccepted } from '@payung/contract';
import { onePage } from '../../stories/offices/one-page.ts';
import type { Desk } from '../../stories/story-desk.ts';
import { step, until } from './until-done.ts';

/** A claim that was told as being with the insurer, and the papers that were told as kept. */
export interface ClaimPromised {
  readonly id: string;
  readonly nomination: string;
  /** paper and file */
  readonly papers: readonly string[];
}

const papersOf = ({ papers }: ClaimDetail): string[] =>
  papers.map(({ paper, evidenceId }) => `${paper} ${evidenceId}`).sort();

/** The claims of a year about some nominations, from whomever. */
async function claimsOf(desk: Desk, year: string, nominations: ReadonlySet<string>) {
  const { items } = await desk.ask('GET', `/v1/claims?year=${year}`, ClaimList);
  return items.filter(({ nominationId }) => nominations.has(nominationId));
}

async function handIn(desk: Desk): Promise<string> {
  const form = new FormData();
  form.set('use', 'claim');
  form.set('file', new File([onePage], 'berkas.pdf', { type: 'application/pdf' }));
  return (await desk.ask('POST', '/v1/evidence', EvidenceAccepted, form)).evidenceId;
}

/** Two open a claim about the same accident at once; its papers are brought, and the insurer gets it. */
async function claimOne(
  [one, other]: readonly [Desk, Desk],
  nomination: string,
  today: string,
): Promise<ClaimPromised> {
  const outcome = { kind: 'total-disability' };
  const event = { kind: 'WORK_ACCIDENT', on: today, time: '00:15', outcome };
  const asked = { nominationId: nomination, event };
  const told = await Promise.all(
    [one, other].map((desk) => desk.answer('POST', '/v1/claims', asked)),
  );
  for (const { status, text } of told) {
    if (status !== 201 && status !== 409)
      throw new Error(`a claim was answered ${status}: ${text}`);
  }
  const [claim] = await claimsOf(one, today.slice(0, 4), new Set([nomination]));
  if (claim === undefined) throw new Error('a claim that was told is not there');
  const path = `/v1/claims/${claim.claimId}`;
  const files = new Map<string, string>();
  await until('the papers of a claim', async () => {
    const { missing } = await one.ask('GET', path, ClaimDetail);
    for (const paper of missing) {
      const evidenceId = files.get(paper) ?? (await handIn(one));
      files.set(paper, evidenceId);
      await one.answer('POST', `${path}/papers`, { paper, evidenceId });
    }
    return missing.length === 0 ? missing : null;
  });
  const acting = (act: string) => () => ['acts', { act, on: today }] as const;
  const isAt = (state: string) => (now: ClaimDetail) => now.state === state;
  await step(one, path, ClaimDetail, isAt('complete'), acting('complete'));
  await step(one, path, ClaimDetail, isAt('submitted'), acting('submit'));
  const papers = [...files].map(([paper, evidenceId]) => `${paper} ${evidenceId}`).sort();
  return { id: claim.claimId, nomination, papers };
}

/** Brings a claim of each of some covered people to the insurer, all at once. */
export async function claimForSome(
  desks: readonly [Desk, Desk],
  claims: ClaimPromised[],
  nominations: readonly string[],
  today: string,
): Promise<void> {
  const one = async (nomination: string) => claims.push(await claimOne(desks, nomination, today));
  await Promise.all(nominations.map(one));
}

/** Whether each claim is there once, with the insurer, under exactly the papers that were told as kept. */
export async function lookForClaims(
  desk: Desk,
  claims: readonly ClaimPromised[],
  wanted: number,
  today: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  if (claims.length !== wanted) found.push(`claims: ${claims.length} instead of ${wanted}`);
  const ids = new Set(claims.map(({ nomination }) => nomination));
  const kept = await claimsOf(desk, today.slice(0, 4), ids);
  if (kept.length !== claims.length) {
    found.push(`claims of these people: ${kept.length} instead of ${claims.length}`);
  }
  for (const { id, papers } of claims) {
    const now = await desk.ask('GET', `/v1/claims/${id}`, ClaimDetail);
    if (now.state !== 'submitted') found.push(`a claim with the insurer is ${now.state}`);
    if (papersOf(now).join() !== papers.join()) found.push('the papers of a claim are others');
    if (papers.length === 0) found.push('a claim needed no papers');
    const acts = now.steps
      .map(({ act }) => act)
      .filter((act) => act === 'complete' || act === 'submit');
    if (acts.join() !== 'complete,submit') found.push(`the steps of a claim: ${acts.join()}`);
  }
  return found;
}
