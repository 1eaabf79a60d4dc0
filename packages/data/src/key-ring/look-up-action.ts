import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type ActionSetting, answerContext, type WriteOf } from '../action-setting.ts';
import { caseActionCount, isCaseWrite } from '../cases/case-writes.ts';
import { pageBytes } from '../match-pages/match-writes.ts';
import { type GuardStanding, schemaVersion } from '../records.ts';
import { registryKeys } from '../registry-keys.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { type DigestPurpose, digestVersion } from '../sealing.ts';
import { keptPeople } from '../words/packed-people.ts';
import {
  check,
  put,
  putNew,
  putUnlessKept,
  removeAnyway,
  type UpdateWords,
  update,
} from '../write-actions.ts';

type Actions = TransactWriteItem | readonly TransactWriteItem[];

/**
 * Writes of what is found by a keyed hash; null for any other write. What is read lies under one version of the
 * look-up key, and its conditions hold there. While the key changes, each write also puts the same under the other
 * version, in the same transaction: so neither ever says anything else than the one that is read (ADR 0012).
 */
export function lookUpAction(s: ActionSetting, write: RegistryWrite): Actions | null {
  switch (write.write) {
    case 'new-guard': {
      const { person, nomination } = write;
      return newGuard(s, write.nik, { person, nomination, count: 1 });
    }
    case 'link-guard':
      return moveGuard(s, write, write.guard.count + 1);
    case 'pass-guard':
      return moveGuard(s, write, write.guard.count);
    case 'rest-on-guard':
      return check(
        s.registry,
        registryKeys.guard(s.tenant, s.keys.digest('nik', write.nik)),
        asSeen(write.guard),
      );
    case 'index-word':
      return under(s, 'word', write.word).map((digest) =>
        put(s.registry, {
          ...registryKeys.word(s.tenant, digest, write.under),
          schemaVersion,
          persons: keptPeople(write.persons),
        }),
      );
    case 'keep-answer':
      return keepAnswer(s, write);
    case 'copy-guard':
      return copyGuard(s, write);
    case 're-key-person':
      return update(s.registry, registryKeys.person(s.tenant, write.person), {
        change: 'SET #nikDigest = :digest',
        // whoever was forgotten meanwhile has no look-up key any more
        condition: 'attribute_exists(#nikDigest)',
        values: { ':digest': comingDigest(s, write.nik) },
      });
    case 'drop-guard':
      return removeAnyway(s.registry, registryKeys.guard(s.tenant, write.digest));
    case 'announce-keys':
      return [];
    default:
      return null;
  }
}

/** How many actions some writes need, so that what does not fit is not sent. */
function actionCount(s: ActionSetting, writes: readonly RegistryWrite[]): number {
  const both = s.keys.alsoDigest('nik', '') !== null;
  return writes.reduce((sum, write) => sum + countOf(write, both), 0);
}

/** Bytes that the pages of one commit may have; a transaction of 4 MB is refused whole. */
const mostPageBytes = 3_000_000;

/** Whether one commit can carry these writes: full pages are large, and under two keys each is sent twice. */
export function fitsIntoCommit(
  s: ActionSetting,
  writes: readonly RegistryWrite[],
  mostActions: number,
): boolean {
  const again = s.keys.alsoDigest('anchor', '') === null ? 0 : 1;
  const bytes = writes.reduce((sum, write) => {
    if (write.write !== 'put-page') return sum;
    // of a page that has no room for one more only the count is sent
    const times = write.after.postings === write.before.postings ? again : 1 + again;
    return times === 0 ? sum : sum + times * pageBytes(write.after);
  }, 0);
  return actionCount(s, writes) <= mostActions && bytes <= mostPageBytes;
}

function countOf(write: RegistryWrite, both: boolean): number {
  if (isCaseWrite(write)) return caseActionCount(write);
  return both && twofold.has(write.write) ? 2 : 1;
}

