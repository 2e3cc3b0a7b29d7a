"""Words reported at one remove: in clauses inside, by those who were asked, in messages told of, by given name."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


REPORTED = (
    _told(
        "i_ask",
        "‘Who told you that?’ I ask. Ada Marsh shrugs. ‘Everybody,’ she says.",
        None,
        "Ada Marsh",
    ),
    _told(
        "we_asked",
        "‘Do you mean it?’ we asked. The clerk, Ada Marsh, nodded. ‘Every word,’ she said.",
        None,
        "Ada Marsh",
    ),
    _told(
        "overleaf",
        "Overleaf, in green ink, somebody has written: “Not true.” Underneath, in biro, someone has added: “Prove it.”",
        "somebody",
        "someone",
    ),
    _told(
        "in_brackets",
        "“It broke,” says Ben Holt. (“Twice,” he adds. “Badly.”)",
        "Ben Holt",
        "Ben Holt",
        "Ben Holt",
    ),
    _told(
        "have_somebody_say",
        "The plan would have the council say that it was “not involved”. It let one clerk claim that "
        "“nobody had known”.",
        "the council",
        "one clerk",
    ),
    _told(
        "told_by_text",
        "Ada Marsh said staff had been told by text that they were “surplus to requirements”. Others were "
        "told by Ben Holt that it was “over for good”.",
        None,
        "Ben Holt",
    ),
    _told(
        "put_down_as",
        "The visit was logged as “attended”. I put the next one down as “excused”.",
    ),
    _told(
        "thought_to_favour",
        "Ben Holt resigned in May. He is thought to favour “a quiet word” with the minister. London was "
        "said to be “at sea”.",
        "Ben Holt",
        None,
    ),
    _told(
        "a_place_in_an_office",
        "“We shut at noon,” said a Leck youth club volunteer, Tom Reed. “We had to,” said the Amble estate caretaker.",
        "Tom Reed",
        "the Amble estate caretaker",
    ),
    _told(
        "raised_the_matter",
        "Ada Marsh said that tenants had raised the matter “time and again” and that “no one listened”. "
        "She said that clerks had raised “serious concerns” in May.",
        "Ada Marsh",
        "Ada Marsh",
        "clerks",
    ),
    _told(
        "and_that",
        "The union claimed that a manager had described the move as “vindictive” and that pay was “a joke”.",
        "a manager",
        "The union",
    ),
    _told(
        "wrote_and_was_told",
        "Ada Marsh wrote to the minister and was told the fund was “fully committed”. Ben Holt complained "
        "to the Leck Housing Trust about the damp, and was told that it was “condensation”.",
        "the minister",
        "the Leck Housing Trust",
    ),
    _told(
        "wrote_after_he_was_told",
        "Ben Holt wrote to his sister about the damp after he was told it was “condensation”.",
        None,
    ),
    _told(
        "a_dated_document",
        "An assessment from March 2017, seen by the Echo, found that the block was “unfit to live in”.",
        "An assessment",
    ),
    _told(
        "first_report",
        "Her predecessor’s first report, in 2012, called the place “filthy”. His report said it was “a disgrace”.",
        "Her predecessor’s first report",
        "His report",
    ),
    _told(
        "her_letter",
        "Ada Marsh resigned in May. Her letter says the staff are “on their knees”. Her report says they "
        "were “let down”.",
        "Ada Marsh",
        "Her report",
    ),
    _told(
        "a_mrs_pell",
        "My old boss, a Mrs Pell, used to say “count the keys twice”.",
        "Pell",
    ),
    _told(
        "behind_a_place",
        "Outside the town hall, the woman who collects the money told us it was “a shambles”. In a letter "
        "to Ben Holt, the tenant who complained said the roof was “like a sieve”.",
        "the woman",
        "the tenant",
    ),
    _told(
        "the_tenant_who",
        "Ben Holt, the tenant who complained, said the roof was “like a sieve”.",
        "Ben Holt",
    ),
    _told(
        "one_of_those_who",
        "One of those who lost their jobs said last night that it was “a betrayal”. “I gave them nine years,” he said.",
        "One of those",
        "One of those",
    ),
    _told(
        "whom_we_shall_call",
        "A third man, whom we shall call Kevin, said it was “a lottery”. “I just turned up,” he said.",
        "Kevin",
        "Kevin",
    ),
    _told(
        "whose_name_is",
        "“It was dark,” says a man in a red coat, whose name is Derek. “You could see nothing,” he says.",
        "Derek",
        "Derek",
    ),
    _told(
        "a_second_from",
        "The second, from a head teacher in Leck, called the scheme “half-baked” and asked for “a pause, "
        "at the least”. The latest, by a former clerk, claims that files were “left in a skip”.",
        "a head teacher in Leck",
        "a head teacher in Leck",
        "a former clerk",
    ),
    _told(
        "one_message_and_another",
        "One, from the director, said that the office “will close on Friday”. Another, from the union, "
        "called it “a disgrace”.",
        "the director",
        "the union",
    ),
    _told(
        "that_targets_were",
        "The clerk, in his third message that day, complained that late trains were “killing the trade” "
        "and asked for “a word, at the least”.",
        "The clerk",
        "The clerk",
    ),
    _told(
        "which_was_passed",
        "The motion, which was passed by nine votes to two, demands “a full inquiry” and calls the sale “a "
        "scandal”. The chairman, who left early, claims the vote was “rigged”.",
        "The motion",
        "The motion",
        "The chairman",
    ),
    _told(
        "when_its_author",
        "The contract, which has two years to run, was praised in May, when its author, Ben Holt, told "
        "peers it was “watertight”. Ben Holt, when he was asked, said it was “fine by me”.",
        "Ben Holt",
        "Ben Holt",
    ),
    _told(
        "puts_at",
        "The site cost a sum that one surveyor puts at “well over a million”.",
        "one surveyor",
    ),
    _told(
        "told_nothing_until",
        "Parents said they were told nothing until a sign appeared “nailed to a tree”. They were told that "
        "it was “not a matter for them”.",
        "Parents",
        None,
    ),
    _told(
        "the_firm_s_attitude",
        "“We were told, ‘sell first, ask later’. That’s the firm’s whole attitude,” said Tom Reed. “He "
        "said, ‘you are late’. That’s straight from the book.”",
        "Tom Reed",
        "the firm",
        "Tom Reed",
        None,
    ),
    _told(
        "asked_the_third_one",
        "I asked the third one where the file was and she said “what file”.",
        "the third one",
    ),
    _told(
        "heading_and_words",
        "“A mess”\n\nAda Marsh was cross. She said the yard was “a mess”.",
        "Ada Marsh",
    ),
    _told(
        "cleaners_and_porters",
        "Cleaners and porters at Leck say the rota is “a joke”. The matron met porters and cleaners say "
        "she was “kind”.",
        "Cleaners and porters at Leck",
        "cleaners",
    ),
    _told(
        "response_was_to",
        "The firm’s response was to call the claim “baseless”. His manager’s answer, he told the inquiry, "
        "was to ask if he was “up to the job”.",
        "The firm",
        "His manager",
    ),
    _told(
        "quick_to_say",
        "Ben Holt is quick to say that the fence was “there before”. Ben Holt was willing to admit it was “a botch”.",
        "Ben Holt",
        "Ben Holt",
    ),
    _told(
        "everybody_says",
        "Everybody says the bus is “late as usual”. Everyone at the depot said “ask the driver”.",
        None,
        None,
    ),
    _told(
        "had_known",
        "She had known “for at least a year” that it was broken, Tom Reed said. The road is known as “the long mile”.",
        "Tom Reed",
    ),
    _told(
        "the_report_leaves_out",
        "Ada Marsh said the report “leaves out the worst of it”. She wrote the book “Winter Light”.",
        "Ada Marsh",
    ),
    _told(
        "asked_by_the_barrister",
        "Tom Reed gave evidence. Asked by the barrister, Ada Marsh, whether he had read it, he replied: “Twice.”",
        "Tom Reed",
    ),
    _told(
        "i_will_call",
        "Ada Marsh did not laugh. “It is a disgrace,” she said.\n\nI met a nurse I will call Maggie in a "
        "café near Leck. She has ninety beds.\n\n“Ninety on a Monday,” she said.",
        "Ada Marsh",
        "Maggie",
    ),
    _told(
        "my_worker",
        "Ada Marsh said she was “proud”.\n\nBen Holt said: “I thought they would be hard. My worker, "
        "Parveen, never once was.\n\n“She says to me, ‘what do you want to be’. Nobody had asked.”",
        "Ada Marsh",
        "Ben Holt",
        "Ben Holt",
        "Parveen",
    ),
    _told(
        "they_of_management",
        "Management accept the average PO in Leck is at 148 per cent. They said this was “within the envelope”.",
        "Management",
    ),
    _told(
        "a_note_appended",
        "They were asked, according to a clerk’s note appended to the minutes. It states: “The firm was asked twice.”",
        "a clerk’s note",
    ),
    _told(
        "accepted",
        "The clerk accepted that the handover had been “chaotic” and the judge recognised that it was "
        "“nobody’s fault”.",
        "The clerk",
        "the judge",
    ),
    _told(
        "its_owner",
        "Ada Marsh asked for a meeting with the hotel’s owner, Lampwatch, and was told “not this year”.",
        "Lampwatch",
    ),
    _told(
        "own_reporting_day",
        "Inspectors judged that the firm was too slow. In one case, a man was allowed to choose his own "
        "reporting day “to fit round the football”.",
        "Inspectors",
    ),
    _told(
        "could_do_better",
        "It was rated poor – “the ‘could do better’ of the trade”, as a friend in the office puts it.",
        "a friend in the office",
    ),
    _told(
        "the_inspectorate_returns",
        "A ministry spokesman said it was “aware”.\n\nThe inspectorate returns to Leck in the autumn. In "
        "its December report, it said that “the work was simply not being done”.",
        "A ministry spokesman",
        "The inspectorate",
    ),
    _told(
        "in_a_letter_it_said",
        "Lampwatch went bust.\n\nThe union meets on Friday. In a letter, it said the plan was “dead”.",
        "The union",
    ),
    _told(
        "services_is_no_verb",
        "The council services are cut. The mayor’s office was told. It said the plan was “dead”.",
        "The mayor’s office",
    ),
    _told(
        "inspectors_published_it",
        "Lampwatch went bust on the day that inspectors published the harshest report for years. It "
        "accused managers of “cooking the books”.",
        "the report",
    ),
    _told(
        "the_firm_published_it",
        "Lampwatch went bust in May. The firm had published its report in April. It accused managers of "
        "“cooking the books”.",
        "The firm",
    ),
    _told(
        "inspectors_go_on",
        "Inspectors found the work in Leck to be “improving, from a low base”. Amble, by contrast, was "
        "said to have been “a byword for drift”. The manager was told that it was “not enough”.",
        "Inspectors",
        "Inspectors",
        None,
    ),
    _told(
        "the_report_goes_on",
        "The report called the rooms “bright and clean”. The yard was described as “a hazard” and the roof "
        "was said to be “past repair”.",
        "The report",
        "The report",
        "The report",
    ),
    _told(
        "somebody_does_not_go_on",
        "Ada Marsh called the rooms “bright and clean”. The yard was described as “a hazard to all who use it”.",
        "Ada Marsh",
        None,
    ),
    _told(
        "an_old_saying",
        "There is an old saying in the trade that you should “measure twice, cut once”; it was the law. "
        "Ada Marsh is fond of saying “cut it once, then cut it again”.",
        "Ada Marsh",
    ),
    _told(
        "a_term_explained",
        "The ministry has eight weeks to respond. Whatever it decides, “payment by results”, the principle "
        "on which it all stood, is gone.",
    ),
    _told(
        "asked_by_a_man",
        "Joe Pell, 71, was found dead.\n\nThe manager, Tom Reed, accepted that it had been “chaotic”. He "
        "said three clerks were ill.\n\nAsked by the coroner, John Stead, whether anybody had looked, he "
        "replied: “No, sir.”",
        "Tom Reed",
        "Tom Reed",
    ),
    _told(
        "who_spoke_asks",
        "“Where was it?” the coroner, John Stead, said. Asked by Mr Stead whether he had seen it, Tom Reed "
        "replied: “Never.”",
        "John Stead",
        "Tom Reed",
    ),
)
