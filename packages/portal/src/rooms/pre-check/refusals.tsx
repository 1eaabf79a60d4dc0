import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decideRefusals, type RefusalStage, refusalsQuery } from '../../api/pre-checks.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import filter from '../../pieces/filter.module.css';
import { NikUnder } from '../../pieces/nik-ending.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import room from '../../pieces/room.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { answerName } from '../../words/pre-check.ts';
import { preCheckRoom } from './new-pre-check.tsx';
import styles from './pre-check.module.css';
import { useRecipientName } from './pre-checks.tsx';

const stages = [
  { stage: 'before-decision', name: say('Sebelum SK') },
  { stage: 'after-decision', name: say('Sesudah SK') },
] as const;

/** Those whom a recipient refused, and what is done about them. */
export function RefusalsRoom() {
  const [stage, setStage] = useState<RefusalStage>('before-decision');
  return (
    <Room
      up={preCheckRoom}
      title={say('Yang ditolak saat cek awal')}
      lead={say(
        'Selama belum diputuskan, orang ini tidak ikut ditetapkan. Sesudah SK, tempatnya dilepas dengan SK perubahan.',
      )}
    >
      <ul className={filter.chips}>
        {stages.map((one) => (
          <li key={one.stage}>
            <button
              type="button"
              className={filter.chip}
              aria-current={stage === one.stage ? 'page' : undefined}
              onClick={() => setStage(one.stage)}
            >
              {one.name}
            </button>
          </li>
        ))}
      </ul>
      <Refusals key={stage} stage={stage} />
    </Room>
  );
}

const acts = [
  {
    act: 'return',
    button: say('Kembalikan ke dinas'),
    effect: say('Dinas pengusul memperbaiki datanya.'),
  },
  {
    act: 'keep',
    button: say('Tetap proses'),
    effect: say('Jawaban penerima dikesampingkan dengan alasan Anda.'),
  },
  {
    act: 'refuse',
    button: say('Tolak usulan'),
    effect: say('Usulannya berakhir dan tempatnya kembali.'),
  },
] as const;
type Act = (typeof acts)[number];

function Refusals({ stage }: { readonly stage: RefusalStage }) {
  const { mayAdminister } = rightsOf(useMe());
  const { timeZone } = useRegion();
  const { agencyName, villageName } = useNames();
  const nameOf = useRecipientName();
  const refusals = useInfiniteQuery(refusalsQuery(stage));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayDecide = mayAdminister && stage === 'before-decision';
  if (refusals.error) return <FaultNotice error={refusals.error} />;
  if (refusals.isPending) return <Skeleton lines={5} />;
  const items = refusals.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !refusals.hasNextPage) {
    return <Empty title={say('Tidak ada yang ditolak.')} />;
  }
  const still = chosen.filter((id) => items.some(({ nominationId }) => nominationId === id));
  return (
    <div className={room.column}>
      {mayDecide ? <Decide chosen={still} /> : null}
      <Table
        caption={say('Ditolak penerima')}
        columns={mayDecide ? [{ name: say('Pilih') }, ...columns] : columns}
      >
        {items.map((item) => (
          <tr key={item.nominationId}>
            {mayDecide ? (
              <td>
                <input
                  type="checkbox"
                  className={styles.choice}
                  aria-label={say('Pilih {name}', { name: item.name })}
                  checked={still.includes(item.nominationId)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked
                        ? [...still, item.nominationId]
                        : still.filter((id) => id !== item.nominationId),
                    )
                  }
                />
              </td>
            ) : null}
            <th scope="row" className={table.wide}>
              <bdi>{item.name}</bdi>
              <NikUnder
                ending={item.nationalIdEnd}
                after={item.village === null ? '' : `, ${villageName(item.village)}`}
              />
            </th>
            <td>{agencyName(item.agency)}</td>
            <td className={table.wide}>
              {item.refusals.map(({ recipient, answer, checkedOn }) => (
                <div key={recipient}>
                  {answerName(answer)}
                  <span className={table.under}>
                    {nameOf(recipient)}, {formatDate(checkedOn, timeZone, 'short')}
                  </span>
                </div>
              ))}
            </td>
            <td>
              {item.returned === null
                ? say('Belum diputuskan')
                : say('Dikembalikan {at}', { at: formatDate(item.returned.at, timeZone, 'short') })}
            </td>
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} orang', { n })}
        hasMore={refusals.hasNextPage}
        isLoading={refusals.isFetchingNextPage}
        onMore={() => void refusals.fetchNextPage()}
      />
    </div>
  );
}

const columns = [
  { name: say('Nama') },
  { name: say('Dinas pengusul') },
  { name: say('Jawaban') },
  { name: say('Keputusan') },
];

function Decide({ chosen }: { readonly chosen: readonly string[] }) {
  const [open, setOpen] = useState<Act | null>(null);
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: decideRefusals,
    onSuccess: () => setOpen(null),
    onSettled: () => queries.invalidateQueries({ queryKey: ['pre-checks', 'refusals'] }),
  });
  const off = deciding.data?.items.filter(({ done }) => !done).length ?? 0;
  return (
    <>
      {deciding.data === undefined ? null : (
        <Notice
          tone={off === 0 ? 'good' : 'attention'}
          title={say('{items} keputusan tersimpan{off}', {
            items: formatNumber(deciding.data.items.length - off),
            off:
              off === 0
                ? ''
                : say(', {off} belum karena keadaannya sudah berubah', { off: formatNumber(off) }),
          })}
          announced
        />
      )}
      {chosen.length === 0 ? (
        <p>{say('Pilih orang di tabel untuk memutuskan.')}</p>
      ) : (
        <div className={panel.row}>
          {acts.map((one) => (
            <Button key={one.act} onPress={() => setOpen(one)}>
              {`${one.button} (${formatNumber(chosen.length)})`}
            </Button>
          ))}
        </div>
      )}
      {open === null ? null : (
        <ReasonDialog
          title={say('{button}: {chosen} orang', {
            button: open.button,
            chosen: formatNumber(chosen.length),
          })}
          button={open.button}
          busy={deciding.isPending && say('Menyimpan')}
          error={deciding.error}
          least={3}
          onSend={(reason) => deciding.mutate({ nominationIds: chosen, act: open.act, reason })}
          onClose={() => setOpen(null)}
        >
          <p>{open.effect}</p>
        </ReasonDialog>
      )}
    </>
  );
}
