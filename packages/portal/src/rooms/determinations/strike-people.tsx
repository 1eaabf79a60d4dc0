import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { linesQuery, type Strike, strike } from '../../api/determinations.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt } from '../../service-faults.ts';
import { typedMonth } from '../../typed-month.ts';
import { isStrikeReason, strikeReasonOptions } from '../../words/determinations.ts';
import styles from './determinations.module.css';
import { type Edited, EditResult } from './edit-result.tsx';
import { useAct } from './use-act.ts';

interface StrikePeopleProps {
  readonly id: string;
  /** the decision whose people are struck */
  readonly amends: string;
}

/** People of the decision in force who are to be struck by this amendment, each with a reason. */
export function StrikePeople({ id, amends }: StrikePeopleProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={panel.panel} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('Coret orang dari SK yang diubah')}</summary>
      {isOpen ? <Chooser id={id} amends={amends} /> : null}
    </details>
  );
}

const controls = { people: 'coret-orang', reason: 'coret-alasan', from: 'coret-bulan' };
const says = {
  people: { target: controls.people, text: say('Pilih paling sedikit satu orang.') },
  reason: { target: controls.reason, text: say('Pilih alasan.') },
  from: { target: controls.from, text: say('Isi bulan dan tahun, misalnya 07-2026.') },
};

function Chooser({ id, amends }: StrikePeopleProps) {
  const lines = useInfiniteQuery(linesQuery(amends, 0));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const [edited, setEdited] = useState<Edited | null>(null);
  const striking = useAct(id, async (strikes: readonly Strike[]) => {
    const told = await strike(id, strikes);
    setEdited(told.items);
    setChosen([]);
    return told.determination;
  });
  const items = (lines.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ act }) => act === 'add');
  const names = new Map(
    items.map(({ nominationId, person, no }) => [
      nominationId,
      person?.name ?? say('Nomor {no}', { no }),
    ]),
  );
  const send = () => {
    const month = typedMonth(from);
    const found = [
      chosen.length > 0 ? null : says.people,
      isStrikeReason(reason) ? null : says.reason,
      month === null ? says.from : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0 || month === null || !isStrikeReason(reason)) return;
    striking.mutate(chosen.map((nomination) => ({ nomination, reason, from: month })));
  };
  if (lines.error) return <FaultNotice error={lines.error} />;
  if (lines.isPending) return <Skeleton lines={5} />;
  return (
    <div className={styles.chooser}>
      {edited === null ? null : <EditResult items={edited} names={names} verb="dicoret" />}
      <Form
        errors={faults}
        failure={striking.error}
        button={say('Coret {chosen} orang', { chosen: formatNumber(chosen.length) })}
        busy={striking.isPending && say('Mencoret')}
        onSend={send}
        beside={
          lines.hasNextPage ? (
            <Button onPress={() => void lines.fetchNextPage()}>{say('Muat lagi')}</Button>
          ) : undefined
        }
      >
        <CheckGroup
          id={controls.people}
          label={say('Orang dalam SK yang diubah')}
          error={errorAt(faults, controls.people)}
          options={items.map(({ nominationId, no, person, agencyName }) => ({
            value: nominationId,
            name: `${formatNumber(no)}. ${person?.name ?? say('Datanya sudah dihapus')}`,
            under: agencyName,
          }))}
          chosen={chosen}
          isLong
          onChange={setChosen}
        />
        <Pair>
          <Select
            id={controls.reason}
            label={say('Alasan')}
            none={say('Pilih alasan')}
            options={strikeReasonOptions}
            value={reason}
            error={errorAt(faults, controls.reason)}
            onChange={setReason}
          />
          <TextInput
            id={controls.from}
            label={say('Tidak lagi dilindungi sejak')}
            hint={say('Bulan dan tahun, misalnya 07-2026.')}
            longest={7}
            value={from}
            error={errorAt(faults, controls.from)}
            onChange={setFrom}
          />
        </Pair>
      </Form>
    </div>
  );
}
