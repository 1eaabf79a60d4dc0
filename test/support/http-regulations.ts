import {
  OccupationProposalCard,
  RegulationCard,
  RegulationList,
  RuleComparisonAnswer,
  RuleDraftDetail,
  RuleVersionDetail,
} from '@payung/contract';
import { vi } from 'vitest';
import type * as z from 'zod';
import { aLetter } from './evidence-files.ts';
import { type Caller, read, signedIn } from './http-caller.ts';
import { handInEvidence } from './http-evidence.ts';
import { patient } from './patient.ts';

let made = 0;
function next(): number {
  made += 1;
  return made;
}

/** The local day as the service counts it for a region in WIB, `days` later. */
export function dayInWib(days = 0): string {
  const sevenHours = 7 * 60 * 60 * 1000;
  const oneDay = 24 * 60 * 60 * 1000;
  return new Date(Date.now() + sevenHours + days * oneDay).toISOString().slice(0, 10);
}

export function aRegulation(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    kind: 'PERWAL',
    number: `CONTOH ${next()}`,
    year: 2026,
    title: 'DATA CONTOH: perubahan aturan',
    effectiveFrom: '2026-01-01',
    ...changes,
  };
}

/** Records a regulation and gives its id. */
export async function recorded(
  admin: Caller,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const answer = await admin.ask('POST', '/v1/regulations', { json: aRegulation(changes) });
  return read(answer, RegulationCard).id;
}

/** Begins a draft that takes effect in a year, unless said otherwise. */
export async function drafted(
  admin: Caller,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<RuleDraftDetail> {
  const regulation = await recorded(admin);
  const json = { regulation, effectiveFrom: dayInWib(365), ...changes };
  return read(await admin.ask('POST', '/v1/rule-drafts', { json }), RuleDraftDetail);
}

/** The draft's own words, to be sent again with something changed. */
export function changeOf(
  { version, versionId, regulation, effectiveFrom, effectiveTo, rules }: RuleDraftDetail,
  changes: Readonly<Record<string, unknown>> = {},
) {
  const changed = { ...rules, ...changes };
  return { version, versionId, regulation, effectiveFrom, effectiveTo, rules: changed };
}

/** Adopts a draft, which must be without faults. */
export async function adopted(admin: Caller, draft: RuleDraftDetail): Promise<RuleVersionDetail> {
  const json = { version: draft.version };
  const answer = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/adoption`, { json });
  return read(answer, RuleVersionDetail);
}

export async function rulesOf(caller: Caller): Promise<z.infer<typeof RegulationList>> {
  return read(await caller.ask('GET', '/v1/regulations'), RegulationList);
}

/** Has a draft compared with the rules in force, and waits for it. */
export async function compared(
  admin: Caller,
  { id }: Pick<RuleDraftDetail, 'id'>,
): Promise<RuleComparisonAnswer> {
  const path = `/v1/rule-drafts/${id}/comparison`;
  const asked = await admin.ask('POST', path);
  if (asked.status !== 202) throw new Error(asked.text);
  return vi.waitUntil(
    async () => {
      const now = read(await admin.ask('GET', path), RuleComparisonAnswer);
      return now.state === 'working' ? null : now;
    },
    { ...patient, interval: 50 },
  );
}

/** An agency proposes an occupation that nobody has. */
export async function proposed(
  caller: Caller,
  agency: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<OccupationProposalCard> {
  const json = {
    agency,
    name: `Juru ${'abcdefghij'[next() % 10]}${next()} pasar`,
    reason: 'bekerja di jalan',
    ...changes,
  };
  return read(
    await caller.ask('POST', '/v1/occupation-proposals', { json }),
    OccupationProposalCard,
  );
}

/** The lead agency passes it on to the insurer. */
export async function passedOn(
  admin: Caller,
  { id, version }: OccupationProposalCard,
  code = `juru-${next()}`,
): Promise<OccupationProposalCard> {
  const json = { decision: 'pass-on', version, reason: 'layak diusulkan', code };
  const answer = await admin.ask('POST', `/v1/occupation-proposals/${id}/decision`, { json });
  return read(answer, OccupationProposalCard);
}

/** The insurer's branch agrees. */
export async function agreed(
  insurer: Caller,
  { id, version }: OccupationProposalCard,
): Promise<OccupationProposalCard> {
  const json = { version, agrees: true, reason: 'termasuk pekerja rentan' };
  const answer = await insurer.ask('POST', `/v1/occupation-proposals/${id}/insurer-answer`, {
    json,
  });
  return read(answer, OccupationProposalCard);
}

/** Rules and proposals of one region to act on, made anew for each act that uses one up. */
export async function openRegulationTargets(
  address: string,
  { admin, officer, agency }: { admin: Caller; officer: Caller; agency: string },
) {
  const insurer = await signedIn(address, '33.19/insurer');
  let version: Promise<string> | null = null;
  /** each on a day of its own, so that any of them can be adopted */
  const ruleDraft = async () => {
    const draft = await drafted(admin, { effectiveFrom: dayInWib(400 + next()) });
    return { id: draft.id, version: draft.version, change: changeOf(draft) };
  };
  const occupationProposal = () => proposed(officer, agency);
  const passedOnProposal = async () => passedOn(admin, await occupationProposal());
  return {
    regulationRequest: aRegulation,
    ruleDraft,
    comparedDraft: async () => {
      const { id } = await ruleDraft();
      const { id: comparison } = await compared(admin, { id });
      return { id, comparison };
    },
    occupationProposal,
    passedOnProposal,
    agreedProposal: async () => (await agreed(insurer, await passedOnProposal())).id,
    scannedRegulation: async () => {
      const evidenceId = await handInEvidence(admin, {
        use: 'regulation',
        bytes: aLetter('Perwal'),
        fileName: 'perwal.pdf',
        type: 'application/pdf',
      });
      return { id: await recorded(admin), evidenceId };
    },
    /** a version that no other region has */
    ruleVersion() {
      version ??= drafted(admin, { effectiveFrom: dayInWib(399) })
        .then((draft) => adopted(admin, draft))
        .then(({ id }) => id);
      return version;
    },
  };
}
