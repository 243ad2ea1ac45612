"""Changes: which lines of articles are not as they were in an earlier version of their git repository.

Both versions are read as an article is, and compared line by line: so an encoding, ends of lines and a format such as
Word's make no difference, and places are those of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from factcheck.changes.git import Repository, top_of
from factcheck.errors import InputError, UsageError
from factcheck.lines import Lines
from factcheck.model import Article, Span
from factcheck.readers import read_article

_STDIN = "-"


def since(base: str, articles: Sequence[Article]) -> list[tuple[Span, ...]]:
    """Of each article the lines that changed, in order; what is gone changes no line, for no sentence spans two.

    A file that BASE does not have is all new; one that was renamed since is compared with what it was. BASE is taken
    where its history and HEAD's part. Raises UsageError where there is no repository, no git, or no such version.
    """
    if not base:
        raise UsageError("--diff names no version: give a commit, a branch or a tag.")
    tops = [top_of(base, article.name, _file(base, article)) for article in articles]
    before: dict[int, bytes | None] = {}
    for top in dict.fromkeys(tops):
        numbers = [number for number, each in enumerate(tops) if each == top]
        files = [_file(base, articles[number]) for number in numbers]
        before.update(zip(numbers, Repository(top, base).contents(files), strict=True))
    return [tuple(_changed(article, before[number])) for number, article in enumerate(articles)]


def _file(base: str, article: Article) -> Path:
    if article.name == _STDIN:
        raise UsageError(
            "--diff {base}: standard input has no former version; name it with --stdin-filename.", base=base
        )
    return Path(article.name).resolve()


def _changed(article: Article, before: bytes | None) -> Iterator[Span]:
    """The spans of lines that the former version does not have there. before: its bytes, None where there was none."""
    now = list(Lines(article.text).spans())
    old = _lines(article, before)
    if old is None:
        yield Span(0, len(article.text))
        return
    new = [line.of(article.text) for line in now]
    for change, _, _, low, high in SequenceMatcher(None, old, new).get_opcodes():
        if change != "equal":
            yield from (line for line in now[low:high] if line.of(article.text).strip())


def _lines(article: Article, before: bytes | None) -> list[str] | None:
    """The former version's lines; None where it can't be read."""
    if before is None:
        return None
    try:
        text = read_article(article.name, data=before, lang=article.lang).text
    except InputError:
        return None
    return [line.of(text) for line in Lines(text).spans()]
