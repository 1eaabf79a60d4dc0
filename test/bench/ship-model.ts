import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { comparedTexts, inspectList, readRows } from '@payung/files';
import { type Model, type Profile, profileOf, train, workerSchema } from '@payung/matching';
import { inventAgencyLists, type WrittenFile } from './people/invent-agency-lists.ts';

/**
 * `node test/bench/ship-model.ts`: learns the model that comes with the software anew, from invented households of
 * four regions, and writes it where the software reads it. The same sources write the same bytes.
 */
const target = new URL('../../packages/matching/src/shipped-model.json', import.meta.url);

/** Javanese, Sundanese and Balinese regions; a city has fewer villages. */
const regions = [
  { regency: '3319', seed: 1901, villages: 250, errors: 1 },
  { regency: '3204', seed: 1902, villages: 280, errors: 1.5 },
  { regency: '5103', seed: 1903, villages: 120, errors: 1 },
  { regency: '3375', seed: 1904, villages: 60, errors: 1.5 },
] as const;
const ROWS = 15_000;
const REPEATS = 0.12;

/** Bits of the bands, set once on invented people and held fixed (docs/adr/0019). */
const THRESHOLDS = { review: -4, match: 6 } as const;

const nothingKnown = { occupations: [], villages: [], districts: [] } as const;

function profilesOf({ name, text }: WrittenFile): Profile[] {
  const bytes = new TextEncoder().encode(text);
  const inspection = inspectList(bytes, { fileName: name, vocabulary: nothingKnown });
  if (inspection.kind !== 'inspected') throw new Error(`${name} is no list: ${inspection.kind}`);
  const rows = readRows(bytes, inspection.mapping, { fileName: name });
  return [...rows].map(({ candidate }) => profileOf(workerSchema, comparedTexts(candidate)));
}

/** The model as it is shipped. */
export function makeShippedModel(): Model {
  const profiles = regions.flatMap((region) =>
    inventAgencyLists({ ...region, rows: ROWS, repeats: REPEATS })
      .filter(({ name }) => name !== 'truth.csv')
      .flatMap(profilesOf),
  );
  return train(workerSchema, profiles, {
    version: 'shipped-1',
    thresholds: THRESHOLDS,
    frequenciesOf: ['name', 'motherMaidenName', 'birthDate'],
  });
}

/** JSON with one level of likeness a line, so that a change can be read. */
export function textOfModel(model: Model): string {
  return `${JSON.stringify(model, null, 1)
    .replace(/\n {4,}/g, ' ')
    .replace(/\n {3}\]/g, ' ]')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(target, textOfModel(makeShippedModel()));
}
