import type { Me, RegionProfile } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type OnDevice, settleIn, storeOf } from '../../field/device.ts';
import { lendPack } from '../../field/line.ts';
import { deviceName, keepPack } from '../../field/packs.ts';
import { StorageFault } from '../../field/tables.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt } from '../../service-faults.ts';
import styles from './field.module.css';
import type { Opened } from './field.tsx';
import { passphraseFault } from './field-draft.ts';
import { storageWords } from './field-words.ts';
import { SecretInput } from './passphrase.tsx';

interface LendFormProps {
  readonly me: Me;
  readonly region: RegionProfile;
  readonly device: readonly OnDevice[];
  readonly onOpen: (opened: Opened) => void;
}

const empty = { village: '', rt: '', rw: '', first: '', second: '' };
const days = 7;

function faultsOf(typed: typeof empty): readonly FieldError[] {
  const faults: FieldError[] = [];
  if (typed.village === '') faults.push({ target: 'desa', text: say('Pilih kelurahan/desanya.') });
  const easy = passphraseFault(typed.first);
  if (easy !== null) faults.push({ target: 'kunci', text: easy });
  else if (typed.first !== typed.second) {
    faults.push({ target: 'kunci-lagi', text: say('Kedua kata kunci tidak sama. Ketik lagi.') });
  }
  return faults;
}

/** Takes the list of a village along, under a passphrase of one's own. */
export function LendForm({ me, region, device, onOpen }: LendFormProps) {
  const own = region.villages.filter(({ code }) => me.areas.some((area) => code.startsWith(area)));
  const [typed, setTyped] = useState({
    ...empty,
    village: own.length === 1 ? (own[0]?.code ?? '') : '',
  });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const lending = useLending(me, region, onOpen);
  const set = (part: keyof typeof empty) => (value: string) =>
    setTyped({ ...typed, [part]: value });
  const isKept = device.some(({ packs }) =>
    packs.some(({ village, closed }) => village === typed.village && closed === null),
  );
  const send = () => {
    const found = faultsOf(typed);
    setErrors(found);
    if (found.length === 0) lending.mutate(typed);
  };
  if (isKept && own.length === 1) return null;
  const isStorage = lending.error instanceof StorageFault;
  return (
    <section className={`${panel.panel} ${styles.stack}`} aria-labelledby="ambil-daftar">
      <h2 id="ambil-daftar">{say('Ambil daftar')}</h2>
      {isStorage ? <StorageNotice cause={lending.error} /> : null}
      <Form
        errors={errors}
        failure={isStorage ? null : lending.error}
        button={say('Ambil daftar ke perangkat ini')}
        busy={lending.isPending && say('Mengambil daftar')}
        onSend={send}
      >
        <Select
          id="desa"
          label={say('Kelurahan/desa')}
          none={say('Pilih kelurahan/desa')}
          value={typed.village}
          error={errorAt(errors, 'desa')}
          options={own.map(({ code, name }) => ({ value: code, name }))}
          onChange={set('village')}
        />
        <Pair>
          <TextInput
            id="rt"
            label={say('RT (bila hanya sebagian)')}
            kind="digits"
            look="short"
            longest={3}
            value={typed.rt}
            onChange={set('rt')}
          />
          <TextInput
            id="rw"
            label={say('RW (bila hanya sebagian)')}
            kind="digits"
            look="short"
            longest={3}
            value={typed.rw}
            onChange={set('rw')}
          />
        </Pair>
        <SecretInput
          id="kunci"
          label={say('Kata kunci baru untuk daftar ini')}
          hint={say(
            'Paling sedikit 10 huruf, misalnya tiga kata. Tanpa kata kunci ini daftar tidak dapat dibuka, juga oleh pencuri.',
          )}
          value={typed.first}
          error={errorAt(errors, 'kunci')}
          onChange={set('first')}
        />
        <SecretInput
          id="kunci-lagi"
          label={say('Ketik lagi kata kunci')}
          value={typed.second}
          error={errorAt(errors, 'kunci-lagi')}
          onChange={set('second')}
        />
      </Form>
      <p className={styles.quiet}>
        {say(
          'Berlaku 7 hari, paling banyak 500 orang. Yang dibawa: nama, alamat, usia, pekerjaan, dan 4 angka akhir NIK. Pinjaman ini tercatat. Bila perangkat hilang, segera akhiri pinjamannya dari komputer mana pun.',
        )}
      </p>
    </section>
  );
}

function StorageNotice({ cause }: { readonly cause: unknown }) {
  const { title, remedy } = storageWords(cause);
  return (
    <Notice tone="wrong" title={title} announced>
      <p>{remedy}</p>
    </Notice>
  );
}

function useLending(me: Me, region: RegionProfile, onOpen: (opened: Opened) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ village, rt, rw, first }: typeof empty) => {
      // nothing is lent that could not be kept
      await settleIn(me.userId);
      const { store, clock } = await storeOf(me.userId);
      const device = await deviceName(store);
      const part = (typedPart: string) => (typedPart === '' ? null : typedPart);
      const contents = await lendPack({ village, device, days, rt: part(rt), rw: part(rw) });
      const time = clock.learn(Date.parse(contents.now));
      await store.tables.write([{ in: 'device', put: time }]);
      return { store, pack: await keepPack(store, contents, first, region.timeZone) };
    },
    onSuccess: async (opened) => {
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      onOpen(opened);
    },
  });
}
