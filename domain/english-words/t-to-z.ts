/** Part of the word list; see domain/english-words.ts for how it is written. */
export const T_TO_Z = `
  tab/SBC tabby/I tabernacle/S table/SDG tablecloth/S tablespoon/S tablespoonful/S tablet/S tabloid/S
  taboo/SDG tabulate/SDG tabulation tacit/L taciturn tack/SDG tackier tackiest tackiness tackle/SDG tacky
  taco/S tact tactful/L tactic/S tactical/L tactless/L tad/S tadpole/S taffy/I tag/SBC tail/SDG tailgate/SDG
  taillight/S tailor/SDG tailpipe/S tailspin/S taint/SDG take/SGRZ taken takeoff/S takeout/S takeover/S
  takings talc tale/S talent/SD talisman/S talk/SDGRZ talkative tall/RT tallow tally/IDG talon/S tambourine/S
  tame/SDGRLNT tamper/SDG tampon/S tan/SBC tandem/S tang/S tangent/S tangential tangerine/S tangible/S tangier
  tangiest tangle/SDGU tango/SDG tangy tank/SDGRZ tankard/S tanner tannest tantalize/SDG tantalizingly
  tantamount tantrum/S tap/SEDGBCRZ tape tapered tapering tapestry/I tapeworm/S tar/SBC tarantula/S tardier
  tardiest tardiness tardy target/SDG tariff/S tarmac/S tarmacked tarmacking tarnish/EDG tarot/S tarp/S
  tarpaulin/S tarrier tarriest tarry/IDG tart/SRT tartan/S tartar/S task/SDG tassel/SDG taste/SDGRZ tasteful/L
  tasteless tastier tastiest tasty tatter/SDG tattle/SDG tattletale/S tattoo/SDG tatty taught taunt/SDG
  taut/RLT tautology tavern/S tawdrier tawdriest tawdry tawnier tawniest tawny tax/EDGA taxation taxi/SDG
  taxicab/S taxidermy taxpayer/S tea/S teach/EGRZ teachings teacup/S teak/S teakettle/S team/SDG teammate/S
  teamster/S teamwork teapot/S tear/SDG teardrop/S tearful teargas/EBC tease/SDG teaspoon/S teaspoonful/S
  teat/S technical/L technicality/I technician/S technique/S technological/L technologist/S technology/I
  tedious/L tedium tee/SD teeing teem/SDG teen/S teenage/RZ teeter/SDG teeth/EDG teethe teetotal/RZ
  telecommunications telecommute/SDGRZ telegram/S telegraph/SDG telepathic telepathy telephone/SDG
  telescope/SDG telescopic telethon/S teletype televise/SDG television/S tell/SGRZ telltale/S temp/SDGRZT
  temperament/S temperamental temperance temperate temperature/S tempered tempering tempests tempestuous
  template/S temple/S tempo/S temporal temporarily temporary/I tempt/SDG temptation/S ten/SA tenacious
  tenacity tenancy/I tenant/SDG tend/SDGRZ tendency/I tendered tenderer tenderest tenderhearted tendering
  tenderize/SDG tenderly tenderness tendon/S tendril/S tenement/S tenet/S tennis tenor/S tense/SDGRT tension/S
  tensors tent/SDG tentacle/S tentative/L tenth/S tenuous tenure/SDG tepee/S tepid tequila/S term/SDGL
  terminal/SL terminate/SDG termination/S terminator/S termini terminology/I terminus termite/S terrace/SDG
  terrain/S terrestrial/S terrible terribly terrier/S terrific terrify/IDG territorial/S territory/I terror/S
  terrorism terrorist/S terrorize/SDG terse/RLNT test/SEDGRZA testament/S testicle/S testier testiest
  testify/IDG testimonial/S testimony/I testis testy tetanus tether/SDG text/S textbook/S textile/S textual/L
  texture/SDG than thank/SDG thankful/L thankless that thatch/EDGR thaw/SDG the/G theater/S theatrical thee
  theft/S their/S theist/S them/E thematic theme themselves then thence theologian/S theological theology/I
  theorem/S theoretic theoretical/L theoretician/S theorist/S theorize/SDG theory/I therapeutic therapist/S
  therapy/I there thereabout/S thereafter thereby therefore therein thereof thereon thereupon thermal/S
  thermodynamics thermometer/S thermonuclear thermostat/S thesauri thesaurus/E these/S thesis theta they
  thick/RLNT thicken/SDG thicket/S thicknesses thief thieve/S thigh/S thimble/S thin/SBCL thingamajig/S things
  think/SGRZ thinner thinnest third/S thirst/SDG thirstier thirstiest thirstily thirsty thirteen/S
  thirteenth/S thirtieth/S thirty/I this thistle/S thong/S thorn/S thornier thorniest thorny thorough/RLNT
  thoroughbred/S thoroughfare/S those thou/S though thought/S thoughtful/LN thoughtless/LN thousand/S
  thousandth/S thrash/EDG thrashings thread/SDG threadbare threat/S threaten/SDG threateningly three/S
  thresh/EDGRZ threshold/S threw thrice thrift/S thriftier thriftiest thrifty thrill/SDGRZ thrive/SDG throat/S
  throatier throatiest throaty throb/SBC throne/S throng/SDG throttle/SDG through throughout throughput
  throw/SG throwaway/S throwback/S thrown thrust/SG thud/SBC thug/S thumb/SDG thumbnail/S thumbtack/S
  thump/SDG thunder/SDG thunderbolt/S thunderous thunderstorm/S thunderstruck thus thwart/SDG thy thyme
  thyroid/S tiara/S tic/S tick/SDG ticket/SDG tickle/SDG ticklish tidal tidbit/S tide/SDG tidier/U tidiest/U
  tidy/IDGU tie/SDRZU tiebreaker/S tiff/SDG tiger/S tight/SRLNT tighten/SDG tightfisted tightrope/S tightwad/S
  tilde tile/SDG till/SDG tilt/SDG timber/SDG time/SDGRZL timekeeper/S timeless timelier/U timeliest/U
  timescale/S timetable/S timezone timid/RLT timidity timings tin/SBC tinder tinderbox/E tinfoil ting/SEDG
  tinge tingeing tingle/SDG tinglings tinier tiniest tinker/SDG tinkle/SDG tinnier tinniest tinny tinsel/SDG
  tint/SDG tiny tip/SBC tipsier tipsiest tipsy tiptoe/SD tiptoeing tirade/S tire/SDG tireder tiredest
  tiredness tireless tiresome tissue/S tit/S titillate/SDG title/SDG titter/SDG tizzy/I to toad/S toadstool/S
  toast/SDGRZ toastier toastiest toasty tobacco/S tobacconist/S toboggan/SDG today toddle/SDGRZ toe/SD
  toehold/S toeing toenail/S toffee/S tofu tog/S toga/S together/N toggle/SDG toil/SDG toilet/SDG toiletry/I
  token/S tokenism told/U tolerable tolerably tolerance/S tolerant tolerate/SDG toll/SDG tollbooth/S
  tollgate/S tomahawk/SDG tomato/E tomb/SDG tomboy/S tombstone/S tomcat/S tome/S tomfoolery/I tomorrow/S
  ton/SEDG tonal tone tong/S tongue/SDG tonic/S tonight tonnage/S tonne/S tonsil/S tonsillitis too took
  tool/SDG toolbar toolkit toot/SDG tooth toothache/S toothbrush/E toothpaste/S toothpick/S top/SBC topaz/E
  topic/S topical topless topographer/S topography/I topology toppings topple/SDG torch/EDG tore torment/SDG
  tormentor/S torn tornado/E torpedo/EDG torque torrent/S torrential torrid torso/S tort/S tortilla/S
  tortoise/S tortuous torture/SDGRZ toss/EDG tot/SEDGBC total/SDGL totalitarian/S totalitarianism totality/I
  tote totem/S totter/SDG toucan/S touch/EDG touchdown/S touchier touchiest touchings touchstone/S touchy
  tough/SRNT toughen/SDG toupee/S tour/SDG tourism tourist/S tournament/S tourniquet/S tousle/SDG tout/SDG
  tow/SDGRZ toward/SU towel/SDG towered towering town/S townhouse/S township/S townspeople toxic toxicity
  toxicology toxin/S toy/SDG trace/SDGRZ track/SDG tract/S traction tractor/S trade/SDGRZ trademark/SDG
  tradition/S traditional/L traditionalist/S traffic/S trafficked trafficking tragedy/I tragic tragically
  trail/SDGRZ trailblazer/S train/SDGRZ trainee/S trait/S traitor/S traitorous trajectory/I tramp/SDG
  trample/SDG trampoline/S trance/S tranquil/RT tranquility tranquilize/SDGRZ transact/SDG transaction/S
  transatlantic transcend/SDG transcendence transcendental transcontinental transcribe/SDG transcript/S
  transcription/S transfer/SBCA transform/SDGRZ transformation/S transfusion/S transgress/EDG transgression/S
  transient/S transistor/S transit/SDG transition/SDG transitional transitive/S transitory translate/SDG
  translation/S translator/S transliteration translucence translucent transmission/S transmit/SBC
  transmitter/S transparency/I transparent/L transpire/SDG transplant/SDG transport/SDGA transportation
  transpose/SDG transsexual/S transverse/S transvestite/S trap/SBC trapdoor trapeze/S trapezoid/S trapper/S
  trappings trash/EDG trashcan trashier trashiest trashy trauma/S traumatic traumatize/SDG travel/SDGRZ
  travelings traverse/SDG travesty/IDG trawl/SDGRZ tray/S treacherous treachery/I treacle tread/SG treadmill/S
  treason treasure/SDGRZ treasury/I treat/SDGMA treatise/S treatments treaty/I treble/SDG tree/SD treeing
  treetop/S trek/SBC trellis/EDG tremble/SDG tremendous/L tremor/S trench/EDG trenchant trend/SDG trendier
  trendiest trendy/I trepidation trespass/EDGRZ trestle/S trial/SDG triangle/S triangular tribal tribe/S
  tribulation/S tribunal/S tributary/I tribute/S triceps/E trick/SDG trickery trickier trickiest trickle/SDG
  trickster/S tricky tricycle/S trident/S trifle/SDG trigger/SDG trigonometry trike/S trill/SDG trillion/S
  trilogy/I trim/SBC trimester/S trimmer trimmest trimmings trinity trinket/S trio/S trip/SBC tripe triple/SDG
  triplet/S triplicate/SDG tripod/S tripos trite/RT triumph/SDG triumphant/L trivia trivial/L triviality
  trivialize/SDG trod trodden troll/SDG trolley/S trombone/S tromp/SDG troop/SDGRZ trophy/I tropic/S tropical
  trot/SBC troubadour/S trouble/SDG troublemaker/S troubleshoot/SDGRZ troubleshot troublesome trough/S
  trounce/SDG troupe/SDG trouser/S trout/S trowel/SDG truancy truant/SDG truce/S truck/SDGRZ truckload/S
  truculent trudge/SDG true/SDGRTU truffle/S truism/S truly trump/SDG trumpet/SDGRZ truncate/SDG truncation
  trundle/SDG trunk/SG trust/SDG trustee/S trustful trustier trustiest trustworthier trustworthiest
  trustworthy/U trusty/I truth/S truthful/LNU try/IDG tryout/S ts tub/SEDG tuba/S tubbier tubbiest tubby tube
  tuberculosis tubular tuck/SDG tuft/SDG tug/SBC tugboat/S tuition tulip/S tumble/SDGRZ tummy/I tumor/S
  tumult/S tumultuous tuna/S tundra/S tune/SDGRZ tuneful tunic/S tunnel/SDG tunnelings turban/S turbine/S
  turbulence turbulent turd/S tureen/S turf/SDG turgid turkey/S turmoil/S turn/SDGR turnaround/S turncoat/S
  turnip/S turnout/S turnover/S turnpike/S turnstile/S turntable/S turpentine turquoise/S turret/S turtle/S
  turtleneck/S tush/E tusk/S tussle/SDG tutor/SDG tutorial/S tux/E tuxedo/S twang/SDG tweak/SDG twee/D
  tweet/SDG tweezers twelfth/S twelve/S twentieth/S twenty/I twerp/S twice twiddle/SDG twig/SBC twilight
  twin/SEDGBC twine twinge/SDG twinkle/SDG twirl/SDG twist/SDGRZ twit/SBC twitch/EDG twitter/SDG two/S
  tycoon/S tying/U tyke/S type/SDG typecast/SG typeface/S typescript typeset/SC typesetter typewrite/SGRZ
  typewritten typewrote typhoid typhoon/S typhus typical/L typify/IDG typist/S typo/S typographic
  typographical tyrannical tyrannize/SDG tyranny/I tyrant/S ubiquitous ubiquity udder/S ugh uglier ugliest
  ugliness ugly uh ulcer/S ulterior ultimate/L ultimatum/S ultra ultrasonic ultrasound/S ultraviolet um
  umbrella/S umpire/SDG umpteen umpteenth unabashed unabated unabridged/S unacceptable unaccepted
  unaccompanied unaccountable unaccountably unadulterated unaffected unaided unaltered unambiguously unanimity
  unanimous/L unanswerable unanswered unarmed unassigned unassuming unattached unattainable unattended
  unauthorized unavailable unavoidable unavoidably unawares unbalanced unbearable unbearably unbeatable
  unbecoming unbelievable unbelievably unbeliever/S unbiased unblocked unblocking unblocks unbounded
  unbreakable unbridled unburdened unburdening unburdens unbuttoned unbuttoning unbuttons uncannily unceasing
  uncertainly uncertainties unchallenged unchanged uncharted unchecked unchristian uncle/S uncleaner
  uncleanest unclearer unclearest uncomfortable uncommoner uncommonest uncommonly uncompromising unconcerned
  unconditionally unconfirmed unconnected unconscionable unconsciously unconsciousness uncontrollably
  uncontrolled unconvinced unconvincing uncountable uncouth uncover/SG uncultured undamaged undaunted
  undecidable undecided/S undefined undeniable undeniably under underage underbrush underclass underclassman
  underclassmen undercover undercurrent/S undercut/SC underdog/S underestimate/SDG underflow underfoot
  undergarment/S undergo/EG undergone undergrad/S undergraduate/S underground/S undergrowth underhanded
  underlain underlay/S underlie/S underline/SDG underlying undermine/SDG underneath/S undernourished underpaid
  underpants underpass/E underpay/SG underprivileged underrate/SDG underscore/SDG undershirt/S underside/S
  understaffed understand/SGA understandably understandings understate/SDGM understatements understood
  understudy/IDG undertake/SGRZ undertaken undertakings undertone/S undertook undertow/S underwater underwear
  underweight underwent underworld/S underwrite/SG underwritten underwrote undeserved undesirable/S undetected
  undetermined undeveloped undisclosed undisturbed undo/EG undocumented undoings undoubted/L undressed
  undresses undressing undying unearthed unearthing unearthly unearths uneasiness uneducated unemployable
  unemployed unemployment unending unenlightened unequaled unequally unerring unevenly unexpected/L
  unexplained unfailing unfairer unfairest unfairly unfairness unfashionable unfastened unfastening unfastens
  unfavorable unfeeling unfilled unfinished unfits unfitted unfitting unfolded unfolding unfolds unforgettable
  unforgivable unfortunately unfortunates unfounded unfriendly unfurled unfurling unfurls ungainlier
  ungainliest ungainly ungodly ungratefully unhooked unhooking unhooks unicorn/S unicycle unidentified
  unification uniform/SDGL uniformity unify/IDG unilateral/L unimpressed uninformed uninhabitable uninhibited
  uninitiated uninspired uninspiring uninsured unintended unintentionally unionize/SDG unions unique/RLNT
  unisex unison unit/EDG unite unity/I universal/SL universe/S university/I unjustified unjustly unkempt
  unkinder unkindest unkindly unkindness unknowns unlabeled unleaded unleashed unleashes unleashing unlikely
  unlimited unlisted unloaded unloading unloads unlocked unlocking unlocks unmanned unmanning unmans unmarked
  unmarried unmasked unmasking unmasks unmistakable unmistakably unmitigated unmodified unmoved unnamed
  unnaturally unnerved unnerves unnerving unnoticed unobtainable unoccupied unofficially unpacked unpacking
  unpacks unparalleled unpleasantly unpleasantness unplugged unplugging unplugs unprecedented unpredictable
  unprepared unprincipled unprintable unprivileged unprofitable unprotected unprovoked unpublished unqualified
  unquestionable unquestionably unquestioned unraveled unraveling unravels unreadable unreasonable
  unrecognized unrelated unrelenting unremarkable unrepeatable unreserved/L unresolved unrestrained
  unrestricted unrivaled unrolled unrolling unrolls unruffled unrulier unruliest unruliness unruly unsafer
  unsafest unsatisfied unsaying unsays unscathed unscheduled unscrewed unscrewing unscrews unseasonable
  unseated unseating unseats unseemlier unseemliest unseemly unsettled unsettles unsettling unsightlier
  unsightliest unsightly unsigned unskilled unsolicited unsolved unsophisticated unsounder unsoundest
  unspeakable unspecified unsportsmanlike unstoppable unstructured unsubstantiated unsuccessfully unsuitable
  unsuited unsupportable unsupported unsuspecting untangled untangles untangling untenable unthinkable
  unthinking/L untied unties until untimely untiring unto untouchable/S untouched untrained untried untruer
  untruest unusable unused unusually unveiled unveiling unveils unwanted unwarranted unwashed unwieldier
  unwieldiest unwieldy unwilling/N unwinding unwinds unwiser unwisest unwitting/L unworkable unwrapped
  unwrapping unwraps unyielding unzipped unzipping unzips up upbeat/S upbringing/S upchuck/SDG upcoming
  update/SDG upend/SDG upfront upgrade/SDG upheaval/S upheld uphill/S uphold/SG upholster/SDGRZ upholstery
  upkeep uplift/SDG upliftings upload upon upped upper/S uppercase upperclassman upperclassmen uppermost
  upping uppity upright/S uprising/S uproar/S uproot/SDG ups upscale upset/SC upshot/S upside upstage/SDG
  upstairs upstanding upstart/SDG upstate upstream upsurge/SDG upswing/S uptake/S uptight uptown upturn/SDG
  upward/SL uranium urban/RT urbane urchin/S urge/SDG urgency urgent/L urinate/SDG urine urn/S us usage/S
  use/SDGRZA useful/LN useless/LN usher/SDG usual/LU usurp/SDG utensil/S uteri uterus utilitarian
  utilitarianism utility/I utilization utilize/SDG utmost utopia/S utter/SDGL utterance/S vacancy/I vacant/L
  vacate/SDG vacation/SDGRZ vaccinate/SDG vaccination/S vaccine/S vacillate/SDG vacuous vacuum/SDG
  vagabond/SDG vagary/I vagina vaginae vaginal vagrant/S vague/RLNT vain/RLT valedictorian/S valentine/S
  valet/SDG valiant/L valid/L validate/SDG validation validity valise/S valley/S valor valuables value/SDGA
  valueless valve/SDG vampire/S van/SEBC vandal/S vandalism vandalize/SDG vane vanguard/S vanilla/S vanish/EDG
  vanishings vanity/I vanquish/EDG vapor/S vaporize/SDG variability variable/S variance/S variant/S
  variation/S variety/I various/L varnish/EDG varsity/I vary/IDG vase/S vasectomy/I vast/SRLNT vat/SBC
  vault/SDG veal vector/S veer/SDG vegan/S vegetable/S vegetarian/S vegetarianism vegetation veggie/S
  vehement/L vehicle/S vehicular veil/SDGU vein/SDG velocity/I velour velvet velvety vend/SDG vendetta/S
  vendor/S veneer/SDG venerable venerate/SDG veneration vengeance vengeful venison venom venomous vent/SDG
  ventilate/SDG ventilation ventilator/S ventricle/S ventriloquism ventriloquist/S venture/SDG venue/S
  veracity veranda/S verb/S verbal/SL verbatim verbiage verbose verbosity verdict/S verge/SDG verier veriest
  verification verify/IDG veritable vermin vernacular/S versatile versatility verse/SDG version/S versus
  vertebra vertebrae vertebrate/S vertical/SL vertices vertigo verve very vessel/S vest/SDGM vestibule/S
  vestige/S vestments vet/SBC veteran/S veterinarian/S veterinary/I veto/EDG vex/EDG vexation/S via viability
  viaduct/S vial/S vibe/S vibrant vibrate/SDG vibration/S vicar/S vicarious/L vice/SDG vicinity vicious/L
  victim/S victimization victimize/SDG victor/S victorious victory/I video/S videocassette/S videotape/SDG
  vie/SDA view/SDGRZ viewings viewpoint/S vigil/S vigilance vigilant/E vigilante vigor vigorous/L vile/RT
  vilify/IDG villa/S village/SRZ villain/S villainous villainy/I vindicate/SDG vindication/S vindictive vine/S
  vinegar vineyard/S vintage/S vinyl/S viola/S violate/SDG violation/S violence violent/L violet/S violin/S
  violinist/S viper/S viral virgin/S virginity virile virility virtual/L virtue/S virtuoso virtuous/L virulent
  virus/E visa/SDG visage/S viscosity viscous vise/SDG visibility visible visibly vision/SDG visionary/I
  visit/SDG visitation/S visitor/S visor/S vista/S visual/SL visualize/SDG vital/L vitality vitamin/S
  vitriolic vivacious/L vivacity vivid/RLT vivisection vocabulary/I vocal/S vocalist/S vocation/S vocational
  vociferous/L vodka vogue/S voice/SDG void/SDG volatile volatility volcanic volcano/E volition volley/SDG
  volleyball/S volt/S voltage/S volume/S voluminous voluntarily voluntary/I volunteer/SDG voluptuous vomit/SDG
  voodoo/SDG voracious voracity vortex/E vote/SDGRZ vouch/EDGRZ vow/SDG vowel/S voyage/SDGRZ voyeur/S
  voyeurism vulgar/RT vulgarity/I vulnerability/I vulnerable vulture/S vying wackier wackiest wacky wad/SEDGBC
  waddle/SDG wade wafer/S waffle/SDG waft/SDG wag/SEDGBCRZ wage wagered wagering wagon/S waif/S wail/SDG
  waist/S waistband/S waistline/S wait/SDGRZ waitress/E waive/SDGRZ wake/SDG waken/SDG walk/SDGRZ walkout/S
  wall/SDG wallet/S wallop/SDG wallow/SDG wallpaper/SDG walnut/S walrus/E waltz/EDG wan/EDG wand/SRZ wandered
  wanderer/S wandering wane wanna wannabe/S wanner wannest want/SDG wanton/SDG war/SEBC warble/SDG ward/SDG
  warden/S wardrobe/S ware warehouse/SDG warfare warhead/S warier wariest warily warlike warlock/S warlord/S
  warm/SDGRLT warmonger/SG warmth warn/SDG warnings warp/SDG warpath/S warrant/SDG warranty/IDG warren/S
  warrior/S warship/S wart/S wartime wary/U was wash/EDGRZA washables washbasin/S washcloth/S washings
  washout/S washroom/S wasp/S wastage waste/SDG wastebasket/S wasteful/L wasteland/S watch/EDG watchdog/S
  watchful watchmaker/S watchman watchmen watchword/S water/SDG waterbed/S watercolor/S waterfall/S
  waterfront/S waterier wateriest waterlogged watermark/SDG watermelon/S waterproof/SDG watershed/S watertight
  waterway/S waterworks watery watt/S wave/SDGRZ waveform wavelength/S wavered wavering wavier waviest wavy
  wax/EDG waxier waxiest waxiness waxy way/S waylaid waylay/SG wayside/S wayward we weak/RLNT weaken/SDG
  weakling/S weaknesses wealth wealthier wealthiest wealthy wean/SDG weapon/S weaponry wear/SG wearier
  weariest wearily weariness wearisome weary/IDG weasel/SDG weather/SDG weave/SDGRZ web/SBC website/S wed/SBC
  wedder weddings wedge/SDG wedlock wee/SDRT weeded weedier weediest weeding weeds weedy weeing week/SL
  weekday/S weekend/SDG weeklies weeknight/S weep/SG weigh/SDG weight/SDG weightier weightiest weightless/N
  weightlifter/S weightlifting weighty weird/RNT weirdo/S welcome/SDGU weld/SDGRZ welfare well/SDGU wellington
  welsh/EDG welt/SDGRZ weltered weltering went wept were werewolf werewolves west westbound westerly/I
  western/SRZ westernize/SDG westward/S wet/SC wetback/S wetter wettest whack/SDG whale/SDGRZ wham/SBC wharf
  wharves what/S whatchamacallit/S whatever whatsoever wheat wheedle/SDG wheel/SDG wheelbarrow/S wheelchair/S
  wheeze/SDG when/S whence whenever where/S whereabouts whereas whereby wherein whereupon wherever wherewithal
  whet/SBC whether whew which whichever whiff/SDG while/SDG whilst whim/S whimper/SDG whimsical whine/SDGRZ
  whinny/IDG whip/SBC whiplash/E whippings whir/SBC whirl/SDG whirlpool/S whirlwind/S whisk/SDGRZ whiskered
  whiskey/S whiskys whisper/SDG whistle/SDG white/SRNT whiten/SDG whitewash/EDG whittle/SDG whiz/BC whizzes
  who whoa whodunit/S whoever whole/S wholehearted/L wholesale/SDGRZ wholesome wholly whom whoop/SDG
  whoosh/EDG whopper/S whore/S whose why/S wick/SDRZ wickeder wickedest wickedly wickedness wicket/S wide/RLT
  widen/SDG widespread widow/SDGRZ width/S wield/SDG wiener/S wife wig/SBC wiggle/SDG wigwam/S wild/SRLNT
  wildcat/SBC wilderness/E wildfire/S wildlife wile/S wilier wiliest will/SDG willful/L willingly willingness
  willow/S willowy willpower wilt/SDG wily wimp/S wimpier wimpiest wimpy win/SEDGC wince/SDG winch/EDG
  wind/SDGU windbreaker/S windfall/S windier windiest windmill/SDG window/SG windowpane/S windowsill/S
  windpipe/S windscreen/S windshield/S windsurf/SDG windswept windy wine wineglass/E wing/SDGZ wingspan/S
  wingtip/S wink/SDG winner/S winnings wino/S winsome/RT winter/SDG wintertime wintrier wintriest wintry
  wipe/SDGRZ wire/SDG wiretap/SBC wirier wiriest wiry wisdom wise/SRLTU wisecrack/SDG wish/EDG wishbone/S
  wishful wisp/S wispier wispiest wispy wist wistful/L wit/SCN witch/EDG witchcraft with/RZ withdraw/SG
  withdrawal/S withdrawn withdrew withered withering withheld withhold/SG within without withstand/SG
  withstood witless witnessed witnesses witnessing witticism/S wittier wittiest witty wive/S wiz wizard/S
  wizened wobble/SDG wobblier wobbliest wobbly woe/S woebegone wok/S woke woken wolf/SDG wolves woman
  womanhood womankind womb/S wombat/S women won wonder/SDG wonderful/L wonderland/S wondrous wont woo/SDG
  wood/SDG woodchuck/S wooden/RT woodier woodiest woodland/S woodpecker/S woodsman woodsmen woodwind/S
  woodwork woody/I woof/SDG wool/L woolen/S woollier woollies woolliest woozier wooziest woozy word/SDG
  wordier wordiest wordings wordy wore work/SDGRZA workaholic/S workbench/E workbook/S workfare workforce
  workings workload/S workman workmanlike workmanship workmen workout/S workplace worksheet/S workshop/S
  workstation/S world/SL worldlier worldliest worldwide worm/SDG wormhole/S worn worrisome worry/IDG worryings
  worse worsen/SDG worship/SDGRZ worst/SDG worth worthier worthiest worthless worthwhile worthy/IU wot would/S
  wound/SDGRU wove woven wow/SDG wrangle/SDGRZ wrap/SBCU wrapper/S wrappings wrath wreak/SDG wreath/SEDG
  wreathe wreck/SDGR wreckage wren/S wrench/EDG wrest/SDG wrestle/SDGRZ wretch/ED wretcheder wretchedest
  wriggle/SDG wright wring/SGRZ wrinkle/SDG wrist/S wristwatch/E writ/SEGRZA write writhe/SDG writings
  written/U wrong/SDGRLT wrongdoer/S wrongdoing/S wrongful/L wrote wrought wrung wry/RLT xenophobia xenophobic
  xylophone/S yacht/SDG yak/SBC yam/S yank/SDG yap/SBC yard/S yardstick/S yarmulke/S yarn/S yawn/SDG yeah/S
  year/SL yearbook/S yearlies yearling/S yearn/SDG yearnings yeast/S yell/SDG yellow/SDGRT yellowish yelp/SDG
  yen/S yep/S yes/EBC yest yesterday/S yet yeti yew/S yield/SDG yippee yo yodel/SDG yoga yogurt/S yoke/SDG
  yokel/S yolk/S yonder you/S young/RT youngster/S your/S yourself yourselves youth/S youthful yowl/SDG yuck
  yuckier yuckiest yucky yum yummier yummiest yummy yuppie/S zanier zaniest zany/I zap/SBC zeal zealous/L
  zebra/S zenith/S zero/SDG zest/S zeta zigzag/SBC zillion/S zinc/S zincked zincking zip/SBCU zipper/SDG zit/S
  zodiac/S zombie/S zone/SDG zoo/S zoological zoologist/S zoology zoom/SDG zucchini/S`;
