const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/**
 * Codes, figures, dates and marks that tell nothing of a worker, an heir or somebody of the service. A field of a name that
 * nobody thought of stands in none of these lists, and the test names it.
 */
export const figuresOfNobody = wordsOf(
  `above accent accepted act active after age agency also anonymised anonymisedOn answer answeredOn applied asHistory
    asOf askedAt at attempts band basis batch below batches because billed bits budget budgetCeiling budgetYear byAnswer
    byCause byMonth byOccupation byOutcome byReason byVillage bytes bytesTaken capacity cardsOpenedAt cases casesOpened
    ceiling ceilings change changedAt channel checkedOn child chunk chunks claimed closedOn code committed consumed count
    countedWholeFromMonths counts coveredOtherwise createdAt criteria criterion cumulative databaseRequests dataset
    date dates day days death decidedAt decidedCases determined determinedMonths determinedPeople done doneAt doneOn
    doubles draftVersion due dutiesApart duty edition effectiveFrom effectiveTo eligible elsewhere endedOn ends endsAt
    enteredOn entry epoch equal era examined excluded expiresAt expiresOn exports extremePoor extremePoorPercent fact
    failed fence field fields figure filesRemovedOn finding findings finishedAt first firstAt firstDayOfCover firstLapseOn
    firstMonth flushes found free from fromYear frozenAt fullDeathBenefitAfterMonths funding funds furtherMonths gain
    generic genericAnchors given givenBy givenUp goOn granted group hadPlace headerRow held heldUntil how id inArrears incidentalMonths
    indexed invented invitedAt isDemo isDetermined isLead isMet isOpen isTraffic isWorking issuedOn itemsRead itemsWritten
    keys kind known knownAt knownBy lane lapseAfterMonths lapsed last lastEdition lastMonth lastNumber lastRow
    leaseUntil leaves leaving led left leftOff leftOffPieces leftOut lentAt level liftedAt line listsRemoved look lose
    loseDetermined madeAt madeOn mails mapping mark match matchedOn max maxAgeDays maxAgeExclusive maxMonthly mediaType met
    membershipType milliseconds minAge minutes month months moves needed no nominatesFor nominationVersion nominations
    notBefore notBegun notReadyPieces notice noticeFrom number occupation of offsetMinutes on openedAt openedBy outcome
    pages pagesMended paid paidMonths paidRupiah pairs paper papers part parts people percent personMonths pieces
    placeCeiling places population position priority proofs proposedAt quotaBy read readBy readings reason receivedAt regulationEndsOn
    records reference refunded released removed removedAt removedOn reopenedOn requestedAt requests required requiredFields reserved
    restricted result retries review revision role routineMonths row rows rowsImported rowsRead rule rupiah sampleSize
    schemaVersion scholars sectors sentBegan sentEnded seq sequence setAside settingsVersion settled sheet signedOn since sixths source
    stage standing startedAt startsOn state status step steps stoppedAt strikes struck suspected tariff threeWay time timeZone to
    told toldAt total tries turn type unanswered uncertain undecided unitsRead unitsWritten unpaid until use v validFrom
    validMonths validTo verdict verificationVersion version village villageMissing waiting waits wasRefused way weight why written year yearOfLevel`,
);

/** Text that holds ids, digests, keys, numbers of papers, headings or the words of the law, wherever it stands. */
export const textOfNobody = wordsOf(
  `accountCode act active after agency alsoCalled article basis before branch cases chosen code codes cohort columns
    comparison content controller correlationId date device determination digest donor exchange fault faults field fields
    file fileKey firstMonth groupCode gsk hash heading id insurerPhone json kind layoutKey legalBasis letter letterhead
    level mediaType model number of otherwise pack part period pk pksNumber position prev previous privateKey processor
    programmeName proposals province publicKey quotaBasis reasons reference refunds regencyCode request result scan seed
    sha256 sheet signature sk source step synonyms template tenant title trail unit upload uploads usedBy village whole wrapped`,
);

/** Records whose name is an office's, a place's, a kind of work's or a thing's. */
export const namedThings = wordsOf(
  `Region Pointer BucketItem cohort exchange-mapping funding occupation-proposal pre-check-mapping Agency District
    Occupation RegencyFacts RegionSettings Side SourceMoney Village VulnerabilityFlag`,
);

/** Ids and codes of things and places. */
export const idsOfNobody = wordsOf(
  `TenantId RegencyCode AgencyId BreachId BucketId ImportId RuleVersionId VillageCode OccupationCode CaseId ExchangeId
    BillId CohortId FundingId DeterminationId CardHandOverId ClaimId DonorId EvidenceId RecordId RecipientId
    OccupationProposalId RuleDraftId FieldActId FieldPhotoId QuotaPlanId CeilingKey StatisticsId RefundId RenewalId
    RuleComparisonId DistrictCode AreaCode RegulationId`,
);
