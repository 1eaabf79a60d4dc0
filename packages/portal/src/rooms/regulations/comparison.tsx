import type { RuleComparisonAnswer, RuleDraftDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { download } from '../../api/download.ts';
import { askComparison, changedPeoplePath, comparisonQuery } from '../../api/regulations.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
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
      <h2 id="perbandingan">Dampak terhadap calon peserta</h2>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {asking.error ? <FaultNotice error={asking.error} /> : null}
      {comparison === null ? (
        <p className={panel.quiet}>
          Bandingkan konsep yang tersimpan dengan aturan yang berlaku, sebelum menetapkannya.
        </p>
      ) : null}
      {comparison && !comparison.isCurrent ? (
        <Notice tone="attention" title="Konsep sudah berubah sejak dibandingkan">
          <p>Bandingkan sekali lagi agar angkanya sesuai.</p>
        </Notice>
      ) : null}
      {comparison?.state === 'failed' ? (
        <Notice tone="wrong" title="Perbandingan belum berhasil">
          <p>Coba bandingkan sekali lagi.</p>
        </Notice>
      ) : null}
      {isWorking ? <p role="status">Sedang membandingkan semua calon peserta.</p> : null}
      {comparison?.state === 'done' && comparison.counts !== null ? (
        <Outcome comparison={comparison} counts={comparison.counts} />
      ) : null}
      {mayAsk && !isWorking ? (
        <div>
          <Button busy={asking.isPending && 'Memulai'} onPress={() => asking.mutate()}>
            {comparison === null ? 'Bandingkan dengan aturan yang berlaku' : 'Bandingkan lagi'}
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
          Dari {formatNumber(counts.people)} calon peserta tahun {comparison.year}, per{' '}
          {formatDate(comparison.day, 'UTC')}.
        </span>
      </p>
      {counts.loseDetermined > 0 ? (
        <p>
          {formatNumber(counts.loseDetermined)} di antaranya sudah ditetapkan dan tetap terlindungi.
        </p>
      ) : null}
      {counts.refused === null ? null : (
        <p>
          Dari {formatNumber(counts.refused.people)} orang yang pernah ditolak dan datanya masih
          ada, {formatNumber(counts.refused.gain)} orang akan memenuhi syarat bila diusulkan lagi.{' '}
          <span className={panel.quiet}>
            Yang tidak memenuhi syarat sejak daftarnya diunggah, atau datanya sudah dihapus, tidak
            dapat dihitung.
          </span>
        </p>
      )}
      <SidesTable counts={counts} />
      <CriteriaTable counts={counts} />
      {counts.gain + counts.lose + (counts.refused?.gain ?? 0) > 0 ? (
        <div>
          <Button busy={fetching.isPending && 'Mengunduh'} onPress={() => fetching.mutate()}>
            Unduh daftar orangnya (CSV, NIK disamarkan)
          </Button>
        </div>
      ) : null}
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
    </>
  );
}

function sentenceOf({ gain, lose }: Counts): string {
  if (gain + lose === 0) return 'Tidak ada orang yang bertambah atau berkurang.';
  return `${formatNumber(gain)} orang menjadi memenuhi syarat, ${formatNumber(lose)} orang tidak lagi.`;
}

const rupiah = (value: number | null) => (value === null ? 'Belum ada tarif' : formatRupiah(value));

function SidesTable({ counts: { before, after } }: Pick<OutcomeProps, 'counts'>) {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Memenuhi syarat', formatNumber(before.eligible), formatNumber(after.eligible)],
    ['Masih perlu keputusan', formatNumber(before.undecided), formatNumber(after.undecided)],
    ['Tempat terpakai', formatNumber(before.places), formatNumber(after.places)],
    ['Iuran per orang per bulan', rupiah(before.tariff), rupiah(after.tariff)],
    ['Iuran setahun', rupiah(before.rupiah), rupiah(after.rupiah)],
  ];
  return (
    <Table
      caption="Aturan yang berlaku dan konsep"
      columns={[
        { name: 'Hal' },
        { name: 'Berlaku', isNumber: true },
        { name: 'Konsep', isNumber: true },
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
      caption="Menurut syarat; seseorang dapat terhitung pada beberapa syarat"
      columns={[
        { name: 'Syarat' },
        { name: 'Bertambah', isNumber: true },
        { name: 'Berkurang', isNumber: true },
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
