import {
  defaultPreCheckMappings,
  type PreCheckMapping,
  preCheckMappingFaults,
  type RecipientId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { mappingVersions } from '../file-mapping/mapping-versions.ts';
import type { Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { PreCheckReader } from './pre-check-access.ts';
import { mappingShelf } from './pre-check-shelves.ts';
import { recipientsShelf } from './recipients.ts';

/** A mapping with its number; 0 is the one that the service comes with, which nobody has changed yet. */
export type NumberedMapping = PreCheckMapping & { readonly number: number };

const versions = mappingVersions<PreCheckMapping>({
  shelf: mappingShelf,
  names: recipientsShelf,
  defaults: defaultPreCheckMappings,
  nameOf: ({ recipient }) => recipient,
});

/** The mapping of a recipient: a certain version, or the last. Null for a recipient that the region does not know. */
export function mappingOf(
  open: OpenRegion,
  recipient: RecipientId,
  number: number | 'last',
): Promise<NumberedMapping | null> {
  return versions.of(open, recipient, number);
}

/** Every recipient with its mapping in force: those the service knows, and those the region has added. */
export async function listMappings(
  service: Service,
  actor: PreCheckReader,
): Promise<NumberedMapping[]> {
  return versions.list(await regionOf(service, actor.tenant));
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
  const { mapping, from, correlationId } = request;
  return versions.save(service, open, {
    mapping,
    from,
    user: actor.user,
    cause: causeOf(actor, correlationId),
    faults: (before) => {
      const faults = preCheckMappingFaults(mapping);
      if (before !== null && before.kind !== mapping.kind) {
        faults.push({ field: 'kind', detail: `this recipient is of the kind ${before.kind}` });
      }
      return faults;
    },
  });
}
