"""Whom he and she mean, and a sentence that names its one speaker before the quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.entities.identity import one_person
from factcheck.entities.mentions import Mention
from factcheck.model import Attribution
from factcheck.reading import Reading
from factcheck.values import Name
from factcheck.voices.marks import Marks
from factcheck.voices.named import Speaker

UNKNOWN = Name("", "unknown")  # somebody says it, and no table knows who
_HEAD = 3  # tokens before the subject of a sentence
_MEMORY = 3  # sentences back in which he and she are looked for


class Antecedents(Marks):
    """Asked of one text; remembers who was quoted so far."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        super().__init__(reading, mentions)
        self.known: dict[int, Attribution | None] = {}

    def _antecedent(self, verb: int) -> Speaker | None:
        """Whom he or she means: the only person named in the last sentences, or the last who was quoted."""
        at = self.reading.sentence_number(self.reading.span(verb, verb + 1).start)
        low, _ = self.reading.token_range(self.reading.sentences[max(0, at - _MEMORY)].span)
        if subject := self._subject_before(at, verb):
            return subject
        number = bisect_right(self.starts, self.reading.span(verb, verb + 1).start) - 1
        for earlier in range(number, -1, -1):
            if self.ranges[earlier][0] < low:
                break
            said = self.known.get(earlier)
            if said and isinstance(said.speaker, Name) and said.speaker != UNKNOWN:
                named = [said.speaker, *self._people(self.ranges[earlier][1], verb)]
                return Speaker(said.speaker, verb, verb) if one_person(named) else None
        named = self._people(low, verb)
        return Speaker(named[-1], verb, verb) if named and one_person(named) else None

    def _subject_before(self, at: int, verb: int) -> Speaker | None:
        """The subject of the sentence before, where it names nobody else: The minister refused. "...," he said."""
        if at == 0:
            return None
        low, high = self.reading.token_range(self.reading.sentences[at - 1].span)
        people = [m for m in self.speakers.among(low, high) if m.type == "person" and m.first not in self.quoted]
        named = [m.name for m in people if m.named]
        if len(named) != len(people) or not named or not one_person(named):
            return None
        return (
            Speaker(named[0], verb, verb)
            if people[0].first - low <= _HEAD and not self.speakers.governed(people[0].first)
            else None
        )

    def _people(self, low: int, high: int) -> list[Name]:
        found = self.speakers.among(low, high)
        return [m.name for m in found if m.type == "person" and m.named and m.first not in self.quoted]

    def _only(self, low: int, high: int) -> Attribution | None:
        """The only person that a stretch names outside quotation marks."""
        people = [m.name for m in self.speakers.among(low, high) if m.type == "person" and m.first not in self.quoted]
        return Attribution(people[-1]) if people and one_person(people) else None
