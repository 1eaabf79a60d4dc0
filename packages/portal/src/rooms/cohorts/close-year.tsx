import type { ProgrammeYears } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closeYear, programmeYearsQuery } from '../../api/cohorts.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { useRegion } from '../../use-region.ts';

interface ClosedYearProps {
  readonly year: ProgrammeYears['items'][number];
  readonly closings: ProgrammeYears['closings'];
}

/** A year that was closed, and how many nominations lapsed by that. */
export function ClosedYear({ year, closings }: ClosedYearProps) {
  const { timeZone } = useRegion();
  const closing = closings.find((one) => one.year === year.year);
  return (
    <>
      {say('Ditutup')} {year.closedOn === undefined ? null : formatDate(year.closedOn, timeZone)}
      {closing === undefined ? null : (
        <span className={table.under}>
          {say('{lapsed} usulan yang tidak ditetapkan gugur', {
            lapsed: formatNumber(closing.lapsed),
          })}
          {closing.finishedAt === null ? say(', masih berjalan') : ''}
        </span>
      )}
    </>
  );
}

/** Closes a year that is over, after it was said what that does. */
export function CloseYear({ year }: { readonly year: number }) {
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const closing = useMutation({
    mutationFn: () => closeYear(year),
    onSuccess: async (told) => {
      queries.setQueryData(programmeYearsQuery.queryKey, told);
      await queries.invalidateQueries();
    },
  });
  if (!asks)
    return <Button onPress={() => setAsks(true)}>{say('Tutup tahun {year}', { year })}</Button>;
  return (
    <div className={panel.stack}>
      <p>
        {say(
          'Semua usulan tahun {year} yang belum ditetapkan gugur dan tidak dapat dikembalikan. Orangnya tetap dapat diusulkan untuk tahun lain; yang sudah ditetapkan tidak berubah.',
          { year },
        )}
      </p>
      <div className={panel.row}>
        <Button busy={closing.isPending && say('Menutup')} onPress={() => closing.mutate()}>
          {say('Ya, tutup tahun {year}', { year })}
        </Button>
        <Button onPress={() => setAsks(false)}>{say('Tidak jadi')}</Button>
      </div>
      {closing.error ? <FaultNotice error={closing.error} /> : null}
    </div>
  );
}
