"""Casualties: killed 12 people, أودى بحياة 64 شخصا, the death toll rose to 2,497, 19 sont portés disparus.

The value is a Quantity in the unit dead, injured or missing, whatever noun stands behind the number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from factcheck.kinds._figures import figure_claim
from factcheck.model import Claim, ReadValue
from factcheck.scene import Scene
from factcheck.values import Quantity

NAME = "casualties"
RANK = 40  # before the numbers, which leave out what is read here
_FATES = {"dead": "dead", "victim": "dead", "injured": "injured", "missing": "missing"}
# The counted nouns that are people; a number may also count a noun that no table knows.
_PEOPLE = frozenset({
    "", "accused", "artist", "asylum-seeker", "athlete", "billionaire", "boy", "candidate", "child", "citizen",
    "civilian", "councillor", "crew-member", "customer", "delegate", "deputy", "detainee", "diplomat", "displaced",
    "doctor", "donor", "driver", "employee", "engineer", "expert", "farmer", "fighter", "firefighter", "fisherman",
    "girl", "health-worker", "homeless", "hostage", "infected", "inhabitant", "investor", "journalist", "judge",
    "lawyer", "man", "mayor", "member", "migrant", "minister", "nurse", "observer", "officer", "official", "owner",
    "participant", "passenger", "patient", "person", "pilgrim", "pilot", "player", "police-officer", "priest",
    "prisoner", "prisoner-of-war", "protester", "pupil", "refugee", "relative", "retiree", "scientist", "senator",
    "settler", "soldier", "spectator", "striker", "student", "supporter", "survivor", "suspect", "teacher", "tenant",
    "tourist", "unemployed", "vaccinated", "visitor", "volunteer", "voter", "widow", "witness", "woman", "worker",
    "youth",
})  # fmt: skip
_STOPS = frozenset('؛;:.!?؟"«»“”()[]،,')
_GAP = 2  # tokens between "killed" and its number
_BEHIND = 6  # tokens between a number and "were killed"
_TOLL = 14  # tokens between "the death toll" and "rose to"


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each number of people who died, were hurt or are missing."""
    search = _Search(scene)
    for value in scene.reading.values:
        if value.kind == "number" and (fate := search.fate(value)):
            yield _claim(scene, value, fate)


def _claim(scene: Scene, value: ReadValue, fate: str) -> Claim:
    said = value.value
    assert isinstance(said, Quantity)
    told = replace(value, value=replace(said, unit=fate), rule="casualties/trigger")
    claim = figure_claim(scene, NAME, told)
    first, _ = scene.reading.token_range(value.span)
    _, low, _ = scene.sentence(first)
    if any(scene.reading.term(i, "feared") for i in range(low, first)):
        return replace(claim, modality="hypothetical")
    denied = claim.attribution is not None and claim.attribution.verb == "deny"
    return replace(claim, modality="denied") if denied or _denies(scene, low, first) else claim


def _denies(scene: Scene, low: int, first: int) -> bool:
    terms = (scene.reading.term(i, "say") for i in range(low, first))
    return any(term is not None and term.value == "deny" for term in terms)


class _Search:
    """Looks round the numbers of one text for the words that tell what became of those they count."""

    def __init__(self, scene: Scene) -> None:
        self._reading, self._scene = scene.reading, scene

    @cached_property
    def _valued(self) -> frozenset[int]:
        """The tokens at which numbers begin."""
        numbers = (value for value in self._reading.values if value.kind == "number")
        return frozenset(self._reading.token_range(value.span)[0] for value in numbers)

    def fate(self, value: ReadValue) -> str:
        """dead, injured or missing; "" for a number of anything else, or of a part of those counted before."""
        unit = value.value.unit if isinstance(value.value, Quantity) else "%"
        first, last = self._reading.token_range(value.span)
        if unit not in _PEOPLE and unit not in _FATES:
            return ""
        if self._reading.term(last, "not-people") or any(
            self._reading.term(i, "of-them") for i in range(max(first - _GAP, 0), first)
        ):
            return ""
        _, low, high = self._scene.sentence(first)
        own, ahead = _FATES.get(unit, ""), self._ahead(first, low)
        if own and self._reading.term(last + 1, "not-people"):
            return ""  # two dead whales
        return "dead" if ahead == "dead" else own or self._behind(last, high) or ahead  # وفاة 28 مصابا

    def _behind(self, last: int, high: int) -> str:
        """12 people were killed; in "12 gunmen killed 5" the verb has a number of its own."""
        reading = self._reading
        for i in range(last, min(last + _BEHIND, high)):
            if reading.word(i) in _STOPS or i in self._valued or reading.term(i, "clause"):
                return ""
            if (term := reading.term(i, "casualty-behind")) is not None:
                own = not reading.conjoined(i) and not self._numbered(term.last, high)
                return term.value if own else ""
            if i > last and (reading.term(i, "and") or reading.conjoined(i)):
                return ""
        return ""

    def _numbered(self, behind: int, high: int) -> bool:
        """Whether a number follows a verb at once: it is the verb's object."""
        near = range(behind, min(behind + _GAP, high))
        return next((i in self._valued for i in near if i in self._valued or self._reading.term(i, "and")), False)

    def _ahead(self, first: int, low: int) -> str:
        """Killed 12, the death toll rose to 12."""
        reading = self._reading
        linked = reading.term(first - 1, "reached") is not None
        for i in range(first - 1, max(first - _TOLL, low) - 1, -1):
            if reading.word(i) in _STOPS or i in self._valued:
                return ""
            gap = range(i, first)
            term = reading.term(i, "toll")
            if term and term.last <= first and (linked or first - term.last <= 1 or self._led(i, low)):
                return term.value
            term = reading.term(i, "casualty") if len(gap) <= _GAP + 6 else None
            if term and term.last <= first and first - term.last <= _GAP and not self._parted(term.last, first):
                return term.value
        return ""

    def _parted(self, behind: int, first: int) -> bool:
        """Whether "and" or another clause stands between a verb and a number."""
        return any(
            self._reading.term(i, "and") or self._reading.term(i, "clause") or self._reading.conjoined(i)
            for i in range(behind, first)
        )

    def _led(self, i: int, low: int) -> bool:
        """بلغ عدد الوفيات ... 2497: the verb of reaching stands before the noun."""
        return any(self._reading.term(k, "reached") for k in range(max(i - _GAP, low), i))


def shape(claim: Claim) -> object:
    """The quantity of the machine interface; its unit is dead, injured or missing."""
    return claim.frame.slots["value"].shape()
