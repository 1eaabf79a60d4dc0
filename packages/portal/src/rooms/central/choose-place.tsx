import type { Place } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askForRegion, placeQuery, placesQuery } from '../../api/central.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { placeRefusalSentence } from '../../words/places.ts';
import styles from '../onboarding/onboarding.module.css';

/** Which regency or city asks for the service; Kota and Kabupaten of one name are told apart. */
export function ChoosePlaceRoom() {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useQuery(placesQuery(words.trim()));
  return (
    <div className={room.column}>
      <p>
        <Link to="/pusat">{say('Semua daerah')}</Link>
      </p>
      <PageHead
        title={say('Daftarkan daerah')}
        lead={say('Cari kabupaten atau kota menurut nama atau kode Kemendagri.')}
      />
      <search>
        <TextInput
          id="cari-daerah"
          label={say('Nama atau kode')}
          hint={say('Misalnya Banyumas, atau 33.02.')}
          longest={100}
          value={words}
          onChange={(value) => {
            setWords(value);
            setChosen(null);
          }}
        />
      </search>
      {places.error ? <FaultNotice error={places.error} /> : null}
      {places.isLoading ? <Skeleton lines={4} /> : null}
      {places.data?.items.length === 0 ? (
        <Empty title={say('Tidak ada kabupaten atau kota yang cocok.')}>
          <p>
            {say(
              'Periksa penulisannya, atau cari dengan kode dua angka provinsi dan dua angka daerah.',
            )}
          </p>
        </Empty>
      ) : null}
      {places.data && places.data.items.length > 0 ? (
        <>
          <p className={panel.meta} role="status">
            {say('{total} cocok', { total: formatNumber(places.data.total) })}
            {places.data.total > places.data.items.length ? say(', yang pertama ditampilkan') : ''}
          </p>
          <ul className={`${panel.panel} ${panel.flush}`}>
            {places.data.items.map((place) => (
              <PlaceRow
                key={place.code}
                place={place}
                isChosen={place.code === chosen}
                onChoose={() => setChosen(place.code)}
              />
            ))}
          </ul>
          <p className={panel.meta}>
            {say('{words} ({licence}). Kode menurut {basis}.', {
              words: places.data.attribution.text,
              licence: places.data.attribution.licence,
              basis: places.data.attribution.basis,
            })}
          </p>
        </>
      ) : null}
    </div>
  );
}

interface PlaceRowProps {
  readonly place: Place;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function PlaceRow({ place, isChosen, onChoose }: PlaceRowProps) {
  const { code, name, province, refusal, regionId, formerNames } = place;
  const former =
    formerNames.length === 0
      ? ''
      : say(', dahulu {formerNames}', { formerNames: formerNames.join(', ') });
  return (
    <li className={styles.task}>
      <span>
        <strong>{name}</strong>
        <span className={styles.under}>
          {say('{province}, kode {code}{former}', { province: province.name, code, former })}
        </span>
        {refusal === null ? null : (
          <span className={styles.under}>{placeRefusalSentence(refusal)}</span>
        )}
      </span>
      {regionId !== null ? (
        <Link to="/pusat/daerah/$id" params={{ id: regionId }}>
          {say('Sudah terdaftar, buka')}
        </Link>
      ) : refusal === null && !isChosen ? (
        <Button onPress={onChoose}>{say('Pilih {name}', { name })}</Button>
      ) : null}
      {isChosen ? <Confirm place={place} /> : null}
    </li>
  );
}

/** Shows what belongs to the place, so that the other of the same name is not taken by accident. */
function Confirm({ place }: { readonly place: Place }) {
  const detail = useQuery(placeQuery(place.code));
  const navigateAfterwards = useNavigateAfterwards();
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => askForRegion(place.code),
    onMutate: navigateAfterwards,
    onSuccess: async (region, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['central'] });
      await navigate({ to: '/pusat/daerah/$id', params: { id: region.id } });
    },
  });
  return (
    <div className={panel.stack}>
      {asking.error ? <FaultNotice error={asking.error} /> : null}
      {detail.data ? (
        <p className={panel.meta}>
          {say('{districts} kecamatan, {villages} desa/kelurahan', {
            districts: formatNumber(detail.data.districts.length),
            villages: formatNumber(detail.data.villages.length),
          })}
        </p>
      ) : null}
      <Button
        look="main"
        busy={asking.isPending && say('Mendaftarkan')}
        onPress={() => asking.mutate()}
      >
        {say('Daftarkan {place}', { place: place.name })}
      </Button>
    </div>
  );
}
