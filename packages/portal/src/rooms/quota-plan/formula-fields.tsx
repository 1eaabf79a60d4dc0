import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { basisNames } from '../../words/quota-plan.ts';
import { bases, type PlanText, planControls, weightControl } from './plan-draft.ts';

interface FormulaFieldsProps {
  readonly text: PlanText;
  readonly hasFormula: boolean;
  readonly errors: readonly FieldError[];
  readonly set: (change: Partial<PlanText>) => void;
}

/** How the places are shared out: as the rules say, or by weights of this plan. */
export function FormulaFields({ text, hasFormula, errors, set }: FormulaFieldsProps) {
  return (
    <Fieldset title={say('Cara membagi')}>
      <RadioGroup
        id={planControls.formula}
        label={say('Rumus')}
        error={errorAt(errors, planControls.formula)}
        value={text.by}
        options={[
          {
            value: 'rules',
            name: say('Menurut aturan yang berlaku'),
            ...(hasFormula ? {} : { under: say('Aturan hari ini belum menyebut cara membagi.') }),
          },
          {
            value: 'own',
            name: say('Bobot sendiri'),
            under: say('Hanya perbandingannya yang dihitung: 70 dan 30 sama dengan 7 dan 3.'),
          },
        ]}
        onChange={(value) => set({ by: value === 'own' ? 'own' : 'rules' })}
      />
      {text.by === 'own' ? (
        <Pair>
          {bases.map((basis) => (
            <TextInput
              key={basis}
              id={weightControl(basis)}
              label={basisNames[basis]}
              kind="digits"
              longest={5}
              value={text.weights[basis]}
              error={errorAt(errors, weightControl(basis))}
              onChange={(typed) => set({ weights: { ...text.weights, [basis]: typed } })}
            />
          ))}
        </Pair>
      ) : null}
    </Fieldset>
  );
}
