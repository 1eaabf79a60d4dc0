import type { QuotaEntry } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { entriesQuery } from '../../api/quota-plan.ts';
import { formatMoment, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { Written } from '../../pieces/written.tsx';
import { useRegion } from '../../use-region.ts';
import { entryKindNames } from '../../words/quota-plan.ts';
import styles from '../regulations/regulations.module.css';
import { kindOfKey, useCeilingName } from './ceiling-names.ts';
import { limitWords } from './limit-words.ts';
import { quotaPlanRoom } from './statistics.tsx';

const route = getRouteApi('/inside/rencana-kuota/riwayat');

/** Every movement of a year's places and money; together they give where it stands. */
export function EntriesRoom() {
  const { schemeYear } = useRegion();
  const { tahun: year = schemeYear } = route.useSearch();
  const found = useInfiniteQuery(entriesQuery(year));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Room
      up={quotaPlanRoom}
      title={say('Riwayat kuota dan pagu {year}', { year })}
      lead={say('Setiap perubahan tercatat dengan nomor urut dan tidak dapat dihapus.')}
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={6} /> : null}
      {found.data && items.length === 0 ? (
        <Empty title={say('Belum ada perubahan.')}>
          <p>{say('Yang pertama tercatat saat rencana kuota ditetapkan.')}</p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <div>
          <ol className={`${panel.panel} ${panel.flush}`}>
            {items.map((entry) => (
              <Entry key={entry.number} entry={entry} />
            ))}
          </ol>
          <More
            shown={items.length}
            counted={(n) => say('{n} perubahan', { n })}
            hasMore={found.hasNextPage}
            isLoading={found.isFetchingNextPage}
            onMore={() => void found.fetchNextPage()}
          />
        </div>
      ) : null}
    </Room>
  );
}

/** more than these are counted only, until they are opened */
const shownAtOnce = 6;

function Entry({ entry }: { readonly entry: QuotaEntry }) {
  const { timeZone } = useRegion();
  const lines = useLines(entry);
  return (
    <li className={styles.card}>
      <strong>
        {formatNumber(entry.number)}. {entryKindNames[entry.kind]}
      </strong>
      <p className={panel.meta}>
        {formatMoment(entry.at, timeZone)}
        {entry.legalBasis === null ? '' : ` · ${entry.legalBasis}`}
      </p>
      {entry.reason === null ? null : (
        <p>
          <Written>{entry.reason}</Written>
        </p>
      )}
      {lines.length <= shownAtOnce ? (
        <Lines lines={lines} />
      ) : (
        <details>
          <summary>{say('{lines} perubahan', { lines: formatNumber(lines.length) })}</summary>
          <Lines lines={lines} />
        </details>
      )}
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useLines({ limits, used }: QuotaEntry): readonly string[] {
  const nameOf = useCeilingName();
  // the whole region first, its villages after it
  const order = (key: string) => (kindOfKey(key) === 'total' ? 0 : 1);
  const sorted = [...limits].sort((a, b) => order(a.key) - order(b.key));
  return [
    ...sorted.map(({ key, from, to }) => `${nameOf(key)}: ${limitWords(from, to)}`),
    ...used.map(({ key, people, rupiah }) =>
      say('{keyValue}: terpakai {part}{people} orang, {rupiah}', {
        keyValue: nameOf(key),
        part: people < 0 ? '' : '+',
        people: formatNumber(people),
        rupiah: formatRupiah(rupiah),
      }),
    ),
  ];
}
