"""Casualties: killed 12 people, أودى بحياة 64 شخصا, the death toll rose to 2,497, 19 sont portés disparus.

The value is a Quantity in the unit dead, injured or missing, whatever noun stands behind the number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.kinds._as_of import TOLL
from factcheck.kinds._fates import Fate, Fates
from factcheck.kinds._figures import figure_claim
from factcheck.kinds._gapped import row
from factcheck.model import Claim, ReadValue
from factcheck.scene import Scene
from factcheck.values import FATES, Quantity

NAME = "casualties"
RANK = 40  # before the numbers, which leave out what is read here
_THOUSAND, _THOUSANDTHS = 1000, -3
_WHOEVER = FATES | {"", "person"}
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


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each number of people who died, were hurt or are missing."""
    fates = Fates(scene)
    for value in scene.reading.values:
        if fate := _fate(fates, value):
            yield _claim(scene, value, fate)
        elif (found := row(scene, value)) and (fate := _fate(fates, found.head)):
            yield _claim(scene, _counting(value, found.head), fate)


def _fate(fates: Fates, value: ReadValue) -> Fate | None:
    unit = value.value.unit if isinstance(value.value, Quantity) and value.kind == "number" else "%"
    return fates.of(value, unit if unit in FATES else "") if unit in _PEOPLE or unit in FATES else None


def _counting(value: ReadValue, head: ReadValue) -> ReadValue:
    """A figure of a row, of whom its first one counts."""
    assert isinstance(value.value, Quantity) and isinstance(head.value, Quantity)
    return replace(value, value=replace(value.value, unit=value.value.unit or head.value.unit))


def _claim(scene: Scene, value: ReadValue, fate: Fate) -> Claim:
    said = value.value
    assert isinstance(said, Quantity)
    told = replace(value, value=replace(_whole(said), unit=fate.name), rule=TOLL)
    claim = figure_claim(scene, NAME, told)
    if said.unit not in _WHOEVER:  # twelve children are not all who were killed
        claim = replace(claim, tokens=claim.tokens | {f"concept:{said.unit}"})
    if fate.modality == "actual" and claim.attribution is not None and claim.attribution.verb == "deny":
        return replace(claim, affirmed=False, modality="denied")
    return replace(claim, affirmed=fate.affirmed and fate.modality != "denied", modality=fate.modality)


def _whole(said: Quantity) -> Quantity:
    """A count of people: 11,300 of them are no eleven and three tenths, where a comma is the decimal sign."""
    if said.number.as_tuple().exponent != _THOUSANDTHS or said.low is None or said.high is None:
        return said
    number, low, high = ((side * _THOUSAND).to_integral_value() for side in (said.number, said.low, said.high))
    exact = said.comparator == "="
    return replace(said, number=number, low=number if exact else low, high=number if exact else high)


def shape(claim: Claim) -> object:
    """The quantity of the machine interface; its unit is dead, injured or missing."""
    return claim.frame.slots["value"].shape()
