import {
  EvidenceAccepted,
  EvidenceCard,
  type InsurerAnswer,
  OccupationProposalCard,
  OccupationProposalList,
  RegulationCard,
  RegulationList,
  RuleComparisonAnswer,
  RuleDraftCard,
  RuleDraftDetail,
  RuleDraftList,
  RuleVersionDetail,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { isCode } from '../words/problems.ts';
import { ask, putFile } from './request.ts';

const draftAt = (id: string, more = '') => `/v1/rule-drafts/${encodeURIComponent(id)}${more}`;
const proposalAt = (id: string, more = '') =>
  `/v1/occupation-proposals/${encodeURIComponent(id)}${more}`;

export const regulationsQuery = queryOptions({
  queryKey: ['regulations'],
  queryFn: ({ signal }) => ask(RegulationList, '/v1/regulations', { signal }),
});

export function ruleVersionQuery(id: string) {
  return queryOptions({
    queryKey: ['regulations', 'version', id],
    queryFn: ({ signal }) =>
      ask(RuleVersionDetail, `/v1/rules/${encodeURIComponent(id)}`, { signal }),
  });
}

export function recordRegulation(json: object): Promise<RegulationCard> {
  return ask(RegulationCard, '/v1/regulations', { method: 'POST', json });
}

/** Above this a file goes to an upload address: the gateway takes 6 MB a request, base64 included. */
const largestInRequest = 4 * 1024 * 1024;

async function handInScan(file: File): Promise<string> {
  if (file.size <= largestInRequest) {
    const form = new FormData();
    form.set('use', 'regulation');
    form.set('file', file, file.name);
    return (await ask(EvidenceAccepted, '/v1/evidence', { method: 'POST', form })).evidenceId;
  }
  const { evidenceId, upload } = await ask(EvidenceAccepted, '/v1/evidence', {
    method: 'POST',
    json: { use: 'regulation', fileName: file.name, type: file.type },
  });
  if (upload !== undefined) await putFile(upload.url, upload.headers, file);
  await ask(EvidenceCard, `/v1/evidence/${evidenceId}/arrived`, { method: 'POST' });
  return evidenceId;
}

/** Hands in the scanned paper of a regulation that is recorded. */
export async function attachScan(regulation: string, file: File): Promise<RegulationCard> {
  const evidenceId = await handInScan(file);
  const path = `/v1/regulations/${encodeURIComponent(regulation)}/scan`;
  return ask(RegulationCard, path, { method: 'PUT', json: { evidenceId } });
}

export function scanPath(evidenceId: string): string {
  return `/v1/evidence/${encodeURIComponent(evidenceId)}/file`;
}

export const ruleDraftsQuery = queryOptions({
  queryKey: ['rule-drafts'],
  queryFn: async ({ signal }) => (await ask(RuleDraftList, '/v1/rule-drafts', { signal })).items,
});

export function ruleDraftQuery(id: string) {
  return queryOptions({
    queryKey: ['rule-drafts', id],
    queryFn: ({ signal }) => ask(RuleDraftDetail, draftAt(id), { signal }),
  });
}

export function beginDraft(json: object): Promise<RuleDraftDetail> {
  return ask(RuleDraftDetail, '/v1/rule-drafts', { method: 'POST', json });
}

export function changeDraft(id: string, json: object): Promise<RuleDraftDetail> {
  return ask(RuleDraftDetail, draftAt(id), { method: 'PUT', json });
}

/** Puts an occupation that the insurer agreed to on the draft's list. */
export function takeUpProposal(id: string, version: number, proposal: string) {
  const json = { version, proposal };
  return ask(RuleDraftDetail, draftAt(id, '/proposals'), { method: 'POST', json });
}

export function adoptDraft(id: string, version: number, asHistory: boolean) {
  const json = { version, asHistory };
  return ask(RuleVersionDetail, draftAt(id, '/adoption'), { method: 'POST', json });
}

export function withdrawDraft(id: string, version: number) {
  return ask(RuleDraftCard, draftAt(id, '/withdrawal'), { method: 'POST', json: { version } });
}

/** The newest comparison of a draft; null while nobody asked for one. Asked for again until it is done. */
export function comparisonQuery(id: string) {
  return queryOptions({
    queryKey: ['rule-drafts', id, 'comparison'],
    queryFn: async ({ signal }) => {
      try {
        return await ask(RuleComparisonAnswer, draftAt(id, '/comparison'), { signal });
      } catch (error) {
        if (isCode(error, 'not-found')) return null;
        throw error;
      }
    },
    refetchInterval: (query) => (query.state.data?.state === 'working' ? 1000 : false),
  });
}

export function askComparison(id: string): Promise<RuleComparisonAnswer> {
  return ask(RuleComparisonAnswer, draftAt(id, '/comparison'), { method: 'POST' });
}

export function changedPeoplePath(id: string): string {
  return draftAt(id, '/comparison/people');
}

export const proposalsQuery = queryOptions({
  queryKey: ['occupation-proposals'],
  queryFn: async ({ signal }) =>
    (await ask(OccupationProposalList, '/v1/occupation-proposals', { signal })).items,
});

export function proposeOccupation(json: object) {
  return ask(OccupationProposalCard, '/v1/occupation-proposals', { method: 'POST', json });
}

export function decideProposal(id: string, json: object) {
  return ask(OccupationProposalCard, proposalAt(id, '/decision'), { method: 'POST', json });
}

export function answerProposal(id: string, json: InsurerAnswer) {
  return ask(OccupationProposalCard, proposalAt(id, '/insurer-answer'), { method: 'POST', json });
}

export function withdrawProposal(id: string, version: number) {
  const json = { version };
  return ask(OccupationProposalCard, proposalAt(id, '/withdrawal'), { method: 'POST', json });
}
