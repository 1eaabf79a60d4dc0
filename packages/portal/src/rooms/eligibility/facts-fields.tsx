import { type Exclusion, exclusions } from '@payung/domain';
import { say } from '../../language/say.ts';
import { Select } from '../../pieces/inputs.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { exclusionQuestions, questions, specificQuestions } from '../../words/eligibility.ts';
import verification from '../verification/verification.module.css';
import type { FactsDraft, YesNo } from './facts-draft.ts';

interface FactsFieldsProps {
  readonly draft: FactsDraft;
  /** only these exclusions, where a statement asks for no more; all questions otherwise */
  readonly onlyExclusions?: boolean;
  readonly onChange: (draft: FactsDraft) => void;
}

/** Questions with yes, no, or no answer. */
export function FactsFields({ draft, onlyExclusions = false, onChange }: FactsFieldsProps) {
  const { plain, excluded } = draft;
  const { mayDecideSoft } = rightsOf(useMe());
  const asked = questions.filter(({ key }) => mayDecideSoft || !specificQuestions.has(key));
  return (
    <div className={verification.filters}>
      {onlyExclusions
        ? null
        : asked.map(({ key, text }) => (
            <YesNoSelect
              key={key}
              id={`fakta-${key}`}
              label={text}
              value={plain[key]}
              onChange={(value) => onChange({ ...draft, plain: { ...plain, [key]: value } })}
            />
          ))}
      {exclusions.map((code: Exclusion) => (
        <YesNoSelect
          key={code}
          id={`fakta-${code}`}
          label={exclusionQuestions[code]}
          value={excluded[code]}
          onChange={(value) => onChange({ ...draft, excluded: { ...excluded, [code]: value } })}
        />
      ))}
    </div>
  );
}

interface YesNoSelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: YesNo;
  readonly onChange: (value: YesNo) => void;
}

function YesNoSelect({ onChange, ...field }: YesNoSelectProps) {
  return (
    <Select
      {...field}
      none={say('Belum ditanyakan')}
      options={[
        { value: 'yes', name: say('Ya') },
        { value: 'no', name: say('Tidak') },
      ]}
      onChange={(value) => onChange(value === 'yes' || value === 'no' ? value : '')}
    />
  );
}
