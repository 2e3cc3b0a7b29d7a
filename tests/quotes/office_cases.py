"""Names with offices, in the shapes that press releases and reports of courts give them: each text with its speaker."""

from __future__ import annotations

from tests.quotes.news_cases import Told

_SAID = "“We warned them in May and again in June.”"
_SHAPES = (
    "Ada Marsh, Wickers General Secretary, said: {}",
    "Ada Marsh, National Chair, said: {}",
    "Ada Marsh, Managing Director, Holt Lighting, said: {}",
    "Ada Marsh, HM Chief Inspector of Lamps said: {}",
    "Ada Marsh, Regional Organiser with Wickers, said: {}",
    "Ada Marsh, Wickers’s General Secretary said: {}",
    "Ada Marsh (Wickers vice chair) said: {}",
    "Ada Marsh - Wickers vice chair - said: {}",
    "Ada Marsh MP, Lamps Minister, said: {}",
    "Ada Marsh, prosecuting, said: {}",
    "Ada Marsh, leader of Wickers, which speaks for lamplighters, said: {}",
    "Ada Marsh, General Secretary, Wickers: {}",
    "Ada Marsh, Wickers: {}",
    "HM Chief Inspector of Lamps Ada Marsh said: {}",
    "Director of Operations Ada Marsh told staff: {}",
    "Shadow Lamps Secretary Ada Marsh, said: {}",
    "Committee Chair, Ada Marsh MP, said: {}",
    "Chief executive officer of Holt Lighting, Ada Marsh, said: {}",
    "The Police and Crime Commissioner for Amble, Ada Marsh, said: {}",
    "Responding to the report, Ada Marsh, Chief Executive of Second Light, said: {}",
    "Commenting on the findings Wickers General Secretary Ada Marsh said: {}",
    "In the foreword to the report, Chief Inspector of Lamps Ada Marsh said: {}",
    "Speaking after the hearing, Detective Constable Ada Marsh, of Amble Police, said: {}",
)
OFFICES = tuple(Told(shape.format("…"), shape.format(_SAID), ("Ada Marsh",)) for shape in _SHAPES)
