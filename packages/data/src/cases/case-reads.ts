import {
  type AgencyId,
  type CalendarDate,
  CaseId,
  type CaseState,
  type PersonId,
} from '@payung/domain';
import * as z from 'zod';
import type { TenantReading } from '../reading.ts';
import { readItem } from '../records.ts';
import { parseIndexedKey, registryKeys } from '../registry-keys.ts';
import type { Item } from '../table-access.ts';
import { byAgencyIndex } from '../tables.ts';
import { caseAskedContext, caseReasonContext, evidenceContext } from './case-action.ts';
import {
  acrossIndexPartition,
  caseIndexPartition,
  caseIndexPrefix,
  caseKeys,
  casePointerPrefix,
  unsettledIndexPartition,
} from './case-keys.ts';
import { CaseCompared, CaseItem, type DuplicateCase } from './case-record.ts';

/** Whose cases a page shows: those that one decides (null: the lead agency), or those in which an agency waits. */
export type CaseShelf =
  | { readonly of: 'decider'; readonly decider: AgencyId | null }
  | { readonly of: 'across'; readonly waiting: AgencyId };

export interface CasePage {
  readonly ids: CaseId[];
  readonly next: Item | null;
}

/** A pointer to a case, as it lies in the partition of a person. */
export interface CasePointer {
  readonly person: PersonId;
  readonly id: CaseId;
  /** state and date under which the agency that waits finds it; null inside one agency */
  readonly shown: string | null;
}

/** Reads of cases; each but `all` costs one request for each page or hundred items, however many cases there are. */
export interface CaseReads {
  cases(ids: readonly CaseId[]): Promise<(DuplicateCase | null)[]>;
  /** ids of one shelf in one state, the first due first; with `dueBefore` only those due before that day */
  page(request: {
    readonly shelf: CaseShelf;
    readonly state: CaseState;
    readonly dueBefore?: CalendarDate;
    readonly after: Item | null;
    readonly limit: number;
  }): Promise<CasePage>;
  /** ids of all cases that a nomination of this person is in */
  idsOf(person: PersonId): Promise<CaseId[]>;
  /** the cases of several people, each once */
  casesOf(persons: readonly PersonId[]): Promise<DuplicateCase[]>;
  /** cases that ended by themselves and whose waiting nomination is yet to be judged anew */
  unsettled(limit: number): Promise<CaseId[]>;
  /** pointers that exist among those that there should be */
  pointers(wanted: readonly { person: PersonId; id: CaseId }[]): Promise<(CasePointer | null)[]>;
}

const PointerItem = z.object({ gsk: z.string().optional() });

export function createCaseReads(reading: TenantReading): CaseReads {
  const { tenant, keys, tables, access } = reading;

  function recordOf(item: Item | null): DuplicateCase | null {
    if (item === null) return null;
    const { sealed, reason, askedWhy, ...facts } = readItem(CaseItem, 'case', item);
    const opened: unknown = JSON.parse(keys.open(sealed, evidenceContext(facts.id)));
    return {
      ...facts,
      ...CaseCompared.parse(opened),
      reason: reason === null ? null : keys.open(reason, caseReasonContext(facts.id)),
      askedWhy: askedWhy === null ? null : keys.open(askedWhy, caseAskedContext(facts.id)),
    };
  }

  async function cases(ids: readonly CaseId[]): Promise<(DuplicateCase | null)[]> {
    const wanted = ids.map((id) => ({ table: tables.registry, key: caseKeys.case(tenant, id) }));
    return (await access.getMany(wanted)).map(recordOf);
  }

  function idsIn(items: readonly Item[]): CaseId[] {
    return items.flatMap((item) => {
      const found = parseIndexedKey({ pk: String(item.pk), sk: String(item.sk) });
      return found.kind === 'case' ? [found.id] : [];
    });
  }

  async function idsOf(person: PersonId): Promise<CaseId[]> {
    const { pk: partition } = registryKeys.person(tenant, person);
    const { items } = await access.query({
      table: tables.registry,
      partition,
      prefix: casePointerPrefix,
      consistent: true,
    });
    return items.map((item) => CaseId.parse(String(item.sk).slice(casePointerPrefix.length)));
  }

  const partitionOf = (shelf: CaseShelf): string =>
    shelf.of === 'across'
      ? acrossIndexPartition(tenant, shelf.waiting)
      : caseIndexPartition(tenant, shelf.decider);

  return {
    cases,
    idsOf,
    async page({ shelf, state, dueBefore, after, limit }) {
      const prefix = caseIndexPrefix(state);
      const page = await access.query({
        table: tables.registry,
        index: byAgencyIndex,
        partition: partitionOf(shelf),
        ...(dueBefore === undefined
          ? { prefix }
          : { between: [prefix, `${prefix}${dueBefore}`] as const }),
        after,
        limit,
      });
      return { ids: idsIn(page.items), next: page.next };
    },
    async casesOf(persons) {
      const ids = (await Promise.all([...new Set(persons)].map(idsOf))).flat();
      return (await cases([...new Set(ids)])).filter((record) => record !== null);
    },
    async unsettled(limit) {
      const partition = unsettledIndexPartition(tenant);
      const index = byAgencyIndex;
      const page = await access.query({ table: tables.registry, index, partition, limit });
      return idsIn(page.items);
    },
    async pointers(wanted) {
      const items = await access.getMany(
        wanted.map(({ person, id }) => {
          return { table: tables.registry, key: caseKeys.pointer(tenant, person, id) };
        }),
      );
      return items.map((item, i) => {
        const asked = wanted[i];
        if (item === null || asked === undefined) return null;
        return { ...asked, shown: readItem(PointerItem, 'case pointer', item).gsk ?? null };
      });
    },
  };
}
