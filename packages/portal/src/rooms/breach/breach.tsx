import type { Breach } from '@payung/contract';
import { breachStepKinds } from '@payung/domain';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  affectedQuery,
  breachesQuery,
  breachQuery,
  downloadAffected,
  recordStep,
} from '../../api/protection.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextArea } from '../../pieces/inputs.tsx';
import { NikCell } from '../../pieces/nik-ending.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { breachStepName, clockMarks, formatRemaining } from '../../words/breach.ts';
import styles from '../onboarding/onboarding.module.css';

/** One breach: its clock, what was done, what is lacking, whom it reached. */
export function BreachRoom() {
  const { id = '' } = useParams({ strict: false });
  const breach = useQuery({ ...breachQuery(id), refetchInterval: 60_000 });
  const { mayAdminister } = rightsOf(useMe());
  const { data } = breach;
  return (
    <Room
      up={{ to: '/pengaturan/kebocoran', name: say('Kebocoran data') }}
      title={data?.title ?? say('Kebocoran data')}
      tabTitle={say('Kebocoran data')}
      lead={data ? <Chip mark={clockMarks[data.clock.state]} /> : undefined}
    >
      {breach.error ? <FaultNotice error={breach.error} /> : null}
      {breach.isPending ? <Skeleton lines={8} /> : null}
      {data ? (
        <>
          <Clock breach={data} />
          <p>{data.account}</p>
          <Steps breach={data} />
          {mayAdminister && !data.isClosed ? <StepForm breach={data} /> : null}
          {mayAdminister ? <Affected id={data.id} /> : null}
        </>
      ) : null}
    </Room>
  );
}

function Clock({ breach }: { readonly breach: Breach }) {
  const { timeZone } = useRegion();
  const { clock, lacking } = breach;
  const due = formatMoment(clock.dueAt, timeZone);
  if (clock.state === 'told-in-time') return null;
  const title = {
    running: say('Sisa {remainingSeconds}, sampai {due}', {
      remainingSeconds: formatRemaining(clock.remainingSeconds),
      due,
    }),
    overdue: say('Batas {due} sudah lewat', { due }),
    'told-late': say('Diberitahukan setelah batas {due}', { due }),
  }[clock.state];
  return (
    <Notice tone={clock.state === 'overdue' ? 'wrong' : 'attention'} title={title}>
      {lacking.length === 0 ? null : (
        <>
          {say('Belum dicatat:')}
          <ul className={styles.list}>
            {lacking.map((kind) => (
              <li key={kind}>{breachStepName(kind)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function Steps({ breach }: { readonly breach: Breach }) {
  const { timeZone } = useRegion();
  if (breach.steps.length === 0) return <p>{say('Belum ada langkah yang dicatat.')}</p>;
  return (
    <ol className={`${panel.panel} ${panel.flush}`}>
      {breach.steps.map((step) => (
        <li key={`${step.kind}-${step.at}`} className={styles.task}>
          <span>
            <strong>{breachStepName(step.kind)}</strong>
            <span className={styles.under}>{formatMoment(step.at, timeZone)}</span>
            {step.text}
          </span>
        </li>
      ))}
    </ol>
  );
}

const control = 'langkah-isi';

function StepForm({ breach }: { readonly breach: Breach }) {
  const [kind, setKind] = useState<string>(breach.lacking[0] ?? 'handling');
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const queries = useQueryClient();
  const recording = useMutation({
    mutationFn: () => recordStep(breach.id, { kind, text: text.trim() }),
    onSuccess: async (changed) => {
      setText('');
      queries.setQueryData(breachQuery(breach.id).queryKey, changed);
      await queries.invalidateQueries({ queryKey: breachesQuery.queryKey, exact: true });
    },
  });
  const fault = { target: control, text: say('Isi apa yang dilakukan, paling sedikit 3 huruf.') };
  return (
    <Form
      errors={isEmpty ? [fault] : []}
      failure={recording.error}
      button={say('Catat langkah')}
      busy={recording.isPending && say('Mencatat')}
      onSend={() => {
        setEmpty(text.trim().length < 3);
        if (text.trim().length >= 3) recording.mutate();
      }}
    >
      <Select
        id="langkah-jenis"
        label={say('Langkah')}
        value={kind}
        options={breachStepKinds.map((one) => ({ value: one, name: breachStepName(one) }))}
        onChange={setKind}
      />
      <TextArea
        id={control}
        label={say('Isi')}
        longest={4000}
        value={text}
        error={isEmpty ? fault.text : undefined}
        onChange={setText}
      />
    </Form>
  );
}

const columns = [
  { name: say('Nama') },
  { name: 'NIK' },
  { name: say('Desa/kelurahan') },
  { name: say('Alamat') },
];

/** Whom it reached; read only when asked for, since each reading is in the journal. */
function Affected({ id }: { readonly id: string }) {
  const people = useInfiniteQuery(affectedQuery(id));
  const saving = useMutation({
    mutationFn: () => downloadAffected(id),
  });
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={panel.stack} aria-labelledby="terdampak">
      <h2 id="terdampak">{say('Orang yang datanya terungkap')}</h2>
      {people.error ? <FaultNotice error={people.error} /> : null}
      {people.data ? (
        <p>{say('{total} orang.', { total: formatNumber(people.data.pages[0]?.total ?? 0) })}</p>
      ) : (
        <>
          <p className={panel.quiet}>{say('Membuka daftar ini tercatat di jejak perubahan.')}</p>
          <div>
            <Button
              busy={people.isFetching && say('Membuka')}
              onPress={() => void people.refetch()}
            >
              {say('Buka daftar orang')}
            </Button>
          </div>
        </>
      )}
      {items.length > 0 ? (
        <>
          <Table caption={say('Orang yang perlu diberi tahu')} columns={columns}>
            {items.map((person) => (
              <tr key={person.personId}>
                <th scope="row">
                  <Link to="/orang/$id" params={{ id: person.personId }}>
                    <bdi>{person.name}</bdi>
                  </Link>
                </th>
                <NikCell ending={person.nationalIdEnding} />
                <td>{person.villageName ?? say('Belum diketahui')}</td>
                <td dir="auto">{person.address ?? say('Belum diisi')}</td>
              </tr>
            ))}
          </Table>
          <More
            shown={items.length}
            counted={(n) => say('{n} orang', { n })}
            hasMore={people.hasNextPage}
            isLoading={people.isFetchingNextPage}
            onMore={() => void people.fetchNextPage()}
          />
          {saving.error ? <FaultNotice error={saving.error} /> : null}
          <div>
            <Button busy={saving.isPending && say('Mengunduh')} onPress={() => saving.mutate()}>
              {say('Unduh daftar (CSV)')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
