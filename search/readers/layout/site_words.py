"""The vocabulary of site furniture as data: what menus, share links, forms and captions say on any site. No names."""

from __future__ import annotations


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


EXACT: dict[str, str] = {
    phrase: role
    for role, phrases in {
        "menu": (
            "menu|main menu|site menu|primary menu|toggle navigation|toggle menu|show menu|open menu|close menu"
            "|navigation|main navigation|site navigation|skip to content|skip to main content|skip to navigation"
            "|skip to main navigation|jump to content|jump to navigation|breadcrumb|breadcrumbs|you are here"
            "|back to top|go to top|top of page|return to top|scroll to top|log in|login|log out|sign in|register"
            "|sign up|my account|search for|search this site|search this blog|search the site|search site|site search"
            "|site map|sitemap|close|close search|expand|collapse|show more|show less|load more|view all|see all"
            "|home page|homepage|contact us|about us|about this site|accessibility|accessibility statement"
            "|my account|a to z|a-z|rate this page|was this page helpful|is this page useful"
            "|was this page helpful?|is this page useful?|yes this page is useful|no this page is not useful"
            "|report a problem with this page|report a problem|is there anything wrong with this page"
            "|is there anything wrong with this page?|explore the topic|updates to this page|show all updates"
            "|get emails about this page|sign up for emails or print this page|things to do with this request"
            "|add an annotation|download a zip file of all correspondence|link to this|forum index|board index|jump to"
            "|read aloud|listen to this article|footer|footer menu|footer navigation"
            "|back to news|back to blog|all news|latest news|more news|news archive|press office"
        ),
        "share": (
            "share|share this|share this article|share this post|share this page|share this story|share this entry"
            "|share on|share via|share article|share story|share with friends|sharing|share link|tweet|tweet this"
            "|tweet this page|tweet this article|tweet page"
            "|retweet|pin it|like this|like us on facebook|follow us|follow us on twitter|follow us on facebook"
            "|follow me on twitter|follow us on instagram|find us on facebook|find us on|connect with us|email this"
            "|email a friend|email this page|email to a friend|email this article|email link|blogthis!|blogthis"
            "|print this|print this page|print this article|print page|printer friendly|printer-friendly version"
            "|send to friend|copy link|copy this link|copy url|facebook|twitter|linkedin|whatsapp|pinterest|reddit"
            "|tumblr|google+|instagram|messenger|pocket|stumbleupon|digg|telegram|social media|shares|likes"
            "|link copied|save|bookmark|get short url"
        ),
        "related": (
            "related|related articles|related posts|related stories|related content|related news|related links"
            "|related topics|more related stories|you may also like|you might also like|you may also be interested in"
            "|you might also be interested in|recommended|recommended for you|recommended reading|more on this story"
            "|more from this section|more like this|more stories|more news|most read|most popular|most viewed"
            "|most recent|most shared|most commented|popular posts|popular articles|popular stories|trending"
            "|trending now|top stories|top posts|editor's picks|editors' picks|editor's choice|don't miss|read next"
            "|up next|what to read next|read more|read more here|continue reading|find out more|keep reading"
            "|in this section|also in this section|latest posts|latest articles|latest stories|recent posts"
            "|recent comments|recent articles|recent news|featured|featured posts|from around the web"
            "|reuse this content|more on|most recent stories|local info links|latest jobs|see more|top jobs"
            "|what's trending"
            "|promoted stories|sponsored|sponsored content|advertisement|advertisements|advertising|advert|ad"
            "|ad feedback|story continues below|article continues below|article continues after advertisement"
            "|story continues below advertisement|skip past newsletter promotion|after newsletter promotion"
            "|skip advertisement|report this ad|about these ads"
        ),
        "pager": (
            "previous|next|previous post|next post|previous article|next article|previous story|next story|older post"
            "|newer post|older posts|newer posts|older entries|newer entries|older|newer|first page|last page"
            "|next page|previous page|post navigation|posts navigation|back|older comments|newer comments"
            "|comment navigation|view mobile version|view web version|view desktop version"
        ),
        "comment_link": (
            "reply|delete|replydelete|reply delete|replies|reply to this comment|reply to comment|reply to this"
            "|newest first|oldest first|most liked|top rated|highest rated|lowest rated|sort by"
            "|sort by newest|sort by oldest|all comments|report as inappropriate|reply quote|block user"
            "|edit|edit comment|permalink|link|report|report abuse|report comment|report this comment|flag"
            "|flag as inappropriate|like|dislike|unlike|upvote|downvote|vote up|vote down|recommend|quote"
            "|hide replies|show replies|view replies|view reply|view more replies|load more comments"
            "|load more replies|show more comments|view more comments|view all comments|hide comments|show comments"
            "|log in to reply|sign in to reply|reply share|like reply|reply like|share reply|liked by"
            "|loading|like loading|your comment is awaiting moderation|edited"
        ),
        "comment_form": (
            "leave a reply|leave a comment|leave your comment|leave a response|leave a reply cancel reply"
            "|cancel reply|post a comment|post comment|post your comment|add a comment|add comment|add your comment"
            "|add a new comment|write a comment|write a reply|submit comment|submit a comment|submit|enter comment"
            "|enter your comment|enter your comment here|join the conversation|join the discussion|have your say"
            "|comment as|your comment|your name|your email|your email address|name (required)|email (required)"
            "|mail (will not be published) (required)|name required|email required|notify me|sign in to comment"
            "|log in to comment|login to comment|log in to leave a comment|comments are closed"
            "|comments are now closed|comments closed|comments off|commenting is closed|new comments are not allowed"
            "|create account|website|website (optional)|preview"
        ),
        "mailing_list": (
            "subscribe|subscribe now|subscribe here|subscribe by email|subscribe via email|subscribe to our newsletter"
            "|subscribe to the newsletter|subscribe to this blog|subscribe to blog via email|sign up now"
            "|manage my choices|more info|thanks for signing up!|thank you for subscribing!|thanks for signing up"
            "|invalid email|view this email in your browser|view in browser|view online|forward to a friend"
            "|forward this email|unsubscribe|unsubscribe from this list|update your preferences|update preferences"
            "|our mailing address is|manage preferences|get the newsletter|email address|your e-mail address"
            "|sign up here|sign up to our newsletter|sign up for our newsletter|sign up for email updates|newsletter"
            "|newsletters|email newsletter|our newsletter|join our mailing list|mailing list|get email updates"
            "|get email alerts|follow blog via email|follow by email|follow this blog|email subscription"
            "|stay up to date|stay in touch|keep in touch|keep up to date|rss|rss feed|rss - posts|rss - comments"
            "|entries feed|comments feed|entries rss|comments rss|atom"
        ),
        "language_menu": (
            "select language|choose language|change language|language|languages|translate|translate this page"
            "|translate this site|powered by google translate|powered by translate|google translate"
        ),
        "cookie_notice": (
            "accept|accept all|accept cookies|accept all cookies|reject|reject all|reject all cookies"
            "|reject additional cookies|accept additional cookies|manage cookies|cookie settings|cookies settings"
            "|view cookies|view preferences|save preferences|accept recommended settings|necessary cookies only"
            "|cookie preferences|cookie policy|cookies|cookie notice|got it|i agree|i accept|privacy & cookies"
            "|privacy and cookies|close and accept|hide this message|cookies on this site"
        ),
        "site_box": (
            "about me|about the author|about the authors|about author|about this blog|about this author"
            "|view my complete profile|view complete profile|view all posts|archives|archive|blog archive|categories"
            "|category|tags|tag cloud|labels|topics|blogroll|my blog list|links|followers|total pageviews|pageviews"
            "|blog stats|meta|pages|powered by blogger|powered by wordpress|proudly powered by wordpress"
            "|blog at wordpress.com|create a free website or blog at wordpress.com|theme images by|site info"
            "|author profile|more from this author|all posts by this author|follow the author"
        ),
        "legal": (
            "all rights reserved|copyright|terms|terms and conditions|terms & conditions|terms of use"
            "|terms of service|privacy|privacy policy|privacy notice|disclaimer|legal|legal notice|crown copyright"
            "|© crown copyright|freedom of information|site terms|modern slavery statement"
        ),
        "caption": "play video|watch video|video player|media player|image|view image|enlarge image|view gallery|zoom",
    }.items()
    for phrase in phrases.split("|")
}

