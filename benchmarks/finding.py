"""Finding: is the passage that decides a claim among the first ten of 100,000, whatever its language, and how soon.

    python benchmarks/finding.py [PASSAGES] [FACTS] [--kept FOLDER] [--show]

A fact (finding/sentences.toml with finding/names.toml) is a claim in one language and a passage in another, and has
hundreds of distractors: the same people, places and things on other days, with other figures, in any language. A third
of the claims misstate one thing, for their passage must be found too. Beside them stand the verified claims of claims/,
asked in one language and stored in the other, and the documents of tests/stories/. All of it is read and indexed as any
source's documents are. Reading takes minutes; --kept keeps the index for the next run.

Prints for each pair of languages how many claims find their passage, by the index alone and after the fuzzy ranking,
and the time of a claim and of an article of thirty claims, as ratios to what tantivy itself takes in the same run to
find the best sixty passages by the same tokens, unread.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec
import tantivy

from factcheck import fingerprint, ranking
from factcheck.almanac import Almanac
from factcheck.check import check
from factcheck.desk import Desk
from factcheck.extract import Extractor
from factcheck.harvest import Extract
from factcheck.harvest.shared import shared
from factcheck.index import open_index
from factcheck.model import Article, Claim, Passage, Provenance, SourceState
from factcheck.records import Library, builtin_folder, load
from factcheck.sources import Document, Lead
from factcheck.tokens import query
from factcheck.verify.judge import Asked, judge
from factcheck.world import World

HERE = Path(__file__).parent
NAMES = tomllib.loads((HERE / "finding" / "names.toml").read_text("utf-8"))
SENTENCES = tomllib.loads((HERE / "finding" / "sentences.toml").read_text("utf-8"))
STORIES = HERE.parent / "tests" / "stories"
LANGUAGES = ("ar", "en", "fr", "es", "ru")
TABLES = {"person": "people", "other": "people", "city": "cities", "country": "countries", "partner": "countries"}
FIRST, CANDIDATES, HELD, ARTICLE = 10, 60, 12, 30
YEARS = range(2005, 2025)

Fact = dict[str, str]  # a fact's kind and its slots: names by their keys, days and months as ISO dates, figures


class Case(msgspec.Struct, frozen=True):
    """A claim's text in `lang`, and the passage that decides it in `found`."""

    text: str
    lang: str
    decides: str
    found: str
    altered: bool = False


def drawn(chance: random.Random, kind: str) -> Fact:
    """A fact of a kind with slots drawn by chance."""
    fact = {"kind": kind}
    for slot in SENTENCES[kind]["slots"]:
        fact[slot] = value(chance, slot)
    twins = (("person", "other"), ("country", "partner"))
    return drawn(chance, kind) if any(a in fact and fact[a] == fact.get(b) for a, b in twins) else fact


def value(chance: random.Random, slot: str) -> str:
    if slot in TABLES:
        return str(chance.choice(sorted(NAMES[TABLES[slot]])))
    if slot in ("day", "month"):
        return f"{chance.choice(YEARS)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    figures = {"percent": chance.randint(11, 299) / 10, "people": chance.randint(12, 900)}
    return str(figures.get(slot) or chance.randint(11, 950))


def distracting(chance: random.Random, fact: Fact) -> Fact:
    """A fact of the same kind at another time, of the same names and figures but for some."""
    other = dict(fact)
    when = "day" if "day" in fact else "month"
    while other[when][:7] == fact[when][:7]:
        other[when] = value(chance, when)
    slots = [slot for slot in SENTENCES[fact["kind"]]["slots"] if slot != when]
    for slot in chance.sample(slots, chance.randint(0, len(slots) - 1)):
        other[slot] = drawn(chance, fact["kind"])[slot]
    return other


def altered(chance: random.Random, fact: Fact) -> Fact:
    """The fact with one thing wrong: its figure, its city, or its day within the month."""
    slot = next(slot for slot in ("percent", "people", "millions", "city", "day") if slot in fact)
    if slot == "city" and chance.random() < 0.5:
        slot = "day"
    other = drawn(chance, fact["kind"])[slot]
    return fact | {slot: f"{fact['day'][:7]}-{chance.randint(1, 28):02}" if slot == "day" else other}


