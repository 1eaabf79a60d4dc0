import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { askRenewal, programmeYearsQuery, renewalsQuery } from '../../api/cohorts.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { Empty } from '../../pieces/empty.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select } from '../../pieces/inputs.tsx';
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
  { name: 'Perpanjangan' },
  { name: 'Keadaan' },
  { name: 'Orang', isNumber: true },
  { name: 'Dinas', isNumber: true },
  { name: 'Dibuat' },
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
      title="Perpanjangan tahun"
      lead="Daftar tahun ini disusun dari yang ditetapkan tahun sebelumnya. Setiap dinas memeriksa orangnya sendiri, lalu mengusulkannya kembali."
    >
      {mayAdminister ? <Ask /> : null}
      {renewals.error ? <FaultNotice error={renewals.error} /> : null}
      {renewals.isPending ? <Skeleton lines={4} /> : null}
      {renewals.data && items.length === 0 ? (
        <Empty title="Belum ada perpanjangan.">
          <p>
            {mayAdminister
              ? 'Pilih tahun yang diperpanjang. Tidak ada yang diusulkan sebelum dinas mengirimnya.'
              : 'Daftarnya tampil di sini setelah disusun oleh dinas pengampu.'}
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Table caption="Perpanjangan" columns={columns}>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className={table.nowrap}>
                <Link to="/perpanjangan/$id" params={{ id: item.id }}>
                  {item.fromYear} ke {item.year}
                </Link>
              </th>
              <td>{item.state === 'ready' ? 'Siap diperiksa dinas' : 'Sedang disusun'}</td>
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
const fault = { target: control, text: 'Pilih tahun yang diperpanjang.' };

function Ask() {
  const years = useQuery(programmeYearsQuery);
  const [year, setYear] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const asking = useMutation({
    mutationFn: () => askRenewal(Number(year)),
    onSuccess: async ({ id }) => {
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
        Perpanjangan dapat disusun setelah tahun berikutnya dibuka dan menerima usulan, di{' '}
        <Link to="/program">Program dan dana</Link>.
      </p>
    );
  }
  return (
    <Form
      errors={isEmpty ? [fault] : []}
      failure={asking.error}
      button="Susun daftar perpanjangan"
      busy={asking.isPending && 'Menyusun'}
      onSend={() => {
        setEmpty(year === '');
        if (year !== '') asking.mutate();
      }}
    >
      <Select
        id={control}
        label={`Perpanjang ke tahun ${data.nominatesFor} dari`}
        none="Pilih tahun"
        look="short"
        options={earlier.map((one) => ({ value: String(one.year), name: String(one.year) }))}
        value={year}
        error={isEmpty ? fault.text : undefined}
        onChange={setYear}
      />
    </Form>
  );
}
