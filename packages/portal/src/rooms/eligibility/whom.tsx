import type { PeopleNamed } from '@payung/contract';
import { AgencyId, VillageCode } from '@payung/domain';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { type Option, RadioGroup, Select } from '../../pieces/inputs.tsx';
import { useNames } from '../../use-region.ts';
import { useOwnVillages } from '../verification/use-own-villages.ts';

/** About whom something is recorded: those who were chosen, or everybody but them. */
export interface Whom {
  readonly who: 'chosen' | 'all';
  /** of which village, for everybody; all within reach when empty */
  readonly village: string;
}

export function firstWhom(chosen: readonly string[]): Whom {
  return { who: chosen.length === 0 ? 'all' : 'chosen', village: '' };
}

interface WhomFieldsProps {
  readonly whom: Whom;
  readonly chosen: readonly string[];
  readonly agency: string | undefined;
  readonly onChange: (whom: Whom) => void;
}

export function WhomFields({ whom, chosen, agency, onChange }: WhomFieldsProps) {
  const villages = useOwnVillages();
  const { agencyName } = useNames();
  const count = formatNumber(chosen.length);
  const everybody =
    agency === undefined
      ? say('Semua orang')
      : say('Semua usulan {agency}', { agency: agencyName(agency) });
  const all: Option = {
    value: 'all',
    name:
      chosen.length === 0
        ? everybody
        : say('{everybody}, kecuali {count} yang dipilih', { everybody, count }),
    under: say('Termasuk yang belum ditampilkan di daftar.'),
  };
  return (
    <>
      <RadioGroup
        id="untuk-siapa"
        label={say('Untuk siapa')}
        value={whom.who}
        options={
          chosen.length === 0
            ? [all]
            : [{ value: 'chosen', name: say('{count} orang yang dipilih', { count }) }, all]
        }
        onChange={(who) => onChange({ ...whom, who: who === 'chosen' ? 'chosen' : 'all' })}
      />
      {whom.who === 'all' && villages.length > 1 ? (
        <Select
          id="untuk-desa"
          label={say('Dari desa/kelurahan')}
          none={say('Semua')}
          value={whom.village}
          options={villages.map(({ code, name }) => ({ value: code, name }))}
          onChange={(village) => onChange({ ...whom, village })}
        />
      ) : null}
    </>
  );
}

/** As the service is told it. */
export function peopleNamed(
  { who, village }: Whom,
  chosen: readonly string[],
  agency: string | undefined,
): PeopleNamed {
  if (who === 'chosen') return { nominationIds: [...chosen] };
  const [ofAgency, ofVillage] = [AgencyId.safeParse(agency), VillageCode.safeParse(village)];
  return {
    all: true,
    except: [...chosen],
    ...(ofAgency.success ? { agency: ofAgency.data } : {}),
    ...(ofVillage.success ? { village: ofVillage.data } : {}),
  };
}
