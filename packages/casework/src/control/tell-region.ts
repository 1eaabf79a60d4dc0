import type { Standing } from '@payung/data';
import type { ControlService } from './control-service.ts';

/**
 * Mails those in a region whom the centre knows: its first admin, and whoever answers for personal data. The others
 * stand in the region's own records, which the centre cannot open.
 */
export async function tellRegion(
  service: Pick<ControlService, 'outbox'>,
  { regency, firstAdmin, papers }: Standing,
  subject: string,
  paragraphs: readonly string[],
): Promise<void> {
  const addresses = [firstAdmin?.email, papers.dpo?.email];
  const told = new Set(addresses.filter((address) => address !== undefined));
  const text = paragraphs.join('\n\n');
  for (const to of told)
    await service.outbox.send({ to, subject: `${subject} – ${regency.name}`, text });
}
