import { fileNew, fileOver } from '@payung/data';
import { type Donor, type DonorId, Pledge } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { MoneyReader } from './cohort-access.ts';
import { donorShelf } from './cohort-shelves.ts';

type DonorRequest = Pick<Donor, 'id' | 'kind' | 'name' | 'contact'> & {
  readonly correlationId: string;
};

/** Records a company, an association or a person who pays for other people's cover. */
export async function addDonor(
  service: Service,
  actor: RegionAdmin,
  request: DonorRequest,
): Promise<Result<Donor>> {
  const { data } = await regionOf(service, actor.tenant);
  const { correlationId, ...said } = request;
  if ((await data.shelves.one(donorShelf, request.id)) !== null) {
    const faults = [{ field: 'id', detail: 'there is a donor of this id' }];
    return refuse({ code: 'request-faults', faults });
  }
  const donor: Donor = {
    ...said,
    version: 1,
    pledges: [],
    createdBy: actor.user,
    createdAt: nowOf(service),
  };
  const result = await data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileNew(donorShelf, donor, { act: 'recorded' })],
  });
  return result.kind === 'refused' ? refuse({ code: 'version-moved' }) : ok(donor);
}

/** Changes what is kept of a donor; pledges are kept as they were made. */
export function changeDonor(
  service: Service,
  actor: RegionAdmin,
  request: DonorRequest & { readonly version: number },
): Promise<Result<Donor>> {
  const { kind, name, contact } = request;
  return rewrite(service, actor, request, 'changed', () => ({ kind, name, contact }));
}

/** Adds what a donor promises for a budget year: people for so many months, with the letter that says so. */
export function addPledge(
  service: Service,
  actor: RegionAdmin,
  request: Pick<Donor, 'id' | 'version'> & {
    readonly pledge: Omit<Pledge, 'id' | 'by' | 'at'>;
    readonly correlationId: string;
  },
): Promise<Result<Donor>> {
  const pledge = Pledge.parse({
    ...request.pledge,
    id: service.random.ulid(),
    by: actor.user,
    at: new Date(service.clock.now()).toISOString(),
  });
  return rewrite(service, actor, request, 'pledged', ({ pledges }) => ({
    pledges: [...pledges, pledge],
  }));
}

async function rewrite(
  service: Service,
  actor: RegionAdmin,
  request: Pick<Donor, 'id' | 'version'> & { readonly correlationId: string },
  act: string,
  change: (before: Donor) => Partial<Omit<Donor, 'id' | 'version'>>,
): Promise<Result<Donor>> {
  const { data } = await regionOf(service, actor.tenant);
  const before = await data.shelves.one(donorShelf, request.id);
  if (before === null) return notFound('donor');
  if (before.version !== request.version) return refuse({ code: 'version-moved' });
  const after = change(before);
  const result = await data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [fileOver(donorShelf, before, after, { act })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...before, ...after, version: before.version + 1 });
}

const noContact: Donor['contact'] = { person: null, phone: null, email: null, address: null };

/** How to reach a donor is for those who deal with them. */
function seenBy(actor: MoneyReader, donor: Donor): Donor {
  return actor.kind === 'RegionAdmin' ? donor : { ...donor, contact: noContact };
}

/** All donors; how to reach them is for the lead agency alone. */
export async function listDonors(service: Service, actor: MoneyReader): Promise<Donor[]> {
  const { data } = await regionOf(service, actor.tenant);
  return (await data.shelves.all(donorShelf)).map((donor) => seenBy(actor, donor));
}

/** One donor. */
export async function showDonor(
  service: Service,
  actor: MoneyReader,
  id: DonorId,
): Promise<Result<Donor>> {
  const { data } = await regionOf(service, actor.tenant);
  const found = await data.shelves.one(donorShelf, id);
  return found === null ? notFound('donor') : ok(seenBy(actor, found));
}
