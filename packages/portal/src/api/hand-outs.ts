import { type HandOut, HandOutList } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { saveAs } from './download.ts';
import { ask, askRaw } from './request.ts';

export const handOutsQuery = queryOptions({
  queryKey: ['hand-outs'],
  queryFn: async ({ signal }) => (await ask(HandOutList, '/v1/hand-outs', { signal })).items,
});

/** bytes that one answer of the service holds at most */
const partSize = 4_000_000;

/** Fetches a whole archive, part by part, and saves it. @throws ApiFault when a part does not arrive */
export async function downloadHandOut({ id, bytes }: HandOut): Promise<void> {
  const path = `/v1/hand-outs/${encodeURIComponent(id)}`;
  const parts: Blob[] = [];
  for (let from = 0; from < (bytes ?? 0); from += partSize) {
    const to = Math.min(from + partSize, bytes ?? 0) - 1;
    const response = await askRaw(path, { headers: { range: `bytes=${from}-${to}` } });
    parts.push(await response.blob());
  }
  saveAs(new Blob(parts, { type: 'application/zip' }), 'arsip-daerah.zip');
}
