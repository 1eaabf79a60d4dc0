import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { callerAt, problemIn, type Sent, signedIn, verdictOf } from '../../support/http-caller.ts';
import { type DescribedOperation, documentOf } from '../../support/http-document.ts';
import { aWorker, openTargets, type Targets } from '../../support/http-targets.ts';
import { aLocalService } from '../../support/local-start.ts';

const officers = ['33.19/dinas-perhubungan/officer'];
const admins = ['33.19/admin'];
const readers = ['33.19/verifier', '33.19/approver', '33.19/treasurer', '33.19/auditor'];
const areaOfficers = ['33.19/village', '33.19/district'];
const guests = ['33.19/insurer'];
const nobody = ['central/admin'];

const inRegion = [...officers, ...admins, ...readers, ...areaOfficers, ...guests];
const everybody = [...inRegion, ...nobody];
const listReaders = [...officers, ...admins, ...readers];
const peopleReaders = [...listReaders, ...areaOfficers];
const proposers = [...officers, ...admins];

interface Case {
  /** who may; everybody else is told 403 `not-allowed` */
  readonly may: readonly string[];
  readonly status: number;
  /** a fresh thing to act on for each call, so that no cell hides behind another */
  readonly call?: (make: Targets) => Promise<Call>;
}

interface Call extends Sent {
  readonly id?: string;
}

const agency = 'dinas-perhubungan';
const colleague = encodeURIComponent('33.19/bpbd-relawan/officer');
const leaver = encodeURIComponent('33.19/dinas-perdagangan/officer');
const post = { role: 'officer', from: '2026-01-01' };
const reason = { reason: 'salah orang' };
const nothing = async (): Promise<Call> => ({});
const on = (make: () => Promise<string>, sent: Sent = {}) => make().then((id) => ({ ...sent, id }));

const cases: Readonly<Record<string, Case>> = {
  'GET /v1/me': { may: inRegion, status: 200 },
  'GET /v1/me/regions': { may: inRegion, status: 200 },
  'GET /v1/region/settings': { may: admins, status: 200 },
  'PUT /v1/region/settings': {
    may: admins,
    status: 200,
    call: async () => ({ json: { villagesProposeFor: null, dutiesApart: 'users' } }),
  },
  'POST /v1/agencies': {
    may: admins,
    status: 201,
    call: async (make) => ({
      json: { id: `dinas-${make.next()}`, name: 'Dinas Contoh', occupations: [] },
    }),
  },
  'PUT /v1/agencies/{id}': {
    may: admins,
    status: 200,
    call: async () => ({
      id: 'dinas-sosial',
      json: { name: 'Dinas Sosial', occupations: ['marbot'] },
    }),
  },
  'GET /v1/users': { may: [...admins, '33.19/auditor'], status: 200 },
  'PUT /v1/users/{id}/posts': {
    may: admins,
    status: 200,
    call: async () => ({
      id: colleague,
      json: { posts: [{ ...post, agencies: ['bpbd-relawan'] }] },
    }),
  },
  'DELETE /v1/users/{id}': { may: admins, status: 200, call: async () => ({ id: leaver }) },
  'GET /v1/region': { may: inRegion, status: 200 },
  'GET /v1/agencies': { may: inRegion, status: 200 },
  'GET /v1/occupations': { may: inRegion, status: 200 },
  'GET /v1/quotas': { may: inRegion, status: 200 },
  'GET /v1/quotas/{id}': { may: inRegion, status: 200, call: async () => ({ id: '2026' }) },
  'PUT /v1/quotas/{id}': {
    may: admins,
    status: 200,
    call: async () => ({ id: '2026', json: { granted: 26_000, legalBasis: 'SK CONTOH' } }),
  },
  'GET /v1/imports': { may: listReaders, status: 200 },
  'POST /v1/imports': {
    may: proposers,
    status: 202,
    call: async () => ({ json: { agency, fileName: 'a.csv' } }),
  },
  'GET /v1/imports/template': { may: peopleReaders, status: 200 },
  'GET /v1/imports/{id}': {
    may: listReaders,
    status: 200,
    call: (make) => on(make.announcedImport),
  },
  'PUT /v1/imports/{id}/mapping': {
    may: proposers,
    status: 200,
    call: (make) =>
      on(make.waitingImport, {
        json: { headerRow: 1, columns: ['nationalId', 'name', 'occupation'] },
      }),
  },
  'GET /v1/imports/{id}/rows': {
    may: listReaders,
    status: 200,
    call: (make) => on(make.announcedImport),
  },
  'POST /v1/imports/{id}/hand-overs': {
    may: proposers,
    status: 201,
    call: (make) => on(make.strayImport, { json: { row: 2, to: 'dinas-sosial' } }),
  },
  'GET /v1/imports/{id}/report': {
    may: listReaders,
    status: 200,
    call: (make) => on(make.doneImport),
  },
  'GET /v1/imports/{id}/letter': {
    may: listReaders,
    status: 200,
    call: (make) => on(make.doneImport),
  },
  'GET /v1/nominations': { may: peopleReaders, status: 200 },
  'POST /v1/nominations': {
    may: proposers,
    status: 201,
    call: async (make) => ({ json: { agency, worker: aWorker(make.next()) } }),
  },
  'POST /v1/nominations/search': {
    may: peopleReaders,
    status: 200,
    call: async () => ({ json: { name: 'BAGUS' } }),
  },
  'GET /v1/nominations/{id}': {
    may: peopleReaders,
    status: 200,
    call: (make) => on(make.nomination),
  },
  'POST /v1/nominations/{id}/withdraw': {
    may: proposers,
    status: 200,
    call: (make) => on(make.nomination, { json: reason }),
  },
  'POST /v1/nominations/{id}/refuse': {
    may: admins,
    status: 200,
    call: (make) => on(make.nomination, { json: reason }),
  },
  'POST /v1/nominations/{id}/accept': {
    may: proposers,
    status: 200,
    call: (make) => on(make.offered),
  },
  'GET /v1/persons': { may: peopleReaders, status: 200 },
  'POST /v1/persons/search': {
    may: peopleReaders,
    status: 200,
    call: async () => ({ json: { name: 'BAGUS' } }),
  },
  'GET /v1/persons/{id}': { may: peopleReaders, status: 200, call: (make) => on(make.person) },
};

