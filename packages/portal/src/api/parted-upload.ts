import { ImportAccepted, ImportPage, ImportParts, PartAddresses } from '@payung/contract';
import { patiently } from './another-try.ts';
import type { ListSaid } from './list-said.ts';
import { ApiFault, ask, putFile } from './request.ts';

/** How far a file in parts has come. */
export interface PartsSent {
  readonly sent: number;
  readonly count: number;
}

/** Digest of a whole file, in lower hex: by it the same file is known again. */
export async function digestOf(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** lists looked through for one that was not brought whole: those at work come first */
const looked = 50;

/** Lists whose upload broke off and can still go on, of whoever may bring them. */
export async function unfinishedUploads(
  signal?: AbortSignal,
): Promise<readonly ImportPage['items'][number][]> {
  const asked = signal === undefined ? {} : { signal };
  const { items } = await ask(ImportPage, `/v1/imports?limit=${looked}`, asked);
  return items.filter(({ awaits }) => awaits !== null);
}

/**
 * The list that this very file belongs to and that waits for the rest of it; null for a file that is new, or of which
 * something else is said now.
 */
export async function begunBefore(
  { agency, notice }: ListSaid,
  sha256: string,
): Promise<string | null> {
  const waiting = await unfinishedUploads();
  const said = notice === 'not-given' ? null : notice;
  const same = waiting.find(
    (one) => one.agency === agency && one.noticeVersion === said && one.awaits?.sha256 === sha256,
  );
  return same?.id ?? null;
}

/**
 * Brings the parts that are missing, one request each, and has them joined. Ended at any moment it goes on where it was.
 * A part that does not get through is sent again a few times before all of it is given up.
 *
 * @param tell of each part that came
 */
export async function bringInParts(
  id: string,
  file: Blob,
  tell: (how: PartsSent) => void,
): Promise<void> {
  const path = `/v1/imports/${encodeURIComponent(id)}/parts`;
  const { partBytes, count, there } = await patiently(() => ask(ImportParts, path));
  const came = new Set(there);
  tell({ sent: came.size, count });
  for (let number = 1; number <= count; number += 1) {
    if (came.has(number)) continue;
    const part = file.slice((number - 1) * partBytes, number * partBytes);
    await patiently(() => bringPart(path, number, part));
    came.add(number);
    tell({ sent: came.size, count });
  }
  await patiently(() => ask(ImportAccepted, `${path}/join`, { method: 'POST' }));
}

async function bringPart(path: string, number: number, part: Blob): Promise<void> {
  // a new address for each try: one that was handed out before a long break has ended
  const json = { numbers: [number] };
  const { items } = await ask(PartAddresses, path, { method: 'POST', json });
  const [at] = items;
  if (at === undefined) throw new ApiFault({ kind: 'unreadable', status: 200 });
  await putFile(at.url, at.headers, part);
}
