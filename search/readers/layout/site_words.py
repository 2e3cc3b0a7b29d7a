"""The vocabulary of site furniture as data: what menus, share links, forms and captions say on any site. No names."""

from __future__ import annotations

COUNT_WORDS = "no|one|two|three|four|five|six|seven|eight|nine|ten"
COUNT = rf"(?:{COUNT_WORDS}|\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}})"
"""A number as such a line counts, folded to lower case; the words for it alone."""


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
            "|back to news|back to blog|back to all news|all news|latest news|more news|news archive|press office"
            "|print version|view as pdf|open in new window|yes / no"
            "|text size|font size|read aloud|listen with browsealoud|browsealoud|edit this page|view page history"
            "|on this page|download text|previous debate|next debate|hansard contents"
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
            "|link copied|save|bookmark|get short url|reblog|be the first to like this|bookmark the permalink"
            "|please share this post|share options|saved|add to favourites|pin|twitter ads info and privacy"
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
            "|story continues below advertisement|related internet links|related topics|story saved"
            "|skip past newsletter promotion|after newsletter promotion"
            "|skip advertisement|report this ad|about these ads"
        ),
        "pager": (
            "previous|next|previous post|next post|previous article|next article|previous story|next story|older post"
            "|newer post|older posts|newer posts|older entries|newer entries|older|newer|first page|last page"
            "|next page|previous page|post navigation|posts navigation|back|older comments|newer comments"
            "|comment navigation|view mobile version|view web version|view desktop version"
        ),
        "comment_link": (
            "post reply|reply|delete"
            "|replydelete|reply delete|replies|reply to this comment|reply to comment|reply to this"
            "|avatar|newest first|oldest first|most liked|top rated|highest rated|lowest rated|sort by"
            "|sort by newest|sort by oldest|all comments|report as inappropriate|reply quote|block user"
            "|edit|edit comment|permalink|link|report|report abuse|report comment|report this comment|flag"
            "|flag as inappropriate|like|dislike|unlike|upvote|downvote|vote up|vote down|recommend|quote"
            "|jump to comments|read more comments|be the first to comment|link to this comment|quote this post"
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
            "|create account|website|website (optional)|preview|report post"
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
            "|get email alerts|enter email|enter your email"
            "|follow blog via email|follow by email|follow this blog|email subscription"
            "|stay up to date|stay in touch|keep in touch|keep up to date|rss|rss feed|rss - posts|rss - comments"
            "|make a contribution|start your free trial|entries feed|comments feed|entries rss|comments rss|atom"
        ),
        "language_menu": (
            "select language|choose language|change language|language|languages|translate|translate this page"
            "|translate this site|powered by google translate|powered by translate|google translate"
        ),
        "cookie_notice": (
            "your privacy|accept|accept all|accept cookies|accept all cookies|reject|reject all|reject all cookies"
            "|reject additional cookies|accept additional cookies|manage cookies|cookie settings|cookies settings"
            "|view cookies|view preferences|save preferences|accept recommended settings|necessary cookies only"
            "|cookie preferences|cookie policy|cookies|cookie notice|got it|i agree|i accept|privacy & cookies"
            "|privacy and cookies|close and accept|hide this message|cookies on this site"
        ),
        "site_box": (
            "about me|about the author|about the authors|about author|about this blog|about this author"
            "|view my complete profile|view complete profile|view all posts|archives|archive|blog archive|categories"
            "|category|tags|tag cloud|labels|topics|blogroll|my blog list|links|followers|total pageviews|pageviews"
            "|blog stats|meta|pages|uncategorised|uncategorized|latest tweets|support us|donate now|register now"
            "|download the app|powered by blogger|powered by wordpress|proudly powered by wordpress"
            "|blog at wordpress.com|create a free website or blog at wordpress.com|theme images by|site info"
            "|author profile|more from this author|all posts by this author|follow the author"
        ),
        "legal": (
            "all rights reserved|copyright|terms|terms and conditions|terms & conditions|terms of use"
            "|terms of service|privacy|privacy policy|privacy notice|disclaimer|legal|legal notice|crown copyright"
            "|© crown copyright|freedom of information|site terms|modern slavery statement"
        ),
        "caption": "play|play now|cancel|pause|mute|unmute|enlarge|alt text"
        "|play video|watch video|video player|media player|image|view image|enlarge image|view gallery|zoom",
    }.items()
    for phrase in phrases.split("|")
}

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
