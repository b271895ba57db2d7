/** Part of the word list; see domain/english-words.ts for how it is written. */
export const P_TO_Q = `
  pa pace/SDG pacemaker/S pacesetter/S pacific pacifier/S pacifism pacifist/S pacify/IDG pack/SDGRZU
  package/SDG packet/S pact/S pad/SBC paddle/SDG paddock/SDG paddy/I padlock/SDG padre/S pagan/S page/SDGRZ
  pageant/S pageantry pagination pagoda/S paid/U pail/S pain/SDG painful/L painfuller painfullest painkiller/S
  painless/L painstaking/L paint/SDGRZ paintbrush/E paintings pair/SDG pajamas pal/SEDGBCRT palace/S palate/SA
  palatial pale paleontologist/S paleontology palette/S pall/S pallbearer/S pallid pallor palm/SDG palomino/S
  palpable palpably paltrier paltriest paltry pamper/SDG pamphlet/S pan/SEBC panacea/S panache pancake/SDG
  pancreas/E pancreatic panda/S pandemonium pander/SDG pane panel/SDG panelist/S pang/S panhandle/SDGRZ
  panic/S panicked panicking panicky panorama/S panoramic pansy/I pant/SDG pantheism panther/S pantie/S
  pantomime/SDG pantry/I pantyhose pap/RZ papa/S papacy/I papal papaya/S paperback/S paperboy/S papered
  papergirl/S papering paperweight/S paperwork paprika papyri papyrus par/SEDGBCA parables parachute/SDG
  parade/SDG paradigm/S paradise/S paradox/E paradoxical/L paraffin paragon/S paragraph/SDG parakeet/S
  paralegal/S parallel/SDG paralyses paralysis paralytic/S paralyze/SDG paramedic/S parameter/S paramilitary/I
  paramount paranoia paranoid/S paraphernalia paraphrase/SDG paraplegic/S parasite/S parasitic parasol/S
  paratrooper/S parcel/SDG parch/EDGM parchments pardon/SDGA pare parent/SDG parentage parental parentheses
  parenthesis parenthetical parenthood parish/E parishioner/S parity park/SDG parka/S parkway/S parliament/S
  parliamentary parlor/S parochial parody/IDG parole/SDG parquet/SDG parrot/SDG parse/SDGR parsec/S parsley
  parsnip/S parson/S parsonage/S part/SDGL partake/SG partaken partial/SL partiality participant/S
  participate/SDG participation participle/S particle/S particular/SL partings partisan/S partition/SDG
  partner/SDG partnership/S partook partridge/S partway party/IDG pas/SBC passable passage/S passageway/S
  passbook/S passenger/S passer passerby passersby passes passion/S passionate/L passive/SL passport/S
  password/S past/SEDG pasta/S paste pastel/S pasteurization pasteurize/SDG pastiche pastier pastiest
  pastime/S pastor/S pastoral/S pastry/I pasture/SDG pasty/I pat/SEBC patch/EDG patchier patchiest patchwork/S
  patchy pate patent/SDGL paternal paternalism paternalistic paternity path/S pathetic pathetically
  pathological/L pathologist/S pathology pathos pathway/S patience patient/SRLT patio/S patriarch/S
  patriarchal patriarchy/I patricide/S patrimony/I patriot/S patriotic patriotically patriotism patrol/SBC
  patrolman patrolmen patrolwoman patrolwomen patron/S patronage/S patronize/SDG patronizingly patter/SDG
  pattern/SDG patty/I paucity paunch/E paunchier paunchiest paunchy pauper/S pause/SDG pave/SDGM pavements
  pavilion/S paw/SDG pawn/SDG pawnbroker/S pay/SDGRZMA paycheck/S payday/S payee/S payload/S payments payoff/S
  payroll/S pea/S peace/S peaceable peaceably peaceful/LN peacekeeping peacemaker/S peacetime peach/E
  peacock/S peak/SDG peal/SDG peanut/S pear/S pearl/SDG peasant/S peat pebble/SDG pecan/S peck/SDG peculiar/L
  peculiarity/I pedagogical pedagogy pedal/SDG pedant/S pedantic pedantically pedantry peddle/SDGRZ pedestal/S
  pedestrian/S pediatrician/S pediatrics pedigree/SD pee/SDRZ peeing peek/SDG peekaboo peel/SDG peep/SDG
  peephole/S peered peering peerless peeve/SDG peevish peg/SBC pejorative/S pelican/S pellet/SDG pelt/SDG
  pelvic pelvis/E pen/SBC penal penalize/SDG penalty/I penance/S pence penchant/S pencil/SDG pendant/S pended
  pending pends pendulum/S penetrate/SDG penetration/S penguin/S penicillin peninsula/S penis/E penitence
  penitent/S penitentiary/I penknife penknives penmanship pennant/S penniless penny/I pension/SDGRZ pensive/L
  pentagon/S pentagonal penthouse/S penultimate peon/S peony/I people/SDG pep/SBC pepper/SDG peppermint/S
  pepperoni/S peppier peppiest peppy per perceive/SDG percent/S percentage/S percentile/S perceptible
  perceptibly perception/S perceptive/L perch/EDG perchance percolate/SDG percolation percolator/S percussion
  peremptory perennial/S perfect/SDGRLT perfection/S perfectionist/S perforate/SDG perforation/S perform/SDGRZ
  performance/S perfume/SDG perfunctorily perfunctory perhaps peril/SDG perilous/L perimeter/S period/S
  periodic periodical/SL peripheral/S periphery/I periscope/S perish/EDGA perishables perjure/SDG perjury/I
  perk/SDG perkier perkiest perky perm/SDG permanence permanent/SL permeate/SDG permissible permission/S
  permissive permit/SBC permutation/S pernicious peroxide/SDG perpendicular/S perpetrate/SDG perpetrator/S
  perpetual/SL perpetuate/SDG perplex/EDG perplexity/I perquisite/S persecute/SDG persecution/S persecutor/S
  perseverance persevere/SDG persist/SDG persistence persistent/L person/SA persona personae personal/SL
  personality/I personalize/SDG personification/S personify/IDG personnel perspective/S perspiration
  perspire/SDG persuade/SDG persuasion/S persuasive/LN pert/RT pertain/SDG pertinent perturb/SDG perusal/S
  peruse/SDG pervade/SDG pervasive perverse/L perversion/S perversity pervert/SDG peskier peskiest pesky
  pessimism pessimist/S pessimistic pessimistically pest/SRZ pestered pestering pesticide/S pestilence/S
  pet/SBCRZ petal/S petered petering petite/S petition/SDG petrify/IDG petrol petroleum petticoat/S pettier
  pettiest pettiness petty petulant petunia/S pew/S pewter/S phalli phallic phallus phantom/S pharmaceutical/S
  pharmacist/S pharmacologist/S pharmacology pharmacy/I phase/SDG pheasant/S phenomena phenomenal/L
  phenomenon/S philanthropic philanthropist/S philanthropy/I philistine/S philosopher/S philosophical/L
  philosophize/SDG philosophy/I phlegm phlegmatic phobia/S phobic/S phoenix/E phone/SDG phonetic/S
  phonetically phonics phonier phoniest phonograph/S phony/IDG phooey phosphate/S phosphor phosphorescence
  phosphorescent phosphorus photo/SDG photocopier/S photocopy/IDG photogenic photograph/SDGRZ photographic
  photography photon/S photosynthesis phototypesetter phrase/SDG phraseology phrasings physic/S physical/SL
  physician/S physicist/S physiological physiology physiotherapy physique/S pi pianist/S piano/S piccolo/S
  pick/SDGRZU pickax/EDG picket/SDG pickier pickiest pickle/SDG pickpocket/S pickup/S picky picnic/S picnicked
  picnicking pictorial/S picture/SDG picturesque piddle/SDG pidgin/S pie/SRZ piece/SDG piecemeal piecework
  pierce/SDG piercings piety pig/SBCM pigeon/S pigeonhole/SDG piggier piggiest piggish piggy/I piggyback/SDG
  pigheaded piglet/S pigmentation pigments pigpen/S pigsty/I pigtail/S pike/SDG pile/SDG pileup/S pilfer/SDG
  pilgrim/S pilgrimage/S pilings pill/SDG pillage/SDG pillar/S pillow/SDG pillowcase/S pilot/SDG pimp/SDGL
  pimple/S pimplier pimpliest pin/SEDGBC pincer/S pinch/EDG pincushion/S pine pineapple/S ping/SDG pinion/SDG
  pink/SDGRT pinkie/S pinnacle/S pinpoint/SDG pinprick/S pinstripe/S pint/S pinup/S pioneer/SDG pious/L
  pipe/SDG pipeline/S pipsqueak/S piquancy piquant pique/SDG piracy piranha/S pirate/SDG pirouette/SDG pis/SBC
  pisses pistachio/S pistol/S piston/S pit/SBC pitch/EDGRZ pitchfork/SDG piteous/L pitfall/S pithier pithiest
  pithy pitiful/L pitiless pittance/S pity/IDG pivot/SDG pivotal pixel/S pixie/S pizza/S pizzazz placard/SDG
  placate/SDG place/SDGM placebo/S placenta/S placid/L plagiarism/S plagiarist/S plagiarize/SDG plague/SDG
  plaice plaid/S plain/SRLT plainclothes plaintiff/S plaintive plan/SEDGBC planar plane planet/S planetarium/S
  planetary plank/SDG plankton planner/S plannings plant/SDGRZ plantain/S plantation/S plantings plaque/S
  plasma plaster/SDG plastic/S plate/SDG plateau/SDG plateful/S platform/SDG platinum platitude/S platonic
  platoon/SDG platter/S plausibility plausible plausibly play/SDGRZA playback playboy/S playful/LN
  playground/S playhouse/S playmate/S playoff/S playpen/S playroom/S plaything/S playwright/S plaza/S plea/S
  plead/SDG pleasant/RLTU pleasantry/I please/SDG pleasings pleasure/SDGA pleat/SDG pledge/SDG plenary/I
  plentiful/L plenty plethora pliable pliant pliers plight/SDG plod/SBC ploddings plop/SBC plot/SBC plotter/S
  plow/SDG ploy/S pluck/SDG pluckier pluckiest plucky plug/SBCU plum/SEDG plumage plumb/SDGRZ plume
  plummet/SDG plump/SDGRT plunder/SDG plunge/SDGRZ plunk/SDG plural/S plurality/I plus/E plush/RT plutocracy/I
  plutonium ply/IDG plywood pneumatic pneumonia poach/EDGRZ pocket/SDG pocketbook/S pocketful/S pocketknife
  pocketknives pockmark/SDG pod/SBC podiatrist/S podiatry podium/S poem/S poet/S poetic poetical/L poetry
  pogrom/S poignancy poignant/L poinsettia/S point/SDGRZ pointedly pointier pointiest pointless/LN pointy
  poise/SDG poison/SDG poisonings poisonous poke/SDGRZ pokey pokier pokiest poky polar polarity/I polarization
  polarize/SDG pole/SDG polemic/S polemical police/SDG policeman policemen policewoman policewomen policy/I
  polio/S polish/EDG polite/RLNT political/L politician/S politicize/SDG politics polka/SDG poll/SDG pollen
  pollinate/SDG pollination pollster/S pollutant/S pollute/SDG pollution polo polyester/S polygamist/S
  polygamous polygamy polygon/S polygraph/SDG polymer/S polynomial/S polyp/S polytechnic/S pomegranate/S pomp
  pompom/S pomposity pompous poncho/S pond/SRZ pondered pondering ponderous pontiff/S pontifical pontoon/S
  pony/I ponytail/S pooch/EDG poodle/S pool/SDG poop/SDG poor/RLT pop/SBC popcorn pope poplar/S poppy/I
  populace/S popular/LU popularity/U popularize/SDG populate/SDG population/S populous porcelain porch/E
  porcupine/S pore/SDG pork porn pornographer/S pornographic pornography porous porpoise/SDG porridge
  port/SDGRZLA portability portables portal/S portend/SDG portent/S portfolio/S porthole/S portico/E
  portion/SDG portlier portliest portrait/S portray/SDG portrayal/S pose/SDG posh/RT position/SDG positional
  positive/SL positivism posse/S possess/EDG possession/S possessive/S possessor/S possibility/I possible/S
  possibly possum/S post/SDGRZ postage postal postbox postcard/S postcode postdate/SDG postdoc postdoctoral
  posterior/S posterity postgraduate/S posthumous/L postman postmark/SDG postmaster/S postmen postmortem/S
  postpone/SDGM postponements postscript/S postulate/SDG posture/SDG postwar posy/I pot/SBC potassium potato/E
  potbelly/ID potency potent potential/L pothole/S potion/S potluck/S potpourri/S potter/SDG pottery/I pottier
  pottiest potty/I pouch/EDG poultry pounce/SDG pound/SDG pour/SDG pout/SDG poverty powder/SDG powdery
  power/SDG powerboat/S powerful/L powerhouse/S powerless/N powwow/SDG practical/SL practicality/I
  practice/SDGA practitioner/S pragmatic/S pragmatism pragmatist/S prairie/S praise/SDG praiseworthy pram
  prance/SDG prank/S prankster/S prattle/SDG prawn/SDG pray/SDGRZ preach/EDGRZ preamble/SDG precarious/L
  precaution/S precautionary precede/SDG precedence precedent/S precept/S precinct/S precious precipice/S
  precipitate/SDG precipitation/S precipitous precise/RLT precision preclude/SDG precocious preconceive/SDG
  preconception/S precondition/SDG precursor/S predate/SDG predator/S predatory predecessor/S predefined
  predestination predestine/SDG predetermine/SDG predicament/S predicate/SDG predict/SDGA predictably
  prediction/S predictor predilection/S predispose/SDG predisposition/S predominance predominant/L
  predominate/SDG preeminence preeminent preempt/SDG preemptive preen/SDG preexist/SDG prefab/SBC
  prefabricate/SDG preface/SDG prefect prefer/SBCA preferably preference/S preferential prefix/EDG pregnancy/I
  pregnant prehistoric prehistory prejudge/SDG prejudice/SDG prejudicial preliminary/I prelude/S premarital
  premature/L premeditate/SDG premeditation premier/SEDG premiere premise/SDG premium/S premonition/S prenatal
  preoccupation/S preoccupy/IDG prep/SBC prepaid preparation/S preparatory prepare/SDG preparedness prepay/SG
  preponderance/S preposition/S prepositional preposterous preppier preppiest preppy/I preregister/SDG
  preregistration prerequisite/S prerogative/S presage/SDG preschool/SRZ prescribe/SDG prescription/S
  prescriptive presence/S present/SDGRLA presentation/S preservation preservative/S preserve/SDG preside/SDG
  presidency/I president/S presidential press/EDG pressings pressure/SDG pressurize/SDG prestige prestigious
  presto presumably presume/SDG presumption/S presumptuous presuppose/SDG presupposition/S pretend/SDGRZ
  pretense/S pretension/S pretentious/LN pretext/S prettier prettiest prettily pretty/IDG pretzel/S
  prevail/SDG prevalence prevalent prevent/SDGA prevention preventive/S preview/SDGRZ previous/L prewar
  prey/SDG price/SDG priceless pricey pricier priciest prick/SDGL prickle/SDG pricklier prickliest pride/SDG
  priest/S priestess/E priesthood/S prim/EDGRZL primacy primal primarily primary/I primate/S prime primeval
  primitive/S primmer primmest primordial primp/SDG primrose/S prince/SL princelier princeliest princess/E
  principal/SL principality/I principle/SD print/SDGRZA printings printout/S prior/S prioritize/SDG priority/I
  prism/S prison/SRZ prissier prissiest prissy pristine privacy private/SRLT privation/S privatization/S
  privatize/SDG privier priviest privilege/SDG privy/I prize/SDG pro/S probabilistic probability/I probables
  probably probation probe/SDGA problem/S problematic procedural procedure/S proceed/SDG proceedings
  process/EDG procession/SDG processional/S processor/S proclaim/SDG proclamation/S procrastinate/SDG
  procrastination procreate/SDG procure/SDGM prod/SBC prodigal/S prodigious prodigy/I produce/SDGRZ product/S
  production/S productive/U productivity prof/S profane/SDG profanity/I profess/EDG profession/S
  professional/SLU professionalism professor/S proffer/SDG proficiency proficient/SL profile/SDG profit/SDGA
  profitability profitably profiteer/SDG profound/RLT profundity/I profuse/L profusion/S progeny prognoses
  prognosis program/SBC programmable programmer/S progress/EDG progression/S progressive/SL prohibit/SDG
  prohibition/S prohibitive/L project/SDG projectile/S projection/S projector/S proletarian/S proletariat
  proliferate/SDG proliferation prolific prologue/S prolong/SDG prom/S promenade/SDG prominence prominent/L
  promiscuity promiscuous promise/SDG promo/S promontory/I promote/SDGRZ promotion/S promotional
  prompt/SDGRLNT promptings promulgate/SDG prone prong/S pronoun/S pronounce/SDGM pronouncements pronto
  pronunciation/S proof/SDG proofread/SG prop/SBCR propaganda propagandize/SDG propagate/SDG propagation
  propel/SBC propeller/S propensity/I properer properest properly property/I prophecy/I prophesy/IDG prophet/S
  prophetic propitious proponent/S proportion/SDG proportional/SL proportionality proportionate proposal/S
  propose/SDG proposition/SDG propositional proprietary/I proprietor/S propriety propulsion prosaic
  proscribe/SDG proscription/S prose prosecute/SDG prosecution/S prosecutor/S proselytize/SDG prospect/SDG
  prospective prospector/S prospectus/E prosper/SDG prosperity prosperous prostheses prosthesis prostitute/SDG
  prostitution prostrate/SDG protagonist/S protect/SDG protection/S protective protector/S protein/S
  protest/SDGRZ protestant protocol/S proton/S prototype/S protract/SDG protraction protractor/S protrude/SDG
  protrusion/S proud/RLT provably prove/SDGA proven/U provenance proverb/S proverbial provide/SDGR providence
  provident province/S provincial/S provision/SDG provisional/L proviso/S provocation/S provocative
  provoke/SDG provost/S prow/S prowess prowl/SDGRZ proximity proxy/I prude/S prudence prudent/L prudish
  prune/SDG prurience prurient pry/IDG psalm/S pseudo pseudonym/S psych/SEDG psyche psychedelic/S psychiatric
  psychiatrist/S psychiatry psychic/S psycho/S psychoanalysis psychoanalyst/S psychoanalyze/SDG
  psychological/L psychologist/S psychology/I psychopath/S psychopathic psychoses psychosis psychosomatic
  psychotherapist/S psychotherapy/I psychotic/S pub/S puberty pubescence pubic public/L publication/S
  publicist/S publicity publicize/SDG publish/EDGRZ puck/SRZ puckered puckering pudding/S puddle/SDG pudgier
  pudgiest pudgy pueblo/S puerile puff/SDGR puffier puffiest puffy pugnacious puke/SDG pull/SDG pulley/S
  pullout/S pullover/S pulmonary pulp/SDG pulpit/S pulsate/SDG pulsation/S pulse/SDG pulverization
  pulverize/SDG puma/S pumice/S pummel/SDG pump/SDG pumpernickel pumpkin/S pun/SBC punch/EDG punchline
  punctual punctuality punctuate/SDG punctuation puncture/SDG pundit/S pungent punier puniest punish/EDGMA
  punishments punitive punk/SRT punt/SDGRZ puny pup/SBC pupil/S puppet/S puppeteer/S puppy/I purchase/SDGRZ
  pure/ECRLT puree/D purgatory/I purge/SDG purification purify/IDG purist/S puritan/S puritanical purity
  purple/SRT purport/SDG purpose/SDGL purposeful purr/SDG purse/SDGRZ pursue/SDG pursuit/S purvey/SDG
  purveyor/S pus/S push/EDGRZ pushier pushiest pushover/S pushy pusses pussier pussiest pussy/I pussycat/S
  pussyfoot/SDG put/SBC putative putrid putt/SRZ puttered puttering putty/IDG puzzle/SDG pygmy/I pylon/S
  pyramid/SDG pyre/S python/S qua quack/SDG quad/S quadrangle/S quadrant/S quadratic quadrilateral/S
  quadruped/S quadruple/SDG quadruplet/S quagmire/S quail/SDG quaint/RT quake/SDG qualification/S qualifier/S
  qualify/IDG qualitative quality/I qualm/S quandary/I quantifier/S quantify/IDG quantitative quantity/I
  quantum quarantine/SDG quark/S quarrel/SDG quarrelsome quarry/IDG quart/SRZ quarterback/SDG quartered
  quarterfinal/S quartering quarterly/I quartet/S quartz quash/EDG quaver/SDG quay/S queasier queasiest
  queasiness queasy queen/SDGL queenlier queenliest queer/SDGRT quell/SDG quench/EDG query/IDG quest/SDG
  question/SDGA questionnaire/S queue/SDG quibble/SDG quiche/S quick/RLT quicken/SDG quickie/S quicksand/S
  quiet/SDGRLNT quill/S quilt/SDG quinine quintessence/S quintessential quintet/S quintuplet/S quip/SBC
  quirk/SDG quirkier quirkiest quirky quit/SC quite quitter/S quiver/SDG quixotic quiz/BC quizzes quizzical
  quorum/S quota/S quotation/S quote/SDGA quotient/S`;
