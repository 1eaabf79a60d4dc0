import { aPhoto } from '../support/evidence-files.ts';
import { deviceId, sealed, sealedAct } from '../support/field-deliveries.ts';
import { expectDone } from '../support/http-caller.ts';
import { lend } from '../support/http-packs.ts';
import type { Targets } from '../support/http-targets.ts';
import { type Call, type OperationCase, ofAgency } from './operation-cases.ts';
import type { RegionRole } from './roles.ts';

const borrowers: readonly RegionRole[] = ['village', 'district'];
const keepers: readonly RegionRole[] = ['admin', ...borrowers];

/** where the demo's officers of a village and of a district are at home */
const village = '33.19.01.2001';
let made = 0;

function nextId(): string {
  made += 1;
  return deviceId(90_000 + made);
}

const waiting = new WeakMap<Targets, Map<string, Promise<string>>>();

/** Somebody who waits at a level and is never answered about: the lists of other operations stay as short as they are. */
function somebodyAt(make: Targets, level: 'village' | 'district'): Promise<string> {
  const known = waiting.get(make) ?? new Map<string, Promise<string>>();
  waiting.set(make, known);
  const id = known.get(level) ?? make.verification.sheetAt(level);
  known.set(level, id);
  return id;
}

/** A loan of the role's own device; of the village's where the role has none. */
async function lentTo(make: Targets, role: RegionRole | null) {
  const level = role === 'district' ? 'district' : 'village';
  const nominationId = await somebodyAt(make, level);
  const caller = make.verification.answerers[level];
  const contents = await lend(caller, village);
  const loan = { packId: contents.pack.packId, publicKey: contents.publicKey };
  return { caller, loan, nominationId };
}

/** An answer about an edition of the sheet that never was: it is kept as a suggestion, and the sheet goes on waiting. */
async function anAct(make: Targets, role: RegionRole | null) {
  const { caller, loan, nominationId } = await lentTo(make, role);
  const at = new Date().toISOString();
  const act = await sealedAct(loan, nextId(), { nominationId, at, baseVersion: 999 });
  return { caller, id: loan.packId, json: { sentAt: at, acts: [act] }, act };
}

async function suggestion(make: Targets, role: RegionRole | null) {
  const { caller, id, json, act } = await anAct(make, role);
  expectDone(await caller.ask('POST', `/v1/packs/${id}/acts`, { json }));
  return act.id;
}

const pack = async (make: Targets, role: RegionRole | null): Promise<string> =>
  (await lentTo(make, role)).loan.packId;

/** What is lent to telephones, and what they bring back. */
export const fieldOperations: Readonly<Record<string, OperationCase>> = {
  'POST /v1/packs': {
    may: borrowers,
    status: 201,
    about: ofAgency,
    shape: 'act',
    call: async (make, role) => {
      await lentTo(make, role);
      return { json: { village, device: deviceId(1) } };
    },
  },
  'GET /v1/packs': {
    may: keepers,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make, role) => ({ query: `?village=${village}`, shows: await pack(make, role) }),
  },
  'POST /v1/packs/{id}/end': {
    may: keepers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make, role) => ({ id: await pack(make, role), json: { how: 'handed-back' } }),
  },
  'POST /v1/packs/{id}/acts': {
    may: borrowers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make, role): Promise<Call> => {
      const { id, json } = await anAct(make, role);
      return { id, json };
    },
  },
  'POST /v1/packs/{id}/photos': {
    may: borrowers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make, role): Promise<Call> => {
      const { loan, nominationId } = await lentTo(make, role);
      const [photoId, at] = [nextId(), new Date().toISOString()];
      const bytes = await sealed(loan, photoId, aPhoto());
      return { id: loan.packId, json: { photoId, nominationId, at, sentAt: at, sealed: bytes } };
    },
  },
  'GET /v1/field-suggestions': {
    may: keepers,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make, role) => ({
      query: `?village=${village}`,
      shows: await suggestion(make, role),
    }),
  },
  'POST /v1/field-suggestions/{id}/settle': {
    may: keepers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make, role) => ({
      id: await suggestion(make, role),
      json: { village, decision: 'set-aside' },
    }),
  },
};
