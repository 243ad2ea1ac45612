"""Keys: by what a claim says it is known again, wherever its paragraph has moved."""

from __future__ import annotations

import json
import re

import msgspec

from factcheck.extract import shape
from factcheck.model import Article, Claim
from factcheck.text import squeeze

_LONE = re.compile("[\ud800-\udfff]")  # half a character, which no file of ours can hold


class Key(msgspec.Struct, frozen=True):
    """What a claim says. quote, sentence: as written. value: as the machine interface has it, without what is null."""

    kind: str
    quote: str
    sentence: str
    value: object = None

    @property
    def identity(self) -> str:
        """The same for the same words and value: letters folded, blanks as one, names by their ids."""
        return json.dumps([self.kind, *self.words, _meant(self.value)], sort_keys=True)

    @property
    def words(self) -> tuple[str, str]:
        """The quote and its sentence in the form in which they are compared."""
        return squeeze(self.quote), squeeze(self.sentence)

    @property
    def order(self) -> tuple[str, ...]:
        """By which keys are sorted: a claim's neighbours in the text are its neighbours in a file."""
        quote, sentence = self.words
        return sentence, quote, self.kind, self.identity


def key_of(claim: Claim, article: Article) -> Key:
    """The key of a claim of an article."""
    return Key(claim.kind, whole(claim.quote), whole(claim.sentence.of(article.text)), kept(shape(claim)))


def same(said: str, quote: str) -> bool:
    """Whether two quotes are the same words."""
    return squeeze(said) == squeeze(quote)


def whole(text: str) -> str:
    """Text as a file may hold it: U+FFFD stands for half a character."""
    return _LONE.sub("\ufffd", text)


def kept(value: object) -> object:
    """A value as TOML may hold it: without what is null."""
    if isinstance(value, dict):
        return {str(key): kept(part) for key, part in value.items() if part is not None}
    if isinstance(value, (list, tuple)):
        return [kept(part) for part in value if part is not None]
    return whole(value) if isinstance(value, str) else value


def _meant(value: object) -> object:
    """A value as it is compared: a name with an id by that alone, for its words may be another's in another place."""
    if isinstance(value, dict):
        named = value.keys() <= {"name", "id"} and value.get("id")
        return {"id": named} if named else {key: _meant(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_meant(part) for part in value]
    return squeeze(value) if isinstance(value, str) else value
