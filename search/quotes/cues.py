"""Word lists about how English attributes words: nouns, titles, function words. Verbs have their own.

No name of a person or body.
"""

from __future__ import annotations

from search import titles


def words(listed: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(listed.split())


CUE_NOUNS = words(
    """
    observation claim claims view verdict warning assertion statement remark remarks comment comments words word
    suggestion admission insistence belief promise pledge description assessment conclusion argument question
    reply response answer call plea demand complaint allegation accusation announcement message criticism praise
    pledge vow offer commitment threat
    phrase boast prediction apology tweet post letter email finding advice instruction instructions order
    """
)
"""Nouns of speech: "the inspector's observation that …", "in the words of …"."""

TITLES = titles.ALL
HONOURS = words("sir dame lord lady baroness baron judge justice prince princess king queen pope")
"""Titles that a resolved name keeps."""
PLAIN_TITLES = titles.PLAIN
MALE_TITLES = words("mr sir lord father king prince baron bishop pope")
FEMALE_TITLES = words("mrs ms miss dame lady baroness queen princess")

MALE_NOUNS = words(
    """
    man boy father dad brother son husband uncle nephew grandfather king actor businessman chairman stepfather
    grandson widower fiance
    """
)
FEMALE_NOUNS = words(
    """
    woman girl mother mum mom sister daughter wife aunt niece grandmother queen actress widow stepmother
    granddaughter fiancee
    """
)
KIN_NOUNS = words(
    """
    father dad brother son husband uncle nephew grandfather stepfather grandson widower fiance mother mum mom sister
    daughter wife aunt niece grandmother widow stepmother granddaughter fiancee partner cousin twin
    """
)
RANKS = words("chief deputy vice assistant prime senior lead district general former acting")
DASHES = frozenset(("–", "—", "-"))
PAUSES = DASHES | {","}
AGENT_PLURALS = ("ers", "ors", "ists", "ants", "ians", "women", "men", "people")
"""Endings of plural nouns for people ("economists", "campaigners")."""
OFFICES = words(
    """
    secretary minister chancellor president chief executive inspector director manager chairman chairwoman chair
    commissioner constable officer head deputy assistant shadow prime home foreign justice health education
    defence treasury spokesman spokeswoman spokesperson leader governor senator mayor attorney solicitor general
    mp mep councillor councilman councilwoman alderman assemblyman assemblywoman sheriff prosecutor treasurer
    ambassador coordinator organiser trustee principal headteacher superintendent dean provost chaplain editor
    professor former vice acting senior labour conservative tory democrat democratic republican congressman
    congresswoman representative speaker police detective sergeant lead coach captain ombudsman judge hm her his
    majesty's majesty’s chairperson founder co-founder ceo analyst economist inspectorate campaigner author
    lawyer barrister
    """
)
"""Capitalised words before a name that are an office ("Justice Secretary Ada Marsh"), no part of the name."""

POSTNOMINALS = words(
    """
    qc kc mp mep obe mbe cbe kbe dbe jp phd md jr sr ii iii hmi msp ms am ra frs esq jnr snr cb qpm
    """
)

BODY_WORDS = words(
    """
    energy capital funds systems technologies technology media motors foods oil gas steel water electric
    insurance pharmaceuticals software international enterprises ventures stores hotels studios records radio
    television tv academy clinic gallery museum theatre orchestra lodge ministry council company crc police
    service inspectorate university trust union department office group association board agency authority
    commission committee federation foundation institute society party government court parliament senate house
    bank club church league charity network limited ltd plc inc corp corporation partnership probation times
    post guardian news telegraph mail website services alliance coalition college school hospital nhs team
    crown forum campaign centre center unit army navy force bureau congress cabinet treasury companies
    industries airlines holdings llc co press tribune journal herald gazette chronicle administration
    """
)

DOCUMENTS = words(
    """
    report review inspection statement release letter email e-mail notice foreword article document paper study
    survey memo bulletin briefing judgment judgement ruling website blog post tweet page leaflet guidance
    contract model plan strategy submission filing complaint lawsuit indictment affidavit book poem song sign
    banner poster headline editorial story message text note advert advertisement policy manifesto charter order
    act bill law constitution dictionary transcript press-release findings summary motto slogan inscription
    newsletter slide circular caption voicemail petition placard verdict warrant spec specification bid tender handbook
    evaluation assessment analysis appraisal dossier diary log sheet flyer pamphlet appendix annex preface introduction
    manual inquiry investigation audit motion resolution questionnaire brochure prospectus intranet accounts minutes
    guidelines dossier evaluation application proposal appraisal pamphlet flyer handout
    """
)

PEOPLE_NOUNS = words(
    """
    staff inspectors workers managers officers officials residents people practitioners members ministers
    campaigners critics experts police prosecutors lawyers solicitors magistrates judges jurors witnesses
    neighbours teachers doctors nurses users probationers councillors mps unions bosses employers employees
    colleagues researchers scientists analysts economists protesters activists parents patients victims families
    supporters opponents authorities investigators detectives commissioners governors prisoners offenders
    leaders commenters readers union inspectorate company council government ministry department spokesman
    spokeswoman spokesperson spokespeople manager officer inspector worker judge magistrate source sources
    insider insiders minister leader director executive chief official expert lawyer barrister solicitor
    resident neighbour mother father sister brother friend son daughter wife husband victim witness prosecutor
    defendant teacher doctor nurse commissioner mp councillor charity member boss colleague chairman chairwoman
    chair head editor reporter professor researcher analyst activist campaigner critic supporter opponent
    backbencher backbenchers rebel rebels peer peers pastor vicar priest rabbi imam chaplain
    customer customers employee practitioner assistant aide aides adviser advisers player players coach man
    woman boy girl couple pair team board body agency firm group owner owners driver tenant tenants landlord
    student students pupil pupils partner partners mayor sheriff secretary president attorney captain detective
    constable sergeant superintendent governor whistleblower court jury panel committee trust organisation
    organization coroner counsel clerk veteran volunteer volunteers author writer poet historian farmer farmers
    user commenter blogger reader voter voters mum dad parent exec execs rep reps pensioner pensioners ally allies
    relative relatives widow widower toddler teenager teenagers guard guards chef cook pilot vet midwife midwives
    surgeon athlete diplomat architect apprentice monk nun priest vicar student graduate refugee retiree star host guest
    umpire groundsman dinnerlady cop pal pals mate mates cousin grandparent grandparents family
    steward stewards trainee trainees interviewee tutor escort barmaid friends fans locals clients guests hosts
    children girls boys men women sisters brothers sons daughters mums dads management
    """
)

BODY_NOUNS = words(
    """
    staff police body firm pair couple jury panel organisation organization charity ministry owner team family
    management
    """
)
"""Nouns in PEOPLE_NOUNS that no single person is: "the union" is not its leader."""

PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "you"))
OBJECTS = frozenset(("them", "us", "me", "him"))
CONTRACTED = frozenset(f"{pronoun}'{end}" for pronoun in PRONOUNS for end in ("s", "m", "re", "ve", "d", "ll"))
"""Pronouns run together with an auxiliary verb ("he's", "they've")."""
NOBODY = frozenset(
    (
        "there",
        "this",
        "that",
        "these",
        "those",
        "what",
        "nothing",
        "everything",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "nobody",
        "no-one",
        "neither",
        "none",
        "either",
    )
)
RELATIVES = frozenset(("who", "which"))

