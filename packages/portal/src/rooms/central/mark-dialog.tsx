import type { CrossCaseMark } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskCasesQuery, markCase } from '../../api/across.ts';
import { say } from '../../language/say.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';

/** What the desk notes of a case. */
export interface Marking {
  readonly number: string;
  readonly state: CrossCaseMark['state'];
}

const words: Readonly<Record<Marking['state'], { title: string; effect: string }>> = {
  contacted: {
    title: say('Catat sudah dihubungi'),
    effect: say('Kedua admin daerah melihat bahwa perkara ini sedang dibicarakan.'),
  },
  settled: {
    title: say('Catat selesai'),
    effect: say(
      'Kedua admin daerah melihat hasilnya. Tulis apa yang disepakati, tanpa menyebut orang.',
    ),
  },
};

/** letters that the service asks of a reason */
const leastReason = 3;

interface MarkDialogProps {
  readonly marking: Marking;
  readonly onClose: () => void;
}

/** How far two regions have come with a case, in words that name nobody. */
export function MarkDialog({ marking, onClose }: MarkDialogProps) {
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (reason: string) => markCase(marking.number, { state: marking.state, reason }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: deskCasesQuery.queryKey }),
  });
  const { title, effect } = words[marking.state];
  return (
    <ReasonDialog
      title={`${title}: ${marking.number}`}
      button={title}
      busy={saving.isPending && say('Menyimpan')}
      error={saving.error}
      least={leastReason}
      onSend={(reason) => saving.mutate(reason)}
      onClose={onClose}
    >
      <p>{effect}</p>
    </ReasonDialog>
  );
}
