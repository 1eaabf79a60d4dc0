import { eachRegion, type OperationCase, ofRegion, on } from './operation-cases.ts';
import { adminAndAuditor, admins, homeAgency } from './roles.ts';

const post = { from: '2026-01-01' };

/** Who works in a region, and its own systems. */
export const memberOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/users': { may: adminAndAuditor, status: 200, about: eachRegion, shape: 'list' },
  'POST /v1/users': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => {
      const n = make.next();
      const [name, email] = [`PETUGAS ${n}`, `petugas-${n}@matriks.example`];
      return { json: { name, email, posts: [{ ...post, role: 'approver' }] } };
    },
  },
  'PUT /v1/users/{id}/posts': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member, { json: { posts: [{ ...post, role: 'treasurer' }] } }),
  },
  'DELETE /v1/users/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member),
  },
  'POST /v1/users/{id}/reset-password': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member),
  },
  'POST /v1/users/{id}/sign-out-everywhere': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member),
  },
  'POST /v1/machines': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({
      json: { name: `MESIN ${make.next()}`, agencies: [homeAgency], from: '2026-01-01' },
    }),
  },
};
