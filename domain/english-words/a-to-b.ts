/** Part of the word list; see domain/english-words.ts for how it is written. */
export const A_TO_B = `
  aardvark aback abacus/E abandon/SDGM abash/EDG abate/SDG abbey/S abbot/S abbreviate/SDG abbreviation/S
  abdicate/SDG abdication/S abdomen/S abdominal abduct/SDG abduction/S aberration/S abet/SBC abhor/SBC
  abhorrence abhorrent abide/SG ability/I abject ablaze able/RTU ably abnormal/L abnormality/I aboard abode/S
  abolish/EDG abolition abolitionist/S abominable abomination aboriginal/S aborigine/S abort/SDG abortion/S
  abortive abound/SDG about above aboveboard abrasive/SL abreast abridge/SDG abridgment/S abroad abrupt/RLNT
  abscess/EDG abscond/SDG absence/S absent/SDGL absentee/S absenteeism absolute/SLT absolve/SDG absorb/SDG
  absorbent/S absorption abstain/SDG abstention/S abstinence abstinent abstract/SDG abstraction/S abstruse
  absurd/RLT absurdity/I abundance/S abundant/L abuse/SDGRZ abusive abysmal/L abyss/E academic/S academically
  academy/I accede/SDG accelerate/SDG acceleration/S accelerator/S accent/SDG accentuate/SDG accept/SDGA
  acceptability acceptably/U acceptance/S access/EDG accessibility accessible accessory/I accident/S
  accidental/SL acclaim/SDG acclimate/SDG acclimation acclimatize/SDG accolade/S accommodate/SDG
  accommodation/S accompaniment/S accompanist/S accompany/IDG accomplice/S accomplish/EDGM accomplishments
  accord/SDG accordance accordingly accordion/S accost/SDG account/SDGA accountability accountancy
  accountant/S accredit/SDG accreditation accrue/SDG accumulate/SDG accumulation/S accuracy accurate/L
  accusation/S accuse/SDGRZ accusingly accustom/SDG ace/SDG acerbic ache/SDG achier achiest achieve/SDGRZMA
  achievements achy acid/S acidic acidity acknowledge/SDG acknowledgment/S acne acorn/S acoustic/S
  acquaint/SDG acquaintance/S acquiesce/SDG acquiescence acquire/SDG acquisition/S acquit/SBC acquittal/S
  acre/S acreage/S acrid/RT acrimonious acrimony acrobat/S acrobatic/S acronym/S across acrylic/S act/SDG
  action/S activate/SDG activation active/SL activism activist/S activity/I actor/S actress/E actual/L
  actuality/I actualization actuary acumen acupuncture acute/SRLT ad adage/S adamant/L adapt/SDGRZA
  adaptation/S adaptive add/SDG addendum addict/SDG addiction/S addictive addition/S additional/L additive/S
  address/EDG addressee/S adept/SL adequacy adequate/L adhere/SDG adherence adherent/S adhesion adhesive/S
  adjacent adjectival adjective/S adjoin/SDG adjourn/SDGM adjournments adjudicate/SDG adjudicator/S adjunct/S
  adjust/SDGMA adjustments administer/SDG administration/S administrative administrator/S admirably admiral/S
  admiration admire/SDGRZA admiringly admissible admission/S admit/SBC admittance admittedly admonish/EDG
  admonition/S ado adobe/S adolescence/S adolescent/S adopt/SDG adoption/S adoptive adoration adore/SDGA
  adorn/SDGM adornments adrenaline adrift adroit/L ads adulation adult/S adulterate/SDG adulteration
  adultery/I adulthood advance/SDGM advancements advantage/SDG advantageous advent/S adventure/SDGRZ
  adventurous adverb/S adverbial/S adversary/I adverse/RLT adversity/I advert/S advertise/SDGRZM
  advertisements advice advise/SDGRZA advisory/I advocacy advocate/SDG aerial/S aerobic/S aerodynamic/S
  aerosol/S aerospace aesthetic/S aesthetically afar affable affably affair/S affect/SDG affectation/S
  affection/S affectionate/L affidavit/S affiliate/SDG affiliation/S affinity/I affirm/SDG affirmation/S
  affirmative/SL affix/EDG afflict/SDG affliction/S affluence affluent afford/SDGA affront/SDG afield aflame
  afloat afoot aforementioned aforesaid afraid afresh after aftereffect/S afterlife afterlives aftermath/S
  afternoon/S aftershave/S aftershock/S afterthought/S afterward/S again against age/SDG agency/I agenda/S
  agent/S aggravate/SDG aggravation/S aggregate/SDG aggression aggressive/LN aggressor/S aggrieve/SDG aghast
  agile agility agings agitate/SDG agitation/S agitator/S aglow agnostic/S agnosticism ago agonize/SDG
  agonizingly agony/I agree/SDM agreeable agreeably agreeing agreements agricultural agriculture aground ah
  aha ahead ahoy aid/SEDG aide ail/SDGM ailments aim/SDG aimless/L air/SDG airborne aircraft airfare/S
  airfield/S airier airiest airily airings airless airline/SRZ airmail/SDG airplane/S airport/S airspace
  airstrip/S airtight airwaves airy aisle/S ajar akin alarm/SDG alarmingly alarmist/S alas albeit albino/S
  album/S alcohol/S alcoholic/S alcoholism alcove/S alderman aldermen alderwoman alderwomen ale/S alert/SDG
  alfalfa alga algae algebra algebraic algorithm/S alias/EDG alibi/SDG alien/SDG alienate/SDG alienation
  alight/SDG align/SDGM alignments alike alimony alive alkali/E alkaline all allay/SDG allegation/S allege/SDG
  allegedly allegiance/S allegorical allegory/I allergic allergy/I alleviate/SDG alleviation alley/S
  alliance/S alligator/S allocate/SDG allocation/S allot/SBCM allotments allow/SDGA allowance/S alloy/SDG
  allude/SDG allure/SDG allusion/S ally/IDG almanac/S almighty almond/S almost alms aloft aloha/S alone along
  alongside aloof aloud alpha alphabet/S alphabetic alphabetical/L alphanumeric alpine already alright also
  altar/S alter/SDGA alteration/S altercation/S alternate/SDGL alternation/S alternative/SL alternator
  although altitude/S alto/S altogether altruism altruistic aluminum alumna alumnae alumni alumnus always am
  amalgamate/SDG amalgamation/S amass/EDG amateur/S amateurish amaze/SDGM amazingly ambassador/S ambassadorial
  amber ambiance/S ambidextrous ambient ambiguity/I ambiguous/LU ambition/S ambitious/L ambivalence ambivalent
  amble/SDG ambulance/S ambush/EDG ameliorate/SDG amelioration amen/A amend/SDGM amendments amenity/I
  amethyst/S amiable amiably amicable amicably amid amiss ammo ammonia ammunition amnesia amnesiac/S
  amnesty/IDG amoeba/S amoebae amok among amoral amorous amorphous amount/SDG amp/SL ampere/S ampersand/S
  amphetamine/S amphibian/S amphibious amphitheater/S ample/RT amplification/S amplifier/S amplify/IDG
  amplitude amputate/SDG amputation/S amputee/S amulet/S amuse/SDGM amusements amusingly an anachronism/S
  anachronistic anagram/S anal analgesic/S analog analogous analogue analogy/I analyses analysis analyst/S
  analytic analytical analyze/SDGR anarchic anarchism anarchist/S anarchy anathema anatomical anatomy/I
  ancestor/S ancestral ancestry/I anchor/SDG anchorage/S anchorman anchormen anchorwoman anchorwomen anchovy/I
  ancient/SRT and android/S anecdotal anecdote/S anemia anemic anesthesia anesthesiologist/S anesthetic/S
  anesthetist/S anesthetize/SDG anew angel/S angelic angelically anger/SDG angle/SDGRZ angrier angriest
  angrily angry angst anguish/EDG angular animal/S animate/SDG animation/S animosity/I ankle/S annals
  annex/EDG annexation/S annihilate/SDG annihilation anniversary/I annotate/SDG annotation/S announce/SDGRZM
  announcements annoy/SDG annoyance/S annoyingly annual/SL annuity/I annul/SBCM annulments anoint/SDG
  anomalous anomaly/I anon anonymity anonymous/L anorak/S anorexia anorexic/S another answer/SDGA ant/SED
  antacid/S antagonism/S antagonist/S antagonistic antagonistically antagonize/SDG ante anteater/S antebellum
  anteing antelope/S antenna/S antennae anthem/S anthill/S anthology/I anthrax anthropological
  anthropologist/S anthropology antibiotic/S antibody/I antic/S anticipate/SDG anticipation/S anticlimactic
  anticlimax/E antidote/S antifreeze antihistamine/S antipathy/I antiperspirant/S antiquate/SDG antique/SDG
  antiquity/I antiseptic/S antisocial antitheses antithesis antitrust antler/S antonym/S anus/E anvil/S
  anxiety/I anxious/L any anybody/I anyhow anymore anyone anyplace anything/S anytime anyway anywhere aorta/S
  apart/M apartheid apartments apathetic apathy ape/SDG aperitif/S aperture/S apex/E aphorism/S aphrodisiac/S
  apiece aplomb apocalypse/S apocalyptic apocryphal apolitical apologetic apologetically apologize/SDG
  apology/I apoplectic apoplexy/I apostle/S apostolic apostrophe/S appall/SDG appallingly apparatus/E
  apparel/SDG apparent/L apparition/S appeal/SDG appear/SDG appearance/S appease/SDGM appeasements append/SDG
  appendage/S appendices appendicitis appendix/E appetite/S appetizer/S appetizing applaud/SDG applause
  apple/S applesauce appliance/S applicability applicable applicant/S application/S applicator/S apply/IDG
  appoint/SDGM appointee/S appointments apportion/SDG apposite appraisal/S appraise/SDG appreciable
  appreciate/SDG appreciation/S appreciative/L apprehend/SDG apprehension/S apprehensive apprentice/SDG
  apprenticeship/S apprise/SDG approach/EDGA approbation/S appropriate/SDGL appropriation/S approval/S
  approve/SDG approvingly approximate/SDGL approximation/S apricot/S apron/S apt/RLT aptitude/S aquamarine/S
  aquarium/S aquatic/S aqueduct/S arbiter/S arbitrarily arbitrary arbitrate/SDG arbitration arbitrator/S
  arbor/S arc/SDG arcade/S arcane arch/EDGRZT archaeological archaeologist/S archaeology archaic archbishop/S
  archery archetypal archipelago/S architect/S architectural architecture/S archive/SDG archway/S arctic/S
  ardent/L ardor/S arduous/L are/SA area/S arena/S arguably argue/SDGA argument/S argumentative aria/S arid
  arise/SG arisen aristocracy/I aristocrat/S aristocratic arithmetic ark/S arm/SDG armadillo/S armament/S
  armband/S armchair/S armful/S armhole/S armistice/S armor/SDG armory/I armpit/S army/I aroma/S aromatic/S
  arose around arousal arouse/SDG arraign/SDGM arraignments arrange/SDGM arrangements array/SDG arrears
  arrest/SDG arrival/S arrive/SDG arrogance arrogant/L arrow/S arsenal/S arsenic arson arsonist/S art/S
  arterial artery/I artful arthritic/S arthritis artichoke/S article/S articulate/SDGL articulation/S
  artifact/S artifice/S artificial/L artillery artisan/S artist/S artistic artistically artistry artsier
  artsiest artsy artwork/S as asbestos ascend/SDG ascendancy ascension/S ascent/S ascertain/SDG ascetic/S
  ascribe/SDG asexual ash/EDG ashamed ashcan ashen ashore ashtray/S aside/S ask/SDG askance askew asleep
  asparagus aspect/S aspen/S aspersion/S asphalt/SDG asphyxiate/SDG asphyxiation/S aspirant/S aspiration/S
  aspire/SDG aspirin/S ass/E assail/SDG assailant/S assassin/S assassinate/SDG assassination/S assault/SDGR
  assemble/SDGRZ assembly/I assemblyman assemblymen assemblywoman assemblywomen assent/SDG assert/SDG
  assertion/S assertive/LN assess/EDGM assessments assessor/S asset/S asshole/S assign/SDGM assignments
  assimilate/SDG assimilation assist/SDG assistance assistant/S associate/SDG association/S associative
  assort/SDGM assortments assume/SDG assumption/S assurance/S assure/SDG assuredly assureds asterisk/SDG
  asteroid/S asthma asthmatic/S astonish/EDGM astonishingly astound/SDG astray astride astringent/S
  astrologer/S astrological astrology astronaut/S astronomer/S astronomical astronomy astute/RLT asylum/S
  asymmetry asynchronous/L at ate atheism atheist/S atheistic athlete/S athletic/S atlas/E atmosphere/S
  atmospheric atom/S atomic atone/SDGM atrocious/L atrocity/I attach/DGM attachments attack/SDGRZ attain/SDGMA
  attainments attempt/SDG attend/SDG attendance/S attendant/S attention/S attentive/L attest/SDG attic/S
  attire/SDG attitude/S attorney/S attract/SDG attraction/S attractive/LNU attribute/SDGA attribution/S
  attune/SDG auburn auction/SDG auctioneer/S audacious audacity audible/S audibly audience/S audio/S
  audiovisual audit/SDG audition/SDG auditor/S auditorium/S auditory augment/SDG august/RT aunt/S aura/S aural
  auspice/S auspicious austere/RT austerity/I authentic authentically authenticate/SDG authenticity author/SDG
  authoritarian/S authoritative/L authority/I authorization/S authorize/SDG authorship autistic auto/S
  autobiographical autobiography/I autocracy/I autocrat/S autocratic autograph/SDG automate/SDG automatic/S
  automatically automation automobile/SDG automotive autonomous/L autonomy autopsy/IDG autoworker/S autumn/S
  autumnal auxiliary/I avail/SDGA availability avalanche/S avarice avaricious avenge/SDG avenue/S average/SDG
  averse aversion/S avert/SDG aviation aviator/S avid/L avocado/S avoid/SDGA avoidance avow/SDG avowal/S
  await/SDG awake/SG awaken/SDG awakenings award/SDG aware/NU awash away awe/SDG awesome awful/L awfuller
  awfullest awhile awkward/RLNT awning/S awoke awoken awry ax axed axes axing axiom/S axiomatic axis axle/S
  aye/S azalea/S azure/S baa/SDG babble/SDG babe/S babier babiest baboon/S baby/IDG babyish babysat babysit/SC
  babysitter/S bachelor/S back/SDGRZ backbone/S backbreaking backdrop/S backfire/SDG backgammon background/S
  backhand/SDG backings backlash/E backlog/SBC backpack/SDGRZ backside/S backslash backspace backstage
  backstroke/SDG backtrack/SDG backup/S backward/S backwoods backyard/S bacon bacteria bacterial bacterium
  bad/LN badder baddest bade badge/SRZ badgered badgering badlands badminton badmouth/SDG baffle/SDG bag/SBC
  bagel/S baggage baggier baggiest baggy bagpipe/S bail/SDG bailiff/S bait/SDG bake/SDGRZ bakery/I balance/SDG
  balcony/I bald/SDGRNT bale/SDG baleful balk/SDG ball/SDG ballad/S ballast/SDG ballerina/S ballet/S
  ballistic/S balloon/SDG ballot/SDG ballpark/S ballroom/S balm/S balmier balmiest balmy baloney bamboo/S
  bamboozle/SDG ban/SEBC banal banality/I banana/S band/SDG bandage/SDG bandanna/S bandier bandiest bandit/S
  bandstand/S bandwagon/S bandwidth bandy/IDG bane bang/SDG bangle/S bani banish/EDG banister/S banjo/S
  bank/SDGRZ banknote/S bankrupt/SDG bankruptcy/I banner/S banquet/SDG banter/SDG baptism/S baptismal
  baptize/SDG bar/SEDGBCRT barb/SDGRZ barbarian/S barbaric barbarism/S barbarous barbecue/SDG barbell/S
  barbered barbering barbiturate/S bard/S bare/L bareback barefoot barf/SDG bargain/SDGR barge/SDG baritone/S
  bark/SDG barley barman barn/S barnacle/S barnyard/S barometer/S barometric baron/S baroque barrack/S
  barrage/SDG barrel/SDG barren/SRT barrette/S barricade/SDG barrier/S barrings barrio/S barrister/S barroom/S
  bartender/S barter/SDG base/SDGRTM baseball/S baseline basements bash/EDG bashful basic/S basically basil
  basin/S basis bask/SDG basket/S basketball/S bass/E bassist/S bassoon/S bastard/S baste/SDG bat/SEDGBC
  batch/EDG bate bath/SEDG bathe bathrobe/S bathroom/S bathtub/S baton/S batsman battalion/S batter/SDG
  battery/I battle/SDG battlefield/S battleground/S battleship/S baud bawdier bawdiest bawdy bawl/SDG bay/SDG
  bayonet/SDG bayou/S bazaar/S be beach/EDG beacon/S bead/SDG beadier beadiest beady beagle/S beak/SDRZ
  beam/SDG bean/SDG bear/SGRZA beard/SDG bearings beast/S beat/SGRZ beaten/U beatings beautician/S beautiful/L
  beautify/IDG beauty/I beaver/SDG bebop/S became because beckon/SDG become/SG bed/SBC bedbug/S bedclothes
  bedder bedlam/S bedpan/S bedraggle/SDG bedridden bedrock/S bedroom/S bedside/S bedspread/S bedtime/S
  bee/SGRZ beech/E beef/SDG beefier beefiest beefy beehive/S beeline/S been beep/SDGRZ beeswax beet/S
  beetle/SDG beeves befall/SG befallen befell befit/SBC before beforehand befriend/SDG beg/SBC began
  beggar/SDG begin/SC beginner/S beginnings begrudge/SDG beguile/SDG begun behalf behalves behave/SDG behavior
  behavioral behead/SDG beheld behind/S behold/SGRZ beige beings belabor/SDG belated/L belch/EDG belfry/I
  belie/SD belief/S believe/SDGRZA belittle/SDG bell/SDG bellboy/S bellhop/S belligerence belligerent/S
  bellow/SDG belly/IDG bellybutton/S belong/SDG belongings beloved/S below belt/SDG beltway/S belying
  bemoan/SDG bemuse/SDG bench/EDG benchmark/S bend/SGR beneath benediction/S benefactor/S beneficial
  beneficiary/I benefit/SDG benevolence/S benevolent benighted benign bent/S bequeath/SDG bequest/S berate/SDG
  bereave/SDGM bereavements bereft beret/S berry/IDG berserk berth/SDG beseech/EG beset/SC beside/S
  besiege/SDG besought best/SDG bestial bestiality bestow/SDG bestseller/S bet/SC beta betcha betray/SDG
  betrayal/S betrothal/S better/SDGM bettor/S between bevel/SDG beverage/S beware/SDG bewilder/SDGM
  bewitch/EDG beyond bias/EDG bib/S bible/S biblical bibliographic bibliography/I bicentennial/S bicep/S
  bicker/SDG bicycle/SDG bid/SEGC bidden bidder/S bide biennial/S bifocals big bigamist/S bigamous bigamy
  bigger biggest biggie/S bigmouth/S bigot/SD bigotry/I bigwig/S bike/SDGRZ bikini/S bilateral/L bile
  bilingual/S bill/SDG billboard/S billfold/S billiards billion/S billionaire/S billionth/S billow/SDG bimbo/S
  bimonthly/I bin/SBC binary/I bind/SGRZ bindings binge/SD bingo binocular/S binomial biochemical biochemistry
  biodegradable biographer/S biographical biography/I biological/L biologist/S biology biopsy/IDG bipartisan
  biped/S biplane/S birch/EDG bird/SDG birdbrained birdcage/S birdseed birth/SDG birthday/S birthmark/S
  birthplace/S birthrate/S biscuit/S bisect/SDG bisection/S bisexual/S bishop/S bison bit/SEG bitch/EDG
  bitchier bitchiest bitchy bite bitmap bitten bitter/RLNT bittersweet/S biweekly/I bizarre blab/SBC
  blabbermouth/S black/SDGRNT blackberry/IG blackbird/S blackboard/S blacken/SDG blackhead/S blackjack/SDG
  blacklist/SDG blackmail/SDGRZ blackout/S blacksmith/S blacktop/SBC bladder/S blade/S blah blame/SDGR
  blameless blanch/EDG blancmange bland/RLT blank/SDGRLNT blanket/SDG blare/SDG blaspheme/SDG blasphemous
  blasphemy/I blast/SDGR blastoff/S blatant/L blaze/SDGRZ bleach/EDGRZ bleak/RLNT blearier bleariest blearily
  bleary bleat/SDG bled bleed/SG blemish/EDG blend/SDGRZ bless/EDG blessings blew blight/SDG blimp/S
  blind/SDGRLNT blindfold/SDG blindingly blink/SDGRZ blinkered blinkering blip/S bliss blissful/L blister/SDG
  blithe/RLT blitz/EDG blizzard/S bloat/SDG blob/SBC bloc/S block/SDGU blockade/SDG blockage/S blockbuster/S
  blockhead/S blog/SBC blogger/S blond/SERT blonde blood/SDG bloodbath/S bloodhound/S bloodier bloodiest
  bloodless bloodshed bloodshot bloodstain/SD bloodstream/S bloodthirstier bloodthirstiest bloodthirsty
  bloody/IDG bloom/SDG blooper/S blossom/SDG blot/SBC blotch/EDG blotchier blotchiest blotchy blotter/S
  blouse/SDG blow/SG blown blowout/S blowtorch/E blowup/S blubber/SDG bludgeon/SDG blue/SDGRT bluebell/S
  blueberry/I bluebird/S bluegrass blueprint/SDG bluff/SDGRT bluish blunder/SDG blunt/SDGRLNT blur/SBC blurb/S
  blurrier blurriest blurry blurt/SDG blush/EDGRZ bluster/SDG boa/S boar/S board/SDGRZ boardinghouse/S
  boardroom/S boardwalk/S boast/SDG boastful/L boat/SDG bob/SBC bobbin/S bobcat/S bobsled/SBC bode/SDG
  bodice/S bodily body/I bodybuilding bodyguard/S bodywork bog/SBC bogeyman bogeymen boggle/SDG bogus
  bohemian/S boil/SDGRZ boilings boisterous bold/RLNT bologna bolster/SDG bolt/SDG bomb/SDGRZ bombard/SDGM
  bombardments bombings bombshell/S bonanza/S bond/SDG bondage bone/SDG bonfire/S bongo/S bonier boniest
  bonkers bonnet/S bonus/E bony boo/SDG boob/SDG booby boogie/SD boogieing book/SDG bookcase/S bookend/S
  bookie/S bookings bookkeeper/S bookkeeping booklet/S bookmaker/S bookmark/SDG bookshelf bookshop/S
  bookstore/S bookworm/S boom/SDG boomerang/SDG boon/S boondocks boor/S boorish boost/SDGRZ boot/SDG bootee/S
  booth/S bootleg/SBC bootlegger/S bootstrap/S booty/I booze/SDGRZ bop/SBC border/SDG borderline/S bore/SDG
  boredom boringly born/U borne borough/S borrow/SDGRZ bosom/S boss/EDG bossier bossiest bossily bossiness
  bossy botanical botanist/S botany botch/EDG both/RZ bothered bothering bothersome bottle/SDG bottleneck/S
  bottom/SDG bottomless bough/S bought boulder/S boulevard/S bounce/SDGRZ bouncier bounciest bouncy bound/SDG
  boundary/I boundless bountiful bounty/I bouquet/S bourbon bourgeois bourgeoisie bout/S boutique/S bovine/S
  bow/SDG bowel/S bowl/SDGR bowlegged box/EDGRZ boxcar/S boy/S boycott/SDG boyfriend/S boyhood/S boyish bozo/S
  bra/S brace/SDG bracelet/S bracket/SDG brackish brag/SBC braggart/S braid/SDG brain/SDG brainchild
  brainchildren brainier brainiest brainless brainstorm/SDG brainwash/EDG brainy braise/SDG brake/SDG bran
  branch/EDG brand/SDG brandish/EDG brandy/IDG brash/RT brass/E brassier/E brassiere brassiest brassy brat/S
  bravado brave/SDGRLT bravery bravo/S brawl/SDG brawn brawnier brawniest brawny bray/SDG brazen/SDGL
  brazier/S breach/EDG bread/SDG breadbasket/S breadth/S breadwinner/S break/SGA breakables breakdown/S
  breakfast/SDG breakneck breakpoints breakthrough/S breakup/S breakwater/S breast/SDG breaststroke/S
  breath/SEDGRZ breathe breathless/L breathtaking/L bred breed/SGRZ breeze/SDG breezier breeziest breezy
  brethren brevity brew/SDGRZ brewery/I bribe/SDG bribery brick/SDG bricklayer/S bricklaying bridal/S bride/S
  bridegroom/S bridesmaid/S bridge/SDG bridle/SDG brief/SDGRLT briefcase/S briefings brigade/S bright/RLNT
  brighten/SDG brilliance brilliant/SL brim/SBC brimstone brine bring/SG brinier briniest brink/S briny
  brisk/SDGRLT bristle/SDG britches brittle/RT broach/EDG broad/SRLT broadcast/SGRZ broaden/SDG broadside/SDG
  brocade/SDG broccoli brochure/S brogue/S broil/SDGRZ broke/RZ broken/U brokenhearted brokerage/S brokered
  brokering bronchitis bronco/S bronze/SDG brooch/E brood/SDG brook/SDG broom/S broomstick/S broth/SRZ
  brothel/S brotherhood/S brotherly brought brow/S browbeat/SG browbeaten brown/SDGRT brownie/S brownish
  brownstone/S browse/SDGRZ bruise/SDG brunch/EDG brunette/S brunt brush/EDG brusque/RT brutal/L brutality/I
  brutalize/SDG brute/S brutish bubble/SDG bubblier bubbliest bubbly buck/SDG bucket/SDG buckle/SDG
  bucktoothed bud/SBC buddings buddy/I budge/SDG budget/SDG buff/SDGRZ buffalo/EDG buffered buffering
  buffet/SDG buffoon/S bug/SBC bugger/S buggier buggiest buggy/I bugle/SDGRZ build/SGRZ buildings buildup/S
  built bulb/S bulbous bulge/SDG bulk/SDG bulkier bulkiest bulky bull/SDG bulldog/SBC bulldoze/SDGRZ bullet/S
  bulletin/SDG bulletproof/SDG bullfight/SGRZ bullfrog/S bullion bullish bullshit/SBC bully/IDG bum/SBC
  bumble/SDG bumblebee/S bummer/S bummest bump/SDGRZ bumpier bumpiest bumpy bun/S bunch/EDG bundle/SDG bung
  bungalow/S bungle/SDGRZ bunion/S bunk/SDGRZ bunny/I buoy/SDG buoyancy buoyant/L burble/SDG burden/SDGU
  burdensome bureau/S bureaucracy/I bureaucrat/S bureaucratic burger/S burglar/S burglarize/SDG burglary/I
  burgle burial/S burlap burlier burliest burly burn/SDGRZ burnish/EDG burnt burp/SDG burr/SDG burro/S
  burrow/SDG bursar/S burst/SG bury/IDG bus/SEDG busboy/S bush/EDG bushel/SDG bushier bushiest bushy busier
  busiest busily business/E businesslike businessman businessmen businesswoman businesswomen bust/SDGRZ
  bustle/SDG busy/IDG busybody/I busywork but/SBC butcher/SDG butchery/I butler/S butt/SERZ butte buttercup/S
  buttered butterfingers butterfly/IDG buttering buttermilk butterscotch buttery buttock/S button/SDGU
  buttonhole/SDG buttress/EDG buxom buy/SGRZ buyout/S buzz/EDGRZ buzzard/S buzzword/S by bye/S bygone/S
  bylaw/S bypass/EDG bystander/S byte/S byway/S`;
