import type { RuleComparisonAnswer, RuleDraftDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { download } from '../../api/download.ts';
import { askComparison, changedPeoplePath, comparisonQuery } from '../../api/regulations.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { criterionName } from '../../words/regulations.ts';

type Counts = NonNullable<RuleComparisonAnswer['counts']>;

interface ComparisonProps {
  readonly draft: RuleDraftDetail;
  readonly mayAsk: boolean;
}

/** The draft beside the rules in force: who would gain, who would lose, places and rupiah. */
export function Comparison({ draft, mayAsk }: ComparisonProps) {
  const found = useQuery(comparisonQuery(draft.id));
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => askComparison(draft.id),
    onSuccess: (asked) => queries.setQueryData(comparisonQuery(draft.id).queryKey, asked),
  });
  const comparison = found.data ?? null;
  const isWorking = comparison?.state === 'working';
  if (comparison === null && !mayAsk) return null;
  return (
    <section className={panel.stack} aria-labelledby="perbandingan">
      <h2 id="perbandingan">{say('Dampak terhadap calon peserta')}</h2>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {asking.error ? <FaultNotice error={asking.error} /> : null}
      {comparison === null ? (
        <p className={panel.quiet}>
          {say(
            'Bandingkan konsep yang tersimpan dengan aturan yang berlaku, sebelum menetapkannya.',
          )}
        </p>
      ) : null}
      {comparison && !comparison.isCurrent ? (
        <Notice tone="attention" title={say('Konsep sudah berubah sejak dibandingkan')}>
          <p>{say('Bandingkan sekali lagi agar angkanya sesuai.')}</p>
        </Notice>
      ) : null}
      {comparison?.state === 'failed' ? (
        <Notice tone="wrong" title={say('Perbandingan belum berhasil')}>
          <p>{say('Coba bandingkan sekali lagi.')}</p>
        </Notice>
      ) : null}
      {isWorking ? <p role="status">{say('Sedang membandingkan semua calon peserta.')}</p> : null}
      {comparison?.state === 'done' && comparison.counts !== null ? (
        <Outcome comparison={comparison} counts={comparison.counts} />
      ) : null}
      {mayAsk && !isWorking ? (
        <div>
          <Button busy={asking.isPending && say('Memulai')} onPress={() => asking.mutate()}>
            {comparison === null
              ? say('Bandingkan dengan aturan yang berlaku')
              : say('Bandingkan lagi')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface OutcomeProps {
  readonly comparison: RuleComparisonAnswer;
  readonly counts: Counts;
}

function Outcome({ comparison, counts }: OutcomeProps) {
  const path = changedPeoplePath(comparison.draft);
  const fetching = useMutation({ mutationFn: () => download(path, 'perbandingan-aturan.csv') });
  return (
    <>
      <p>
        <strong>{sentenceOf(counts)}</strong>{' '}
        <span className={panel.quiet}>
          {say('Dari {people} calon peserta tahun {year}, per {day}.', {
            people: formatNumber(counts.people),
            year: comparison.year,
            day: formatDate(comparison.day, 'UTC'),
          })}
        </span>
      </p>
      {counts.loseDetermined > 0 ? (
        <p>
          {say('{loseDetermined} di antaranya sudah ditetapkan dan tetap terlindungi.', {
            loseDetermined: formatNumber(counts.loseDetermined),
          })}
        </p>
      ) : null}
      {counts.refused === null ? null : (
        <p>
          <Say
            text="Dari {people} orang yang pernah ditolak dan datanya masih ada, {gain} orang akan memenuhi syarat bila diusulkan lagi. <quiet>Yang tidak memenuhi syarat sejak daftarnya diunggah, atau datanya sudah dihapus, tidak dapat dihitung.</quiet>"
            quiet={(inside) => <span className={panel.quiet}>{inside}</span>}
            people={formatNumber(counts.refused.people)}
            gain={formatNumber(counts.refused.gain)}
          />
        </p>
      )}
      <SidesTable counts={counts} />
      <CriteriaTable counts={counts} />
      {counts.gain + counts.lose + (counts.refused?.gain ?? 0) > 0 ? (
        <div>
          <Button busy={fetching.isPending && say('Mengunduh')} onPress={() => fetching.mutate()}>
            {say('Unduh daftar orangnya (CSV, NIK disamarkan)')}
          </Button>
        </div>
      ) : null}
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
    </>
  );
}

function sentenceOf({ gain, lose }: Counts): string {
  if (gain + lose === 0) return say('Tidak ada orang yang bertambah atau berkurang.');
  return say('{gain} orang menjadi memenuhi syarat, {lose} orang tidak lagi.', {
    gain: formatNumber(gain),
    lose: formatNumber(lose),
  });
}

const rupiah = (value: number | null) =>
  value === null ? say('Belum ada tarif') : formatRupiah(value);

function SidesTable({ counts: { before, after } }: Pick<OutcomeProps, 'counts'>) {
  const rows: readonly (readonly [string, string, string])[] = [
    [say('Memenuhi syarat'), formatNumber(before.eligible), formatNumber(after.eligible)],
    [say('Masih perlu keputusan'), formatNumber(before.undecided), formatNumber(after.undecided)],
    [say('Tempat terpakai'), formatNumber(before.places), formatNumber(after.places)],
    [say('Iuran per orang per bulan'), rupiah(before.tariff), rupiah(after.tariff)],
    [say('Iuran setahun'), rupiah(before.rupiah), rupiah(after.rupiah)],
  ];
  return (
    <Table
      caption={say('Aturan yang berlaku dan konsep')}
      columns={[
        { name: say('Hal') },
        { name: say('Berlaku'), isNumber: true },
        { name: say('Konsep'), isNumber: true },
      ]}
    >
      {rows.map(([name, was, will]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className={table.number}>{was}</td>
          <td className={table.number}>{will}</td>
        </tr>
      ))}
    </Table>
  );
}

function CriteriaTable({ counts }: Pick<OutcomeProps, 'counts'>) {
  const rows = Object.entries(counts.byCriterion);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={say('Menurut syarat; seseorang dapat terhitung pada beberapa syarat')}
      columns={[
        { name: say('Syarat') },
        { name: say('Bertambah'), isNumber: true },
        { name: say('Berkurang'), isNumber: true },
      ]}
    >
      {rows.map(([criterion, { gain, lose }]) => (
        <tr key={criterion}>
          <th scope="row">{criterionName(criterion)}</th>
          <td className={table.number}>{formatNumber(gain)}</td>
          <td className={table.number}>{formatNumber(lose)}</td>
        </tr>
      ))}
    </Table>
  );
}
