import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  BreachId,
  BreachScope,
  type BreachStepKind,
  breachStepKinds,
  Instant,
  type TenantId,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { everything } from '../everything.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { TenantKeys } from '../sealing.ts';
import type { Item, TableAccess } from '../table-access.ts';
import { putNew, update } from '../write-actions.ts';
import { protectionKeys, protectionPrefixes } from './protection-keys.ts';

const Step = z.lazy(() =>
  z.object({
    kind: z.enum(breachStepKinds),
    at: Instant,
    user: UserId,
    /** the region's own words: they may name somebody, so the control plane cannot open them */
    sealed: z.instanceof(Uint8Array),
  }),
);

export const BreachItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    id: BreachId,
    /** who opened the file: the operator, for every region affected, or the region itself */
    openedBy: z.enum(['central', 'region']),
    user: UserId,
    openedAt: Instant,
    /** when it became known; the 3 × 24 hours run from here */
    knownAt: Instant,
    /** open to the control plane: never the name of a worker */
    title: z.string().min(3).max(200),
    /** what the opener says of it; open to the control plane, like the title */
    account: z.string().max(4_000),
    scope: BreachScope,
    steps: z.array(Step),
    version: z.int(),
  }),
);

/** A breach as whoever has no keys of the region sees it: what was done and when, not the words. */
export type BreachFacts = Omit<z.infer<typeof BreachItem>, 'schemaVersion'>;

/** What is known when a file is opened. */
export type NewBreach = Omit<BreachFacts, 'steps' | 'version'>;

export interface BreachStep {
  readonly kind: BreachStepKind;
  readonly at: Instant;
  readonly user: UserId;
  readonly text: string;
}

/** A breach as its region sees it. */
export type BreachRecord = Omit<BreachFacts, 'steps'> & { readonly steps: readonly BreachStep[] };

/** Most steps of one file: with their words they stay far below the 400 KB of an item. */
export const mostBreachSteps = 60;

const stepContext = (id: BreachId, position: number): string => `breach-step|${id}|${position}`;

/**
 * The action that opens the file of one region. It belongs into the transaction that also tells of it in a
 * journal: the region's own, or the operator's. Its condition fails when the file exists already.
 */
export function openBreachAction(
  tenancyTable: string,
  tenant: TenantId,
  breach: NewBreach,
): TransactWriteItem {
  const item = BreachItem.parse({ ...breach, schemaVersion, steps: [], version: 1 });
  return putNew(tenancyTable, { ...protectionKeys.breach(tenant, breach.id), ...item });
}

/** The action that adds a step to a file which must still be as it was read. */
export function breachStepAction(
  tenancyTable: string,
  tenant: TenantId,
  keys: TenantKeys,
  breach: Pick<BreachRecord, 'id' | 'version' | 'steps'>,
  step: BreachStep,
): TransactWriteItem {
  const { kind, at, user, text } = step;
  const sealed = keys.seal(text, stepContext(breach.id, breach.steps.length));
  return update(tenancyTable, protectionKeys.breach(tenant, breach.id), {
    change: 'SET #steps = list_append(#steps, :step), #version = :next',
    condition: '#version = :version',
    values: {
      ':step': [{ kind, at, user, sealed }],
      ':version': breach.version,
      ':next': breach.version + 1,
    },
  });
}

/** Reads a stored file without its words. @throws UnreadableItemError without its contents */
export function breachFactsIn(item: Item): BreachFacts {
  const { schemaVersion: _, ...facts } = readItem(BreachItem, 'breach', item);
  return facts;
}

function opened(keys: TenantKeys, facts: BreachFacts): BreachRecord {
  const steps = facts.steps.map(({ sealed, ...step }, position) => ({
    ...step,
    text: keys.open(sealed, stepContext(facts.id, position)),
  }));
  return { ...facts, steps };
}

export interface BreachReads {
  breach(id: BreachId): Promise<BreachRecord | null>;
  /** newest first */
  breaches(): Promise<BreachRecord[]>;
}

/** Breach files of one region, with the region's own words. */
export function createBreachReads(parts: {
  tenant: TenantId;
  keys: TenantKeys;
  tenancyTable: string;
  access: TableAccess;
}): BreachReads {
  const { tenant, keys, tenancyTable, access } = parts;
  return {
    async breach(id) {
      const key = protectionKeys.breach(tenant, id);
      const [item = null] = await access.getMany([{ table: tenancyTable, key }]);
      return item === null ? null : opened(keys, breachFactsIn(item));
    },
    async breaches() {
      const all = await breachItems({ tenant, tenancyTable, access });
      return all.map((facts) => opened(keys, facts));
    },
  };
}

/** Breach files of one region without the region's words, newest first; for the control plane. */
export async function breachItems(parts: {
  tenant: TenantId;
  tenancyTable: string;
  access: TableAccess;
}): Promise<BreachFacts[]> {
  const items = await everything(parts.access, {
    table: parts.tenancyTable,
    partition: protectionKeys.region(parts.tenant),
    prefix: protectionPrefixes.breach,
    newestFirst: true,
    consistent: true,
  });
  return items.map(breachFactsIn);
}
