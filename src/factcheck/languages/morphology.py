"""Clitics and endings, from the language's file: the only place where a word is taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.text import fold

LETTERS = "="  # before a form that is filed to the letter, not by its base


class Morphology:
    """clitics.prefixes: what may stand before a word (و، بال); stem.suffixes: endings that a stem leaves off.

    An ending written "ies>y" is replaced instead of cut. The longest that leaves `stem.least` letters wins.
    bare: `weak` letters come and go in the patterns of one root, `led` ones stand before a stem in some of them;
    `ahead` is how a verb of the future begins, `present` one of the present; `behind` is an ending of any noun.
    """

    def __init__(
        self, clitics: dict[str, list[str]], stem: dict[str, list[str]], bare: dict[str, list[str]] | None = None
    ) -> None:
        self.prefixes = tuple(sorted((fold(p) for p in clitics.get("prefixes", [])), key=len, reverse=True))
        self.conjunctions = tuple(fold(p) for p in clitics.get("conjunctions", []))
        self.articles = tuple(fold(p) for p in clitics.get("articles", []))
        self.nominal = tuple(fold(p) for p in clitics.get("nominal", []))
        pairs = (s.partition(">")[::2] for s in stem.get("suffixes", []))
        self.suffixes = {fold(a): fold(b) for a, b in pairs}
        self._longest = max(map(len, self.suffixes), default=0)
        self.least = int(stem.get("least", ["3"])[0])
        self.weak = frozenset(fold("".join((bare or {}).get("weak", ()))))
        letters = (tuple(fold(p) for p in (bare or {}).get(key, ())) for key in ("led", "ahead", "present", "behind"))
        self._led, self._ahead, self._present, self._behind = letters
        self.stem = lru_cache(maxsize=65536)(self._stem)
        self.splits = lru_cache(maxsize=65536)(self._splits)
        self.keys = lru_cache(maxsize=65536)(self._keys)

    def _splits(self, word: str) -> tuple[tuple[int, str], ...]:
        """(prefix length, rest) for the whole word and each way of taking a prefix off, shortest prefix first."""
        cut = [(len(p), word[len(p) :]) for p in reversed(self.prefixes) if word.startswith(p)]
        return ((0, word), *((n, rest) for n, rest in cut if len(rest) > 1))

    def _stem(self, word: str) -> str:
        """The word without its longest prefix and ending, for comparing words of a language with each other."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= self.least:
                word = word[len(prefix) :]
                break
        return self._cut(word)

    def _cut(self, word: str) -> str:
        """The word without its longest ending."""
        for size in range(min(self._longest, len(word) - self.least), 0, -1):
            if (instead := self.suffixes.get(word[-size:])) is not None:
                return word[:-size] + instead
        return word

    def ways(self, word: str) -> Iterator[str]:
        """What a word may be without its clitics and its ending, the least taken off first."""
        for _, rest in self._splits(word):
            for whole in (rest, *(rest[1:] for p in self._ahead if rest.startswith(p))):
                yield whole
                shorter = (whole[: -len(p)] for p in self._behind if whole.endswith(p) and len(whole) > self.least)
                yield from (cut for cut in (self._cut(whole), *shorter) if cut != whole)

    def verb(self, word: str) -> str:
        """A verb of the present as its third person has it: تثير and نثير as يثير; any other word as it is."""
        led = next((p for p in self._present if word.startswith(p)), "") if len(word) > self.least else ""
        return self._present[0] + word[len(led) :] if led else word

    def base(self, word: str) -> str:
        """A listed word without its article and its ending: under it a table files the word."""
        led = next((article for article in self.articles if word.startswith(article)), "")
        return self._cut(word[len(led) :] if len(word) - len(led) >= self.least else word)

    def _keys(self, word: str) -> tuple[str, ...]:
        """What a table may file a word under, the fewest clitics first: بنوك is a word before it is "with نوك".

        Behind each way of taking clitics off, the word to the letter ("=عمله", a currency) comes before its base (عمل).
        """
        rests = (rest for _, rest in self._splits(word))
        return tuple(dict.fromkeys(key for rest in rests for key in (LETTERS + rest, self._cut(rest))))

    def bare(self, word: str) -> str:
        """The letters of a word that stay in the patterns of its root: رتفع of ارتفع, يرتفع and ارتفاع."""
        word = self._cut(word)
        return "".join(c for c in word if c not in self.weak)

    def bares(self, word: str) -> Iterator[str]:
        """The bare forms that a word may be of: what stands before a stem may be part of it, too."""
        forms = (word, *(word[len(p) :] for p in self._led if word.startswith(p)))
        yield from (form for each in forms if len(form := self.bare(each)) >= self.least)

    def holds_article(self, word: str, prefix: int) -> bool:
        """Whether the letters taken off a word include the article: a name that has one is listed with it."""
        taken = word[:prefix]
        return any(taken.endswith(article) for article in self.articles)

    def before_noun(self, word: str, prefix: int) -> bool:
        """Whether the letters taken off a word end in one that stands before nouns alone: no verb is behind it."""
        return bool(self.nominal) and word[:prefix].endswith(self.nominal)

    def conjunction(self, word: str, prefix: int) -> int:
        """How many of a word's `prefix` letters are conjunctions, which belong to no quote (و، ف)."""
        return next((len(c) for c in self.conjunctions if prefix and word.startswith(c)), 0)
