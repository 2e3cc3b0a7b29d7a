"""A third set of made-up news, written when the rules stood and before it was run: each text with its speakers."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


FRESH = (
    _told(
        "council_meeting",
        "Plans for 400 homes at Brook Farm were thrown out on Wednesday after residents called them “vandalism.”\n\n"
        "“You cannot widen that lane,” said Geraldine Potts, who has lived there since 1966. “I have measured it.”\n\n"
        "The developer’s agent, Howard Lisle, told members that the lane was “perfectly adequate.”\n\n"
        "Mrs Potts laughed. “He came in a helicopter,” she said.",
        "residents",
        "Geraldine Potts",
        "Geraldine Potts",
        "Howard Lisle",
        "Geraldine Potts",
    ),
    _told(
        "football",
        "Captain Lewis Tranter said the side had been “second best all night”.\n\nHis manager disagreed. “We were "
        "third best,” said Ray Dunnock, who took charge in March. “The referee was better than us.”",
        "Lewis Tranter",
        "Ray Dunnock",
        "Ray Dunnock",
    ),
    _told(
        "witness_and_cross_examination",
        "Gloria Hendry, 54, told the jury she heard “a sort of crack”.\n\nFor the defence, Miles Catterall asked her "
        "whether it might have been a car.\n\n“I know a car when I hear one,” she said.\n\n“Do you?” he asked.",
        "Gloria Hendry",
        "Gloria Hendry",
        "Miles Catterall",
    ),
    _told(
        "spokesman_and_pronoun",
        "A council spokesman said the tree was “beyond saving”. He added: “We shall plant two.”",
        "A council spokesman",
        "A council spokesman",
    ),
    _told(
        "obituary",
        "Lord Ancroft, who has died aged 91, was never dull. “I have been sacked by experts,” he liked to say. His "
        "daughter, Sophie, recalled a man who “sang in lifts”.",
        "Lord Ancroft",
        "Sophie",
    ),
    _told(
        "union_and_company",
        "Tramline, which runs the network, said the offer was “full and final”. Joyce Abara, the union’s regional "
        "organiser, called that “an insult”. “They said final in June,” she said. “And in July.”",
        "Tramline",
        "Joyce Abara",
        "Joyce Abara",
        "Joyce Abara",
    ),
    _told(
        "american_school_board",
        "Superintendent Carla Nuñez defended the cut. “There is no money,” Nuñez told the board. Board member Frank "
        "Deluca was unmoved. “There was money for the scoreboard,” he said.",
        "Carla Nuñez",
        "Frank Deluca",
    ),
    _told(
        "victim_statement",
        "In a victim statement, the pensioner, who cannot be named, said: “I check the door nine times.” Her son said "
        "she was “half the woman she was”.",
        "the pensioner",
        "Her son",
    ),
    _told(
        "police_appeal",
        "Det Insp Olwen Parry said the attack was “cowardly”. The officer urged anyone with film to come forward. "
        "“Somebody knows him,” she said.",
        "Olwen Parry",
        "Olwen Parry",
    ),
    _told(
        "two_sisters",
        "Sisters Mabel and Edith Crouch have shared the house since the war. “She snores,” said Mabel. “She lies,” "
        "said Edith.",
        "Mabel Crouch",
        "Edith Crouch",
    ),
    _told(
        "the_inspector_s_report",
        "The planning inspector, Dr Neil Fairbrass, found that the scheme would do “serious harm”. In his report he "
        "wrote: “No amount of hedging will hide it.”",
        "Neil Fairbrass",
        "Neil Fairbrass",
    ),
    _told(
        "mp_in_the_house",
        "Penny Stoddart, the MP for Leck, asked the prime minister whether he was “proud”. He replied: “Of course.”",
        "Penny Stoddart",
        "the prime minister",
    ),
    _told(
        "dateline_and_lead",
        "LECK, Ohio — A crossing guard who pulled two children from a river said Monday that she “just jumped.”\n\n"
        "Norma Teller, 62, cannot swim.\n\n“I forgot that part,” she said.",
        "Norma Teller",
        "Norma Teller",
    ),
    _told(
        "tweet_and_reply",
        "“Never again,” the singer posted. Her manager, Todd Rasmus, later said she was “tired”.",
        "the singer",
        "Todd Rasmus",
    ),
    _told(
        "farmer_and_wife",
        "Ewan Muir lost 60 sheep. “You hear it before you see it,” he said. His wife Morag kept the radio on. “He "
        "talks to it,” she said.",
        "Ewan Muir",
        "Morag",
    ),
    _told(
        "reported_question",
        "Asked by reporters if he had lied, Mr Stephen Gault said: “I misspoke.”",
        "Stephen Gault",
    ),
    _told(
        "source",
        "One cabinet minister described the budget as “a hostage note”. Another said: “It is worse than that.”",
        "One cabinet minister",
        "Another",
    ),
    _told(
        "letter_to_staff",
        "In a letter to staff seen by this newspaper, the vice-chancellor, Professor Ines Calder, writes: “We must "
        "all do less with less.”",
        "Ines Calder",
    ),
    _told(
        "fragments_then_the_other_side",
        "Campaigners say the ban is “cruel”. The minister, Derek Oakes, insists it is “long overdue”. “I make no "
        "apology,” he said yesterday.",
        "Campaigners",
        "Derek Oakes",
        "Derek Oakes",
    ),
    _told(
        "head_teacher_by_given_name_gender",
        "Headteacher Philippa Rowe wrote to parents. She told them the boy had been “very brave”.",
        "Philippa Rowe",
    ),
    _told(
        "a_dog_walker",
        "A dog walker found the body. “I thought it was a coat,” said the man, who asked not to be named.",
        "the man",
    ),
    _told(
        "sentencing_remarks",
        "Sentencing Craig Holmwood to nine years, Judge Patrick Sayle said he had shown “not a flicker of remorse”. "
        "“You watched,” the judge told him.",
        "Judge Patrick Sayle",
        "Judge Patrick Sayle",
    ),
    _told(
        "mother_of_the_victim",
        "Outside court, Josie’s mother, Karen Flint, said justice had “finally come”. “Nothing brings her back,” Mrs "
        "Flint added.",
        "Karen Flint",
        "Karen Flint",
    ),
    _told(
        "chairman_and_secretary",
        "Club chairman Les Haddow resigned by text. The secretary, Joan Peake, replied: “Bring the keys back.”",
        "Joan Peake",
    ),
    _told(
        "expert",
        "Prof Anil Desai, an economist at Leck University, said rates were “heading one way”. “Down,” he explained. "
        "His colleague Dr Ruth Sandler was less sure: “Sideways.”",
        "Anil Desai",
        "Anil Desai",
        "Ruth Sandler",
    ),
    _told(
        "the_company_it",
        "The water company denied that it had been slow. “Engineers were there within the hour,” it said.",
        "The water company",
    ),
    _told(
        "em_dashes_american",
        "“If it rains” — here Sheriff Buck Ransom looked at the sky — “we all go home.”",
        "Buck Ransom",
        "Buck Ransom",
    ),
    _told(
        "alternating_without_names",
        "Alan Grice met his accuser, Lorna Teal, in the car park. “You rang them,” he said.\n\n“I did,” she "
        "said.\n\n“Why?” he asked.",
        "Alan Grice",
        "Lorna Teal",
        "Alan Grice",
    ),
    _told(
        "younger_man",
        "Actor Jude Marlin plays the king. “It is mostly shouting,” the 29-year-old says. The director, Beth Osgood, "
        "disagrees. “It is all shouting,” says Osgood.",
        "Jude Marlin",
        "Beth Osgood",
    ),
    _told(
        "title_case_report",
        "Ofwatch said the firm had “failed its customers”. The regulator also found that bills were “opaque”.",
        "Ofwatch",
        "The regulator",
    ),
    _told(
        "neighbour_then_family",
        "A neighbour, who gave his name only as Colin, said he heard “three bangs”. “I thought it was the bins,” he "
        "said.",
        "Colin",
        "Colin",
    ),
    _told(
        "quoted_within_statement",
        "In a statement, the family of Ryan Oddie said: “He was our world.” They thanked nurses for their “endless "
        "kindness”.",
        "the family of Ryan Oddie",
        "the family of Ryan Oddie",
    ),
    _told(
        "vicar",
        "The Rev Martha Quinlan blessed the boats. “They need it,” the vicar said.",
        "Martha Quinlan",
    ),
    _told(
        "former_player_pundit",
        "Former striker Gary Bostock, now a pundit, called the tackle “a disgrace”. Bostock, who won two caps, said: "
        "“I have seen nicer car crashes.”",
        "Gary Bostock",
        "Gary Bostock",
    ),
    _told(
        "court_and_defence_and_accused",
        "Magistrates heard that Shane Purvis had called the officer “a clown”. Purvis, 19, told the bench: “He looked "
        "like one.” His solicitor, Emma Reyes, said he was “full of regret”.",
        "Shane Purvis",
        "Shane Purvis",
        "Emma Reyes",
    ),
    _told(
        "politician_hers",
        "Senator Ruth Ames accused her rival of “hiding”. Her rival, Congressman Bill Tasker, said through a spokesman "
        "that he was “busy working”.",
        "Ruth Ames",
        "Bill Tasker",
    ),
)
