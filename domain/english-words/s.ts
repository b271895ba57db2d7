/** Part of the word list; see domain/english-words.ts for how it is written. */
export const S = `
  sabbatical/S saber/S sabotage/SDG saboteur/S sac/S saccharin sack/SDG sacrament/S sacred sacrifice/SDG
  sacrificial sacrilege/S sacrilegious sacrosanct sad/ELN sadden/SDG sadder saddest saddle/SDG sadism sadist/S
  sadistic sadistically safari/SDG safe/SRLTU safeguard/SDG safekeeping safety/I saffron/S sag/SEBCRT saga/S
  sage sagebrush said/U sail/SDG sailboard/S sailboat/S sailings sailor/S saint/SL saintlier saintliest sake
  salad/S salami/S salary/ID sale/SA salesclerk/S salesman salesmen salespeople salesperson/S saleswoman
  saleswomen salient/S saliva salivate/SDG sallow/RT sally salmon/S salmonella salmonellae salon/S saloon/S
  salsa/S salt/SDGRT saltier saltiest saltwater salty salutation/S salute/SDG salvage/SDG salvation salve/SDG
  same/SN sample/SDGR sanatorium/S sanctify/IDG sanctimonious sanction/SDG sanctity sanctuary/I sand/SDG
  sandal/S sandbag/SBC sandblast/SDG sandcastle/S sandier sandiest sandman sandmen sandpaper/SDG sandstone
  sandstorm/S sandwich/EDG sandy sane/RT sang/S sanitarium/S sanitary/U sanitation sanitize/SDG sanity sank
  sanserif sap/SBC sapling/S sapphire/S sarcasm/S sarcastic sarcastically sardine/S sardonic sari/S sash/E
  sass/EDG sassier sassiest sassy sat satanic satanism satchel/S satellite/SDG satin satiny satire/S
  satirical/L satirist/S satirize/SDG satisfaction/S satisfactorily satisfactory/U satisfy/IDG saturate/SDG
  saturation sauce/SDGRZ saucepan/S saucier sauciest saucy sauerkraut sauna/SDG saunter/SDG sausage/S
  savage/SDGRLT savagery/I save/SDGRZ savings savior/S savor/SDG savorier savoriest savory/IU savvier savviest
  savvy/IDG saw/SDG sawdust sax/E saxophone/S say/SGU sayings scab/SBC scad/S scaffold/SG scalar/S scald/SDG
  scale/SDG scalier scaliest scallop/SDG scalp/SDGRZ scalpel/S scaly scam/SBC scamper/SDG scan/SBC scandal/S
  scandalize/SDG scandalous scanner/S scant/SDGRT scantier scantiest scanty/I scapegoat/SDG scar/SEDGBC
  scarce/RLT scarcity scare scarecrow/S scarf/SDG scarier scariest scarlet scarves scary scathing scatter/SDG
  scatterbrain/SD scavenge/SDGRZ scenario/S scene/S scenery scenic scent/SDG scepter/S schedule/SDGR
  scheme/SDGRZ schism/S schizophrenia schizophrenic/S schlep/SBC schlock schmaltz schmaltzier schmaltziest
  schmaltzy schmooze/SDG schmuck/S scholar/SL scholarship/S scholastic school/SDG schoolboy/S schoolchild
  schoolchildren schoolgirl/S schoolteacher/S schooner/S science/S scientific/U scientifically scientist/S
  scintillate/SDG scissor/S scoff/SDG scold/SDG scoldings scoop/SDG scoot/SDGRZ scope/SDG scorch/EDG
  score/SDGR scoreboard/S scorecard/S scorn/SDG scornful/L scorpion/S scotch/SEDG scoundrel/S scour/SDG
  scourge/SDG scout/SDG scowl/SDG scrabble/SDG scragglier scraggliest scraggly scram/SBC scramble/SDG
  scrap/SEDGBC scrapbook/S scrape scrappier scrappiest scrappy scratch/EDG scratchier scratchiest scratchy
  scrawl/SDG scrawnier scrawniest scrawny scream/SDG screech/EDG screen/SDG screenplay/S screw/SDGU
  screwball/S screwdriver/S screwier screwiest screwy scribble/SDG scribe/S scrimp/SDG script/SDG scripture/S
  scriptwriter/S scroll/SDG scrooge/S scrounge/SDG scrub/SBC scruff/S scruffier scruffiest scruffy scruple/SDG
  scrupulous/LU scrutinize/SDG scrutiny scuff/SDG scuffle/SDG sculptor/S sculpture/SDG scum/SBC scurrilous
  scurry/IDG scuttle/SDG scythe/SDG sea/S seafaring seafood seal/SDG seam/SDG seaman seamen seamless
  seamstress/E seaport/S sear/SDG search/EDG searchlight/S seashell/S seashore/S seasick/N seaside/S
  season/SDGA seasonal seasonings seat/SDGU seaweed secede/SDG secession seclude/SDG seclusion second/SDGL
  secondarily secondary/I secondhand secrecy secret/SEDGL secretarial secretary/I secrete secretion/S
  secretive/L secs sect/S section/SDG sector/S secular secure/SDGRLT security/I sedan/S sedate/SDGRT sedation
  sedative/S sedentary sediment/S sedimentary seduce/SDG seduction/S seductive see/SDR seeded seedier seediest
  seeding seedless seedling/S seeds seedy seeing seek/SG seem/SDG seemingly seen/U seep/SDG seepage seesaw/SDG
  seethe/SDG segment/SDG segmentation segregate/SDG segregation seize/SDG seizure/S seldom select/SDG
  selection/S selective/L selector/S self selfish/LN selfless sell/SGRZ sellout/S selves semantic/S
  semantically semblance/S semen semester/S semicircle/S semicolon/S semiconductor/S semifinal/S
  semifinalist/S seminal seminar/S seminary/I semiprecious senate/S senator/S senatorial send/SGR senile
  senility senior/S seniority sensation/S sensational/L sensationalism sense/SDG senseless sensibility/I
  sensible sensibly sensitive/SL sensitivity/I sensor/S sensory sensual sensuality sensuous sent sentence/SDG
  sentience sentient sentiment/S sentimental sentimentality sentry/I separable separate/SDGL separation/S
  separator/S sepulcher/SDG sequel/S sequence/SDGR sequential/L sequin/S sequoia/S serenade/SDG serene/RLT
  serenity sergeant/S serial/S series serious/LN sermon/S serpent/S serrated serum/S servant/S serve/SDGRZ
  service/SDG serviceable serviceman servicemen servicewoman servicewomen serviette/S servile servings
  servitude session/S set/SCU setback/S settable setter/S settings settle/SDGRZMU settlements setup/S seven/S
  seventeen/S seventeenth/S seventh/S seventieth/S seventy/I sever/SDGRT several severance/S severe/L severity
  sew/SDGRZ sewage sewn sex/EDG sexier sexiest sexism sexist/S sexual/L sexuality sexy sh shabbier shabbiest
  shabbily shabby shack/S shackle/SDG shade/SDG shadier shadiest shadings shadow/SDG shadowier shadowiest
  shadowy shady shaft/SDG shaggier shaggiest shaggy shake/SG shakedown/S shaken shakeup/S shakier shakiest
  shakily shaky shall shallow/SRNT sham/SEDGBC shamble/S shame shameful/L shameless/L shampoo/SDG shamrock/S
  shanty/I shantytown/S shape/SDGL shapelier shapeliest share/SDG shareholder/S shark/SDG sharp/SDGRLNT
  sharpen/SDGRZ shatter/SDG shave/SDGRZ shaven shawl/S she/SD sheaf shear/SDG sheath/SEDG sheathe sheave/S
  shedding sheds sheen sheep sheepish/L sheer/SDGRT sheet/S sheikh/S shelf shell/SDGR shellfish/E shelter/SDG
  shelve/SDG shenanigan/S shepherd/SDG sherbet/S sheriff/S sherry/I shield/SDG shift/SDG shiftier shiftiest
  shiftless shifty shimmer/SDG shin/SEDGBC shine shingle/SDG shinier shiniest shinny/IDG shiny ship/SBCM
  shipload/S shipments shipshape shipwreck/SDG shipyard/S shire shirk/SDG shirt/SDG shirtsleeve/S shit/SC
  shittier shittiest shitty shiver/SDG shoal/SDG shock/SDG shod shoddier shoddiest shoddily shoddy shoe/S
  shoeing shoelace/S shoestring/S shone shoo/SDG shook shoot/SG shootings shop/SBC shopkeeper/S shoplift/SDGRZ
  shopper/S shore/SDG short/SDGRLNT shortage/S shortchange/SDG shortcoming/S shortcut/S shorten/SDG
  shortenings shortfall/S shorthand shortlist shortsighted shortwave/S shot/S shotgun/SBC should/RZ shouldered
  shouldering shout/SDG shove/SDG shovel/SDG show/SDGRZ showbiz showcase/SDG showdown/S showered showering
  showier showiest showings showman showmanship showmen shown showpiece/S showroom/S showy shrank shrapnel
  shred/SBC shrew/S shrewd/RLNT shriek/SDG shrill/SDGRT shrimp/SDG shrine/S shrink/SG shrinkage shrivel/SDG
  shroud/SDG shrub/S shrubbery/I shrug/SBC shrunk shrunken shuck/SDG shuckses shudder/SDG shuffle/SDG shun/SBC
  shunt/SDG shush/EDG shut/SC shutdown/S shuteye shutter/SDG shuttle/SDG shy/IDGRLNT shyster/S sibling/S sic/S
  sick/SDGRLNT sicken/SDG sickle/S sicklier sickliest sicknesses side/SDG sideburns sidekick/S sideline/SDG
  sidelong sideshow/S sidestep/SBC sidetrack/SDG sidewalk/S sideways sidings sidle/SDG siege/S sierra siesta/S
  sieve/SDG sift/SDG sigh/SDG sight/SDG sightings sightless sightread sightseeing sightseer/S sigma sign/SDGR
  signal/SDG signatory/I signature/S significance significant/L signify/IDG signings signpost/SDG
  silence/SDGRZ silent/SRLT silhouette/SDG silicon silk/S silken silkier silkiest silky sill/S sillier
  silliest silliness silly/I silo/S silt/SDG silver/SDG silversmith/S silverware silvery similar/L
  similarity/I simile/S simmer/SDG simper/SDG simple/RT simplex simplicity simplification/S simplify/IDG
  simplistic simply simulate/SDG simulation/S simulator/S simultaneous/L sin/SBC since sincere/RLT sincerity
  sine sinew/S sinewy sinful sing/SEDGRZL singe singeing single/SDG singsong/SDG singular/SL singularity
  sinister sink/SG sinner/S sinus/E sip/SBC siphon/SDG sir/SEDG sire siren/S sirloin/S sissier sissiest
  sissy/I sister/SL sisterhood/S sit/SEDGC sitcom/S site sitter/S sittings situate/SDG situation/S six/E
  sixpence/S sixteen/S sixteenth/S sixth/S sixtieth/S sixty/I size/SDGRA sizzle/SDG skate/SDGRZ
  skateboard/SDGRZ skein/S skeleton/S skeptic/S skeptical/L skepticism sketch/EDG sketchier sketchiest sketchy
  skew/SDGRZ skewered skewering ski/SEDGRZ skid/SBC skill/SD skillet/S skillful/L skim/SBC skimp/SDG skimpier
  skimpiest skimpy skin/SBC skinflint/S skinhead/S skinnier skinniest skinny skintight skip/SBC skipper/SDG
  skirmish/EDG skirt/SDG skit/S skittish skulk/SDG skull/S skullcap/S skunk/SDG sky/G skydive/SDGRZ skylight/S
  skyline/S skyrocket/SDG skyscraper/S slab/SBC slack/SDGRZT slacken/SDG slag slain slake/SDG slalom/SDG
  slam/SBC slander/SDG slang slant/SDG slap/SBC slapdash slapstick slash/EDG slat/SEDG slate slather/SDG
  slaughter/SDG slaughterhouse/S slave/SDG slavery slavish slay/SG slayings sleazier sleaziest sleazy sled/SBC
  sledgehammer/SDG sleek/SDGRT sleep/SGRZ sleepier sleepiest sleepily sleepless/N sleepwalk/SDG sleepy
  sleepyhead/S sleet/SDG sleeve/S sleeveless sleigh/SDG slender/RT slept sleuth/S slew/SDG slice/SDG
  slick/SDGRT slid/EG slide slier sliest slight/SDGRLT slim/SBC slime slimier slimiest slimmer slimmest slimy
  sling/SG slingshot/S slink/SG slip/SBC slipper/S slipperier slipperiest slippery slipshod slit/SC
  slither/SDG slitter sliver/SDG slob/S slobber/SDG slog/SBC slogan/S slop/SEDGBC slope sloppier sloppiest
  sloppily sloppy slosh/EDG slot/SBC sloth/S slothful slouch/EDG slovenlier slovenliest slovenly slow/SDGRLNT
  slowdown/S slowpoke/S sludge slug/SBC sluggish sluice/SDG slum/SBC slumber/SDG slummer slump/SDG slung slunk
  slur/SBC slurp/SDG slush slushier slushiest slushy slut/S sly/LN smack/SDG small/SRT smallish smallpox
  smart/SDGRLT smash/EDG smattering/S smear/SDG smell/SDG smellier smelliest smelly smelt/SDG smidgen/S
  smile/SDG smirk/SDG smite/SG smith/S smithereens smitten smock/SDG smog smoggier smoggiest smoggy
  smoke/SDGRZ smokestack/S smokier smokiest smoky smolder/SDG smooch/EDG smooth/SDGRLNT smote smother/SDG
  smudge/SDG smug/LN smugger smuggest smuggle/SDGRZ smut/S smuttier smuttiest smutty snack/SDG snafu/S
  snag/SBC snail/SDG snake/SDG snap/SBC snappier snappiest snappy snapshot/S snare/SDG snarl/SDG snatch/EDG
  snazzier snazziest snazzy sneak/SDGRZ sneakier sneakiest sneaky sneer/SDG sneeze/SDG snicker/SDG snide/RT
  sniff/SDG sniffle/SDG snip/SEDGBCRZ snipe snippet/S snit/S snitch/EDG snob/S snobbery snobbier snobbiest
  snobbish snobby snooker snoop/SDG snootier snootiest snooty snooze/SDG snore/SDG snorkel/SDG snort/SDG
  snot/S snottier snottiest snotty snout/S snow/SDG snowball/SDG snowboard/SDG snowbound snowdrift/S
  snowfall/S snowflake/S snowier snowiest snowman snowmen snowmobile/SDG snowplow/SDG snowstorm/S snowy
  snub/SBC snuff/SDGR snug/SBCL snugger snuggest snuggle/SDG so soak/SDG soakings soap/SDG soapier soapiest
  soapy soar/SDG sob/SBCRZ sobered soberer soberest sobering sobriety soccer sociable/S social/SL socialism
  socialist/S socialite/S socialize/SDG society/I socioeconomic sociological sociologist/S sociology
  sociopath/S sock/SDG socket/S sod/SBC soda/S sodden sodium sodomy sofa/S soft/RLNT softball/S soften/SDG
  softhearted software softy/I soggier soggiest soggy soil/SDG sojourn/SDG solace/SDG solar sold/RZ soldered
  soldering soldier/SDG sole/SDGL solemn/RLT solemnity solicit/SDG solicitor/S solicitous solid/SRLT
  solidarity solidify/IDG solidity soliloquy/I solitaire/S solitary/I solitude solo/SDG soloist/S soluble/S
  solution/S solve/SDGA solvent/S somber/L some somebody/I someday somehow someone/S someplace somersault/SDG
  something/S sometime/S someway somewhat/S somewhere son/S sonata/S song/S songwriter/S sonic sonnet/S
  sonorous soon/RT soot soothe/SDG soothingly sootier sootiest sooty sop/SBC sophisticate/SDG sophistication
  sophistry sophomore/S sophomoric soporific/S soprano/S sorbet/S sorcerer/S sorceress/E sorcery sordid
  sore/SRLNT sorority/I sorrier sorriest sorrow/SDG sorrowful/L sorry sort/SDG sorta sought soul/S soulful
  sound/SDGRLNTU soundproof/SDG soundtrack/S soup/SDG sour/SDGRLNT source/SDG sourdough/S south southbound
  southeast southeasterly southeastern southeastward southerly/I southern/SRZ southpaw/S southward southwest
  southwesterly southwestern southwestward souvenir/S sovereign/S sovereignty sow/SDG sown soybean/S spa/S
  space/SDG spacecraft/S spaceship/S spacey spacial spacier spaciest spacious/N spade/SDG spaghetti span/SBC
  spangle/SDG spaniel/S spank/SDG spankings spanner/S spar/SEDGBCRT spare sparingly spark/SDG sparkle/SDGRZ
  sparrow/S sparse/RLNT spasm/S spasmodic spastic/S spat/SEBC spate spatial spatter/SDG spatula/S spawn/SDG
  spay/SDG speak/SGRZ spear/SDG spearhead/SDG spearmint special/SL specialist/S specialization/S
  specialize/SDG specialty/I species specific/S specifically specification/S specifier specify/IDG specimen/S
  specious speck/SDG speckle/SDG spectacle/S spectacular/SL spectator/S specter/S spectra spectrum
  speculate/SDG speculation/S speculative speculator/S sped speech/E speechless speed/SG speedboat/S speedier
  speediest speedily speedometer/S speedway/S speedy spell/SDGR spellbind/SG spellbound spellings spend/SG
  spendthrift/S spent sperm/S spew/SDG sphere/S spherical sphinx/E spice/SDG spicier spiciest spicy spider/S
  spiel/SDG spiffier spiffiest spiffy spigot/S spike/SDG spill/SDG spin/SEC spinach spinal/S spindlier
  spindliest spindly spine spineless spinster/S spiral/SDG spire/S spirit/SDG spiritual/SL spit/SEDGBC spite
  spiteful spitefuller spitefullest spittle splash/EDG splashier splashiest splashy splat/SBC splatter/SDG
  splay/SDG spleen/S splendid/RLT splendor splice/SDG splint/SDGRZ splintered splintering split/SC splittings
  splurge/SDG spoil/SDG spoilsport/S spoke/S spoken/U spokesman spokesmen spokespeople spokesperson/S
  spokeswoman spokeswomen sponge/SDG spongier spongiest spongy sponsor/SDG sponsorship spontaneity
  spontaneous/L spoof/SDG spook/SDG spookier spookiest spooky spool/SDG spoon/SDG spoonful/S sporadic
  sporadically spore/S sporran sport/SDG sportier sportiest sportscast/SG sportsman sportsmanship sportsmen
  sportswear sporty spot/SBC spotless spotlight/SDG spottier spottiest spotty spouse/S spout/SDG sprain/SDG
  sprang sprawl/SDG spray/SDG spread/SG spreadsheet/S spree/SD spreeing sprier spriest sprig/S spring/SG
  springboard/S springier springiest springtime springy sprinkle/SDGRZ sprinklings sprint/SDGRZ sprout/SDG
  spruce/SDGRT sprung spry spud/S spun spunk spunkier spunkiest spunky spur/SBC spurious spurn/SDG spurt/SDG
  sputter/SDG spy/IDG squabble/SDG squad/S squadron/S squalid/RT squall/SDG squalor squander/SDG square/SDGRLT
  squash/EDG squat/SBC squatter/S squattest squawk/SDG squeak/SDG squeakier squeakiest squeaky squeal/SDG
  squeamish squeeze/SDG squelch/EDG squid/S squint/SDGRT squire/SDG squirm/SDG squirrel/SDG squirt/SDG
  stab/SBC stabbings stability stabilize/SDG stable/SDGRTU stack/SDG stadium/S staff/SDGRZ stag/SEDG stage
  stagecoach/E stagger/SDG staggeringly stagings stagnant stagnate/SDG stagnation staid/RT stain/SDG stair/S
  staircase/S stairway/S stake/SDG stakeout/S stale/SDGRT stalemate/SDG stalk/SDGRZ stalkings stall/SDG
  stallion/S stalwart/S stamina stammer/SDG stamp/SDG stampede/SDG stance/S stanch/EDGRT stand/SG standard/S
  standardization standardize/SDG standby/S standings standoff/S standout/S standpoint/S standstill/S stank
  stanza/S staple/SDGRZ star/SEDGBC starboard starch/EDG starchier starchiest starchy stardom stare starfish/E
  stark/RT starlight starrier starriest starry start/SDGRZ startle/SDG startlingly starvation starve/SDG
  starvings stash/EDG state/SDGRLM statelier stateliest statements statesman statesmanlike statesmanship
  statesmen statewide static station/SDG stationary stationery statistic/S statistical/L statistician/S stats
  statue/S stature/S status/E statute/S statutory staunch/EDGRLT stave/SDG stay/SDG steadfast steadier/U
  steadiest/U steadily steady/IDGU steak/S steal/SG stealth stealthier stealthiest stealthily stealthy
  steam/SDG steamboat/S steamier steamiest steamroll/SDGRZ steamrollered steamrollering steamy steel/SDG
  steep/SDGRLNT steeple/S steer/SDG stellar stem/SBC stench/E stencil/SDG stenographer/S stenography step/SBC
  stepbrother/S stepchild stepchildren stepdaughter/S stepfather/S stepladder/S stepmother/S stepsister/S
  stepson/S stereo/S stereotype/SDG stereotypical sterile sterility sterilization sterilize/SDG sterling
  stern/SRLNT steroid/S stethoscope/S stew/SDG steward/SDG stewardess/E stick/SGRZ stickier stickiest
  stickler/S sticky/I stiff/SDGRLNT stiffen/SDG stifle/SDG stiflings stigma/S stigmata stigmatize/SDG
  still/SDGRNT stillbirth/S stillborn stilt/SD stimulant/S stimulate/SDG stimulation stimuli stimulus
  sting/SGRZ stingier stingiest stinginess stingy stink/SGRZ stint/SDG stipend/S stipulate/SDG stipulation/S
  stir/SBC stirrup/S stitch/EDG stock/SDG stockade/SDG stockbroker/S stockholder/S stockier stockiest
  stockings stockpile/SDG stocky stockyard/S stodgier stodgiest stodgy stoic/S stoical stoicism stoke/SDG
  stole/S stolen stolid/RLT stomach/SDG stomachache/S stomp/SDG stone/SDG stonewall/SDG stonier stoniest stony
  stood stool/S stoop/SDG stop/SBC stopgap/S stoplight/S stopover/S stoppage/S stopper/SDG stopwatch/E storage
  store/SDG storehouse/S storekeeper/S storeroom/S stork/S storm/SDG stormier stormiest stormy story/I
  storyteller/S stout/RT stove/S stow/SDG stowaway/S straddle/SDG straggle/SDGRZ straight/SRT straighten/SDG
  straightforward/L strain/SDGRZ strait/S straitjacket/SDG strand/SDG strange/RZLNT strangle/SDG
  stranglehold/S strangulation strap/SBC strapless/E strata stratagem/S strategic strategically strategy/I
  stratify/IDG stratosphere/S stratum straw/SDG strawberry/I stray/SDG streak/SDG streakier streakiest streaky
  stream/SDGRZ streamline/SDG street/S streetcar/S streetlight/S strength/S strengthen/SDG strenuous/L
  stress/EDG stressful stretch/EDGRZ strew/SDG strewn stricken strict/RLNT stridden stride/SG strident strife
  strike/SGRZ strikingly strikings string/SG stringent stringier stringiest stringy strip/SEDGBC stripe
  stripper/S striptease/SDG strive/SG striven strode stroke/SDG stroll/SDGRZ strong/RLT stronghold/S strove
  struck structural structuralist structure/SDG struggle/SDG strum/SBC strung strut/SBC stub/SBC stubbier
  stubbiest stubble stubborn/RLNT stubby stuck/U stud/SBC student/S studentship studio/S studious study/IDG
  stuff/SDG stuffier stuffiest stuffings stuffy stumble/SDG stump/SDG stun/SBC stung stunk stunt/SDG
  stupefy/IDG stupendous stupid/SRLT stupidity/I stupor/S sturdier sturdiest sturdiness sturdy stutter/SDG
  style/SDG stylish stylistic stylus stymie/SD stymieing suave/RT sub/SBC subcommittee/S subconscious/L
  subculture/S subdivide/SDG subdivision/S subdue/SDG subgroup subject/SDG subjective/L subjugate/SDG
  subjunctive/S sublet/SC sublime/SDGRT subliminal submarine/S submerge/SDG submersion submission/S submissive
  submit/SBC subnormal subordinate/SDG subordination subpoena/SDG subprogram subroutine/S subscribe/SDGRZ
  subscript/S subscription/S subsection/S subsequent/L subservience subservient subset/S subside/SDG
  subsidiary/I subsidize/SDG subsidy/I subsist/SDG subsistence substance/S substandard substantial/L
  substantiate/SDG substitute/SDG substitution/S subsystem subterfuge/S subterranean subtitle/S subtle/RT
  subtlety/I subtly subtract/SDG subtraction/S suburb/S suburban/S suburbia subversive/S subvert/SDG subway/S
  succeed/SDG success/E successful/LU succession/S successive/L successor/S succinct/RLT succor/SDG
  succulent/S succumb/SDG such suck/SDGRZ suckered suckering suckle/SDG suction/SDG sudden/LN suds sue/SDG
  suede suffer/SDGRZ sufferings suffice/SDG sufficiency sufficient/L suffix/EDG suffocate/SDG suffocation
  suffrage sugar/SDG sugarier sugariest sugary suggest/SDGR suggestible suggestion/S suggestive/L suicidal
  suicide/S suit/SEDGA suitability suitably suitcase/S suite suitor/S sulfur sulk/SDG sulkier sulkiest sulky/I
  sullen/RLT sultan/S sultrier sultriest sultry sum/SBC summarily summarize/SDG summary/I summer/SDG
  summertime summery summit/S summon/SDG summonsed summonses summonsing sumptuous sun/SBC sunbathe/SDG
  sunblock/S sunburn/SDG sundae/S sundial/S sundown/S sundry/I sunflower/S sung/U sunglasses sunk sunken
  sunlight sunlit sunnier sunniest sunny sunrise/S sunscreen/S sunset/S sunshine suntan/SBC sunup sup/RZ
  superb/RLT supercomputer/S superficial/L superfluous superhighway/S superhuman superimpose/SDG
  superintendent/S superior/S superiority superlative/S supermarket/S supernatural/S superpower/S
  superscript/S supersede/SDG supersonic superstar/S superstition/S superstitious superstructure/S
  supervise/SDG supervision/S supervisor/S supervisory supper/S supplant/SDG supple/RTM supplemental
  supplementary supplemented supplementing supplements supplier/S supply/IDG support/SDGRZ supportive
  suppose/SDG supposedly supposition/S suppress/EDG suppression supremacy supreme/L surcharge/SDG sure/RLTU
  surefire surf/SDGRZ surface/SDG surfboard/SDG surge/SDG surgeon/S surgery/I surgical/L surlier surliest
  surly surmise/SDG surmount/SDG surname/S surpass/EDG surplus/EBC surprise/SDG surprisingly surprisings
  surreal surrealistic surrender/SDG surreptitious surrogate/S surround/SDG surroundings surveillance
  survey/SDG surveyor/S survival/S survive/SDG survivor/S susceptible suspect/SDG suspend/SDGRZ suspense
  suspension/S suspicion/S suspicious/L sustain/SDGA sustenance swab/SBC swagger/SDGR swallow/SDG swam
  swamp/SDG swampier swampiest swampy swan/S swank/SDGRT swap/SBC swarm/SDG swarthier swarthiest swarthy
  swat/SBC swatch/E swathe/SDG sway/SDG swear/SG sweat/SGRZ sweatier sweatiest sweatpants sweatshirt/S
  sweatshop/S sweaty sweep/SGRZ sweepings sweepstakes sweet/SRLNT sweeten/SDGRZ sweetheart/S sweetie/S
  swell/SDGRT swellings swelter/SDG swept swerve/SDG swift/SRLT swig/SBC swill/SDG swim/SC swimmer/S
  swimsuit/S swindle/SDGRZ swine/S swing/SG swipe/SDG swirl/SDG swish/EDGRT switch/EDGRA switchboard/S
  swivel/SDG swollen swoon/SDG swoop/SDG sword/S swordfish/E swore sworn swum swung sycamore/S sycophant/S
  syllable/S syllabus/E symbol/S symbolic symbolically symbolism symbolize/SDG symmetric symmetrical/L
  symmetry sympathetic sympathetically sympathize/SDGRZ sympathy/I symphonic symphony/I symptom/S symptomatic
  synagogue/S synapse/S sync/SDG synchronization synchronize/SDG synchronous syndicate/SDG syndication
  syndrome/S synod/S synonym/S synonymous synopses synopsis syntactic syntactically syntax syntheses synthesis
  synthesize/SDGRZ synthetic/S synthetically syphilis syringe/SDG syrup/S system/S systematic systematically`;
