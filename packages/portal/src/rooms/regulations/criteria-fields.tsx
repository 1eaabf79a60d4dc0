import { exclusions, SocialDataset, socialDatasets, type Weight } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { CheckGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { exclusionNames, weightNames } from '../../words/regulations.ts';
import { questions } from './criteria-questions.ts';
import { type Answer, figureControl, type QuestionId, questionIds } from './criteria-text.ts';
import styles from './regulations.module.css';
import { type RulesText, ruleControls } from './rules-text.ts';

const weights = [
  { value: 'hard', name: weightNames.hard },
  { value: 'soft', name: weightNames.soft },
];
const weightOf = (value: string): Weight => (value === 'hard' ? 'hard' : 'soft');

interface CriteriaFieldsProps {
  readonly text: RulesText;
  readonly errors: readonly FieldError[];
  readonly set: (change: Partial<RulesText>) => void;
}

/** Who may be protected: each criterion a question, and what follows for whoever does not meet it. */
export function CriteriaFields({ text, errors, set }: CriteriaFieldsProps) {
  return (
    <>
      <Fieldset
        title={say('Syarat')}
        hint={say(
          'Wajib: tidak terpenuhi berarti tidak dapat ditetapkan. Perlu keputusan: petugas memutuskan dengan alasan.',
        )}
      >
        {questionIds.map((id) => (
          <QuestionFields
            key={id}
            id={id}
            answer={text.criteria[id]}
            errors={errors}
            onChange={(change) =>
              set({ criteria: { ...text.criteria, [id]: { ...text.criteria[id], ...change } } })
            }
          />
        ))}
      </Fieldset>
      <Fieldset
        title={say('Siapa yang tidak termasuk')}
        hint={say('Mereka dilindungi dengan cara lain.')}
      >
        <div className={styles.answers}>
          {exclusions.map((code) => (
            <Select
              key={code}
              id={`kecuali-${code}`}
              label={exclusionNames[code]}
              value={text.exclusions[code]}
              options={[{ value: 'off', name: say('Tidak ditanyakan') }, ...weights]}
              onChange={(value) =>
                set({
                  exclusions: {
                    ...text.exclusions,
                    [code]: value === 'off' ? 'off' : weightOf(value),
                  },
                })
              }
            />
          ))}
        </div>
      </Fieldset>
    </>
  );
}

interface QuestionFieldsProps {
  readonly id: QuestionId;
  readonly answer: Answer;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Partial<Answer>) => void;
}

function QuestionFields({ id, answer, errors, onChange }: QuestionFieldsProps) {
  const { asked, choices, weighed, figure } = questions[id];
  const isWeighed = weighed.includes(answer.choice);
  const control = figureControl(id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the question is the label of its first field, so a legend would say it twice
    <div role="group" aria-label={asked} className={styles.question}>
      <div className={styles.answers}>
        <div className={styles.first}>
          <Select
            id={`syarat-${id}`}
            label={asked}
            value={answer.choice}
            options={choices}
            onChange={(choice) => onChange({ choice })}
          />
        </div>
        {isWeighed && figure !== undefined ? (
          <TextInput
            id={control}
            label={figure}
            kind="digits"
            longest={14}
            value={answer.figure}
            error={errorAt(errors, control)}
            onChange={(typed) => onChange({ figure: typed })}
          />
        ) : null}
        {isWeighed ? (
          <>
            <Select
              id={`syarat-${id}-bobot`}
              label={say('Bila tidak terpenuhi')}
              value={answer.weight}
              options={weights}
              onChange={(value) => onChange({ weight: weightOf(value) })}
            />
            <TextInput
              id={`syarat-${id}-pasal`}
              label={say('Pasal')}
              longest={60}
              value={answer.article}
              onChange={(article) => onChange({ article })}
            />
          </>
        ) : null}
      </div>
      {id === 'socialDataset' && isWeighed ? (
        <CheckGroup
          id={ruleControls.criteria}
          label={say('Data sosial yang diterima')}
          error={errorAt(errors, ruleControls.criteria)}
          options={socialDatasets.map((value) => ({ value, name: value }))}
          chosen={answer.accepted}
          onChange={(chosen) =>
            onChange({ accepted: chosen.map((value) => SocialDataset.parse(value)) })
          }
        />
      ) : null}
    </div>
  );
}
