import { fileNew, fileOver, type RegistryWrite } from '@payung/data';
import {
  type AgencyRenewal,
  letsPeopleIn,
  type Renewal,
  RenewalId,
  type RenewalLine,
  type TenantId,
} from '@payung/domain';
import * as z from 'zod';
import { type OpenRegion, regionInYear, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { sendWork, withAgency } from './ask-renewal.ts';
import { handInRenewed } from './hand-in-renewed.ts';
import { judgeRenewals } from './judge-renewals.ts';
import { pageId, pagesOf, renewalPageShelf, renewalShelf } from './renewal-shelves.ts';

/** people judged and kept in one transaction */
const atOnce = 100;
/** milliseconds that one message works for, well inside the two minutes of a worker; another goes on */
const worksForMs = 60_000;

/** a place in the index of nominations: keys, which hold ids only */
const IndexPlace = z.record(z.string(), z.string());

/**
 * Goes on with a renewal where it stood: gathers last year's people a page at a time, each page with the mark where the
 * next begins, and hands in the lists that agencies confirmed. Safe to call again at any time; of two workers one is
 * refused and stops.
 */
export async function renewYear(service: Service, tenant: TenantId, id: string): Promise<void> {
  const known = await regionOf(service, tenant);
  if (!letsPeopleIn(known.standing)) return;
  const renewal = RenewalId.parse(id);
  const until = service.clock.now() + worksForMs;
  let record = await known.data.shelves.one(renewalShelf, renewal);
  const open = await regionInYear(service, tenant, record?.year);
  while (record !== null && record.next !== null) {
    if (service.clock.now() >= until) return sendWork(service, open, renewal);
    record = await gatherPage(open, record);
  }
  for (const own of record?.agencies ?? []) {
    if (own.state === 'nominating') await handInRenewed(service, open, renewal, own.agency);
  }
}

/** Gathers one page; the renewal as it is then, or null where another worker went on with it. */
async function gatherPage(open: OpenRegion, record: Renewal): Promise<Renewal | null> {
  const { next } = record;
  const own = record.agencies.find(({ agency }) => agency === next?.agency);
  if (next === null || own === undefined) return null;
  const found = await open.data.people.listByAgency({
    agency: next.agency,
    year: record.fromYear,
    state: next.state,
    after: next.after === null ? null : IndexPlace.parse(JSON.parse(next.after)),
    limit: atOnce,
  });
  const records = await open.data.people.nominations(found.ids);
  const lines = await judgeRenewals(
    open,
    records.filter((one) => one !== null),
  );
  const place = found.next === null ? null : IndexPlace.parse(found.next);
  const after = place === null ? null : JSON.stringify(place);
  const change = goneOn(record, counted(own, lines), after);
  const page: RegistryWrite[] =
    lines.length === 0
      ? []
      : [
          fileNew(
            renewalPageShelf,
            { id: pageId(own.pages + 1), version: 1, lines },
            { folder: pagesOf(record.id, own.agency), act: null },
          ),
        ];
  const done = change.next === null;
  const writes = [
    ...page,
    fileOver(renewalShelf, record, change, { act: done ? 'gathered' : null }),
  ];
  const result = done
    ? await open.data.commit({ cause: bySystem(record), lane: 'any', writes })
    : await open.data.commitQuietly(writes);
  if (result.kind === 'refused') return null;
  return { ...record, ...change, version: record.version + 1 };
}

function bySystem({ id }: Renewal) {
  return {
    actor: systemActor,
    source: 'renewal',
    correlationId: id,
  } as const;
}

function counted(own: AgencyRenewal, lines: readonly RenewalLine[]): AgencyRenewal {
  const leaving = { ...own.leaving };
  for (const { leaves } of lines) {
    if (leaves !== null) leaving[leaves] = (leaving[leaves] ?? 0) + 1;
  }
  const pages = own.pages + (lines.length === 0 ? 0 : 1);
  return { ...own, pages, people: own.people + lines.length, leaving };
}

/** Where the gathering goes on: the next page, those who were struck, the next agency, or nowhere. */
function goneOn(
  record: Renewal,
  own: AgencyRenewal,
  after: string | null,
): Pick<Renewal, 'agencies' | 'next' | 'state'> {
  const { next } = record;
  if (next === null) throw new Error('a renewal that is gathered goes on');
  const { state } = record;
  if (after !== null) return { ...withAgency(record, own), state, next: { ...next, after } };
  if (next.state === 'determined') {
    const struck = { agency: next.agency, state: 'struck', after: null } as const;
    return { ...withAgency(record, own), state, next: struck };
  }
  const at = record.agencies.findIndex(({ agency }) => agency === own.agency);
  const following = record.agencies[at + 1];
  const agencies = withAgency(record, { ...own, state: 'proposed' });
  if (following === undefined) return { ...agencies, state: 'ready', next: null };
  const { agency } = following;
  return { ...agencies, state, next: { agency, state: 'determined', after: null } };
}
