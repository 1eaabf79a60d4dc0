import type { EvidenceCard } from '@payung/contract';
import type { Evidence } from '@payung/domain';

export function evidenceCard({ id, version: _, ...rest }: Evidence): EvidenceCard {
  return { evidenceId: id, ...rest };
}
