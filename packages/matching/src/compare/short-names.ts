/** Names that stand for one another among English speakers; the first of a line is the name in full. */
const groups = `
alexander alex sandy alec alick
alfred alf alfie
andrew andy drew
anne ann anna nancy annie hannah
anthony tony antony
arthur art
benjamin ben benny
catherine kate kitty katherine kathleen cathy katie
charles charlie chas carl charley
christopher chris kit
daniel dan danny
david dave davy
dorothy dolly dot
edmund edmond
edward ted ned eddie teddy ed eduard
eleanor ellen nell nellie elinor helen
elizabeth liz eliza betty beth bess lizzie elisabeth libby
emily em emma millie
frances fanny
francis frank fran
frederick fred freddie frederic
george geo georgie
gerald gerry
harriet hattie
henry harry hal hank henri
herbert bert herb
james jim jimmy jamie jem
jane jenny janet jean
john jack johnny jon jackie johan johannes
joseph joe jos joey
lawrence larry laurence
leonard len lenny
margaret maggie peggy meg madge daisy
martha patty matty
mary molly polly maria marie
matthew matt mat
michael mike mick micky
nathaniel nat nathan
nicholas nick nicolas
patrick pat paddy
peter pete
philip phil phillip
ralph rafe
richard dick rick richie rich dickie
robert bob rob bobby robbie bert
roger rodge
samuel sam sammy
sarah sally sara
simon sim
stephen steve steven
susan sue susanna
theodore theo ted
thomas tom tommy thos
timothy tim
victoria vicky
vincent vince
walter walt wat wally
william will bill billy willie wm willy
`;

const fullNames = new Map<string, string[]>();
for (const line of groups.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ');
  for (const name of [full, ...short]) fullNames.set(name, [...(fullNames.get(name) ?? []), full]);
}

/** Names in full that a name may stand for; the name itself where it is no short form. */
export function fullNamesOf(name: string): readonly string[] {
  return fullNames.get(name) ?? [name];
}

/** True for BILL and WILLIAM, also for BILL and WILL. */
export function isShortFor(a: string, b: string): boolean {
  const full = fullNames.get(a);
  return full !== undefined && (fullNames.get(b)?.some((name) => full.includes(name)) ?? false);
}

const titles = new Set(
  (
    'sir lord lady dame the hon rev reverend dr mr mrs miss prof captain capt colonel col general major ' +
    'baronet bart bt baron baroness earl duke duchess viscount marquess marquis count countess prince ' +
    'princess king queen saint jr jnr junior sr senior esq esquire of ii iii iv'
  ).split(' '),
);
const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** False for forms of address, ranks and their numbers: alone they are no name. */
export function isTelling(word: string): boolean {
  return !titles.has(word) && !ordinal.test(word);
}
