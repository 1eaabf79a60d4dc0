import type { VerificationPaperList } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makePapers, papersKey } from '../../api/verification-papers.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { errorAt } from '../../service-faults.ts';
import { PapersTable } from './papers-table.tsx';
import { Parts } from './parts.tsx';
import { PrintedPapers } from './printed-papers.tsx';
import { useOwnVillages } from './use-own-villages.ts';

/** Sheets for the field: printed with empty boxes, and entered by their line numbers. */
export function PapersRoom() {
  const [made, setMade] = useState<VerificationPaperList['items'] | null>(null);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Lembar verifikasi')}
        lead={say(
          'Cetak satu lembar untuk setiap RT/RW, bawa ke lapangan, lalu isikan hasilnya menurut nomor baris.',
        )}
      />
      <Parts />
      <MakeForm onMade={setMade} />
      {made === null ? null : <Made papers={made} />}
      <OpenForm />
      <PrintedPapers />
    </div>
  );
}

const [village, number] = ['lembar-desa', 'lembar-nomor'];

function MakeForm({ onMade }: { readonly onMade: (made: VerificationPaperList['items']) => void }) {
  const villages = useOwnVillages();
  const [only] = villages;
  const [code, setCode] = useState(villages.length === 1 && only ? only.code : '');
  const [rt, setRt] = useState('');
  const [rw, setRw] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: makePapers,
    onSuccess: ({ items }) => {
      onMade(items);
      return queries.invalidateQueries({ queryKey: papersKey });
    },
  });
  const send = () => {
    setErrors(code === '' ? [{ target: village, text: say('Pilih desa/kelurahan.') }] : []);
    if (code !== '') making.mutate({ village: code, rt: orNull(rt), rw: orNull(rw) });
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="buat-lembar">
      <h2 id="buat-lembar">{say('Buat lembar')}</h2>
      <Form
        errors={errors}
        failure={making.error}
        button={say('Buat lembar')}
        busy={making.isPending && say('Membuat lembar')}
        onSend={send}
      >
        <Select
          id={village}
          label={say('Desa/kelurahan')}
          none={say('Pilih desa/kelurahan')}
          value={code}
          error={errorAt(errors, village)}
          options={villages.map((one) => ({ value: one.code, name: one.name }))}
          onChange={setCode}
        />
        <Pair>
          <TextInput
            id="lembar-rt"
            label={say('RT (kosong: semua)')}
            longest={10}
            value={rt}
            onChange={setRt}
          />
          <TextInput
            id="lembar-rw"
            label={say('RW (kosong: semua)')}
            longest={10}
            value={rw}
            onChange={setRw}
          />
        </Pair>
      </Form>
    </section>
  );
}

function Made({ papers }: { readonly papers: VerificationPaperList['items'] }) {
  if (papers.length === 0) {
    return (
      <Empty title={say('Tidak ada yang menunggu Anda di tempat itu.')}>
        <p>{say('Periksa RT/RW-nya, atau buat lembar untuk seluruh desa/kelurahan.')}</p>
      </Empty>
    );
  }
  return (
    <section className={panel.stack} aria-labelledby="lembar-siap">
      <h2 id="lembar-siap">{say('Lembar siap dicetak')}</h2>
      <PapersTable
        caption={say('{papers} lembar baru', { papers: formatNumber(papers.length) })}
        papers={papers}
      />
    </section>
  );
}

/** The number stands on the paper that came back from the field. */
function OpenForm() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const open = () => {
    const given = typed.trim();
    const found = given === '' ? say('Isi nomor yang tercetak di lembar.') : undefined;
    setFault(found);
    if (found === undefined) {
      void navigate({ to: '/verifikasi/lembar/$number', params: { number: given } });
    }
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="isi-lembar">
      <h2 id="isi-lembar">{say('Isikan hasil lembar')}</h2>
      <Form
        errors={fault === undefined ? [] : [{ target: number, text: fault }]}
        failure={null}
        button={say('Buka lembar')}
        busy={false}
        onSend={open}
      >
        <TextInput
          id={number}
          label={say('Nomor lembar')}
          hint={say('Tercetak di kepala lembar, misalnya 33.19.02.2003:2026:0001.')}
          longest={40}
          value={typed}
          error={fault}
          onChange={setTyped}
        />
      </Form>
    </section>
  );
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
