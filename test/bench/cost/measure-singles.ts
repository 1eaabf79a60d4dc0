import { NominationPage, NominationResult, PersonDetail } from '@payung/contract';
import { openPublished, openRegencyHolders } from '@payung/data';
import { createCallerRates } from '@payung/edge';
import { createOwnCoverApi } from '@payung/own-cover';
import { openPlaces } from '@payung/places';
import { createPublicApi } from '@payung/public-api';
import { diedOn, openClaim, paidByInsurer } from '../../stories/offices/claims.ts';
import { forge } from '../../support/raw-items.ts';
import { clerkAgency, singleNominations } from '../single-nominations.ts';
import type { ofOne } from './cost-data.ts';
import type { MeasuredRegion } from './measured-region.ts';
import { sum, type Taken, times } from './taken.ts';
import { signHour } from './work-by-clock.ts';

type Singles = Record<(typeof ofOne)[number], Taken>;

export interface Known {
  /** nominations of people who are covered */
  readonly lines: readonly { readonly nominationId: string }[];
  /** of one of them */
  readonly nik: string;
}

/** each operation about one thing is done so often, as one alone says little */
const repeats = 10;

async function oftenDone(
  { meter }: MeasuredRegion,
  work: (turn: number) => Promise<void>,
  before: () => Promise<void> = async () => undefined,
): Promise<Taken> {
  const done: Taken[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    await before();
    done.push(await meter.operation(() => work(turn)));
  }
  return times(sum(done), 1 / repeats);
}

/** What a clerk looks at in some minutes: home, the list, a person with its trail and cover, a search. */
async function clerkRound({ desks: { admin } }: MeasuredRegion): Promise<void> {
  const look = async (path: string) => {
    const { status } = await admin.answer('GET', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}`);
  };
  for (const path of ['/v1/me', '/v1/region', '/v1/home', '/v1/quotas']) await look(path);
  const page = await admin.ask('GET', '/v1/nominations?limit=100', NominationPage);
  await look('/v1/nominations/count');
  const [first] = page.items;
  if (first === undefined) throw new Error('nobody is nominated');
  await admin.ask('GET', `/v1/persons/${first.personId}`, PersonDetail);
  await look(`/v1/nominations/${first.nominationId}/contributions`);
  await look('/v1/verification/counts');
  const found = await admin.answer('POST', '/v1/nominations/search', { name: 'SITI', limit: 50 });
  if (found.status !== 200) throw new Error(`the search answered ${found.status}`);
}

const plenty = { capacity: 1_000_000, perSecond: 1_000_000 };
const rates = () => createCallerRates({ each: plenty, all: plenty, now: Date.now });

/** Everybody's page of a region, and a worker who asks about their own cover. */
async function openDoors({ ground, story, desks: { admin } }: MeasuredRegion) {
  const { client, tables, random, failed, service } = ground;
  const code = story.region.regencyCode;
  const held = { pk: `REGENCY#${code}`, sk: 'TENANT', schemaVersion: 1 };
  await forge(client, tables.tenancy, { ...held, tenant: story.region.tenantId });
  const office = { name: 'DATA CONTOH Dinas', address: 'Jalan Contoh 1, Kudus', contact: '' };
  const settled = await admin.answer('PUT', '/v1/figures/own-cover', {
    ...{ isOpen: true, fact: 'mother-name', office },
  });
  if (settled.status !== 200) throw new Error(`own cover was not settled: ${settled.text}`);
  const common = { places: openPlaces(), log: { failed }, newCorrelationId: () => 'cost' };
  const published = openPublished({ client, table: tables.tenancy, random });
  return {
    code,
    pages: createPublicApi(published, { ...common, rates: rates() }),
    ownCover: createOwnCoverApi(service, {
      ...common,
      ...{ rates: rates(), regionRates: rates(), count: () => undefined },
      holderOf: openRegencyHolders({ client, table: tables.tenancy, random }),
      now: () => 0,
      wait: async () => undefined,
    }),
  };
}

/** Whoever says another fact is looked up in the same way. */
const anotherFact = 'IBU ORANG LAIN';

async function fromOutside(measured: MeasuredRegion, nik: string) {
  const { meter } = measured;
  const { code, pages, ownCover } = await openDoors(measured);
  const publicPage = await oftenDone(measured, async () => {
    await meter.as('public', 1, async () => {
      const { status } = await pages.request(`/public/v1/regions/${code}/own-cover`);
      if (status !== 200) throw new Error(`the public page answered ${status}`);
    });
  });
  const own = await oftenDone(measured, async (turn) => {
    const nationalId = `${nik.slice(0, 15)}${turn}`;
    await meter.as('ownCover', 1, async () => {
      const { status } = await ownCover.request(`/public/v1/own-cover/${code}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ nationalId, fact: anotherFact }),
      });
      if (status !== 200) throw new Error(`own cover answered ${status}`);
    });
  });
  return { 'public-page': publicPage, 'own-cover': own };
}

/** What is about one person, one page, one minute or one hour; each done some times, and told for one. */
export async function measureSingles(measured: MeasuredRegion, known: Known): Promise<Singles> {
  const { story, desks, meter, ground } = measured;
  const officer = await desks.officer(clerkAgency);
  const nominees = singleNominations(story.region, 7);
  const nominate = async () => {
    await officer.ask('POST', '/v1/nominations', NominationResult, nominees.next().value);
    await story.work();
  };
  const nominated = await oftenDone(measured, nominate);
  const round = await oftenDone(measured, () => clerkRound(measured));
  const outside = await fromOutside(measured, known.nik);
  const swept = await oftenDone(measured, async () => {
    await meter.as('sweep', 0, () => ground.sweep());
  });
  // an hour in which nothing happened is not signed
  const hour = await oftenDone(measured, () => signHour(measured), nominate);
  story.goTo('2026-06-10');
  await story.work();
  const claim = await oftenDone(measured, async (turn) => {
    const nomination = known.lines[turn]?.nominationId ?? '';
    const opened = await openClaim(desks.admin, nomination, diedOn('2026-04-10'));
    await paidByInsurer(desks.admin, opened, '2026-06-10');
  });
  return {
    ...{ claim, 'single-nomination': nominated, 'clerk-round': round, ...outside },
    ...{ sweep: swept, checkpoint: hour },
  };
}
