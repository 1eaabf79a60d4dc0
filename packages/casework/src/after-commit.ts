import { isOutOfTurn } from '@payung/data';

/**
 * Does what follows a commit. Where the database has too much to do, it is left to the sweep: the act itself is done, and
 * its answer must not say otherwise. So whatever follows has to be found by a sweep as well (ADR 44).
 * @throws whatever else goes wrong, since that is a defect
 */
export async function afterCommit(follow: () => Promise<unknown>): Promise<void> {
  try {
    await follow();
  } catch (error) {
    if (!isOutOfTurn(error)) throw error;
  }
}
