import type { ClaimSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRowKeys } from '../../pieces/use-row-keys.ts';
import { useRegion } from '../../use-region.ts';
import { clockMarks, clockNames, isUntold, nextClock } from '../../words/claim-clocks.ts';
import { claimStateMarks, eventName } from '../../words/claims.ts';

const columns = [
  { name: say('Peserta') },
  { name: say('Kejadian') },
  { name: say('Keadaan') },
  { name: say('Batas waktu') },
];

export function ClaimsTable({ items }: { readonly items: readonly ClaimSummary[] }) {
  const { timeZone } = useRegion();
  const moveRow = useRowKeys();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are listened to while a row inside has the focus
    <div onKeyDown={moveRow}>
      <Table
        caption={say('{items} klaim, yang lewat batas di atas', {
          items: formatNumber(items.length),
        })}
        columns={columns}
      >
        {items.map((item) => (
          <tr key={item.claimId}>
            <th scope="row" className={table.wide}>
              <Link to="/klaim/$id" params={{ id: item.claimId }} data-row-link>
                <bdi>{item.name ?? say('Data sudah dihapus')}</bdi>
              </Link>
              <span className={table.under}>
                {item.villageName ?? say('Desa belum jelas')}{' '}
                {item.nationalIdEnding === null ? null : (
                  <NikEnding ending={item.nationalIdEnding} />
                )}
              </span>
            </th>
            <td className={table.wide}>
              {eventName(item.event)}
              <span className={table.under}>{formatDate(item.event.on, timeZone)}</span>
            </td>
            <td>
              <Chip mark={claimStateMarks[item.state]} />
              {isUntold(item) ? (
                <span className={table.under}>{say('Keluarga belum diberi tahu')}</span>
              ) : null}
            </td>
            <td className={table.wide}>
              <NextTerm item={item} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function NextTerm({ item }: { readonly item: ClaimSummary }) {
  const { timeZone } = useRegion();
  const clock = nextClock(item);
  if (clock === null) return <>{say('Tidak ada')}</>;
  return (
    <>
      {clock.state === 'overdue' ? <Chip mark={clockMarks.overdue} /> : null}{' '}
      {formatDate(clock.dueAt, timeZone)}
      <span className={table.under}>{clockNames[clock.name]}</span>
    </>
  );
}
