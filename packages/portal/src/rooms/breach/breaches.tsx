import type { Breach } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { breachesQuery } from '../../api/protection.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { clockMarks } from '../../words/breach.ts';

const columns = [{ name: say('Kejadian') }, { name: say('Batas') }, { name: say('Keadaan') }];

/** Breaches of personal data, each a file with its clock. */
export function BreachesRoom() {
  const breaches = useQuery(breachesQuery);
  const { mayAdminister } = rightsOf(useMe());
  return (
    <Room
      up={settingsRoom}
      title={say('Kebocoran data')}
      lead={
        <WithTerms terms={['kebocoran', 'pengendali']}>
          {say(
            'Orang yang datanya terungkap dan lembaga harus diberi tahu paling lambat 3 × 24 jam sejak diketahui (UU 27/2022 pasal 46).',
          )}
        </WithTerms>
      }
      actions={
        mayAdminister ? (
          <Link to="/pengaturan/kebocoran/baru" className={buttonClass('main')}>
            {say('Buka berkas kebocoran')}
          </Link>
        ) : null
      }
    >
      {breaches.error ? <FaultNotice error={breaches.error} /> : null}
      {breaches.isPending ? <Skeleton lines={4} /> : null}
      {breaches.data?.length === 0 ? (
        <Empty title={say('Belum ada kebocoran data yang dicatat.')} />
      ) : null}
      {breaches.data && breaches.data.length > 0 ? <Files items={breaches.data} /> : null}
    </Room>
  );
}

function Files({ items }: { readonly items: readonly Breach[] }) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('Berkas, terbaru di atas')} columns={columns}>
      {items.map((file) => (
        <tr key={file.id}>
          <th scope="row" className={table.wide}>
            <Link to="/pengaturan/kebocoran/$id" params={{ id: file.id }}>
              {file.title}
            </Link>
            <span className={table.under}>
              {say('diketahui {knownAt}', { knownAt: formatMoment(file.knownAt, timeZone) })}
              {file.openedBy === 'central' ? say(', dibuka admin pusat') : ''}
            </span>
          </th>
          <td className={table.nowrap}>{formatMoment(file.clock.dueAt, timeZone)}</td>
          <td>
            <Chip mark={clockMarks[file.clock.state]} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
