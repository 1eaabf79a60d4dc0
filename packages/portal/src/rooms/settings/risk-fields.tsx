import type { ProcessingContent } from '@payung/contract';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { Pair, Select, TextArea } from '../../pieces/inputs.tsx';
import { isLevel, levelOptions } from '../../words/levels.ts';
import { control } from './processing-draft.ts';

type Risk = ProcessingContent['risks'][number];

interface RiskFieldsProps {
  readonly risks: readonly Risk[];
  readonly onChange: (risks: readonly Risk[]) => void;
}

/** The impact assessment: each risk, how likely and how bad, and what is done about it. */
export function RiskFields({ risks, onChange }: RiskFieldsProps) {
  const change = (position: number, part: Partial<Risk>) =>
    onChange(risks.map((risk, at) => (at === position ? { ...risk, ...part } : risk)));
  return (
    <>
      {risks.map((risk, position) => (
        <Fieldset
          key={`risiko-${position + 1}`}
          title={say('Risiko {position}', { position: position + 1 })}
        >
          <TextArea
            id={position === 0 ? control('risks') : `risiko-${position}`}
            label={say('Yang dapat terjadi')}
            longest={1000}
            value={risk.risk}
            onChange={(value) => change(position, { risk: value })}
          />
          <Pair>
            <Select
              id={`risiko-${position}-mungkin`}
              label={say('Kemungkinan')}
              value={risk.likelihood}
              options={levelOptions}
              onChange={(likelihood) => isLevel(likelihood) && change(position, { likelihood })}
            />
            <Select
              id={`risiko-${position}-dampak`}
              label={say('Dampak')}
              value={risk.impact}
              options={levelOptions}
              onChange={(impact) => isLevel(impact) && change(position, { impact })}
            />
          </Pair>
          <TextArea
            id={`risiko-${position}-tindakan`}
            label={say('Tindakan')}
            hint={say('Satu baris untuk setiap tindakan.')}
            longest={4000}
            value={risk.measures.join('\n')}
            onChange={(value) => change(position, { measures: value.split('\n') })}
          />
          <div>
            <Button onPress={() => onChange(risks.filter((_, at) => at !== position))}>
              {say('Hapus risiko ini')}
            </Button>
          </div>
        </Fieldset>
      ))}
      <div>
        <Button
          onPress={() =>
            onChange([...risks, { risk: '', likelihood: 'medium', impact: 'medium', measures: [] }])
          }
        >
          {say('Tambah risiko')}
        </Button>
      </div>
    </>
  );
}
