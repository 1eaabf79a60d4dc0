import { placeholderAccount, type Stage } from '../lib/stage.ts';
import type { StageFacts } from './facts.ts';
import { type Finding, stops, warns } from './finding.ts';
import { senderFindings } from './sender-findings.ts';
import { stackFindings } from './stack-findings.ts';
import { tableFindings } from './table-findings.ts';

const day = 24 * 60 * 60 * 1000;
/** Amazon renews a month before the end when it can; later somebody has to look why it did not. */
const certificateWarning = 30 * day;
/** The oldest bootstrap whose roles check that an account is the expected one. */
const oldestBootstrap = 21;

/**
 * Everything that is wrong with a stage before something is released to it, at once, each with what to do.
 * An account that is not the stage's hides all else: nothing that it says is about the stage.
 * @param now milliseconds since 1970
 * @param back the stacks that the way back deploys; what is wrong with others, with tables and with mail does not stop it.
 *   Null when a release goes forth, which deploys them all.
 */
export function findingsOf(
  stage: Stage,
  facts: StageFacts,
  now: number,
  back: readonly string[] | null = null,
): Finding[] {
  const misplaced = placeFindings(stage, facts);
  if (misplaced.some(({ weight }) => weight === 'stops')) return misplaced;
  const ofKept = [...senderFindings(stage, facts), ...tableFindings(stage, facts)];
  return [
    ...misplaced,
    ...unansweredFindings(facts),
    ...bootstrapFindings(stage, facts),
    ...certificateFindings(stage, facts, now),
    ...stackFindings(stage, facts, back),
    ...(back === null ? ofKept : ofKept.map(aside)),
  ];
}

/** Told, and in nobody's way. */
function aside({ wrong, whatToDo }: Finding): Finding {
  return warns(wrong, whatToDo);
}

/** What is wrong with where the shell acts: the account that it is signed in to, and its region. */
export function placeFindings(
  stage: Stage,
  { account, shellRegion }: Pick<StageFacts, 'account' | 'shellRegion'>,
): Finding[] {
  const findings: Finding[] = [];
  if (stage.account === placeholderAccount) {
    findings.push(
      stops(
        `The account of stage "${stage.name}" in cdk.json is a placeholder.`,
        'Write the number of its own account there, and its certificate.',
      ),
    );
  }
  if (shellRegion !== null && shellRegion !== stage.region) {
    findings.push(
      stops(
        `AWS_REGION of this shell is ${shellRegion}; the stage lives in ${stage.region}.`,
        'Unset AWS_REGION and AWS_DEFAULT_REGION, or set them to the stage.',
      ),
    );
  }
  if (account.kind === 'refused') {
    findings.push(stops(`AWS does not know who asks: ${account.why}.`, signIn(stage, account.why)));
  } else if (account.value !== stage.account) {
    findings.push(
      stops(
        `You are signed in to account ${account.value}; stage "${stage.name}" lives in ${stage.account}.`,
        'Choose the profile of that account (AWS_PROFILE), or mend the account in cdk.json.',
      ),
    );
  }
  return findings;
}

/** A region that was never enabled knows no token, however new it is, and says of each that it is invalid. */
function signIn(stage: Stage, why: string): string {
  const again =
    'Sign in to the account of the stage (for example with `aws sso login`), then ask again.';
  if (!/^(InvalidClientTokenId|UnrecognizedClient)/.test(why)) return again;
  return (
    `${again} Signed in already: ${stage.region} is not enabled in this account. ` +
    `aws account enable-region --region-name ${stage.region} --region us-east-1, and wait until it is; it takes up to hours.`
  );
}

function unansweredFindings(facts: StageFacts): Finding[] {
  const asked = {
    'the bootstrap (ssm:GetParameters)': facts.bootstrapVersion,
    'the certificate (acm:DescribeCertificate in us-east-1)': facts.certificate,
    'the sender of mails (ses:GetAccount, ses:GetEmailIdentity)': facts.sender,
    'the stacks (cloudformation:DescribeStacks)': facts.stacks,
    'the parameters (ssm:GetParameters)': facts.parameters,
    'the tables (dynamodb:ListTables, DescribeTable, DescribeContinuousBackups, DescribeTimeToLive)':
      facts.tables,
  };
  return Object.entries(asked).flatMap(([subject, answer]) =>
    answer.kind === 'told'
      ? []
      : [
          stops(
            `AWS did not answer about ${subject}: ${answer.why}.`,
            'Ask with a role that has this right; what was not seen is not taken for good.',
          ),
        ],
  );
}

function bootstrapFindings(stage: Stage, { bootstrapVersion }: StageFacts): Finding[] {
  if (bootstrapVersion.kind === 'refused') return [];
  const version = bootstrapVersion.value;
  if (version !== null && version >= oldestBootstrap) return [];
  return [
    stops(
      version === null
        ? 'The account was never prepared for deployments.'
        : `The roles for deployments are of bootstrap ${version}; ${oldestBootstrap} is needed.`,
      `npx -y pnpm@10 cdk bootstrap aws://${stage.account}/${stage.region} --termination-protection`,
    ),
  ];
}

function certificateFindings(stage: Stage, { certificate }: StageFacts, now: number): Finding[] {
  if (certificate.kind === 'refused') return [];
  const found = certificate.value;
  if (found === null) {
    return [
      stops(
        `There is no certificate ${stage.certificateArn}.`,
        `Request one for ${stage.domainName} in us-east-1 and write its ARN into cdk.json.`,
      ),
    ];
  }
  const findings: Finding[] = [];
  if (!found.names.some((name) => covers(name, stage.domainName))) {
    findings.push(
      stops(
        `The certificate is for ${found.names.join(', ')}, not for ${stage.domainName}.`,
        'Request one for that name in us-east-1 and write its ARN into cdk.json.',
      ),
    );
  }
  if (found.endsAt !== null && found.endsAt <= now) {
    findings.push(
      stops(
        `The certificate ended on ${dayOf(found.endsAt)}: browsers refuse the portal.`,
        'Request another one in us-east-1, since AWS renews none that has ended ' +
          `(aws acm request-certificate --region us-east-1 --validation-method DNS --domain-name ${stage.domainName}), ` +
          'put the CNAME record that its page names into the zone and leave it there, and write its ARN into cdk.json once it is issued.',
      ),
    );
  } else if (found.status !== 'ISSUED') {
    findings.push(
      stops(
        `The certificate is not issued (${found.status}).`,
        'Put the CNAME record that its page in us-east-1 names into the zone, and wait until it is issued.',
      ),
    );
  } else if (found.endsAt !== null && found.endsAt - now < certificateWarning) {
    findings.push(
      warns(
        `The certificate ends on ${dayOf(found.endsAt)} and was not renewed yet.`,
        'Look whether its CNAME record still stands in the zone: without it AWS cannot renew it.',
      ),
    );
  }
  return findings;
}

function covers(name: string, domain: string): boolean {
  if (!name.startsWith('*.')) return name.toLowerCase() === domain.toLowerCase();
  return domain.slice(domain.indexOf('.')).toLowerCase() === name.slice(1).toLowerCase();
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
