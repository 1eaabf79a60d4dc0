import type { FieldSuggestion, PackPerson, SheetSummary } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OnDevice } from '../../field/device.ts';
import { settleSuggestion, suggestionsOf } from '../../field/line.ts';
import type { Settled } from '../../field/records.ts';
import { maySendAgain } from '../../field/rejections.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { AfterTheLoan } from './after-the-loan.tsx';
import { Comparison } from './comparison.tsx';
import styles from './field.module.css';
import { settledWords } from './field-words.ts';

interface AttentionProps {
  readonly of: OnDevice;
  /** whether their user is signed in here */
  readonly isOwn: boolean;
  /** whom an open pack shows */
  readonly people?: readonly PackPerson[];
}

/** Answers that met another state of affairs: each beside what the server says, none chosen. */
export function Attention({ of, isOwn, people = [] }: AttentionProps) {
  const open = of.settled.filter(
    (one) => isDisputed(one) || one.outcome === 'rejected' || maySendAgain(one),
  );
  const villages = new Map(
    of.packs.map(({ id, village, timeZone }) => [id, { village, timeZone }]),
  );
  if (open.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby={`perlu-dilihat-${of.store.user}`}>
      <h2 id={`perlu-dilihat-${of.store.user}`}>
        {say('{open} jawaban perlu dilihat', { open: open.length })}
      </h2>
      {isOwn ? null : <p>{say('Masuk dengan akun Anda untuk membandingkannya.')}</p>}
      {open.map((one) => {
        const place = villages.get(one.pack);
        return (
          <article key={one.id} className={`${panel.panel} ${styles.stack}`}>
            <p>{settledWords(one)}</p>
            {isOwn && place !== undefined && isDisputed(one) ? (
              <Beside
                of={of}
                settled={one}
                before={people.find(({ nominationId }) => nominationId === one.about) ?? null}
                {...place}
              />
            ) : null}
            {isOwn && maySendAgain(one) ? <SendAgain of={of} settled={one} /> : null}
            {isOwn ? <AfterTheLoan of={of} settled={one} /> : null}
            {one.outcome === 'rejected' && !maySendAgain(one) ? (
              <Done of={of} settled={one} />
            ) : null}
          </article>
        );
      })}
    </section>
  );
}

function isDisputed({ outcome }: Settled): boolean {
  return outcome === 'conflict' || outcome === 'kept';
}

interface BesideProps {
  readonly of: OnDevice;
  readonly settled: Settled;
  readonly before: PackPerson | null;
  readonly village: string;
  readonly timeZone: string;
}

function Beside({ of, settled, before, village, timeZone }: BesideProps) {
  const suggestions = useQuery({
    queryKey: ['lapangan', 'saran', village],
    queryFn: () => suggestionsOf(village),
    gcTime: 0,
  });
  const deciding = useDeciding(of, settled, village);
  if (suggestions.error !== null) return <FaultNotice error={suggestions.error} />;
  if (suggestions.data === undefined) return <p role="status">{say('Memuat perbandingan')}</p>;
  const found = suggestions.data.find(({ suggestionId }) => suggestionId === settled.id);
  if (found === undefined) return <Done of={of} settled={settled} />;
  return (
    <>
      <Comparison suggestion={found} before={before} timeZone={timeZone} />
      <Clocks suggestion={found} timeZone={timeZone} />
      {deciding.error === null ? null : <FaultNotice error={deciding.error} />}
      <div className={styles.choices}>
        {mayTake(found.server) ? (
          <Button
            busy={deciding.isPending && say('Mengirim')}
            onPress={() => deciding.mutate('take')}
          >
            {say('Pakai jawaban saya')}
          </Button>
        ) : null}
        <Button
          busy={deciding.isPending && say('Mengirim')}
          onPress={() => deciding.mutate('set-aside')}
        >
          {say('Biarkan yang tercatat di server')}
        </Button>
      </div>
    </>
  );
}

function mayTake(server: SheetSummary | null): boolean {
  return server?.mayAnswer === true;
}

const noticeable = 5 * 60_000;

/** Two clocks that differ are both shown. */
function Clocks({
  suggestion: { deviceAt, madeAt },
  timeZone,
}: {
  readonly suggestion: FieldSuggestion;
  readonly timeZone: string;
}) {
  if (Math.abs(Date.parse(deviceAt) - Date.parse(madeAt)) <= noticeable) return null;
  return (
    <Notice tone="note" title={say('Jam perangkat Anda berbeda dari jam layanan.')}>
      <p>
        {say('Menurut perangkat: {deviceAt}. Menurut layanan: {madeAt}.', {
          deviceAt: formatMoment(deviceAt, timeZone),
          madeAt: formatMoment(madeAt, timeZone),
        })}
      </p>
    </Notice>
  );
}

function useDeciding(of: OnDevice, settled: Settled, village: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (decision: 'take' | 'set-aside') => {
      await settleSuggestion(settled.id, village, decision);
      await of.store.tables.write([{ in: 'settled', put: { ...settled, outcome: 'set-aside' } }]);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
}

/** Puts an answer back among those that wait; it was kept whole, with its photos. */
function SendAgain({ of, settled }: Pick<BesideProps, 'of' | 'settled'>) {
  const queries = useQueryClient();
  const again = useMutation({
    networkMode: 'always',
    mutationFn: () => of.store.tables.write([{ in: 'settled', remove: settled.id }]),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  return (
    <div>
      <Button onPress={() => again.mutate()}>{say('Kirim lagi')}</Button>
    </div>
  );
}

/** Somebody settled it elsewhere, or it was turned away for good: read, and off the list. */
function Done({ of, settled }: Pick<BesideProps, 'of' | 'settled'>) {
  const queries = useQueryClient();
  const read = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      of.store.tables.write([{ in: 'settled', put: { ...settled, outcome: 'set-aside' } }]),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  return (
    <div>
      <Button onPress={() => read.mutate()}>{say('Tandai sudah dibaca')}</Button>
    </div>
  );
}
