import { forge, type RawItem, rawItems } from './raw-items.ts';
import type { TestService } from './test-service.ts';

const leftOut = { number: null, claimed: null, first: null, endedOn: null, endedWhy: null };

/** A nomination as 0.1.0 to 0.4.0 wrote it: an attribute for each fact, and what is not known as nothing. */
function aged({ made, brought, ...alone }: RawItem): RawItem {
  const [agency, year, bucket, at, since, rules] = JSON.parse(String(made));
  const facts = { agency, year, bucket, at, since, ...(rules === null ? {} : { rules }) };
  // whoever was forgotten has none
  if (brought === undefined) return { ...leftOut, ...alone, ...facts };
  const [by, importId, row, notice] = JSON.parse(String(brought));
  const source = importId === null ? null : { importId, row };
  return { ...leftOut, ...alone, ...facts, by, source, ...(notice === null ? {} : { notice }) };
}

export const isAged = (item: RawItem): boolean => item.made === undefined;

export async function nominationItems(test: TestService): Promise<RawItem[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items.filter(({ sk }) => String(sk).startsWith('NOM#'));
}

/** Lets a region's nominations lie as releases before 0.5.0 left them. Answers how many these are. */
export async function letItemsAge(
  test: TestService,
  which: (index: number) => boolean,
): Promise<number> {
  const items = await nominationItems(test);
  const chosen = items.filter((item, index) => !isAged(item) && which(index));
  for (const item of chosen) await forge(test.client, test.tables.registry, aged(item));
  return chosen.length;
}
