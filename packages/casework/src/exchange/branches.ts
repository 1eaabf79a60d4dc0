import { fileNew, fileOver } from '@payung/data';
import {
  type BranchMapping,
  branchMappingFaults,
  defaultBranches,
  defaultExchangeSetting,
  type ExchangeSetting,
  groupFaults,
  type RecipientId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { mappingVersions } from '../file-mapping/mapping-versions.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { ExchangeReader } from './exchange-access.ts';
import { branchNamesShelf, branchShelf, exchangeSettingShelf } from './exchange-shelves.ts';

/** A branch's mapping with its number; 0 is the one that the service comes with. */
export type NumberedBranch = BranchMapping & { readonly number: number };

const versions = mappingVersions<BranchMapping>({
  shelf: branchShelf,
  names: branchNamesShelf,
  defaults: defaultBranches,
  nameOf: ({ branch }) => branch,
});

/** The mapping of a branch: a certain version, or the last. Null for a branch that the region does not know. */
export function branchOf(
  open: OpenRegion,
  branch: RecipientId,
  number: number | 'last',
): Promise<NumberedBranch | null> {
  return versions.of(open, branch, number);
}

/** Every branch with its mapping in force. */
export async function listBranches(
  service: Service,
  actor: ExchangeReader,
): Promise<NumberedBranch[]> {
  return versions.list(await regionOf(service, actor.tenant));
}

/**
 * Keeps the next version of a branch's mapping; files that went out keep theirs. A new name is another branch.
 * @returns every fault at once
 */
export async function saveBranch(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly mapping: BranchMapping;
    /** the number that was changed; 0 for a first version */
    readonly from: number;
    readonly correlationId: string;
  },
): Promise<Result<NumberedBranch>> {
  const open = await regionOf(service, actor.tenant);
  const { mapping, from, correlationId } = request;
  return versions.save(service, open, {
    mapping,
    from,
    user: actor.user,
    cause: causeOf(actor, correlationId),
    faults: () => branchMappingFaults(mapping),
  });
}

/** In which group (wadah) each kind of money is. */
export async function exchangeSettingOf({ data }: OpenRegion): Promise<ExchangeSetting> {
  return (await data.shelves.one(exchangeSettingShelf, 'setting')) ?? defaultExchangeSetting;
}

/** The same for whoever may see files to the insurer. */
export async function showExchangeSetting(
  service: Service,
  actor: ExchangeReader,
): Promise<ExchangeSetting> {
  return exchangeSettingOf(await regionOf(service, actor.tenant));
}

/** Settles in which group each kind of money is; files that went out keep theirs. */
export async function changeExchangeSetting(
  service: Service,
  actor: RegionAdmin,
  request: Pick<ExchangeSetting, 'groups' | 'version'> & { readonly correlationId: string },
): Promise<Result<ExchangeSetting>> {
  const open = await regionOf(service, actor.tenant);
  const { groups, version, correlationId } = request;
  const faults = groupFaults(groups);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const before = await exchangeSettingOf(open);
  if (before.version !== version) return refuse({ code: 'version-moved' });
  const next: ExchangeSetting = { id: 'setting', version: version + 1, groups };
  const filing = { act: 'setting-changed' };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      version === 0
        ? fileNew(exchangeSettingShelf, next, filing)
        : fileOver(exchangeSettingShelf, before, { groups }, filing),
    ],
  });
  return result.kind === 'done' ? ok(next) : refuse({ code: 'version-moved' });
}
