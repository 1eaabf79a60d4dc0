import type { CountView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { countsQuery } from '../../api/figures.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';
import { countedAsked, countedGroupNames, countedTitle } from '../../words/counted.ts';
import { figuresRoom } from '../figures/figures-room.ts';
import { tallyOf } from './counted-by.ts';
import { CountedList } from './counted-list.tsx';
import { usePartName } from './use-part-name.ts';

const route = getRouteApi('/inside/angka/orang');

/** The people behind one figure of a count: as many as it says. */
export function CountedRoom() {
  const { hari = '', sejak = '' } = route.useSearch();
  const counts = useQuery(countsQuery);
  const count = counts.data?.find(({ id }) => id === `${hari}.since.${sejak}`);
  if (count !== undefined) return <Behind key={count.id} count={count} />;
  return (
    <Room up={figuresRoom} title={say('Orang di balik angka')}>
      {counts.error ? <FaultNotice error={counts.error} /> : null}
      {counts.isPending ? <Skeleton lines={10} /> : null}
      {counts.isSuccess ? <NotListed title={say('Tanggal itu belum dihitung.')} /> : null}
    </Room>
  );
}

function Behind({ count }: { readonly count: CountView }) {
  const search = route.useSearch();
  const { figure, part } = countedAsked(search);
  const { hari, sejak, angka } = search;
  const { timeZone, villages } = useRegion();
  const nameOf = usePartName();
  const { figures } = count;
  const people = tallyOf(figures, part, villages)[figure];
  const total = formatNumber(people);
  const name = countedTitle(figure, figures, timeZone);
  const title =
    part === null
      ? say('{name}: {total} orang', { name, total })
      : say('{name}, {group} {part}: {total} orang', {
          name,
          group: countedGroupNames[part.group].toLowerCase(),
          part: nameOf(part),
          total,
        });
  return (
    <Room
      up={figuresRoom}
      title={title}
      lead={say('Menurut catatan sampai {known}. Sama dengan angka pada dasbor dan laporan.', {
        known: formatMoment(figures.known, timeZone),
      })}
      actions={
        part === null ? undefined : (
          <Link to="/angka/orang" search={{ hari, sejak, angka }} className={buttonClass('plain')}>
            {say('Hapus saringan')}
          </Link>
        )
      }
    >
      {count.isCounting ? (
        <NotListed title={say('Orangnya sedang dihitung. Halaman ini diperbarui sendiri.')} />
      ) : count.listsPeople ? (
        <CountedList
          key={figures.known}
          count={count}
          figure={figure}
          part={part}
          people={people}
        />
      ) : (
        <NotListed title={say('Hitungan ini dibuat sebelum orangnya ikut disimpan.')} />
      )}
    </Room>
  );
}

function NotListed({ title }: { readonly title: string }) {
  return (
    <Empty title={title}>
      <p>
        <Say
          text="Buka <link>Angka dan laporan</link>, lalu hitung untuk satu tanggal."
          link={(inside) => <Link to="/angka">{inside}</Link>}
        />
      </p>
    </Empty>
  );
}
