import {
  addMachine,
  changeMember,
  changeQuota,
  countJournal,
  handInList,
  helpMember,
  inviteMember,
  joinParts,
  listImports,
  listMembers,
  listNominations,
  listQuotas,
  partAddresses,
  removeMember,
  rotateSealingKey,
  type Service,
  searchNominations,
  showImport,
  showNomination,
  showParts,
  showPerson,
  showQuota,
  writeImportReport,
} from '@payung/casework';
import {
  type AccountDirectory,
  allLanes,
  sha256Hex,
  splitNominationId,
  type TenantData,
} from '@payung/data';
import { UserId } from '@payung/domain';
import { accept, end, handIn, nominateRaw, regionCard, rowsOf, setQuota } from '../support/acts.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../support/invented-region.ts';
import type { TestService } from '../support/test-service.ts';

const correlationId = 'test';
const page = { cursor: null, limit: 50 };
const post = {
  role: 'admin',
  agencies: [],
  areas: [],
  from: '2026-01-01',
  until: null,
  delegation: null,
};

/** Accounts that are made by counting. */
export function countedAccounts(): AccountDirectory {
  let made = 0;
  const next = (): UserId => {
    made += 1;
    return UserId.parse(`account-${made}`);
  };
  return {
    invite: async () => ({ user: next(), isNew: true }),
    resetPassword: async () => undefined,
    signOutEverywhere: async () => undefined,
    disable: async () => undefined,
    createMachine: async () => ({ user: next(), clientId: 'client', secret: 'secret' }),
  };
}

/** A list that comes in one part, as a long one comes in many. */
async function bringInParts(test: TestService, api: Service): Promise<void> {
  const actor = anOfficer(test.tenant, social);
  const bytes = new TextEncoder().encode('nik');
  const handed = happened(
    await handInList(api, actor, {
      agency: social,
      fileName: 'sebagian.csv',
      bytes: null,
      parted: { bytes: bytes.length, sha256: sha256Hex(bytes) },
      sheet: null,
      mapping: null,
      once: null,
      correlationId,
    }),
  );
  if (handed.kind !== 'fresh') throw new Error('a list was handed in before');
  const { id } = handed.value;
  for (const { url } of happened(await partAddresses(api, actor, { id, numbers: [1] }))) {
    await test.files.put(url.replace('memory:', ''), bytes);
  }
  happened(await showParts(api, actor, id));
  happened(await joinParts(api, actor, { id, correlationId }));
}

/** @throws when an act was refused: it would have asked for less than it should */
function happened<T>(result: { ok: boolean; value?: T; refusal?: unknown }): T {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
}

/** A morning at the desks: one worker after another, quotas, lists handed in, what became of them. */
export async function workAtDesks(test: TestService, service: Service): Promise<void> {
  const admin = anAdmin(test.tenant);
  const officer = anOfficer(test.tenant, social);
  const nominate = async (agency: typeof social, n: number) => {
    const answer = happened(await nominateRaw(test, agency, n, { service }));
    if (answer.kind !== 'fresh') throw new Error('a nomination was answered from memory');
    return answer.value.nominationId;
  };
  const first = await nominate(social, 1);
  const linked = await nominate(transport, 1);
  happened(await setQuota(test, 1, { service }));
  const waiting = await nominate(social, 2);
  happened(await end(test, 'withdraw', first, { service }));
  await accept(test, linked, { service });
  happened(await setQuota(test, 100, { service }));
  await nominate(social, 3);
  await end(test, 'refuse', waiting, { service });
  happened(
    await changeQuota(service, admin, {
      bucket: regionCard,
      granted: 90,
      legalBasis: 'DATA CONTOH',
      correlationId,
    }),
  );
  for (const actor of [admin, officer]) {
    await listNominations(service, actor, { agency: null, state: null, ...page });
    await searchNominations(service, actor, {
      nationalId: aPerson(3).nationalId,
      name: null,
      limit: 20,
    });
    await searchNominations(service, actor, { nationalId: null, name: aPerson(3).name, limit: 20 });
  }
  happened(await showNomination(service, admin, first));
  happened(await showPerson(service, admin, splitNominationId(first).person));
  await listQuotas(service, admin);
  happened(await showQuota(service, admin, { bucket: regionCard, ...page }));
  await listImports(service, admin, page);
}

/** A list from its handing in to its report, its pieces worked off by another function. */
export async function workOffList(test: TestService, api: Service, worker: Service): Promise<void> {
  const admin = anAdmin(test.tenant);
  const people = Array.from({ length: 30 }, (_, n) => aPerson(n + 40));
  const id = await handIn(test, social, [...people, aPerson(40)], { service: api });
  await bringInParts(test, api);
  await test.work(worker);
  happened(await showImport(api, admin, id));
  await rowsOf({ ...test, service: api }, id);
  happened(await writeImportReport(api, admin, { id, format: 'csv', correlationId }));
}

/** Members come, change and go; a machine is let in; keys are renewed. */
export async function keepMembers(test: TestService, service: Service): Promise<void> {
  const { tenant } = test;
  const admin = anAdmin(tenant);
  const accounts = countedAccounts();
  const invite = async (name: string) =>
    happened(
      await inviteMember(service, accounts, admin, {
        name,
        email: `${name}@contoh.example`,
        posts: [post],
        correlationId,
      }),
    );
  const [stays, goes] = [await invite('ani'), await invite('budi')];
  const posts = [post, { ...post, role: 'treasurer' }];
  happened(await changeMember(service, admin, { user: stays.user, posts, correlationId }));
  const help = { user: stays.user, help: 'sign-out-everywhere', correlationId } as const;
  happened(await helpMember(service, accounts, admin, help));
  happened(await removeMember(service, admin, { user: goes.user, correlationId }));
  const machine = { name: 'SIM', agencies: [social], from: '2026-01-01', until: null };
  happened(await addMachine(service, accounts, admin, { ...machine, correlationId }));
  await listMembers(service, admin);
  await service.members.member(tenant, stays.user);
  await service.database.userRegions.of(stays.user);
  const cause = { actor: { kind: 'System', user: admin.user, agency: null }, source: 'test' };
  await rotateSealingKey(service, tenant, { ...cause, correlationId });
}

/** What pages of the journal, of protection and of the founding read, and what only a check reads. */
export async function readForPages(data: TenantData): Promise<void> {
  const { journal, protection, founding, tally, whole } = data;
  for (const lane of allLanes) {
    await journal.reads.head(lane);
    await journal.reads.page(lane, { after: 0, limit: 10 });
  }
  await journal.checkpoints.all();
  await protection.breaches();
  await protection.retentionRun();
  await founding.standing();
  await founding.logo();
  await founding.handOuts();
  await tally.read();
  await whole.imports();
  await whole.movements(regionCard);
}

/** What the relay does with every lane, as the stream tells it of the last entries. */
export async function carryJournal(test: TestService, relay: Service): Promise<void> {
  const { journal } = await test.service.database.tenant(test.tenant);
  for (const lane of allLanes) {
    const head = await journal.reads.head(lane);
    if (head !== null) await countJournal(relay, test.tenant, lane, head.seq);
  }
}
