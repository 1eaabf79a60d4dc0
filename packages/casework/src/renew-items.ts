import { type ItemWalk, KeysDestroyedError } from '@payung/data';
import type { RegencyCode, TenantId } from '@payung/domain';
import { noteEarlierWritings } from './determination/clear-leftovers.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

/** What became of a region's items, in items. */
export interface ItemsRenewed {
  /** over all walks */
  readonly looked: number;
  readonly renewed: number;
  /** how often an item was written by somebody else in the same moment, and left for the next walk */
  readonly overtaken: number;
  readonly walks: number;
}

/** Each walk but the last met somebody who wrote; so many in a row mean that something else is wrong. */
const mostWalks = 20;
/**
 * Milliseconds after which a message ends and another goes on. Short, since lists wait behind it: five hundred regions at
 * once on twenty workers let a list wait four minutes.
 */
const longestMs = 10_000;

const begun: ItemWalk = {
  ...{ walks: 1, agency: null, after: null },
  ...{ found: 0, looked: 0, renewed: 0, overtaken: 0 },
};

type AfterPage =
  | { readonly kind: 'more'; readonly walk: ItemWalk }
  | { readonly kind: 'done'; readonly sum: ItemsRenewed };

/**
 * Looks at one page, and answers where to go on. Where an agency left the region meanwhile its walk begins anew.
 *
 * @throws NewerItemError at an item that a later release wrote
 * @throws Error when there is still something to do after many walks
 */
async function renewPage({ data, region }: OpenRegion, walk: ItemWalk): Promise<AfterPage> {
  const agencies = region.agencies.map(({ id }) => id);
  const agency = walk.agency ?? agencies[0];
  if (agency === undefined) return { kind: 'done', sum: sumOf(walk) };
  const page = await data.renewing.page(agency, walk.after);
  const so: ItemWalk = {
    ...walk,
    found: walk.found + page.renewed + page.overtaken,
    looked: walk.looked + page.looked,
    renewed: walk.renewed + page.renewed,
    overtaken: walk.overtaken + page.overtaken,
  };
  if (page.next !== null) return { kind: 'more', walk: { ...so, agency, after: page.next } };
  const next = agencies[agencies.indexOf(agency) + 1];
  if (next !== undefined) return { kind: 'more', walk: { ...so, agency: next, after: null } };
  if (so.found === 0) return { kind: 'done', sum: sumOf(so) };
  if (so.walks >= mostWalks) throw new Error('items keep turning up in an old form');
  const anew = { walks: so.walks + 1, agency: null, after: null, found: 0 };
  return { kind: 'more', walk: { ...so, ...anew } };
}

function sumOf({ looked, renewed, overtaken, walks }: ItemWalk): ItemsRenewed {
  return { looked, renewed, overtaken, walks };
}

/**
 * Brings what earlier releases wrote of a region into today's form, while people work. It keeps no mark of how far it
 * is: what was renewed is passed over, so it may be stopped anywhere and begun anew. An item that changes its place
 * under the walk may be missed by it: it ends with a walk that finds nothing to do, and with notes by which sweeps take
 * away what is left of lists that count no longer.
 *
 * @throws NewerItemError at an item that a later release wrote
 * @throws Error when there is still something to do after many walks
 */
export async function renewItems(service: Service, tenant: TenantId): Promise<ItemsRenewed> {
  const open = await regionOf(service, tenant);
  let after = await renewPage(open, begun);
  while (after.kind === 'more') after = await renewPage(open, after.walk);
  await noteEarlierWritings(service, open);
  return after.sum;
}

/** What became of all of a region's items, for operators. */
export interface RegionRenewed extends ItemsRenewed {
  /** code of the region; null of one that has ended, of which nothing is left to be renewed */
  readonly region: RegencyCode | null;
}

/**
 * The same in pieces, as a work message asks for it: goes on for some seconds, then sends a message that goes on. One that
 * comes twice, late or for nothing does no harm: two at work pass over what the other renewed.
 *
 * @param walk how far the piece before came; null to begin
 * @param isAgain whether the message came before: what was found then is counted by nobody, so another walk has to follow
 * @returns what was done once a walk found nothing; null when another message goes on
 * @throws NewerItemError at an item that a later release wrote
 * @throws Error when there is still something to do after many walks
 */
export async function renewPiece(
  service: Service,
  tenant: TenantId,
  walk: ItemWalk | null,
  isAgain: boolean,
): Promise<RegionRenewed | null> {
  const open = await openOrEnded(service, tenant);
  if (open === null) return { region: null, ...sumOf(walk ?? begun) };
  const from = walk ?? begun;
  const until = service.clock.now() + longestMs;
  let after = await renewPage(open, isAgain ? { ...from, found: from.found + 1 } : from);
  while (after.kind === 'more' && service.clock.now() < until) {
    after = await renewPage(open, after.walk);
  }
  if (after.kind === 'done') {
    await noteEarlierWritings(service, open);
    return { region: open.region.regencyCode, ...after.sum };
  }
  await service.queue.send({ kind: 'renew-items', tenantId: tenant, walk: after.walk });
  return null;
}

async function openOrEnded(service: Service, tenant: TenantId): Promise<OpenRegion | null> {
  try {
    return await service.regions.open(tenant);
  } catch (error) {
    if (error instanceof KeysDestroyedError) return null;
    throw error;
  }
}
