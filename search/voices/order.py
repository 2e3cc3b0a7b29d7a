"""The rules that give blocks outside the comments to others than the host, in the one order in which they are asked.

| rule         | opens at                                           | ends at                                        |
| ---          | ---                                                | ---                                            |
| `frames`     | a source label, a lead-in, a guest, "Foreword",    | a separator, a label, a signature, a comment,  |
|              | the headline of a release                          | the host's own voice                           |
| `letters`    | "Sir," or "Dear Editor," in a newspaper            | the name at the end of its last line           |
| `columns`    | a heading that says "column", the writer's name    | the next heading                               |
| `messages`   | a paragraph with poster and address at its end     | that paragraph                                 |
| `answers`    | "Request" and "Response", a written question       | the next heading or question                   |
| `transcript` | "Name:" before words, when the whole text is so    | the next name                                  |
| `credited`   | words set off, with a name underneath              | that name                                      |
| `mailed`     | "On … Ann Other wrote:" in an e-mail              | the end of what is quoted                      |

Of two rules that claim one block the later counts, for its form is the more special one.
"""

from __future__ import annotations

from collections.abc import Callable

from search.voices.answers import answers
from search.voices.columns import columns
from search.voices.credited import credited
from search.voices.frames import frames
from search.voices.ground import Ground
from search.voices.mailed import mailed
from search.voices.messages import messages
from search.voices.signing import letters
from search.voices.transcripts import transcript
from search.voices.voice import Voice

RULES: tuple[Callable[[Ground], dict[int, Voice]], ...] = (
    frames,
    letters,
    columns,
    messages,
    answers,
    transcript,
    credited,
    mailed,
)


def framed(ground: Ground) -> dict[int, Voice]:
    """The voices of the blocks that are not the host's, by ordinal."""
    voices: dict[int, Voice] = {}
    for rule in RULES:
        voices.update(rule(ground))
    return voices
