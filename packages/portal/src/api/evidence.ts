import { EvidenceAccepted, EvidenceCard } from '@payung/contract';
import type { EvidenceType } from '@payung/domain';
import { ask, putFile } from './request.ts';

/** What a photo or a letter proves, and of whom where it is about one person. */
export type EvidenceAbout =
  | { readonly use: 'verification' | 'nomination'; readonly nominationId: string }
  | { readonly use: 'statement' | 'claim' | 'card-hand-over' | 'leaving' | 'bill' };

const at = (id: string, more = '') => `/v1/evidence/${encodeURIComponent(id)}${more}`;

/** What a file is by its name; the service looks inside. Null for what is no photo and no letter. */
export function evidenceTypeOf({ name }: Pick<File, 'name'>): EvidenceType | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'jpg':
    case 'jpeg':
      return 'image/jpeg';
    case 'png':
      return 'image/png';
    case 'pdf':
      return 'application/pdf';
    default:
      return null;
  }
}

/** Hands in a photo or a letter through an upload address. */
export async function handInEvidence(
  about: EvidenceAbout,
  file: File,
  type: EvidenceType,
): Promise<EvidenceCard> {
  const json = { ...about, fileName: file.name, type };
  const accepted = await ask(EvidenceAccepted, '/v1/evidence', { method: 'POST', json });
  if (accepted.upload === undefined) return accepted;
  await putFile(accepted.upload.url, accepted.upload.headers, file);
  return ask(EvidenceCard, at(accepted.evidenceId, '/arrived'), { method: 'POST' });
}

export function evidenceFilePath(id: string): string {
  return at(id, '/file');
}
