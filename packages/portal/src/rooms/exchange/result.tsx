import type { ExchangeResultView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actOnResult } from '../../api/exchanges.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { resultMarks } from '../../words/exchange.ts';
import { Reconciliation } from './reconciliation.tsx';
import { answeredBy, refusedBy } from './result-sums.ts';

interface ResultProps {
  readonly result: ExchangeResultView;
  readonly mayDecide: boolean;
}

/** One result: what it comes to beside the bill, what does not fit, and whether it is to count. */
export function Result({ result, mayDecide }: ResultProps) {
  const { timeZone } = useRegion();
  const figures = [
    { name: say('Diterima'), value: result.accepted },
    { name: say('Ditolak'), value: refusedBy(result) },
    { name: say('Kurang'), value: result.missing },
    { name: say('Ganda'), value: result.double },
    { name: say('Berbeda'), value: result.changed },
    { name: say('Tidak ditagih'), value: result.unknown },
  ];
  return (
    <article className={`${panel.panel} ${panel.stack}`} aria-label={result.fileName}>
      <div className={`${panel.row} ${panel.between}`}>
        <h3>
          <bdi>{result.fileName}</bdi>
        </h3>
        <Chip mark={resultMarks[result.state]} />
      </div>
      <p className={panel.quiet}>
        {say('Keadaan per {answeredOn}', { answeredOn: formatDate(result.answeredOn, timeZone) })}
        {result.state === 'applying' || result.state === 'applied'
          ? say(', diberlakukan pada {applied} orang', { applied: formatNumber(result.applied) })
          : ''}
      </p>
      <Figures figures={figures.map(({ name, value }) => ({ name, value: formatNumber(value) }))} />
      <Reconciliation result={result} />
      {result.state === 'preview' && mayDecide ? <Decide result={result} /> : null}
      {result.state === 'preview' && !mayDecide ? (
        <p className={panel.quiet}>
          {say('Hasil ini sudah terbaca. Dinas pengampu memutuskan apakah hasilnya berlaku.')}
        </p>
      ) : null}
    </article>
  );
}

function Decide({ result }: Pick<ResultProps, 'result'>) {
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: 'apply' | 'discard') => actOnResult(result, act),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanges'] }),
  });
  const people = answeredBy(result);
  // while one of the two runs the other does nothing either
  const busy = acting.isPending && say('Menyimpan');
  return (
    <>
      {acting.error ? <FaultNotice error={acting.error} /> : null}
      <p className={panel.meta}>
        {say(
          'Yang diterima mendapat nomor pesertanya. Yang ditolak dikeluarkan dari tagihan selama kode iurannya belum terbit; sesudah itu iurannya diminta kembali.',
        )}
      </p>
      <div className={panel.row}>
        {people > 0 ? (
          <Button look="main" busy={busy} onPress={() => acting.mutate('apply')}>
            {say('Berlakukan pada {people} orang', { people: formatNumber(people) })}
          </Button>
        ) : null}
        <Button busy={busy} onPress={() => acting.mutate('discard')}>
          {say('Abaikan hasil ini')}
        </Button>
      </div>
    </>
  );
}
