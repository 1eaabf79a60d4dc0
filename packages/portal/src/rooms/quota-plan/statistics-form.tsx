import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { saveAs } from '../../api/download.ts';
import { sendStatistics, statisticsQuery } from '../../api/quota-plan.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { statisticsFaultSentence } from '../../words/quota-plan.ts';
import { emptyStatistics } from './statistics-table.ts';
import { wholeFrom } from './typed-figures.ts';

const controls = {
  year: 'statistik-tahun',
  source: 'statistik-sumber',
  date: 'statistik-tanggal',
  file: 'statistik-berkas',
};
const lastYear = 2099;
const firstYear = 2014;

/** What the service says of it: remarks beside their control, everything in the file beneath one another. */
function refusalsOf(error: unknown): readonly FieldError[] {
  const ofFile = faultsUnder(error, ['statistics-invalid', 'body-too-large']).map(
    (fault): FieldError => ({ target: controls.file, text: statisticsFaultSentence(fault) }),
  );
  const ofRemarks = faultsUnder(error, ['request-invalid']).map(({ field }): FieldError => {
    if (field === 'date') {
      return { target: controls.date, text: say('Tanggal data tidak boleh sesudah hari ini.') };
    }
    if (field === 'source') return { target: controls.source, text: say('Isi sumber data.') };
    return field === 'year'
      ? { target: controls.year, text: say('Isi tahun 2014 sampai 2099.') }
      : { target: controls.file, text: say('Pilih berkas statistik.') };
  });
  return [...ofFile, ...ofRemarks];
}

/** A table of every village, with where its figures are from. */
export function StatisticsForm() {
  const { schemeYear, villages, districts } = useRegion();
  const [year, setYear] = useState(String(schemeYear));
  const [source, setSource] = useState('');
  const [date, setDate] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: sendStatistics,
    onSuccess: () => queries.invalidateQueries({ queryKey: statisticsQuery.queryKey }),
  });
  const refused = refusalsOf(sending.error);
  const errors = faults.length > 0 ? faults : refused;
  const send = () => {
    const counted = wholeFrom(year, lastYear) ?? 0;
    const day = dateFrom(date);
    const found = [
      counted < firstYear
        ? { target: controls.year, text: say('Isi tahun 2014 sampai 2099.') }
        : null,
      source.trim().length < 3
        ? {
            target: controls.source,
            text: say('Isi sumber data, misalnya BPS, Kabupaten dalam Angka.'),
          }
        : null,
      day === null
        ? { target: controls.date, text: say('Tulis tanggal seperti 31-12-2026.') }
        : null,
      file === null ? { target: controls.file, text: say('Pilih berkas statistik.') } : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (day === null || file === null || found.length > 0) return;
    sending.mutate({ year: counted, source: source.trim(), date: day, file });
  };
  const inFile = errors.filter(({ target }) => target === controls.file);
  return (
    <>
      {sending.data ? (
        <Notice
          tone="good"
          title={say('Statistik {id} tersimpan', { id: sending.data.id })}
          announced
        >
          <p>
            {say('{villages} desa/kelurahan terbaca.', {
              villages: formatNumber(sending.data.villages),
            })}
          </p>
        </Notice>
      ) : null}
      <Form
        errors={errors}
        failure={refused.length > 0 ? null : sending.error}
        button={say('Unggah statistik')}
        busy={sending.isPending && say('Mengunggah')}
        onSend={send}
      >
        <Pair>
          <TextInput
            id={controls.year}
            label={say('Tahun')}
            kind="digits"
            longest={4}
            value={year}
            error={errorAt(errors, controls.year)}
            onChange={setYear}
          />
          <DateInput
            id={controls.date}
            label={say('Keadaan per tanggal')}
            value={date}
            error={errorAt(errors, controls.date)}
            onChange={setDate}
          />
        </Pair>
        <TextInput
          id={controls.source}
          label={say('Sumber')}
          longest={300}
          value={source}
          error={errorAt(errors, controls.source)}
          onChange={setSource}
        />
        <div>
          <Button
            onPress={() =>
              saveAs(
                new Blob([emptyStatistics(villages, districts)], { type: 'text/csv' }),
                'statistik-desa.csv',
              )
            }
          >
            {say('Unduh tabel kosong (CSV)')}
          </Button>
        </div>
        <FileInput
          id={controls.file}
          label={say('Berkas statistik')}
          hint={say(
            'XLSX atau CSV dengan semua {villages} desa/kelurahan. Kolom: kode atau desa/kelurahan dan kecamatan, penduduk, DTSEN (atau DTKS, P3KE), miskin ekstrem.',
            { villages: formatNumber(villages.length) },
          )}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          file={file}
          error={
            inFile.length > 1
              ? say('{inFile} hal perlu diperbaiki dalam berkas ini; semuanya disebut di atas.', {
                  inFile: formatNumber(inFile.length),
                })
              : inFile[0]?.text
          }
          onChoose={setFile}
        />
      </Form>
    </>
  );
}
