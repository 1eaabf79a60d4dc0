import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { TooBusyError } from '../errors.ts';
import { readItem, schemaVersion, WordItem } from '../records.ts';
import { type Key, registryKeys, wordPartition } from '../registry-keys.ts';
import type { TableAccess } from '../table-access.ts';
import { keptPeople, peopleKept } from '../words/packed-people.ts';
import { check, put, removeAnyway } from '../write-actions.ts';
import type { LiveKeys } from './live-keys.ts';
import { sameEpochAction } from './ring-action.ts';

/** each further try means that a piece of the word was written in the same moment */
const tries = 8;
/** pieces of a word in one transaction: two actions each, beside the epoch */
const piecesAtOnce = 49;

/** Moves the index of names from one look-up key to the next, word by word. */
export interface WordCarrying {
  /** copies all pieces of a word to the look-up key that is written beside the one that is read */
  carry(word: string): Promise<void>;
  /** takes away all pieces that lie under a digest which nobody reads any more */
  drop(digest: string): Promise<void>;
}

type Setting = ActionSetting & { readonly keys: LiveKeys };

/** Both hold only while the look-up keys are those of `epoch`: a job that was overtaken does nothing. */
export function wordCarrying(s: Setting, access: TableAccess, epoch: number): WordCarrying {
  const holds = async (actions: readonly TransactWriteItem[]): Promise<boolean> => {
    const result = await access.transact([sameEpochAction(s, epoch), ...actions]);
    return result.kind === 'done';
  };

  async function* pagesOf(digest: string) {
    let after: Record<string, unknown> | null = null;
    do {
      const page: Awaited<ReturnType<TableAccess['query']>> = await access.query({
        table: s.registry,
        partition: wordPartition(s.tenant, digest),
        limit: piecesAtOnce,
        consistent: true,
        after,
      });
      yield page.items;
      after = page.next;
    } while (after !== null);
  }

  async function tryToCarry(from: string, to: string): Promise<boolean> {
    for await (const items of pagesOf(from)) {
      const actions = items.flatMap((item) => {
        const { persons } = readItem(WordItem, 'word', item);
        const under = String(item.sk);
        return [
          check(s.registry, registryKeys.word(s.tenant, from, under), {
            condition: '#persons = :seen',
            values: { ':seen': persons },
          }),
          put(s.registry, {
            ...registryKeys.word(s.tenant, to, under),
            schemaVersion,
            persons: keptPeople(peopleKept(persons)),
          }),
        ];
      });
      if (actions.length > 0 && !(await holds(actions))) return false;
    }
    return true;
  }

  return {
    async carry(word) {
      const [from, to] = [s.keys.digest('word', word), s.keys.alsoDigest('word', word)];
      if (to === null)
        throw new Error('no word is carried over while one look-up key stands alone');
      for (let attempt = 0; attempt < tries; attempt += 1) {
        if (await tryToCarry(from, to)) return;
      }
      throw new TooBusyError(2);
    },
    async drop(digest) {
      for await (const items of pagesOf(digest)) {
        const keys = items.map((item): Key => ({ pk: String(item.pk), sk: String(item.sk) }));
        if (keys.length === 0) continue;
        if (!(await holds(keys.map((key) => removeAnyway(s.registry, key))))) {
          throw new TooBusyError(2);
        }
      }
    },
  };
}
