import type { Catalogue } from '../catalogue.ts';
import { charts } from './charts.ts';
import { everywhere } from './everywhere.ts';
import { language } from './language.ts';
import { pieces } from './pieces.ts';
import { across } from './rooms/across.ts';
import { auditor } from './rooms/auditor.ts';
import { bills } from './rooms/bills.ts';
import { breach } from './rooms/breach.ts';
import { cases } from './rooms/cases.ts';
import { central } from './rooms/central.ts';
import { claims1 } from './rooms/claims-1.ts';
import { claims2 } from './rooms/claims-2.ts';
import { cohorts } from './rooms/cohorts.ts';
import { cover } from './rooms/cover.ts';
import { dashboard } from './rooms/dashboard.ts';
import { determinations1 } from './rooms/determinations-1.ts';
import { determinations2 } from './rooms/determinations-2.ts';
import { doubleCheck } from './rooms/double-check.ts';
import { eligibility } from './rooms/eligibility.ts';
import { exchange } from './rooms/exchange.ts';
import { field } from './rooms/field.ts';
import { fieldNominations } from './rooms/field-nominations.ts';
import { figures } from './rooms/figures.ts';
import { firstDay } from './rooms/first-day.ts';
import { home } from './rooms/home.ts';
import { journal } from './rooms/journal.ts';
import { leaving } from './rooms/leaving.ts';
import { letters } from './rooms/letters.ts';
import { oneList } from './rooms/list.ts';
import { lists } from './rooms/lists.ts';
import { menu } from './rooms/menu.ts';
import { notFound } from './rooms/not-found.ts';
import { onboarding1 } from './rooms/onboarding-1.ts';
import { onboarding2 } from './rooms/onboarding-2.ts';
import { person } from './rooms/person.ts';
import { preCheck } from './rooms/pre-check.ts';
import { propose } from './rooms/propose.ts';
import { openToAll } from './rooms/public.ts';
import { quota } from './rooms/quota.ts';
import { quotaPlan } from './rooms/quota-plan.ts';
import { regions } from './rooms/regions.ts';
import { regulations1 } from './rooms/regulations-1.ts';
import { regulations2 } from './rooms/regulations-2.ts';
import { renewal } from './rooms/renewal.ts';
import { repairs } from './rooms/repairs.ts';
import { settings } from './rooms/settings.ts';
import { signIn } from './rooms/sign-in.ts';
import { socialData } from './rooms/social-data.ts';
import { terms } from './rooms/terms.ts';
import { termsCover } from './rooms/terms-cover.ts';
import { termsMoney } from './rooms/terms-money.ts';
import { termsPeople } from './rooms/terms-people.ts';
import { termsProcess } from './rooms/terms-process.ts';
import { upload } from './rooms/upload.ts';
import { users } from './rooms/users.ts';
import { verification1 } from './rooms/verification-1.ts';
import { verification2 } from './rooms/verification-2.ts';
import { workers } from './rooms/workers.ts';
import { shell } from './shell.ts';
import { wordsBenefits } from './words/benefits.ts';
import { wordsBills } from './words/bills.ts';
import { wordsClaims } from './words/claims.ts';
import { wordsCohorts } from './words/cohorts.ts';
import { wordsColumns } from './words/columns.ts';
import { wordsDeterminations } from './words/determinations.ts';
import { wordsEligibility } from './words/eligibility.ts';
import { wordsExchange } from './words/exchange.ts';
import { wordsFew1 } from './words/few-1.ts';
import { wordsFew2 } from './words/few-2.ts';
import { wordsFigures } from './words/figures.ts';
import { wordsFileFaults } from './words/file-faults.ts';
import { wordsJournal } from './words/journal.ts';
import { wordsJournalActs1 } from './words/journal-acts-1.ts';
import { wordsJournalActs2 } from './words/journal-acts-2.ts';
import { wordsLabels } from './words/labels.ts';
import { wordsLeaving } from './words/leaving.ts';
import { wordsLetters } from './words/letters.ts';
import { wordsProblems } from './words/problems.ts';
import { wordsQuotaPlan } from './words/quota-plan.ts';
import { wordsRegulations } from './words/regulations.ts';
import { wordsTimeline } from './words/timeline.ts';
import { wordsVerification } from './words/verification.ts';

/** All texts in English: one file for the texts of each room, and for the words of each subject. */
export const english: Catalogue = {
  ...charts,
  ...everywhere,
  ...language,
  ...pieces,
  ...across,
  ...auditor,
  ...bills,
  ...breach,
  ...cases,
  ...central,
  ...claims1,
  ...claims2,
  ...cohorts,
  ...cover,
  ...dashboard,
  ...determinations1,
  ...determinations2,
  ...doubleCheck,
  ...eligibility,
  ...exchange,
  ...field,
  ...fieldNominations,
  ...figures,
  ...firstDay,
  ...home,
  ...journal,
  ...leaving,
  ...letters,
  ...oneList,
  ...lists,
  ...menu,
  ...notFound,
  ...onboarding1,
  ...onboarding2,
  ...person,
  ...preCheck,
  ...propose,
  ...openToAll,
  ...quota,
  ...quotaPlan,
  ...regions,
  ...regulations1,
  ...regulations2,
  ...renewal,
  ...repairs,
  ...settings,
  ...signIn,
  ...socialData,
  ...terms,
  ...termsCover,
  ...termsMoney,
  ...termsPeople,
  ...termsProcess,
  ...upload,
  ...users,
  ...verification1,
  ...verification2,
  ...workers,
  ...shell,
  ...wordsBenefits,
  ...wordsBills,
  ...wordsClaims,
  ...wordsCohorts,
  ...wordsColumns,
  ...wordsDeterminations,
  ...wordsEligibility,
  ...wordsExchange,
  ...wordsFew1,
  ...wordsFew2,
  ...wordsFigures,
  ...wordsFileFaults,
  ...wordsJournal,
  ...wordsJournalActs1,
  ...wordsJournalActs2,
  ...wordsLabels,
  ...wordsLeaving,
  ...wordsLetters,
  ...wordsProblems,
  ...wordsQuotaPlan,
  ...wordsRegulations,
  ...wordsTimeline,
  ...wordsVerification,
};
