import type { ClaimDetail } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { claimScholarship } from '../../api/claims.ts';
import { evidenceTypeOf, handInEvidence } from '../../api/evidence.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, RadioGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';
import { scholarshipMarks, schoolNames } from '../../words/benefits.ts';
import { useKeepClaim } from './use-keep-claim.ts';

const controls = {
  year: 'beasiswa-tahun',
  on: 'beasiswa-tanggal',
  rupiah: 'beasiswa-rupiah',
  file: 'beasiswa-berkas',
};
const yearFault = {
  target: controls.year,
  text: say('Pilih tahun beasiswa yang belum dibayar dan belum diajukan.'),
};
const dayFault = {
  target: controls.on,
  text: say('Isi tanggal sejak tahun beasiswa itu mulai, paling akhir hari ini.'),
};
const rupiahFault = { target: controls.rupiah, text: say('Isi jumlah rupiah yang dibayar BPJS.') };
const fileFault = { target: controls.file, text: say('Pilih foto JPEG/PNG atau PDF.') };

function faultOf(field: string): FieldError {
  if (field === 'on') return dayFault;
  if (field === 'rupiah') return rupiahFault;
  return field.startsWith('evidence') ? fileFault : yearFault;
}

type State = keyof typeof scholarshipMarks;
const states: readonly State[] = ['submitted', 'paid', 'refused'];

interface ScholarshipDialogProps {
  readonly claim: ClaimDetail;
  readonly onClose: () => void;
}

/** One year of one child: claimed, paid or refused. */
export function ScholarshipDialog({ claim, onClose }: ScholarshipDialogProps) {
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const [chosen, setChosen] = useState('');
  const [state, setState] = useState<State>('submitted');
  const [on, setOn] = useState(typedDate(now));
  const [rupiah, setRupiah] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const keep = useKeepClaim();
  const saving = useMutation({
    mutationFn: async (year: {
      child: number;
      year: number;
      on: string;
      rupiah: number | null;
    }) => {
      const type = file === null ? null : evidenceTypeOf(file);
      const evidence =
        file === null || type === null
          ? []
          : [(await handInEvidence({ use: 'claim' }, file, type)).evidenceId];
      return claimScholarship(claim.claimId, { ...year, state, evidence });
    },
    onSuccess: async (told) => {
      onClose();
      await keep(told);
    },
  });
  const refused = fieldFaults(saving.error, faultOf);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const years = (claim.estimate.scholarship?.children ?? []).flatMap(({ child, years: planned }) =>
    planned.map((year) => ({
      value: `${child} ${year.no}`,
      name: say('Anak {child}, tahun {no}: {schoolName}, paling banyak {rupiah}', {
        child: child + 1,
        no: year.no,
        schoolName: schoolNames[year.level],
        rupiah: formatRupiah(year.rupiah),
      }),
    })),
  );
  const send = () => {
    const [child, year] = chosen.split(' ').map(Number);
    const day = dateFrom(on);
    const amount = state === 'paid' ? wholeNumber(rupiah) : undefined;
    const isChosen = chosen !== '' && child !== undefined && year !== undefined;
    const wrong = [
      isChosen ? null : yearFault,
      day === null || day > now ? dayFault : null,
      state === 'paid' && typeof amount !== 'number' ? rupiahFault : null,
      file !== null && evidenceTypeOf(file) === null ? fileFault : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length > 0 || !isChosen || day === null) return;
    saving.mutate({ child, year, on: day, rupiah: amount ?? null });
  };
  return (
    <Dialog title={say('Catat beasiswa satu tahun')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan beasiswa')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Select
          id={controls.year}
          label={say('Anak dan tahun')}
          none={say('Pilih tahun')}
          value={chosen}
          error={errorAt(errors, controls.year)}
          options={years}
          onChange={setChosen}
        />
        <RadioGroup
          id="beasiswa-keadaan"
          label={say('Keadaan')}
          value={state}
          options={states.map((value) => ({ value, name: scholarshipMarks[value].word }))}
          onChange={(value) => setState(states.find((one) => one === value) ?? 'submitted')}
        />
        <DateInput
          id={controls.on}
          label={say('Tanggal')}
          value={on}
          error={errorAt(errors, controls.on)}
          onChange={setOn}
        />
        {state === 'paid' ? (
          <TextInput
            id={controls.rupiah}
            label={say('Dibayar (rupiah)')}
            kind="digits"
            look="short"
            longest={22}
            value={rupiah}
            error={errorAt(errors, controls.rupiah)}
            onChange={setRupiah}
          />
        ) : null}
        <FileInput
          id={controls.file}
          label={say('Surat keterangan sekolah atau rapor')}
          hint={say('JPEG, PNG, atau PDF.')}
          accept=".jpg,.jpeg,.png,.pdf"
          file={file}
          optional
          error={errorAt(errors, controls.file)}
          onChoose={setFile}
        />
      </Form>
    </Dialog>
  );
}
