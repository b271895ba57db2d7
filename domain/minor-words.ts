const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that count: a change of one is a change of a figure (R2, digits). */
export const NUMBER_WORDS = list(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion trillions dozen dozens half halves quarter quarters third thirds first second
  fourth fifth sixth seventh eighth ninth tenth once twice double triple percent percentage cent cents dollar dollars
  euro euros pound pounds yen yuan`);

/** Words that turn a statement round (R2, negations). Words in n't count too. */
export const NEGATIONS = list(`
  not no never none nobody nothing neither nor nowhere cannot without deny denies denied denying denial unless except
  barely hardly refuse refuses refused refusing`);

/** Words that say who says so (R2, attribution). */
export const ATTRIBUTIONS = list(`
  said say says saying told tell tells telling according alleged allege alleges alleging allegedly claim claimed claims
  claiming state stated states report reported reports confirm confirmed confirms insist insisted insists argue argued
  argues testify testified testifies accuse accused accuses assert asserted asserts acknowledge acknowledged admit
  admitted admits suggest suggested suggests wrote writes warn warned warns vow vowed announce announced announces
  attributed sources spokesman spokeswoman spokesperson`);

/** Words that say how sure it is (R2 by way of attribution; our decision). */
export const HEDGES = list(`
  may might could would should must will reportedly apparently likely unlikely possible possibly perhaps probable
  probably about approximately nearly almost roughly around estimated expected believed suspected suspect seems seemed
  appears appeared purportedly ostensibly supposedly potentially`);

/** Pairs a slip of one key can confuse and others that turn a story round: a change of one is never a typo. */
export const TURNING_WORDS = list(`
  up down rose fell rise fall increase increased increases decrease decreased decreases won lost win lose guilty
  innocent acquitted convicted hired fired dead died killed injured wounded hurt alive all some any many few most more
  less fewer least before after above below over under public private legal illegal for against with now then
  male female man woman men women he she his her him hers`);

/** Words that carry no fact of their own: one more or one less is a slip. */
export const FUNCTION_WORDS = list(`
  a an the of to in on at by as and or but so if than that this these those is are was were be been being am has have
  had do does did it its it's they them their there who whom whose which what when where while i we us our you your
  my me from into onto upon per via out off also too just`);

/** Capitals fixed on these are spelling, not a new name. "May" and "March" are not among them: they are words too. */
export const CALENDAR_WORDS = list(`
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december`);
