import type { CentralBreach } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { centralBreachesQuery, openBreaches, regionsQuery } from '../../api/central.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { errorAt } from '../../service-faults.ts';
import { typedMoment } from '../../typed-moment.ts';
import { breachStepName, clockMarks } from '../../words/breach.ts';
import { centralZone } from './central-zone.ts';

const columns = [
  { name: say('Kejadian') },
  { name: say('Daerah') },
  { name: say('Batas') },
  { name: say('Keadaan') },
  { name: say('Sudah dicatat') },
];

/** A breach opens one file in each region, with a clock of its own. What the region writes in it stays there. */
export function CentralBreachesRoom() {
  const breaches = useQuery(centralBreachesQuery);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Kebocoran data')}
        lead={say(
          'Satu berkas untuk setiap daerah yang terkena, masing-masing dengan batas 3 × 24 jam (UU 27/2022 pasal 46).',
        )}
      />
      {breaches.error ? <FaultNotice error={breaches.error} /> : null}
      {breaches.isPending ? <Skeleton lines={4} /> : null}
      {breaches.data?.length === 0 ? (
        <Empty title={say('Belum ada kebocoran data yang dicatat.')} />
      ) : null}
      {breaches.data && breaches.data.length > 0 ? <Files items={breaches.data} /> : null}
      <section className={panel.stack} aria-labelledby="catat-kebocoran">
        <h2 id="catat-kebocoran">{say('Catat kebocoran')}</h2>
        <OpenForm />
      </section>
    </div>
  );
}

function Files({ items }: { readonly items: readonly CentralBreach[] }) {
  const regions = useQuery(regionsQuery).data ?? [];
  return (
    <Table caption={say('Berkas, terbaru di atas')} columns={columns}>
      {items.map((file) => (
        <tr key={`${file.regionId}-${file.id}`}>
          <th scope="row" className={table.wide}>
            {file.title}
            <span className={table.under}>
              {say('diketahui {knownAt}', { knownAt: formatMoment(file.knownAt, centralZone) })}
            </span>
          </th>
          <td>
            {regions.find(({ id }) => id === file.regionId)?.regency.name ?? file.regencyCode}
          </td>
          <td className={table.nowrap}>{formatMoment(file.dueAt, centralZone)}</td>
          <td>
            <Chip mark={clockMarks[file.clock]} />
          </td>
          <td className={table.wide}>
            {file.steps.length === 0
              ? say('Belum ada')
              : file.steps.map(({ kind }) => breachStepName(kind)).join('; ')}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const controls = {
  regions: 'bocor-daerah',
  title: 'bocor-judul',
  account: 'bocor-uraian',
  date: 'bocor-tanggal',
  time: 'bocor-jam',
};
const empty = { regions: [] as readonly string[], title: '', account: '', date: '', time: '' };

function OpenForm() {
  const regions = useQuery(regionsQuery).data ?? [];
  const queries = useQueryClient();
  const [draft, setDraft] = useState(empty);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const opening = useMutation({
    mutationFn: openBreaches,
    onSuccess: async () => {
      setDraft(empty);
      await queries.invalidateQueries({ queryKey: centralBreachesQuery.queryKey });
    },
  });
  const send = () => {
    const knownAt = typedMoment(draft.date, draft.time, centralZone);
    const found = faultsOf(draft, knownAt);
    setFaults(found);
    if (found.length > 0) return;
    const { regions: regionIds, title, account } = draft;
    opening.mutate({ regionIds, knownAt, title, account, scope: { kind: 'all' } });
  };
  const bind = (field: 'title' | 'account' | 'date' | 'time') => ({
    id: controls[field],
    value: draft[field],
    error: errorAt(faults, controls[field]),
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
  });
  return (
    <Form
      errors={faults}
      failure={opening.error}
      button={say('Buka berkas kebocoran')}
      busy={opening.isPending && say('Membuka')}
      onSend={send}
    >
      <CheckGroup
        id={controls.regions}
        label={say('Daerah yang terkena')}
        error={errorAt(faults, controls.regions)}
        isLong
        chosen={draft.regions}
        options={regions.map(({ id, regency }) => ({ value: id, name: regency.name }))}
        onChange={(chosen) => setDraft({ ...draft, regions: chosen })}
      />
      <TextInput
        {...bind('title')}
        label={say('Judul')}
        hint={say('Tanpa nama orang.')}
        longest={200}
      />
      <TextArea
        {...bind('account')}
        label={say('Uraian kejadian')}
        hint={say('Tanpa nama orang.')}
        longest={4000}
      />
      <Pair>
        <DateInput {...bind('date')} label={say('Tanggal diketahui')} />
        <TextInput
          {...bind('time')}
          label={say('Pukul (WIB)')}
          hint={say('Misalnya 10.42.')}
          look="short"
          longest={5}
        />
      </Pair>
    </Form>
  );
}

function faultsOf(draft: typeof empty, knownAt: string | null): FieldError[] {
  return [
    draft.regions.length === 0
      ? { target: controls.regions, text: say('Pilih paling sedikit satu daerah.') }
      : null,
    draft.title.trim().length < 3
      ? { target: controls.title, text: say('Isi judul kejadian.') }
      : null,
    draft.account.trim().length < 10
      ? { target: controls.account, text: say('Uraikan kejadiannya, paling sedikit 10 huruf.') }
      : null,
    knownAt === null
      ? {
          target: controls.date,
          text: say('Isi tanggal dan jam diketahui, misalnya 21-11-2026 dan 10.42.'),
        }
      : null,
  ].filter((fault) => fault !== null);
}
