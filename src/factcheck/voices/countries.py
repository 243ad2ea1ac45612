"""A country that speaks for itself, or its capital for it: Ukraine said, موسكو تقول, selon Londres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.entities.capitals import DISPUTED
from factcheck.entities.gazetteer import place
from factcheck.entities.mentions import Mention
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading
from factcheck.values import Name

_TURNS = ("voice-turn", "voice-as", "complement")
_FOLLOWING = ("complement", "preposition", "in", "weekday")


class Countries:
    """Asked of one text, by token numbers."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading = reading
        spoken = list(_voices(mentions))
        self._firsts = {mention.first: mention for mention in spoken}
        self._lasts = {mention.last: mention for mention in spoken}

    def before(self, verb: Term, low: int) -> Mention | None:
        """The country that is a verb's subject right before it: no spokesman in Ukraine, no president of Ukraine."""
        found = self._lasts.get(verb.first)
        if found is None or found.first < low:
            return None
        at = self._reading.begins(found.first - 1, "quote-at") and self._reading.begins(verb.first, "quote-plural")
        return found if at or self._opens(self._bare(found.first), low) else None

    def behind(self, first: int, high: int) -> Mention | None:
        """The country named right behind a sign, and nothing of that country: Ukraine's army, Moscow police."""
        reading = self._reading
        first += reading.begins(first, "article") and first not in self._firsts
        found = self._firsts.get(first)
        if found is None or found.last > high:
            return None
        ends = found.last >= high or reading.tokens[found.last].type == "p" or reading.begins(found.last, *_FOLLOWING)
        return found if ends else None

    def _bare(self, i: int) -> int:
        return i - self._reading.begins(i - 1, "article") if i else i

    def _opens(self, i: int, low: int) -> bool:
        """Whether a clause begins at token i."""
        reading = self._reading
        if i <= low or reading.tokens[i - 1].type == "p":
            return True
        return reading.joins(i) or reading.joins(i - 1) or reading.begins(i - 1, *_TURNS)


def _voices(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The countries and capitals that a text names, as the voice of the country."""
    for mention in mentions:
        known = place(mention.name.id) if mention.type == "place" and mention.name.id else None
        if known is None or not (known.type == "country" or (known.capital and known.country not in DISPUTED)):
            continue
        voice = Name(
            mention.name.text, "organisation", f"government:{known.country}", None, "country", (known.country,)
        )
        yield replace(mention, name=voice)
