import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { PersonId } from '@payung/domain';
import type { ActionSetting } from '../action-setting.ts';
import { OutcomeUnknownError, TooBusyError } from '../errors.ts';
import type { LiveKeys } from '../key-ring/live-keys.ts';
import { sameEpochAction } from '../key-ring/ring-action.ts';
import type { Randomness } from '../ports.ts';
import { schemaVersion } from '../records.ts';
import { registryKeys } from '../registry-keys.ts';
import { oncePolicy } from '../retry.ts';
import type { TableAccess } from '../table-access.ts';
import { check, putNew, remove } from '../write-actions.ts';
import { keptPeople } from './packed-people.ts';
import type { ScatteredPeople } from './people-of-words.ts';

interface Setting extends ActionSetting {
  readonly keys: LiveKeys;
  readonly random: Randomness;
}

/**
 * Makes one piece of a word of people who stand there one by one: first the piece, then their own are taken away, so that
 * nobody is out of the word at any moment, whatever of a transaction a reader sees. The piece comes after each of
 * them: a reader who is between has met them, or meets them there.
 *
 * Nothing is done where one of them was taken out since they were read, and while the look-up key changes. What was
 * taken out of the piece at once, or ended between, leaves some in both, which says nothing else.
 *
 * @returns false when not all was done; whoever reads the word next may try again
 * @throws NewerItemError where a later version wrote one of the pieces
 */
export async function layTogether(
  s: Setting,
  access: Pick<TableAccess, 'transact'>,
  { digest, persons }: ScatteredPeople,
): Promise<boolean> {
  const { epoch, also } = s.keys.ring();
  const last = persons.toSorted().at(-1);
  if (also !== null || last === undefined) return false;
  const piece = registryKeys.word(s.tenant, digest, `${last}+${s.random.ulid()}`);
  const together = keptPeople(persons);
  const ownOf = (person: PersonId) =>
    [
      s.registry,
      registryKeys.word(s.tenant, digest, person),
      { condition: '#persons = :seen', values: { ':seen': [person] } },
    ] as const;
  const laid = await isDone(access, [
    sameEpochAction(s, epoch),
    putNew(s.registry, { ...piece, schemaVersion, persons: together }),
    ...persons.map((person) => check(...ownOf(person))),
  ]);
  if (!laid) return false;
  return isDone(access, [
    // whoever was taken out of it meanwhile, and stands alone again, must not lose that as well
    check(s.registry, piece, { condition: '#persons = :all', values: { ':all': together } }),
    ...persons.map((person) => remove(...ownOf(person))),
  ]);
}

/** One try: whoever looks for somebody is not kept waiting for it. */
async function isDone(
  access: Pick<TableAccess, 'transact'>,
  actions: readonly TransactWriteItem[],
): Promise<boolean> {
  try {
    return (await access.transact(actions, oncePolicy)).kind === 'done';
  } catch (error) {
    // done or not, everybody stands under the word
    if (error instanceof TooBusyError || error instanceof OutcomeUnknownError) return false;
    throw error;
  }
}
