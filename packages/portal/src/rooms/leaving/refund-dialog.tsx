import type { LeaverView } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { billsQuery } from '../../api/bills.ts';
import { askRefund, type RefundAsked } from '../../api/leaving.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { useFundingName } from '../bills/bills-table.tsx';
import { type SourceOfUnused, unusedBySource } from './leaver-choice.ts';

interface RefundDialogProps {
  readonly leavers: readonly LeaverView[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const controls = { funding: 'kembali-sumber', number: 'kembali-surat', date: 'kembali-tanggal' };
const says = {
  funding: { target: controls.funding, text: say('Pilih sumber dana.') },
  number: { target: controls.number, text: say('Isi nomor surat permintaan.') },
  date: {
    target: controls.date,
    text: say('Isi tanggal surat yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.'),
  },
  people: {
    target: null,
    text: say(
      'Ada orang tanpa bukti atau tanpa iuran yang tidak terpakai dari sumber ini. Muat ulang daftarnya.',
    ),
  },
};

function refundFault(field: string): FieldError | null {
  if (field === 'funding') return says.funding;
  if (field === 'letter.number') return says.number;
  if (field === 'letter.date') return says.date;
  return field.startsWith('people') ? says.people : null;
}

/** Money of unused months is asked back, for one source of money. */
export function RefundDialog(props: RefundDialogProps) {
  const bills = useQuery(billsQuery);
  return (
    <Dialog title={say('Minta pengembalian iuran')} onClose={props.onClose}>
      {bills.error ? <FaultNotice error={bills.error} /> : null}
      {bills.isPending ? <Skeleton lines={4} /> : null}
      {bills.data ? (
        <RefundForm {...props} sources={unusedBySource(props.leavers, bills.data)} />
      ) : null}
    </Dialog>
  );
}

interface RefundFormProps extends RefundDialogProps {
  readonly sources: readonly SourceOfUnused[];
}

function RefundForm({ sources, onClose, onDone }: RefundFormProps) {
  const fundingName = useFundingName();
  const [funding, setFunding] = useState<string>(
    sources.length === 1 ? (sources[0]?.funding ?? '') : '',
  );
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const asking = useAsking(onDone);
  const refused = fieldFaults(asking.error, refundFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const source = sources.find((one) => one.funding === funding);
    const day = dateFrom(date);
    const wrong = [
      source === undefined ? says.funding : null,
      number.trim() === '' ? says.number : null,
      day === null ? says.date : null,
    ].filter((one) => one !== null);
    setFaults(wrong);
    if (wrong.length > 0 || source === undefined || day === null) return;
    asking.mutate({
      funding: source.funding,
      people: source.nominations.map((nomination) => ({ nomination })),
      letter: { number: number.trim(), date: day },
      rupiah: source.rupiah,
    });
  };
  return (
    <>
      <p>
        {say(
          'Diminta kepada BPJS dengan surat Anda. Bulan yang diminta kembali tidak dapat lagi dipindah kepada pengganti.',
        )}
      </p>
      <Form
        errors={errors}
        failure={refused === null ? asking.error : null}
        button={say('Catat permintaan')}
        busy={asking.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <RadioGroup
          id={controls.funding}
          label={say('Sumber dana')}
          hint={say('Satu permintaan untuk satu sumber dana.')}
          options={sources.map((one) => ({
            value: one.funding,
            name: fundingName(one.funding),
            under: say('{rupiah}: {nominations} orang, {months} bulan', {
              rupiah: formatRupiah(one.rupiah),
              nominations: formatNumber(one.nominations.length),
              months: formatNumber(one.months),
            }),
          }))}
          value={funding}
          error={errorAt(errors, controls.funding)}
          onChange={setFunding}
        />
        <Pair>
          <TextInput
            id={controls.number}
            label={say('Nomor surat permintaan')}
            longest={80}
            value={number}
            error={errorAt(errors, controls.number)}
            onChange={setNumber}
          />
          <DateInput
            id={controls.date}
            label={say('Tanggal surat')}
            value={date}
            error={errorAt(errors, controls.date)}
            onChange={setDate}
          />
        </Pair>
      </Form>
    </>
  );
}

function useAsking(onDone: () => void) {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const kept = useRef<KeptKey | null>(null);
  return useMutation({
    mutationFn: (asked: RefundAsked) => {
      kept.current = keyFor(JSON.stringify(asked), kept.current, requestKey);
      return askRefund(asked, kept.current.key);
    },
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await navigate({ to: '/pengembalian/$id', params: { id } });
      onDone();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['refunds'] }),
        queries.invalidateQueries({ queryKey: ['leaving'] }),
      ]);
    },
  });
}
