import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { pairOf } from '@payung/domain';
import type { ActionSetting } from '../action-setting.ts';
import { begunTrail, trailChange, trailValues } from '../journal/trail.ts';
import { type Key, registryKeys, splitNominationId } from '../registry-keys.ts';
import type { Position, RegistryWrite } from '../registry-writes.ts';
import { check, putNew, update } from '../write-actions.ts';
import { acrossIndexPartition, caseIndexKey, caseIndexSort, caseKeys } from './case-keys.ts';
import type { DuplicateCase } from './case-record.ts';
import { type CaseWrite, isCaseWrite } from './case-writes.ts';

type Move = Extract<CaseWrite, { write: 'move-case' }>;

/** What the sealed sections of a case are bound to. */
export function evidenceContext(id: string): string {
  return `case|${id}`;
}

export function caseReasonContext(id: string): string {
  return `case-reason|${id}`;
}

export function caseAskedContext(id: string): string {
  return `case-asked|${id}`;
}

/** Writes of cases; null for any other write. `caseActionCount` says how many actions each is. */
export function caseAction(
  s: ActionSetting,
  write: RegistryWrite,
  position: Position,
): TransactWriteItem[] | null {
  if (write.write === 'rest-on-case') {
    return [asRead(s, caseKeys.case(s.tenant, write.record.id), write.record)];
  }
  if (write.write === 'rest-on-nomination') {
    return [asRead(s, registryKeys.nomination(s.tenant, write.record.id), write.record)];
  }
  if (!isCaseWrite(write)) return null;
  return write.write === 'open-case'
    ? openCase(s, write.record, position)
    : moveCase(s, write, position);
}

/** Holds while an item still is at the version that was read. */
function asRead(
  s: ActionSetting,
  key: Key,
  { version }: { readonly version: number },
): TransactWriteItem {
  return check(s.registry, key, {
    condition: '#version = :version',
    values: { ':version': version },
  });
}

/** The attributes of a case but for its keys, sealed. */
function sealedFacts(s: ActionSetting, record: DuplicateCase): Record<string, unknown> {
  const { evidence, prints, reason, askedWhy, ...facts } = record;
  const { id } = record;
  const sealed = (text: string | null, context: string): Uint8Array | null =>
    text === null ? null : s.keys.seal(text, context);
  return {
    ...facts,
    sealed: s.keys.seal(JSON.stringify({ evidence, prints }), evidenceContext(id)),
    reason: sealed(reason, caseReasonContext(id)),
    askedWhy: sealed(askedWhy, caseAskedContext(id)),
  };
}

function openCase(
  s: ActionSetting,
  record: DuplicateCase,
  position: Position,
): TransactWriteItem[] {
  const { id, waiting } = record;
  return [
    putNew(s.registry, {
      ...caseKeys.case(s.tenant, id),
      ...caseIndexKey(s.tenant, record),
      ...sealedFacts(s, record),
      trail: begunTrail(position),
    }),
    ...pairOf(id).map((nomination) =>
      putNew(s.registry, {
        ...pointerKey(s, record, nomination),
        ...(nomination === waiting ? acrossIndex(s, record) : {}),
      }),
    ),
  ];
}

function pointerKey(
  s: ActionSetting,
  { id }: DuplicateCase,
  nomination: DuplicateCase['waiting'],
): Key {
  return caseKeys.pointer(s.tenant, splitNominationId(nomination).person, id);
}

/** What shows a case across agencies to the agency that waits; inside one agency nothing, since that one decides. */
function acrossIndex(
  s: ActionSetting,
  { decider, waitingAgency, state, due, id }: DuplicateCase,
): { gpk: string; gsk: string } | Record<string, never> {
  if (decider !== null) return {};
  return {
    gpk: acrossIndexPartition(s.tenant, waitingAgency),
    gsk: caseIndexSort(state, due, id),
  };
}

function moveCase(
  s: ActionSetting,
  { before, after }: Move,
  position: Position,
): TransactWriteItem[] {
  const { id: _, ...rest } = sealedFacts(s, after);
  const facts: Record<string, unknown> = {
    ...rest,
    ...caseIndexKey(s.tenant, after),
    version: before.version + 1,
  };
  const named = Object.keys(facts);
  const moved = update(s.registry, caseKeys.case(s.tenant, after.id), {
    change: `SET ${named.map((name) => `#${name} = :${name}`).join(', ')}, ${trailChange}`,
    condition: '#version = :before',
    values: {
      ...Object.fromEntries(named.map((name) => [`:${name}`, facts[name]])),
      ':before': before.version,
      ...trailValues(position),
    },
  });
  return [moved, ...movedPointer(s, after)];
}

function movedPointer(s: ActionSetting, after: DuplicateCase): TransactWriteItem[] {
  const index = acrossIndex(s, after);
  if (index.gsk === undefined) return [];
  return [
    update(s.registry, pointerKey(s, after, after.waiting), {
      change: 'SET #gpk = :gpk, #gsk = :gsk',
      condition: 'attribute_exists(#pk)',
      values: { ':gpk': index.gpk, ':gsk': index.gsk },
    }),
  ];
}
