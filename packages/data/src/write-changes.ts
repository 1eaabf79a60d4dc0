import { caseChange, isCaseWrite } from './cases/case-writes.ts';
import { doubleCheckChange, isDoubleCheckWrite } from './double-checks/double-check-writes.ts';
import { isMatchModelWrite, matchModelChange } from './match-models/match-model-writes.ts';
import { toldPosts } from './members/told-posts.ts';
import { isProtectionWrite, protectionChange } from './protection/protection-writes.ts';
import type { Change, RegistryWrite } from './registry-writes.ts';
import { isFilingWrite } from './shelves/shelf-writes.ts';

/** A fact that is told where it is known. */
function told(name: string, value: number | undefined): Record<string, number> {
  return value === undefined ? {} : { [name]: value };
}

/** The journal line of a write; null for what is derived from another write of the same transaction. */
export function changeOf(write: RegistryWrite): Change | null {
  if (isProtectionWrite(write)) return protectionChange(write);
  if (isCaseWrite(write)) return caseChange(write);
  if (isMatchModelWrite(write)) return matchModelChange(write);
  if (isDoubleCheckWrite(write)) return doubleCheckChange(write);
  if (isFilingWrite(write)) return write.change;
  switch (write.write) {
    case 'new-person':
      return { of: 'person', id: write.person, act: 'recorded' };
    case 'new-nomination':
      return {
        of: 'nomination',
        id: write.record.id,
        act: 'made',
        after: {
          state: write.record.state,
          agency: write.record.agency,
          bucket: write.record.bucket,
          ...(write.record.number === null ? {} : { number: write.record.number }),
          ...told('notice', write.record.notice),
        },
      };
    case 'move-nomination':
      return {
        of: 'nomination',
        id: write.record.id,
        act: 'moved',
        before: { state: write.record.state, number: write.record.number },
        after: {
          state: write.state,
          number: write.number,
          agency: write.record.agency,
          why: write.why,
        },
      };
    case 'claim-nomination':
      return {
        of: 'nomination',
        id: write.record.id,
        act: 'handed-in-again',
        after: {
          import: write.line.importId,
          row: write.line.row,
          ...(write.fields.length === 0 ? {} : { corrected: write.fields.join(' ') }),
        },
      };
    case 'record-movement':
      return {
        of: 'quota',
        id: write.bucket,
        act: write.movement.kind,
        after: {
          granted: write.movement.granted,
          reserved: write.movement.reserved,
          consumed: write.movement.consumed,
          waiting: write.movement.waiting,
          ...(write.basis === null ? {} : { basis: write.basis }),
        },
      };
    case 'new-bucket':
      return { of: 'quota', id: write.record.id, act: 'opened' };
    case 'new-import':
      return {
        of: 'import',
        id: write.record.id,
        act: 'handed-in',
        after: { agency: write.record.agency, ...told('notice', write.record.notice) },
      };
    case 'move-import':
      return {
        of: 'import',
        id: write.before.id,
        act: 'moved',
        before: { state: write.before.state },
        after: { state: write.state },
      };
    case 'new-member':
      return {
        of: 'member',
        id: write.member.user,
        act: write.by,
        after: toldPosts(write.member),
      };
    case 'change-region':
      return { of: 'region', id: write.after.regencyCode, act: write.act, after: write.told };
    case 'change-member':
      return {
        of: 'member',
        id: write.after.user,
        act: write.act,
        before: toldPosts(write.before),
        after: toldPosts(write.after),
      };
    case 'turn-ring':
      return write.told === null
        ? null
        : {
            of: 'keys',
            id: write.told.key,
            act: write.told.act,
            before: { version: write.told.from },
            after: {
              version: write.told.to,
              ...(write.told.people === undefined ? {} : { people: write.told.people }),
            },
          };
    case 'mark-cards-opened':
      return { of: 'region', id: 'region', act: 'founded' };
    case 'stop-hand-out':
      return { of: 'region', id: 'region', act: 'archive-stopped', after: { handOut: write.id } };
    case 'finish-hand-out':
      return {
        of: 'region',
        id: 'region',
        act: 'archive-made',
        after: { handOut: write.id, sha256: write.sha256, bytes: write.bytes },
      };
    case 'keep-layout':
      return { of: 'layout', id: `${write.agency}/${write.layoutKey}`, act: 'remembered' };
    case 'announce-keys':
      return { of: 'keys', id: 'look-up', act: 'announced', after: { epoch: write.epoch } };
    case 'begin-hand-out':
    case 'go-on-with-hand-out':
    case 'drop-hand-out':
    case 'rest-on-case':
    case 'rest-on-guard':
    case 'rest-on-nomination':
    case 'rest-on-record':
    case 'move-roster':
    case 'copy-guard':
    case 're-key-person':
    case 'drop-guard':
    case 'new-guard':
    case 'link-guard':
    case 'pass-guard':
    case 'index-word':
    case 'put-page':
    case 'check-page':
    case 'take-places':
    case 'leave-card':
    case 'consume-places':
    case 'give-back-places':
    case 'move-bucket':
    case 'new-waiting':
    case 'end-waiting':
    case 'pass-waiting':
    case 'new-chunk':
    case 'lease-chunk':
    case 'mark-indexed':
    case 'advance-chunk':
    case 'keep-rows':
    case 'keep-answer':
    case 'publish-month':
    case 'take-month-down':
    case 'publish-own-cover':
    case 'take-own-cover-down':
    case 'publish-look':
    case 'keep-region-logo':
      return null;
  }
}
