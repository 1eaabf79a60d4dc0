import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { check, put, putNew, putOver, update } from '../write-actions.ts';
import { isMatchWrite, type MatchWrite, type PageContents } from './match-writes.ts';
import { pageContext, pageKeys } from './page-keys.ts';
import { fullness, writePostings } from './page-record.ts';

type Put = Extract<MatchWrite, { write: 'put-page' }>;

/**
 * Writes of match pages; null for any other write. Like guards, a page lies under two digests while the look-up key
 * changes: its condition holds where it is read, and the same is put under the other.
 */
export function matchPageAction(
  s: ActionSetting,
  write: RegistryWrite,
): readonly TransactWriteItem[] | null {
  if (!isMatchWrite(write)) return null;
  const { anchor, version } = write.before;
  const read = s.keys.digest('anchor', anchor);
  const { pk, sk } = pageKeys.page(s.tenant, read);
  if (write.write === 'check-page') {
    return [
      version === 0
        ? check(s.registry, { pk, sk }, { condition: 'attribute_not_exists(#pk)' })
        : check(
            s.registry,
            { pk, sk },
            {
              condition: '#version = :version',
              values: { ':version': version },
            },
          ),
    ];
  }
  const also = s.keys.alsoDigest('anchor', anchor);
  return [
    movedPage(s, read, write),
    ...(also === null ? [] : [put(s.registry, pageItem(s, also, write.after, version + 1))]),
  ];
}

/** On a page that has no room for one more, only the count moves: its postings are not sent and sealed again. */
function movedPage(s: ActionSetting, digest: string, { before, after }: Put): TransactWriteItem {
  const { version } = before;
  if (version === 0) return putNew(s.registry, pageItem(s, digest, after, 1));
  if (after.postings !== before.postings) {
    return putOver(s.registry, pageItem(s, digest, after, version + 1), version);
  }
  return update(s.registry, pageKeys.page(s.tenant, digest), {
    change: 'SET #count = :count, #generic = :generic, #version = :next',
    condition: '#version = :version',
    values: {
      ':count': after.count,
      ':generic': after.generic,
      ':next': version + 1,
      ':version': version,
    },
  });
}

/** A page as it lies under a digest. */
export function pageItem(
  s: ActionSetting,
  digest: string,
  contents: PageContents,
  version: number,
): Record<string, unknown> {
  return {
    ...pageKeys.page(s.tenant, digest),
    ...fullness(contents),
    sealed: s.keys.seal(writePostings(contents.postings), pageContext(digest)),
    version,
  };
}
