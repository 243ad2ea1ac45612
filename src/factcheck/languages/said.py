"""What words say by themselves: their concepts, or their stem where they are common words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import cast

from factcheck.languages.lexicon import Lexicon
from factcheck.languages.tokens import Token

_MOST = 100_000  # words that are kept
# Concepts; these, or the stem; the bases that a second word has where both may begin a phrase that is one concept; the
# bases that the word itself may have.
Said = tuple[tuple[str, ...], tuple[str, ...], frozenset[str], tuple[str, ...]]


def said(tokens: Sequence[Token], words: Sequence[str], lexicon: Lexicon, stop: Collection[str]) -> Sequence[Said]:
    """Of each token: `concept:...` for what it means, and that or `w:...` for its stem; signs and numbers say nothing.

    words: the tokens' texts. stop: the stems of the most frequent words, which say nothing either.
    """
    known = _known(lexicon)
    if None in (rows := list(map(known.get, words))):
        if len(known) > _MOST:
            known.clear()
        for token in tokens:
            if token.text not in known:
                known[token.text] = _of_token(token, lexicon, stop)
        rows = [known[word] for word in words]
    return cast(list[Said], rows)


@lru_cache(maxsize=32)
def _known(_: Lexicon) -> dict[str, Said]:
    """What the words met so far say: it hangs on the word alone."""
    return {}


def _of_token(token: Token, lexicon: Lexicon, stop: Collection[str]) -> Said:
    word, begins = token.text, lexicon.seconds(token.text)
    keys = lexicon.morphology.keys(word)
    if token.type != "w":
        return (), (), begins, keys
    concepts = tuple(f"concept:{concept}" for concept in lexicon.concepts(word))
    stem = lexicon.morphology.stem(word)
    common = word not in ("'s", "’s") and len(stem) > 1 and stem not in stop
    return concepts, concepts or ((f"w:{stem}",) if common else ()), begins, keys
