import type { Evidence, PersonId, SocialMatch } from '@payung/domain';
import { evidenceUnder } from '../evidence/evidence-of-person.ts';
import { evidenceOf } from '../evidence/use-evidence.ts';
import type { OpenRegion } from '../service.ts';
import { type FactsRecord, factsShelf, socialShelf } from './facts-shelf.ts';

/** Everything that offices found out about a person, for a copy that is handed to them (UU 27/2022). */
export interface FoundOut {
  /** one for each nomination about which something was said; statuses among them, for they are the person's own */
  readonly facts: readonly FactsRecord[];
  readonly matches: readonly SocialMatch[];
  /** the photos and letters about them alone */
  readonly evidence: readonly Evidence[];
}

export async function foundOutAbout(open: OpenRegion, person: PersonId): Promise<FoundOut> {
  const { shelves } = open.data;
  const [facts, social, { ids }] = await Promise.all([
    shelves.all(factsShelf, person),
    shelves.all(socialShelf, person),
    evidenceUnder(open, person),
  ]);
  const evidence = (await evidenceOf(open, ids)).filter((one) => one !== null);
  return { facts, matches: social.flatMap(({ matches }) => matches), evidence };
}
