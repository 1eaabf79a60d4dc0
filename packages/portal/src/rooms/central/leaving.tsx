import type { RegionDetail } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recordReceipt, regionDetailQuery } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { errorAt } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { useMove } from './use-move.ts';

/** A region on its way out: its archive is received, then its data ends for good. */
export function Leaving({ region }: { readonly region: RegionDetail }) {
  const [isOpen, setOpen] = useState(false);
  const moving = useMove(region, () => setOpen(false));
  return (
    <section className={panel.stack} aria-labelledby="keluar">
      <h2 id="keluar">{say('Penyerahan dan akhir layanan')}</h2>
      <Notice tone="attention" title={say('Daerah ini sedang keluar')}>
        {say('Alasan:')} {region.reason ?? say('tidak tercatat')}
        {say(
          '. Serahkan arsipnya, catat tanda terimanya, lalu akhiri. Data dihapus hanya setelah tanda terima dan semua penahanan dicabut.',
        )}
      </Notice>
      {region.receipt === null ? <ReceiptForm region={region} /> : null}
      {region.receipt === null ? null : (
        <div>
          <Button look="danger" onPress={() => setOpen(true)}>
            {say('Arsipkan dan hapus data')}
          </Button>
        </div>
      )}
      {isOpen ? (
        <ReasonDialog
          title={say('Arsipkan dan hapus data')}
          button={say('Arsipkan dan hapus data')}
          busy={moving.isPending && say('Mengarsipkan')}
          error={moving.error}
          least={null}
          onSend={() => moving.mutate({ what: 'archive' })}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Kunci data {regency} dihancurkan: datanya tidak dapat dibaca siapa pun lagi, juga oleh pusat. Tindakan ini tidak dapat diurungkan.',
              { regency: region.regency.name },
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}

const controls = {
  number: 'terima-nomor',
  date: 'terima-tanggal',
  signatory: 'terima-nama',
  sha256: 'terima-segel',
};

function ReceiptForm({ region }: { readonly region: RegionDetail }) {
  const made = region.handOuts.filter(({ sha256 }) => sha256 !== null);
  const [draft, setDraft] = useState({
    number: '',
    date: '',
    signatory: '',
    sha256: made[0]?.sha256 ?? '',
  });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      recordReceipt(region.id, {
        ...draft,
        date: dateFrom(draft.date),
        version: region.version,
      }),
    onSuccess: (changed) => queries.setQueryData(regionDetailQuery(region.id).queryKey, changed),
  });
  if (made.length === 0) {
    return (
      <p>{say('Minta arsip di bawah ini dahulu; tanda terimanya menyebut segel arsip itu.')}</p>
    );
  }
  const send = () => {
    const found = receiptFaults(draft);
    setFaults(found);
    if (found.length === 0) saving.mutate();
  };
  const bind = (field: keyof typeof controls) => ({
    id: controls[field],
    value: draft[field],
    error: errorAt(faults, controls[field]),
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
  });
  return (
    <Form
      errors={faults}
      failure={saving.error}
      button={say('Catat tanda terima')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Pair>
        <TextInput {...bind('number')} label={say('Nomor tanda terima')} longest={120} />
        <DateInput {...bind('date')} label={say('Tanggal')} />
      </Pair>
      <TextInput {...bind('signatory')} label={say('Ditandatangani oleh')} longest={160} />
      <Select
        {...bind('sha256')}
        label={say('Arsip yang diterima')}
        options={made.map(({ sha256 }) => ({
          value: sha256 ?? '',
          name: `${(sha256 ?? '').slice(0, 16)}…`,
        }))}
      />
    </Form>
  );
}

function receiptFaults(draft: { number: string; date: string; signatory: string }): FieldError[] {
  return [
    draft.number.trim() === ''
      ? { target: controls.number, text: say('Isi nomor tanda terima.') }
      : null,
    dateFrom(draft.date) === null
      ? { target: controls.date, text: say('Isi tanggal tanda terima, misalnya 31-12-2026.') }
      : null,
    draft.signatory.trim().length < 3
      ? { target: controls.signatory, text: say('Isi pejabat yang menandatangani.') }
      : null,
  ].filter((fault) => fault !== null);
}
