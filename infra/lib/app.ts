import {
  App,
  type AppProps,
  BootstraplessSynthesizer,
  type IStackSynthesizer,
  PermissionsBoundary,
  type Stack,
  type StackProps,
  Tags,
  Validations,
} from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Construct } from 'constructs';
import { AlarmsStack } from './alarms.ts';
import { BackupStack } from './backup.ts';
import { BudgetStack } from './budget.ts';
import { CentralApiStack } from './central-api.ts';
import { CrosscheckStack } from './crosscheck.ts';
import { DataStack } from './data.ts';
import { EdgeGuardStack } from './edge-guard.ts';
import { FilesStack } from './files.ts';
import { HomeRegionStack } from './home-region.ts';
import { IdentityStack } from './identity.ts';
import { ImportWorkerStack } from './import-worker.ts';
import { JournalArchiveStack } from './journal-archive.ts';
import { JournalRelayStack } from './journal-relay.ts';
import { MailStack } from './mail.ts';
import { MonthlyRunStack } from './monthly-run.ts';
import { abroadRegion, namesOf, type StackName, stacksAbroad } from './names.ts';
import { OverviewStack } from './overview.ts';
import { OwnCoverStack } from './own-cover.ts';
import { PortalStack } from './portal.ts';
import { PublicApiStack } from './public-api.ts';
import { RegionApiStack } from './region-api.ts';
import { ReleaseStack } from './release.ts';
import { settings } from './settings.ts';
import { chosenStage, type Stage } from './stage.ts';
import { TokenClaimsStack } from './token-claims.ts';

type StackClass = new (scope: Construct, id: string, stage: Stage, props: StackProps) => Stack;

/** Each stack after those it finds things of by name. */
const stackOrder: readonly (readonly [StackName, StackClass, readonly StackName[]])[] = [
  ['home-region', HomeRegionStack, []],
  ['alarms', AlarmsStack, ['home-region']],
  ['mail', MailStack, ['home-region']],
  ['data', DataStack, ['alarms']],
  ['files', FilesStack, ['alarms']],
  ['journal-archive', JournalArchiveStack, ['alarms']],
  ['token-claims', TokenClaimsStack, ['data']],
  ['identity', IdentityStack, ['mail', 'token-claims']],
  ['crosscheck', CrosscheckStack, ['alarms']],
  ['backup', BackupStack, ['data', 'crosscheck']],
  ['import-worker', ImportWorkerStack, ['data', 'files', 'crosscheck']],
  ['journal-relay', JournalRelayStack, ['data', 'files', 'journal-archive']],
  ['monthly-run', MonthlyRunStack, ['data', 'files']],
  ['region-api', RegionApiStack, ['import-worker', 'identity']],
  ['central-api', CentralApiStack, ['import-worker', 'identity', 'crosscheck']],
  ['public-api', PublicApiStack, ['data']],
  ['own-cover', OwnCoverStack, ['data']],
  ['edge-guard', EdgeGuardStack, []],
  ['portal', PortalStack, ['region-api', 'central-api', 'public-api', 'own-cover']],
  ['overview', OverviewStack, ['region-api', 'central-api', 'public-api', 'own-cover']],
  ['budget', BudgetStack, []],
  ['release', ReleaseStack, ['home-region']],
];

/**
 * Where a stack stands. What stands abroad is deployed by the roles that the bootstrap made at home, so that nothing of
 * the bootstrap has to stand there.
 */
function placeOf(name: StackName, stage: Stage): StackProps {
  if (!stacksAbroad.includes(name))
    return { env: { account: stage.account, region: stage.region } };
  const role = (kind: string) => namesOf(stage).bootstrapRoleArn(kind);
  const synthesizer = new BootstraplessSynthesizer({
    deployRoleArn: role('deploy'),
    cloudFormationExecutionRoleArn: role('cfn-exec'),
  });
  return {
    env: { account: stage.account, region: abroadRegion },
    // it is one; only its optional properties are declared differently under exactOptionalPropertyTypes
    synthesizer: synthesizer as IStackSynthesizer,
  };
}

/** The stacks in the order in which they are deployed. */
export const stackNames: readonly StackName[] = stackOrder.map(([name]) => name);

/** The whole service of one stage, with the checks it must pass before anything is written. */
export function payungApp(
  props: Pick<AppProps, 'builtinCloudFormationValidation' | 'context' | 'outdir'> = {},
): {
  app: App;
  stacks: ReadonlyMap<StackName, Stack>;
} {
  const app = new App({ ...props, context: { ...settings(), ...props.context } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stage = chosenStage(app);
  Tags.of(app).add('payung:stage', stage.name);
  const stacks = new Map<StackName, Stack>();
  for (const [name, StackOfName, after] of stackOrder) {
    const stack = new StackOfName(app, namesOf(stage).stack(name), stage, {
      ...placeOf(name, stage),
      permissionsBoundary: PermissionsBoundary.fromName(namesOf(stage).homeRegionPolicy),
    });
    for (const earlier of after) {
      const needed = stacks.get(earlier);
      if (needed === undefined) throw new Error(`${name} stands before ${earlier}`);
      stack.addStackDependency(needed);
    }
    stacks.set(name, stack);
  }
  return { app, stacks };
}
