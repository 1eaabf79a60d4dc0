import {
  checkCoverElsewhere,
  clearCrossClaims,
  encodeForExchange,
  listCrossCases,
  listExchanges,
  releaseCoverElsewhere,
  revokeCrossAgreement,
  type Service,
  signCrossAgreement,
  startExchange,
} from '@payung/casework';
import { answerDesk, answerRegion, type CrossService } from '@payung/casework/crosscheck';
import {
  CoverMonth,
  type CrossCheck,
  type CrossVault,
  type DeskRequest,
  ensureCrossTable,
  openCrossRate,
  openCrossStore,
  openCrossTokens,
  type VaultUse,
} from '@payung/data';
import { Nik, RegencyCode } from '@payung/domain';
import { resources } from '@payung/infra/policies';
import { nominate } from '../support/acts.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, asTenant, social } from '../support/invented-region.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { fixedVault } from '../support/test-crosscheck.ts';
import { type TestService, testClient } from '../support/test-service.ts';
import { agreement } from '../support/two-regions.ts';
import { type Recorder, recordClient } from './recorded-requests.ts';

const correlationId = 'test';
const months = [CoverMonth.parse('2026-03')];

function recordedVault(into: Recorder): CrossVault {
  const vault = fixedVault();
  const contextOf = (use: VaultUse) =>
    'tenant' in use
      ? { 'kms:EncryptionContext:tenant': [use.tenant] }
      : { 'kms:EncryptionContext:use': [use.use] };
  const tell = (action: string, sid: string, use: VaultUse): void =>
    into.add({ session: null, action, resource: `sid:${sid}`, context: contextOf(use) });
  return {
    async wrap(plain, use) {
      tell('kms:Encrypt', 'WrapOwnKeys', use);
      return vault.wrap(plain, use);
    },
    async unwrap(wrapped, use) {
      tell('kms:Decrypt', 'OpenKeys', use);
      return vault.unwrap(wrapped, use);
    },
  };
}

/** The check across regions as its function holds it in AWS. */
function recordedCrosscheck(test: TestService, endpoint: string, into: Recorder): CrossService {
  const random = seededRandomness(771, test.clock);
  const client = recordClient(testClient(endpoint), null, into);
  const [table, vault] = ['crosscheck-1', recordedVault(into)];
  return {
    store: openCrossStore({ client, table, random }),
    tokens: openCrossTokens({ client, table, vault, random }),
    rate: openCrossRate(client, table),
    vault,
    clock: test.clock,
    random,
  };
}

/** As a region's function asks: it invokes, and the session of the region wraps the key of what it asks. */
function asked(service: CrossService, into: Recorder): CrossCheck {
  return {
    async ask(tenant, request) {
      into.add({
        session: null,
        action: 'lambda:InvokeFunction',
        resource: resources.crosscheck,
        context: {},
      });
      into.add({
        session: tenant,
        action: 'kms:Encrypt',
        resource: 'sid:SealForCrosscheck',
        context: {
          'kms:EncryptionContext:tenant': [tenant],
          'kms:EncryptionContextKeys': ['tenant'],
        },
      });
      return answerRegion(service, tenant, request);
    },
  };
}

interface Recorded {
  readonly endpoint: string;
  readonly api: readonly [Service, Recorder];
  readonly worker: readonly [Service, Recorder];
  readonly central: Recorder;
  readonly crosscheck: Recorder;
  readonly desk: Recorder;
}

/** Everything that two regions, their workers and the desk do across regions, from signing to leaving. */
export async function askAcrossRegions(test: TestService, recorded: Recorded): Promise<void> {
  const { endpoint, api, worker, central, crosscheck } = recorded;
  await ensureCrossTable(testClient(endpoint), 'crosscheck-1');
  const service = recordedCrosscheck(test, endpoint, crosscheck);
  const atDesk = recordedCrosscheck(test, endpoint, recorded.desk);
  const deskAsks = (request: DeskRequest) => {
    const resource = resources.crosscheckDesk;
    central.add({ session: null, action: 'lambda:InvokeFunction', resource, context: {} });
    return answerDesk(atDesk, request);
  };
  const [admin, cross] = [anAdmin(test.tenant), asked(service, api[1])];
  const { nominationId: nomination } = await nominate(test, social, 92);
  const people = [{ nomination, months }];

  const other = asTenant(service.random.ulid());
  const nik = Nik.parse(aPerson(92).nationalId);
  const rival = [{ nik, reference: 'r', months }];
  await answerRegion(service, other, { kind: 'agree' });
  await answerRegion(service, other, { kind: 'claim', purpose: 'payment', people: rival });
  await signCrossAgreement(api[0], cross, admin, agreement);
  const reference = 'P-1';
  const check = { purpose: 'payment', reference, people, correlationId } as const;
  const found = await checkCoverElsewhere(api[0], cross, admin, check);
  const [number] = found.ok && found.value.kind === 'checked' ? (found.value.cases[0] ?? []) : [];
  if (number === undefined) throw new Error(`no case was found: ${JSON.stringify(found)}`);
  await listCrossCases(api[0], cross, admin, null);
  await deskAsks({ kind: 'cases', after: null, limit: 10 });
  await deskAsks({ kind: 'mark', number, state: 'contacted', reason: 'CONTOH', by: 'central' });

  const sideOf = (tenant: typeof other) => {
    return { tenant, regencyCode: RegencyCode.parse('33.19'), name: 'CONTOH' };
  };
  const sides: [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>] = [
    sideOf(test.tenant),
    sideOf(other),
  ];
  const proposed = await deskAsks({ kind: 'propose', sides, reason: 'DATA CONTOH' });
  if (proposed.kind !== 'exchange') throw new Error(proposed.kind);
  const { id } = proposed.exchange;
  await deskAsks({ kind: 'exchanges' });
  await answerRegion(service, other, { kind: 'start', id });
  await startExchange(api[0], cross, admin, { id, correlationId });
  await listExchanges(cross, admin);
  const byWorker = asked(service, worker[1]);
  await encodeForExchange(worker[0], byWorker, test.tenant, { exchange: id, from: 0 });
  await answerRegion(service, other, { kind: 'delivered', id, parts: 0 });
  const ended = [{ nomination, from: null }];
  await releaseCoverElsewhere(api[0], cross, admin, { reference, people: ended, correlationId });
  const revoked = { reason: 'DATA CONTOH', version: null, correlationId };
  await revokeCrossAgreement(api[0], cross, admin, revoked);
  await clearCrossClaims(worker[0], byWorker, test.tenant);
}
