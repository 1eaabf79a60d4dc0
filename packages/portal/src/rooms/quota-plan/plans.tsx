import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { plansQuery } from '../../api/quota-plan.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { planStateMarks } from '../../words/quota-plan.ts';
import styles from '../regulations/regulations.module.css';

interface PlansProps {
  readonly year: number;
  /** the plan whose ceilings count now */
  readonly inForce: string | null;
}

/** Plans of a year, the newest first. */
export function Plans({ year, inForce }: PlansProps) {
  const plans = useQuery(plansQuery);
  const { timeZone } = useRegion();
  const ofYear = (plans.data ?? []).filter((plan) => plan.year === year).reverse();
  if (plans.error) return <FaultNotice error={plans.error} />;
  if (ofYear.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="rencana">
      <h2 id="rencana">{say('Rencana')}</h2>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {ofYear.map((plan) => (
          <li key={plan.id} className={styles.occupation}>
            <span>
              <Link to="/rencana-kuota/rencana/$id" params={{ id: plan.id }}>
                {say('{total} tempat, {legalBasis}', {
                  total: formatNumber(plan.total),
                  legalBasis: plan.legalBasis,
                })}
              </Link>
              <br />
              <span className={panel.meta}>
                {plan.adopted === null
                  ? say('Dibuat {at}', { at: formatMoment(plan.drafted.at, timeZone) })
                  : say('Ditetapkan {at}', { at: formatMoment(plan.adopted.at, timeZone) })}
                {plan.id === inForce ? say(', menjadi dasar angka di bawah') : ''}
              </span>
            </span>
            <Chip mark={planStateMarks[plan.state]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
