import { fileNew } from '@payung/data';
import {
  defaultPreCheckMappings,
  Instant,
  type PreCheckMapping,
  preCheckMappingFaults,
  type RecipientId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { causeOf, type PreCheckReader } from './pre-check-access.ts';
import { type MappingVersion, mappingShelf } from './pre-check-shelves.ts';
import { recipientsShelf } from './recipients.ts';

/** A mapping with its number; 0 is the one that the service comes with, which nobody has changed yet. */
export type NumberedMapping = PreCheckMapping & { readonly number: number };

const idOf = (number: number): string => String(number).padStart(6, '0');

function asDefault(recipient: RecipientId): NumberedMapping | null {
  const found = defaultPreCheckMappings.find((one) => one.recipient === recipient);
  return found === undefined ? null : { ...found, number: 0 };
}

/** The mapping of a recipient: a certain version, or the last. Null for a recipient that the region does not know. */
export async function mappingOf(
  { data }: OpenRegion,
  recipient: RecipientId,
  number: number | 'last',
): Promise<NumberedMapping | null> {
  if (number === 0) return asDefault(recipient);
  if (number !== 'last') return data.shelves.one(mappingShelf, idOf(number), recipient);
  const asked = { folder: recipient, after: null, limit: 1, newestFirst: true };
  const { items } = await data.shelves.page(mappingShelf, asked);
  return items[0] ?? asDefault(recipient);
}

/** Every recipient with its mapping in force: those the service knows, and those the region has added. */
export async function listMappings(
  service: Service,
  actor: PreCheckReader,
): Promise<NumberedMapping[]> {
  const open = await regionOf(service, actor.tenant);
  const added = await open.data.shelves.all(recipientsShelf);
  const known = new Set([
    ...defaultPreCheckMappings.map(({ recipient }) => recipient),
    ...added.map(({ recipient }) => recipient),
  ]);
  const found = await Promise.all([...known].map((one) => mappingOf(open, one, 'last')));
  return found.filter((one) => one !== null);
}

/**
 * Keeps the next version of a recipient's mapping; files that went out keep theirs. A recipient of a new name is a new
 * one: another branch, say.
 * @returns every fault at once
 */
export async function saveMapping(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly mapping: PreCheckMapping;
    /** the number that was changed; 0 for a first version */
    readonly from: number;
    readonly correlationId: string;
  },
): Promise<Result<NumberedMapping>> {
  const open = await regionOf(service, actor.tenant);
  const { mapping, from } = request;
  const before = await mappingOf(open, mapping.recipient, 'last');
  const faults = preCheckMappingFaults(mapping);
  if (before !== null && before.kind !== mapping.kind) {
    faults.push({ field: 'kind', detail: `this recipient is of the kind ${before.kind}` });
  }
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  if ((before?.number ?? 0) !== from) return refuse({ code: 'version-moved' });
  const number = from + 1;
  const record: MappingVersion = {
    ...mapping,
    id: idOf(number),
    version: 1,
    number,
    by: actor.user,
    at: Instant.parse(new Date(service.clock.now()).toISOString()),
  };
  const filing = { folder: mapping.recipient, act: 'mapping-saved' };
  const { recipient } = mapping;
  const known = await open.data.shelves.one(recipientsShelf, recipient);
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileNew(mappingShelf, record, filing),
      ...(known === null
        ? [fileNew(recipientsShelf, { id: recipient, version: 1, recipient }, { act: null })]
        : []),
    ],
  });
  return result.kind === 'done' ? ok(record) : refuse({ code: 'version-moved' });
}
