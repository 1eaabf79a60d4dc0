import { largestEvidenceBytes } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type EvidenceAbout, evidenceTypeOf, handInEvidence } from '../../api/evidence.ts';
import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { Field } from '../../pieces/field.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import drop from '../upload/drop-field.module.css';
import type { Proof } from './answer-draft.ts';
import styles from './verification.module.css';

interface EvidenceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly about: EvidenceAbout;
  readonly proofs: readonly Proof[];
  readonly error?: string | undefined;
  readonly onChange: (proofs: readonly Proof[]) => void;
}

const mostProofs = 10;

/** Photos and letters, each handed in as soon as it is chosen; what is wrong with one stands at the field. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { id, label, about, proofs, error, onChange } = props;
  const [fault, setFault] = useState<string | undefined>();
  const sending = useMutation({
    mutationFn: async (file: File) => {
      const type = evidenceTypeOf(file);
      if (type === null) return null;
      return handInEvidence(about, file, type);
    },
    onSuccess: (card) => {
      if (card !== null) onChange([...proofs, { id: card.evidenceId, name: card.fileName }]);
    },
  });
  const take = (file: File | undefined) => {
    if (file === undefined || sending.isPending) return;
    const found = faultOf(file);
    setFault(found);
    if (found === undefined) sending.mutate(file);
  };
  return (
    <div className={panel.stack}>
      <Field
        id={id}
        label={label}
        hint={say('Foto JPEG/PNG atau PDF, paling besar {largestEvidenceBytes}.', {
          largestEvidenceBytes: formatBytes(largestEvidenceBytes),
        })}
        error={fault ?? error}
      >
        {(control) =>
          proofs.length >= mostProofs ? (
            <p>{say('Sudah {mostProofs} berkas.', { mostProofs })}</p>
          ) : (
            <div className={styles.choose}>
              <input
                {...control}
                className={drop.input}
                type="file"
                accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
                onChange={(event) => {
                  take(event.target.files?.[0]);
                  // the same file may be chosen again after it was taken away
                  event.target.value = '';
                }}
              />
              <label
                className={`${buttonClass('plain')} ${drop.choose}`}
                htmlFor={control.id}
                aria-hidden="true"
              >
                {proofs.length === 0 ? say('Pilih berkas') : say('Tambah berkas')}
              </label>
            </div>
          )
        }
      </Field>
      {sending.isPending ? <p role="status">{say('Mengunggah berkas')}</p> : null}
      {sending.error ? <FaultNotice error={sending.error} /> : null}
      {proofs.length === 0 ? null : (
        <ul className={styles.proofs} aria-label={label}>
          {proofs.map((proof) => (
            <li key={proof.id} className={styles.proof}>
              <bdi>{proof.name}</bdi>
              <Button
                look="quiet"
                onPress={() => onChange(proofs.filter(({ id: other }) => other !== proof.id))}
              >
                <Say
                  text="Keluarkan{proof}"
                  proof={<span className={panel.hidden}> {proof.name}</span>}
                />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function faultOf(file: File): string | undefined {
  if (evidenceTypeOf(file) === null) return say('Pilih foto JPEG/PNG atau berkas PDF.');
  if (file.size > largestEvidenceBytes) {
    return say(
      'Berkas {file}, batasnya {largestEvidenceBytes}. Perkecil fotonya, lalu pilih lagi.',
      { file: formatBytes(file.size), largestEvidenceBytes: formatBytes(largestEvidenceBytes) },
    );
  }
  return file.size === 0 ? say('Berkas ini kosong. Pilih berkas yang lain.') : undefined;
}
