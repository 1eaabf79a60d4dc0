import type { Cause, Change, TenantData } from '@payung/data';

/**
 * Tells the journal of looks, or of asking, where nothing is written: before anything is handed out.
 *
 * @throws Error when the journal could not be written: nothing goes out that was not told
 */
export async function tell(
  data: Pick<TenantData, 'commit'>,
  cause: Cause,
  ...told: readonly Change[]
): Promise<void> {
  const result = await data.commit({ cause, lane: 'any', writes: [], told });
  if (result.kind === 'refused') throw new Error('a look could not be told');
}
