import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { begunTrail, trailChange, trailValues } from '../journal/trail.ts';
import type { Position, RegistryWrite } from '../registry-writes.ts';
import { putNew, update } from '../write-actions.ts';
import { caseIndexKey, caseKeys } from './case-keys.ts';
import type { CaseRecord } from './case-record.ts';
import { type CaseWrite, isCaseWrite } from './case-writes.ts';

type Move = Extract<CaseWrite, { write: 'move-case' }>;

/** What the sealed sections of a case are bound to. */
export function evidenceContext(id: string): string {
  return `case|${id}`;
}

export function caseReasonContext(id: string): string {
  return `case-reason|${id}`;
}

/** Writes of cases; null for any other write. */
export function caseAction(
  s: ActionSetting,
  write: RegistryWrite,
  position: Position,
): TransactWriteItem | null {
  if (!isCaseWrite(write)) return null;
  return write.write === 'open-case'
    ? openCase(s, write.record, position)
    : moveCase(s, write, position);
}

function openCase(s: ActionSetting, record: CaseRecord, position: Position): TransactWriteItem {
  const { evidence, reason, ...facts } = record;
  return putNew(s.registry, {
    ...caseKeys.case(s.tenant, record.id),
    ...caseIndexKey(s.tenant, record.decider, record.state, record.due, record.id),
    ...facts,
    sealed: s.keys.seal(JSON.stringify(evidence), evidenceContext(record.id)),
    reason: sealedReason(s, record),
    trail: begunTrail(position),
  });
}

function sealedReason(s: ActionSetting, { id, reason }: CaseRecord): Uint8Array | null {
  return reason === null ? null : s.keys.seal(reason, caseReasonContext(id));
}

function moveCase(
  s: ActionSetting,
  { before, after }: Move,
  position: Position,
): TransactWriteItem {
  const index = caseIndexKey(s.tenant, after.decider, after.state, after.due, after.id);
  const { id, evidence, ...rest } = after;
  const facts = {
    ...rest,
    ...index,
    reason: sealedReason(s, after),
    sealed: s.keys.seal(JSON.stringify(evidence), evidenceContext(id)),
    version: before.version + 1,
  };
  const named = Object.keys(facts);
  return update(s.registry, caseKeys.case(s.tenant, id), {
    change: `SET ${named.map((name) => `#${name} = :${name}`).join(', ')}, ${trailChange}`,
    condition: '#version = :before',
    values: {
      ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`:${name}`, value])),
      ':before': before.version,
      ...trailValues(position),
    },
  });
}
