import type { BucketRecord, NominationRecord } from '@payung/data';
import {
  type AgencyId,
  type AgencyRenewal,
  bucketFor,
  type Region,
  type Renewal,
  type RenewalId,
  type RenewalLine,
  renewedOf,
} from '@payung/domain';
import { type ListReader, mayUseAgency } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { pageId, pagesOf, renewalPageShelf, renewalShelf } from './renewal-shelves.ts';

/** One agency's part, with what its card of the new year leaves for newcomers. */
export interface AgencyRenewalView extends AgencyRenewal {
  /** people who are nominated anew */
  readonly renewed: number;
  /** places of the card that nobody holds, those to be renewed not yet counted; null without a card */
  readonly free: number | null;
}

export interface RenewalView extends Omit<Renewal, 'agencies'> {
  /** those that the actor sees */
  readonly agencies: readonly AgencyRenewalView[];
}

/** A renewal as this actor sees it: the parts of the agencies whose work they see. */
function viewFor(
  actor: ListReader,
  renewal: Renewal,
  region: Region,
  cards: readonly BucketRecord[],
): RenewalView {
  const scheme = { ...region.schemeYear, year: renewal.year };
  return {
    ...renewal,
    agencies: renewal.agencies
      .filter(({ agency }) => mayUseAgency(actor, agency))
      .map((own) => {
        const card = cards.find(({ id }) => id === bucketFor(scheme, own.agency));
        return { ...own, renewed: renewedOf(own), free: card?.free ?? null };
      }),
  };
}

/** The lists that were made from earlier years, the oldest first. */
export async function listRenewals(service: Service, actor: ListReader): Promise<RenewalView[]> {
  const { data, region } = await regionOf(service, actor.tenant);
  const [all, cards] = await Promise.all([data.shelves.all(renewalShelf), data.quotas.buckets()]);
  return all.map((one) => viewFor(actor, one, region, cards));
}

/** One of them. */
export async function showRenewal(
  service: Service,
  actor: ListReader,
  id: RenewalId,
): Promise<Result<RenewalView>> {
  const found = (await listRenewals(service, actor)).find((one) => one.id === id);
  return found === undefined ? notFound('renewal') : ok(found);
}

/** Somebody of last year, with what is kept of them. */
export interface RenewalPerson {
  readonly line: RenewalLine;
  /** null for who was forgotten meanwhile */
  readonly record: NominationRecord | null;
}

/** A page of an agency's people of last year; out of reach it answers as what does not exist. */
export async function listRenewalPeople(
  service: Service,
  actor: ListReader,
  asked: { readonly renewal: RenewalId; readonly agency: AgencyId; readonly page: number },
): Promise<Result<{ people: RenewalPerson[]; pages: number }>> {
  const { data } = await regionOf(service, actor.tenant);
  const { renewal, agency, page } = asked;
  const found = await data.shelves.one(renewalShelf, renewal);
  const own = found?.agencies.find((one) => one.agency === agency);
  if (own === undefined || !mayUseAgency(actor, agency)) return notFound('renewal');
  const kept = await data.shelves.one(renewalPageShelf, pageId(page), pagesOf(renewal, agency));
  const lines = kept?.lines ?? [];
  const records = await data.people.nominations(lines.map(({ nomination }) => nomination));
  const people = lines.map((line, i) => ({ line, record: records[i] ?? null }));
  return ok({ people, pages: own.pages });
}
