import { allLanes, EntryBody } from '@payung/data';
import { rawItems } from './raw-items.ts';
import type { TestService } from './test-service.ts';

/** Everything that the journal of a region tells, lane by lane. */
export async function toldOf(test: TestService): Promise<EntryBody['changes']> {
  const data = await test.service.database.tenant(test.tenant);
  const lanes = await Promise.all(allLanes.map((lane) => data.whole.laneEntries(lane)));
  return lanes.flat().flatMap(({ body }) => EntryBody.parse(JSON.parse(body)).changes);
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner instanceof Uint8Array ? `bytes:${Buffer.from(inner).toString('base64')}` : inner,
  );

/**
 * All that is kept of a region as texts, every sealed section opened: by trying each context under which anything
 * is sealed. What cannot be opened is given as it lies there.
 */
export async function openedTexts(test: TestService): Promise<string[]> {
  const { keys } = await test.service.database.tenant(test.tenant);
  const texts: string[] = [];
  for (const table of Object.values(test.tables)) {
    for (const item of await rawItems(test.client, table, test.tenant)) {
      texts.push(text(item), ...sectionsOf(item).map(([value, as]) => keys.open(value, as)));
    }
  }
  for (const [key, bytes] of test.files.kept) {
    texts.push(Buffer.from(keys.openBytes(bytes, key)).toString('utf8'));
  }
  return texts;
}

/** Sealed sections of people, nominations, lists and records on shelves, with the context of each. */
function sectionsOf(item: Record<string, unknown>): [Uint8Array, string][] {
  const { sk, id } = item;
  const sealedAs: Record<string, string> = {
    sealed: sk === 'PERSON' ? `person|${id}` : `claims|${id}`,
    endedWhy: `ending|${id}`,
    layout: `layout|${id}`,
    fileName: `file-name|${id}`,
    restriction: `restriction|${id}`,
  };
  const filed = /^T#[^#]+#S#([^#]+)#([^#]+)$/.exec(String(item.pk));
  if (filed !== null && item.sealed instanceof Uint8Array) {
    return [[item.sealed, `shelf|${filed[1]}|${filed[2]}|${sk}`]];
  }
  if (typeof id !== 'string') return [];
  return Object.entries(sealedAs).flatMap(([field, context]) => {
    const value = item[field];
    return value instanceof Uint8Array ? [[value, context] as [Uint8Array, string]] : [];
  });
}
