import type { MachineMade } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addMachine, membersQuery } from '../../api/members.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, type FaultWords, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import styles from '../onboarding/onboarding.module.css';

const controls = {
  name: 'sistem-nama',
  agencies: 'sistem-dinas',
  from: 'sistem-mulai',
  until: 'sistem-akhir',
};
const texts: Readonly<Record<string, string>> = {
  name: say('Isi nama sistem.'),
  agencies: say('Pilih paling sedikit satu dinas.'),
  from: say('Isi hari pertama, misalnya 01-12-2026.'),
  until: say('Hari terakhir tidak boleh sebelum hari pertama.'),
};

const words: FaultWords = (field) => {
  const name = field.split('.').find((part) => texts[part] !== undefined);
  const entry = Object.entries(controls).find(([key]) => key === name);
  return entry === undefined ? null : { target: entry[1], text: texts[entry[0]] ?? '' };
};

/** A way in for an agency's own system; its secret is shown once. */
export function MachinesRoom() {
  const [made, setMade] = useState<MachineMade | null>(null);
  return (
    <Room
      up={{ to: '/pengaturan/pengguna', name: say('Pengguna dan sistem') }}
      title={say('Daftarkan sistem')}
      lead={say(
        'Sistem milik dinas mengirim usulan sendiri, dengan hak seperti petugas dinas itu.',
      )}
    >
      {made === null ? <MachineForm onMade={setMade} /> : <Secret made={made} />}
    </Room>
  );
}

function Secret({ made }: { readonly made: MachineMade }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.secret);
    setCopied(true);
  };
  return (
    <>
      <Notice tone="attention" title={say('Kunci ini hanya ditampilkan sekali')} announced>
        {say(
          'Simpan di pengaturan sistem dinas sekarang juga. Jika hilang, cabut sistem ini dan daftarkan yang baru.',
        )}
      </Notice>
      <dl className={`${styles.facts} ${panel.panel}`}>
        <dt>{say('Nama')}</dt>
        <dd>{made.member.name}</dd>
        <dt>{say('ID klien')}</dt>
        <dd className={panel.numbers}>{made.clientId}</dd>
        <dt>{say('Kunci')}</dt>
        <dd className={panel.numbers}>{made.secret}</dd>
      </dl>
      <div className={panel.row}>
        <Button look="main" onPress={() => void copy().catch(() => setCopied(false))}>
          {say('Salin kunci')}
        </Button>
        <span role="status">{isCopied ? say('Kunci tersalin.') : ''}</span>
        <Link to="/pengaturan/pengguna">{say('Selesai, kunci sudah disimpan')}</Link>
      </div>
    </>
  );
}

function MachineForm({ onMade }: { readonly onMade: (made: MachineMade) => void }) {
  const { timeZone } = useRegion();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(() => typedDate(today(timeZone, serviceNow())));
  const [until, setUntil] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: addMachine,
    // the answer holds a secret: it is not kept longer than it is shown
    gcTime: 0,
    onSuccess: (made) => {
      onMade(made);
      return queries.invalidateQueries({ queryKey: membersQuery.queryKey });
    },
  });
  const refused = fieldFaults(adding.error, words);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const [first, last] = [dateFrom(from), until.trim() === '' ? null : dateFrom(until)];
    const found = [
      name.trim() === '' ? words('name') : null,
      chosen.length === 0 ? words('agencies') : null,
      first === null ? words('from') : null,
      (until.trim() !== '' && last === null) || (last !== null && first !== null && last < first)
        ? words('until')
        : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0) return;
    adding.mutate({ name: name.trim(), agencies: chosen, from: first, until: last });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? adding.error : null}
      button={say('Daftarkan sistem')}
      busy={adding.isPending && say('Mendaftarkan')}
      onSend={send}
    >
      <TextInput
        id={controls.name}
        label={say('Nama sistem')}
        longest={120}
        value={name}
        error={errorAt(errors, controls.name)}
        onChange={setName}
      />
      <CheckGroup
        id={controls.agencies}
        label={say('Dinas')}
        error={errorAt(errors, controls.agencies)}
        options={agencies.map((agency) => ({ value: agency.id, name: agency.name }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Pair>
        <DateInput
          id={controls.from}
          label={say('Hari pertama')}
          value={from}
          error={errorAt(errors, controls.from)}
          onChange={setFrom}
        />
        <DateInput
          id={controls.until}
          label={say('Hari terakhir')}
          hint={say('Kosong berarti tanpa batas.')}
          value={until}
          error={errorAt(errors, controls.until)}
          onChange={setUntil}
        />
      </Pair>
    </Form>
  );
}
