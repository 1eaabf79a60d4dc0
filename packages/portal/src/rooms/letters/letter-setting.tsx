import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type LetterSetting, letterSettingQuery, settleLetters } from '../../api/letters.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { DateInput, Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';
import { channelOptions } from '../../words/letters.ts';
import { cardsRoom } from './cards-room.ts';

/** Whom letters and messages name, and whether messages are sent. */
export function LetterSettingRoom() {
  const { mayAdminister } = rightsOf(useMe());
  const setting = useQuery(letterSettingQuery);
  return (
    <Room
      up={cardsRoom}
      title={say('Pengaturan surat dan pesan')}
      lead={say('Kantor dan nomor yang dihubungi keluarga. Tertulis pada setiap surat dan pesan.')}
    >
      {setting.error ? <FaultNotice error={setting.error} /> : null}
      {setting.isPending ? <Skeleton lines={5} /> : null}
      {setting.data ? (
        mayAdminister ? (
          <SettingForm setting={setting.data} />
        ) : (
          <Facts setting={setting.data} />
        )
      ) : null}
    </Room>
  );
}

function Facts({ setting }: { readonly setting: LetterSetting }) {
  const { timeZone } = useRegion();
  const { office, phone, insurerPhone, messages } = setting;
  return (
    <div className={panel.stack}>
      <p>
        {say('Keluarga menghubungi {office}', {
          office: office === '' ? say('kantor yang belum diisi') : office,
        })}
        {phone === '' ? '' : `, ${phone}`}
        {say('; BPJS Ketenagakerjaan {insurerPhone}.', { insurerPhone })}
      </p>
      <p>
        {messages === null
          ? say('Pesan singkat tidak dikirim.')
          : say('Pesan singkat dikirim sejak {from}.', {
              from: formatDate(messages.from, timeZone),
            })}
      </p>
    </div>
  );
}

const controls = {
  office: 'surat-kantor',
  phone: 'surat-telepon',
  insurerPhone: 'surat-bpjs',
  channel: 'pesan-cara',
  from: 'pesan-sejak',
  noticeFrom: 'pesan-pemberitahuan',
} as const;
const says: Readonly<Record<keyof typeof controls, string>> = {
  office: say('Isi nama kantor yang dihubungi keluarga.'),
  phone: say('Isi nomor telepon kantor itu.'),
  insurerPhone: say('Isi nomor BPJS Ketenagakerjaan, misalnya 175.'),
  channel: say('Pilih cara pengirimannya.'),
  from: say('Isi tanggal mulai pesan dikirim, misalnya 31-12-2026.'),
  noticeFrom: say('Isi versi pemberitahuan yang sudah menyebut pesan singkat.'),
};

const noSender = say(
  'Pesan singkat belum dapat dikirim: pengelola layanan belum memasang pengirimnya. Pilih "Tidak dikirimi pesan".',
);

function faultOf(field: string): FieldError | null {
  if (field === 'messages') return { target: controls.channel, text: noSender };
  const own = field.replace(/^messages\./, '');
  return isField(own) ? { target: controls[own], text: says[own] } : null;
}

function isField(field: string): field is keyof typeof controls {
  return Object.hasOwn(controls, field);
}

function channelOf(text: string): 'sms' | 'whatsapp' | null {
  return text === 'sms' || text === 'whatsapp' ? text : null;
}

function SettingForm({ setting }: { readonly setting: LetterSetting }) {
  const { timeZone } = useRegion();
  const { messages } = setting;
  // what is written over is what was read: another's change meanwhile is told, and nothing typed is lost
  const [version, setVersion] = useState(setting.version);
  const [text, setText] = useState<Readonly<Record<keyof typeof controls, string>>>({
    office: setting.office,
    phone: setting.phone,
    insurerPhone: setting.insurerPhone,
    channel: messages?.channel ?? 'none',
    from: typedDate(messages?.from ?? today(timeZone, serviceNow())),
    noticeFrom: messages === null ? '' : String(messages.noticeFrom),
  });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: settleLetters,
    onSuccess: (told) => {
      setVersion(told.version);
      queries.setQueryData(letterSettingQuery.queryKey, told);
    },
  });
  const refused = fieldFaults(saving.error, faultOf);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const at = (field: keyof typeof controls) => ({
    id: controls[field],
    value: text[field],
    error: errorAt(errors, controls[field]),
    onChange: (value: string) => setText({ ...text, [field]: value }),
  });
  const by = channelOf(text.channel);
  const isSent = by !== null;
  const send = () => {
    const [from, noticeFrom] = [dateFrom(text.from), wholeNumber(text.noticeFrom)];
    const isNotice = typeof noticeFrom === 'number' && noticeFrom >= 1;
    const wrong = [
      text.office.trim() === '' ? faultOf('office') : null,
      text.phone.trim() === '' ? faultOf('phone') : null,
      text.insurerPhone.trim().length < 3 ? faultOf('insurerPhone') : null,
      isSent && from === null ? faultOf('from') : null,
      isSent && !isNotice ? faultOf('noticeFrom') : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const isWhole = by !== null && from !== null && isNotice;
    const sent = isWhole ? { channel: by, from, noticeFrom } : null;
    saving.mutate({
      version,
      office: text.office.trim(),
      phone: text.phone.trim(),
      insurerPhone: text.insurerPhone.trim(),
      messages: sent,
    });
  };
  return (
    <>
      {saving.isSuccess ? (
        <Notice tone="good" title={say('Pengaturan tersimpan')} announced />
      ) : null}
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan pengaturan')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
      >
        <TextInput {...at('office')} label={say('Kantor yang dihubungi')} longest={80} />
        <Pair>
          <TextInput {...at('phone')} label={say('Telepon kantor')} longest={30} />
          <TextInput
            {...at('insurerPhone')}
            label={say('Telepon BPJS Ketenagakerjaan')}
            longest={30}
          />
        </Pair>
        <Fieldset title={say('Pesan singkat')}>
          <RadioGroup {...at('channel')} label={say('Cara pengiriman')} options={channelOptions} />
          {isSent ? (
            <Pair>
              <DateInput {...at('from')} label={say('Dikirim sejak')} />
              <TextInput
                {...at('noticeFrom')}
                label={say('Sejak pemberitahuan versi')}
                hint={say('Yang menerima pemberitahuan lebih lama tidak dikirimi.')}
                kind="digits"
                longest={4}
              />
            </Pair>
          ) : null}
        </Fieldset>
      </Form>
    </>
  );
}
