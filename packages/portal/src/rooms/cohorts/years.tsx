import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nominateFor, programmeYearsQuery } from '../../api/cohorts.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { ClosedYear, CloseYear } from './close-year.tsx';
import { CoverRules } from './cover-rules.tsx';

const yearColumns = [
  { name: say('Tahun') },
  { name: say('Perlindungan mulai') },
  { name: say('Bulan'), isNumber: true },
  { name: say('Kartu kuota') },
  { name: say('Usulan') },
];

/** The years of the programme, which of them takes nominations, and what was settled about months of cover. */
export function Years({ mayAdminister }: { readonly mayAdminister: boolean }) {
  const { timeZone } = useRegion();
  const years = useQuery(programmeYearsQuery);
  return (
    <>
      <section className={panel.stack} aria-labelledby="tahun-program">
        <div className={`${panel.row} ${panel.between}`}>
          <h2 id="tahun-program">{say('Tahun program')}</h2>
          {mayAdminister ? (
            <Link to="/program/tahun-baru" className={buttonClass('plain')}>
              {say('Buka tahun')}
            </Link>
          ) : null}
        </div>
        {years.error ? <FaultNotice error={years.error} /> : null}
        {years.isPending ? <Skeleton lines={3} /> : null}
        {years.data ? (
          <Table caption={say('Tahun program, terbaru di atas')} columns={yearColumns}>
            {[...years.data.items].reverse().map((one) => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                <td>{formatDate(one.firstDayOfCover, timeZone)}</td>
                <td className={table.number}>{formatNumber(one.months)}</td>
                <td>{one.quotaBy === 'agency' ? say('per dinas') : say('satu untuk daerah')}</td>
                <td>
                  {one.year === years.data.nominatesFor ? (
                    say('Menerima usulan sekarang')
                  ) : one.closedOn !== undefined ? (
                    <ClosedYear year={one} closings={years.data.closings} />
                  ) : mayAdminister ? (
                    <>
                      <NominateFor year={one.year} />
                      {one.year < years.data.nominatesFor ? <CloseYear year={one.year} /> : null}
                    </>
                  ) : (
                    say('Tidak menerima usulan')
                  )}
                </td>
              </tr>
            ))}
          </Table>
        ) : null}
      </section>
      {years.data ? <CoverRules years={years.data} mayChange={mayAdminister} /> : null}
    </>
  );
}

function NominateFor({ year }: { readonly year: number }) {
  const queries = useQueryClient();
  const choosing = useMutation({
    mutationFn: () => nominateFor(year),
    onSuccess: async (told) => {
      queries.setQueryData(programmeYearsQuery.queryKey, told);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button busy={choosing.isPending && say('Menyimpan')} onPress={() => choosing.mutate()}>
        <Say
          text="Terima usulan<hidden> untuk tahun {year}</hidden>"
          hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
          year={year}
        />
      </Button>
      {choosing.error ? <FaultNotice error={choosing.error} /> : null}
    </>
  );
}
