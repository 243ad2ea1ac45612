"""The members of a list, in a row: names of the tables, and those that only the row tells."""

from __future__ import annotations

import msgspec

from factcheck.entities.given import cased
from factcheck.entities.skeleton import skeleton
from factcheck.punctuation import PAUSES, STOPS
from factcheck.scene import Scene
from factcheck.values import Name
from factcheck.voices.names import capitals

_TYPES = ("place", "person", "organisation")
_LONGEST = 3  # words of a name where no capitals tell
_LEAST = 3  # letters of a word with its conjunction
_OTHERS = 4  # tokens behind a row in which "and others" may stand
_PARTS = frozenset({"given", "place", "person", "particle", "servant", "organisation", "nationality", "elsewhere"})


class Row(msgspec.Struct, frozen=True):
    """Names up to token `last`; known: all are of the tables. ended: whether "and" leads to the last."""

    names: tuple[Name, ...]
    last: int
    known: bool
    ended: bool


class Rows:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.reading = scene, scene.reading

    def named(self, first: int, high: int) -> Row | None:
        """The names from token `first` on that commas and "and" join; None where a member was not read."""
        names: list[Name] = []
        known, last, at = True, first, first
        while found := self._member(self._led(at), high):
            name, sure, end = found
            if names and known and sure and name.type != names[0].type:
                return None
            names, known, last = [*names, name], known and sure, end
            comma = self.reading.word(last) in PAUSES and last < high
            at = last + comma
            joint = self.reading.term(at, "and") if at < high else None
            if joint and not self.reading.conjoined(at):
                final = self._member(self._led(joint.last), high)
                if final is None:
                    return _row(names, last, known, ended=False) if comma else None
                return _row([*names, final[0]], final[2], known and final[1], ended=True)
            if not comma and not self.reading.conjoined(at):
                break
        ended = bool(self.reading.language.morphology.conjunctions) and len(names) > 1
        return _row(names, last, known, ended) if names else None

    def plain(self, first: int, high: int, type: str) -> Row | None:
        """Words between commas and conjunctions, where no capitals tell where a name ends."""
        names: list[Name] = []
        i = first
        while (last := self._words(i, high)) > i:
            cut = self._conjunction(i) if names else 0
            if type == "person" and self.reading.word(i)[cut:].startswith(self.reading.language.morphology.articles):
                return None  # the driver and his aide
            names.append(_name(self.reading.span(i, last, cut).of(self.scene.text), type))
            comma = last < high and self.reading.word(last) in PAUSES
            if not comma and not (last < high and self._conjunction(last)):
                return _row(names, last, known=False, ended=True)
            i = last + comma
        return None

    def _words(self, i: int, high: int) -> int:
        """The token behind a name that begins at token i and ends before the next conjunction, sign or known word."""
        last = i
        while last < min(high, i + _LONGEST) and not (last > i and self._conjunction(last)):
            if not (self._part(last) or (last > i and self.reading.term(last, "given"))):
                break
            last += 1
        return last

    def _part(self, i: int) -> bool:
        """Whether token i may be part of a name: no everyday word, none with an article of its own, no sign."""
        word, reading = self.reading.word(i), self.reading
        if reading.tokens[i].type != "w" or word in reading.language.stop or reading.lexicon.concepts(word):
            return False
        return reading.terms[i].keys() <= _PARTS or bool(reading.terms[i].keys() & {"given"})

    def _conjunction(self, i: int) -> int:
        """The letters of a conjunction that is written with token i."""
        word = self.reading.word(i)
        joint = next(iter(self.reading.language.morphology.conjunctions), "")
        return len(joint) if joint and word.startswith(joint) and len(word) >= _LEAST + len(joint) - 1 else 0

    def _member(self, i: int, high: int) -> tuple[Name, bool, int] | None:
        """A name at token i, whether the tables have it, and the token behind it."""
        if i >= high:
            return None
        mention = next(iter(self.scene.mentions_in(i, i + 1, *_TYPES)), None)
        if mention and (not cased(self.reading.letter(i)) or mention.last >= self._capitals(i, high)):
            return mention.name, True, mention.last
        last = self._capitals(i, high) if cased(self.reading.letter(i)) else i
        if last == i:
            return None
        text = self.reading.span(i, last).of(self.scene.text)
        person = mention is not None and mention.type == "person"
        return _name(text, "person" if person or self.reading.term(i, "given") else "place"), False, last

    def _capitals(self, i: int, high: int) -> int:
        """The token behind words with capitals, everyday ones among them: El Tarf."""
        last = i
        while last < high and self.reading.letter(last).isupper() and not self.reading.term(last, "and"):
            last += 1
        return max(last, capitals(self.reading, i, high))

    def _led(self, i: int) -> int:
        """The token behind an article: the Netherlands, l'Algérie, but El Tarf."""
        term = self.reading.term(i, "article")
        small = term is not None and self.reading.letter(i).islower()
        return term.last if term and small else i

    def whole(self, row: Row, high: int) -> bool:
        """Whether a row ends with the last name read: no "and others", no name that was not read."""
        at = row.last
        if any(self.reading.term(i, "others") for i in range(at, min(at + _OTHERS, high))):
            return False
        joined = self.reading.term(at, "and") or (self.reading.term(at + 1, "and") and not row.ended)
        return not joined and not (at < high and self._conjunction(at))

    def closed(self, row: Row, high: int) -> bool:
        """Whether a sign ends a row, or the sentence."""
        at = row.last
        return at >= high or self.reading.word(at) in STOPS or self.reading.tokens[at].type == "p"


def _row(names: list[Name], last: int, known: bool, ended: bool) -> Row:
    """Names of one list are of one type: what the tables know of one tells what the others are."""
    types = {name.type for name in names}
    type = "person" if "person" in types else next(iter(types))
    return Row(tuple(n if n.id or n.type == type else _name(n.text, type) for n in names), last, known, ended)


def _name(text: str, type: str) -> Name:
    return Name(text, type, skeleton=skeleton(text) if type == "person" else ())
