import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askRenewal, programmeYearsQuery, renewalsQuery } from '../../api/cohorts.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { programRoom } from '../cohorts/new-cohort.tsx';

const columns = [
  { name: say('Perpanjangan') },
  { name: say('Keadaan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Dinas'), isNumber: true },
  { name: say('Dibuat') },
];

/** Next year's list from this year's. */
export function RenewalsRoom() {
  const renewals = useQuery(renewalsQuery);
  const { timeZone } = useRegion();
  const { mayAdminister } = rightsOf(useMe());
  const items = renewals.data ?? [];
  return (
    <Room
      up={programRoom}
      title={say('Perpanjangan tahun')}
      lead={say(
        'Daftar tahun ini disusun dari yang ditetapkan tahun sebelumnya. Setiap dinas memeriksa orangnya sendiri, lalu mengusulkannya kembali.',
      )}
    >
      {mayAdminister ? <Ask /> : null}
      {renewals.error ? <FaultNotice error={renewals.error} /> : null}
      {renewals.isPending ? <Skeleton lines={4} /> : null}
      {renewals.data && items.length === 0 ? (
        <Empty title={say('Belum ada perpanjangan.')}>
          <p>
            {mayAdminister
              ? say(
                  'Pilih tahun yang diperpanjang. Tidak ada yang diusulkan sebelum dinas mengirimnya.',
                )
              : say('Daftarnya tampil di sini setelah disusun oleh dinas pengampu.')}
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Table caption={say('Perpanjangan')} columns={columns}>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className={table.nowrap}>
                <Link to="/perpanjangan/$id" params={{ id: item.id }}>
                  {say('{fromYear} ke {year}', { fromYear: item.fromYear, year: item.year })}
                </Link>
              </th>
              <td>
                {item.state === 'ready' ? say('Siap diperiksa dinas') : say('Sedang disusun')}
              </td>
              <td className={table.number}>
                {formatNumber(item.agencies.reduce((sum, { people }) => sum + people, 0))}
              </td>
              <td className={table.number}>{formatNumber(item.agencies.length)}</td>
              <td className={table.nowrap}>{formatMoment(item.at, timeZone)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
    </Room>
  );
}

const control = 'perpanjang-tahun';
const fault = { target: control, text: say('Pilih tahun yang diperpanjang.') };

function Ask() {
  const years = useQuery(programmeYearsQuery);
  const [year, setYear] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const asking = useMutation({
    mutationFn: () => askRenewal(Number(year)),
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['renewals'] });
      await navigate({ to: '/perpanjangan/$id', params: { id } });
    },
  });
  const { data } = years;
  if (data === undefined) return null;
  const earlier = data.items.filter((one) => one.year < data.nominatesFor);
  if (earlier.length === 0) {
    return (
      <p className={panel.quiet}>
        <Say
          text="Perpanjangan dapat disusun setelah tahun berikutnya dibuka dan menerima usulan, di <link>Program dan dana</link>."
          link={(inside) => <Link to="/program">{inside}</Link>}
        />
      </p>
    );
  }
  return (
    <Form
      errors={isEmpty ? [fault] : []}
      failure={asking.error}
      button={say('Susun daftar perpanjangan')}
      busy={asking.isPending && say('Menyusun')}
      onSend={() => {
        setEmpty(year === '');
        if (year !== '') asking.mutate();
      }}
    >
      <Select
        id={control}
        label={say('Perpanjang ke tahun {nominatesFor} dari', { nominatesFor: data.nominatesFor })}
        none={say('Pilih tahun')}
        look="short"
        options={earlier.map((one) => ({ value: String(one.year), name: String(one.year) }))}
        value={year}
        error={isEmpty ? fault.text : undefined}
        onChange={setYear}
      />
    </Form>
  );
}
