"""Search: tokens exactly as given, one order for the same documents whatever happened to the index."""

import random
from pathlib import Path

import pytest
from reference import Extracted, extract, indexed, lead, leads, words

from factcheck.harvest import alone
from factcheck.index import Index, open_index, ranking
from factcheck.model import Article

ODD = [
    "place:PK",
    "pct:95.5",
    "w:وزير الخارجية",
    "a b  c",
    "وزير: دمشق",
    '"x" AND (y',
    "date:2021-04-06/..",
    "A",
    "-1",
    "w:می\u200cگوید",
]


@pytest.mark.parametrize("token", ODD)
def test_tokens_are_found_as_given(token: str) -> None:
    def odd(article: Article) -> Extracted:
        read = extract(article)
        return Extracted(read.sentences, read.claims, (frozenset({token}),))

    index = open_index(None, "key")
    index.update("s", [lead("a", "One.")], alone(odd))
    assert len(index.search({token: 1.0}, ["s"], 5)) == 1
    for other in (
        token.lower() if token != token.lower() else token.upper(),
        token.split()[0] + " ",
        token[:-1],
    ):
        assert other == token or index.search({other: 1.0}, ["s"], 5) == []


def test_weight_and_rarity_decide() -> None:
    texts = {f"{n}": "Common word." for n in range(20)} | {"x": "Rare word.", "y": "Heavy word."}
    index = indexed(None, texts)
    assert words(index, "Common Rare", limit=1) == ["Rare word."]
    found = index.search({"Rare": 1.0, "Heavy": 3.0, "word": 0.1}, ["s"], 2)
    assert [hit.passage.text for hit in found] == ["Heavy word.", "Rare word."]
    assert found[0].score > found[1].score > 0


def test_a_long_passage_is_not_put_behind() -> None:
    index = indexed(None, {"a": "Lavrov came.", "b": "Lavrov " + "and others " * 30 + "came to Islamabad."})
    assert words(index, "Lavrov Islamabad")[0].endswith("Islamabad.")


@pytest.mark.parametrize("query", [{}, {"unknown": 1.0}, {"Lavrov": 0.0}, {"Lavrov": -1.0}, {"\ud800": 1.0}, {"": 1.0}])
def test_nothing_asked_nothing_found(query: dict[str, float]) -> None:
    assert indexed(None, {"a": "Lavrov came."}).search(query, ["s"], 5) == []


@pytest.mark.parametrize("limit", [0, -1])
def test_no_limit_below_one(limit: int) -> None:
    assert indexed(None, {"a": "Lavrov came."}).search({"Lavrov": 1.0}, ["s"], limit) == []


def test_equal_passages_stand_in_order_of_address_and_place() -> None:
    texts = {"b": "Same x.\nSame y.", "a": "Same x.\nSame y.", "c": "Same z."}
    index = indexed(None, texts)
    hits = index.search({"Same": 1.0}, ["s"], 9)
    assert [(hit.address, hit.passage.span.start) for hit in hits] == [("a", 0), ("a", 8), ("b", 0), ("b", 8), ("c", 0)]
    assert {hit.source for hit in hits} == {"s"}


def text(chance: random.Random) -> str:
    return " ".join(chance.choices("abcdefghij", weights=range(10, 0, -1), k=6)) + "."


def searched(index: Index) -> list[list[tuple[float, str, str]]]:
    queries = [dict.fromkeys(query, 1.0 + len(query) / 7) for query in ("a", "ab", "hij", "acegi", "abcdefghij")]
    return [
        [(hit.score, hit.address, hit.passage.text) for hit in index.search(query, ["s"], limit)]
        for query in queries
        for limit in (1, 5, 20, 500)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_history_leaves_no_trace(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    texts = {f"{n}.txt": text(chance) for n in range(200)}
    lived = indexed(tmp_path / "lived", texts)
    for _ in range(12):
        for address in chance.sample(sorted(texts), 10):
            texts.pop(address)
        texts |= {f"{chance.randrange(300)}.txt": text(chance) for _ in range(12)}
        if chance.random() < 0.3:
            lived = open_index(tmp_path / "lived", "key")
        lived.update("s", leads(texts), alone(extract))
        lived.update("other", leads({"x": text(chance)}), alone(extract))
    fresh = indexed(None, dict(sorted(texts.items(), reverse=True)))
    assert searched(lived) == searched(fresh) == searched(open_index(tmp_path / "lived", "key"))


def test_common_tokens_only_rank_where_passages_are_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"{n:03}": f"Common word{n}." for n in range(100)} | {
        "r1": "Rare thing.",
        "r2": "Common Rare thing.",
    }
    index = indexed(None, texts)
    everything = index.search({"Common": 1.0, "Rare": 1.0}, ["s"], 200)
    monkeypatch.setattr(ranking, "_POSTINGS", 10)
    assert index.search({"Common": 1.0, "Rare": 1.0}, ["s"], 2) == everything[:2]
    assert index.search({"Common": 1.0, "Rare": 1.0}, ["s"], 200) == everything
    assert len(index.search({"Common": 1.0}, ["s"], 200)) == 101