_NET = r"(?:twitter|facebook|linked ?in|e-?mail|print|whats ?app|pinterest|reddit|tumblr|google\+?|instagram|telegram"
_NET += r"|skype|pocket|messenger|x|threads|mastodon|bluesky|social media|buffer|digg|stumbleupon|flipboard)"
_COUNT_WORDS = "no|one|two|three|four|five|six|seven|eight|nine|ten"
_COUNT = rf"(?:{_COUNT_WORDS}|\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}})"
_TONGUE = "english|cymraeg|français|francais|deutsch|español|polski|italiano|português|svenska|nederlands|العربية|中文"
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
    ("language_menu", _TONGUE, rf"(?:{_TONGUE})(?:[ ,|/·•]{{1,3}}(?:{_TONGUE})){{0,20}}"),
)
"""(role, first words of such a line, the whole line folded to lower case without the signs around it).

A first word "#" is a figure, one with an asterisk stands anywhere in the line. Every repetition is bounded.
"""

MENU_WORDS = _phrases(
    "home|about|news|sport|sports|business|opinion|politics|culture|lifestyle|travel|tv|video|videos|weather"
    "|jobs|search"
    "|contact|events|publications|resources|research|blog|blogs|media|press|publications & reports|services|support"
    "|donate|join|join us|members|membership|shop|subscribe|help|faq|faqs|careers|vacancies|training|consultancy|forum"
    "|forums|local news|uk news|world|uk|crime|courts|education|health|health & care|environment|science|technology"
    "|tech|money|property|motors|dating|family notices|what's on|whats on|in your area|football|rugby|cricket"
    "|entertainment"
    "|celebrity|more|sections|topics|library|portfolio|projects|our work|what we do|who we are|our people|our team"
    "|campaigns|policy|branches|gallery|photos|podcasts|podcast|webinars|inspections|reports|latest|archive"
    "|inspectorate"
    "|about our work|press releases|news and press|articles|comment|columnists|letters|traffic & travel|announcements"
    "|competitions|offers|advertise|advertise with us|contact us|login|my profile|english|cymraeg|features|interviews"
    "|public notices|live|video home|live tv|staff|students|departments|worldwide|how government works|get involved"
    "|consultations|statistics|news and communications|research and statistics"
)
"""Words that are a menu when they stand in a row, and may be headings or answers alone."""
