/** Words of invented English persons of former times and of Australian addresses; composed by hand. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const forenames = {
  male: words(
    `john william thomas george james henry charles robert edward richard joseph samuel francis alfred arthur
     frederick walter david peter alexander edmund philip hugh ralph benjamin daniel nathaniel matthew stephen
     herbert albert ernest harold percy reginald roger anthony simon nicholas christopher augustus horace`,
  ),
  female: words(
    `mary elizabeth anne margaret jane catherine sarah charlotte emma alice harriet caroline frances louisa
     emily florence eleanor dorothy isabella georgina agnes edith maria ellen constance beatrice lucy`,
  ),
} as const;
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  john: ['jack', 'johnny', 'jon'],
  william: ['will', 'bill', 'willie', 'billy'],
  thomas: ['tom', 'tommy'],
  george: ['georgie'],
  james: ['jim', 'jimmy', 'jamie'],
  henry: ['harry', 'hal'],
  charles: ['charlie', 'chas'],
  robert: ['bob', 'rob', 'bobby'],
  edward: ['ted', 'ned', 'eddie'],
  richard: ['dick', 'rick', 'dickie'],
  joseph: ['joe'],
  samuel: ['sam'],
  francis: ['frank'],
  alfred: ['alf', 'fred'],
  frederick: ['fred', 'freddie'],
  walter: ['wat', 'walt'],
  alexander: ['alec', 'sandy', 'alex'],
  benjamin: ['ben'],
  elizabeth: ['eliza', 'betty', 'bess', 'lizzie'],
  margaret: ['maggie', 'peggy', 'meg'],
  catherine: ['kate', 'kitty'],
  mary: ['molly', 'polly'],
  sarah: ['sally'],
  harriet: ['hattie'],
  caroline: ['carrie'],
  frances: ['fanny'],
};
export const surnames = words(
  `smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts
   green hall wood jackson clarke clifford percy howard neville stanley talbot seymour cavendish russell
   spencer grosvenor fitzroy beaumont montagu herbert sackville paget villiers wentworth harcourt lascelles
   bagot egerton cholmondeley vane curzon fane byng pelham fox pitt walpole temple coke verney thynne
   courtenay carew grenville rolle acland trelawny bathurst hastings shirley manners noel finch digby
   compton fiennes knightley isham spence barrow tindall hargreave ashworth entwistle holroyd sugden
   greenwood sutcliffe ramsden beckett tempest fawkes milner armytage savile lister gaskell fielden crossley
   pilkington whitworth bazley heywood birley potter langton rathbone gladstone ismay brocklebank holt
   nicholson fletcher senhouse curwen lowther musgrave dacre fenwick swinburne ridley blackett trevelyan`,
);
export const counties = words(
  `devon cornwall somerset dorset wiltshire hampshire sussex kent surrey essex suffolk norfolk bedford
   cambridge oxford berkshire gloucester worcester warwick stafford derby nottingham lincoln leicester
   rutland northampton shropshire chester lancaster york durham northumberland cumberland hereford`,
);
export const townBegins = words(
  'ash bex chud crow dart east fair glen hart horn kings lang long mar nor orm pem rad sal stock thorn wal west',
);
export const townEnds = words(
  'ton ham ley ford bury worth field wick stead by combe leigh minster bridge',
);
export const surnameEnds = words(
  'er man well low cott more smith wright ard ing kins nell son bourne',
);
export const syllables = words('er en ing le el in and over wood mer');
export const occupations = words(
  `politician painter writer clergyman soldier engineer architect composer botanist physician lawyer cricketer
   footballer actor poet printer merchant explorer scientist photographer historian judge diplomat sculptor`,
);
export const streetNames = words(
  'acacia banksia bunny campbell carina clive derby eastern flinders gawler harbour irvine jervis kent lachlan',
);
export const streetKinds = words('street place circuit crescent avenue close');
export const stateCodes = words('nsw vic qld wa sa tas act nt');