def told(chance: random.Random, fact: Fact, lang: str) -> str:
    """The fact in a sentence."""
    said = dict[str, str]()
    for slot, held in fact.items():
        if slot in TABLES:
            forms = NAMES[TABLES[slot]][held][lang]
            first, second = (forms, forms) if isinstance(forms, str) else forms
            said |= {slot: first, f"{slot}2": second}
        elif slot in ("day", "month"):
            said[slot] = dated(held, slot, lang)
        else:
            said[slot] = held.replace(".", NAMES["numbers"][lang]["point"])
    sentence = str(chance.choice(SENTENCES[fact["kind"]][lang])).format(**said)
    return sentence[0].upper() + sentence[1:]


def dated(iso: str, slot: str, lang: str) -> str:
    year, month, day = iso.split("-")
    names = NAMES["months"]["ru-in" if (lang, slot) == ("ru", "month") else lang]
    shape = str(NAMES["days" if slot == "day" else "spans"][lang])
    return shape.format(year=year, month=names[int(month) - 1], day=int(day))


def passage(chance: random.Random, fact: Fact, lang: str) -> str:
    """The fact's sentence with none to two others round it."""
    around = chance.sample(SENTENCES["around"][lang], chance.randint(0, 2))
    sentences = [told(chance, fact, lang), *around]
    return " ".join(sentences)


