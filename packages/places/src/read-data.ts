import { readFileSync } from 'node:fs';
import { CalendarDate, DistrictCode, RegencyCode, type Village, VillageCode } from '@payung/domain';
import * as z from 'zod';
import type { Regency } from './places.ts';

/** Kepmendagri 300.2.2-2138/2025 (domain-rules 3.7); its day in 2025 is not verified. */
const decreed = CalendarDate.parse('2025-01-01');
/** The codes that a law replaced were given by older decrees, whose days are not kept. */
const longAgo = CalendarDate.parse('1945-08-17');

const Changes = z.lazy(() =>
  z.object({
    replaced: z.array(
      z.object({
        code: RegencyCode,
        name: z.string(),
        kind: z.enum(['renumbered', 'split', 'merged']),
        law: z.string(),
        /** promulgation of the law; the old code is valid up to this day, the new from it */
        on: CalendarDate,
        successors: z.array(RegencyCode).min(1),
      }),
    ),
    renamed: z.array(z.object({ code: RegencyCode, formerName: z.string(), law: z.string() })),
  }),
);

export interface ReplacedRegency {
  readonly regency: Regency;
  readonly law: string;
  readonly successors: readonly RegencyCode[];
}

export interface RegencyData {
  readonly regencies: ReadonlyMap<string, Regency>;
  readonly replaced: ReadonlyMap<string, ReplacedRegency>;
}

function linesOf(file: URL): { code: string; name: string }[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const gap = line.indexOf(' ');
    return { code: line.slice(0, gap), name: line.slice(gap + 1) };
  });
}

/** domain-rules 3.7: regencies are numbered 01 to 69, cities 71 to 99. */
const kindOf = (code: string): Regency['kind'] =>
  Number(code.slice(3)) >= 71 ? 'KOTA' : 'KABUPATEN';

/** Reads all regencies and cities, those of old codes too. @throws when a file is missing or damaged */
export function readRegencies(folder: URL): RegencyData {
  const lines = linesOf(new URL('regencies.txt', folder));
  const changes = Changes.parse(JSON.parse(readFileSync(new URL('replaced.json', folder), 'utf8')));
  const provinces = new Map(
    lines.filter(({ code }) => code.length === 2).map(({ code, name }) => [code, name]),
  );
  const provinceOf = (code: string) => {
    const number = code.slice(0, 2);
    return { code: number, name: provinces.get(number) ?? '' };
  };
  const since = new Map(
    changes.replaced.flatMap(({ on, successors }) => successors.map((code) => [code, on])),
  );
  const regencies = lines
    .filter(({ code }) => code.length === 5)
    .map(({ code: text, name }): Regency => {
      const code = RegencyCode.parse(text);
      return {
        code,
        name,
        kind: kindOf(code),
        province: provinceOf(code),
        formerNames: changes.renamed
          .filter((one) => one.code === code)
          .map(({ formerName }) => formerName),
        validFrom: since.get(code) ?? decreed,
        validTo: null,
      };
    });
  const replaced = changes.replaced.map(({ code, name, law, on, successors }) => {
    const province = provinceOf(code);
    const dates = { validFrom: longAgo, validTo: on };
    const regency = { code, name, kind: kindOf(code), province, formerNames: [], ...dates };
    return [code, { regency, law, successors }] as const;
  });
  return {
    regencies: new Map(regencies.map((one) => [one.code, one])),
    replaced: new Map(replaced),
  };
}

/** domain-rules 3.7: the first of the last four digits tells what kind of village it is. */
const villageKinds: Readonly<Record<string, Village['kind']>> = {
  1: 'KELURAHAN',
  2: 'DESA',
  3: 'DESA_ADAT',
};

/** Districts and villages of one regency. @throws when its province's file is missing or damaged */
export function readAreas(folder: URL, regency: Regency) {
  const dates = { validFrom: regency.validFrom, validTo: null };
  const districts: { code: DistrictCode; name: string; validFrom: CalendarDate; validTo: null }[] =
    [];
  const villages: Village[] = [];
  let district: DistrictCode | null = null;
  for (const { code, name } of linesOf(new URL(`villages/${regency.province.code}.txt`, folder))) {
    if (code.length === 8) {
      district = code.startsWith(`${regency.code}.`) ? DistrictCode.parse(code) : null;
      if (district !== null) districts.push({ code: district, name, ...dates });
    } else if (district !== null) {
      const kind = villageKinds[code.slice(0, 1)];
      if (kind === undefined) throw new Error(`a village number begins with 1, 2 or 3: ${code}`);
      const whole = VillageCode.parse(`${district}.${code}`);
      villages.push({ code: whole, name, kind, districtCode: district, ...dates });
    }
  }
  return { districts, villages };
}
