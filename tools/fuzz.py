"""Fuzzing of extraction: no exception, no offset outside the text, no span that is not its quote.

    python tools/fuzz.py [INPUTS] [SEED]

Half of the inputs are made of pieces that mean something to the reader (words of each language's values, signs,
digits of several scripts) and of any code points whatever: surrogates, controls, marks. The other half are sentences of
the tests' gold cut at any word and joined with another's end: a text that stops where the grammar expects more.
`tools/fuzz_guided.py` lets coverage choose.
"""

from __future__ import annotations

import random
import sys
import time
import tomllib
from datetime import date
from pathlib import Path

from factcheck import languages
from factcheck.extract import extract
from factcheck.model import Article

DAY = date(2021, 7, 14)
GOLD = Path(__file__).parents[1] / "tests"
SIGNS = " \n\t.,;:!?-–—/\\()[]{}«»\"'’%٪‰$€£¥₽#&+=_*^~|<>،؛؟٫٬½¼²①Ⅷ"
SIGNS += "\u200b\u200f\u202e\u2066\u0000\ufeff\u0301\u064b\u0640"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३"


def words(lang: str) -> list[str]:
    """The forms of a language's values and of what all languages share."""
    tables = (languages.load(lang).table, languages.common())
    return sorted(
        {form for table in tables for values in table.values() for forms in values.values() for form in forms}
    )


def made(rng: random.Random, pool: list[str]) -> str:
    """A text of up to forty pieces."""
    return "".join(_piece(rng, pool) for _ in range(rng.randint(0, 40)))


def sentences(lang: str) -> list[str]:
    """The gold's sentences of a language; none of one that has no gold."""
    files = sorted(path for gold in ("gold", "gold2") for path in (GOLD / gold / lang).glob("*.toml"))
    return [row["text"] for path in files for row in tomllib.loads(path.read_text("utf-8"))["row"]]


def spliced(rng: random.Random, pool: list[str]) -> str:
    """The beginning of a sentence, and three times in four the end of another, cut between words."""
    first, last = (rng.choice(pool).split(" ") for _ in range(2))
    begin, end = first[: rng.randint(1, len(first))], last[rng.randrange(len(last)) :]
    return " ".join(begin + (end if rng.random() < 0.75 else []))


def _piece(rng: random.Random, pool: list[str]) -> str:
    kind = rng.random()
    if kind < 0.45:
        return rng.choice(pool) + rng.choice((" ", " ", " ", "", "-", ", "))
    if kind < 0.7:
        return "".join(rng.choices(DIGITS, k=rng.randint(1, 5))) + rng.choice((" ", "", "."))
    if kind < 0.95:
        return rng.choice(SIGNS)
    return chr(rng.choice((rng.randrange(0x110000), rng.randrange(0xD800, 0xE000), rng.randrange(0x300, 0x700))))


def check(text: str, lang: str) -> None:
    """Extracts, and asserts what any text whatever must keep."""
    found = extract(Article("fuzz", text, lang, DAY))
    for item in (*found.claims, *found.values, *found.inner):
        assert 0 <= item.span.start <= item.span.end <= len(text), (lang, text, item)
        assert text[item.span.start : item.span.end] == item.quote, (lang, text, item)


def run(inputs: int, seed: int) -> None:
    rng, pools = random.Random(seed), {lang: words(lang) for lang in languages.codes()}
    told = {lang: sentences(lang) for lang in languages.codes()}
    start = time.perf_counter()
    for done in range(1, inputs + 1):
        lang = rng.choice(languages.codes())
        text = spliced(rng, told[lang]) if told[lang] and done % 2 else made(rng, pools[lang])
        try:
            check(text, lang)
        except Exception:
            print(f"input {done} of seed {seed}, language {lang}: {text!r}")
            raise
        if done % 10_000 == 0:
            print(f"{done} inputs, {time.perf_counter() - start:.0f} s", flush=True)


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
