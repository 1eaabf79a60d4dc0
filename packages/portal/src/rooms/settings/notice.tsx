import type { Notice as KeptNotice } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { noticeQuery, saveNotice } from '../../api/protection.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextArea, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { errorAt } from '../../service-faults.ts';
import { useMe, useRegion } from '../../use-region.ts';

type Content = KeptNotice['content'];

const parts: readonly (readonly [keyof Content, string, number])[] = [
  ['purpose', say('Tujuan'), 2000],
  ['basis', say('Dasar hukum'), 2000],
  ['retention', say('Masa simpan'), 2000],
  ['rights', say('Hak Anda'), 2000],
  ['contact', say('Kontak'), 500],
];
/** the heading is a part like the others, but in one line */
const all = [['title', say('Judul')] as const, ...parts];
const control = (part: string) => `pemberitahuan-${part}`;

/** What a worker is told when their data are taken; printed on the template and the form. */
export function NoticeRoom() {
  const notice = useQuery(noticeQuery);
  const { timeZone } = useRegion();
  const { mayAdminister } = rightsOf(useMe());
  const { data } = notice;
  return (
    <Room
      up={settingsRoom}
      title={say('Pemberitahuan kepada pekerja')}
      lead={
        data?.savedAt
          ? say('Versi {version}, disimpan {savedAt}.', {
              version: data.version,
              savedAt: formatMoment(data.savedAt, timeZone),
            })
          : say('Masih rancangan; belum pernah disimpan.')
      }
    >
      {notice.error ? <FaultNotice error={notice.error} /> : null}
      {notice.isPending ? <Skeleton lines={8} /> : null}
      {data && mayAdminister ? <Editing latest={data} /> : null}
      {data && !mayAdminister ? <NoticeText content={data.content} /> : null}
    </Room>
  );
}

function NoticeText({ content }: { readonly content: Content }) {
  return (
    <div className={`${panel.panel} ${panel.stack}`}>
      <h2>{content.title}</h2>
      {parts.map(([part, label]) => (
        <p key={part}>
          <strong>{label}.</strong> {content[part]}
        </p>
      ))}
    </div>
  );
}

function Editing({ latest }: { readonly latest: KeptNotice }) {
  const standing = useStanding(latest);
  return <NoticeForm key={standing.base.version} standing={standing} />;
}

function NoticeForm({ standing }: { readonly standing: Standing<KeptNotice> }) {
  const { base: kept, moved } = standing;
  const [content, setContent] = useState(kept.content);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = useSaving(standing, {
    queryKey: noticeQuery.queryKey,
    save: () => saveNotice({ version: standing.version, content }),
  });
  const send = () => {
    const found = all
      .filter(([part]) => content[part].trim().length < 3)
      .map(([part, label]) => ({
        target: control(part),
        text: say('{label} belum diisi.', { label }),
      }));
    setFaults(found);
    if (found.length === 0) saving.mutate();
  };
  const bind = (part: keyof Content) => ({
    id: control(part),
    value: content[part],
    error: errorAt(faults, control(part)),
    onChange: (value: string) => setContent({ ...content, [part]: value }),
  });
  return (
    <Form
      errors={faults}
      failure={moved === null ? saving.error : null}
      button={say('Simpan pemberitahuan')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) =>
          all.map(([part, name]) => ({
            name,
            now: now.content[part],
            own: content[part],
          }))
        }
      />
      {kept.version === 0 ? (
        <Notice tone="attention" title={say('Rancangan ini belum berlaku')}>
          {say('Periksa bersama kontak DPO, lalu simpan. Setiap perubahan mendapat nomor versi.')}
        </Notice>
      ) : null}
      <TextInput {...bind('title')} label={say('Judul')} longest={200} />
      {parts.map(([part, label, longest]) => (
        <TextArea key={part} {...bind(part)} label={label} longest={longest} />
      ))}
    </Form>
  );
}
