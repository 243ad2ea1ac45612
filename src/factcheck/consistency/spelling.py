"""Spelling: a name that stands once with a letter wrong: Petrosyan, Petrosyan, and then Petrosian."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, Slip
from factcheck.languages import given
from factcheck.model import Reason, Span, Worded
from factcheck.text import fold
from factcheck.values import Name

NAME = "name/spelling"
_LEAST = 6  # letters: Hansen and Hanson are two people soon enough
_ENDING = 2  # letters that an ending may change
_FRONT = 30  # characters in front of a name in which another stands
_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{5,}\b")


def check(draft: Draft) -> Iterator[Slip]:
    """A word with a capital that stands once, one letter from a name that stands twice or more."""
    places = _names(draft)
    usual = {key: name for name, spans in places.items() if len(spans) > 1 for key in _shorter(name)}
    begun = frozenset(sentence.span.start for sentence in draft.sentences)
    for name, spans in places.items():
        meant = _meant(name, usual) if len(spans) == 1 else None
        if meant and not _two_people(_before(draft.text, spans[0], begun), draft.text, places[meant], begun):
            times = str(len(places[meant]))
            reason = Reason("spelling", {"once": Worded(name), "usual": Worded(meant), "times": times})
            yield Slip(spans[0], reason, CONFLICTING, (places[meant][0],))


def _names(draft: Draft) -> dict[str, list[Span]]:
    """Where each name stands: words with a capital; where a language has none, those with an article.

    Of the latter only a person's surname may be meant, hence only near to one a word is a slip.
    """
    places = defaultdict[str, list[Span]](list)
    if draft.text != draft.text.lower():
        for match in _NAME.finditer(draft.text):
            if match[0][0].isupper() and not match[0].isupper():
                places[match[0]].append(Span(*match.span()))
    surnames = frozenset(_surnames(draft))
    for match in draft.words.any("surname").finditer(draft.text) if surnames else ():
        if match["name"] in surnames or any(_slipped(match["name"], each) for each in surnames):
            places[match["name"]].append(Span(*match.span("name")))
    return places


def _surnames(draft: Draft) -> Iterator[str]:
    """The last words of the persons' names in the article's claims."""
    for claim in draft.claims:
        for value in claim.frame.slots.values():
            if isinstance(value, Name) and value.type == "person":
                yield value.text.rpartition(" ")[2]


def _shorter(name: str) -> Iterator[str]:
    """The name, and what is left of it without one of its letters: two names that differ in a letter share one."""
    folded = fold(name)
    yield folded
    yield from (folded[:i] + folded[i + 1 :] for i in range(1, len(folded)))


def _meant(name: str, usual: Mapping[str, str]) -> str | None:
    """The name that a word that stands once is perhaps meant for."""
    near = (usual[key] for key in _shorter(name) if key in usual)
    return next((each for each in near if _slipped(fold(name), fold(each))), None)


def _slipped(one: str, other: str) -> bool:
    """Whether one letter differs, is left out or changed with its neighbour, and not in the ending."""
    from rapidfuzz.distance import OSA

    return one[-_ENDING:] == other[-_ENDING:] and OSA.distance(one, other, score_cutoff=1) == 1


def _two_people(own: str, text: str, usual: list[Span], begun: frozenset[int]) -> bool:
    """Whether a name in front of the one never stands in front of the other: Anne Hanson is not Anna Hansen."""
    return bool(own) and own not in {_before(text, span, begun) for span in usual}


def _before(text: str, span: Span, begun: frozenset[int]) -> str:
    """The name in front of a name: a word with a capital that begins no sentence, or a given name."""
    words = text[max(span.start - _FRONT, 0) : span.start].rpartition("\n")[2]
    word = words.split()[-1] if words.endswith(" ") and words.split() else ""
    begins = span.start - len(word) - 1 in begun
    return word if word in given() or (word[:1].isupper() and not begins) else ""
