/** Part of the word list; see domain/english-words.ts for how it is written. */
export const C = `
  cab/SBC cabaret/S cabbage/S cabby/I cabin/S cabinet/S cable/SDG caboose/S cacao/S cache/SDG cachet/S
  cackle/SDG cacti cactus cad cadaver/S caddie/SD caddying cadence/S cadet/S cadre/S cafeteria/S caffeine
  cage/SDG cagey cagier cagiest cahoot/S cajole/SDG cake/SDG calamity/I calcium calculate/SDG calculation/S
  calculator/S calculi calculus calendar/SDG calf caliber/S calibrate/SDG calibration/S calico/E calk/SDG
  call/SDGRZA calligraphy callings callous/EDGLN callow callus/EDG calm/SDGRLNT calorie/S calve/S cam
  camaraderie camcorder/S came camel/S camellia/S cameo/S camera/S cameraman cameramen camerawoman camerawomen
  camouflage/SDG camp/SDGRZ campaign/SDGRZ campground/S campsite/S campus/E can/SEDGBC canal/S canary/I
  cancel/SDG cancellation/S cancer/S candid/L candidacy/I candidate/S candle/SDG candlelight candlestick/S
  candor candy/IDG cane canine/S canister/S canker/SDG cannabis/E cannery/I cannibal/S cannibalism cannier/U
  canniest/U cannon/SDG cannonball/S cannot canny/U canoe/SD canoeing canon/S canonical canopy/IDG cant/RZ
  cantaloupe/S cantankerous canteen/S cantered cantering canvas/SEDGBC canvasser/S canvasses canyon/S
  cap/SEDBCRZA capability/I capably capacitance capacitor/S capacity/I cape capered capering capillary/I
  capital/S capitalism capitalist/S capitalization capitalize/SDG capitol/S capitulate/SDG capitulation/S
  cappuccino/S caprice/S capricious/L capsize/SDG capsule/SDG captain/SDG caption/SDG captivate/SDG captive/S
  captivity/I captor/S capture/SDG car/SEDG caramel/S carat/S caravan/S carbohydrate/S carbon/S carbonate/SDG
  carburetor/S carcass/E carcinogenic card/SDG cardboard cardiac cardigan/S cardinal/S cardiology care
  careen/SDG career/SDG carefree careful/LN carefuller carefullest careless/LN caress/EDG caretaker/S cargo/E
  caribou/S caricature/SDG carjack/SDGRZ carjackings carnage carnal carnation/S carnival/S carnivore/S
  carnivorous carol/SDG carouse/SDG carousel/S carp/SDG carpenter/SDG carpentry carpet/SDG carriage/S
  carriageway carrier/S carrion carrot/S carry/IDG carryout cart/SDG cartel/S cartilage/S cartographer/S
  cartography carton/S cartoon/SDG cartoonist/S cartridge/S cartwheel/SDG carve/SDG carvings cascade/SDG
  case/SDG casework/RZ cash/EDG cashew/S cashier/SDG cashmere casings casino/S cask/S casket/S casserole/SDG
  cassette/S cast/SEGRZ castaway/S caste castigate/SDG castigation castings castle/SDG castoff/S castrate/SDG
  castration/S casual/SLN casualty/I cat/SRZ cataclysm/S cataclysmic catalog/SDG catalyst/S catamaran/S
  catapult/SDG cataract/S catastrophe/S catastrophic catcall/SDG catch/EGM catchier catchiest catchings catchy
  catechism/S categorical/L categorize/SDG category/I catered caterer/S catering/S caterpillar/S catfish/E
  cathedral/S catholic catnap/SBC catnip cattier cattiest cattle catty catwalk/S caucus/EDG caught
  cauliflower/S caulk/SDG causal causality cause/SDG causeway/S caustic/S caution/SDG cautionary cautious/L
  cavalier/S cavalry/I cave/SDG caveat/S caveman cavemen cavern/S caviar cavity/I cavort/SDG caw/SDG cease/SDG
  ceasefire ceaseless/L cedar/S cede/SDG ceiling/S celebrate/SDG celebration/S celebrity/I celery celestial
  celibacy celibate/S cell/S cellar/S cellist/S cello/S cellophane cellular/S celluloid cellulose cement/SDG
  cemetery/I censor/SDG censorship censure/SDG census/EDG cent/SRZ centenary/I centennial/S centered centering
  centerpiece/S centigrade centimeter/S centipede/S central/SL centralize/SDG centrifuge century/I ceramic/S
  cereal/S cerebral ceremonial/S ceremonious ceremony/I certain/LU certainty/IU certifiable certificate/SDG
  certification/S certify/IDG cervical cervices cervix cesarean/S cessation/S cesspool/S chafe/SDG chaff/SDG
  chagrin/SDG chain/SDG chainsaw/SDG chair/SDG chairman chairmanship chairmen chairperson/S chairwoman
  chairwomen chalet/S chalice/S chalk/SDG chalkboard/S chalkier chalkiest chalky challenge/SDGRZ chamber/S
  chameleon/S champ/SDG champagne/S champion/SDG championship/S chance/SDG chancellor/S chandelier/S
  change/SDG changeable changeover/S channel/SDG chant/SDG chaos chaotic chap/SBC chapel/S chaperon/SDG
  chaplain/S chapter/S char/SBC character/S characteristic/SU characteristically/U characterization/S
  characterize/SDG charade/S charcoal/S charge/SDGR chargeable chariot/S charisma charismatic/S charitable/U
  charitably charity/I charlatan/S charm/SDGRZ chart/SDGRZ chartered chartering chase/SDG chasm/S chassis
  chaste/RT chasten/SDG chastise/SDGM chastisements chastity chat/SBC chateaus chatter/SDG chatterbox/E
  chattier chattiest chatty chauffeur/SDG chauvinism chauvinist/S chauvinistic cheap/RLNT cheapen/SDG
  cheapskate/S cheat/SDGRZ check/SDGRZ checkbook/S checkerboard/S checkered checkering checklist/S
  checkmate/SDG checkout/S checkpoint/S checkup/S cheddar cheek/SDG cheekbone/S cheep/SDG cheer/SDG
  cheerful/LN cheerfuller cheerfullest cheerier cheeriest cheerleader/S cheery cheese/SDG cheeseburger/S
  cheesecake/S cheesecloth cheetah/S chef/S chemical/SL chemist/S chemistry chemotherapy cherish/EDG cherry/I
  cherub/S cherubim chess chessboard/S chest/S chestnut/S chew/SDG chewier chewiest chewy chi chic/RT chick/S
  chickadee/S chicken/SDG chide/SDG chief/SRLT chieftain/S chiffon child childbearing childbirth/S childcare
  childhood/S childish/L childless childlike childproof/SDG children chili/E chill/SDGRT chillier chilliest
  chillings chilly chime/SDG chimney/S chimp/S chimpanzee/S chin/SBC china chink/SDG chino/S chintz chip/SBC
  chipmunk/S chipper/S chiropractor/S chirp/SDG chisel/SDG chit/S chitchat/SBC chivalrous chivalry chive/S
  chlorinate/SDG chlorine chloroform/SDG chlorophyll chocolate/S choice/SRT choir/S choke/SDG cholera
  cholesterol choose/SG choosier choosiest choosy chop/SBC chopper/SDG choppier choppiest choppiness choppy
  chopstick/S choral/S chord/S chore/S choreograph/SDGRZ choreography chortle/SDG chorus/EDG chose chosen
  chow/SDG chowder/S christen/SDG christenings chrome/SDG chromium chromosome/S chronic chronically
  chronicle/SDG chronological/L chronology/I chrysanthemum/S chubbier chubbiest chubby chuck/SDG chuckle/SDG
  chug/SBC chum/SBC chummier chummiest chummy chump/S chunk/S chunkier chunkiest chunky church/E churchgoer/S
  churlish churn/SDG chute/S chutzpah cider/S cigar/S cigarette/S cinch/EDG cinder/SDG cinema/S
  cinematographer/S cinnamon cipher/SDG circa circle/SDG circuit/SDG circuitous circuitry circular/S
  circulate/SDG circulation/S circulatory circumcise/SDG circumcision/S circumference/S circumflex
  circumstance/SDG circumstantial circumvent/SDG circumvention circus/E cirrhosis cistern/S citation/S
  cite/SDG citizen/S citizenship citric citrus/E city/I civic/S civil/L civilian/S civility/I civilization/S
  civilize/SDG clack/SDG clad claim/SDG clairvoyance clairvoyant/S clam/SBC clamber/SDG clammier clammiest
  clammy clamor/SDG clamp/SDG clampdown/S clan/S clandestine clang/SDG clank/SDG clap/SBC clapboard/SDG
  clapper/S claptrap claret clarification/S clarify/IDG clarinet/S clarity clash/EDG clasp/SDG class/EDG
  classic/S classical/L classier classiest classification/S classifieds classify/IDG classmate/S classroom/S
  classy clatter/SDG clause/S claustrophobia claustrophobic claw/SDG clay clean/SDGRZLTU cleanings cleanlier
  cleanliest cleanliness cleanse/SDGRZ cleanup/S clear/SDGRLNTU clearance/S clearings cleat/S cleavage/S
  cleave/SDGRZ clef/S cleft/S clemency clench/EDG clergy/I clergyman clergymen clergywoman clergywomen
  cleric/S clerical clerk/SDG clever/RLNT click/SDG client/S cliff/S cliffhanger/S climactic climate/S
  climatic climax/EDG climb/SDGRZ clime/S clinch/EDG cling/SG clinic/S clinical/L clinician/S clink/SDG
  clip/SBC clipboard/S clipper/S clippings clique/S clitoris/E cloak/SDG cloakroom/S clobber/SDG clock/SDG
  clockwise clockwork/S clod/S clog/SBC cloister/SDG clone/SDG close/SDGRLNT closeout/S closet/SDG closure/S
  clot/SBC cloth/SEDG clothe clothesline/S clothespin/S cloud/SDG cloudburst/S cloudier cloudiest cloudless
  cloudy clout/SDG clove/SRZ cloven clown/SDG club/SBC clubhouse/S cluck/SDG clue/SDG clueless clump/SDG
  clumsier clumsiest clumsily clumsiness clumsy clung clunk/SDG cluster/SDG clutch/EDG clutter/SDG coach/EDG
  coagulate/SDG coagulation coal/SDG coalesce/SDG coalition/S coarse/RLNT coarsen/SDG coast/SDGRZ coastal
  coastline/S coat/SDG coatings coax/EDG cob/S cobalt cobble/RZ cobblestone/S cobra/S cobweb/S cocaine
  cock/SDG cockeyed cockier cockiest cockiness cockpit/S cockroach/E cocktail/S cocky cocoa/S coconut/S
  cocoon/SDG cod/SEDGBC code coed/S coeducational coefficient/S coerce/SDG coercion coercive coexist/SDG
  coexistence coffee/S coffeehouse/S coffer/S coffin/SDG cog/S cogency cogent/L cognac/S cognitive cohabit/SDG
  cohabitation coherence coherent/L cohesion coil/SDG coin/SDG coinage/S coincide/SDG coincidence/S
  coincidental/L coke/SDG cola/S colander/S cold/SRLNT coleslaw colic collaborate/SDG collaboration/S
  collaborative collaborator/S collage/S collapse/SDG collapsible collar/SDG collarbone/S collate/SDG
  collateral collation colleague/S collect/SDG collectible/S collection/S collective/SL collector/S college/S
  collegiate collide/SDG collie/S collision/S colloquial/L colloquialism/S collusion cologne/S colon/SE
  colonel/S colonial/S colonialism colonist/S colonization colonize/SDG colony/I color/SDG colorblind coloreds
  colorful colorless colossal colt/S column/S columnist/S coma/S comatose comb/SDG combat/SDG combatant/S
  combative combination/S combine/SDG combustible/S combustion come/SGL comeback/S comedian/S comedown/S
  comedy/I comelier comeliest comestible/S comet/S comeuppance/S comfier comfiest comfort/SDGRZA comfortably/U
  comfy comic/S comical comings comma/S command/SDGRZM commandant/S commandeer/SDG commandments commando/S
  commemorate/SDG commemoration/S commemorative commence/SDGM commencements commend/SDGA commendation/S
  comment/SDG commentary/I commentate/SDG commentator/S commerce commercial/SL commercialism commercialize/SDG
  commiserate/SDG commiseration/S commission/SDGRZ commit/SBCM commitments committee/S commodity/I commodore/S
  common/SRLTU commonplace/S commonwealth/S commotion/S communal commune/SDG communicable communicate/SDG
  communication/S communicative communicator communion/S communique/S communism communist/S community/I
  commutative commute/SDGRZ compact/SDGRT compaction companion/SA companionship company/I comparative/SL
  compare/SDGA comparison/S compartment/S compartmentalize/SDG compass/EDG compassion compassionate
  compatibility compatible/S compatriot/S compel/SBC compensate/SDG compensation/S compensatory compete/SDG
  competence/S competent/L competition/S competitive/LN competitor/S compilation/S compile/SDGRZ complacency
  complacent complain/SDG complaint/S complement/SDG complementary complete/SDGRLNT completion complex/E
  complexion/SD complexity/I compliance compliant complicate/SDG complication/S complicity compliment/SDG
  complimentary comply/IDG component/S compose/SDGRZ composite/S composition/S compost/SDG composure
  compound/SDG comprehend/SDG comprehensible comprehension/S comprehensive/SL compress/EDG compression
  comprise/SDG compromise/SDG compulsion/S compulsive compulsory/I compunction/S computation/S computational
  compute/SDGRZ computerize/SDG comrade/S comradeship con/SEBC concatenate/SDG concatenation/S concave
  conceal/SDGM concede/SDG conceit/SD conceivably conceive/SDGA concentrate/SDG concentration/S concentric
  concept/S conception/S conceptual/L concern/SDG concert/SDG concerto/S concession/S concierge/S
  conciliate/SDG conciliation conciliatory concise/RLNT conclude/SDG conclusion/S conclusive/L concoct/SDG
  concoction/S concord concordance concourse/S concrete/SDGL concur/SBC concurrence/S concurrency concurrent/L
  concussion/S condemn/SDG condemnation/S condensation/S condense/SDG condescend/SDG condescension condiment/S
  condition/SDGRZ conditional/SLU condo/S condolence/S condom/S condominium/S condone/SDG condor/S conducive
  conduct/SDG conductor/S cone confection/S confederacy/I confederate/SDG confederation/S confer/SBC
  conference/S conferrer confess/EDG confession/S confetti confidant/S confide/SDG confidence/S confident/L
  confidential/L confidentiality configuration/S configure/SDGA confine/SDGM confinements confirm/SDG
  confirmation/S confiscate/SDG confiscation/S conflict/SDG conform/SDG conformist/S conformity confound/SDG
  confront/SDG confrontation/S confuse/SDG confusion congeal/SDG congenial congenital congest/SDG congestion
  conglomerate/SDG congratulate/SDG congratulations congratulatory congregate/SDG congregation/S congress/E
  congressional congressman congressmen congresswoman congresswomen congruent conical conifer/S coniferous
  conjecture/SDG conjugal conjugate/SDG conjugation/S conjunction/S conjure/SDG connect/SDG connection/S
  connective connectivity connector/S connivance connive/SDG connoisseur/S connotation/S connote/SDG
  conquer/SDG conqueror/S conquest/S conscience/S conscientious/L conscious/LNU consciousnesses consecrate/SDG
  consecration/S consecutive/L consensus/E consent/SDG consequence/S consequent/L consequential conservation
  conservationist/S conservatism conservative/SL conservator/S conservatory/I conserve/SDG consider/SDGA
  considerably considerate/L consideration/S consign/SDGM consignments consist/SDG consistency/I consistent/L
  consolation/S console/SDG consolidate/SDG consolidation/S consonant/S consort/SDG consortia consortium
  conspicuous/L conspiracy/I conspirator/S conspiratorial conspire/SDG constancy constant/SL constellation/S
  consternation constipate/SDG constipation constituency/I constituent/S constitute/SDG constitution/S
  constitutional/SLU constrain/SDG constraint/S constrict/SDG constriction/S construct/SDG construction/S
  constructive/L construe/SDG consul/S consular consulate/S consult/SDG consultancy consultant/S
  consultation/S consumables consume/SDGRZA consumerism consummate/SDG consummation/S consumption contact/SDG
  contagion/S contagious contain/SDGRZ contaminate/SDG contamination contemplate/SDG contemplation
  contemplative/S contemporary/I contempt contemptible contemptuous contend/SDGRZ content/SDGM contentedly
  contention/S contentious contest/SDG contestant/S context/S contextual contiguous continent/S continental/S
  contingency/I contingent/S continual/L continuation/S continue/SDG continuity continuous/L continuum
  contort/SDG contortion/S contour/SDG contraband contraception contraceptive/S contract/SDG contraction/S
  contractor/S contractual contradict/SDG contradiction/S contradictory contraption/S contrary/I contrast/SDG
  contravene/SDG contravention/S contribute/SDG contribution/S contributor/S contributory contrite contrition
  contrive/SDG control/SBC controllable/U controller/S controversial/U controversy/I convalesce/SDG
  convalescence/S convalescent/S convection convene/SDG convenience/S convenient/L convent/S convention/S
  conventional/LU converge/SDG convergence conversant conversation/S conversational converse/SDGL conversion/S
  convert/SDGRZ convertible/S convex convey/SDG conveyance/S convict/SDG conviction/S convince/SDG
  convincingly convivial convoluted convoy/SDG convulse/SDG convulsion/S convulsive coo/SDG cook/SDGR
  cookbook/S cookie/S cookout/S cool/SDGRZLNT coop/SDGR cooperate/SDG cooperation cooperative/S coordinate/SDG
  coordination coordinator/S cop/SEDGBC cope copier/S copilot/S copious/L copper/S copperhead/S copter/S
  copulate/SDG copulation copy/IDG copyright/SDG coral/S cord/SDG cordial/SL cordiality cordless cordon/SDG
  corduroy core/SDG cork/SDG corkscrew/SDG corn/SDGRZ cornbread cornea/S cornered cornering cornerstone/S
  cornet/S cornflakes cornier corniest cornmeal cornstarch corny corollary coronary/I coronation/S coroner/S
  corporal/S corporate corporation/S corps/E corpse corpulent corpus corpuscle/S corral/SBC correct/SDGRLNT
  correction/S corrective/S corrector correlate/SDG correlation/S correspond/SDG correspondence/S
  correspondent/S correspondingly corridor/S corroborate/SDG corroboration/S corrode/SDG corrosion corrosive/S
  corrugate/SDG corrupt/SDGRT corruptible corruption/S corsage/S corset/SDG cortex cosmetic/S cosmic cosmology
  cosmonaut/S cosmopolitan/S cosmos/E cost/SDGL costar/SBC costings costlier costliest costume/SDG cot/S
  cottage/S cotton/SDG cottontail/S cottonwood/S couch/EDG cougar/S cough/SDG could council/S councilor/S
  counsel/SDG counselings counselor/S count/SDGRZA countdown/S countenance/SDG counteract/SDG
  counterattack/SDG counterbalance/SDG counterclockwise countered counterexample counterfeit/SDGRZ countering
  counterpart/S counterproductive countersign/SDG countess/E countless country/I countryman countrymen
  countryside/S countrywoman countrywomen county/I coup/S couple/SDG coupon/S courage courageous/L courier/S
  course/SDGR court/SDG courteous/L courtesy/I courthouse/S courtroom/S courtship/S courtyard/S cousin/S
  cove/SRZ covenant/SDG coverage coverall/S covered/U covering/S covert/SL covet/SDG covetous cow/SDGRZ
  coward/SL cowardice cowboy/S cowered cowering cowgirl/S cowhide/S coworker/S cox coy/RT coyote/S cozier
  coziest cozily coziness cozy/I crab/SBC crabbier crabbiest crabby crack/SDGRZ crackdown/S crackle/SDG
  crackpot/S cradle/SDG craft/SDG craftier craftiest craftily craftsman craftsmanship craftsmen crafty crag/S
  craggier craggiest craggy cram/SBC cramp/SDG cranberry/I crane/SDG cranium/S crank/SDG crankier crankiest
  cranky cranny/I crap/SBC crappier crappiest crappy crash/EDG crass/RT crate/SDGRZ cratered cratering
  cravat/S crave/SDG cravings crawl/SDG crayfish/E crayon/SDG craze/SDG crazier craziest crazily craziness
  crazy/I creak/SDG creakier creakiest creaky cream/SDG creamier creamiest creamy crease/SDG create/SDG
  creation/S creative/SL creativity creator/S creature/S credence credential/S credibility credible credibly
  credit/SDGA creditor/S credo/S credulous creed/S creek/S creep/SG creepier creepiest creepy cremate/SDG
  cremation/S crematoria crematorium/S creole/S crepe/S crept crescendo/S crescent/S crest/SDG crestfallen
  cretin/S cretinous crevasse/S crevice/S crew/SDG crib/SBC crick/SDG cricket/S crime/S criminal/SL crimp/SDG
  crimson/SDG cringe/SDG crinkle/SDG crinklier crinkliest crinkly cripple/SDG crises crisis crisp/SDGRLT
  crispier crispiest crispy crisscross/EDG criteria criterion critic/S critical/L criticism/S criticize/SDG
  critique/SDG critter/S croak/SDG crochet/SDG crock/S crockery crocodile/S crocus/E crofts croissant/S
  crony/I crook/SDG crookeder crookedest croon/SDGRZ crop/SBC croquet cross/EDGRT crossbow/S crosscheck/SDG
  crossfire/S crossings crossover/S crossroad/S crosstown crosswalk/S crossword/S crotch/E crouch/EDG crow/SDG
  crowbar/S crowd/SDG crown/SDG crucial/L crucifix/E crucifixion/S crucify/IDG crud/RT cruddier cruddiest
  cruddy crude/L crudity cruel/RLT cruelty/I cruise/SDGRZ crumb/SDGL crumble/SDG crumblier crumbliest crummier
  crummiest crummy crumple/SDG crunch/EDG crunchier crunchiest crunchy crusade/SDGRZ crush/EDG crust/SDG
  crustacean/S crustier crustiest crusty crutch/E crux/E cry/IDG crybaby/I cryings crypt/S cryptic cryptically
  crystal/S crystallization crystallize/SDG cs cub/SEDG cube cubic cubicle/S cuckoo/S cucumber/S cuddle/SDG
  cuddlier cuddliest cuddly cue/SDG cuff/SDG cuisine/S culinary cull/SDG culminate/SDG culmination/S
  culpability culpable culprit/S cult/S cultivate/SDG cultivation cultural/L culture/SDG cumbersome cumming
  cums cumulative cunning/RLT cup/SBC cupboard/S cupcake/S cupful/S cur/EDGLA curator/S curb/SDG curd/S
  curdle/SDG cure curfew/S curio/S curiosity/I curious/L curl/SDGRZ curlier curliest currant/S currency/I
  current/SL curricula curriculum curry/IDG curse/SDG cursor/S cursory curt/RT curtail/SDG curtain/SDG
  curtsy/IDG curvature/S curve/SDG curvier curviest curvy cushion/SDG cuss/EDG custard/S custodial custodian/S
  custody custom/SRZ customarily customary customization customize/SDG cut/SCRTU cutback/S cute/LN cuticle/S
  cutlery cutlet/S cutoff/S cutter/S cutthroat/S cuttings cyanide cybernetics cyberspace cycle/SDG cyclic
  cyclical cyclist/S cyclone/S cylinder/S cylindrical cymbal/S cynic/S cynical/L cynicism cypress/E cyst/S
  czar/S`;
