/** Part of the word list; see domain/english-words.ts for how it is written. */
export const D_TO_E = `
  dab/SBC dabble/SDG dachshund/S dad/S daddy/I daemon daffodil/S daft dagger/S daily/I daintier daintiest
  daintily dainty/I dairy/I dais/E daisy/I dally/IDG dam/SEBC damage/SDG dame damn/SDG damnation damnedest
  damp/SDGRZNT dampen/SDG damsel/S dance/SDGRZ dandelion/S dandier dandiest dandruff dandy/I danger/S
  dangerous/L dangle/SDG dank/RT dapper/RT dare/SDG daredevil/S dark/RLNT darken/SDG darkroom/S darling/S
  darn/SDG darneder darnedest dart/SDG dash/EDG dashboard/S dastardly data database/S date/SDG datum daub/SDG
  daughter/S daunt/SDG dauntless dawdle/SDG dawn/SDG day/S daybreak daydream/SDGRZ daylight daytime daze/SDG
  dazzle/SDG deacon/S deaconess/E dead/RLT deaden/SDG deadlier deadliest deadline/S deadlock/SDG deadpan/SBC
  deaf/RNT deafen/SDG deal/SGRZ dealership/S dealings dealt dean/S dear/SRLT dearth/S death/S deathbed/S
  deathtrap/S deaves debase/SDGM debasements debate/SDGA debauchery/I debilitate/SDG debility/I debit/SDG
  debonair debrief/SDG debriefings debris debt/S debtor/S debug/SBC debugger debunk/SDG debut/SDG decade/S
  decadence decadent/S decaf decaffeinate/SDG decal/S decanter/S decapitate/SDG decathlon/S decay/SDG
  decease/SDG deceit/S deceitful/LN deceive/SDG decency/I decent/L decentralization decentralize/SDG
  deception/S deceptive/L decibel/S decide/SDG decidedly deciduous decimal/S decimate/SDG decipher/SDG
  decision/S decisive/L deck/SDG declaration/S declare/SDG declension decline/SDG decode/SDGR decompose/SDG
  decomposition decor/S decorate/SDG decoration/S decorative decorator/S decorous decorum decoy/SDG
  decrease/SDG decree/SD decreeing decrepit decriminalize/SDG decry/IDG dedicate/SDG dedication/S deduce/SDG
  deduct/SDG deductible/S deduction/S deductive deed/SDG deem/SDG deep/SRLT deepen/SDG deer deface/SDG
  defamation defamatory defame/SDG default/SDG defeat/SDG defeatist/S defecate/SDG defect/SDG defection/S
  defective/S defector/S defend/SDGRZ defendant/S defense/SDG defenseless defensible defensive/L defer/SBC
  deference deferential defiance defiant/L deficiency/I deficient deficit/S defile/SDG define/SDGA definite/L
  definition/S definitive/L deflate/SDG deflation deflect/SDG deflection/S deforestation deform/SDG
  deformation/S deformity/I defraud/SDG defrost/SDG deft/RLT defunct defuse/SDG defy/IDG degenerate/SDG
  degeneration degradation degrade/SDG degree/S dehydrate/SDG dehydration deify/IDG deign/SDG deity/I
  deject/SDG dejectedly dejection delay/SDG delectable delegate/SDG delegation/S delete/SDG deleterious
  deletion/S deli/S deliberate/SDGL deliberation/S delicacy/I delicate/L delicatessen/S delicious/L
  delight/SDG delightful/L delimit/SDGRZ delineate/SDG delinquency/I delinquent/S delirious/L delirium/S
  deliver/SDG deliverance delivery/I delta/S delude/SDG deluge/SDG delusion/S deluxe delve/SDG demagogic
  demagogue/S demand/SDG demean/SDG demeanor demented dementia demerit/S demise/SDG demo/SDG democracy/I
  democrat/S democratic/U democratically demographic/S demolish/EDG demolition/S demon/S demonic demonstrably
  demonstrate/SDG demonstration/S demonstrative/S demonstrator/S demoralize/SDG demote/SDG demotion/S demount
  demure/RLT den/S denial/S denigrate/SDG denim/S denomination/S denominator/S denote/SDG denounce/SDG
  dense/RLT density/I dent/SDG dental dentist/S dentistry denture/S denunciation/S deny/IDG deodorant/S
  deodorize/SDG depart/SDGM departmental departments departure/S depend/SDGA dependence dependency/I
  dependent/S depict/SDG depiction deplete/SDG depletion deplorably deplore/SDGA deploy/SDGM deployments
  deport/SDGM deportation/S depose/SDG deposit/SDG depot/S deprave/SDG depravity/I deprecate/SDG
  depreciate/SDG depreciation depress/EDG depressingly depression/S deprivation/S deprive/SDG depth/S deputy/I
  derail/SDGM derailments derange/SDG derby/I derelict/S deride/SDG derision derivation/S derivative/S
  derive/SDG derogatory derrick/S descend/SDG descendant/S descent/S describe/SDGA description/S descriptive
  descriptor/S desecrate/SDG desecration desegregate/SDG desegregation desert/SDGRZ deserve/SDG design/SDGRZ
  designate/SDG designation/S desirability desire/SDGA desirous desist/SDG desk/S desktop/S desolate/SDG
  desolation despair/SDG desperate/L desperation despicable despise/SDG despite despondent/L despot/S despotic
  dessert/S destabilize destination/S destine/SDG destiny/I destitute destitution destroy/SDGRZ destruction
  destructive detach/EDGMA detachments detail/SDG detain/SDG detect/SDGA detection detective/S detector/S
  detentes detention/S deter/SBC detergent/S deteriorate/SDG deterioration determination/S determine/SDGRZA
  determinism deterministic deterrence deterrent/S detest/SDG dethrone/SDG detonate/SDG detonation/S
  detonator/S detour/SDG detox/EDG detract/SDG detriment/S detrimental devaluation/S devalue/SDG devastate/SDG
  devastation develop/SDGRZM developments deviant/S deviate/SDG deviation/S device/S devil/SDG devilish
  devious devise/SDG devoid devolution devolve/SDG devote/SEDG devotedly devotee devotion/S devour/SDG
  devout/RLT dew dexterity dexterous diabetes diabetic/S diabolical diagnose/SDG diagnosis diagnostic/S
  diagonal/SL diagram/SBC dial/SDG dialect/S dialings dialog dialogue/S diameter/S diametrically diamond/S
  diaper/SDG diaphragm/S diarrhea diary/I diatribe dice/SDG dicey dichotomy/I dicier diciest dick/S
  dictate/SDG dictation/S dictator/S dictatorial dictatorship/S diction dictionary/I did/U die/SD diesel/SDG
  diet/SDG dietary/I differ/SDG difference/S different/L differential differentiate/SDG differentiation
  difficult difficulty/I diffuse/SDG diffusion dig/SCT digested digestible digesting digestion/S digestive
  digests digit/S digital/L digitize/SDG dignify/IDG dignitary/I dignity/I digress/EDG digression/S dike/SDG
  dilapidated dilapidation dilate/SDG dilation dilemma/S diligence diligent/L dill/S dilute/SDG dilution
  dim/SEBCRL dime dimension/S dimensional diminish/EDG diminutive/S dimmer dimmest dimple/SDG din/SEDGBCRZ
  dine dinghy/I dingier dingiest dingy dinner/SDG dinosaur/S diocese/S dioxide dip/SBC diphtheria diphthong/S
  diploma/S diplomacy diplomat/S diplomata diplomatic diplomatically dipstick/S dire/RT direct/SDGRLNT
  direction/S directive/S director/S directory/I dirge/S dirt dirtier dirtiest dirty/IDG dis/BCA disability/I
  disabled disables disabling disadvantage/SDG disadvantageous disaffect/SDG disagree/SDM disagreeable
  disagreeably disagreeing disagreements disallow/SDG disambiguate disappear/SDG disappearance/S
  disappoint/SDGM disappointingly disappointments disapproval disapprove/SDG disapprovingly disarm/SDG
  disarmament disarray/SDG disaster/S disastrous/L disavow/SDG disavowal/S disband/SDG disbelief
  disbelieve/SDG disburse/SDGM disbursements disc/S discard/SDG discern/SDG discernible discharge/SDG
  disciple/S disciplinarian/S disciplinary discipline/SDG disclaim/SDGRZ disclose/SDG disclosure/S disco/SDG
  discolor/SDG discoloration/S discomfort/SDG disconcert/SDG disconnect/SDG disconnection/S disconsolate/L
  discontent/SDG discontinuation/S discontinue/SDG discontinuity discord/SDG discordant discount/SDG
  discourage/SDGM discouragements discourse/SDG discourteous discourtesy/I discover/SDGRZ discovery/I
  discredit/SDG discreet/RLT discrepancy/I discrete discretion discretionary discriminate/SDG discrimination
  discriminatory discus/SEBC discusses discussion/S disdain/SDG disdainful disease/SD disembark/SDG
  disembarkation disenchant/SDGM disenfranchise/SDG disengage/SDG disentangle/SDG disfavor/SDG disfigure/SDGM
  disfigurements disgrace/SDG disgraceful/L disgruntle/SDG disguise/SDG disgust/SDG disgustingly dish/EDG
  dishearten/SDG dishevel/SDG dishonest/L dishonesty dishonor/SDGA dishonorably dishtowel/S dishwasher/S
  disillusion/SDGM disincentive disinfect/SDG disinfectant/S disingenuous disinherit/SDG disintegrate/SDG
  disintegration disinterest/SD disjoint/SDG disk/S diskette/S dislike/SDG dislocate/SDG dislocation/S
  dislodge/SDG disloyal disloyalty dismal/L dismantle/SDG dismay/SDG dismember/SDG dismiss/EDG dismissal/S
  dismissive dismount/SDG disobedience disobedient disobey/SDG disorder/SDGL disorganization disorganize/SDG
  disorient/SDG disorientation disown/SDG disparage/SDG disparate disparity/I dispassionate/L dispatch/EDG
  dispel/SBC dispensary/I dispensation/S dispense/SDGRZA dispersal disperse/SDG dispersion dispirit/SDG
  displace/SDGM displacements display/SDG displease/SDG displeasure disposables disposal/S dispose/SDGA
  disposition/S dispossess/EDG disproportionate/L disprove/SDG dispute/SDG disqualification/S disqualify/IDG
  disquiet/SDG disregard/SDG disrepair disrepute/A disrespect/SDG disrespectful/L disrupt/SDG disruption/S
  disruptive dissatisfaction dissatisfy/IDG dissect/SDG dissection/S disseminate/SDG dissemination
  dissension/S dissent/SDGRZ dissertation/S disservice/S dissidence dissident/S dissimilar dissimilarity/I
  dissipate/SDG dissipation dissociate/SDG dissociation dissolute dissolution dissolve/SDG dissonance/S
  dissuade/SDG distance/SDG distant/L distaste/S distasteful/L distend/SDG distention/S distill/SDGRZ
  distillation/S distillery/I distinct/RLT distinction/S distinctive/L distinguish/EDGA distort/SDGR
  distortion/S distract/SDG distraction/S distraught distress/EDG distressingly distribute/SDG distribution/S
  distributor/S district/S distrust/SDG distrustful/L disturb/SDG disturbance/S disuse/SDG ditch/EDG
  dither/SDG ditto/SDG ditty/I dive/SDGRZT diverge/SDG divergence/S divergent diverse diversification
  diversify/IDG diversion/S diversity/I divert/SDG divested divesting divests divide/SDGRZ dividend/S
  divine/SDGRLT divinity/I divisible division/S divisive divisor/S divorce/SDG divulge/SDG dizzier dizziest
  dizziness dizzy/IDG do docile dock/SDG docket/SDG doctor/SDG doctorate/S doctrine/S document/SDG
  documentary/I documentation dodge/SDG dodo doe/SGRZ dog/SBC doggedly doggerel doggone/SGRT doghouse/S
  dogma/S dogmatic dogwood/S doily/I doldrums dole/SDG doleful/L doll/SDG dollar/S dollhouse/S dollop/SDG
  dolly/I dolphin/S domain/S dome/SDG domestic/S domesticate/SDG domesticity domicile/SDG dominance dominant/S
  dominate/SDG domination domineer/SDG dominion/S domino/E don/S donate/SDG donation/S done/U donkey/S donor/S
  doodad/S doodle/SDG doohickey/S doom/SDG doomsday door/S doorbell/S doorknob/S doorman doormat/S doormen
  doorstep/S doorway/S dope/SDG dopey dopier dopiest dork/S dorkier dorkiest dorky dorm/S dormant dormitory/I
  dorsal dos/EDG dosage/S dose dossier/S dot/SEDGBC dote double/SDG doubly doubt/SDG doubtful/L doubtless
  dough doughnut/S dour/RT douse/SDG dove/S dowdier dowdiest dowdy/I down/SDGRZ downcast downfall/S
  downgrade/SDG downhearted downhill/S downier downiest download/SDG downplay/SDG downpour/S downright
  downsize/SDG downstairs downstate downstream downtime downtown downtrodden downturn/S downward/S downwind
  downy dowry/I doze/SDG dozen/S drab/S drabber drabbest draconian draft/SDG draftier draftiest draftsman
  draftsmen drafty drag/SBC dragon/S dragonfly/I drain/SDG drainage drake/S drama/S dramatic/S dramatically
  dramatist/S dramatization/S dramatize/SDG drank drape/SDG drapery/I drastic drastically draw/SGRZ drawback/S
  drawbridge/S drawings drawl/SDG drawn dread/SDG dreadful/L dreadlocks dream/SDGRZ dreamier dreamiest dreamy
  drearier dreariest dreary dredge/SDG dregs drench/EDG dress/EDGRZU dressier dressiest dressings dressmaker/S
  dressy drew dribble/SDG drier/S driest drift/SDGRZ driftwood drill/SDG drink/SGRZA drinkings drip/SBC
  drive/SGRZ drivel/SDG driven driveway/S drivings drizzle/SDG droll/RT drone/SDG drool/SDG droop/SDG drop/SBC
  dropout/S droppings dross drought/S drove/S drown/SDG drownings drowse/SDG drowsier drowsiest drowsily
  drowsiness drowsy drudge/SDG drudgery drug/SBC druggist/S drugstore/S drum/SBC drummer/S drumstick/S
  drunk/SRT drunkard/S drunken/LN dry/SIDGRZLN dual dualism dub/SBC dubious/L duchess/E duck/SDG duckling/S
  duct/S dud/SEDG dude due/SU duel/SDG duet/S duff dug dugout/S duke/S dull/SDGRNT dully duly/U dumb/RT
  dumbbell/S dumbfound/SDG dummy/I dump/SDG dumpier dumpiest dumpling/S dumpster dumpy dunce/S dune/S dung/SDG
  dungeon/S dunk/SDG dunno duo/S dupe/SDG duplex/E duplicate/SDG duplication duplicity durability durable
  duration duress during dusk duskier duskiest dusky dust/SDG dustbin dustier dustiest dustmen dustpan/S dusty
  dutiful/L duty/I duvet dwarf/SDG dwell/SGRZ dwellings dwelt dwindle/SDG dye/SDG dyeing dyke/S dynamic/S
  dynamical/L dynamism dynamite/SDG dynamo/S dynasty/I dysentery dysfunction/S dysfunctional dyslexia
  dyslexic/S each eager/RLNT eagle/S ear/SCL earache/S eardrum/S earl/S earlier earliest earlobe/S earmark/SDG
  earmuff/S earn/SDGRZT earnestly earnestness earnests earnings earphone/S earplug/S earrings earshot
  earsplitting earth/SDGLU earthier earthiest earthiness earthlier earthliest earthquake/S earthshaking
  earthworm/S earthy earwax ease/SDGU easel/S easier/U easiest/U easily/U east eastbound easterly/I eastern/RZ
  eastward/S easy/U easygoing eat/SGRZ eaten eatery/I eave/S eavesdrop/SBC eavesdropper/S ebb/SDG ebony/I
  ebullience ebullient eccentric/S eccentricity/I ecclesiastical echo/EDG eclectic eclipse/SDG ecological/L
  ecologist/S ecology economic/SU economical/LU economist/S economize/SDG economy/I ecosystem/S ecstasy/I
  ecstatic ecumenical eczema eddy/IDG edge/SDGR edgewise edgier edgiest edgy edible/S edict/S edification
  edifice/S edify/IDG edit/SDG edition/S editor/S editorial/S editorship educate/SDG education/S educational/L
  educator/S eel/S eerie/RT eerily effect/SDG effective/LN effectual effeminate effervescence effervescent
  efficiency/I efficient/L effigy/I effort/S effortless/L effusive/L egalitarian/S egalitarianism egg/SDG
  egghead/S eggplant/S eggshell/S ego/S egocentric/S egoism egotism egotist/S egotistical egregious/L eh
  eigenvalue eight/S eighteen/S eighteenth/S eighth/S eightieth/S eighty/I either ejaculate/SDG ejaculation/S
  eject/SDG ejection/S eke/SDG elaborate/SDGL elaboration/S elapse/SDG elastic/S elasticity elate/SDG elation
  elbow/SDG elbowroom elder/SL eldest elect/SDG election/S elective/S elector/S electoral electorate/S
  electric electrical/L electrician/S electricity electrify/IDG electrocute/SDG electrocution/S electrode/S
  electrolysis electromagnetic electron/S electronic/S electronically electrostatic elegance elegant/L elegy/I
  element/S elemental elementary elephant/S elevate/SDG elevation/S elevator/S eleven/S eleventh/S elf elfin
  elicit/SDG eligibility eligible eliminate/SDG elimination/S elite/S elitism elitist/S elk/S ellipse/S
  ellipsis elliptic elliptical elm/S elongate/SDG elope/SDGM elopements eloquence eloquent/L else elsewhere
  elucidate/SDG elude/SDG elusive elves em emaciate/SDG email/SDG emanate/SDG emancipate/SDG emancipation
  embalm/SDG embankment/S embargo/EDG embark/SDG embarrass/EDGM embarrassingly embarrassments embassy/I
  embattled embed/SBC embellish/EDGM embellishments ember/S embezzle/SDGRZM embitter/SDG emblazon/SDG emblem/S
  embodiment embody/IDG emboss/EDG embrace/SDG embroider/SDG embroidery/I embroil/SDG embryo/S embryonic
  emcee/SD emceeing emerald/S emerge/SDG emergence emergency/I emergent emeritus emigrant/S emigrate/SDG
  emigration/S eminence/S eminent/L emir/S emirate/S emissary/I emission/S emit/SBC emotion/S emotional/L
  emotive empathize/SDG empathy emperor/S emphases emphasis emphasize/SDG emphatic emphatically emphysema
  empire/S empirical employ/SDGRZM employee/S employments emporium/S empower/SDGM empress/E emptier emptiest
  emptiness empty/IDG emulate/SDG emulation/S emulator/S emulsion/S enable/SDG enact/SDGM enactments
  enamel/SDG enamor/SDG encapsulate/SDG encase/SDG enchant/SDGM enchantments enchilada/S encircle/SDG
  enclave/S enclose/SDG enclosure/S encode/SDG encompass/EDG encore/SDG encounter/SDG encourage/SDGM
  encouragements encroach/EDG encrypted encryption encumber/SDG encumbrance/S encyclopedia/S end/SDG
  endanger/SDG endear/SDGM endearments endeavor/SDG endemic/S endings endive/S endless/L endorse/SDGM
  endorsements endow/SDGM endowments endurance endure/SDG endways enema/S enemy/I energetic energetically
  energize/SDG energy/I enforce/SDGM enforceable enfranchise/SDG engage/SDGM engagements engender/SDG engine/S
  engineer/SDG engrave/SDGRZ engravings engross/EDG engulf/SDG enhance/SDGM enhancements enigma/S enigmatic
  enjoy/SDGMA enjoyments enlarge/SDGM enlargements enlighten/SDGM enlist/SDGM enlistments enliven/SDG enmity/I
  enormity/I enormous/L enough enrage/SDG enrich/EDGM enroll/SDGM enrollments ensconce/SDG ensemble/S
  enshrine/SDG ensign/S enslave/SDG ensue/SDG ensure/SDG entail/SDG entangle/SDGM entanglements enter/SDG
  enterprise/SG entertain/SDGRZM entertainments enthrall/SDG enthuse/SDG enthusiasm/S enthusiast/S
  enthusiastic enthusiastically entice/SDGM enticements entire/L entirety entitle/SDGM entitlements entity/I
  entomologist/S entomology entourage/S entrails entrance/SDG entrant/S entrap/SBCM entreat/SDG entreaty/I
  entrench/EDG entrepreneur/S entrepreneurial entropy entrust/SDG entry/I entryway/S entwine/SDG enumerate/SDG
  enumeration enunciate/SDG enunciation envelop/SEDG envelope enviable envious/L environment/S environmental/L
  environmentalist/S environs envisage/SDG envision/SDG envoy/S envy/IDG enzyme/S eon/S epaulet/S ephemeral
  epic/S epicenter/S epidemic/S epidermis/E epigram/S epilepsy epileptic/S epilogue/S episode/S episodic
  epistle/S epitaph/S epithet/S epitome/S epitomize/SDG epoch/S epsilon equal/SDGLU equality equalize/SDG
  equanimity equate/SDG equation/S equator/S equatorial equestrian/S equilateral/S equilibrium equine/S
  equinox/E equip/SBCM equitable equity/I equivalence/S equivalent/SL equivocal/U era/S eradicate/SDG
  eradication erase/SDGRZ erasure erect/SDG erection/S ergo ergonomic erode/SDG erosion erotic erotically
  eroticism err/SDG errand/S errant erratic erratically erroneous/L error/S erstwhile erudite erudition
  erupt/SDG eruption/S es escalate/SDG escalation/S escalator/S escapade/S escape/SDG escapism escapist/S
  eschew/SDG escort/SDG esophagi esophagus esoteric especial/L espionage espouse/SDG espresso/S essay/SDG
  essence/S essential/SL establish/EDGM establishments estate/S esteem/SDG estimable estimate/SDG estimation/S
  estrange/SDGM estrangements estrogen estuary/I etch/EDG etchings eternal/L eternity/I ether ethereal ethic/S
  ethical/LU ethnic/S ethos etiquette etymological etymology/I eulogize/SDG eulogy/I eunuch/S euphemism/S
  euphemistic euphemistically euphoria euphoric eureka euthanasia evacuate/SDG evacuation/S evacuee/S
  evade/SDG evaluate/SDG evaluation/S evangelical/S evangelism evangelist/S evangelistic evaporate/SDG
  evaporation evasion/S evasive eve/SR even/SDGRLNTU evenhanded evenings event/S eventful/U eventual/L
  eventuality/I evergreen/S everlasting/S evermore every everybody everyday everyone everyplace everything
  everywhere evict/SDG eviction/S evidence/SDG evident/L evil/SRT evocative evoke/SDG evolution evolutionary
  evolve/SDG ewe/S ex exacerbate/SDG exact/SDGRLT exaggerate/SDG exaggeration/S exalt/SDG exaltation exam/S
  examination/S examine/SDGRZ example/SDG exasperate/SDG exasperation excavate/SDG excavation/S exceed/SDG
  exceedingly excel/SBC excellence excellent/L except/SDG exception/S exceptional/L excerpt/SDG excess/E
  excessive/L exchange/SDG excise/SDG excision/S excite/SDGMA excitedly excitements exclaim/SDG exclamation/S
  exclude/SDG exclusion exclusive/SL excommunicate/SDG excommunication/S excrement excrete/SDG excruciating/L
  excursion/S excuse/SDGA exec/S execute/SDGA execution/SRZ executive/S executor/S exemplary exemplify/IDG
  exempt/SDG exemption/S exercise/SDG exert/SDG exertion/S exes exhale/SDG exhaust/SDG exhaustion exhaustive/L
  exhibit/SDG exhibition/S exhibitionism exhibitionist/S exhibitor/S exhilarate/SDG exhilaration exhort/SDG
  exhortation/S exhumation/S exhume/SDG exile/SDG exist/SDG existence/S existent existential/L exit/SDG
  exodus/E exonerate/SDG exoneration exorbitant exorcism/S exorcist/S exotic/S expand/SDGA expanse/S
  expansion/S expansionist/S expansive expatriate/SDG expect/SDG expectancy expectant/L expectation/S
  expediency/I expedient/S expedite/SDG expedition/S expel/SBC expend/SDGA expendables expenditure/S expense/S
  expensive/L experience/SDG experiment/SDG experimental/L experimentation expert/SL expertise expiration
  expire/SDG expiry explain/SDG explanation/S explanatory expletive/S explicable explicit/L explode/SDG
  exploit/SDG exploitation exploration/S exploratory explore/SDGRZ explosion/S explosive/S expo/S exponent/S
  exponential/L export/SDGRZ exportation expose/SDG exposition/S exposure/S expound/SDG express/EDGL
  expression/S expressive/L expressway/S expropriate/SDG expropriation/S expulsion/S exquisite/L extant
  extemporaneous extend/SDG extension/S extensive/L extent/S exterior/S exterminate/SDG extermination/S
  exterminator/S external/SL extinct/SDG extinction/S extinguish/EDGRZ extol/SBC extort/SDG extortion
  extortionate extra/S extract/SDG extraction/S extracurricular extradite/SDG extradition/S extraneous
  extraordinarily extraordinary extrapolate/SDG extrapolation/S extraterrestrial/S extravagance/S
  extravagant/L extreme/SRLT extremism extremist/S extremity/I extricate/SDG extrovert/SD exuberance exuberant
  exude/SDG exult/SDG exultant exultation eye/SD eyeball/SDG eyebrow/S eyeglass/E eyeing eyelash/E eyelid/S
  eyeliner/S eyesight eyesore/S eyewitness/E`;
