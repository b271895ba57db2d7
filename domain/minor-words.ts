const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that count: a change of one is a change of a figure (R2, digits). */
export const NUMBER_WORDS = list(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion trillions dozen dozens half halves quarter quarters third thirds first second
  fourth fifth sixth seventh eighth ninth tenth once twice double triple percent percentage cent cents dollar dollars
  euro euros pound pounds yen yuan a.m p.m pm noon midnight`);

/** Words that turn a statement round (R2, negations). Words in n't count too. */
export const NEGATIONS = list(`
  not no never none nobody nothing neither nor nowhere cannot without deny denies denied denying denial unless except
  barely hardly refuse refuses refused refusing fail fails failed failing lack lacks lacked`);

/** Words that say who says so (R2, attribution). */
export const ATTRIBUTIONS = list(`
  said say says saying told tell tells telling according alleged allege alleges alleging allegedly claim claimed claims
  claiming state stated states report reported reports confirm confirmed confirms insist insisted insists argue argued
  argues testify testified testifies accuse accused accuses assert asserted asserts acknowledge acknowledged admit
  admitted admits suggest suggested suggests wrote writes warn warned warns vow vowed announce announced announces
  attributed sources spokesman spokeswoman spokesperson`);

/** Those of them that stand beside a speaker: a comma between the two changes who speaks. */
export const SAYING = list(`
  said says claimed claims insisted insists argued argues testified testifies alleges asserted asserts acknowledged
  admitted admits wrote writes warned warns`);

/** Words that say how sure it is (R2 by way of attribution; our decision). */
export const HEDGES = list(`
  may might could would should must will reportedly apparently likely unlikely possible possibly perhaps maybe probable
  probably about approximately nearly almost roughly around estimated expected believed suspected suspect seems seemed
  appears appeared purportedly ostensibly supposedly potentially`);

/** Words that say who, or turn a story round: mixed up with no other word, however like it looks. */
export const TURNING_WORDS = list(`
  up down rose fell rise fall increase increased increases decrease decreased decreases won lost win lose guilty
  innocent acquitted convicted hired fired dead died killed injured wounded hurt alive all some any many few most more
  less fewer least before after above below over under public private legal illegal for against with now
  male female man woman men women he she his her him hers`);

/** Words that carry no fact of their own: one more or one less is a slip. "Was" is none: "the officer shot", "was shot". */
export const DROPPABLE = list("a an the of to in on at that and");

/** Words that begin a sentence and are no name. */
export const STARTERS = list(`
  a an the of to in on at by as and or but so if than that this these those is are was were it its it's they them their
  there who whom whose which what when where while i we us our you your my from into via since because although though
  after before during about under over until through between among despite instead however also then here every each
  both many most some several another other all police`);

/** What follows the subject of a sentence: a lone capitalised word before one is a name, unless plural. */
export const PREDICATES = list(`
  is was has had does did will would can could may might must should left went ran won lost took made came gave got met
  saw became began held kept led paid put quit read rose fell sat sent set shot sold spoke spent stood thought told won
  wrote knew drove fled fought found felt grew heard hit who whose`);

/** Capitals fixed on these are spelling, not a new name. "May" and "March" are not among them: they are words too. */
export const CALENDAR_WORDS = list(`
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december`);

/** Offices and seasons, which the house writes small: their capitals are style. */
export const HOUSE_SMALL = list(`
  mayor governor president senator chief sheriff judge director chairman chairwoman chair superintendent secretary
  minister treasurer commissioner councilman councilwoman congressman congresswoman representative ambassador
  spring summer fall autumn winter internet web`);

/** Two words of "re" that the hyphen keeps from being a third: "re-signed" stays, "resigned" goes. */
export const PARTED_BY_HYPHEN =
  /^re(?:sign|cover|creat|form|sent|lay|leas|serv|sort|sound|strain|treat|mark|press|dress|prov|turn|pos|stor|tir|view)/;

const pairs = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => pair.split(/\s+/));

/** Words that are mixed up so often, and so plainly, that a change of one for the other is spelling or grammar. */
export const CONFUSED = pairs(`
  a an, is are am, was were, has have, do does, don't doesn't, who whom, that which, its it's, their there they're,
  your you're, whose who's, of have, due do, hole whole, hear here, new knew,
  threw through, aloud allowed, week weak, heal heel, to too, then than, from form, lead led, loose lose, loosing losing, principal principle,
  public pubic, trail trial, trails trials, affect effect, affects effects, affected effected, breath breathe,
  choose chose, quite quiet, weather whether, past passed, complement compliment, stationary stationery, site sight cite,
  role roll, roles rolls, desert dessert, discreet discrete,
  farther further, an and, of off, our out, where were, the they, the then, the them, bare bear,
  brake break, coarse course, altar alter, moral morale, peek peak, pour pore, reign rein, waist waste, waive wave,
  toward towards, afterward afterwards, backward backwards, forward forwards, theater theatre, theaters theatres,
  center centre, centers centres, adviser advisor, advisers advisors, gray grey, among amongst, amid amidst,
  while whilst, judgment judgement, catalog catalogue, dialog dialogue, program programme, color colour, favor favour,
  labor labour, neighbor neighbour, neighbors neighbours, ok okay, learned learnt, burned burnt, spelled spelt,
  canceled cancelled, traveled travelled, traveling travelling, labeled labelled, defense defence, license licence`);

/** What the house writes short in one place and in full in another. Capitalised ones only, but for the per cent sign. */
export const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  pairs(`
  gov governor, sen senator, rep representative, lt lieutenant, gen general, sgt sergeant, capt captain, col colonel,
  dr doctor, rev reverend, ave avenue, blvd boulevard, rd road, jan january, feb february, aug august, sept september,
  oct october, nov november, dec december, ala alabama, ariz arizona, ark arkansas, calif california, colo colorado,
  conn connecticut, del delaware, fla florida, ga georgia, ill illinois, ind indiana, kan kansas, ky kentucky,
  la louisiana, md maryland, mass massachusetts, mich michigan, minn minnesota, miss mississippi, mo missouri,
  mont montana, neb nebraska, nev nevada, n.h newhampshire, n.j newjersey, n.m newmexico, n.y newyork,
  n.c northcarolina, n.d northdakota, okla oklahoma, ore oregon, pa pennsylvania, r.i rhodeisland, s.c southcarolina,
  s.d southdakota, tenn tennessee, vt vermont, va virginia, wash washington, w.va westvirginia, wis wisconsin,
  wyo wyoming, u.s unitedstates, us unitedstates`).map(([short = "", full = ""]) => [short, full]),
);
