/** Part of the word list; see domain/english-words.ts for how it is written. */
export const M_TO_O = `
  ma macabre macaroni/S mace/SDG machete/S machine/SDG machinery machinist/S macho mackerel/S macro/S
  macrocosm/S macroscopic mad/SLN madam/S madame madcap/S madden/SDG maddeningly madder maddest made
  madhouse/S madman madmen maelstrom/S magazine/S magenta maggot/S magic magical/L magician/S magistrate/S
  magnanimity magnanimous/L magnate/S magnesium magnet/S magnetic magnetism magnetize/SDG magnification/S
  magnificence magnificent/L magnify/IDG magnitude/S magnolia/S magnum magpie/S mahogany/I maid/S maiden/S
  mail/SDG mailbox/E mailings mailman mailmen maim/SDG main/SL mainframe/S mainland/S mainline mainstay/S
  mainstream/SDG maintain/SDGRZA maintainability maintenance maize/S majestic majestically majesty/I
  major/SDGL majority/I make/SGRZ makeshift/S makeup/S maladjusted malady/I malaise malaria male/S malevolence
  malevolent malformed malfunction/SDG malice malicious/L malign/SDG malignancy/I malignant mall/S mallard/S
  malleable mallet/S malnourished malnutrition malpractice/S malt/SDG maltreat/SDG mama/S mamma mammal/S
  mammalian mammoth/S man/SEBCLU manacle/SDG manage/SDGRZM manageable managerial mandarin/S mandate/SDG
  mandatory mandible/S mandolin/S mane maneuver/SDG mange/RZ mangier mangiest mangle/SDG mango/E mangrove/S
  mangy manhandle/SDG manhole/S manhood manhunt/S mania/S maniac/S maniacal manic/S manicure/SDG manicurist/S
  manifest/SDGL manifestation/S manifesto/S manifold/SDG manipulate/SDG manipulation/S manipulative mankind
  manlier manliest manliness mannequin/S manner/S mannerism/S mannish manor/S manpower mansion/S manslaughter
  mantel/S mantelpiece/S mantle/SDG mantra/S manual/SL manufacture/SDGRZ manure/SDG manuscript/S many map/SBC
  maple/S mapper mappings mar/SEBC marathon/S marble/SDG march/EDGR mare margarine margin/S marginal/L maria
  marigold/S marijuana marina/S marinade/SDG marinate/SDG marine/SRZ marionette/S marital maritime mark/SDGRZ
  markdown/S markedly market/SDGRZA marketability marketplace/S markings marksman marksmen markup/S marmalade
  maroon/SDG marquee/S marriage/S marrieds marrow/S marry/IDG marsh/E marshal/SDG marshier marshiest
  marshmallow/S marshy marsupial/S mart/S martial martin martyr/SDG martyrdom marvel/SDG marvelous mas/SBC
  mascara/SDG mascot/S masculine/S masculinity mash/EDG mask/SDGU masochism masochist/S masochistic mason/S
  masonry masquerade/SDG massacre/SDG massage/SDG masses masseur/S masseuse/S massive/L mast/SRZ mastered
  masterful mastering masterly mastermind/SDG masterpiece/S mastery masticate/SDG masturbate/SDG masturbation
  mat/SEDGBC matador/S match/EDG matchbook/S matchbox/E matchless matchmaker/S matchmaking matchstick/S mate
  material/S materialism materialist/S materialistic materialize/SDG maternal maternity math mathematical/L
  mathematician/S mathematics matriarch/S matriarchal matriarchy/I matrices matriculate/SDG matriculation
  matrimonial matrimony matrix matron/SL matte/SRZ mattered mattering mattress/E mature/SDGRT maturity/I
  maudlin maul/SDG mausoleum/S mauve maverick/S mawkish maxed maxes maxim/S maxima maximal maximize/SDG
  maximum/S maxing may maybe/S mayday/S mayhem mayo mayonnaise mayor/S maze/S me meadow/S meager meal/S
  mealier mealiest mealtime/S mealy mean/SGRT meander/SDG meaningful/L meaningless meanings meant meantime
  meanwhile measles measlier measliest measly measure/SDGMA measurements meat/S meatball/S meatier meatiest
  meatloaf meatloaves meaty mecca/S mechanic/S mechanical/L mechanism/S mechanization mechanize/SDG medal/S
  medalist/S medallion/S meddle/SDGRZ meddlesome media/S median/S mediate/SDG mediation mediator/S medical/SL
  medicate/SDG medication/S medicinal medicine/S medieval mediocre mediocrity/I meditate/SDG meditation/S
  medium/S medley/S meek/RLNT meet/SG meetinghouse/S meetings meg/S megabyte/S megalomania megalomaniac/S
  megaphone/SDG megaton/S melancholy meld/SDG mellow/SDGRT melodic melodious melodrama/S melodramatic melody/I
  melon/S melt/SDG meltdown/S member/S membership/S membrane/S memento/S memo/S memoir/S memorabilia memorable
  memorably memorandum/S memorial/S memorize/SDG memory/I men menace/SDG menagerie/S mend/SDG menial/S
  meningitis menopause menorah/S menstrual menstruate/SDG menstruation mental/L mentality/I menthol
  mention/SDG mentor/SDG menu/S meow/SDG mercantile mercenary/I merchandise/SDG merchant/S merciful/L
  merciless/L mercury mercy/I mere/SLT merge/SDGRZ meridian/S meringue/S merit/SDG mermaid/S merrier merriest
  merrily merriment merry mes/SBC mesdames mesh/EDG mesmerize/SDG message/S messenger/S messes messier
  messiest messy met/EDGRZ metabolic metabolism/S metal/S metallic metallurgist/S metallurgy metamorphose/S
  metamorphosis metaphor/S metaphorical/L metaphysical metaphysics mete meteor/S meteoric meteorite/S
  meteorological meteorologist/S meteorology metered metering methadone methane method/S methodical/L
  methodological methodology/I meticulous/L metric metro/S metropolis/E metropolitan mettle mew/SDG
  mezzanine/S mi mice microbe/S microbiology microchip/S microcode microcomputer/S microcosm/S microfiche
  microfilm/SDG micrometer/S microorganism/S microphone/S microprocessor/S microscope/S microscopic
  microsecond/S microwave/SDG midair midday middle/S middleman middlemen midget/S midnight midriff/S midst
  midstream midsummer midterm/S midway/S midweek/S midwife/SDG midwinter midwives mien/S miff/SDG might
  mightier mightiest mighty migraine/S migrant/S migrate/SDG migration/S migratory mike/SDG mild/RLNT
  mildew/SDG mile/S mileage/S milestone/S milieu/S militancy militant/S militarily militarism military
  militate/SDG militia/S milk/SDGR milkier milkiest milkman milkmen milky mill/SDGRZ millennia millennium/S
  milligram/S milliliter/S millimeter/S milliner/S millinery million/S millionaire/S millionth/S millisecond/S
  mime/SDG mimic/S mimicked mimicking mimicry/I mince/SDG mincemeat mind/SDG mindbogglingly mindedness mindful
  mindless/L mine/SDGRZ minefield/S mineral/S mingle/SDG mini/S miniature/S minibus/E minicomputer minimal/L
  minimalism minimalist minimize/SDG minimum/S minion/S miniseries miniskirt/S minister/SDG ministerial
  ministry/I minivan/S mink/S minnow/S minor/SDG minority/I minstrel/S mint/SDG mintier mintiest minty
  minuet/S minus/E minuscule/S minute/SDGRT miracle/S miraculous/L mirage/S mire/SDG mirror/SDG mirth
  misadventure/S misapprehension misappropriate/SDG misappropriation/S misbehave/SDG misbehavior
  miscalculate/SDG miscalculation/S miscarriage/S miscarry/IDG miscellaneous miscellany mischief mischievous/L
  misconception/S misconduct/SDG misconstrue/SDG misdeed/S misdemeanor/S misdirect/SDG misdirection miser/SLA
  miserably misery/I misfit/SBC misfortune/S misgiving/S misguide/SDG mishap/S misinform/SDG misinformation
  misinterpret/SDG misinterpretation/S misjudge/SDG misjudgment/S mislaid mislay/SG mislead/SG misled
  mismanage/SDGM mismatch/EDG misnomer/S misogynist/S misogyny misplace/SDG misprint/SDG mispronounce/SDG
  mispronunciation/S misquote/SDG misread/SG misreadings misrepresent/SDG misrepresentation/S miss/EDG
  misshapen missile/S mission/S missionary/I missive/S misspell/SDG misspellings misspend/SG misspent
  misstep/S mist/SDGRZ mistake/SG mistaken/L mistier mistiest mistletoe mistook mistreat/SDGM mistress/E
  mistrial/S mistrust/SDG misty mistype/G misunderstand/SG misunderstandings misunderstood misuse/SDG mite/S
  mitigate/SDG mitigation mitt/S mitten/S mix/EDGRZ mixture/S mnemonic/S moan/SDG moat/S mob/SBC mobile/S
  mobility mobilization/S mobilize/SDG moccasin/S mock/SDG mockery/I mockingbird/S mod/ET modal/S mode
  model/SDG modelings modem/S moderate/SDGL moderation moderator/S modern/S modernity modernization
  modernize/SDG modestly modesty modicum/S modification/S modifier/S modify/IDG modular modulate/SDG
  modulation/S module/S mohair moist/RT moisten/SDG moisture moisturizer/S molar/S molasses mold/SDG moldier
  moldiest moldings moldy mole/ST molecular molecule/S molestation molested molester/S molesting molests
  mollify/IDG mollusk/S molt/SDG molten mom/S moment/S momentarily momentary momentous momentum mommy/I
  monarch/S monarchy/I monastery/I monastic/S monetarism monetary money mongoose mongrel/S monies moniker/S
  monitor/SDG monk/S monkey/SDG mono monochrome/S monogamous monogamy monogram/SBC monolingual/S monolith/S
  monolithic monologue/S mononucleosis monopolization monopolize/SDG monopoly/I monorail/S monosyllable/S
  monotone/S monotonically monotonous/L monotony monsoon/S monster/S monstrosity/I monstrous montage/S
  month/SL monthlies monument/S monumental moo/SDG mooch/EDG mood/S moodier moodiest moodily moodiness moody
  moon/SDG moonbeam/S moonlight/SDG moonlit moor/SDG moorings moose moot/SDG mop/SEDGBC mope mopeds moral/SL
  morale moralist/S moralistic morality/I morass/E moratorium/S morbid more/S moreover morgue/S morn/SG
  mornings moron/S moronic morose morphine morphology morsel/S mortal/SL mortality mortar/SDG mortarboard/S
  mortgage/SDG mortician/S mortification mortify/IDG mortuary/I mosaic/S mosque/S mosquito/E moss/E mossier
  mossiest mossy most/L motel/S moth/SRZ mothball/SDG motherboard/S mothered motherfucker/S motherhood
  mothering motherly motif/S motion/SDG motionless motivate/SDG motivation/S motive/S motley/S motlier
  motliest motor/SDG motorbike/SDG motorboat/S motorcade/S motorcycle/SDG motorcyclist/S motorist/S
  motorize/SDG motormouth/S motorway/S mottle/SDG motto/E mound/SDG mount/SDG mountain/S mountaineer/SDG
  mountainous mountainside/S mountings mourn/SDGRZ mournful/L mouse/SDG mousier mousiest mousse/SDG mousy
  mouth/SDG mouthful/S mouthpiece/S mouthwash/E movables move/SDGRZMA movements movie/S mow/SDGRZ ms mu much
  muck/SDG mucous mucus mud muddier muddiest muddle/SDG muddy/IDG mudslide/S mudslinging muff/SDG muffin/S
  muffle/SDGRZ mug/SBC mugger/S muggier muggiest mugginess muggings muggy mulatto/E mulch/EDG mule/S mull/SDG
  multi multicultural multilateral multimedia multimillionaire/S multinational/S multiple/S multiplex/EDG
  multiplication/S multiplicative multiplicity/I multiply/IDG multiprocessing multitasking multitude/S mum
  mumble/SDG mummify/IDG mummy/I mumps munch/EDG munchies mundane municipal/S municipality/I munition/S
  mural/S murder/SDGRZ murderous murkier murkiest murky murmur/SDG muscle/SDG muscular muse/SDG museum/S
  mush/EDG mushier mushiest mushroom/SDG mushy music musical/SL musician/S musings musk musket/S muss/EDG
  mussel/S must/SRZ mustache/S mustang/S mustard mustered mustering mustier mustiest musty mutability mutant/S
  mutate/SDG mutation/S mute/SDGRLTA mutilate/SDG mutilation/S mutinous mutiny/IDG mutt/SRZ muttered muttering
  mutton mutual/L muzzle/SDG my myopic myriad/S mys myself mysterious/L mystery/I mystic/S mystical mysticism
  mystify/IDG mystique myth/S mythical mythological mythology/I nab/SBC nag/SBC nail/SDG nailbrush/E naive/RLT
  naivety naked/N name/SDGL nameless namesake/S nanny/I nap/SEBC napalm/SDG nape napkin/S nappier nappiest
  nappy/I narc/S narcissism narcissist/S narcissistic narcotic/S nark narrate/SDG narration/S narrative/S
  narrator/S narrow/SDGRLNT nasal/SL nastier nastiest nastily nastiness nasty nation/S national/SL nationalism
  nationalist/S nationalistic nationality/I nationalization/S nationalize/SDG nationwide native/S nativity/I
  nattier nattiest natty natural/SLNU naturalist/S naturalization naturalize/SDG nature/S naught/S naughtier
  naughtiest naughtily naughtiness naughty nausea nauseate/SDG nauseous nautical naval navel/S navigable
  navigate/SDG navigation navigational navigator/S navy/I nay/S near/SDGRLT nearby nearsighted/N neat/RLNT
  nebula nebulae nebulous necessarily/U necessary/IU necessitate/SDG necessity/I neck/SDG neckerchief/S
  necklace/S neckline/S necktie/S necrophilia nectar nectarine/S need/SDG needier neediest needle/SDG
  needless/L needlework needy negate/SDG negation/S negative/SDGL neglect/SDG neglectful negligee/S negligence
  negligent/L negligible negotiable negotiate/SDG negotiation/S negotiator/S neigh/SDG neighbor/SDGL
  neighborhood/S neighborliness neither neon neophyte/S nephew/S nepotism nerd/S nerdier nerdiest nerdy
  nerve/SDGU nervous/LN nest/SDG nestle/SDG net/SBC nether nettle/SDG network/SDG neural neurological
  neurologist/S neurology neuron/S neuroses neurosis neurotic/S neuter/SDG neutral/S neutrality neutralization
  neutralize/SDG neutron/S never nevertheless new/SRLNT newbie/S newborn/S newcomer/S newfangled newlywed/S
  newsagents newscast/SRZ newsier newsiest newsletter/S newspaper/S newsprint newsstand/S newsworthy newsy
  newt/S newton next nibble/SDG nice/RLT nicety/I niche/S nick/SDG nickel/S nickname/SDG nicotine niece/S
  niftier niftiest nifty nigger/S niggle/SDG nigh night/SL nightclub/SBC nightfall nightgown/S nightie/S
  nightingale/S nightlife nightmare/S nightmarish nighttime nil nimble/RT nimbly nincompoop/S nine/S
  nineteen/S nineteenth/S ninetieth/S ninety/I ninny/I ninth/S nip/SBC nippier nippiest nipple/S nippy nit/S
  nitrate/SDG nitrogen nitwit/S no nobility noble/SRT nobleman noblemen noblewoman noblewomen nobly nobody/I
  nocturnal nod/SEBC node noes noise/SDG noiseless/L noisier noisiest noisily noisiness noisy nomad/S nomadic
  nomenclature/S nominal/L nominate/SDG nomination/S nominative/S nominee/S non nonchalance nonchalant/L
  noncommittal/L nonconformist/S nondairy nondenominational nondescript none nonentity/I nonetheless
  nonevent/S nonexistent nonfat nonfiction nonflammable nonintervention nonpartisan/S nonplus/BC nonprofit/S
  nonproliferation nonrefundable nonrenewable nonresident/S nonsense nonsensical nonsmoker/S nonsmoking
  nonstandard nonstick nonstop nontrivial nonverbal nonviolence nonviolent noodle/SDG nook/S noon noose/S nope
  nor norm/S normal/L normalcy normality normalization normalize/SDG north northbound northeast northeasterly
  northeastern northeastward northerly/I northern/RZ northernmost northward northwest northwesterly
  northwestern northwestward nose/SDG nosebleed/S nosedive/SDG nosier nosiest nostalgia nostalgic
  nostalgically nostril/S nosy not/EDGA notables notably notation/S notch/EDG note notebook/S noteworthy
  nothing/SN notice/SDG noticeable noticeably noticeboard/S notification/S notify/IDG notion/S notional
  notoriety notorious/L notwithstanding nougat/S noun/S nourish/EDGM nova novel/S novelist/S novelty/I
  novice/S now nowadays nowhere noxious nozzle/S nuance/S nuclear nuclei nucleus nude/SRT nudge/SDG nudist/S
  nudity nugget/S nuisance/S nuke/SDG null/S nullify/IDG numb/SDGRZNT numbered numbering numeral/S numerate
  numerator/S numeric numerical/L numerous nun/S nuptial/S nurse/SDG nursemaid/S nursery/I nurture/SDG nut/SBC
  nutcracker/S nutmeg/S nutrient/S nutriment/S nutrition nutritional nutritious nutshell/S nuttier nuttiest
  nutty nuzzle/SDG nylon/S nymph/S nymphomania nymphomaniac/S oaf/S oak/S oar/SDG oases oasis oat/S oath/S
  oatmeal obedience obedient/L obelisk/S obese obesity obey/SDG obfuscation obituary/I object/SDG objection/SA
  objective/SL objectivity objector/S obligate/SDG obligation/S obligatory oblige/SDG obligingly oblique/S
  obliterate/SDG obliteration oblivion oblivious oblong/S obnoxious/L oboe/S obscene/RT obscenity/I
  obscure/SDGRT obscurity/I observance/S observant observation/S observatory/I observe/SDGRZA obsess/EDG
  obsession/S obsessive/SL obsolescence obsolescent obsolete/SDG obstacle/S obstetrician/S obstetrics
  obstinacy obstinate/L obstruct/SDG obstruction/S obstructive obtain/SDGA obtrusive/U obtuse/RT obvious/L
  occasion/SDG occasional/L occult occupancy occupant/S occupation/S occupational occupy/IDG occur/SBC
  occurrence/S ocean/S oceanic oceanography octagon/S octagonal octal octave/S octopus/E ocular/S odd/SRLNT
  oddity/I ode/S odious odometer/S odor/S odyssey/S of off/SDGRZ offbeat/S offend/SDGRZ offense/S
  offensive/SLN offered offering/S offhand office/SRZ official/SLU officiate/SDG officious offings offload
  offset/SC offshoot/S offshore offspring offstage/S often/RT ogle/SDG ogre/S oh ohm/S ohs oil/SDG oilfield/S
  oilier oiliest oily oink/SDG ointment/S okay/SG okra/S old/RT olden oldie/S olfactory/I olive/S ombudsman
  ombudsmen omega omelet/S omen/S ominous/L omission/S omit/SBC omnibus omnipotence omnipotent omnipresent
  omniscience omniscient on once oncoming one/S onerous oneself onetime ongoing onion/S onlooker/S only
  onomatopoeia onrush/E onset/S onslaught/S onto onus/E onward oodles oops ooze/SDG opal/S opaque/SDGRT
  open/SDGRZLNT openings opera/S operable operand/S operate/SDG operatic operation/S operational/L operative/S
  operator/S ophthalmologist/S ophthalmology opinion/S opinionated opium opossum/S opponent/S opportune
  opportunism opportunist/S opportunistic opportunity/I oppose/SDG opposite/S opposition oppress/EDG
  oppression oppressive oppressor/S opt/SDG optic/S optical optician/S optima optimal optimism optimist/S
  optimistic optimistically optimization optimize/SDG optimum/S option/SDG optional/L optometrist/S optometry
  opulence opulent opus/E or oracle/S oral/SL orange/S orangutan/S oration/S orator/S oratory/I orbit/SDG
  orbital/S orchard/S orchestra/S orchestral orchestrate/SDG orchestration/S orchid/S ordain/SDG ordeal/S
  order/SDGL orderlies ordinal/S ordinance/S ordinarily ordinary/I ordination/S ore/S organ/S organic/S
  organically organism/S organist/S organization/S organizational organize/SDGRZ orgasm/S orgy/I orient/SDG
  oriental/S orientate/SDG orientation/S orifice origin/S original/SLU originality originate/SDG originator/S
  oriole/S ornament/SDG ornamental ornate/L ornithologist/S ornithology orphan/SDG orphanage/S orthodontics
  orthodontist/S orthodox/U orthodoxy/I orthogonal orthogonality orthography orthopedics oscillate/SDG
  oscillation/S oscilloscope osmosis ostensible ostensibly ostentation ostentatious/L ostracism ostracize/SDG
  ostrich/E other/S otherwise otter/S ouch ought ounce/S our/S ourselves oust/SDGRZ out/SDGR outage/S
  outback/S outbid/SC outbound outbreak/S outburst/S outcast/S outclass/EDG outcome/S outcrop/SBC outcroppings
  outcry/I outdated outdid outdistance/SDG outdo/EG outdone outdoor/S outermost outfield/SRZ outfit/SBC
  outgoing outgrew outgrow/SG outgrown outgrowth/S outhouse/S outings outlaid outlandish outlast/SDG
  outlaw/SDG outlay/SG outlet/S outline/SDG outlive/SDG outlook/S outlying outmaneuver/SDG outmoded
  outnumber/SDG outpatient/S outperform/SDG outplacement outpost/S outpouring/S output/SBC outrage/SDG
  outrageous/L outran outreach/EDG outright outrun/SC outset/S outshine/SG outshone outside/SRZ outskirt/S
  outsmart/SDG outsource/SDG outspoken/N outstanding/L outstation/S outstretch/EDG outstrip/SBC outward/SL
  outweigh/SDG outwit/SBC ova oval/S ovarian ovary/I ovation/S oven/S over/SL overall/S overate overbear/SG
  overblown overboard overbore overborne overburden/SDG overcame overcast/SG overcharge/SDG overcoat/S
  overcome/SG overcompensate/SDG overcompensation overcrowd/SDG overdid overdo/EG overdone overdose/SDG
  overdraft overdraw/SG overdrawn overdrew overdue overeat/SG overeaten overestimate/SDG overextend/SDG
  overflow/SDG overgrew overgrow/SG overgrown overhand/S overhang/SG overhaul/SDG overhead/S overhear/SG
  overheard overheat/SDG overhung overjoy/SDG overkill overlaid overlain overland overlap/SBC overlay/SG
  overlie/S overload/SDG overlong overlook/SDG overlying overnight/S overpass/E overpopulate/SDG
  overpopulation overpower/SDG overprice/SDG overprint/SDG overran overrate/SDG overreact/SDG overridden
  override/SG overrode overrule/SDG overrun/SC oversampling oversaw overseas oversee/SRZ overseeing overseen
  overshadow/SDG overshoot/SG overshot oversight/S oversimplification/S oversimplify/IDG oversize oversleep/SG
  overslept overstate/SDG overstep/SBC overt/L overtake/SG overtaken overthrew overthrow/SG overthrown
  overtime/S overtone/S overtook overture/S overturn/SDG overuse/SDG overview/S overweight overwhelm/SDG
  overwhelmingly overwork/SDG overwrite/SG overwritten overwrought ovum ow owe/SDG owl/S own/SDGRZ ownership
  ox oxen oxidation oxide/S oxidize/SDG oxygen oyster/S ozone`;
