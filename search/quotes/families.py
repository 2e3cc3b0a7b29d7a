"""The families of one text: who is introduced by a given name alone as somebody's kin. Reads no vocabulary."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from search.quotes import cues
from search.quotes.given import gender_of_given
from search.quotes.naming import FullName, clean, gender_of_name

_KIN = re.compile(r" (?P<kin>[a-z]++)(?=,? (?P<given>[A-Z][\w’'\-]{1,30})(?P<more> [A-Z])?)")
"""A word before a name, which is looked up among the nouns for kin."""
_WHOSE = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir|whose|[Tt]he \w{2,20}[’']s?|[A-Z][\w\-]{1,30}[’']s?)"
    r" (?:(?:late|elder|older|younger|eldest|youngest|twin|only) )?$"
)
_ELDER = re.compile(r"(?:elder|older|younger) ([A-Z][\w\-]{1,30})")
_REACH = 40
"""Characters before a noun for kin in which stands whose kin it is."""
_BEARERS = 80
"""Bearers of one last name whose gender is looked at."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody introduced by a given name alone as kin of a family: "Holt's father, Tom"; `noun` is "father"."""

    start: int
    name: str
    gender: str
    family: str
    noun: str


class Families:
    """Kin by their given name, by the family's last name and by the noun that introduced them."""

    def __init__(
        self,
        text: str,
        by_last: Mapping[str, Sequence[FullName]],
        by_given: Mapping[str, Sequence[FullName]],
        titled: Set[tuple[str, str]],
    ) -> None:
        self._by_last, self._by_given = by_last, by_given
        self.by_name: dict[str, Kin] = {}
        self._by_family: dict[str, list[Kin]] = {}
        self._by_noun: dict[str, list[Kin]] = {}
        self._relate(text, titled)

    def _relate(self, text: str, titled: Set[tuple[str, str]]) -> None:
        """Read who is introduced as kin by a given name alone, with the family's name where the text joins them."""
        elders = {match.group(1).lower() for match in _ELDER.finditer(text)}
        order = sorted((full for found in self._by_last.values() for full in found), key=lambda full: full.start)
        starts = [full.start for full in order]
        related = [match for match in _KIN.finditer(text) if match["kin"] in cues.KIN_NOUNS]
        for match in sorted(related, key=lambda match: match["kin"]):
            kin, at = match["kin"], match.end()
            whose = _WHOSE.search(text, max(0, at - _REACH), at - len(kin))
            if whose is None:
                continue
            given = match["given"].removesuffix("’s").removesuffix("'s")
            gender = "m" if kin in cues.MALE_NOUNS else ("f" if kin in cues.FEMALE_NOUNS else "")
            if match["more"] or given.lower() in self._by_given:
                for full in self._by_given.get(given.lower(), ()):
                    if full.start == match.start("given"):  # "his daughter, Ada Holt-Marsh", later "his daughter"
                        gender = gender or gender_of_name(full.name)
                        self._by_noun.setdefault(kin, []).append(Kin(full.start, full.name, gender, full.last, kin))
                continue
            owner = clean(whose["whose"]).lower()
            before = bisect_left(starts, at) - 1
            family = owner if owner in self._by_last else (order[before].last if before >= 0 else "")
            joined = (family, gender) in titled and gender != self._gender_in(family)
            if owner in self._by_last and joined:
                given = f"{given} {self._by_last[owner][0].name.split()[-1]}"
            elif family in elders or joined:
                given = f"{given} {order[before].name.split()[-1] if before >= 0 else family.capitalize()}"
            made = Kin(at, given, gender or gender_of_given(given.split()[0]), family, kin)
            self.by_name.setdefault(given.split()[0].lower(), made)
            self._by_noun.setdefault(kin, []).append(made)
            for part in dict.fromkeys([family, *family.split("-")]):  # the husband of Ada Holt-Marsh may be Mr Marsh
                self._by_family.setdefault(part, []).append(made)

    def _gender_in(self, family: str) -> str:
        """The one gender of those who bear the last name in full; nothing when they differ or it is not known."""
        genders = {gender_of_name(full.name) for full in self._by_last.get(family, [])[:_BEARERS]}
        return genders.pop() if len(genders) == 1 else ""

    def member(self, last: str, gender: str) -> Kin | None:
        """Whom "Mrs Holt" means among the kin of the Holts."""
        return next((kin for kin in self._by_family.get(last, ()) if kin.gender == gender), None)

    def elder(self, last: str, word: str) -> Kin | None:
        """Whom "the elder Holt" means among the kin of the Holts."""
        return next(iter(self._by_family.get(last, ())), None) if word in ("elder", "older", "younger") else None

    def called(self, noun: str) -> Kin | None:
        """Whom "his sister" means: the only one whom the text introduces as a sister."""
        found = self._by_noun.get(noun, [])
        return found[0] if len(found) == 1 else None
