"""Phrases whose words belong apart: "and more than 5" is no "and more", "or after 2018" no "or after", 30C. no "c."."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.listing import same
from factcheck.languages.tokens import Token
from factcheck.lexis.forms import Terms
from factcheck.lexis.phrases import Phrases


def parted(tokens: Sequence[Token], i: int, words: tuple[str, ...], terms: Terms, phrases: Phrases) -> bool:
    """Whether the words of a phrase that stand at a token belong to something else."""
    last = i + len(words) - 1
    if words[-1].isdigit() and _runs_on(tokens, last):
        return True  # 24/7/2021
    if (
        ("hedge" in terms or "numbered" in terms)
        and i
        and tokens[i - 1].type == "n"
        and tokens[i - 1].end == tokens[i].start
    ):
        return True  # it is 30C., it costs 5p.
    if "hedge-behind" in terms and _begins(tokens, last, phrases, "hedge"):
        return True  # and more than 5
    number = last + 1 < len(tokens) and tokens[last + 1].type == "n"
    if number and "hedge-behind" in terms and "hedge" not in terms and _leads(words[1:], phrases, "hedge"):
        return True  # and over 5
    if "bound-behind" not in terms:
        return False
    return (number and _leads(words[1:], phrases, "bound")) or _begins(
        tokens, last, phrases, "bound"
    )  # or after 2018, or later than 2018


def _leads(words: tuple[str, ...], phrases: Phrases, category: str) -> bool:
    """Whether words are a phrase of a category by themselves."""
    return bool(words) and any(own == words and category in known for own, known in phrases.get(words[0]))


def _runs_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a sign and more digits touch a token."""
    if i + 2 >= len(tokens) or tokens[i + 2].type != "n":
        return False
    return tokens[i].end == tokens[i + 1].start and tokens[i + 1].end == tokens[i + 2].start


def _begins(tokens: Sequence[Token], i: int, phrases: Phrases, category: str) -> bool:
    """Whether a phrase of several words, of a category, begins at a token."""
    longer = (p for p in phrases.get(tokens[i].text) if len(p[0]) > 1 and category in p[1])
    return any(same(tokens, i, words) and tokens[i + 1].text == words[1] for words, _ in longer if i + 1 < len(tokens))
