"""What a sentence tells of a figure outside its own clause: where it opens, what it is compared with or came of.

In Mali, the agency counted 31 wells; inflation rose to 33 %, against 30 % in April; a bridge fell, killing 29; the
blast killed 12 and injured 30.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.kinds._stretches import Stretches
from factcheck.punctuation import COMMAS
from factcheck.scene import Scene

_TELLING = ("place:", "name:", "office:", "concept:")
_FATES = frozenset({"concept:killed", "concept:wounded", "concept:missing"})
_PLAIN = _FATES | {"concept:people", "concept:dead", "concept:injured", "concept:death"}
_SHORT = 6  # tokens of where a sentence opens
_NEAR = 2  # tokens from where a clause begins to its link: up from, وأدى إلى


def circumstances(scene: Scene, figure: tuple[int, int], clause: tuple[int, int], toll: bool) -> frozenset[str]:
    """The tokens of a figure at tokens `figure` in the tokens `clause`, with what the sentence tells of it elsewhere.

    toll: a count of the dead, which shares where and when with the one beside it.
    """
    low, high = clause
    own = scene.tokens_of(low, high, besides=figure)
    shared = own | _opening(scene, own, low) | _resumed(scene, figure[1], own)
    if _leans(scene, low, figure[0]):
        return shared | _telling(_before(scene, low), own)
    if toll and _bare(own):
        # Where it was is told round both counts anyway; of what they came is not.
        return shared | {t for t in _telling(_around(scene, clause), own) if t.startswith("concept:")}
    return shared


def _opening(scene: Scene, own: frozenset[str], low: int) -> frozenset[str]:
    """The place with which a sentence opens, where the clause names none: In Egypt, ..."""
    begin = scene.sentence(low)[1]
    if begin >= low or any(token.startswith("place:") for token in own):
        return frozenset()
    comma = next((i for i in scene.cuts(begin, low) if i not in scene.dated), low)
    if scene.reading.word(comma) not in COMMAS or comma > begin + _SHORT or not _led(scene, begin):
        return frozenset()
    if not any(place.last == comma for place in scene.mentions_in(begin, comma, "place")):
        return frozenset()
    return frozenset(token for token in scene.tokens_of(begin, comma) if token.startswith("place:"))


def _resumed(scene: Scene, last: int, own: frozenset[str]) -> frozenset[str]:
    """How a clause goes on behind who was among those counted: nine people, including two girls, were killed in Gao."""
    behind = Stretches(scene).past(last, scene.sentence(last)[2])
    return _telling(_unvoiced(scene, behind, scene.segment(behind)[1]), own | _FATES) if behind > last else frozenset()


def _led(scene: Scene, i: int) -> bool:
    """Whether a preposition stands at token i, by itself or written with its noun."""
    if scene.reading.begins(i, "preposition"):
        return True
    mention = scene.mention_at(i)
    listed = scene.reading.terms[i].values() if mention else ()
    return any(term.prefix > scene.reading.conjoined(i) for term in listed)


def _leans(scene: Scene, low: int, first: int) -> bool:
    """Whether a clause only goes on with the one before it: against 30 %, up from 30 %, killing 29."""
    reading = scene.reading
    for i in range(low, min(low + _NEAR, first)):
        link = reading.term(i, "change-link")
        if link and link.value in ("versus", "from") and reading.word(low - 1) in COMMAS:
            return True
        if reading.begins(i, "result"):
            return True
    return False


def _before(scene: Scene, low: int) -> frozenset[str]:
    """What the clause before token `low` is about."""
    return _unvoiced(scene, *(_before_comma(scene, low) or (scene.segment(low)[0], low)))


def _before_comma(scene: Scene, low: int) -> tuple[int, int] | None:
    """The clause that a comma parts from the one at token `low`, None where none does."""
    parted = scene.reading.word(low - 1) in COMMAS and low - 2 > scene.sentence(low)[1]
    return scene.segment(low - 2) if parted else None


def _bare(own: frozenset[str]) -> bool:
    """Whether a clause tells of its figure only that people came to harm."""
    return not any(token.startswith(("place:", "name:", "concept:")) and token not in _PLAIN for token in own)


def _around(scene: Scene, clause: tuple[int, int]) -> frozenset[str]:
    """What the clauses joined to a count tell; of one between commas, what the count before it tells."""
    low, high = clause
    first, last = scene.segment(low)[0], scene.segment(max(low, high - 1))[1]
    if (first, last) != (low, high):
        return _unvoiced(scene, first, last)
    ahead = _before_comma(scene, low)
    if ahead is None or not scene.values_in(scene.reading.span(*ahead), "number"):
        return frozenset()
    return _unvoiced(scene, *ahead)


def _unvoiced(scene: Scene, first: int, last: int) -> frozenset[str]:
    """What tokens [first, last) are about, without the words that name who says so."""
    voice = scene.voices.words(scene.sentence(first)[0].span, first) or (0, 0)
    return scene.tokens_of(first, last, (max(first, voice[0]), min(last, voice[1])))


def _telling(tokens: Iterable[str], own: frozenset[str]) -> frozenset[str]:
    """Of another clause's tokens those that tell where and of what; its figures, days and dead are not this one's."""
    return frozenset(t for t in tokens if t.startswith(_TELLING) and (t not in _FATES or t in own))
