import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  forAgency,
  type OperationCase,
  ofAgency,
  ofRegion,
  ofWholeRegion,
  wholeRegion,
} from './operation-cases.ts';
import { admins, homeAgency, type RegionRole, regionRoles } from './roles.ts';

const draftReaders: readonly RegionRole[] = ['admin', 'approver', 'auditor'];
const proposalReaders: readonly RegionRole[] = ['officer', 'admin', 'auditor', 'insurer'];
const proposersByHand: readonly RegionRole[] = ['officer', 'admin'];

const draftCall = async (make: Targets): Promise<Call> => {
  const { id, version } = await make.ruleDraft();
  return { id, json: { version } };
};

/** What a region's rules and proposals of occupations are asked by. */
export const regulationOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/regulations': { may: regionRoles, status: 200, about: eachRegion, shape: 'list' },
  'POST /v1/regulations': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({ json: make.regulationRequest() }),
  },
  'PUT /v1/regulations/{id}/scan': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const { id, evidenceId } = await make.scannedRegulation();
      return { id, json: { evidenceId } };
    },
  },
  'GET /v1/rules/{id}': {
    may: regionRoles,
    status: 200,
    about: ofRegion,
    shape: 'get',
    call: async (make) => {
      const id = await make.ruleVersion();
      return { id, shows: id };
    },
  },
  'GET /v1/tariff': {
    may: regionRoles,
    status: 200,
    about: eachRegion,
    shape: 'get',
    call: async () => ({ query: '?funding=APBD&month=2026-06' }),
  },
  'GET /v1/rule-drafts': { may: draftReaders, status: 200, about: wholeRegion, shape: 'list' },
  'POST /v1/rule-drafts': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { regulation: 'perda-1-2030', effectiveFrom: '2030-01-01' } }),
  },
  'GET /v1/rule-drafts/{id}': {
    may: draftReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const { id } = await make.ruleDraft();
      return { id, shows: id };
    },
  },
  'PUT /v1/rule-drafts/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const { id, change } = await make.ruleDraft();
      return { id, json: change };
    },
  },
  'POST /v1/rule-drafts/{id}/proposals': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const { id, version } = await make.ruleDraft();
      return { id, json: { version, proposal: await make.agreedProposal() } };
    },
  },
  'POST /v1/rule-drafts/{id}/adoption': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: draftCall,
  },
  'POST /v1/rule-drafts/{id}/comparison': {
    may: admins,
    status: 202,
    about: ofRegion,
    shape: 'act',
    call: async (make) => ({ id: (await make.ruleDraft()).id }),
  },
  'GET /v1/rule-drafts/{id}/comparison': {
    may: draftReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const { id, comparison } = await make.comparedDraft();
      return { id, shows: comparison };
    },
  },
  'GET /v1/rule-drafts/{id}/comparison/people': {
    may: draftReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'file',
    call: async (make) => ({ id: (await make.comparedDraft()).id, shows: 'PERUBAHAN' }),
  },
  'POST /v1/rule-drafts/{id}/withdrawal': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: draftCall,
  },
  'GET /v1/occupation-proposals': {
    may: proposalReaders,
    byPeople: true,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ shows: (await make.passedOnProposal()).id }),
  },
  'POST /v1/occupation-proposals': {
    may: proposersByHand,
    byPeople: true,
    status: 201,
    about: forAgency,
    shape: 'act',
    call: async (make) => ({
      json: { agency: homeAgency, name: `Juru kenari ${make.next()}`, reason: 'di jalan' },
    }),
  },
  'GET /v1/occupation-proposals/{id}': {
    may: proposalReaders,
    byPeople: true,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { id } = await make.passedOnProposal();
      return { id, shows: id };
    },
  },
  'POST /v1/occupation-proposals/{id}/decision': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const { id, version } = await make.occupationProposal();
      return { id, json: { decision: 'refuse', version, reason: 'sudah ada' } };
    },
  },
  'POST /v1/occupation-proposals/{id}/insurer-answer': {
    may: ['insurer'],
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const { id, version } = await make.passedOnProposal();
      return { id, json: { version, agrees: true, reason: 'pekerja rentan' } };
    },
  },
  'POST /v1/occupation-proposals/{id}/withdrawal': {
    may: proposersByHand,
    byPeople: true,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make) => {
      const { id, version } = await make.occupationProposal();
      return { id, json: { version } };
    },
  },
};
