"""The lines of a site's forms that vary, as patterns over a whole line: comments, mailing lists, cookies. No names."""

from __future__ import annotations

from search.readers.layout.site_words import COUNT, COUNT_WORDS

_TONGUE = "english|cymraeg|français|francais|deutsch|español|polski|italiano|português|svenska|nederlands|العربية|中文"
_ON_ITEM = (
    r"(?:like|reply|report|share|recommend|dislike|up ?vote|down ?vote|agree|disagree|flag|quote|link|edit|delete"
    r"|permalink)d?"
)
_ON_ITEM += r"(?: ?\(\d{1,6}\)| ?[+-]?\d{1,6})?"

FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "comment_count",
        f"#|{COUNT_WORDS}",
        (
            rf"{COUNT} (?:comments?|replies|reply|responses?)"
            r"(?: (?:so far|below|yet)| {1,4}(?:add|leave|post|write|join)\b.{0,20})?"
        ),
    ),
    (
        "comment_count",
        f"#|{COUNT_WORDS}",
        rf"{COUNT} (?:comments?|responses?|replies|thoughts?) (?:on|to)\b.{{1,200}}",
    ),
    ("comment_count", "comment|comments|reader|user", r"(?:reader |user )?comments? \(?\d{1,6}\)?"),
    ("share", "share|save|print", r"[a-z]+[\s|·•/]{1,6}(?:save[\s|·•/]{1,6})?comments?(?:[\s|·•/]{1,6}\(?\d{1,6}\)?)?"),
    ("comment_count", "view|show|read|see", r"[a-z]+(?: all)? \d{1,6}(?: more)? comments?"),
    (
        "comment_count",
        f"view|show|hide|load|#|{COUNT_WORDS}",
        rf"(?:view |show |hide |load )?{COUNT} (?:more )?repl(?:y|ies)",
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
            r"[a-z-]+(?: [\w'-]{1,12}){0,6} (?:newsletters?|mailing list|email (?:updates?|alerts?|bulletin)"
            r"|e-?bulletin|inbox)\b"
            r".{0,160}"
        ),
    ),
    ("mailing_list", "subscribe", r"subscribe to:? .{1,100}"),
    (
        "mailing_list",
        "*subscribe ",
        r".{0,100}\bsubscribe (?:now|today|from|for (?:just|only|as little|£|\d{1,2}p)).{0,80}",
    ),
    ("mailing_list", "*join ", r".{0,120}\bjoin \d[\d,]* other (?:subscribers|followers|readers)\b.{0,40}"),
    ("mailing_list", "support", r"support (?:independent|quality|our|local|us)\b.{0,60}\bjournalism\b.{0,60}"),
    ("mailing_list", "enter|type", r"(?:enter|type) your e-?mail(?: address)?\b.{0,140}"),
    (
        "mailing_list",
        "get|receive|have",
        r"[a-z]+ .{1,100} (?:straight|delivered|sent|direct|directly) to your inbox.{0,60}",
    ),
    (
        "mailing_list",
        "get|receive|want",
        (
            r"[a-z]+ (?:my|our|the|your|a) (?:[\w'&-]{1,20} ){0,4}"
            r"(?:briefing|digest|newsletter|bulletin|round-?up|updates?|alerts?|e-?mails?)"
            r"(?: (?:every|each|in your|by e-?mail|straight|delivered|sent|direct) .{1,60}| ?[:–-].{1,80})"
        ),
    ),
    (
        "mailing_list",
        "when|if",
        (
            r"(?:when|if) you (?:subscribe|sign up|register)\b.{1,80}"
            r"\b(?:information|details|e-?mails?|newsletters?)\b.{0,120}"
        ),
    ),
    (
        "comment_form",
        "*in the comments",
        r".{0,160}\b(?:let us know|tell us|have your say|share .{1,40}) in the comments.{0,30}",
    ),
    ("mailing_list", "since", r"since you're here\b.{0,200}"),
    ("mailing_list", "we", r"we have more newsletters"),
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
    ("comment_link", "user|score|votes|rating|karma|posts|joined|location", r"[a-z]+(?: id)?:? ?[+-]?\d{1,9}"),
    (
        "comment_link",
        "like|reply|report|share|recommend|dislike|up|down|upvote|agree|flag|quote|#",
        rf"(?:[+-]?\d{{1,6}} {{1,3}})?(?:{_ON_ITEM})(?:[ |·•,/]{{1,4}}(?:{_ON_ITEM})){{1,6}}",
    ),
    (
        "comment_form",
        "commenting|comments",
        r"comment(?:ing|s) on this .{1,30} (?:has|have|is|are)\b.{0,20} closed.{0,60}",
    ),
    ("mailing_list", "sign|yes|count", r"(?:yes[,!]? )?(?:please )?(?:sign|count) me (?:up|in)"),
    ("comment_link", "sort", r"sort(?:ed)? by:? .{1,30}"),
    ("comment_link", "newest|oldest|best|most|top", r"[a-z]+(?: [a-z]+)?(?: ?[|·•/] ?[a-z]+(?: [a-z]+)?){1,5}"),
    ("comment_link", "edited|last", r"(?:last )?edited (?:at|on|by) .{1,60}"),
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
    ("mailing_list", "by", r"by (?:signing up|subscribing|submitting|registering)\b.{1,160}"),
    (
        "mailing_list",
        "if",
        r"if you (?:value|enjoy|like|appreciate)\b.{1,80}\b(?:support|subscrib|donat|member).{0,140}",
    ),
    ("mailing_list", "become", r"become a (?:supporter|member|subscriber|patron|friend)\b.{0,80}"),
    ("mailing_list", "*asking for your support", r".{1,200}asking for your support.{0,40}"),
    ("comment_count", "view|show|hide|read|see", r"[a-z]+ comments"),
    ("cookie_notice", "we", r"we (?:value|respect|care about) your privacy\b.{0,200}"),
    ("cookie_notice", "cookies", r"cookies (?:help|allow|enable) (?:us|our)\b.{1,160}"),
    ("mailing_list", "a", r"a (?:message|note) from the editor.{0,20}"),
    (
        "mailing_list",
        "thank|thanks",
        (
            r"thank(?:s| you) for reading"
            r"(?: (?:this|our) (?:story|article|paper|newspaper)\b.{0,200}|[.!,]? please\b.{0,160})"
        ),
    ),
    ("comment_form", "*reader discussion", r".{1,60}\bencourages reader discussion\b.{0,160}"),
    ("comment_form", "comment|commenting|community", r"[a-z]+ (?:guidelines|policy|rules)"),
    ("cookie_notice", "agree|continue|accept", r"[a-z]+ (?:and|&) (?:close|proceed|continue)"),
    ("cookie_notice", "we|our", r"(?:we and )?our (?:\d{1,4} )?partners\b.{1,200}\b(?:cookies?|device|data)\b.{0,100}"),
    (
        "comment_form",
        "add|leave|write|post|give",
        r"[a-z]+ (?:a|your) (?:response|reply|comment|thoughts|view)\b.{0,60}",
    ),
    ("comment_form", "comments", r"comments ?: ?(?:our|the|house) (?:rules|guidelines|policy)\b.{0,160}"),
    ("comment_form", "you", r"you must (?:be logged in|log in|sign in|register) to .{1,60}"),
    ("mailing_list", "sign", r"sign up (?:for|to) our (?:\w+ ){0,2}(?:e-?mails?|updates?|bulletins?)\b.{0,80}"),
    ("mailing_list", "*now", r".{0,200}\b(?:donate|subscribe|sign up|register|join|book) now"),
    ("language_menu", _TONGUE, rf"(?:{_TONGUE})(?:[ ,|/·•]{{1,3}}(?:{_TONGUE})){{0,20}}"),
)
"""As the lines of `site_lines`."""
