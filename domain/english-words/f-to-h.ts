/** Part of the word list; see domain/english-words.ts for how it is written. */
export const F_TO_H = `
  fable/S fabric/S fabricate/SDG fabrication/S fabulous facade/S face/SDG faceless facet/SDG facetious/L
  facial/S facile facilitate/SDG facility/I facsimile/SD facsimileing fact/S faction/S factor/SDG factorial
  factorization factory/I factual/L faculty/I fad/SEDG fade fag/SBC faggot/S fagot/S fail/SDG failings
  failure/S faint/SDGRLT fair/SRLNTU fairground/S fairy/I faith/S faithful/SLNU faithless fake/SDG falcon/S
  fall/SG fallacious fallacy/I fallen fallible fallout false/RLT falsehood/S falsetto/S falsification/S
  falsify/IDG falsity/I falter/SDG falterings fame/D familiar/SLU familiarity familiarize/SDG family/I
  famine/S famish/EDG famous/L fan/SBC fanatic/S fanatical/L fanaticism fancier fanciest fanciful fancy/IDG
  fanfare/S fang/S fanny/I fantasize/SDG fantastic fantastically fantasy/IDG far/EDG faraway farce/S farcical
  fare farewell/S farm/SDGRZ farmhouse/S farmland farmyard/S farsighted fart/SDG farther farthest
  fascinate/SDG fascination/S fascism fascist/S fashion/SDGA fashionably fast/SDGRT fasten/SDGRZU fastenings
  fastidious fat/SEDG fatal/L fatalism fatalistic fatality/I fate fateful father/SDGL fatherhood fatherland/S
  fathom/SDG fatigue/SDG fatten/SDG fatter fattest fattier fattiest fatty/I fatuous faucet/S fault/SDG
  faultier faultiest faultless faulty fauna/S favor/SDGA favorably favorite/S favoritism fawn/SDG fax/EDG
  faze/SDG fear/SDG fearful/L fearless/LN fearsome feasibility feasible/U feast/SDG feat/S feather/SDG
  featherier featheriest feathery feature/SDG fecal feces fed/S federal/S federalism federalist/S federate/SDG
  federation/S fee/SD feeble/RT feedback feedbag/S feeder/S feeding/S feeds feel/SGRZ feelings feet feign/SDG
  feint/SDG feistier feistiest feisty feline/S fell/SDGRT fellow/S fellowship/S felon/S felony/I felt/SDG
  female/S feminine/S femininity feminism feminist/S fen fence/SDG fend/SDGRZ fer/M fermentation fermented
  fermenting ferments fern/S ferocious/L ferocity ferret/SDG ferry/IDG fertile fertility fertilization
  fertilize/SDGRZ fervent/L fervor fest/SRZ festered festering festival/S festive festivity/I festoon/SDG
  fetal fetch/EDG feted fetid feting fetish/E fetter/SDG fetus/E feud/SDG feudal feudalism fever/S feverish/L
  few/RT fez fezzes fiasco/E fiat/S fib/SBCRZ fibber/S fiberglass fibrous fiche fickle/RT fiction/S fictional
  fictitious fiddle/SDGRZ fiddly fidelity fidget/SDG fidgety field/SDG fieldwork fiend/S fiendish/L
  fierce/RLNT fierier fieriest fiery fiesta/S fifteen/S fifteenth/S fifth/S fiftieth/S fifty/I fig/SM
  fight/SGRZ figments figurative/L figure/SDG figurehead/S filament/S filch/EDG file/SDG filet filibuster/SDG
  filigree/SD filigreeing fill/SDGR fillet/SDG fillings filly/I film/SDG filmier filmiest filmmaker/S filmy
  filter/SDG filth filthier filthiest filthy fin/SEDGRT finagle/SDG final/SEL finale finalist/S finality
  finalize/SDG finance/SDG financial/L financier/S finch/E find/SGRZ findings fine/L finesse/SDG finger/SDG
  fingernail/S fingerprint/SDG fingertip/S finickier finickiest finicky finish/EDG finite fir/SEDG fire
  firearm/S firebrand/S firecracker/S firefighter/S firefly/I fireman firemen fireplace/S fireproof/SDG
  fireside/S firewall/S firewood firework/S firm/SDGRLNT firmware first/SL firsthand fiscal/S fish/EDGR
  fishbowl/S fisherman fishermen fishery/I fishier fishiest fishnet/S fishtail/SDG fishy fission fissure/S
  fist/S fit/SBCNU fitful fitter fittest fittings five/SR fix/EDGA fixation/S fixture/S fizz/EDG fizzier
  fizziest fizzle/SDG fizzy fjord/S flab flabbergast/SDG flabbier flabbiest flabby flaccid flag/SBC flagpole/S
  flagrant/L flagship/S flagstone/S flail/SDG flair/S flak/EDG flake flakier flakiest flaky flamboyance
  flamboyant/L flame/SDG flamenco/S flamingo/S flamings flammable/S flank/SDG flannel/SDG flap/SBC flapjack/S
  flare/SDG flash/EDGRZT flashback/S flashier flashiest flashlight/S flashy flask/S flat/SBCLN flatten/SDG
  flatter/SDGRZ flattery flattest flatulence flaunt/SDG flavor/SDG flavorings flaw/SDG flawless/L flea/S
  fleck/SDG fled fledged fledgling/S flee/S fleece/SDG fleecier fleeciest fleecy fleeing fleet/SDGRT flesh/EDG
  fleshier fleshiest fleshy flew flex/EDG flexibility flexible flexibly flextime flick/SDGRZ flickered
  flickering flier/S fliest flight/S flightier flightiest flightless flighty flimsier flimsiest flimsiness
  flimsy flinch/EDG fling/SG flint/S flip/SBC flippant flipper/S flippest flirt/SDG flirtation/S flirtatious
  flit/SBC float/SDG flock/SDG flog/SBC floggings flood/SDGR floodgate/S floodlight/SDG floodlit floor/SDG
  floozy/I flop/SBC flophouse/S floppier floppiest floppy/I flora/S floral florid florist/S floss/EDG
  flotilla/S flounce/SDG flounder/SDG flour/SDG flourish/EDG flout/SDG flow/SDGRZ flowerbed/S flowered
  flowerier floweriest flowering flowerpot/S flowery flown flu/E flub/SBC fluctuate/SDG fluctuation/S flue
  fluency fluent/L fluff/SDG fluffier fluffiest fluffy fluid/S fluidity fluke/S flung flunk/SDG flunky/I
  fluorescent fluoride/S flurry/IDG flush/EDGRT fluster/SDG flute/SDG flutist/S flutter/SDG flux/EDG fly/IDG
  flyover/S flyswatter/S foal/SDG foam/SDG foamier foamiest foamy focal focus/EDG fodder/S foe/S fog/SBC
  fogbound foggier foggiest foggy foghorn/S fogy/I foible/S foil/SDG foist/SDG fold/SDGRZU foliage folk/S
  folklore folksier folksiest folksy follicle/S follow/SDGRZ followings folly/I foment/SDG fond/RLNT
  fondle/SDG font/S food/S foodstuff/S fool/SDG foolhardier foolhardiest foolhardy foolish/LN foolproof
  foot/SDG footage football/S footbridge/S foothill/S foothold/S footings footlights footlocker/S footloose
  footnote/SDG footpath/S footprint/S footsie/S footstep/S footstool/S footwear footwork for/ET forage/SDG
  foray/SDG forbade forbear/SG forbearance forbid/SC forbidden forbiddings forbore forborne force/SDG
  forceful/L forceps forcible forcibly ford/SDG fore forearm/SDG forebode/SDG forebodings forecast/SG
  foreclose/SDG foreclosure/S forefather/S forefinger/S forefront/S forego/EG foregone foreground/SDG
  forehand/S forehead/S foreign/RZ foreleg/S foreman foremen foremost forensic/S foreplay forerunner/S foresaw
  foresee/S foreseeable foreseeing foreseen/U foreshadow/SDG foresight foreskin/S forestall/SDG forested
  foresting forestry forests foretaste/SDG foretell/SG forethought foretold forever forewarn/SDG forewent
  foreword/S forfeit/SDG forgave forge/SDGRZ forgery/I forget/SC forgetful/N forgive/SGNA forgiven forgo/EG
  forgone forgot forgotten fork/SDG forklift/S forlorn form/SDGR formal/SL formaldehyde formality/I
  formalize/SDG format/SBC formation/S formative formerly formidable formidably formless formula/S formulae
  formulate/SDG formulation/S fornicate/SDG fornication forsake/SG forsaken forsook forswear/SG forswore
  forsworn fort/SE forte forth forthcoming forthright forthwith fortieth/S fortification/S fortify/IDG
  fortitude fortnight/L fortress/E fortuitous fortunate/LU fortune/S forty/I forum/S forward/SDGRT forwent
  fossil/S fossilize/SDG foster/SDG fought foul/SDGRT found/SDGRZ foundation/S foundered foundering
  foundling/S foundry/I fount/S fountain/S four/S fourteen/S fourteenth/S fourth/SL fowl/SDG fox/EDG foxhole/S
  foxier foxiest foxtrot/SBC foxy foyer/S fracas/E fractal fraction/S fractional/L fractious fracture/SDG
  fragile fragility fragment/SDG fragmentary fragmentation fragrance/S fragrant frail/RT frailty/I frame/SDG
  framework/S franc/S franchise/SDG frank/SDGRLNT frankfurter/S frantic frantically frat/S fraternal
  fraternity/I fraternize/SDG fraud/S fraudulent/L fraught fray/SDG freak/SDG freckle/SDG free/SDRLT freebie/S
  freedom/S freehand freeing freelance/SDGRZ freeload/SDGRZ freethinker/S freethinking freeway/S freewheel/SDG
  freeze/SGRZ freight/SDGRZ french frenetic frenzy/ID frequency/I frequent/SDGRLT fresh/RLNT freshen/SDG
  freshman freshmen freshwater fret/SBC fretful/L friar/S friction fridge/S friend/SDGL friendless
  friendlier/U friendlies friendliest/U friendliness friendship/S frieze/S frigate/S fright/SDG frighten/SDG
  frighteningly frightful/L frigid frigidity frill/S frillier frilliest frilly fringe/SDG frisk/SDG friskier
  friskiest frisky fritter/SDG frivolity/I frivolous/L frizz/EDG frizzier frizziest frizzy fro frock/S frog/S
  frolic/S frolicked frolicking from frond/S front/SDG frontage/S frontal frontier/S frost/SDG frostbit/EG
  frostbite frostbitten frostier frostiest frostings frosty froth/SDG frothier frothiest frothy frown/SDG
  froze frozen frugal/L frugality fruit/SDG fruitcake/S fruitful fruitier fruitiest fruition fruitless/L
  fruity frumpier frumpiest frumpy frustrate/SDG frustration/S fry/IDG fuck/SDGRZ fudge/SDG fuel/SDG
  fugitive/S fulcrum/S fulfill/SDGM full/SDGRNT fully fumble/SDG fume/SDG fumigate/SDG fumigation fun
  function/SDG functional/L functionality fund/SDG fundamental/SL fundamentalism fundamentalist/S funeral/S
  fungal fungi fungicide/S fungus funk/SDG funkier funkiest funky funnel/SDG funner funnest funnier funniest
  funnily funny/IU fur/SBC furious/L furl/SDGU furlong/S furlough/SDG furnace/S furnish/EDG furnishings
  furniture furor/S furrier furriest furrow/SDG furry further/SDG furthermore furthest furtive/LN fury/I
  fuse/SDG fuselage/S fusion fuss/EDG fussier fussiest fussy futile/L futility future/S futuristic fuzz/EDG
  fuzzier fuzziest fuzzy gab/SBC gabbier gabbiest gabby gable/S gadget/S gaffe/S gag/SBC gaggle/S gaiety gaily
  gain/SDG gainful gait/S gal/SEBC gala/S galactic galaxy/I gale gall/S gallant/SL gallantry gallbladder/S
  gallery/I galley/S gallivant/SDG gallon/S gallop/SDG gallows galore galosh/E galvanize/SDG gambit/S
  gamble/SDGRZ game/SDGRT gamma gamut/S gander/S gang/SDG gangland gangling gangplank/S gangrene/SDG
  gangster/S gangway/S gap/SEDG gape garage/SDG garb/SDG garbage garble/SDG garden/SDGRZ gardenia/S gargantuan
  gargle/SDG gargoyle/S garish garland/SDG garlic garment/S garnet/S garnish/EDG garret/S garrison/SDG
  garrulous garter/S gas/EBC gaseous gash/EDG gasket/S gasoline gasp/SDG gassier gassiest gassy gastric
  gastronomic gasworks gate/SDG gatecrasher/S gateway/S gather/SDG gatherings gauche/RT gaudier gaudiest gaudy
  gauge/SDG gaunt/RT gauntlet/S gauze gave gavel/S gawk/SDG gawkier gawkiest gawky gay/SRT gaze/SDG gazebo/S
  gazelle/S gazette/SDG gear/SDG gearshift/S gee/SD geeing geek/S geekier geekiest geeky geese geezer/S geisha
  gel/SBC gelatin geld/SDG geldings gem/S gender/S gene/S genealogical genealogist/S genealogy/I genera
  general/SL generality generalization/S generalize/SDG generate/SDG generation/S generator/S generic/S
  generically generosity/I generous/L geneses genesis genetic/S genetically geneticist/S genial/L genie/S
  genii genital/S genitalia genius/E genocide genre/S gent/SL genteel gentile/S gentility gentle/SDGRNT
  gentleman gentlemen gentrification gentry/I genuflect/SDG genuine/LN genus geographer/S geographic
  geographical/L geography/I geologic geological geologist/S geology/I geometric geometrically geometry/I
  geranium/S gerbil/S geriatric/S germ/S germicide/S germinate/SDG germination gerrymander/SDG gerund/S
  gestation gesticulate/SDG gesture/SDG get/SC getaway/S getup geyser/S ghastlier ghastliest ghastly ghetto/S
  ghost/SDGL ghostlier ghostliest ghostwriter/S ghoul/S ghoulish giant/S gibber/SDG gibberish gibe/SDG
  giblet/S giddier giddiest giddiness giddy gift/SDG gig/SBC gigabyte/S gigantic giggle/SDG gild/SDG gill/S
  gilt/S gimme gimmick/S gimmicky gin/SBC ginger/L gingerbread gingham giraffe/S girder/S girdle/SDG girl/S
  girlfriend/S girlhood/S girlish girth/S gist give/SG giveaway/S given/S gizmo/S gizzard/S glacial glacier/S
  glad/SEL gladden/SDG gladder gladdest glade gladiator/S glamorize/SDG glamorous/L glamour/SDG glance/SDG
  gland/S glandular glare/SDG glass/EDG glassier glassiest glassware glassy glaze/SDG gleam/SDG gleamings
  glean/SDG glee gleeful/L glen/S glib/L glibber glibbest glide/SDGRZ glimmer/SDG glimpse/SDG glint/SDG
  glisten/SDG glitch/E glitter/SDG glitz glitzier glitziest glitzy gloat/SDG glob/SE global/L globe
  globetrotter/S globular globule/S gloom gloomier gloomiest gloomily gloominess gloomy glorification
  glorify/IDG glorious/L glory/IDG gloss/EDG glossary/I glossier glossiest glossy/I glove/SDG glow/SDGRZ
  glowered glowering glowingly glowworm/S glucose glue/SDG glum/L glummer glummest glut/SBC glutton/S gluttony
  glycerin gnarl/SDG gnarlier gnarliest gnarly gnash/EDG gnat/S gnaw/SDG gnome/S gnu/S go goad/SDG goal/S
  goalie/S goalkeeper/S goalpost/S goat/S goatee/S gob/SBC gobble/SDG gobbledygook goblet/S goblin/S god/SL
  godchild godchildren goddamn/D goddess/E godfather/S godforsaken godless godlier/U godliest/U godlike
  godmother/S godparent/S godsend/S goes gofer/S goggle/S going/S gold/S golden/RT goldfish/E goldsmith/S
  golf/SDGRZ golly/I gondola/S gone/RZ gong/SDG gonna gonorrhea goo good/SN goodbye goodnight goodwill goody/I
  gooey goof/SDG goofier goofiest goofy gooier gooiest goon/S goose/SDG gopher/S gore/SDG gorge/SDG gorgeous/L
  gorier goriest gorilla/S gory gosh gosling/S gospel/S gossamer gossip/SDG got gotta gotten gouge/SDG
  goulash/E gourd/S gourmet/S gout govern/SDGM governess/E governmental governments governor/S governorship
  gown/SDG grab/SBC grabber grace/SDG graceful/LN graceless gracious/LN grad/SEDGRZ gradation/S grade
  gradient/S gradual/L graduate/SDG graduation/S graffiti graffito graft/SDG grain/S grainier grainiest grainy
  gram/S grammar/S grammatical/LU gramophone grand/SRLT grandchild grandchildren granddad/S granddaughter/S
  grandeur grandfather/SDG grandiose grandma/S grandmother/S grandpa/S grandparent/S grandson/S grandstand/SDG
  granite granny/I granola grant/SDG granular granulate/SDG granule/S grape/S grapefruit/S grapevine/S
  graph/SDG graphic/S graphical/L graphite grapple/SDG grasp/SDG grass/EDG grasshopper/S grassier grassiest
  grassland grassy grate/SDGRZ grateful/LU gratification/S gratify/IDG gratings gratis gratitude gratuitous/L
  gratuity/I grave/SDGRLT gravel/SDG graven gravestone/S graveyard/S gravitate/SDG gravitation gravitational
  gravity gravy/I gray/SDGRT grayish graze/SDG grease/SDG greasier greasiest greasy great/SRLNT greed greedier
  greediest greedily greediness greedy green/SDGRT greenback/S greenery greenhorn/S greenhouse/S greenish
  greet/SDG greetings gregarious gremlin/S grenade/S grew greyhound/S grid/S griddle/S gridiron/S gridlock/S
  grief/S grievance/S grieve/SDG grievous grill/SEDG grille grim/EDGL grimace/SDG grime grimier grimiest
  grimmer grimmest grimy grin/SBC grind/SGRZ grindstone/S gringo/S grip/SEDGBC gripe grislier grisliest grisly
  gristle grit/SBC grittier grittiest gritty grizzled grizzlier grizzliest grizzly/I groan/SDG grocer/S
  grocery/I groggier groggiest groggy groin/S groom/SDG groove/SDG groovier grooviest groovy grope/SDG
  gross/EDGRLT grotesque/S grotto/E grouch/EDG grouchier grouchiest grouchy ground/SDG groundhog/S groundings
  groundless/L groundswell/S groundwork group/SDGRZ groupie/S groupings grouse/SDG grove/S grovel/SDG
  grow/SGRZ growl/SDG grown growth/S grub/SBC grubbier grubbiest grubby grudge/SDG gruel/G gruesome/RT
  gruff/RLT grumble/SDG grumpier grumpiest grumpy grunge grungier grungiest grungy grunt/SDG gs guacamole
  guarantee/SD guaranteeing guarantor/S guaranty/IDG guard/SDG guardedly guardian/S guardrail/S gubernatorial
  guerrilla/S guess/EDGA guesstimate/SDG guesswork guest/SDG guff guffaw/SDG guidance guide/SDG guidebook/S
  guideline/S guild/S guile guileless guillotine/SDG guilt guiltier guiltiest guiltily guiltless guilty guinea
  guise/S guitar/S guitarist/S gulch/E gulf/S gull/SDG gullet/S gullibility gullible gully/I gulp/SDG gum/SBC
  gumbo/S gumdrop/S gummier gummiest gummy gumption gun/SBC gunboat/S gunfire gunk gunman gunmen gunner/S
  gunnysack/S gunpoint gunpowder gunrunner/S gunrunning gunshot/S guppy/I gurgle/SDG guru/S gush/EDGRZ gushier
  gushiest gushy gust/SDG gustier gustiest gusto gusty gut/SBC gutsier gutsiest gutsy gutter/SDG guttural/S
  guy/SDG guzzle/SDGRZ gym/S gymnasium/S gymnast/S gymnastics gynecological gynecologist/S gynecology gyp/SBC
  gypsy/I gyrate/SDG gyration/S gyroscope/S ha haberdashery/I habit/SA habitat/S habitation/S habitual/L
  hack/SDGRZ hackney/SDG hacksaw/S had haddock/S hag/S haggard haggle/SDG hail/SDG hailstone/S hair/SD
  hairbrush/E haircut/S hairdo/S hairdresser/S hairier hairiest hairline/S hairnet/S hairpiece/S hairsplitting
  hairstyle/S hairstylist/S hairy hale/SDGRT half halfhearted/L halftime/S halfway halibut/S hall/S
  hallelujah/S hallmark/SDG hallow/SDG hallucinate/SDG hallucination/S hallucinogenic/S hallway/S halo/SDG
  halon halt/SDGRZ haltered haltering halve/SDG ham/SBC hamburger/S hamlet/S hammer/SDG hammerings hammock/S
  hamper/SDG hamster/S hamstring/SG hamstrung hand/SDG handbag/S handbook/S handcuff/SDG handedness handful/S
  handgun/S handicap/SBC handicraft/S handier handiest handiwork handkerchief/S handle/SDGRZ handlebar/S
  handmade handout/S handpick/SDG handrail/S handshake/S handsome/RLT handstand/S handwriting handwritten
  handy handyman handymen hang/SDGRZ hangar/S hangings hangout/S hangover/S hanker/SDG hankerings hankie/S
  haphazard/L hapless happen/SDG happenings happier/U happiest/U happily/U happiness/U happy/U harangue/SDG
  harass/EDGM harbor/SDG hard/RLT hardback hardball hardcover/S harden/SDG hardheaded hardhearted hardier
  hardiest hardliner/S hardship/S hardware hardwood/S hardy hare/SDG harebrained harelip/S harem/S hark/SDG
  harlot/S harm/SDG harmful/L harmless/L harmonic harmonica/S harmonious/L harmonization harmonize/SDG
  harmony/I harness/EDG harp/SDG harpist/S harpoon/SDG harpsichord/S harrow/SDG harry/IDG harsh/RLNT hart/S
  harvest/SDGRZ has hash/EDG hashish hassle/SDG haste/SDG hasten/SDG hastier hastiest hastily hasty hat/SEDGBC
  hatch/EDG hatchback/S hatchet/S hate hateful/L hatred/S haughtier haughtiest haughtily haughtiness haughty
  haul/SDG haunch/E haunt/SDG have/SG haven/S havoc hawk/SDG hay/SDG haystack/S haywire hazard/SDG hazardous
  haze/SDG hazel/S hazelnut/S hazier haziest hazings hazy he head/SDGRZ headache/S headband/S headfirst
  headgear headhunter/S headier headiest headings headland/S headlight/S headline/SDG headlong headmaster/S
  headmistress/E headphone/S headquarter/S headrest/S headroom headstone/S headstrong headway headwind/S heady
  heal/SDGRZ health healthcare healthful healthier/U healthiest/U healthily healthy/U heap/SDG hear/SG heard/U
  hearings hearsay hearse/S heart/S heartache/S heartbeat/S heartbreak/SG heartbroken heartburn hearten/SDG
  heartfelt hearth/S heartier heartiest heartily heartland/S heartless heartthrob/S heartwarming hearty/I
  heat/SDGRZ heatedly heath/R heathen/S heave/SDG heaven/SL heavenlier heavenliest heavier heaviest heavily
  heaviness heavy/I heavyweight/S heck heckle/SDGRZ hectic hedge/SDG hedgehog/S hedonism hedonist/S hedonistic
  heed/SDG heedless heel/SDG heftier heftiest hefty heifer/S height/S heighten/SDG heinous heir/S heiress/E
  heirloom/S heist/SDG held helicopter/SDG heliport/S helium hell hellish hello/S helm/S helmet/S help/SDGRZ
  helpful/LNU helpings helpless/LN hem/SBC hemisphere/S hemline/S hemlock/S hemoglobin hemophilia
  hemophiliac/S hemorrhage/SDG hemorrhoid/S hemp hen/S hence henceforth henchman henchmen hepatitis her/SC
  herald/SDG herb/S herbal herbivore/S herbivorous herd/SDG here hereabouts hereafter/S hereby hereditary
  heredity herein heresy/I heretic/S heretical herewith heritage/S hermaphrodite hermetic hermit/S hernia/S
  hero/E heroic heroically heroin/S heroine heroism heron/S herpes herrings herself hertz hes hesitancy
  hesitant/L hesitate/SDG hesitation/S heterogeneous heterosexual/S heterosexuality heuristic hew/SDG
  hexadecimal hexagon/S hexagonal hey heyday/S hi hiatus/E hibernate/SDG hibernation hiccup/SDG hick/S
  hickey/S hickory/I hid/EDG hidden hide hideaway/S hideous/L hideout/S hierarchical hierarchy/I
  hieroglyphic/S high/SRLT highbrow/S highland/S highlight/SDGRZ highway/S hijack/SDGRZ hijackings hike/SDGRZ
  hilarious/L hilarity hill/S hillbilly/I hillier hilliest hillside/S hilltop/S hilly hilt/S him/S himself
  hind/SRZ hindered hindering hindquarter/S hindrance/S hindsight hinge/SDG hint/SDG hinterland/S hip/SBC
  hipper hippest hippie hippo/S hippopotamus/E hippy/I hire/SDG his/SBC hisses histogram historian/S historic
  historical/L history/I histrionic/S hit/SC hitch/EDG hitchhike/SDGRZ hither hitherto hive/SDG ho hoard/SDGRZ
  hoarse/RLNT hoax/EDG hobbit hobble/SDG hobby/I hobbyhorse/S hobgoblin/S hobnob/SBC hobo/S hock/SDG hockey
  hodgepodge/S hoe/SD hoeing hog/SBC hoist/SDG hokey hokier hokiest hold/SGRZ holdings holdover/S holdup/S
  hole/SDG holiday/SDG holier/U holiest/U holiness holistic holler/SDG hollow/SDGRT holly/I holocaust/S
  hologram/S holster/SDG holy/U homage/S home/SDGRZL homecoming/S homeland/S homeless/N homelier homeliest
  homemade homemaker/S homeopathic homeopathy homeowner/S homered homering homeroom/S homesick/N homespun
  homestead/SDG hometown/S homeward homework homey/S homicidal homicide/S homier homiest homogeneity
  homogeneous homogenize/SDG homonym/S homophobic homosexual/S homosexuality honcho/S hone/SDGT honester
  honestest honestly honesty honey/SDG honeycomb/SDG honeymoon/SDG honeysuckle/S honk/SDG honor/SDGA honorably
  honorary hood/SDG hoodlum/S hoodwink/SDG hoof/SDG hook/SDGRZU hooligan/S hoop/SDG hooray hoot/SDGR hooves
  hop/SEDGBC hope hopeful/SLN hopeless/LN hopper hopscotch/EDG horde/SDG horizon/S horizontal/SL hormone/S
  horn/SD hornet/S hornier horniest horny horoscope/S horrendous/L horrible horribly horrid horrific
  horrify/IDG horror/S horse/SDG horseback horseman horseplay horsepower horseradish/E horseshoe/SD
  horseshoeing horticultural horticulture hose/SDG hosiery hospice/S hospitable hospital/S hospitality
  hospitalization/S hospitalize/SDG host/SDG hostage/S hostel/SDG hostess/EDG hostile/S hostility/I hot/L
  hotbed/S hotcake/S hotel/S hothead/SD hotshot/S hotter hottest hound/SDG hour/SL hourglass/E house/SDG
  houseboat/S housebound housebreak/SG housebroke housebroken household/S househusband/S housekeeper/S
  housekeeping housewares housewarming/S housewife housewives housework housings hove/RZ hovel/S hovered
  hovering how/S howdy however howl/SDG hub/S hubbub/S hubcap/S huddle/SDG hue/SD huff/SDG huffier huffiest
  huffy hug/SBCRT huge/L huh hulk/SG hull/SDG hullabaloo/S hum/SBC human/SRLT humane/L humanism humanist/S
  humanitarian/S humanitarianism humanity/I humanize/SDG humankind humble/SDGRT humblings humbly humbug
  humdrum humid humidify/IDG humidity humiliate/SDG humiliation/S humility hummingbird/S humor/SDG humorist/S
  humorous/L hump/SDG hunch/EDG hunchback/S hundred/S hundredth/S hung/RZ hungered hungering hungrier
  hungriest hungrily hungry hunk/SRZ hunkered hunkering hunt/SDGRZ hurdle/SDGRZ hurl/SDG hurrah/SDG
  hurricane/S hurriedly hurry/IDG hurt/SG hurtful hurtle/SDG husband/SDG hush/EDG husk/SDG huskier huskiest
  huskily huskiness husky/I hustle/SDGRZ hut/S hutch/E hyacinth/S hybrid/S hydrant/S hydraulic/S hydroelectric
  hydrogen hydroplane/SDG hyena/S hygiene hygienic hygienically hymn/SDG hymnal/S hype/SDGR hyperactive
  hyperactivity hyperbole hypersensitive hypertension hyperventilate/SDG hyphen/SDG hyphenate/SDG hyphenation
  hypnosis hypnotic/S hypnotism hypnotist/S hypnotize/SDG hypochondria hypochondriac/S hypocrisy/I hypocrite/S
  hypocritical/L hypodermic/S hypotenuse/S hypothermia hypotheses hypothesis hypothesize/SDG hypothetical/L
  hysterectomy/I hysteria hysteric/S hysterical/L`;
