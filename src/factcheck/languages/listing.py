"""What a word may begin: an entry of each category, the longest, alone and with the words behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from factcheck.languages.filing import Phrase
from factcheck.languages.tokens import Token


class Listed(msgspec.Struct, frozen=True, gc=False):
    """An entry by its first word: `size` tokens long, `prefix` letters of the first clitics."""

    value: str
    size: int
    prefix: int = 0


Listing = Mapping[str, Listed]  # by category
NOTHING: Listing = {}

Clitics = tuple[int, Phrase]  # a phrase and how many letters of its first word are clitics
# What a word is with the one behind it; by the third, the phrases of more words.
Pair = tuple[Listing, Mapping[str, Sequence[Clitics]]]
Starting = tuple[Listing, Mapping[str, Pair]]  # what a word is alone, and by the word behind it
_TWO = 2  # words
_MOST = 200_000  # listings that are kept


def same(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Whether a phrase stands at token i whose first two words do."""
    size = len(words)
    if size > 2 and i + size <= len(tokens):
        for k in range(2, size):
            if tokens[i + k].text != words[k]:
                return False
    return i + size <= len(tokens)


def pair(phrases: Sequence[Clitics], alone: Listing) -> Pair:
    """What a word is with the one behind it, and the phrases that more words decide."""
    more: dict[str, list[Clitics]] = {}
    for each in phrases:
        if len(each[1][0]) > _TWO:
            more.setdefault(each[1][0][_TWO], []).append(each)
    return listing((each for each in phrases if len(each[1][0]) == _TWO), alone), more


def listing(phrases: Iterable[Clitics], known: Listing = NOTHING) -> Listing:
    """The longest phrase of each category, of several the one with the fewest clitics, beside those known."""
    found = dict(known)
    for prefix, (words, category, value) in phrases:
        held = found.get(category)
        if held is None or (held.size, -held.prefix) < (len(words), -prefix):
            found[category] = Listed(value, len(words), prefix)
    return found or NOTHING


class Kept:
    """Listings made of others: of the same ones always the same object, by which a grammar knows what it has met."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, object], tuple[Listing, Listing]] = {}  # with the terms, so that ids stay

    def without(self, terms: Listing, categories: frozenset[str]) -> Listing:
        """Terms but for some categories."""
        return self._listing(
            terms, categories, lambda: {name: listed for name, listed in terms.items() if name not in categories}
        )

    def beside(self, terms: Listing, phrases: tuple[Clitics, ...]) -> Listing:
        """Terms with longer phrases beside them."""
        return self._listing(terms, phrases, lambda: listing(phrases, terms))

    def _listing(self, terms: Listing, key: object, make: Callable[[], Listing]) -> Listing:
        known = self._known.get((id(terms), key))
        if known is None:
            if len(self._known) > _MOST:
                self._known.clear()
            known = self._known[id(terms), key] = terms, make()
        return known[1]
