import { type Cause, defineShelf, fileNew, type Shelf } from '@payung/data';
import { type Instant, type MappingFault, RecipientId, type UserId } from '@payung/domain';
import * as z from 'zod';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';

/** What stands beside a mapping where one of its versions is kept. */
interface Kept {
  readonly id: string;
  readonly version: number;
  /** of the mapping, from 1 */
  readonly number: number;
  readonly by: UserId;
  readonly at: Instant;
}

/** A mapping with its number; 0 is the one that the service comes with, which nobody has changed yet. */
type Numbered<M> = M & { readonly number: number };

const KnownName = z.object({ id: z.string(), version: z.int(), recipient: RecipientId });
type KnownName = z.infer<typeof KnownName>;

/** Names of those whose mapping the region has saved: what folders there are. */
export function namesShelf(name: string, of: 'pre-check' | 'exchange'): Shelf<KnownName> {
  const told = ({ recipient }: KnownName) => ({ recipient });
  return defineShelf<KnownName>({ name, schema: KnownName, of, told });
}

interface MappingSaved<M> {
  readonly mapping: M;
  /** the number that was changed; 0 for a first version */
  readonly from: number;
  readonly user: UserId;
  readonly cause: Cause;
  readonly faults: (before: Numbered<M> | null) => MappingFault[];
}

interface MappingVersions<M> {
  /** a certain version, or the last; null for somebody whom the region does not know */
  of(open: OpenRegion, name: RecipientId, number: number | 'last'): Promise<Numbered<M> | null>;
  /** the last of each: those the service knows, and those the region has added */
  list(open: OpenRegion): Promise<Numbered<M>[]>;
  /** the next version; files that went out keep theirs. A new name is somebody new. Answers every fault at once. */
  save(service: Service, open: OpenRegion, saved: MappingSaved<M>): Promise<Result<Numbered<M>>>;
}

const idOf = (number: number): string => String(number).padStart(6, '0');

/** Mappings that a region edits, each version kept for ever; the folder is whom it is for. */
export function mappingVersions<M extends object>(kept: {
  readonly shelf: Shelf<M & Kept>;
  readonly names: Shelf<KnownName>;
  readonly defaults: readonly M[];
  readonly nameOf: (mapping: M) => RecipientId;
}): MappingVersions<M> {
  const { shelf, names, defaults, nameOf } = kept;

  function asDefault(name: RecipientId): Numbered<M> | null {
    const found = defaults.find((one) => nameOf(one) === name);
    return found === undefined ? null : { ...found, number: 0 };
  }

  async function of(
    { data }: OpenRegion,
    name: RecipientId,
    number: number | 'last',
  ): Promise<Numbered<M> | null> {
    if (number === 0) return asDefault(name);
    if (number !== 'last') return data.shelves.one(shelf, idOf(number), name);
    const asked = { folder: name, after: null, limit: 1, newestFirst: true };
    const { items } = await data.shelves.page(shelf, asked);
    return items[0] ?? asDefault(name);
  }

  return {
    of,
    async list(open) {
      const added = await open.data.shelves.all(names);
      const known = new Set([...defaults.map(nameOf), ...added.map((one) => one.recipient)]);
      const found = await Promise.all([...known].map((one) => of(open, one, 'last')));
      return found.filter((one) => one !== null);
    },
    async save(service, open, { mapping, from, user, cause, faults: faultsOf }) {
      const recipient = nameOf(mapping);
      const before = await of(open, recipient, 'last');
      const faults = faultsOf(before);
      if (faults.length > 0) return refuse({ code: 'request-faults', faults });
      if ((before?.number ?? 0) !== from) return refuse({ code: 'version-moved' });
      const number = from + 1;
      const at = nowOf(service);
      const record: M & Kept = { ...mapping, id: idOf(number), version: 1, number, by: user, at };
      const known = await open.data.shelves.one(names, recipient);
      const result = await open.data.commit({
        cause,
        lane: 'any',
        writes: [
          fileNew(shelf, record, { folder: recipient, act: 'mapping-saved' }),
          ...(known === null
            ? [fileNew(names, { id: recipient, version: 1, recipient }, { act: null })]
            : []),
        ],
      });
      return result.kind === 'done' ? ok(record) : refuse({ code: 'version-moved' });
    },
  };
}
