import { createCentralApi } from '@payung/central-api';
import { MachineMade, Member, RegionDetail } from '@payung/contract';
import { openControlPlane } from '@payung/data';
import { TenantId, UserId } from '@payung/domain';
import { openPlaces } from '@payung/places';
import type * as z from 'zod';
import { deskOf, type StoryRegion } from '../story-desk.ts';
import type { Ground } from '../story-ground.ts';

/** whoever set the service up is its first central admin; nobody else is named from outside */
const central = UserId.parse('central/admin');
const firstAdmin = { email: 'admin@banyumas.contoh.example', name: 'DATA CONTOH' };
/** the day from which everybody holds their post */
const firstDay = '2026-01-01';
const letter = { number: '1/2026', date: '2026-01-02' };
const papers = {
  requestLetter: { ...letter, signatory: 'DATA CONTOH' },
  processingAgreement: { ...letter, controller: 'DATA CONTOH', processor: 'DATA CONTOH' },
  cooperation: { branch: 'DATA CONTOH', pksNumber: 'PKS-1' },
  dpo: { name: 'DATA CONTOH', email: 'pdp@contoh.example' },
};

type CentralDesk = <T>(
  method: string,
  path: string,
  schema: z.ZodType<T>,
  body?: unknown,
) => Promise<T>;

async function centralDesk(ground: Ground): Promise<CentralDesk> {
  const { client, tables, clock, random, accounts, queue, failed } = ground;
  const control = openControlPlane({ client, tables, clock, random });
  const admin = { user: central, name: 'DATA CONTOH', email: 'pusat@contoh.example' };
  await control.commit({
    cause: {
      actor: { kind: 'System', user: UserId.parse('setup'), agency: null },
      source: 'setup',
      correlationId: 'setup',
    },
    lane: 0,
    writes: [{ write: 'new-central-admin', admin }],
  });
  const service = {
    ...{ control, accounts, queue, clock, random },
    places: openPlaces(),
    outbox: { send: async () => undefined },
    desk: {
      ask: async (): Promise<never> => {
        throw new Error('no comparison with another region is part of this story');
      },
    },
  };
  const claims = { user: central, tenant: null, role: 'central', client: 'portal' };
  const api = createCentralApi(service, {
    log: { failed },
    newCorrelationId: () => 'story',
    verify: async () => ({ kind: 'valid', claims }),
  });
  return async (method, path, schema, body) => {
    const headers = { 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await api.request(`/central/v1${path}`, { method, headers, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return schema.parse(JSON.parse(text));
  };
}

/** Brings Banyumas on board from its request to the day its people may work; answers its id. */
async function bringOnBoard(
  ground: Ground,
  settings: Readonly<Record<string, unknown>>,
): Promise<RegionDetail> {
  const ask = await centralDesk(ground);
  const { id } = await ask('POST', '/regions', RegionDetail, { regencyCode: '33.02' });
  await ask('PUT', `/regions/${id}/papers`, RegionDetail, papers);
  await ask('PUT', `/regions/${id}/settings`, RegionDetail, settings);
  await ask('PUT', `/regions/${id}/first-admin`, RegionDetail, firstAdmin);
  await ask('POST', `/regions/${id}/provision`, RegionDetail, {});
  await ground.work();
  return ask('POST', `/regions/${id}/activate`, RegionDetail, {});
}

/**
 * Banyumas, founded by the centre's API; its first admin invites everybody else through the region's own.
 *
 * @throws Error where it is not at work in the end
 */
export async function foundBanyumas(
  ground: Ground,
  settings: Readonly<Record<string, unknown>>,
): Promise<StoryRegion> {
  const { id, state } = await bringOnBoard(ground, settings);
  if (state !== 'active') throw new Error(`the region is ${state}`);
  const { service, accounts, goTo, work } = ground;
  const tenant = TenantId.parse(id);
  // the region's own services look again after half a minute, which does not pass here
  service.regions.forget(tenant);
  const opened = await service.regions.open(tenant);
  if (opened === null) throw new Error('the region cannot be opened');
  const api = ground.apiOf(tenant);
  const { user: first } = await accounts.invite({ ...firstAdmin, regionName: opened.region.name });
  const admin = deskOf(api, first, 'admin');
  return {
    ...{ region: opened.region, service, goTo, work },
    async desk(name, { role, agencies = [], areas = [] }) {
      if (role === 'machine') {
        const machine = { name, agencies, from: firstDay };
        const { member } = await admin.ask('POST', '/v1/machines', MachineMade, machine);
        return deskOf(api, member.user, role);
      }
      const email = `${name.replaceAll('/', '.')}@banyumas.contoh.example`;
      const posts = [{ role, agencies, areas, from: firstDay }];
      const { user } = await admin.ask('POST', '/v1/users', Member, { name, email, posts });
      return deskOf(api, user, role);
    },
  };
}
