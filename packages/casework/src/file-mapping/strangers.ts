import type { OpenRegion } from '../service.ts';

/** NIKs looked up at once */
const atOnce = 400;

/** Of the NIKs in rows that nobody asked about: those that nobody of the region has. Looked up in batches. */
export async function strangersAmong(
  { data }: OpenRegion,
  findings: readonly { readonly code: string; readonly digits: string | null }[],
): Promise<Set<string>> {
  const digits = findings.flatMap((one) =>
    one.code === 'not-asked' && one.digits !== null ? [one.digits] : [],
  );
  const strangers = new Set<string>();
  for (let from = 0; from < digits.length; from += atOnce) {
    const some = digits.slice(from, from + atOnce);
    const guards = await data.people.guards(some.map((nik) => data.keys.digest('nik', nik)));
    for (const [i, guard] of guards.entries()) if (guard === null) strangers.add(some[i] ?? '');
  }
  return strangers;
}
