import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageFacts } from './facts.ts';
import { type Finding, stops, warns } from './finding.ts';

const records = 'put the three DKIM records that SES names for the domain into its zone';

/**
 * Whether mails go out. Cognito takes no sender that is not verified when it makes the pool: between `mail` and `identity`
 * a person has to act, and later nothing but invitations waits for it.
 */
export function senderFindings(stage: Stage, { sender, stacks }: StageFacts): Finding[] {
  if (sender.kind === 'refused') return [];
  const findings: Finding[] = [];
  if (!sender.value.isVerified) {
    findings.push(
      isBeforePool(stage, stacks)
        ? stops(
            `Mail from ${stage.domainName} is not verified, and \`identity\` cannot be made before it is.`,
            `Now ${records}, wait until SES calls it verified (minutes to hours), then release.`,
          )
        : warns(
            `Mail from ${stage.domainName} is not verified: no invitation arrives.`,
            `After \`mail\` was deployed, ${records}.`,
          ),
    );
  }
  if (sender.value.isInSandbox) {
    findings.push(
      warns(
        'SES is in its sandbox: mail reaches verified addresses only.',
        `Ask AWS for production access in ${stage.region}; it takes a day.`,
      ),
    );
  }
  return findings;
}

/** A pool that stands was made with a verified sender once; the release that brings it back is not stopped. */
function isBeforePool(stage: Stage, stacks: StageFacts['stacks']): boolean {
  if (stacks.kind === 'refused') return false;
  return (
    stacks.value.has(namesOf(stage).stack('mail')) &&
    !stacks.value.has(namesOf(stage).stack('identity'))
  );
}
