import type { HandOut } from '@payung/contract';
import { say } from '../language/say.ts';

/** What stands for the size of an archive that has none. */
export function sizelessWords({ stoppedAt }: Pick<HandOut, 'stoppedAt'>): string {
  return stoppedAt === null ? say('Sedang dibuat') : say('Berhenti dibuat, mintalah arsip baru');
}
