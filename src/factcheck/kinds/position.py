"""Positions: وزير الخارجية الروسي سيرغي لافروف, "President Joe Biden", "Lavrov, Russia's foreign minister".

The frame has the person, the role and of which country or body, as of the article's day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.entities.mentions import Mention
from factcheck.model import Claim, Frame
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value, Words

NAME = "position"
RANK = 10
# A bare "minister" names no office.
_VAGUE = frozenset({"minister", "ministers", "foreign-ministers"})


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each name that stands with its office and the country of it."""
    for mention in scene.mentions:
        if mention.type == "person" and mention.named and mention.role and mention.role not in _VAGUE:
            yield _claim(scene, mention)


def _claim(scene: Scene, mention: Mention) -> Claim:
    span = scene.reading.quote_span(*mention.title)
    today = scene.today
    slots: dict[str, Value] = {"person": mention.name, "role": Words(mention.role)}
    if mention.country:
        slots["of"] = scene.country(mention.country)
    if today:
        slots["date"] = DateRange(today.isoformat(), today, today)
    sentence, _, _ = scene.sentence(mention.first)
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), ("person", "role", "of"), sentence.span,
        "position/title", scene.tokens_of(*mention.title), None, True, mention.status or "actual",
    )  # fmt: skip


def shape(claim: Claim) -> object:
    """{"person", "role", "of"} of the machine interface."""
    slots = claim.frame.slots
    of, role = slots.get("of"), slots["role"]
    assert isinstance(role, Words)
    return {
        "person": slots["person"].shape(),
        "role": role.text.replace("-", " "),
        "of": of.id if isinstance(of, Name) else None,
    }
