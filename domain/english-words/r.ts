/** Part of the word list; see domain/english-words.ts for how it is written. */
export const R = `
  rabbi/S rabbit/SDG rabble/S rabid rabies raccoon race/SDGR racetrack/S racial/L racier raciest racism
  racist/S rack/SDG racket/SDG racketeer/SDG racy radar/S radial/S radiance radiant radiate/SDG radiation/S
  radiator/S radical/SL radii radio/SDG radioactive radioactivity radiologist/S radiology radiotherapy
  radish/E radium radius radon raffle/SDG raft/SDGRZ rag/SEDGBC ragamuffin/S rage raggeder raggedest ragtag/S
  ragtime raid/SDGRZ rail/SDG railings railroad/SDG railway/S rain/SDG rainbow/S raincoat/S raindrop/S
  rainfall/S rainier rainiest rainstorm/S rainwater rainy raise/SDG raisin/S rake/SDG rally/IDG ram/SBC
  ramble/SDGRZ rambunctious ramification/S ramp/S rampage/SDG rampant ramrod/SBC ramshackle ran ranch/EDGRZ
  rancid rancor rancorous random/LN rang/EDGRZ range rank/SDGRT rankings rankle/SDG ransack/SDG ransom/SDG
  rant/SDG rap/SEDGBC rape rapid/SRLT rapidity rapist/S rapport/S rapprochement/S rapt rapture/S rapturous
  rare/SDGRLT rarity/I rascal/S rash/ERLT rasp/SDG raspberry/I raspier raspiest raspy raster rat/SEDGBC rate
  rather ratification ratify/IDG ratings ratio/S ration/SDG rational/SEL rationale rationality
  rationalization/S rationalize/SDG rattle/SDGRZ rattlesnake/S ratty raucous/L raunchier raunchiest raunchy
  ravage/SDG rave/SDG ravel/SDGU raven/SDG ravenous/L ravine/S ravings ravish/EDG raw/RT ray/S rayon raze/SDG
  razor/S razz/EDG re reach/EDG react/SDG reaction/S reactionary/I reactive reactor/S read/SGRZAU readability
  readership/S readier readiest readily readiness readings readjust/SDGM readjustments ready/IDG real/SRLTU
  realism realist/S realistic/U realistically reality/I realization realize/SDG reallocate/SDG realm/S realty
  ream/SDG reap/SDGRZ reappear/SDG reappearance/S rear/SDG rearrange/SDGM rearrangements reason/SDGA
  reasonableness reasonably/U reassurance/S reassure/SDG reassuringly rebate/SDG rebel/SBC rebellion/S
  rebellious rebind/SG rebirth/S reborn rebound/SDG rebuff/SDG rebuild/SG rebuilt rebuke/SDG rebut/SBC
  rebuttal/S recalcitrance recalcitrant recall/SDG recant/SDG recap/SBC recapture/SDG recede/SDG receipt/SDG
  receive/SDGRZ receivership recent/RLT receptacle/S reception/S receptionist/S receptive recess/EDG
  recession/S recharge/SDG rechargeable recipe/S recipient/S reciprocal/S reciprocate/SDG recital/S
  recitation/S recite/SDG reckless/LN reckon/SDG reckonings reclaim/SDG reclamation recline/SDG recluse/S
  recognition recognizably recognize/SDGA recoil/SDG recollect/SDG recollection/S recommend/SDG
  recommendation/S recompense/SDG recompile/DG reconcile/SDG reconciliation/S recondition/SDG reconfigure/D
  reconnaissance/S reconnect/SDG reconsider/SDG reconstitute/SDG reconstruct/SDG reconstruction/S record/SDGRZ
  recordings recount/SDG recoup/SDG recourse recover/SDGA recovery/I recreate/SDG recreation/S recreational
  recruit/SDGRZM rectal rectangle/S rectangular rectify/IDG rector/S rectum/S recuperate/SDG recuperation
  recur/SBC recurrence/S recurrent recursion recursive/L recyclables recycle/SDGA red/SN redden/SDG redder
  reddest reddish redeem/SDGA redefine/SDG redefinition redemption redesign/SDG redevelop/SDGM redevelopments
  redhead/S redid redirect/SDG redirection rediscover/SDG redistribute/SDG redistribution redneck/S redo/EG
  redone redouble/SDG redraft redraw redress/EDG redskin/S reduce/SDG reduction/S redundancy/I redundant
  redwood/S reed/S reeducate/SDG reeducation reef/SDG reek/SDG reel/SDG reelect/SDG reelection/S reenact/SDGM
  reenactments reentry/I ref/SBCRZ referee/SD refereeing reference/SDG referendum/S referred referring
  refill/SDG refinance/SDG refine/SDGM refinements refinery/I refinish/EDG reflect/SDG reflection/S reflective
  reflector/S reflex/E reflexive/S reform/SDGRZ reformat/BC reformation/S refraction refrain/SDG refresh/EDGM
  refreshingly refreshments refrigerate/SDG refrigeration refrigerator/S refuel/SDG refuge/SE refugee
  refund/SDGA refurbish/EDGM refurbishments refusal/S refuse/SDG refutation refute/SDG regain/SDG regal/EDG
  regale regalia regard/SDG regardless regatta/S regenerate/SDG regeneration regent/S reggae regime/S
  regimen/S regiment/SDG regimental region/S regional/L register/SDG registrar/S registration/S registry/I
  regress/EDG regression/S regret/SBC regretful/L regrettable regrettably regroup/SDG regular/SL regularity
  regulate/SDG regulation/S regurgitate/SDG regurgitation rehab/SBC rehabilitate/SDG rehabilitation rehash/EDG
  rehearsal/S rehearse/SDG reign/SDG reimburse/SDGM reimbursements rein/SDG reincarnate/SDG reincarnation/S
  reindeer reinforce/SDGM reinforcements reinstate/SDGM reinvent/SDG reissue/SDG reiterate/SDG reiteration/S
  reject/SDG rejection/S rejoice/SDG rejoicings rejoin/SDG rejoinder/S rejuvenate/SDG rejuvenation
  rekindle/SDG relaid relapse/SDG relate/SDG relation/S relational relationship/S relative/SL relativistic
  relativity relax/EDG relaxation/S relay/SDG release/SDGA relegate/SDG relent/SDG relentless/L relevance
  relevant reliability/U reliable/U reliably reliance reliant relic/S relief/S relieve/SDG religion/S
  religious/L relinquish/EDG relish/EDG relive/SDG reload/SDG relocate/SDGA relocation reluctance reluctant/L
  rely/IDG remade remain/SDG remainder/S remake/SG remark/SDGA remarkably remarriage/S remarry/IDG remedial
  remedy/IDG remember/SDG remembrance/S remind/SDGRZ reminisce/SDG reminiscence/S reminiscent remiss
  remission/S remit/SBC remittance/S remnant/S remodel/SDG remorse remorseful remorseless remote/SRLNT
  removal/S remove/SDGRZA remunerate/SDG remuneration/S renaissance rename/SDG rend/SGRZ rendered rendering/S
  rendezvous/EDG rendition/S renegade/SDG renege/SDG renew/SDGA renewal/S renounce/SDG renovate/SDG
  renovation/S renown/D rent/SDGRZ rental/S renunciation/S reopen/SDG reorganization/S reorganize/SDG rep/SL
  repaid repair/SDG reparation repatriate/SDG repatriation repay/SGM repayments repeal/SDG repeat/SDGA
  repeatedly repel/SBC repellent/S repent/SDG repentance repentant repercussion/S repertoire/S repetition/S
  repetitious repetitive rephrase/SDG replace/SDGM replaceable replacements replay/SDG replenish/EDGM
  replete/SDG replica/S replicate/SDG replication/S replied replies replying report/SDGRZ reportedly
  repose/SDG repository/I repossess/EDG reprehensible represent/SDG representation/S representative/SU
  repress/EDG repression/S repressive reprieve/SDG reprimand/SDG reprint/SDG reprisal/S reprise/SG reprized
  reproach/EDG reproduce/SDG reproduction/S reproductive reprogram/SBC reprove/SDG reptile/S reptilian/S
  republic/S republican/S repudiate/SDG repudiation/S repugnance repugnant repulse/SDG repulsion repulsive
  reputation/S repute/SDGA reputedly request/SDG requiem/S require/SDGM requirements requisite/S
  requisition/SDG reran reread/SG reroute/SDG rerun/SC resale/S reschedule/SDG rescind/SDG rescue/SDGRZ
  research/EDGRZ resemblance/S resemble/SDG resent/SDGM resentful resentments reservation/S reserve/SDG
  reservoir/S reset/SC reshuffle/SDG reside/SDG residence/S residency/I resident/S residential residual/S
  residue/S resign/SDG resignation/S resilience resilient resin/S resist/SDG resistance/S resistant resistor/S
  resolute/L resolution/S resolve/SDGR resonance/S resonant resonate/SDG resort/SDG resound/SDG resoundingly
  resource/S resourceful/N respect/SDGA respectability respectably respectful/L respective/L respiration
  respirator/S respiratory respite/S resplendent respond/SDG response/S responsibility/I responsible
  responsibly responsive/NU rest/SDGU restart/SDG restate/SDGM restatements restaurant/S restful restfuller
  restfullest restitution restive restless/LN restoration/S restore/SDG restrain/SDG restraint/S restrict/SDG
  restriction/S restrictive restructure/SDG restructurings resubmit/SBC result/SDG resultant/S resume/SDG
  resumption/S resurface/SDG resurgence/S resurgent resurrect/SDG resurrection/S resuscitate/SDG resuscitation
  retail/SDGRZ retain/SDGRZ retake/SG retaken retaliate/SDG retaliation/S retard/SDG retardation retch/EDG
  retention rethink/SG rethought reticence reticent retina/S retinue/S retire/SEDGM retiree retirements retook
  retort/SDG retrace/SDG retract/SDGA retraction/S retread/SDG retreat/SDG retrial/S retribution/S retrieval/S
  retrieve/SDGRZ retroactive/L retrod retrodden retrograde retrospect/SDG retrospective/SL retry/I return/SDGA
  returnables retype reunion/S reunite/SDG reuse/SDG rev/SBC revaluation/S revalue/SDG revamp/SDG reveal/SDG
  revealings revel/SDGRZ revelation/S revelry/I revenge/SDG revengeful revenue/S reverberate/SDG
  reverberation/S revere/SDG reverence/SDG reverent/L reverie/S reversal/S reverse/SDG reversible reversion
  revert/SDG review/SDGRZ revile/SDG revise/SDG revision/S revisit/SDG revitalization revitalize/SDG revival/S
  revive/SDG revoke/SDG revolt/SDG revolution/S revolutionary/I revolutionize/SDG revolve/SDGRZ revue/S
  revulsion reward/SDG rewind/SG rework/SDG rewound rewrite/SG rewritten rewrote rhapsody/I rhetoric
  rhetorical/L rheumatism rhinestone/S rhino/S rhinoceros/E rhododendron/S rhubarb/S rhyme/SDG rhythm/S
  rhythmic rhythmically rib/SBC ribald ribbon/S rice/SDG rich/ERLNT ricketier ricketiest rickety rickshaw/S
  ricochet/SDG rid/SEGCRZ riddance ridden riddle/SDG ride ridge/SDG ridicule/SDG ridiculous/L rife/RT
  rifle/SDG rift/SDG rig/SBC right/SDGRLNT righteous/LN rightful/L rightmost rigid/L rigidity rigmarole/S
  rigor/S rigorous/L rile/SDG rim/SBC rind/S ring/SDG ringleader/S ringlet/S ringside ringworm rink/S
  rinse/SDG riot/SDGRZ riotous rip/SBCRT ripe/N ripen/SDG riposte ripple/SDG rise/SGRZ risen risk/SDG riskier
  riskiest risky rite/S ritual/SL ritzier ritziest ritzy rival/SDG rivalry/I river/S riverbed/S riverfront
  riverside/S rivet/SDG roach/E road/S roadblock/SDG roadhouse/S roadkill roadrunner/S roadside/S roadway/S
  roadworthy roam/SDG roar/SDG roast/SDG rob/SEDGBC robber/S robbery/I robe robin/S robot/S robotics
  robust/RNT rock/SDGRZ rocket/SDG rockier rockiest rocky rod/S rode rodent/S rodeo/S roe/S rogue/S roguish
  role/S roll/SDGRZU rollerskating rollick/SDG roman romance/SDG romantic/S romantically romanticize/SDG
  romp/SDG roof/SDG rooftop/S rook/SDG rookie/S room/SDG roomful/S roomier roomiest roommate/S roomy
  roost/SDGRZ root/SDGR rootless rope/SDG rosary/I rose/S rosemary rosier rosiest roster/S rostrum/S rosy
  rot/SBC rotary/I rotate/SDG rotation/S rote rotisserie/S rotor/S rotten/RT rotund rotunda/S rouge/SDG
  rough/SDGRLNT roughage roughen/SDG roughhouse/SDG roughshod roulette round/SDGRNT roundabout/S roundup/S
  rouse/SDG rout/SEDGR route routeing routine/SL rove/SDG row/SDG rowboat/S rowdier rowdiest rowdiness rowdy/I
  royal/SL royalty/I rs rub/SBC rubber/S rubberneck/SDG rubbery rubbish/EDG rubble rubdown/S rubella rubier
  rubiest rubric ruby/I rucksack ruckus/E rudder/S ruddier ruddiest ruddy rude/RLNT rudiment/S rudimentary
  rue/SDG rueful ruff/SDG ruffian/S ruffle/SDG rug/SB rugby ruggeder ruggedest ruin/SDG ruinous rule/SDGRZ
  rulings rum/S rumble/SDG ruminate/SDG rummage/SDG rummer rummest rummy rumor/SDG rump/S rumple/SDG run/SEC
  runaround/S runaway/S rundown/S rune rung/S runner/S runnier runniest runny runt/S runway/S rupture/SDG
  rural ruse/S rush/EDG rust/SDG rustic/S rustier rustiest rustle/SDGRZ rustproof/SDG rusty rut/SBC
  ruthless/LN rye`;
