"""Values and claims: milliseconds per 1,000 characters of running text, against a plain pass of the regular-expression
engine.

    python benchmarks/extraction.py

The yardstick splits the same text into words with `re` in the same run. dateparser's search and Microsoft's recognizers
are measured beside the values where they are installed (`pip install dateparser recognizers-text-suite`); they read no
claims.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from factcheck import languages
from factcheck.extract import builtin, extract
from factcheck.model import Article
from factcheck.normalise import values
from factcheck.reading import Reading

HERE = Path(__file__).parents[1]
SEED = HERE.parent / "shared" / "articles" / "lavrov-qureshi.ar.txt"
LENGTH = 100_000  # characters of text, made of whole articles
SHORT = 3000  # characters for peers; they are not faster on longer texts
CULTURES = {"en": "en-us", "fr": "fr-fr", "es": "es-es"}  # of Microsoft's recognizers


def texts() -> dict[str, str]:
    """An article a language, repeated to LENGTH."""
    own = sorted((HERE / "examples").glob("*.txt"))
    found = {path.name.split(".")[-2]: path.read_text("utf-8") for path in own if path.name.count(".") == 2}
    if SEED.exists():
        found["ar"] = SEED.read_text("utf-8")
    return {lang: text * (LENGTH // len(text) + 1) for lang, text in found.items()}


def per_thousand(work: Callable[[str], object], text: str) -> float:
    """Milliseconds per 1,000 characters, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        work(text)
        best = min(best, time.perf_counter() - start)
    return best * 1e6 / len(text)


def peers(lang: str) -> dict[str, Callable[[str], object]]:
    """Installed peers that know a language."""
    found = {}
    try:
        search = import_module("dateparser.search").search_dates
        found["dateparser, dates alone"] = lambda text: search(text, languages=[lang])
    except ImportError:
        pass
    try:
        if lang in CULTURES:
            found["Microsoft's recognizers, dates, numbers, percentages and money"] = _recognizers(CULTURES[lang])
    except ImportError:
        pass
    return found


def _recognizers(culture: str) -> Callable[[str], object]:
    times, numbers, units = (
        import_module(f"recognizers_{name}") for name in ("date_time", "number", "number_with_unit")
    )
    work = (times.recognize_datetime, numbers.recognize_number, numbers.recognize_percentage, units.recognize_currency)
    return lambda text: [each(text, culture) for each in work]


def values_of(text: str, lang: str) -> int:
    """How many values are read, and no claims."""
    return len(values(Reading(Article("x", text, lang), languages.load(lang), builtin().world.lexicon(lang))))


def main() -> None:
    for lang, text in texts().items():
        dense = values_of(text, lang) * 1000 / len(text)
        own = per_thousand(lambda text, lang=lang: values_of(text, lang), text)  # type: ignore[misc]
        whole = per_thousand(lambda text, lang=lang: extract(Article("x", text, lang)), text)  # type: ignore[misc]
        words = per_thousand(lambda text: re.findall(r"\w+", text), text)
        print(
            f"{lang}: values {own:.2f} ms per 1,000 characters with {dense:.0f} values in them, claims too {whole:.2f}"
        )
        print(f"{lang}: values {own / words:.0f} and claims too {whole / words:.0f} times a plain word split")
        for name, work in peers(lang).items():
            theirs = per_thousand(work, text[:SHORT])
            print(f"{lang}: {name} {theirs:.2f} ms, {theirs / own:.1f} times factcheck")


if __name__ == "__main__":
    main()
