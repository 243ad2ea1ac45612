"""Trust: what the settings say of folders, files, addresses and sources, told of each passage by where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.errors import ConfigError, UsageError
from factcheck.extract import extract
from factcheck.index import Hit
from factcheck.model import Article, Evidence, Passage, Provenance, Report, Span, Verdict
from factcheck.passages import passages
from factcheck.settings import Settings, settle
from factcheck.settings_file import written
from factcheck.sources import Document
from factcheck.trace import explain
from factcheck.trust import Trust
from factcheck.trust.places import said_of, trusts
from factcheck.verify.judge import Asked, judge
from factcheck.verify.trusted import OTHER_LANGUAGE as LANGUAGE
from factcheck.verify.trusted import OUT_OF_DATES, trusted
from factcheck.wording import Wording


def tier(primary: str, source: str, address: str, url: str) -> str:
    passage = Passage(Provenance("x", url, "", None, None, ""), "en", Span(0, 0), "", (), frozenset())
    ((_, told),) = trusts((primary,), {}, {}).told([Hit(1.0, passage, source, address)])
    return told.provenance.tier


ADDRESSES = [
    ("https://example.org", "https://example.org/a", "primary"),
    ("https://example.org/", "https://www.example.org/a?x=1", "primary"),
    ("http://www.example.org", "https://press.example.org/a", "primary"),
    ("https://example.org/releases", "https://example.org/releases/7", "primary"),
    ("https://example.org/releases/7", "https://example.org/releases/7", "primary"),
    ("https://EXAMPLE.org", "https://example.org", "primary"),
    ("https://example.org/releases", "https://example.org/releases2", ""),
    ("https://example.org/releases", "https://example.org", ""),
    ("https://example.org", "https://myexample.org/a", ""),
    ("https://press.example.org", "https://example.org/a", ""),
    ("https://example.org", "notes/a.txt", ""),
    ("https://example.org", "https://[broken/a", ""),
]


@pytest.mark.parametrize(("primary", "url", "wanted"), ADDRESSES)
def test_an_address_is_what_lies_under_it(primary: str, url: str, wanted: str) -> None:
    assert tier(primary, "/papers", "a.txt", url) == wanted


PATHS = [
    ("archive", "archive", "a.txt", "primary"),
    ("archive/office", "archive", "office/a.txt", "primary"),
    ("archive/office/a.txt", "archive", "office/a.txt", "primary"),
    (".", "archive", "office/a.txt", "primary"),
    ("list.txt", "list.txt", "https://example.org/a", "primary"),
    ("archive/office", "archive", "office2/a.txt", ""),
    ("archive/office", "archive", "a.txt", ""),
    ("list.txt", "archive", "list.txt", ""),
]


@pytest.mark.parametrize(("primary", "source", "address", "wanted"), PATHS)
def test_a_path_is_what_lies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, primary: str, source: str, address: str, wanted: str
) -> None:
    for folder in ("archive/office", "archive/office2"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("archive/office/a.txt", "list.txt"):
        (tmp_path / file).write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert tier(primary, str(tmp_path / source), address, "https://example.org/a") == wanted


@pytest.mark.parametrize("entry", ["no such folder", "ftp://example.org", "example.org", "https://"])
def test_what_names_nothing_is_refused(entry: str) -> None:
    with pytest.raises(UsageError, match="names nothing"):
        trusts((entry,), {}, {})


def test_a_settings_file_names_them_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('primary = ["archive", "https://example.org"]\n', "utf-8")
    (tmp_path / "drafts").mkdir()
    assert settle({}, tmp_path / "drafts").settings.primary == (str(Path("..", "archive")), "https://example.org")


def report(folder: Path, primary: tuple[str, ...]) -> Report:
    settings = Settings(
        sources=(str(folder),), primary=primary, builtin_claims=False, cache_folder=str(folder / ".cache")
    )
    return check(Article("draft.txt", "Exports of Iraq rose by 12% in March 2021.", "en"), open_desk(settings, None))


def test_the_tier_is_that_of_the_settings_not_of_the_index(tmp_path: Path) -> None:
    for name, figure in (("a", 10), ("b", 12)):
        (tmp_path / f"{name}.txt").write_text(f"Exports of Iraq rose by {figure}% in March 2021.", "utf-8")
    labels = []
    for primary in ((), ("a.txt",), ("b.txt",), ()):
        found = report(tmp_path, tuple(str(tmp_path / name) for name in primary))
        labels.append(next(f.verdict.label for f in found.findings if f.claim.kind == "percentage"))
    assert labels == ["conflicting", "refuted", "supported", "conflicting"]


NEARER = [
    ({"archive": {"tier": "primary"}, "archive/blogs": {"tier": "unreviewed"}}, "archive", "a.txt", "primary"),
    ({"archive": {"tier": "primary"}, "archive/blogs": {"tier": "unreviewed"}}, "archive", "blogs/a.txt", "unreviewed"),
    ({"archive/blogs": {"tier": "unreviewed"}, "archive": {"tier": "primary"}}, "archive", "blogs/a.txt", "unreviewed"),
    ({"archive": {"tier": "primary"}, "archive/blogs": {"never-alone": True}}, "archive", "blogs/a.txt", "primary"),
    ({"archive": {"tier": "unreviewed"}, "https://example.org": {"tier": "primary"}}, "archive", "a.txt", "primary"),
    (
        {"archive/blogs": {"tier": "unreviewed"}, "https://example.org": {"tier": "primary"}},
        "archive",
        "blogs/a.txt",
        "unreviewed",
    ),
    ({"feed:https://a.example/rss": {"tier": "unreviewed"}}, "feed:https://a.example/rss", "x", "unreviewed"),
    ({"feed:https://a.example/rss": {"tier": "unreviewed"}}, "archive", "a.txt", ""),
    ({"https://example.org/b": {"tier": "primary"}}, "archive", "a.txt", ""),
]


@pytest.mark.parametrize(("table", "source", "address", "wanted"), NEARER)
def test_what_is_nearer_is_said_last(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    table: dict[str, dict[str, object]],
    source: str,
    address: str,
    wanted: str,
) -> None:
    (tmp_path / "archive" / "blogs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    shelves = {"archive": str(tmp_path / "archive"), "feed:https://a.example/rss": "feed:https://a.example/rss"}
    passage = Passage(
        Provenance("x", "https://example.org/a", "", None, None, ""), "en", Span(0, 0), "", (), frozenset()
    )
    ((_, told),) = trusts((), table, shelves).told([Hit(1.0, passage, shelves[source], address)])
    assert told.provenance.tier == wanted


WRONG: list[tuple[dict[str, object], str]] = [
    ({"teir": "primary"}, "there is no key \"teir\"; did you mean 'tier'?"),
    ({"tier": "primry"}, "there is no tier \"primry\"; did you mean 'primary'?"),
    ({"tier": "gold"}, 'there is no tier "gold"; known are primary, secondary, unreviewed.'),
    ({"tier": 1}, "tier must be one of primary, secondary, unreviewed, not 1."),
    ({"languages": "ar"}, 'languages must be a list of languages such as ["ar", "en"], not "ar".'),
    ({"languages": []}, 'languages must be a list of languages such as ["ar", "en"], not [].'),
    ({"languages": ["eng"]}, "there is no language \"eng\"; did you mean 'en'?"),
    ({"valid-from": "2021"}, 'valid-from must be a day such as 2021-07-14, not "2021".'),
    ({"valid-from": "2021-02-30"}, 'valid-from must be a day such as 2021-07-14, not "2021-02-30".'),
    ({"valid-to": datetime(2021, 1, 1, 12)}, "valid-to must be a day such as 2021-07-14, not 2021-01-01T12:00:00."),
    ({"never-alone": "yes"}, 'never-alone must be true or false, not "yes".'),
    (
        {"valid-from": date(2021, 7, 1), "valid-to": "2021-06-30"},
        "valid-to, 2021-06-30, is before valid-from, 2021-07-01.",
    ),
]


@pytest.mark.parametrize(("table", "told"), WRONG, ids=[row[1] for row in WRONG])
def test_what_is_said_wrong_is_named_with_its_line(tmp_path: Path, table: dict[str, object], told: str) -> None:
    lines = [f"{key} = {written(value)}" for key, value in table.items()]
    file = tmp_path / "factcheck.toml"
    file.write_text("\n".join(['sources = ["archive"]', "", '[trust."archive"]', *lines]), "utf-8")
    with pytest.raises(ConfigError) as error:
        settle({}, tmp_path)
    assert str(error.value) == f'{file}:3: trust."archive": {told}'


def test_what_names_no_source_is_refused_with_the_nearest_that_is_one() -> None:
    with pytest.raises(
        UsageError, match=r"trust of feed:https://a.example/rs names nothing.*'feed:https://a.example/rss'"
    ):
        trusts((), {"feed:https://a.example/rs": {"tier": "primary"}}, {"feed:https://a.example/rss": "x"})


# A source: its text, its day in April 2021 or 0, what the settings say of it, and which source of theirs it is.
Held = tuple[str, int, Trust, str]
TEN, TWELVE = (f"Exports of Iraq rose by {figure}% in March 2021." for figure in (10, 12))
UNDATED = "Exports of Iraq rose by 10%."
AGENCY = (
    "Exports of Iraq rose by 10% in March 2021, the statistics office told reporters in the capital, after two years "
    "in which hardly any ship had left the harbours of the south."
)
PLAIN, LONELY = Trust(), Trust(never_alone=True)
PRIMARY, UNREVIEWED = Trust("primary"), Trust("unreviewed")
SPRING = Trust(valid_from=date(2021, 3, 1), valid_to=date(2021, 3, 31))
SUMMER = Trust(valid_from=date(2021, 6, 1))
PART = Trust(valid_from=date(2021, 3, 10))

VERDICTS: list[tuple[str, list[Held], str, str]] = [
    ("never alone, by itself", [(TEN, 5, LONELY, "a")], "not-enough-evidence", "source/never-alone"),
    ("never alone, twice", [(TEN, 5, LONELY, "a"), (TEN, 6, LONELY, "a")], "not-enough-evidence", "source/never-alone"),
    ("never alone, two of them", [(TEN, 5, LONELY, "a"), (TEN, 6, LONELY, "b")], "supported", "percentage/value"),
    ("never alone beside another", [(TEN, 5, LONELY, "a"), (TEN, 6, PLAIN, "b")], "supported", "percentage/value"),
    ("never alone, copied", [(AGENCY, 5, LONELY, "a"), (AGENCY, 6, PLAIN, "b")], "supported", "percentage/value"),
    ("never alone refutes not", [(TWELVE, 5, LONELY, "a")], "not-enough-evidence", "source/never-alone"),
    ("nor two", [(TWELVE, 5, LONELY, "a"), (TWELVE, 5, LONELY, "b")], "not-enough-evidence", "source/never-alone"),
    ("nor makes it conflicting", [(TEN, 5, PLAIN, "a"), (TWELVE, 5, LONELY, "b")], "supported", "percentage/value"),
    ("nor helps to refute", [(TWELVE, 5, PLAIN, "a"), (TWELVE, 5, LONELY, "b")], "refuted", "percentage/value"),
    ("but weighs against", [(TEN, 5, LONELY, "a"), (TWELVE, 5, PLAIN, "b")], "conflicting", "percentage/value"),
    ("not against a primary", [(TEN, 5, LONELY, "a"), (TWELVE, 5, PRIMARY, "b")], "refuted", "percentage/value"),
    ("unreviewed against another", [(TEN, 5, UNREVIEWED, "a"), (TWELVE, 5, PLAIN, "b")], "refuted", "percentage/value"),
    ("unreviewed by itself", [(TEN, 5, UNREVIEWED, "a")], "supported", "percentage/value"),
    (
        "unreviewed among themselves",
        [(TEN, 5, UNREVIEWED, "a"), (TWELVE, 5, UNREVIEWED, "b")],
        "conflicting",
        "percentage/value",
    ),
    (
        "three tiers",
        [(TEN, 5, UNREVIEWED, "a"), (TWELVE, 5, PLAIN, "b"), (TEN, 5, PRIMARY, "c")],
        "supported",
        "percentage/value",
    ),
    ("within its days", [(TEN, 5, SPRING, "a")], "supported", "percentage/value"),
    ("refutes within its days", [(TWELVE, 5, SPRING, "a")], "refuted", "percentage/value"),
    ("outside its days", [(TEN, 5, SUMMER, "a")], "not-enough-evidence", "source/out-of-dates"),
    ("refutes not outside its days", [(TWELVE, 5, SUMMER, "a")], "not-enough-evidence", "source/out-of-dates"),
    ("partly outside its days", [(TEN, 5, PART, "a")], "not-enough-evidence", "source/out-of-dates"),
    ("outside its days, beside", [(TWELVE, 5, SUMMER, "a"), (TEN, 5, PLAIN, "b")], "supported", "percentage/value"),
]


@pytest.mark.parametrize(("sources", "label", "rule"), [row[1:] for row in VERDICTS], ids=[row[0] for row in VERDICTS])
def test_a_verdict_trusts_as_far_as_the_settings_do(sources: list[Held], label: str, rule: str) -> None:
    verdict = judged(sources)
    assert (verdict.label, verdict.rule) == (label, rule)
    assert all(Wording(lang).reason(verdict.reason) for lang in ("en", "ar"))


def judged(sources: list[Held]) -> Verdict:
    """The verdict on the first percentage of a text of 7 April 2021."""
    article = Article("draft", TEN, "en", date(2021, 4, 7))
    claim = next(claim for claim in extract(article).claims if claim.kind == "percentage")
    return judge(
        Asked(claim, "en", article.published), [p for n, held in enumerate(sources) for p in passages_of(n, held)]
    )


def passages_of(number: int, held: Held) -> Iterator[Passage]:
    text, day, trust, source = held
    published = date(2021, 4, day) if day else None
    origin = Provenance(source, f"https://example.org/{number}", f"Source {number}", published, None, "")
    article = Article(f"{number}", text, "en", published)
    yield from (said_of(each, trust) for each in passages(Document(article, origin), extract(article)))


DAYS = [
    (UNDATED, 0, Trust(valid_from=date(2021, 3, 1)), False),
    (UNDATED, 5, Trust(valid_from=date(2021, 3, 1)), True),
    (UNDATED, 5, Trust(valid_from=date(2021, 4, 6)), False),
    (UNDATED, 5, Trust(valid_to=date(2021, 4, 5)), True),
    (TEN, 5, Trust(valid_to=date(2021, 3, 31)), True),
    (TEN, 5, Trust(valid_to=date(2021, 3, 30)), False),
]


@pytest.mark.parametrize(("text", "day", "trust", "counts"), DAYS)
def test_a_fact_without_a_date_is_of_its_documents_day(text: str, day: int, trust: Trust, counts: bool) -> None:
    ((passage,),) = [list(passages_of(1, (text, day, trust, "a")))]
    found = next(claim for claim in passage.claims if claim.kind == "percentage")
    (word,) = trusted([Evidence(passage, found, "supports", "", "equal", "percentage/value", 100.0)])
    assert (word.stance, word.rule) == (("supports", "percentage/value") if counts else ("neutral", OUT_OF_DATES))


def test_only_documents_in_the_languages_of_a_source_answer(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEN, "utf-8")
    (tmp_path / "b.txt").write_text(
        "---\nlang: fr\n---\nLes exportations de l'Irak ont augmenté de 12% en mars 2021.", "utf-8"
    )
    labels = []
    for languages in (["en"], ["fr"], ["ar"], ["en", "fr"]):
        table: dict[str, dict[str, object]] = {str(tmp_path): {"languages": languages}}
        settings = Settings(
            sources=(str(tmp_path),), trust=table, builtin_claims=False, cache_folder=str(tmp_path / ".cache")
        )
        found = check(Article("draft.txt", TEN, "en"), open_desk(settings, None))
        labels.append(next(f.verdict.label for f in found.findings if f.claim.kind == "percentage"))
    assert labels == ["supported", "refuted", "not-enough-evidence", "conflicting"]


FRENCH = "Les exportations de l'Irak ont augmenté de {figure} % en mars 2021."
UNHEARD: list[tuple[str, dict[str, str], list[str] | None, tuple[str, str]]] = [
    ("would support", {"a": FRENCH.format(figure=10)}, ["en"], ("not-enough-evidence", "source/other-language")),
    ("would refute", {"a": FRENCH.format(figure=12)}, ["ar", "en"], ("not-enough-evidence", "source/other-language")),
    ("may answer", {"a": FRENCH.format(figure=12)}, ["fr"], ("refuted", "percentage/value")),
    ("is not bound", {"a": FRENCH.format(figure=12)}, None, ("refuted", "percentage/value")),
    ("beside support", {"a": FRENCH.format(figure=12), "b": TEN}, ["en"], ("supported", "percentage/value")),
    ("beside refutation", {"a": FRENCH.format(figure=10), "b": TWELVE}, ["en"], ("refuted", "percentage/value")),
    (
        "beside what decides nothing",
        {"a": FRENCH.format(figure=10), "b": TWELVE.replace("March", "February")},
        ["en"],
        ("not-enough-evidence", "source/other-language"),
    ),
    (
        "says nothing of it",
        {"a": "Les importations de la Syrie ont augmenté de 10 % en mai 2019."},
        ["en"],
        ("not-enough-evidence", "percentage/no-evidence"),
    ),
]


@pytest.mark.parametrize(("texts", "languages", "told"), [row[1:] for row in UNHEARD], ids=[row[0] for row in UNHEARD])
def test_what_may_not_answer_in_its_language_is_told_where_nothing_else_decides(
    texts: dict[str, str], languages: list[str] | None, told: tuple[str, str], tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    for name, text in texts.items():
        (tmp_path / "docs" / f"{name}.txt").write_text(text, "utf-8")
    settings = Settings(
        sources=(str(tmp_path / "docs"),),
        trust={str(tmp_path / "docs"): {"languages": languages}} if languages else {},
        builtin_claims=False,
        cache_folder=str(tmp_path / "cache"),
        jobs=1,
    )
    article, desk = Article("draft.txt", TEN, "en", date(2021, 4, 7)), open_desk(settings, None)
    (finding,) = [each for each in check(article, desk).findings if each.claim.kind == "percentage"]
    assert (finding.verdict.label, finding.verdict.rule) == told
    sentence = Wording("en").reason(finding.verdict.reason)
    assert ("a.txt gives " in sentence and "but in fr, and by the settings" in sentence) == (told[1] == LANGUAGE)
    held = explain(article, finding.id, desk).passages
    assert (LANGUAGE in {each.word.rule for each in held if each.word}) == (told[1] == LANGUAGE)