def synthetic(passages: int, facts: int) -> tuple[list[Case], list[tuple[str, str]]]:
    """Cases, and the (text, language) of every passage."""
    chance = random.Random(5)
    kinds = sorted(SENTENCES.keys() - {"around"})
    cases, texts = [], []
    for number in range(facts):
        lang, found = LANGUAGES[number % 5], LANGUAGES[number // 5 % 5]
        fact = drawn(chance, kinds[number // 25 % len(kinds)])
        wrong = number % 3 == 0
        decides = passage(chance, fact, found)
        cases.append(Case(told(chance, altered(chance, fact) if wrong else fact, lang), lang, decides, found, wrong))
        texts.append((decides, found))
        for _ in range(passages // facts - 1):
            other = chance.choice(LANGUAGES)
            texts.append((passage(chance, distracting(chance, fact), other), other))
    return cases, texts


def recorded(library: Library) -> tuple[list[Case], list[tuple[str, str]]]:
    """The claims of claims/, one by one asked in Arabic and told in English, and the reverse."""
    cases = []
    for number, record in enumerate(library.records):
        said, found = ("ar", "en") if number % 2 else ("en", "ar")
        if {said, found} <= record.texts.by_lang.keys():
            cases.append(Case(record.texts.text(said), said, record.texts.text(found), found))
    return cases, [(case.decides, case.found) for case in cases]


def stories() -> list[tuple[str, str]]:
    return [(path.read_text("utf-8"), path.parent.name[:2]) for path in sorted(STORIES.glob("*-documents/*"))]


def leads(texts: list[tuple[str, str]]) -> Iterator[Lead]:
    for number, (text, lang) in enumerate(texts):
        yield Lead(f"{number:06}", sha256(text.encode()).hexdigest(), partial(documents, number, text, lang))


def documents(number: int, text: str, lang: str) -> tuple[Document, ...]:
    name = f"{number:06}"
    provenance = Provenance("synthetic", name, name, None, None, sha256(text.encode()).hexdigest())
    return (Document(Article(name, text, lang), provenance),)


def extracting() -> Extract:
    """What reads in a process that was not forked."""
    return Extractor(World(load([builtin_folder()]))).extract


def opened(folder: Path, library: Library, texts: list[tuple[str, str]]) -> Desk:
    extractor = Extractor(World(library))
    index = open_index(folder, fingerprint.of_rules([builtin_folder()]))
    shelf = f"synthetic {len(texts)}"
    index.update(shelf, leads(texts), shared(extractor.extract, extracting))
    state = SourceState(shelf, len(texts))
    return Desk(extractor, Almanac(library, extractor.extract), index, (state,), (shelf,), [])


def ranks(desk: Desk, case: Case, claim: Claim) -> tuple[int, int]:
    """Where the deciding passage stands, from 0: by the index and after the ranking; CANDIDATES for nowhere."""
    found = desk.found(query(claim), CANDIDATES)
    best = ranking.best(claim.sentence.of(case.text), found, CANDIDATES)
    return place(case, [passage for _, passage in found]), place(case, [hit.passage for hit in best])


def place(case: Case, found: list[Passage]) -> int:
    return next((at for at, each in enumerate(found) if case.decides.startswith(each.text)), CANDIDATES)


def measure(desk: Desk, cases: list[Case], show: bool) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Ranks for each pair of languages, a claim at a time."""
    rows: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for case in cases:
        for claim in desk.extractor.extract(Article("x", case.text, case.lang)).claims:
            got = ranks(desk, case, claim)
            rows.setdefault((case.lang, case.found), []).append(got)
            if show and got[1] >= FIRST:
                print(f"missed {got}: {claim.kind} | {case.text} | {case.decides} | altered {case.altered}")
    return rows


def share(rows: list[tuple[int, int]], which: int) -> float:
    return 100 * sum(row[which] < FIRST for row in rows) / max(len(rows), 1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("passages", nargs="?", type=int, default=100_000)
    parser.add_argument("facts", nargs="?", type=int, default=500)
    parser.add_argument("--kept", type=Path, help="a folder for the index")
    parser.add_argument("--show", action="store_true", help="the claims whose passage is not found")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(asked.passages, asked.facts, asked.kept or Path(folder), asked.show)


def run(passages: int, facts: int, folder: Path, show: bool) -> None:
    library = load([builtin_folder()])
    made, texts = synthetic(passages, facts)
    records, beside = recorded(library)
    start = time.perf_counter()
    desk = opened(folder, library, texts + beside + stories())
    print(f"{len(texts) + len(beside)} passages and the stories read in {time.perf_counter() - start:.0f} s")
    for name, cases in (("synthetic", made), ("claims/", records)):
        rows = measure(desk, cases, show)
        for pair, each in sorted(rows.items()):
            told = f"{share(each, 0):.0f}%, ranked {share(each, 1):.0f}%"
            print(f"{name} {pair[0]} in {pair[1]}: {len(each)} claims, {told}")
        every = [row for each in rows.values() for row in each]
        print(f"{name}: {len(every)} claims of {len(cases)} sentences, their passage among the first {FIRST}: ", end="")
        print(f"{share(every, 0):.1f}% by the index, {share(every, 1):.1f}% ranked")
    times(desk, made, bare(folder))


def bare(folder: Path) -> Callable[[Claim], object]:
    """tantivy's own query by a claim's tokens: the addresses and scores of the best passages, nothing of them read."""
    (place,) = {meta.parent for meta in folder.glob("*/*/meta.json")}
    index = tantivy.Index.open(str(place))
    searcher, schema = index.searcher(), index.schema

    def search(claim: Claim) -> object:
        terms = [tantivy.Query.term_query(schema, "tokens", token, index_option="basic") for token in query(claim)]
        return searcher.search(
            tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms]), CANDIDATES
        )

    return search


def times(desk: Desk, cases: list[Case], plain: Callable[[Claim], object]) -> None:
    """A claim at a time, in turns with the bare query; then an article of many claims a language."""
    articles = [Article("x", case.text, case.lang) for case in cases]
    claims = [(article, claim) for article in articles for claim in desk.extractor.extract(article).claims]
    found, judged, yardstick = [], [], []
    for article, claim in claims:
        yardstick.append(seconds(partial(plain, claim)))
        found.append(seconds(partial(held, desk, article, claim)))
        passages = held(desk, article, claim)
        judged.append(seconds(partial(judge, Asked(claim, article.lang, None), passages)))
    both = [a + b for a, b in zip(found, judged, strict=True)]
    least = statistics.mean(yardstick)
    for name, each in (("a bare query", yardstick), ("found and ranked", found), ("judged", judged), ("both", both)):
        print(
            f"{name}: {1000 * statistics.mean(each):.2f} ms a claim, {statistics.mean(each) / least:.1f} times", end=""
        )
        print(f"; the slowest in a hundred {1000 * statistics.quantiles(each, n=100)[-1]:.1f} ms")
    for lang in LANGUAGES:
        an_article(desk, " ".join(case.text for case in cases if case.lang == lang), lang, least)


def an_article(desk: Desk, text: str, lang: str, least: float) -> None:
    """The whole check of the beginning of a text that has ARTICLE claims."""
    article = Article("x", text, lang)
    claims = desk.extractor.extract(article).claims[:ARTICLE]
    article = Article("x", text[: claims[-1].sentence.end], lang)
    spent = seconds(partial(check, article, desk))
    number = len(desk.extractor.extract(article).claims)
    print(f"{lang}: an article of {number} claims: {spent:.3f} s, {spent / least / number:.1f} bare queries a claim")


def held(desk: Desk, article: Article, claim: Claim) -> list[Passage]:
    """What a claim is held against."""
    best = ranking.best(claim.sentence.of(article.text), desk.found(query(claim), CANDIDATES), HELD)
    return [hit.passage for hit in best]


def seconds(work: Callable[[], object]) -> float:
    """Of the processor, so that what else runs on the machine does not count. A search has one thread."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


if __name__ == "__main__":
    main()
