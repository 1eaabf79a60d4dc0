import type { HandOut } from '@payung/contract';
import { say } from '../language/say.ts';

/** What stands for the size of an archive that has none; only the centre can ask for another. */
export function sizelessWords(
  { stoppedAt }: Pick<HandOut, 'stoppedAt'>,
  reader: 'centre' | 'region',
): string {
  if (stoppedAt === null) return say('Sedang dibuat');
  return reader === 'centre'
    ? say('Berhenti dibuat, mintalah arsip baru')
    : say('Berhenti dibuat, minta admin pusat membuat yang baru');
}
