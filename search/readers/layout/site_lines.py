"""The lines of site furniture that vary, as patterns over a whole line: counts, forms, captions, notices. No names."""

from __future__ import annotations

_NET = r"(?:twitter|facebook|linked ?in|e-?mail|print|whats ?app|pinterest|reddit|tumblr|google\+?|instagram|telegram"
_NET += r"|skype|pocket|messenger|x|threads|mastodon|bluesky|social media|buffer|digg|stumbleupon|flipboard)"
_COUNT_WORDS = "no|one|two|three|four|five|six|seven|eight|nine|ten"
_COUNT = rf"(?:{_COUNT_WORDS}|\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}})"
_TONGUE = "english|cymraeg|français|francais|deutsch|español|polski|italiano|português|svenska|nederlands|العربية|中文"
_ON_ITEM = (
    r"(?:like|reply|report|share|recommend|dislike|up ?vote|down ?vote|agree|disagree|flag|quote|link|edit|permalink)d?"
)
_ON_ITEM += r"(?: ?\(\d{1,6}\)| ?[+-]?\d{1,6})?"
_SHOT = r"(?:image|picture|photo|photograph|pic|caption|photo credit|picture credit|credit)s?"

PATTERNS: tuple[tuple[str, str, str], ...] = (
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
        "email|share|tweet|pin|blogthis",
        rf"(?:(?:email this|blogthis!?|tweet|pin it|share (?:to|on) {_NET}) ?){{2,12}}",
    ),
    ("share", "click", r"click to (?:email|print|share)\b.{0,80}"),
    ("share", "opens|share", r"(?:share )?opens in (?:a )?new window"),
    ("share", f"#|{_COUNT_WORDS}", rf"{_COUNT} (?:shares?|likes?|tweets?|views?|retweets?)"),
    ("share", f"#|{_COUNT_WORDS}", rf"{_COUNT} (?:people )?(?:like|liked) this"),
    ("share", "share|shares|like|likes|views|tweets", rf"[a-z]+:? {_COUNT}"),
    (
        "share",
        "twitter|facebook|linkedin|email|e-mail|print|whatsapp|pinterest|reddit|google|instagram|telegram",
        rf"{_NET}(?:[ ,|/·•]{{1,3}}{_NET}){{1,12}}",
    ),
    ("share_count", "reading|estimated", r"(?:estimated )?reading time:? .{1,30}"),
    ("share_count", "#", r"\d{1,3}[ -]min(?:ute)?s? read"),
    (
        "related",
        "read|also|see|related|more|watch|listen|don't",
        (
            r"(?:read more|read also|also read|see also|related)"
            r"(?: at| on| here)?\s?[:»>|–-].{1,200}"
        ),
    ),
    ("related", "you", r"you (?:may|might) also (?:like|be interested in)\s?:.{1,200}"),
    ("related", "more", r"more from [^:]{1,60}:.{1,200}"),
    ("related", "more|watch|listen|don't|see", r"(?:more on this|watch|listen|don't miss|see more)\s?[:»>|].{1,200}"),
    ("tags", "filed|posted|tagged", r"(?:filed under|posted in|tagged with|tagged as|tagged)\s?:? .{1,200}"),
    ("tags", "topics|topic|tags|tag|categories|category|labels|keywords", r"[a-z]+\s?:.{1,200}"),
    ("pager", "previous|next|older|newer", r"[a-z]+(?: (?:post|article|story|entry))?\s?[:»«→←>].{1,160}"),
    ("page_number", "page", r"page \d{1,4}(?: (?:of|/) \d{1,4})?"),
    ("page_number", "#", r"\d{1,3} (?:of|/) \d{1,4}"),
    (
        "comment_count",
        f"#|{_COUNT_WORDS}",
        rf"{_COUNT} (?:comments?|replies|reply|responses?)(?: (?:so far|below|yet))?",
    ),
    (
        "comment_count",
        f"#|{_COUNT_WORDS}",
        rf"{_COUNT} (?:comments?|responses?|replies|thoughts?) (?:on|to)\b.{{1,200}}",
    ),
    ("comment_count", "comment|comments|reader|user", r"(?:reader |user )?comments? \(?\d{1,6}\)?"),
    ("comment_count", "view|show|read|see", r"[a-z]+(?: all)? \d{1,6} comments?"),
    (
        "comment_count",
        f"view|show|hide|load|#|{_COUNT_WORDS}",
        rf"(?:view |show |hide |load )?{_COUNT} (?:more )?repl(?:y|ies)",
    ),
    ("comment_form", "your", r"your e-?mail address will not be (?:published|shared|made public).{0,120}"),
    ("comment_form", "required|fields", r"required fields are marked.{0,20}|fields marked with .{1,40} required"),
    ("comment_form", "save|notify", r"save my name,? e-?mail.{0,120}|notify me (?:of|via|by|when|about) .{1,100}"),
    (
        "comment_form",
        "name|email|e-mail|website|comment|url|message",
        r"(?:name|e-?mail|website|comment|url|e-?mail address|message) ?(?:\*|\(required)",
    ),
    (
        "comment_form",
        "you|please|logged|log|sign|register|login",
        (
            r"(?:you must be |please )?(?:logged in|log in|sign in|register|login)(?: or \w{1,12}){0,2} to "
            r"(?:post|leave|reply|comment|add|join|write|view)\b.{0,80}"
        ),
    ),
    ("comment_form", "fill|you", r"fill in your details below.{0,120}|you are commenting using your .{0,80}"),
    ("comment_form", "this|learn", r"this site uses akismet.{0,160}|learn how your comment data is processed"),
    ("comment_form", "please", r"please note:? (?:all )?comments? (?:are|will be|must be) .{1,160}"),
    (
        "comment_form",
        "comment|comments",
        r"comments? (?:are|is) (?:now )?(?:closed|moderated|disabled|turned off)\b.{0,120}",
    ),
    (
        "mailing_list",
        "subscribe|sign|sign-up|register|join",
        (
            r"[a-z-]+(?: \w{1,12}){0,6} (?:newsletters?|mailing list|email (?:updates?|alerts?|bulletin)"
            r"|e-?bulletin|inbox)\b"
            r".{0,160}"
        ),
    ),
    ("mailing_list", "subscribe", r"subscribe to:? .{1,100}"),
    ("mailing_list", "*subscribe ", r".{0,100}\bsubscribe (?:now|today|from|for (?:just|only|as little|£)).{0,80}"),
    ("mailing_list", "*join ", r".{0,120}\bjoin \d[\d,]* other (?:subscribers|followers|readers)\b.{0,40}"),
    ("mailing_list", "support", r"support (?:independent|quality|our|local|us)\b.{0,60}\bjournalism\b.{0,60}"),
    ("mailing_list", "enter|type", r"(?:enter|type) your e-?mail(?: address)?\b.{0,140}"),
    (
        "mailing_list",
        "get|receive|have",
        r"[a-z]+ .{1,100} (?:straight|delivered|sent|direct|directly) to your inbox.{0,60}",
    ),
    ("mailing_list", "to|for", r"(?:to|for) .{1,120},? (?:please )?click here"),
    ("mailing_list", "click", r"click here (?:to|for) .{1,120}"),
    ("mailing_list", "thank|thanks", r"thank(?:s| you) for (?:subscribing|signing up|registering)\b.{0,100}"),
    (
        "mailing_list",
        "you|you'll",
        r"you(?: will| can| may|'ll) (?:get|receive)\b.{0,40}\b(?:e-?mails?|newsletters?)\b.{0,80}",
    ),
    ("mailing_list", "you", r"you can unsubscribe\b.{0,100}"),
    (
        "mailing_list",
        "we",
        r"we will (?:never|not) spam\b.{0,100}",
    ),
    (
        "cookie_notice",
        "we|this|our|the",
        r"(?:we|(?:this|our|the) (?:web)?site) uses? (?:essential |some )?cookies\b.{0,200}",
    ),
    (
        "cookie_notice",
        "by",
        r"by (?:continuing|using|browsing|clicking)\b.{1,100}\b(?:cookies?|agree|consent)\b.{0,100}",
    ),
    (
        "cookie_notice",
        "we|we'd|you|find|we've",
        (
            r"(?:we'd like to (?:set|use)|we'?(?:'ve| have) placed|you can change your|find out how"
            r" to manage) .{0,40}\bcookies?\b.{0,160}"
        ),
    ),
    (
        "caption",
        "image|picture|photo|photograph|video|media",
        r"[a-z]+ (?:caption|captions|copyright|credit|credits|source)\b.{0,220}",
    ),
    ("caption", "image|picture|photo|photograph|pic|caption|credit", rf"{_SHOT} ?(?::|©|\().{{1,200}}"),
    ("caption", "picture|photo|photograph|image", rf"{_SHOT} (?:by|courtesy of) .{{1,60}}"),
    ("caption", "*(", rf".{{1,200}}\((?:{_SHOT}|source)(?: ?:| by| credit| courtesy).{{1,60}}"),
    ("caption", "*:", rf".{{0,180}}[.!?)’”\"'\]|] ?{_SHOT}: ?[^:]{{2,50}}"),
    ("caption", "file|stock|library|archive", r"[a-z]+ (?:photo|picture|image|pic)\b.{0,100}"),
    ("caption", "getty", r"getty images(?:/.{1,40})?"),
    ("legal", "copyright|©|(", r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?.{0,20}(?:19|20)\d{2}.{0,160}"),
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
    ("comment_link", "user|score|votes|rating|karma|posts|joined|location", r"[a-z]+(?: id)?:? ?[+-]?\d{1,9}"),
    (
        "comment_link",
        "like|reply|report|share|recommend|dislike|up|down|upvote|agree|flag|quote",
        rf"(?:{_ON_ITEM})(?:[ |·•,/]{{1,4}}(?:{_ON_ITEM})){{1,6}}",
    ),
    (
        "comment_form",
        "commenting|comments",
        r"comment(?:ing|s) on this .{1,30} (?:has|have|is|are)\b.{0,20} closed.{0,60}",
    ),
    ("mailing_list", "sign|yes|count", r"(?:yes[,!]? )?(?:please )?(?:sign|count) me (?:up|in)"),
    ("menu", "was|is|did", r"(?:was|is|did) (?:this|you find this) .{1,30} (?:helpful|useful)\? ?yes ?[/|·-] ?no"),
    ("legal", "©|copyright", r"(?:©|copyright) ?(?:parliamentary|crown|\w{1,30}) copyright"),
    ("comment_link", "sort", r"sort(?:ed)? by:? .{1,30}"),
    ("comment_link", "newest|oldest|best|most|top", r"[a-z]+(?: [a-z]+)?(?: ?[|·•/] ?[a-z]+(?: [a-z]+)?){1,5}"),
    ("comment_form", "we", r"we want (?:our|your|the) comments? .{1,200}"),
    ("comment_form", "please", r"please (?:report|flag) any comments?\b.{1,160}"),
    ("comment_form", "comments", r"comments? ?: ?(?:our|the|house) (?:rules|guidelines|policy)"),
    ("mailing_list", "we", r"we (?:use|will use) your (?:sign-?up|e-?mail(?: address)?|details|information)\b.{1,200}"),
    ("mailing_list", "invalid|something|please", r"(?:invalid e-?mail\b.{0,100}|something went wrong\b.{0,80})"),
    ("mailing_list", "please|enter", r"(?:please )?enter a valid e-?mail\b.{0,80}"),
    ("mailing_list", "already|to", r"already (?:a |an )?(?:subscriber|member|registered|have an account)\b.{0,80}"),
    ("mailing_list", "to", r"to (?:continue|keep) reading\b.{0,120}"),
    ("mailing_list", "get|send|sign", r"(?:get|send me) the (?:biggest|latest|best|top) (?:stories|news)\b.{1,120}"),
    ("mailing_list", "get", r"get (?:e-?mails?|alerts|updates) (?:about|on) .{1,60}"),
    ("related", "you", r"you (?:may|might|could) also (?:want|like|enjoy|be interested)\b.{0,120}"),
    ("mailing_list", "by", r"by (?:signing up|subscribing|submitting|registering)\b.{1,160}"),
    (
        "mailing_list",
        "if",
        r"if you (?:value|enjoy|like|appreciate)\b.{1,80}\b(?:support|subscrib|donat|member).{0,140}",
    ),
    ("mailing_list", "become", r"become a (?:supporter|member|subscriber|patron|friend)\b.{0,80}"),
    ("mailing_list", "*asking for your support", r".{1,200}asking for your support.{0,40}"),
    ("share", "share", r"share or comment on this (?:article|story)|share what you think"),
    ("comment_count", "view|show|hide|read|see", r"[a-z]+ comments"),
    ("cookie_notice", "we", r"we (?:value|respect|care about) your privacy\b.{0,200}"),
    ("mailing_list", "a", r"a (?:message|note) from the editor.{0,20}"),
    (
        "mailing_list",
        "thank|thanks",
        r"thank(?:s| you) for reading (?:this|our) (?:story|article|paper|newspaper)\b.{0,200}",
    ),
    ("comment_form", "*reader discussion", r".{1,60}\bencourages reader discussion\b.{0,160}"),
    ("comment_form", "comment|commenting|community", r"[a-z]+ (?:guidelines|policy|rules)"),
    ("share", "share|rate", r"(?:share|rate) this(?: with your (?:network|friends|followers))?"),
    ("related", "related", r"related (?:topics|questions|documents|pages|searches)\b.{0,120}"),
    ("cookie_notice", "agree|continue|accept", r"[a-z]+ (?:and|&) (?:close|proceed|continue)"),
    ("cookie_notice", "we|our", r"(?:we and )?our (?:\d{1,4} )?partners\b.{1,200}\b(?:cookies?|device|data)\b.{0,100}"),
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
    ("advertisement", "advertisement|article|story", r"(?:advertisement|(?:article|story) continues below).{0,40}"),
    ("tags", "this", r"this (?:entry|post) was posted (?:in|on|by)\b.{1,220}"),
    ("tags", "*bookmark the permalink", r".{1,220}\bbookmark the permalink"),
    ("share", "share", r"share (?:this )?(?:on|via|with)? ?:.{1,40}"),
    (
        "share",
        "tweet|share|pin|email|print|like",
        rf"(?:(?:{_NET}|tweet|share|pin|like|save)\s{{1,4}}){{2,9}}(?:{_NET}|pin|like|save)",
    ),
    ("share_count", "read|est|estimated", r"(?:est\.? |estimated )?(?:read|reading) time:? .{1,30}"),
    ("share_count", f"#|{_COUNT_WORDS}", r"\d{1,3} min(?:ute)?s?(?: to)? read"),
    (
        "comment_form",
        "add|leave|write|post|give",
        r"[a-z]+ (?:a|your) (?:response|reply|comment|thoughts|view)\b.{0,60}",
    ),
    ("comment_form", "comments", r"comments ?: ?(?:our|the|house) (?:rules|guidelines|policy)\b.{0,160}"),
    ("comment_form", "you", r"you must (?:be logged in|log in|sign in|register) to .{1,60}"),
    ("mailing_list", "sign", r"sign up (?:for|to) our (?:\w+ ){0,2}(?:e-?mails?|updates?|bulletins?)\b.{0,80}"),
    ("mailing_list", "*now", r".{0,200}\b(?:donate|subscribe|sign up|register|join|book) now"),
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
    ("language_menu", _TONGUE, rf"(?:{_TONGUE})(?:[ ,|/·•]{{1,3}}(?:{_TONGUE})){{0,20}}"),
)
"""(role, first words of such a line, the whole line folded to lower case without the signs around it).

A first word "#" is a figure, one with an asterisk stands anywhere in the line. Every repetition is bounded.
"""