DETERMINERS = words(
    """
    a an the this that these those one two three four five six some many several most both another each every no
    his her their its our my your all few
    """
)
NP_PREPOSITIONS = words("of for from at in on with against behind inside within near under about into")
PREPOSITIONS = NP_PREPOSITIONS | words(
    """
    to by into onto over after before during since until through between among towards upon as than despite outside
    beside across along around below above beyond opposite amid amongst alongside throughout unlike
    """
)
CONJUNCTIONS = words("and or but yet nor so")
SUBORDINATORS = words(
    """
    that although though while whilst when whenever because if unless since after before whether where how why
    as until once than whereas what who whom whose which
    """
)
AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did will would shall should can could may might
    must cannot isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t can’t
    couldn’t isn't wasn't aren't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't can't
    couldn't
    """
)
BE = words("is are was were be been being 's ’s i'm we're they're you're it's")
MODALS = words("will would shall should can could may might must to do does did")
ADVERBS = words(
    """
    long ever rightly also then later now today yesterday again still once even just only here there never
    always often further already instead however therefore itself himself herself themselves ourselves recently
    simply rather so too both all first last earlier tonight tomorrow previously jointly soon sometimes perhaps
    meanwhile afterwards thus overall altogether moreover furthermore nevertheless nonetheless otherwise indeed
    underneath overleaf upstairs downstairs nearby elsewhere overhead alongside maybe hence besides
    """
)
TIME_WORDS = words(
    """
    today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december now then later earlier afterwards
    recently meanwhile however instead
    """
)
OTHER_VERBS = words(
    """
    hit wept slept swept dealt ate drank forgot forgave froze hid hurt rang rode sank sought swam tore fled fed
    bent bit blew broke clung cut quit shut read lost wrote spoke sprang drove won went took made came gave left
    stood ran held met led kept sat set sent paid got became began brought built bought caught chose drew fell
    flew fought grew hung knew laid lay let meant rose sold shook shot sang spent stole struck taught threw
    understood woke wore records showed shows shown saw heard issued wants want knows know makes make takes take
    gives give seems seem rated comes goes get gets put did cast bore swore strode slid spun stuck swung dug lit leapt
    leant knelt
    """
)

GRADES = (
    r"outstanding|good|requires improvement|inadequate|poor|satisfactory|(?:in)?sufficient|(?:un)?acceptable"
    r"|excellent|adequate|(?:not |partly |partially )?met|strong|weak|yes|no|n/a"
)
"""What is given for a rating, as a part of a pattern."""
RATINGS = words(
    """
    rated graded classed categorised categorized classified scored ranked marked coded rating grade grading
    designated tagged flagged assessed judged counted logged registered listed entered filed
    """
)
NAMING = words(
    """
    entitled titled named nicknamed known headed headlined called so-called dubbed termed codenamed subtitled
    christened caption captioned
    """
)
WORKS = words(
    """
    book film movie song album novel play poem programme series show episode article paper essay exhibition
    documentary sitcom musical magazine single column podcast report
    """
)
MENTIONING = words("word words term terms phrase expression name title acronym letters letter slogan")
MEANING = words("means mean meaning spelled spelt pronounced translates translated stands")
ABBREVIATIONS = words(
    """
    mr mrs ms dr prof st sgt capt col gen lt rev hon jr sr vs etc inc ltd co corp no nos fig p pp e.g i.e sen
    rep gov dept jan feb mar apr jun jul aug sep sept oct nov dec messrs maj cllr supt insp det u.s u.k
    """
)


_NO_ADVERBS = words(
    """
    ally family assembly bully reply supply monopoly anomaly belly rally tally gully folly july italy
    """
)


def adverb(low: str) -> bool:
    """Whether a lower-case word has the look of an adverb of manner ("repeatedly")."""
    return low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS
