import type { Tariff } from '@payung/domain';
import { WorkSector } from '@payung/domain';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, Pair, RadioGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { fundingOptions } from '../../words/cohorts.ts';
import { sectorOptions, sourceMarkOptions } from '../../words/regulations.ts';
import { type TariffText, tariffControl, tariffFrom, textOfTariff } from './tariff-draft.ts';

interface TariffDialogProps {
  /** null for a new one */
  readonly tariff: Tariff | null;
  readonly used: readonly string[];
  readonly onKeep: (tariff: Tariff) => void;
  readonly onClose: () => void;
}

/** One tariff of a draft. Nothing is sent: it stands in the form until the draft is saved. */
export function TariffDialog({ tariff, used, onKeep, onClose }: TariffDialogProps) {
  const [text, setText] = useState<TariffText>(() => textOfTariff(tariff));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const set = (change: Partial<TariffText>) => setText({ ...text, ...change });
  const at = (field: 'from' | 'to' | 'workAccident' | 'death' | 'legalBasis' | 'source') => ({
    id: tariffControl(field),
    value: text[field],
    error: errorAt(faults, tariffControl(field)),
    onChange: (value: string) => set({ [field]: value }),
  });
  const keep = () => {
    const read = tariffFrom(text, tariff, used);
    setFaults('faults' in read ? read.faults : []);
    if ('tariff' in read) onKeep(read.tariff);
  };
  return (
    <Dialog
      title={tariff === null ? say('Tambah tarif iuran') : say('Ubah tarif iuran')}
      onClose={onClose}
    >
      <Form
        errors={faults}
        failure={null}
        button={say('Masukkan ke konsep')}
        busy={false}
        onSend={keep}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Pair>
          <TextInput
            {...at('from')}
            label={say('Bulan pertama')}
            hint={say('Misalnya 01-2027.')}
            look="short"
            longest={7}
          />
          <TextInput
            {...at('to')}
            label={say('Bulan terakhir')}
            hint={say('Kosongkan: tanpa batas.')}
            look="short"
            longest={7}
          />
        </Pair>
        <Pair>
          <TextInput
            {...at('workAccident')}
            label={say('JKK (rupiah)')}
            kind="digits"
            longest={12}
          />
          <TextInput {...at('death')} label={say('JKM (rupiah)')} kind="digits" longest={12} />
        </Pair>
        <Holders text={text} set={set} />
        <TextInput {...at('legalBasis')} label={say('Dasar hukum')} longest={200} />
        <Select
          id={tariffControl('mark')}
          label={say('Dari mana angka ini diketahui')}
          none={say('Pilih')}
          options={sourceMarkOptions}
          value={text.mark}
          error={errorAt(faults, tariffControl('mark'))}
          onChange={(mark) => set({ mark })}
        />
        <TextInput {...at('source')} label={say('Sumber')} optional longest={200} />
      </Form>
    </Dialog>
  );
}

interface HoldersProps {
  readonly text: TariffText;
  readonly set: (change: Partial<TariffText>) => void;
}

/** For which money and which trade it holds. */
function Holders({ text, set }: HoldersProps) {
  return (
    <>
      <CheckGroup
        id={tariffControl('funding')}
        label={say('Untuk sumber dana')}
        hint={say('Kosongkan untuk semua.')}
        options={fundingOptions}
        chosen={text.funding}
        isLong
        onChange={(funding) => set({ funding })}
      />
      <RadioGroup
        id={tariffControl('sector')}
        label={say('Untuk pekerjaan')}
        options={sectorOptions}
        value={text.sector}
        onChange={(value) => set({ sector: WorkSector.safeParse(value).data ?? '' })}
      />
    </>
  );
}
