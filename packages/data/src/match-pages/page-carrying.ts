import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { TooBusyError } from '../errors.ts';
import type { LiveKeys } from '../key-ring/live-keys.ts';
import { sameEpochAction } from '../key-ring/ring-action.ts';
import type { TableAccess } from '../table-access.ts';
import { check, put, removeAnyway } from '../write-actions.ts';
import { pageItem } from './page-action.ts';
import { pageContext, pageKeys } from './page-keys.ts';
import { readPage } from './page-record.ts';

/** each further try means that somebody was nominated on one of the pages in the same moment */
const tries = 8;
/** pages in one transaction: two actions each, beside the epoch */
const pagesAtOnce = 40;

/** Moves match pages from one look-up key to the next. */
export interface PageCarrying {
  /** copies pages to the look-up key that is written beside the one that is read; done again, it changes nothing */
  carry(anchors: readonly string[]): Promise<void>;
  /** takes away pages that lie under digests which nobody reads any more */
  drop(digests: readonly string[]): Promise<void>;
}

type Setting = ActionSetting & { readonly keys: LiveKeys };

/** Both hold only while the look-up keys are those of `epoch`: a job that was overtaken does nothing. */
export function pageCarrying(s: Setting, access: TableAccess, epoch: number): PageCarrying {
  const holds = async (actions: readonly TransactWriteItem[]): Promise<boolean> => {
    const result = await access.transact([sameEpochAction(s, epoch), ...actions]);
    return result.kind === 'done';
  };

  async function tryToCarry(anchors: readonly string[]): Promise<boolean> {
    const places = anchors.map((anchor) => {
      const [from, to] = [s.keys.digest('anchor', anchor), s.keys.alsoDigest('anchor', anchor)];
      if (to === null)
        throw new Error('no page is carried over while one look-up key stands alone');
      return { from, to };
    });
    const found = await access.getMany(
      places.map(({ from }) => ({ table: s.registry, key: pageKeys.page(s.tenant, from) })),
    );
    const actions = places.flatMap(({ from, to }, i): TransactWriteItem[] => {
      const item = found[i] ?? null;
      // whoever comes to stand there from now on is written under both keys
      if (item === null) return [];
      const { version, ...contents } = readPage(item, (sealed) =>
        s.keys.open(sealed, pageContext(from)),
      );
      return [
        check(s.registry, pageKeys.page(s.tenant, from), {
          condition: '#version = :version',
          values: { ':version': version },
        }),
        put(s.registry, pageItem(s, to, contents, version)),
      ];
    });
    return actions.length === 0 || holds(actions);
  }

  async function carrySome(anchors: readonly string[]): Promise<void> {
    for (let attempt = 0; attempt < tries; attempt += 1) if (await tryToCarry(anchors)) return;
    throw new TooBusyError(2);
  }

  return {
    async carry(anchors) {
      for (let from = 0; from < anchors.length; from += pagesAtOnce) {
        await carrySome(anchors.slice(from, from + pagesAtOnce));
      }
    },
    async drop(digests) {
      for (let from = 0; from < digests.length; from += pagesAtOnce) {
        const some = digests.slice(from, from + pagesAtOnce);
        const gone = some.map((digest) =>
          removeAnyway(s.registry, pageKeys.page(s.tenant, digest)),
        );
        if (!(await holds(gone))) throw new TooBusyError(2);
      }
    },
  };
}
