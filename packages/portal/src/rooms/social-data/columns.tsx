import type { SocialColumns } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saveSocialColumns, socialColumnsQuery } from '../../api/social-data.ts';
import { say } from '../../language/say.ts';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextArea } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { useMe } from '../../use-region.ts';

type Kind = 'nationalId' | 'decile';

const asked: Readonly<Record<Kind, { readonly label: string; readonly id: string }>> = {
  nationalId: { label: say('Judul kolom NIK'), id: 'judul-nik' },
  decile: { label: say('Judul kolom desil atau hasil'), id: 'judul-desil' },
};
const kinds = ['nationalId', 'decile'] as const;

const none = (kind: Kind): FieldError => ({
  target: asked[kind].id,
  text: say('Isi 1 sampai 40 judul kolom, satu per baris.'),
});

const both: FieldError = {
  target: asked.decile.id,
  text: say('Satu judul tidak dapat menjadi kolom NIK sekaligus kolom desil.'),
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Under which headings files have the NIK and what they say of each. */
export function Columns() {
  const columns = useQuery(socialColumnsQuery);
  const { mayAdminister } = rightsOf(useMe());
  if (columns.error) return <FaultNotice error={columns.error} />;
  if (columns.data === undefined) return null;
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="judul-kolom">
      <h2 id="judul-kolom">{say('Judul kolom berkas')}</h2>
      <p className={panel.quiet}>
        {say(
          'Dalam setiap berkas, judul pertama yang ditemukan dipakai. Besar kecil huruf tidak berpengaruh.',
        )}
      </p>
      {mayAdminister ? (
        <Editing latest={columns.data} />
      ) : (
        <dl className={panel.list}>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{asked[kind].label}</dt>
              <dd>{columns.data[kind].join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Editing({ latest }: { readonly latest: SocialColumns }) {
  const standing = useStanding(latest);
  return <ColumnsForm key={standing.base.version} standing={standing} />;
}

function ColumnsForm({ standing }: { readonly standing: Standing<SocialColumns> }) {
  const { base: kept, moved, version } = standing;
  const [text, setText] = useState<Readonly<Record<Kind, string>>>({
    nationalId: kept.nationalId.join('\n'),
    decile: kept.decile.join('\n'),
  });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = useSaving(standing, {
    queryKey: socialColumnsQuery.queryKey,
    save: saveSocialColumns,
  });
  const refused = fieldFaults(saving.error, (field) =>
    field === 'decile' ? both : none('nationalId'),
  );
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const lines = { nationalId: linesOf(text.nationalId), decile: linesOf(text.decile) };
    const wrong = kinds.filter((kind) => lines[kind].length === 0 || lines[kind].length > 40);
    setFaults(wrong.map(none));
    if (wrong.length === 0) saving.mutate({ ...lines, version });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan judul kolom')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) =>
          kinds.map((kind) => ({
            name: asked[kind].label,
            now: now[kind].join('\n'),
            own: text[kind],
          }))
        }
      />
      {kinds.map((kind) => (
        <TextArea
          key={kind}
          {...asked[kind]}
          hint={say('Satu judul per baris.')}
          longest={4_000}
          value={text[kind]}
          error={errorAt(errors, asked[kind].id)}
          onChange={(value) => setText({ ...text, [kind]: value })}
        />
      ))}
    </Form>
  );
}
