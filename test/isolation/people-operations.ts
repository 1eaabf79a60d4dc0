import { aWorker } from '../support/http-nominations.ts';
import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  forAgency,
  type OperationCase,
  ofAgency,
  on,
} from './operation-cases.ts';
import { admins, homeAgency, peopleReaders, proposers } from './roles.ts';

const reason = { reason: 'salah orang' };

/** The first people handed in come first. */
const wholeList = async (make: Targets): Promise<Call> => ({
  query: '?limit=200',
  shows: (await make.standing()).word,
});

const byWord = async (make: Targets): Promise<Call> => {
  const { word } = await make.standing();
  return { json: { name: word }, shows: word };
};

/** Nominations and people, found and looked at. */
export const peopleOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/nominations': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: wholeList,
  },
  'POST /v1/nominations': {
    may: proposers,
    status: 201,
    about: forAgency,
    shape: 'act',
    call: async (make) => ({ json: { agency: homeAgency, worker: aWorker(make.next()) } }),
  },
  'GET /v1/nominations/count': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'count',
  },
  'POST /v1/nominations/search': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'search',
    call: byWord,
  },
  'GET /v1/nominations/{id}': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nomination, word } = await make.standing();
      return { id: nomination, shows: word };
    },
  },
  'POST /v1/nominations/{id}/withdraw': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.nomination, { json: reason }),
  },
  'POST /v1/nomination-endings': {
    may: proposers,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { act: 'withdraw', state: 'offered', most: 1, ...reason } }),
  },
  'POST /v1/nominations/{id}/refuse': {
    may: admins,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.nomination, { json: reason }),
  },
  'POST /v1/nominations/{id}/accept': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.offered),
  },
  'GET /v1/persons': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: wholeList,
  },
  'POST /v1/persons/search': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'search',
    call: byWord,
  },
  'GET /v1/persons/{id}': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { person, word } = await make.standing();
      return { id: person, shows: word };
    },
  },
};
