import { correctNomination, type Service } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { nominate } from './acts.ts';
import { throttlesWritesFrom } from './fault-plans.ts';
import { aPerson } from './invented-people.ts';
import { anOfficer, transport } from './invented-region.ts';
import type { ProxyOfFile } from './proxy-before.ts';
import { forge, rawItems } from './raw-items.ts';
import type { TestService } from './test-service.ts';

/** What an officer writes of somebody. */
interface Texts {
  readonly name: string;
  readonly motherMaidenName: string;
  readonly familyCardNo: string;
}

export function correct(test: TestService, service: Service, id: NominationId, texts: Texts) {
  const asked = { id, texts: { ...texts }, once: null, correlationId: 'test' };
  return correctNomination(service, anOfficer(test.tenant, transport), asked);
}

/** Corrects while nothing more than that can be written. */
export async function correctOnly(
  proxy: ProxyOfFile,
  test: TestService,
  id: NominationId,
  texts: Texts,
) {
  const service = await proxy.behindProxy(test);
  proxy.reset(throttlesWritesFrom(2));
  const done = await correct(test, service, id, texts);
  const { throttle: throttled } = proxy.injected;
  proxy.reset(() => null);
  return { done, throttled };
}

/** Somebody who got another name, with nothing that follows from it, and a word of the one before. */
export async function renamedOnly(proxy: ProxyOfFile, test: TestService, n = 5) {
  const { nominationId: other } = await nominate(test, transport, n);
  const { name: before, motherMaidenName, familyCardNo } = aPerson(n);
  const [oldWord = ''] = before.split(' ');
  const name = before.replace(oldWord, 'KARSIMIN');
  await correctOnly(proxy, test, other, { name, motherMaidenName, familyCardNo });
  return { other, oldWord };
}

/** What is kept of somebody, spoiled so that nobody can open it; as it was, and the way to put it back. */
export async function spoilt({ client, tables, tenant }: TestService, id: NominationId) {
  const { person } = splitNominationId(id);
  const all = await rawItems(client, tables.registry, tenant);
  const kept = all.find(({ pk, sk }) => sk === 'PERSON' && String(pk).endsWith(person));
  if (kept === undefined) throw new Error('nobody');
  await forge(client, tables.registry, { ...kept, sealed: new Uint8Array(60) });
  return { kept, putBack: () => forge(client, tables.registry, kept) };
}
