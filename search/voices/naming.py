"""The shapes of names: of people with their titles, and what newspapers and their sites call themselves. Knows none."""

from __future__ import annotations

import re

TITLE = r"(?:Dame|Sir|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Judge|Recorder|Cllr|Councillor|Rt Hon)"
NAME = (
    r"[A-Z][\w’'.&/-]{0,40}(?:[ \xa0](?:(?:of|for|and|the|de|van|von|di|da|del|la|le|al|&)[ \xa0]){0,2}"
    r"[A-Z][\w’'.&/-]{0,40}){0,7}"
)
"""A run of capitalised words with the small words that names have inside them; bounded."""
_NEWSPAPER = re.compile(
    r"\b\w*(?:Live|News|Echo|Times|Post|Mail|Herald|Gazette|Telegraph|Chronicle|Argus|Express|Mirror|Standard|Journal|"
    r"Advertiser|Courier|Observer|Guardian|Examiner|Citizen|Mercury|Bulletin|Tribune|Independent|Newspaper|Press|Star|"
    r"Clarion|Messenger|Sentinel|Packet|Dispatch|Despatch|Reporter|Enquirer|Weekly|Trumpet|Globe|Beacon|Informer)\Z"
)
"""The last word of what newspapers and news sites call themselves."""
_NEWS_HOST = re.compile(
    r"(?:news|times|mail|echo|gazette|herald|guardian|telegraph|mirror|express|chronicle|standard|independent|observer|"
    r"argus|journal|advertiser|courier|examiner|live|bbc\.|itv\.|sky|star|citizen|mercury|tribune|post)\w*\."
)
"""Hosts that name themselves as newspapers do."""


def ends_as_newspaper(text: str) -> bool:
    """Whether newspapers' names end as `text` does."""
    return bool(_NEWSPAPER.search(text))


def is_news_host(host: str) -> bool:
    """Whether the host of an address names itself as newspapers do."""
    return bool(_NEWS_HOST.search(host))
