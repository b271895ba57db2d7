/** Part of the word list; see domain/english-words.ts for how it is written. */
export const I_TO_L = `
  ice/SDG iceberg/S icebox/E icebreaker/S icicle/S icier iciest icings ickier ickiest icky icon/S icy id
  idea/S ideal/SL idealism idealist/S idealistic idealize/SDG identical/L identifiable identification
  identifier/S identify/IDG identity/I ideological/L ideology/I idiocy/I idiom/S idiomatic idiosyncrasy/I
  idiosyncratic idiot/S idiotic idiotically idle/SDGRNT idly idol/S idolatrous idolatry idolize/SDG idyllic if
  iffier iffiest iffy ifs igloo/S ignite/SDG ignition/S ignorance ignorant ignore/SDG iguana/S ilk ill/SN
  illegal/SL illegible illegibly illegitimacy illegitimate illicit illiteracy illiterate/S illnesses
  illogical/L illuminate/SDG illumination/S illusion/S illusory illustrate/SDG illustration/S illustrative
  illustrator/S illustrious image/SDG imagery imaginary imagination/S imaginative/LU imagine/SDGA imbalance/SD
  imbecile/S imbibe/SDG imbue/SDG imitate/SDG imitation/S imitative imitator/S immaculate/L immaterial
  immature immaturity immeasurable immeasurably immediacy immediate/L immense/L immensity/I immerse/SDG
  immersion/S immigrant/S immigrate/SDG immigration imminent/L immobile immobility immobilize/SDG immoral/L
  immorality/I immortal/S immortality immortalize/SDG immovable immune immunity immunization/S immunize/SDG
  immutable imp/SL impact/SDG impair/SDGM impairments impale/SDG impart/SDG impartial/L impartiality
  impasse/SA impassioned impassive impatience/S impatient/L impeach/EDGM impeachments impeccable impeccably
  impedance impede/SDG impediment/S impel/SBC impend/SDG impenetrable imperative/S imperceptible imperceptibly
  imperfect/SL imperfection/S imperial/S imperialism imperialist/S imperil/SDG impersonal/L impersonate/SDG
  impersonation/S impersonator/S impertinence impertinent impervious impetuous/L impetus/E impinge/SDG impish
  implacable implant/SDG implausible implement/SDGRA implementation/S implicate/SDG implication/S implicit/L
  implied implies implode/SDG implore/SDG implying impolite/L import/SDGRZ importance important/LU
  importation/S impose/SDG imposition/S impossibility/I impossible/S impossibly impostor/S impotence impotent
  impound/SDG impoverish/EDG impractical imprecise impregnable impregnate/SDG impress/EDG impression/SA
  impressionistic impressive/L imprint/SDG imprison/SDGM imprisonments improbability/I improbable improbably
  impromptu/S improper/L impropriety/I improve/SDGM improvements improvisation/S improvise/SDG impudence
  impudent impulse/SDG impulsive/LN impunity impure/RT impurity/I in inability/I inaccessibility inaccessible
  inaccuracy/I inaccurate inaction inactive inactivity inadequacy/I inadequate/L inadmissible inadvertent/L
  inadvisable inalienable inane/RT inanimate inapplicable inappropriate inarticulate inasmuch inattention
  inattentive inaudible inaudibly inaugural/S inaugurate/SDG inauguration/S inauspicious inborn inbred
  inbreed/SG inbuilt incalculable incandescence incandescent incantation/S incapable incapacitate/SDG
  incapacity incarcerate/SDG incarceration/S incarnate/SDG incarnation/S incendiary/I incense/SDG incentive/S
  inception/S incessant/L incest incestuous inch/EDG incidence/S incident/S incidental/SL incinerate/SDG
  incineration incinerator/S incision/S incisive incisor/S incite/SDGM incitements inclination/S incline/SDG
  include/SDG inclusion/S inclusive incognito/S incoherence incoherent/L income/SG incomparable
  incompatibility/I incompatible/S incompatibly incompetence incompetent/SL incomplete/L incomprehensible
  inconceivable inconclusive/L incongruity/I incongruous inconsequential inconsiderable inconsiderate
  inconsistency/I inconsistent/L inconsolable inconspicuous/L incontinence incontinent inconvenience/SDG
  inconvenient/L incorporate/SDG incorporation incorrect/L incorrigible increase/SDG increasingly incredible
  incredibly incredulity incredulous increment/SD incremental incriminate/SDG incrimination incubate/SDG
  incubation incubator/S incumbent/S incur/SBCA incurables incurably indebted/N indecency/I indecent/L
  indecision indecisive/L indeed indefensible indefinable indefinably indefinite/L indelible indelibly
  indelicate indemnify/IDG indemnity/I indent/SDG indentation/S independence independent/SL indescribable
  indescribably indestructible indeterminate index/EDG indicate/SDG indication/S indicative/S indicator/S
  indices indict/SDGM indictments indifference indifferent/L indigenous indigent/S indigestible indigestion
  indignant/L indignation indignity/I indigo indirect/LN indirection indiscreet indiscretion/S
  indiscriminate/L indispensable/S indisposed indisputable indistinct/L indistinguishable individual/SL
  individualism individualist/S individualistic individuality indivisible indoctrinate/SDG indoctrination
  indolence indolent indomitable indoor/S induce/SDGM inducements induct/SDG induction/S indulge/SDG
  indulgence/S indulgent industrial industrialist/S industrialization industrialize/SDG industrious industry/I
  inebriate/SDG inebriation inedible ineffective/N ineffectual inefficiency/I inefficient/L inelegant
  ineligibility ineligible/S inept ineptitude inequality/I inequity/I inert inertia inertial inescapable
  inessential/S inevitability inevitable inevitably inexact inexcusable inexhaustible inexorable inexorably
  inexpensive/L inexperience/D inexplicable inexplicably inextricably infallibility infallible infamous
  infamy/I infancy infant/S infantile infantry/I infatuate/SDG infatuation/S infeasible infect/SDG infection/S
  infectious infelicity/I infer/SBC inference/S inferior/S inferiority inferno/S infertile infertility
  infest/SDG infestation/S infidel/S infidelity/I infield/SRZ infiltrate/SDG infiltration infiltrator/S
  infinite/L infinitesimal/S infinitive/S infinity/I infirm infirmary/I infirmity/I infix inflame/SDG
  inflammable inflammation/S inflammatory inflatables inflate/SDGA inflation inflationary inflection/S
  inflexibility inflexible inflexibly inflict/SDG infliction influence/SDG influential influenza influx/E info
  infomercial/S inform/SDGRZ informal/L informality informant/S information informational informative/U
  infraction/S infrared infrastructure/S infrequent/L infringe/SDGM infringements infuriate/SDG infuriatingly
  infuse/SDG infusion/S ingenious/L ingenuity ingest/SDG ingrain/SDG ingratiate/SDG ingratitude ingredient/S
  inhabit/SDG inhabitant/S inhalation/S inhale/SDGRZ inherent/L inherit/SDG inheritance/S inhibit/SDG
  inhibition/S inhospitable inhuman inhumane inhumanity/I initial/SDGL initialization initialize/SDG
  initiate/SDG initiation/S initiative/S initiator/S inject/SDG injection/S injunction/S injure/SDG injurious
  injury/I injustice/S ink/SDG inkier inkiest inkling/S inky inlaid inland inlay/SG inlet/S inmate/S inn/SGR
  innards innate innermost innings innkeeper/S innocence innocent/SL innocuous innovate/SDG innovation/S
  innovative innovator/S innuendo/S innumerable inoculate/SDG inoculation/S inoffensive inoperative
  inopportune inordinate/L inorganic inpatient/S input/SBC inquest/S inquire/SDG inquiry/I inquisition/S
  inquisitive inroad/S ins insane/RLT insanity insatiable inscribe/SDG inscription/S inscrutable insect/S
  insecticide/S insecure insecurity/I insemination insensitive/L insensitivity inseparable/S insert/SDG
  insertion/S inside/SRZ insidious insight/S insignia insignificance insignificant/L insincere/L insincerity
  insinuate/SDG insinuation/S insipid insist/SDG insistence insistent/L insofar insolence insolent insoluble
  insolvency insolvent/S insomnia insomniac/S inspect/SDG inspection/S inspector/S inspiration/S inspirational
  inspire/SDG instability install/SDGM installation/S installments instance/SDG instant/SL instantaneous/L
  instead instep/S instigate/SDG instigation instill/SDG instinct/S instinctive/L institute/SDG institution/S
  institutional institutionalize/SDG instruct/SDG instruction/S instructive/L instructor/S instrument/SDG
  instrumental/S insubordinate insubordination insubstantial insufferable insufficiency insufficient/L insular
  insularity insulate/SDG insulation insulator/S insulin insult/SDG insurance/S insure/SDGRZ insureds
  insurgency/I insurgent/S insurmountable insurrection/S intact intake/S intangible/S integer/S integral/S
  integrate/SDG integration integrity intellect/S intellectual/SL intelligence intelligent/LU intelligible/U
  intelligibly intend/SDG intendeds intense/RLT intensifier/S intensify/IDG intensity/I intensive/SL intent/SL
  intention/S intentional/LU inter/SBCTM interact/SDG interaction/S interactive/L intercede/SDG intercept/SDG
  interception/S interchange/SDG interchangeable interchangeably intercom/S interconnect/SDG intercontinental
  intercourse interdependence interdependent interested/U interesting/LU interests interface/SDG interfere/SDG
  interference interim interior/S interject/SDG interjection/S interlock/SDG interloper/S interlude/SDG
  intermarriage/S intermarry/IDG intermediary/I intermediate/S interments interminable interminably
  intermingle/SDG intermission/S intermittent/L intern/SDGM internal/SL international/SL internet internist/S
  internship/S interpersonal interplanetary interplay interpolation interpose/SDG interpret/SDGRZ
  interpretation/S interracial interrelate/SDG interrogate/SDG interrogation/S interrogator/S interrupt/SDG
  interruption/S intersect/SDG intersection/S intersperse/SDG interstate/S interstellar intertwine/SDG
  interval/S intervene/SDG intervention/S interview/SDGRZ interweave/SG interwove interwoven intestate
  intestinal intestine/S intimacy/I intimate/SDGL intimation/S intimidate/SDG intimidation into intolerable
  intolerably intolerance intolerant intonation/S intoxicate/SDG intoxication intractable intramural
  intransitive/SL intravenous/E intrepid intricacy/I intricate/L intrigue/SDG intrinsic intrinsically
  introduce/SDG introduction/S introductory introspective introvert/SD intrude/SDGRZ intrusion/S intrusive
  intuition/S intuitive/L inundate/SDG inundation/S invade/SDGRZ invalid/SDG invalidate/SDG invaluable
  invariable/S invariably invariant invasion/S invasive invective invent/SDG invention/S inventive inventor/S
  inventory/IDG inverse/SL inversion/S invert/SDG invertebrate/S invest/SDGM investigate/SDG investigation/S
  investigative investigator/S investments investor/S inveterate invigorate/SDG invincible invisibility
  invisible invisibly invitation/S invite/SDG invocation/S invoice/SDG invoke/SDG involuntarily involuntary
  involve/SDGM involvements invulnerable inward/SL iodine ion/SU iota/S irascible irate ire iridescence
  iridescent iris/E irk/SDG iron/SDG ironic ironically irony/I irradiate/SDG irrational/SL irrationality
  irreconcilable irrefutable irregular/SL irregularity/I irrelevance/S irrelevant irreparable irreparably
  irreplaceable irrepressible irreproachable irresistible irresistibly irrespective irresponsibility
  irresponsible irresponsibly irretrievable irretrievably irreverence irreverent/L irreversible irrevocable
  irrevocably irrigate/SDG irrigation irritability irritable irritably irritant/S irritate/SDG irritation/S is
  island/SRZ isle/S isolate/SDG isolation issue/SDG isthmus/E it italic/S italicize/SDG itch/EDG itchier
  itchiest itchiness itchy item/S itemize/SDG iterate iteration/S iterative itinerant/S itinerary/I its/U
  itself ivory/I ivy/I jab/SBC jabber/SDG jack/SDG jackal/S jackass/E jackdaw jacket/S jackhammer/S
  jackknife/SDG jackknives jackpot/S jade/SDG jagged/RT jaguar/S jail/SDGRZ jalopy/I jam/SBC jamb/S jamboree/S
  jangle/SDG janitor/S jar/SBC jargon jaundice/SDG jaunt/SDG jauntier jauntiest jauntily jaunty javelin/S
  jaw/SDG jawbone/SDG jay/S jaywalk/SDGRZ jazz/EDG jazzier jazziest jazzy jealous/L jealousy/I jeans jeer/SDG
  jeez jell/SDG jelly/IDG jellyfish/E jeopardize/SDG jeopardy jerk/SDG jerkier jerkiest jerkily jerky jersey/S
  jest/SDGRZ jet/SBC jettison/SDG jetty/I jewel/SDGRZ jewelry/I jibe/SDG jiffy/I jig/SBC jigger/SDG jiggle/SDG
  jigsaw/SDG jilt/SDG jingle/SDG jinx/EDG jitterier jitteriest jitters jittery jive/SDG job/SBC jobless/N
  jock/S jockey/SDG jockstrap/S jocular jocularity jog/SBC jogger/S john/S join/SDG joint/SDGL joke/SDGRZ
  jollier jolliest jolly/IDG jolt/SDG jostle/SDG jot/SBC journal/S journalism journalist/S journey/SDG
  jovial/L jowl/S joy/SDG joyful/LN joyfuller joyfullest joyous/L joyridden joyride/SGRZ joyrode joystick/S
  jubilant jubilation jubilee/S judge/SDG judgment/S judgmental judicial/L judiciary/I judicious/L judo
  jug/SBC juggernaut juggle/SDGRZ jugular/S juice/SDG juicier juiciest juicy jukebox/E jumble/SDG jumbo/S
  jump/SDGRZ jumpier jumpiest jumpsuit/S jumpy junction/S juncture/S jungle/S junior/S juniper/S junk/SDG
  junket/SDG junkie/S junkyard/S junta/S jurisdiction juror/S jury/I just/RLTU justice/S justifiable/U
  justifiably justification/S justify/IDG jut/SBC jute juvenile/S juxtapose/SDG juxtaposition/S kaleidoscope/S
  kangaroo/S kaput karat/S karate karma kayak/SDG keel/SDG keen/SDGRLNT keep/SGRZ keepsake/S keg/S kelp ken
  kennel/SDG kept kerchief/S kernel/S kerosene ketchup kettle/S key/SDG keyboard/SDG keyhole/S keynote/SDG
  keystone/S keystroke/S keyword/S khaki/S kick/SDG kickback/S kickoff/S kid/SBC kiddie/S kiddo/S kidnap/SBC
  kidnapper/S kidnappings kidney/S kill/SDGRZ killings kiln/SDG kilo/S kilobyte/S kilogram/S kilometer/S
  kilowatt/S kilt/S kimono/S kin kind/SRLNTU kinda kindergarten/S kindhearted kindle/SDG kindlier/U
  kindliest/U kindnesses kindred kinfolk king/S kingdom/S kingfisher/S kingpin/S kink/SDG kinkier kinkiest
  kinky kinship kiosk/S kipper kiss/EDG kit/SEDG kitchen/S kitchenette/S kite kitten/S kitty/I kiwi/S
  kleptomaniac/S klutz/E klutzier klutziest klutzy knack/SR knapsack/S knead/SDG knee/SD kneecap/SBC kneeing
  kneel/SG knelt knew knickers knickknack/S knife/SDG knight/SDG knighthood/S knit/SBC knives knob/S knobbier
  knobbiest knobby knock/SDGRZ knockout/S knoll/S knot/SBC knottier knottiest knotty know/SG knowingly/U
  knowings knowledge knowledgeable knowledgeably known/U knuckle/SDG koala/S kosher/SDG kowtow/SDG ks kudos
  lab/S label/SDG labor/SDGRZ laboratory/I laborious/L labyrinth/S lace/SDG lacerate/SDG laceration/S lacier
  laciest lack/SDG lackluster lacquer/SDG lacrosse lacy lad/SEDG ladder/SDG lade laden ladle/SDG lady/I
  ladybug/S ladylike lag/SBCR laggard/S lagoon/S laid lain lair/S lake/S lamb/SDG lambda lame/SDGRT
  lament/SDGA lamentation/S laminate/SDG lamp/S lampoon/SDG lampshade/S lance/SDG land/SDGR landfill/S
  landings landlady/I landlocked landlord/S landmark/S landowner/S landscape/SDG landslid/EG landslide lane/S
  language/S languid languish/EDG languor/S languorous lankier lankiest lanky lantern/S lap/SBC lapel/S
  lapse/SDG laptop/S larceny/I lard/SDG large/SRLT lark/SDG larva larvae larynges laryngitis larynx lascivious
  laser/S lash/EDG lass/E lasso/SDG last/SDGL latch/EDG late/RLT latent lateral/SDG latex lath/SEDGRZ lathe
  lathered lathering latitude/S latrine/S latter lattice/S laud/SDGA laugh/SDGA laughingstock/S laughter
  launch/EDGRZ launder/SDG laundry/I laureate/S laurel/S lava lavatory/I lavender/S lavish/EDGRT law/S
  lawful/U lawless/N lawmaker/S lawn/S lawsuit/S lawyer/S lax/RT laxative/S laxity lay/SGRZ layaway layered
  layering layman laymen layoff/S layout/S layover/S lazier laziest lazily laziness lazy/IDG leach lead/SDGRZ
  leaden leadership leaf/SDG leafier leafiest leaflet/SDG leafy league/SDG leak/SDG leakage/S leakier leakiest
  leaky lean/SDGRT leanings leap/SDG leapfrog/SBC learn/SDG lease/SDG leash/EDGU least leather leathery
  leave/SDG lecherous lectern/S lecture/SDGRZ led ledge/SRZ lee/RZ leech/EDG leek/S leered leerier leeriest
  leering leery leeway left/SRT leftmost leftover/S leg/SBC legacy/I legal/SL legalistic legality legalize/SDG
  legend/S legendary leggier leggiest leggings leggy legibility legible legibly legion/S legislate/SDG
  legislation legislative legislator/S legislature/S legit legitimacy legitimate/SDGL legume/S leisure/L lemme
  lemon/S lemonade lend/SGRZ length/S lengthen/SDG lengthier lengthiest lengthwise lengthy leniency lenient/L
  lens/E lent lentil/S leopard/S leotard/S leper/S leprosy leprous lesbian/S lesbianism lesion/S less/RU
  lessen/SDG lesson/S lest let/SC letdown/S lethal/L lethargic lethargy letter/SDG letterhead/S lettuce/S
  letup/S leukemia levee/S level/SDG levelheaded lever/SDG leverage/SDG levitate/SDG levitation levity
  levy/IDG lewd/RT lexical lexicon/S liability/I liaise/SDG liaison/S liar/S lib libel/SDG libelous liberal/SL
  liberalism liberalization liberalize/SDG liberate/SDG liberation libertarian liberty/I libido/S librarian/S
  library/I libretto lice license/SDG lichen/S lick/SDG lickings licorice/S lid/S lie/SDA lien/S lieu
  lieutenant/S life lifeboat/S lifeforms lifeguard/S lifeless lifelike lifeline/S lifelong lifesaver/S
  lifespan lifestyle/S lifetime/S lift/SDG liftoff/S ligament/S ligature/S light/SDGRZLNT lighten/SDG
  lighthearted lighthouse/S lightning/SD lightweight/S like/SDGRLNTAU likelier/U likeliest/U likelihood/S
  liken/SDG likenesses likewise lilac/S lilt/SDG lily/I limb/SRZ limbered limbering limbo/S lime/SDG limelight
  limerick/S limestone limit/SDG limitation/S limitings limitless limo/S limousine/S limp/SDGRT linchpin/S
  line/SDGRZ lineage/S linear/L linefeed linen/S lineup/S linger/SDG lingerie lingo/E linguist/S linguistic/S
  liniment/S linings link/SDGR linkage/S linoleum lint lion/S lioness/E lip/S lipstick/SDG liquefy/IDG
  liqueur/S liquid/S liquidate/SDG liquidation/S liquor/SDG lisp/SDG list/SDG listen/SDGRZ listings listless/L
  lit/RZ litany/I lite literacy literal/SL literary literate/S literature lithe/RT lithium litigate/SDG
  litigation litter/SDG litterbug/S little/RT liturgical liturgy/I live/SDGRZLTA livelier liveliest
  livelihood/S liveliness liven/SDG livestock livid livings lizard/S llama/S load/SDGRAU loaf/SDGRZ loam
  loan/SDG loath/EDG loathe loathings loathsome loaves lob/SEBC lobby/IDG lobbyist/S lobe lobotomy lobster/S
  local/SEL locale locality/I localize/SDG locate/SDG location/S lock/SDGRZU locket/S locksmith/S locomotion
  locomotive/S locust/S lodge/SDGRZ lodgings loft/SDG loftier loftiest loftiness lofty log/SBC logarithm
  logarithmic logbook/S logger logic logical/L logician logistical logistics logjam/S logo/S loin/S
  loincloth/S loiter/SDGRZ loll/SDG lollipop/S lone/RZL lonelier loneliest loneliness lonesome long/SDGRT
  longevity longhand longingly longings longish longitude/S longitudinal longshoreman longshoremen longtime
  look/SDG lookalike/S lookout/S loom/SDG loon/S loonie/RT loony/I loop/SDG loophole/S loose/SDGRLT loosen/SDG
  loot/SDGRZ lop/SEDGBC lope lopsided lord/SDG lore lorry/I lose/SGRZ loss/E lost lot/S lotion/S lottery/I
  lotus/E loud/RLNT loudmouth/SD loudspeaker/S lounge/SDG louse/S lousier lousiest lousy love/SDGRZLA lovelier
  lovelies loveliest loveliness lovesick lovingly low/SDGRZLT lowbrow/S lowdown lowercase lowered lowering
  lowlier lowliest loyal/RLT loyalty/I lozenge/S ls lubricant/S lubricate/SDG lubrication lucid/L lucidity
  luck/SDG luckier/U luckiest/U luckily lucky/U lucrative ludicrous/L lug/SBC luggage lugubrious lukewarm
  lull/SDG lullaby/I lumber/SDG lumberjack/S lumberyard/S luminary/I luminous lump/SDG lumpier lumpiest lumpy
  lunacy/I lunar lunatic/S lunch/EDG lunchbox luncheon/S lunchtime/S lung/SEDG lunge lupine/S lurch/EDG
  lure/SDG lurid/L lurk/SDG luscious lush/ERT lust/SDGR lustier lustiest lustrous lusty lute/S luxuriant
  luxuriate/SDG luxurious/L luxury/I lye/G lymph lymphatic/S lynch/EDG lynchings lyre/S lyric/S lyrical
  lyricist/S`;
