"""What an update reads, keeps, replaces and forgets."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path

import pytest
from reference import extract, failing, indexed, lead, leads, words

from factcheck.errors import ClaimsError, SourceError
from factcheck.harvest import Read, alone
from factcheck.index import open_index
from factcheck.index.writing import Writing
from factcheck.model import Article, SourceState
from factcheck.passages import Extraction, passages
from factcheck.progress import Progress
from factcheck.sources import Lead

TEXTS = {"a.txt": "Lavrov visited Islamabad.", "b.txt": "Qureshi met Lavrov."}


@pytest.fixture(params=["disk", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return tmp_path / "index" if request.param == "disk" else None


def test_stores_and_finds(folder: Path | None) -> None:
    index = open_index(folder, "key")
    state, errors = index.update("s", leads(TEXTS), alone(extract))
    assert (state, errors, index.notices) == (SourceState("s", 2), [], [])
    assert words(index, "Islamabad") == ["Lavrov visited Islamabad."]
    assert words(index, "Lavrov met") == ["Qureshi met Lavrov.", "Lavrov visited Islamabad."]


def test_what_is_found_is_what_was_read(folder: Path | None) -> None:
    index = indexed(folder, TEXTS)
    (document,) = lead("a.txt", TEXTS["a.txt"]).read()
    (hit,) = index.search({"Islamabad": 1.0}, ["s"], 5)
    passage = hit.passage
    assert [passage] == list(passages(document, extract(document.article)))


def test_reads_nothing_again(tmp_path: Path) -> None:
    read: list[str] = []
    indexed(tmp_path, TEXTS, read)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json") if "sealed" not in path.name}
    index = indexed(tmp_path, TEXTS, read)
    assert sorted(read) == ["a.txt", "b.txt"]
    assert words(index, "Islamabad") == [TEXTS["a.txt"]]
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.parametrize("reopened", [True, False])
def test_changed_added_and_deleted(tmp_path: Path, reopened: bool) -> None:
    read: list[str] = []
    index = indexed(tmp_path, TEXTS, read)
    if reopened:
        index = open_index(tmp_path, "key")
    read.clear()
    now = {"b.txt": "Qureshi received Lavrov.", "c.txt": "Biden spoke."}
    state, _ = index.update("s", leads(now, read), alone(extract))
    assert (state.documents, read) == (2, ["b.txt", "c.txt"])
    assert words(index, "Lavrov visited met") == ["Qureshi received Lavrov."]
    assert words(index, "Biden") == ["Biden spoke."]


def test_a_lead_may_give_several_documents(folder: Path | None) -> None:
    index = open_index(folder, "key")
    both = lead("claims.toml", "Lavrov came.", "وصل لافروف.")
    assert index.update("s", [both], alone(extract))[0].documents == 2
    assert words(index, "وصل") == ["وصل لافروف."]
    assert index.update("s", [lead("claims.toml", "Lavrov came.")], alone(extract))[0].documents == 1
    assert words(index, "وصل") == []


def test_an_address_counts_once(folder: Path | None) -> None:
    index = open_index(folder, "key")
    index.update("s", [lead("a", "One here."), lead("a", "Two here.")], alone(extract))
    assert words(index, "here") == ["One here."]


def test_an_empty_document_is_not_read_twice(tmp_path: Path) -> None:
    read: list[str] = []
    for _ in range(2):
        assert open_index(tmp_path, "key").update("s", [lead("a", "", read=read)], alone(extract))[0].documents == 1
    assert read == ["a"]


def test_failures_are_collected(folder: Path | None) -> None:
    index = open_index(folder, "key")
    offered: list[Lead | SourceError] = [
        SourceError("x can't be listed."),
        failing("bad", "bad can't be read."),
        *leads(TEXTS),
    ]
    state, errors = index.update("s", offered, alone(extract))
    assert [str(error) for error in errors] == ["x can't be listed.", "bad can't be read."]
    assert state == SourceState("s", 2)
    assert len(words(index, "Lavrov")) == 2


def test_a_source_of_failures_only_has_failed(folder: Path | None) -> None:
    index = open_index(folder, "key")
    state, _ = index.update("s", [failing("bad", "bad can't be read.")], alone(extract))
    assert state == SourceState("s", 0, "bad can't be read.")


def test_a_document_that_can_not_be_read_any_more_is_forgotten(folder: Path | None) -> None:
    index = indexed(folder, TEXTS)
    index.update("s", [failing("a.txt", "Gone bad."), *leads(TEXTS)[1:]], alone(extract))
    assert words(index, "Islamabad") == []


def test_a_source_that_breaks_off_forgets_nothing(folder: Path | None) -> None:
    def broken() -> Iterator[Lead | SourceError]:
        yield lead("b.txt", "Qureshi left.")
        raise SourceError("The disk is gone.")

    index = indexed(folder, TEXTS)
    state, errors = index.update("s", broken(), alone(extract))
    assert state == SourceState("s", 2, "The disk is gone.")
    assert [str(error) for error in errors] == ["The disk is gone."]
    assert words(index, "Islamabad left") == ["Lavrov visited Islamabad.", "Qureshi left."]


def test_another_error_ends_the_update_and_leaves_the_index_whole(tmp_path: Path) -> None:
    def broken() -> tuple[()]:
        raise ClaimsError("claims/a.toml:3: no text.")

    index = indexed(tmp_path, TEXTS)
    with pytest.raises(ClaimsError):
        index.update("s", [lead("c", "New words."), Lead("d", "f", broken)], alone(extract))
    for opened in (index, open_index(tmp_path, "key")):
        assert words(opened, "Islamabad") == [TEXTS["a.txt"]]
        assert words(opened, "New") == []
    index.update("s", [lead("c", "New words.")], alone(extract))
    assert words(index, "New") == ["New words."]


def test_half_a_surrogate_pair_fails_its_document_alone(folder: Path | None) -> None:
    index = open_index(folder, "key")
    state, errors = index.update("s", [lead("a", "Bad \ud800.", fingerprint="1"), *leads(TEXTS)[1:]], alone(extract))
    assert (state.documents, len(errors)) == (1, 1)
    assert "a holds characters that are not Unicode" in str(errors[0])


def test_a_bug_that_one_document_brings_out_fails_it_alone(folder: Path | None) -> None:
    def stumbling(article: Article) -> Extraction:
        if article.name == "a.txt":
            raise IndexError("list index out of range")
        return extract(article)

    index = open_index(folder, "key")
    state, errors = index.update("s", leads(TEXTS), alone(stumbling))
    assert state.documents == 1
    (error,) = errors
    assert str(error).startswith("a.txt: internal error (IndexError: list index out of range)")
    assert "the document's text" in str(error)
    assert words(index, "Lavrov") == [TEXTS["b.txt"]]


def test_sources_are_kept_apart(folder: Path | None) -> None:
    index = indexed(folder, TEXTS)
    index.update("t", leads({"a.txt": "Lavrov left Islamabad."}), alone(extract))
    assert words(index, "Islamabad", ("t",)) == ["Lavrov left Islamabad."]
    assert len(words(index, "Islamabad", ("s", "t"))) == 2
    assert words(index, "Islamabad", ()) == words(index, "Islamabad", ("unheard-of",)) == []
    index.update("t", [], alone(extract))
    assert words(index, "Islamabad", ("s", "t")) == ["Lavrov visited Islamabad."]


def test_progress_is_told() -> None:
    told: list[str] = []
    open_index(None, "key").update("s", leads(TEXTS), alone(extract), Progress(told.append))
    assert len(told) == 1 and re.fullmatch(r"s ██████░░░░░░ 1 of 2, passages: 1, \d+/s", told[0])


@pytest.mark.parametrize("at", ["before", "within"])
def test_ctrl_c_leaves_what_was_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    """Within: the third lead of two passages is half put when the key is pressed."""
    texts = {f"{n}": f"Lavrov came to town{n}.\n\nQureshi left town{n}." for n in range(5)}
    read: list[str] = []

    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    def reads(leads: Iterable[Lead]) -> Generator[Read, None, None]:
        for number, each in enumerate(alone(extract)(leads)):
            if number == 2:
                monkeypatch.setattr(Writing, "_add" if at == "within" else "put", _third(Writing._add, pressed, at))
            yield each

    index = open_index(tmp_path, "key")
    with pytest.raises(KeyboardInterrupt):
        index.update("s", leads(texts), reads)
    monkeypatch.undo()
    again = open_index(tmp_path, "key")
    assert sorted(words(again, "came")) == sorted(texts[n].split("\n")[0] for n in "01")
    state, errors = again.update("s", leads(texts, read), alone(extract))
    assert (state.documents, errors, read) == (5, [], ["2", "3", "4"])
    assert len(words(again, "came left", limit=20)) == 10


def _third(real: Callable[..., None], pressed: Callable[..., None], at: str) -> Callable[..., None]:
    """The key is pressed at once, or behind one call."""
    calls: list[object] = []

    def add(*arguments: object) -> None:
        calls.append(arguments)
        (real if at == "within" and len(calls) == 1 else pressed)(*arguments)

    return add


def test_more_documents_than_one_commit_takes(tmp_path: Path) -> None:
    texts = {f"{n}": f"Word{n} and common." for n in range(1100)}
    assert indexed(tmp_path, texts).notices == []
    index = open_index(tmp_path, "key")
    texts.pop("7")
    state, _ = index.update("s", leads(texts), alone(_never))
    assert (state.documents, words(index, "Word8"), words(index, "Word7")) == (1099, [texts["8"]], [])
    assert len(index.search({"common": 1.0}, ["s"], 2000)) == 1099


def _never(article: Article) -> Extraction:
    raise AssertionError(f"{article.name} was read again")


def test_signed_records_come_back_signed(folder: Path | None) -> None:
    from factcheck.sources import Context, claims

    index = open_index(folder, "key")
    state, errors = index.update("claims", claims.leads("claims", Context(Path("unused"))), alone(extract))
    assert state.documents and not errors
    found = [hit.passage for hit in index.search({"Lavrov": 1.0}, ["claims"], 100)]
    assert found and all(passage.signed and passage.claims for passage in found)
