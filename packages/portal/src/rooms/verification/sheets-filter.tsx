import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { occupationsQuery } from '../../api/region.ts';
import type { SheetFilter } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import filterStyles from '../../pieces/filter.module.css';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { wantedStages, wantedWords } from '../../words/verification.ts';
import { useOwnVillages } from './use-own-villages.ts';
import styles from './verification.module.css';

/** What of the work list is shown; it stands in the address bar. */
export function SheetsFilter({ filter }: { readonly filter: SheetFilter }) {
  return (
    <>
      <nav aria-label={say('Saring menurut keadaan')}>
        <ul className={filterStyles.chips}>
          {wantedStages.map((stage) => (
            <li key={stage}>
              <Link
                to="/verifikasi"
                search={searchOf({ ...filter, stage })}
                className={filterStyles.chip}
                activeOptions={{ exact: true, includeSearch: true }}
                {...(stage === filter.stage ? { 'aria-current': 'page' as const } : {})}
                replace
                resetScroll={false}
              >
                {wantedWords[stage].word}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Where key={JSON.stringify(filter)} filter={filter} />
    </>
  );
}

function Where({ filter }: { readonly filter: SheetFilter }) {
  const navigate = useNavigate();
  const villages = useOwnVillages();
  const occupations = useQuery(occupationsQuery).data ?? [];
  const [rt, setRt] = useState(filter.rt ?? '');
  const [rw, setRw] = useState(filter.rw ?? '');
  const show = (changes: Partial<SheetFilter>) => {
    const next = { ...filter, rt: given(rt), rw: given(rw), ...changes };
    void navigate({ to: '/verifikasi', search: searchOf(next), replace: true });
  };
  return (
    <form
      className={styles.filters}
      aria-label={say('Saring menurut tempat dan pekerjaan')}
      onSubmit={(event) => {
        event.preventDefault();
        show({});
      }}
    >
      {villages.length < 2 ? null : (
        <Select
          id="saring-desa"
          label={say('Desa/kelurahan')}
          none={say('Semua')}
          value={filter.village ?? ''}
          options={villages.map(({ code, name }) => ({ value: code, name }))}
          onChange={(village) => show({ village: given(village) })}
        />
      )}
      <TextInput id="saring-rt" label="RT" look="short" longest={10} value={rt} onChange={setRt} />
      <TextInput id="saring-rw" label="RW" look="short" longest={10} value={rw} onChange={setRw} />
      <Select
        id="saring-pekerjaan"
        label={say('Pekerjaan')}
        none={say('Semua')}
        value={filter.occupation ?? ''}
        options={occupations.map(({ code, name }) => ({ value: code, name }))}
        onChange={(occupation) => show({ occupation: given(occupation) })}
      />
      <div>
        <Button type="submit">{say('Terapkan')}</Button>
      </div>
    </form>
  );
}

function given(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function searchOf({ stage, village, rt, rw, occupation }: SheetFilter) {
  return {
    ...(stage === 'waiting' ? {} : { keadaan: wantedWords[stage].slug }),
    ...(village === undefined ? {} : { desa: village }),
    ...(rt === undefined ? {} : { rt }),
    ...(rw === undefined ? {} : { rw }),
    ...(occupation === undefined ? {} : { pekerjaan: occupation }),
  };
}
