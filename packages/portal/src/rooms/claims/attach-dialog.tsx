import type { ClaimDetail } from '@payung/contract';
import { type ClaimPaper, largestEvidenceBytes } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { attachPaper } from '../../api/claims.ts';
import { evidenceTypeOf, handInEvidence } from '../../api/evidence.ts';
import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { errorAt } from '../../service-faults.ts';
import { paperNames } from '../../words/claims.ts';
import { useKeepClaim } from './use-keep-claim.ts';

interface AttachDialogProps {
  readonly claim: ClaimDetail;
  readonly paper: ClaimPaper;
  readonly onClose: () => void;
}

const control = 'berkas-klaim';
const fileFault = {
  target: control,
  text: say('Pilih foto JPEG/PNG atau PDF, paling besar {largestEvidenceBytes}.', {
    largestEvidenceBytes: formatBytes(largestEvidenceBytes),
  }),
};

/** A scan for one of the papers that are asked for. */
export function AttachDialog({ claim, paper, onClose }: AttachDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [isWrong, setWrong] = useState(false);
  const keep = useKeepClaim();
  const sending = useMutation({
    mutationFn: async ({ chosen, type }: Attached) => {
      const card = await handInEvidence({ use: 'claim' }, chosen, type);
      return attachPaper(claim.claimId, paper, card.evidenceId);
    },
    onSuccess: async (told) => {
      onClose();
      await keep(told);
    },
  });
  const errors = isWrong ? [fileFault] : [];
  const send = () => {
    const type = file === null ? null : evidenceTypeOf(file);
    const isFit = file !== null && file.size > 0 && file.size <= largestEvidenceBytes;
    setWrong(!isFit || type === null);
    if (isFit && type !== null) sending.mutate({ chosen: file, type });
  };
  return (
    <Dialog title={say('Unggah {paperName}', { paperName: paperNames[paper] })} onClose={onClose}>
      <Form
        errors={errors}
        failure={sending.error}
        button={say('Unggah berkas')}
        busy={sending.isPending && say('Mengunggah')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <FileInput
          id={control}
          label={say('Pindaian atau foto')}
          hint={say('JPEG, PNG, atau PDF, paling besar {largestEvidenceBytes}.', {
            largestEvidenceBytes: formatBytes(largestEvidenceBytes),
          })}
          accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
          file={file}
          error={errorAt(errors, control)}
          onChoose={setFile}
        />
      </Form>
    </Dialog>
  );
}

interface Attached {
  readonly chosen: File;
  readonly type: NonNullable<ReturnType<typeof evidenceTypeOf>>;
}
