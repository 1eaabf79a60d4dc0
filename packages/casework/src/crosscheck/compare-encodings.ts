import type { CaseRecord, EncodedRecord, ExchangeKeys, ExchangeRecord } from '@payung/data';
import { linkEncoded, type PrivateRecord } from '@payung/matching/private';
import { nowOf } from '../now.ts';
import { caseNumber } from './case-numbers.ts';
import type { CrossService } from './cross-service.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64');

function asPrivate({ filters, keys }: EncodedRecord): PrivateRecord {
  return { filters: filters.map((one) => (one === null ? null : bytesOf(one))), keys };
}

/**
 * Compares what two regions delivered and opens a case for each pair that is probably one person. The number of a case
 * follows from the two references, so that a comparison that was cut off opens none twice.
 *
 * @returns how many pairs were found
 */
export async function compareEncodings(
  service: CrossService,
  keys: ExchangeKeys,
  { sides: [first, second], proposedAt }: ExchangeRecord,
  [here, there]: readonly [readonly EncodedRecord[], readonly EncodedRecord[]],
): Promise<number> {
  const pairs = linkEncoded(here.map(asPrivate), there.map(asPrivate));
  for (const { a, b } of pairs) {
    const [own, other] = [here[a]?.reference, there[b]?.reference];
    if (own === undefined || other === undefined) continue;
    // the position, not the reference: this is sealed anew, with another look, each time it is delivered
    const number = caseNumber(Date.parse(proposedAt), keys.digest(`${a}|${b}`));
    const record: CaseRecord = {
      number,
      kind: 'similar',
      regions: [first.tenant, second.tenant],
      months: [],
      state: 'open',
      openedAt: nowOf(service),
      version: 1,
      steps: [],
    };
    // refused when it was opened before the comparison was cut off
    await service.store.commit([
      { write: 'new-case', case: record },
      { write: 'list-case', tenant: first.tenant, own: { number, reference: own } },
      { write: 'list-case', tenant: second.tenant, own: { number, reference: other } },
    ]);
  }
  return pairs.length;
}
