"""The lines of site furniture that vary, as patterns over a whole line: shares, captions, stories, notes. No names."""

from __future__ import annotations

from search.readers.layout.site_words import COUNT, COUNT_WORDS

_NET = r"(?:twitter|facebook|linked ?in|e-?mail|print|whats ?app|pinterest|reddit|tumblr|google\+?|instagram|telegram"
_NET += r"|skype|pocket|messenger|x|threads|mastodon|bluesky|social media|buffer|digg|stumbleupon|flipboard)"
_SHOT = r"(?:image|picture|photo|photograph|pic|caption|photo credit|picture credit|credit|illustration|cartoon)s?"

LINES: tuple[tuple[str, str, str], ...] = (
    (
        "share",
        "share|tweet|pin|post|send|save|print|email|e-mail|click|follow|find|like",
        (
            rf"(?:click to )?[a-z-]{{3,6}}(?: us| me)?(?: this| a link)?(?: article| page| post| story| link)?"
            rf"(?: on| via| to| with| by| using) {_NET}\b.{{0,40}}"
        ),
    ),
    (
        "share",
        "email|e-mail|share|tweet|pin|blogthis",
        rf"(?:(?:e-?mail this|blogthis!?|tweet|pin it|share (?:to|on) {_NET}) ?){{2,12}}",
    ),
    ("share", "click", r"click to (?:email|print|share)\b.{0,80}"),
    ("share", "opens|share", r"(?:share )?opens in (?:a )?new window"),
    ("share", f"#|{COUNT_WORDS}", rf"{COUNT}(?:\.\d)?[km]? (?:shares?|likes?|tweets?|views?|retweets?)"),
    (
        "share",
        "*retweet",
        rf"(?:.{{0,40}}[·|–-] ?)?{COUNT} retweets?(?:[ ,·|]{{1,3}}{COUNT} (?:quote tweets?|likes?|replies)){{0,3}}",
    ),
    ("share", "#", r"\d{1,2}[:.]\d\d ?[ap]m [·–-] .{6,20} · (?:twitter|x)\b.{0,30}"),
    (
        "share",
        "view|see|show|twitter",
        r"view (?:image |media |photo )?on twitter|see .{1,40} other tweets|show this thread",
    ),
    (
        "share",
        "print|email|e-mail|save|share|tweet|pin|like|bookmark|recommend|rate|send|forward|copy|report|download|follow",
        (
            r"[a-z-]+ (?:(?:a |the )?link to )?(?:this|the) (?:web )?"
            r"(?:post|article|page|story|entry|item|release|blog|comment|discussion)"
            r"(?: (?:to|with) (?:a |your )?(?:friends?|colleagues?)| (?:by|via|as|for) [a-z-]{2,12})?"
        ),
    ),
    ("share", f"#|{COUNT_WORDS}", rf"{COUNT} (?:people )?(?:like|liked) this"),
    ("share", "share|shares|like|likes|views|tweets|recommend", rf"[a-z]+:? \(?{COUNT}"),
    (
        "share",
        "twitter|facebook|linkedin|email|e-mail|print|whatsapp|pinterest|reddit|google|instagram|telegram",
        rf"{_NET}(?:[ ,|/·•]{{1,3}}{_NET}){{1,12}}",
    ),
    ("share_count", "reading|estimated", r"(?:estimated )?reading time:? .{1,30}"),
    ("share_count", "#", r"\d{1,3}[ -]min(?:ute)?s? read"),
    (
        "related",
        "read|also|see|related|more|watch|listen|don't|live|gallery|video|podcast|slideshow",
        (
            r"(?:read more|read also|also read|see also|related|more|live|gallery|video|podcast|slideshow)"
            r"(?: at| on| here)?\s?[:»>|–-].{1,200}"
        ),
    ),
    ("related", "you", r"you (?:may|might) also (?:like|be interested in)\s?:.{1,200}"),
    ("related", "more", r"more from [^:]{1,60}:.{1,200}"),
    ("related", "more|watch|listen|don't|see", r"(?:more on this|watch|listen|don't miss|see more)\s?[:»>|].{1,200}"),
    ("tags", "filed|posted|tagged", r"(?:filed under|posted in|tagged with|tagged as|tagged)\s?:? .{1,200}"),
    ("tags", "topics|topic|tags|tag|categories|category|labels|keywords", r"[a-z]+\s?:.{1,200}"),
    ("pager", "previous|next|older|newer", r"[a-z]+(?: (?:post|article|story|entry))?\s?[:»«→←>].{1,160}"),
    ("pager", "page|pages", r"pages?\s?: ?(?:\d{1,4} ?){1,12}(?:next|last)?.{0,5}"),
    ("page_number", "page", r"page \d{1,4}(?: (?:of|/) \d{1,4})?"),
    ("page_number", "#", r"\d{1,3} (?:of|/) \d{1,4}"),
    (
        "caption",
        "image|picture|photo|photograph|video|media",
        r"[a-z]+ (?:caption|captions|copyright|credit|credits|source)\b.{0,220}",
    ),
    ("caption", "image|picture|photo|photograph|pic|caption|credit|illustration", rf"{_SHOT} ?(?::|©|\().{{1,200}}"),
    ("caption", "picture|photo|photograph|image|illustration|cartoon", rf"{_SHOT} (?:by|courtesy of) .{{1,60}}"),
    ("caption", "*(", rf".{{1,200}}\((?:{_SHOT}|source)(?: ?:| by| credit| courtesy).{{1,60}}"),
    ("caption", "*:", rf".{{0,180}}[.!?)’”\"'\]|] ?{_SHOT}: ?[^:]{{2,50}}"),
    ("caption", "file|stock|library|archive", r"[a-z]+ (?:photo|picture|image|pic)\b.{0,100}"),
    ("caption", "video|audio", r"[a-z]+ (?:loading|unavailable|playback|player)\b.{0,40}"),
    ("caption", "the|this", r"(?:the|this) (?:video|audio|clip) (?:will|can|cannot|is|has)\b.{1,60}"),
    ("site_box", "you", r"you can find this (?:story|article|page) in\b.{1,60}"),
    ("site_box", "or", r"or by (?:navigating|clicking|tapping)\b.{1,80}"),
    ("menu", "the", r"the following links open in .{1,30}"),
    ("caption", "pictured", r"pictured(?:,? (?:above|below|left|right|here|centre))?\s?:.{1,200}"),
    ("caption", "left|l-r|l|from|(|clockwise", r"\(?(?:left to right|l-r|l to r|from left|clockwise from)\b.{1,200}"),
    (
        "caption",
        "click|tap|swipe",
        r"[a-z]+ (?:to|for) (?:enlarge|zoom|expand|view|play|unmute|more|see more)\b.{0,30}",
    ),
    ("caption", "image|photo|picture|slide|gallery", r"[a-z]+:? \d{1,3} (?:of|/) \d{1,3}"),
    ("caption", "gallery|slideshow", r"[a-z]+ ?[:(] ?\d{1,3} (?:pictures|photos|images)\)?"),
    ("caption", "#", r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d"),
    ("caption", "getty", r"getty images(?:/.{1,40})?"),
    ("legal", "copyright|©|(", r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?.{0,20}(?:19|20)\d{2}.{0,160}"),
    ("legal", "copyright|©", r"(?:copyright|©) ?[^.]{1,60}[.|·,–-] ?(?:privacy|cookies?|terms|accessibility)\b.{0,60}"),
    ("site_box", "additional|extra|further", r"[a-z]+ (?:reporting|research) (?:by|from) .{1,80}"),
    ("legal", "*all rights reserved", r".{1,120}all rights reserved.{0,100}"),
    (
        "legal",
        "registered|company",
        r"(?:registered (?:in england|office|charity)|company (?:no|number|registration)).{1,160}",
    ),
    (
        "site_box",
        "follow",
        (
            r"follow (?:him|her|them|us|me|@\w{1,30})(?: \w{1,12}){0,4} (?:on|via|at) (?:twitter|facebook"
            r"|linkedin|instagram|@)"
            r".{0,80}"
        ),
    ),
    ("site_box", "*of this", r".{0,120}\b(?:author|editor|owner|writer) of this (?:blog|site|website)\b.{0,60}"),
    (
        "site_box",
        "view|all|more|posts|post",
        r"(?:view all |all |more )?(?:posts?|articles|stories) (?:by|from) .{1,80}",
    ),
    (
        "site_box",
        "powered|theme|designed|web|template|website",
        (
            r"(?:powered|theme|designed|web design|template images|website)"
            r"(?:: | by ).{1,80}"
        ),
    ),
    (
        "menu",
        "was|is|did",
        (
            r"(?:was|is|did) (?:you find )?this (?:page|article|website|site|content|information|story|answer) "
            r"(?:helpful|useful|interesting)(?:\?? ?yes ?[/|·-] ?no)?"
        ),
    ),
    ("menu", "you", r"you are here\s?:.{1,160}"),
    (
        "menu",
        "log|sign|login|register|join",
        (
            r"(?:log ?in|sign ?in|sign ?up|register|join)"
            r"(?: ?(?:/|\||or|·) ?(?:log ?in|sign ?in|sign ?up|register|join)){1,3}"
        ),
    ),
    ("menu", "basket|cart|bag", r"[a-z]+ ?\(\d{1,3}"),
    (
        "menu",
        "back|return",
        r"[a-z]+ to (?:the )?(?:[\w-]{1,20} ){0,3}(?:listing|list|results|index|home|homepage|search)",
    ),
    ("menu", "text|font", r"[a-z]+ size\s?:? ?(?:[a+-]{1,3} ?){1,4}"),
    ("site_box", "report", r"report (?:a|an) (?:mistake|problem|error|issue|fault)(?: (?:with|on|in) .{1,40})?"),
    ("site_box", "have", r"have you been affected\b.{0,120}"),
    ("related", "*(", r"[^.]{1,100}\((?:pdf|docx?|xlsx?|csv|odt)(?:[ ,].{0,30})?"),
    ("legal", "see|read|view", r"[a-z]+ our (?:privacy|cookies?) (?:policy|notice|statement)\b.{0,60}"),
    (
        "legal",
        "promoted|published|printed|edited|produced",
        r"[a-z]+(?: and [a-z]+)? by .{1,120}\b[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}\b.{0,40}",
    ),
    (
        "related",
        "most|top|more|latest|popular|recommended|promoted|sponsored|in",
        (
            r"(?:most|top) (?:read|popular|shared|viewed|watched|commented|stories)"
            r" (?:in|on|from|this|today|now)\b.{0,30}"
            r"|(?:more|latest) (?:from|in) (?:the )?[\w'&-]{2,20}(?: [\w'&-]{2,20})?"
            r"|(?:recommended|promoted|sponsored) by .{1,40}|in other news|popular now"
            r"|promoted (?:content|stories|links)"
        ),
    ),
    ("legal", "©|copyright", r"(?:©|copyright) ?(?:parliamentary|crown|\w{1,30}) copyright"),
    ("related", "you", r"you (?:may|might|could) also (?:want|like|enjoy|be interested)\b.{0,120}"),
    ("share", "share", r"share or comment on this (?:article|story)|share what you think"),
    ("share", "share|rate", r"(?:share|rate) this(?: with your (?:network|friends|followers))?"),
    ("related", "related", r"related (?:topics|questions|documents|pages|searches)\b.{0,120}"),
    (
        "site_box",
        "what|have|let|got|do",
        r"what do you think\?.{0,140}|(?:have you|have|do you have|got) (?:got )?a (?:story|tip)\b.{1,140}",
    ),
    ("site_box", "send|get", r"send (?:us )?your (?:stories|letters|photos|pictures|news|views)\b.{0,80}"),
    ("site_box", "get", r"get involved with the news\b.{0,60}"),
    (
        "site_box",
        "to|for|if",
        r"(?:to|for|if) .{1,120}\b(?:like our facebook|like us on facebook|follow us on)\b.{0,100}",
    ),
    ("site_box", "click", r"click here\b.{1,120}"),
    (
        "site_box",
        "*not responsible for the content of external",
        r".{1,80}not responsible for the content of external.{1,40}",
    ),
    (
        "legal",
        "this",
        r"this (?:website|site|newspaper)\b.{1,60}\b(?:member|members|regulated|independent press|adheres?)\b.{1,200}",
    ),
    ("tags", "posted|filed|published", r"(?:posted|filed|published) in:? [^.]{1,80}"),
    ("site_box", "#", r"(?:19|20)\d{2} ?\(\d{1,5}\)"),
    (
        "site_box",
        "january|february|march|april|may|june|july|august|september|october|november|december",
        r"[a-z]+(?: (?:19|20)\d{2})? ?\(\d{1,5}\)",
    ),
    (
        "advertisement",
        "advertisement|article|story",
        r"(?:advertisement|(?:article|story) continues (?:below|after)).{0,40}",
    ),
    ("tags", "this", r"this (?:entry|post) was posted (?:in|on|by)\b.{1,220}"),
    ("tags", "*bookmark the permalink", r".{1,220}\bbookmark the permalink"),
    ("share", "share", r"share(?: this)?(?: on| via| with)? ?:.{1,40}"),
    (
        "share",
        "tweet|share|pin|email|print|like",
        rf"(?:(?:{_NET}|tweet|share|pin|like|save)\s{{1,4}}){{2,9}}(?:{_NET}|pin|like|save)",
    ),
    ("share_count", "read|est|estimated", r"(?:est\.? |estimated )?(?:read|reading) time:? .{1,30}"),
    ("share_count", f"#|{COUNT_WORDS}", r"\d{1,3} min(?:ute)?s?(?: to)? read"),
    ("share_count", "updated|last", r"(?:last )?updated (?:\d{1,2}|an?) (?:minute|hour|day|week|month)s? ago"),
    ("pager", "#|go", r"(?:go to page )?(?:\d{1,4} {1,3}){2,12}(?:\d{1,4}|next|last|older).{0,10}"),
    (
        "pager",
        "newer|older|next|previous|home",
        r"(?:(?:newer|older|next|previous) posts?|home)(?: {1,4}(?:(?:newer|older|next|previous) posts?|home)){1,2}",
    ),
    ("legal", "*registered in england", r".{2,100}\bregistered in england\b.{0,100}"),
    ("legal", "vat|a", r"vat (?:no|number|reg).{1,60}|a company limited by guarantee.{0,160}"),
    ("legal", "all", r"all content is available under\b.{1,140}"),
    (
        "legal",
        "*views",
        (
            r".{0,100}\bviews (?:expressed |given )?(?:here |on (?:this|the) (?:site|blog|page|website) )?are "
            r"(?:those of|(?:my|our|their) own|mine|personal|solely)\b.{0,160}"
        ),
    ),
    ("legal", "privacy|cookies|terms", r"[a-z]+(?: (?:policy|notice|of use))?(?: ?[|·•/] ?[a-z &]{4,40}){1,8}"),
    ("site_box", "*powered by", r".{2,120}\btheme(?: images by .{1,40})?\. powered by \w{2,30}"),
    ("site_box", "site|theme|hosted|built", r"(?:site|hosted|built) (?:by|with|on) [^.]{1,60}"),
    ("site_box", "download", r"download (?:as )?(?:pdf|this (?:press release|page|report|article|document))\b.{0,40}"),
    ("site_box", "this", r"this article is (?:more than|over) \d+ (?:months?|years?) old"),
    ("share", "article|find", r"article bookmarked|find your bookmarks in your .{1,60}"),
    ("legal", "license|licence", r"licen[cs]e this (?:content|article)"),
    ("share", "share", r"share or comment on this article\b.{0,160}"),
    ("related", "most", r"most watched (?:news )?videos?"),
    ("related", "read", r"read more on this (?:topic|story)"),
)
"""(role, first words of such a line, the whole line folded to lower case without the signs around it).

A first word "#" is a figure, one with an asterisk stands anywhere in the line. Every repetition is bounded.
"""
