import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { holidaysQuery, keepHolidays } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { claimsRoom } from './decides.tsx';

const controls = { days: 'libur-hari', legalBasis: 'libur-dasar' };

/** Days on which offices do not work: the insurer's working days are counted without them. */
export function HolidaysRoom() {
  const { timeZone } = useRegion();
  const { mayAdminister } = rightsOf(useMe());
  const thisYear = Number(today(timeZone, serviceNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const holidays = useQuery(holidaysQuery(year));
  return (
    <Room
      up={claimsRoom}
      title={say('Hari libur')}
      lead={say(
        'Hari libur nasional dan cuti bersama tidak dihitung sebagai hari kerja dalam batas waktu BPJS Ketenagakerjaan.',
      )}
    >
      <Select
        id="libur-tahun"
        label={say('Tahun')}
        look="short"
        value={String(year)}
        options={[thisYear + 1, thisYear, thisYear - 1].map((one) => ({
          value: String(one),
          name: String(one),
        }))}
        onChange={(value) => setYear(Number(value))}
      />
      {holidays.error ? <FaultNotice error={holidays.error} /> : null}
      {holidays.isPending ? <Skeleton lines={4} /> : null}
      {holidays.data?.days.length === 0 ? (
        <Notice tone="attention" title={say('Hari libur tahun {year} belum diisi', { year })}>
          {say('Selama belum diisi, hanya Sabtu dan Minggu yang tidak dihitung.')}
        </Notice>
      ) : null}
      {holidays.data && mayAdminister ? (
        <HolidaysForm
          key={year}
          year={year}
          read={holidays.data.version}
          days={holidays.data.days}
          legalBasis={holidays.data.legalBasis}
        />
      ) : null}
    </Room>
  );
}

interface HolidaysFormProps {
  readonly year: number;
  /** version that was read; another's change meanwhile is told, and nothing typed is lost */
  readonly read: number;
  readonly days: readonly string[];
  readonly legalBasis: string;
}

function HolidaysForm({ year, read, days, legalBasis }: HolidaysFormProps) {
  const [version, setVersion] = useState(read);
  const [text, setText] = useState(days.map(typedDate).join('\n'));
  const [basis, setBasis] = useState(legalBasis);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (sent: string[]) =>
      keepHolidays(year, { version, days: sent, legalBasis: basis.trim() }),
    onSuccess: (told) => {
      setVersion(told.version);
      queries.setQueryData(holidaysQuery(year).queryKey, told);
    },
  });
  const daysFault = {
    target: controls.days,
    text: say(
      'Isi satu tanggal tahun {year} setiap baris, misalnya 17-08-{year}, paling banyak 60.',
      { year },
    ),
  };
  const basisFault = {
    target: controls.legalBasis,
    text: say('Isi dasarnya, misalnya SKB 3 Menteri, paling sedikit 3 huruf.'),
  };
  const refused = fieldFaults(saving.error, (field) =>
    field === 'legalBasis' ? basisFault : daysFault,
  );
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const found = lines.flatMap((line) => dateFrom(line) ?? []);
    const isWhole =
      found.length === lines.length &&
      found.length <= 60 &&
      found.every((day) => day.startsWith(String(year)));
    const wrong = [
      ...(isWhole ? [] : [daysFault]),
      ...(basis.trim().length < 3 ? [basisFault] : []),
    ];
    setFaults(wrong);
    if (wrong.length === 0) saving.mutate([...new Set(found)].sort());
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan hari libur')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      {saving.isSuccess ? (
        <Notice tone="good" title={say('Hari libur tahun {year} tersimpan', { year })} announced />
      ) : null}
      <TextArea
        id={controls.days}
        label={say('Tanggal')}
        hint={say('Satu tanggal setiap baris.')}
        value={text}
        error={errorAt(errors, controls.days)}
        onChange={setText}
      />
      <TextInput
        id={controls.legalBasis}
        label={say('Dasar')}
        value={basis}
        error={errorAt(errors, controls.legalBasis)}
        onChange={setBasis}
      />
    </Form>
  );
}