let service: Awaited<ReturnType<typeof aLocalService>>;
let operations: DescribedOperation[];
let make: Targets;

beforeAll(async () => {
  service = await aLocalService();
  ({ operations } = await documentOf(callerAt(service.address, null)));
  make = await openTargets(service.address);
});
afterAll(() => service.end());

describe('who may do what', () => {
  it('has been decided for every operation of the description, and for no other', () => {
    expect(Object.keys(cases).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it.each(Object.keys(cases))('%s', async (name) => {
    const { may, status, call = nothing } = cases[name] ?? { may: [], status: 0 };
    const [method = '', path = ''] = name.split(' ');
    const verdicts = await Promise.all(
      everybody.map(async (account) => {
        const { id = '', ...sent } = await call(make);
        const caller = await signedIn(service.address, account);
        return [account, verdictOf(await caller.ask(method, path.replace('{id}', id), sent))];
      }),
    );
    const expected = everybody.map((account) => [
      account,
      may.includes(account) ? String(status) : '403 not-allowed',
    ]);
    expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(expected));
  });
});

describe('the description of the API', () => {
  it('names for each operation its answer and its problems, each problem with its shape', () => {
    for (const { name, responses } of operations) {
      const statuses = Object.keys(responses);
      expect(
        statuses.filter((status) => status.startsWith('2')),
        name,
      ).toHaveLength(1);
      for (const status of statuses.filter((text) => Number(text) >= 400)) {
        const content = responses[status]?.content?.['application/problem+json'];
        const shape = z.looseObject({ properties: z.record(z.string(), z.unknown()) });
        const { properties } = shape.parse(content?.schema);
        const members = ['type', 'title', 'status', 'code', 'detail', 'correlationId'];
        expect(Object.keys(properties), `${name} ${status}`).toEqual(
          expect.arrayContaining(members),
        );
      }
    }
  });

  it('says which parts of a path are parameters, and what each body holds', () => {
    for (const { name, path, parameters = [], ...rest } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const told = parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(told, name).toEqual(named);
      if (/^P(OST|UT)/.test(name) && !name.endsWith('/accept')) {
        expect(rest.requestBody, `${name} has a body`).toBeDefined();
      }
    }
  });

  it('is open to everybody, as is the sign of life; nothing else is', async () => {
    const stranger = callerAt(service.address, null);
    expect((await stranger.ask('GET', '/v1/health')).status).toBe(200);
    for (const { name } of operations) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await stranger.ask(method, path.replace('{id}', 'x'));
      expect(problemIn(answer).code, name).toBe('token-missing');
    }
  });
});
