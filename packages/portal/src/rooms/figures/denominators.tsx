import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { citeDenominator, denominatorsQuery } from '../../api/figures.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { Term } from '../../terms/term.tsx';
import { today } from '../../today.ts';
import { dateFrom } from '../../typed-date.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';
import { denominatorNames, denominatorOptions, isDenominatorKind } from '../../words/figures.ts';

const columns = [
  { name: say('Pembagi') },
  { name: say('Orang'), isNumber: true },
  { name: say('Dilindungi pihak lain'), isNumber: true },
  { name: say('Sumber') },
  { name: say('Per tanggal') },
];

/** What shares are counted of, each with who says so. */
export function Denominators() {
  const { mayAdminister } = rightsOf(useMe());
  const { timeZone } = useRegion();
  const [isOpen, setOpen] = useState(false);
  const cited = useQuery(denominatorsQuery);
  return (
    <section className={panel.stack} aria-labelledby="pembagi">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="pembagi">
          <Term of="cakupan">{say('Pembagi cakupan')}</Term>
        </h2>
        {mayAdminister ? (
          <Button onPress={() => setOpen(true)}>{say('Catat pembagi')}</Button>
        ) : null}
      </div>
      {cited.error ? <FaultNotice error={cited.error} /> : null}
      {cited.isPending ? <Skeleton lines={2} /> : null}
      {cited.data?.length === 0 ? (
        <Empty title={say('Belum ada pembagi.')}>
          <p>
            {say(
              'Tidak ada aturan yang menetapkan jumlah pekerja. Catat jumlahnya beserta sumber dan tanggalnya supaya cakupan dapat dihitung.',
            )}
          </p>
        </Empty>
      ) : null}
      {cited.data !== undefined && cited.data.length > 0 ? (
        <Table caption={say('Terbaru di atas; yang lama tetap tersimpan')} columns={columns}>
          {cited.data.map((one) => (
            <tr key={one.id}>
              <th scope="row" className={table.wide}>
                {denominatorNames[one.kind]}
              </th>
              <td className={table.number}>{formatNumber(one.people)}</td>
              <td className={table.number}>{formatNumber(one.coveredOtherwise)}</td>
              <td className={table.wide}>{one.source}</td>
              <td className={table.nowrap}>{formatDate(one.date, timeZone)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
      {isOpen ? <CiteDialog onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

const controls = {
  kind: 'pembagi-jenis',
  people: 'pembagi-orang',
  coveredOtherwise: 'pembagi-lain',
  source: 'pembagi-sumber',
  date: 'pembagi-tanggal',
} as const;
const says: Readonly<Record<keyof typeof controls, string>> = {
  kind: 'Pilih pembagi untuk angka yang mana.',
  people: say('Isi jumlah orang, paling sedikit 1.'),
  coveredOtherwise: say('Isi jumlah yang dilindungi pihak lain, tidak lebih dari jumlah orangnya.'),
  source: say('Isi sumbernya, misalnya Sakernas BPS.'),
  date: say('Isi tanggal datanya, paling akhir hari ini.'),
};

function faultOf(field: string): FieldError | null {
  return isField(field) ? { target: controls[field], text: says[field] } : null;
}

function isField(field: string): field is keyof typeof controls {
  return Object.hasOwn(controls, field);
}

function CiteDialog({ onClose }: { readonly onClose: () => void }) {
  const { timeZone } = useRegion();
  const [text, setText] = useState<Readonly<Record<keyof typeof controls, string>>>({
    kind: 'vulnerable-workers',
    people: '',
    coveredOtherwise: '0',
    source: '',
    date: '',
  });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const citing = useMutation({
    mutationFn: citeDenominator,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: denominatorsQuery.queryKey });
      onClose();
    },
  });
  const refused = fieldFaults(citing.error, faultOf);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const at = (field: keyof typeof controls) => ({
    id: controls[field],
    value: text[field],
    error: errorAt(errors, controls[field]),
    onChange: (value: string) => setText({ ...text, [field]: value }),
  });
  const { kind } = text;
  const send = () => {
    const people = wholeNumber(text.people);
    const others = kind === 'eligible-workers' ? wholeNumber(text.coveredOtherwise) : 0;
    const date = dateFrom(text.date);
    const isPeople = typeof people === 'number' && people > 0;
    const isOthers = typeof others === 'number' && (!isPeople || others <= people);
    const isDay = date !== null && date <= today(timeZone, serviceNow());
    const wrong = [
      isPeople ? null : faultOf('people'),
      isOthers ? null : faultOf('coveredOtherwise'),
      text.source.trim().length < 3 ? faultOf('source') : null,
      isDay ? null : faultOf('date'),
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (!isPeople || !isOthers || !isDay || wrong.length > 0 || !isDenominatorKind(kind)) return;
    citing.mutate({ kind, people, coveredOtherwise: others, source: text.source.trim(), date });
  };
  return (
    <Dialog title={say('Catat pembagi cakupan')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? citing.error : null}
        button={say('Simpan pembagi')}
        busy={citing.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <RadioGroup {...at('kind')} label={say('Pembagi')} options={denominatorOptions} />
        <TextInput {...at('people')} label={say('Jumlah orang')} kind="digits" look="short" />
        {kind === 'eligible-workers' ? (
          <TextInput
            {...at('coveredOtherwise')}
            label={say('Di antaranya dilindungi pihak lain')}
            hint={say('Menurut sumber yang sama, misalnya pekerja penerima upah.')}
            kind="digits"
            look="short"
          />
        ) : null}
        <TextInput {...at('source')} label={say('Sumber')} longest={200} />
        <DateInput {...at('date')} label={say('Data per tanggal')} />
      </Form>
    </Dialog>
  );
}