const twofold: ReadonlySet<RegistryWrite['write']> = new Set<RegistryWrite['write']>([
  'new-guard',
  'link-guard',
  'pass-guard',
  'index-word',
  'keep-answer',
  'put-page',
]);

/** The digests of a text that are written at present, the one that is read first. */
export function under({ keys }: ActionSetting, purpose: DigestPurpose, text: string): string[] {
  const also = keys.alsoDigest(purpose, text);
  return [keys.digest(purpose, text), ...(also === null ? [] : [also])];
}

/** The digest under which a person is to be found, also when the change of keys is over. */
export function comingDigest({ keys }: ActionSetting, nik: string): string {
  const digests = [keys.digest('nik', nik), keys.alsoDigest('nik', nik) ?? ''];
  return digests.reduce((a, b) => (b !== '' && digestVersion(b) > digestVersion(a) ? b : a));
}

type Standing = Omit<GuardStanding, 'schemaVersion'>;

/** A guard as it lies under a digest. */
export function guardItem(
  s: ActionSetting,
  digest: string,
  standing: Standing,
): Record<string, unknown> {
  const { person, nomination, count, restricted } = standing;
  const key = registryKeys.guard(s.tenant, digest);
  return { ...key, schemaVersion, person, nomination, count, restricted };
}

function newGuard(s: ActionSetting, nik: string, standing: Standing): TransactWriteItem[] {
  const [read = '', ...also] = under(s, 'nik', nik);
  return [
    putNew(s.registry, guardItem(s, read, standing)),
    ...also.map((digest) => put(s.registry, guardItem(s, digest, standing))),
  ];
}

/** What a guard must still say for a write to hold. */
export function asSeen(guard: GuardStanding): Required<Omit<UpdateWords, 'change'>> {
  const restricted = guard.restricted;
  return {
    condition: `#nomination = :holder AND #count = :seen AND ${
      restricted === undefined ? 'attribute_not_exists(#restricted)' : '#restricted = :restricted'
    }`,
    values: {
      ':holder': guard.nomination,
      ':seen': guard.count,
      ...(restricted === undefined ? {} : { ':restricted': restricted }),
    },
  };
}

function moveGuard(
  s: ActionSetting,
  { nik, guard, nomination }: WriteOf<'link-guard'> | WriteOf<'pass-guard'>,
  count: number,
): TransactWriteItem[] {
  const [read = '', ...also] = under(s, 'nik', nik);
  const seen = asSeen(guard);
  return [
    update(s.registry, registryKeys.guard(s.tenant, read), {
      change: 'SET #nomination = :next, #count = :count',
      condition: seen.condition,
      values: { ...seen.values, ':next': nomination, ':count': count },
    }),
    ...also.map((digest) => put(s.registry, guardItem(s, digest, { ...guard, nomination, count }))),
  ];
}

function copyGuard(s: ActionSetting, { nik, guard }: WriteOf<'copy-guard'>): TransactWriteItem[] {
  const [read = '', also] = under(s, 'nik', nik);
  if (also === undefined) throw new Error('no guard is copied while one look-up key stands alone');
  return [
    check(s.registry, registryKeys.guard(s.tenant, read), asSeen(guard)),
    put(s.registry, guardItem(s, also, guard)),
  ];
}

function keepAnswer(s: ActionSetting, write: WriteOf<'keep-answer'>): TransactWriteItem[] {
  const { once, status, body, at, expiresAt } = write;
  const requests = under(s, 'idempotency', once.body);
  return under(s, 'idempotency', once.name).map((digest, i) => {
    const item = {
      ...registryKeys.idempotency(s.tenant, digest),
      schemaVersion,
      request: requests[i],
      status,
      sealed: s.keys.seal(body, answerContext(digest)),
      expiresAt,
    };
    return i === 0 ? putUnlessKept(s.registry, item, at) : put(s.registry, item);
  });
}
