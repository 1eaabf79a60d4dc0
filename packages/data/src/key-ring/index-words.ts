import type { ActionSetting, WriteOf } from '../action-setting.ts';
import { TooBusyError } from '../errors.ts';
import { actionLimit, type TableAccess } from '../table-access.ts';
import type { LiveKeys } from './live-keys.ts';
import { lookUpAction } from './look-up-action.ts';
import { sameEpochAction } from './ring-action.ts';

/** each further try means that the look-up key began or ended to change in the same moment */
const tries = 5;

/**
 * Makes people findable by words outside a commit. Such writes stand in no lane of the journal, so they name the
 * epoch of the look-up keys themselves: words under a key that is going out of use are never written unseen.
 */
export async function indexWords(
  s: ActionSetting & { readonly keys: LiveKeys },
  access: TableAccess,
  writes: readonly WriteOf<'index-word'>[],
): Promise<void> {
  let refusals = 0;
  for (let done = 0; done < writes.length; ) {
    const { epoch, also } = s.keys.ring();
    const most = Math.floor((actionLimit - 1) / (also === null ? 1 : 2));
    const piece = writes.slice(done, done + most);
    const actions = piece.flatMap((write) => lookUpAction(s, write) ?? []);
    const result = await access.transact([sameEpochAction(s, epoch), ...actions]);
    if (result.kind === 'done') {
      done += piece.length;
      continue;
    }
    refusals += 1;
    if (refusals >= tries) throw new TooBusyError(2);
    await s.keys.reread();
  }
}
