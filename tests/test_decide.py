"""Several sources at once: copies count once, primary sources before secondary, later counts before earlier."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest

from factcheck.extract import extract
from factcheck.model import PRIMARY, Article, Passage, Provenance, Verdict
from factcheck.passages import passages
from factcheck.sources import Document
from factcheck.verify.copies import near
from factcheck.verify.judge import Asked, judge
from factcheck.wording import Wording

# A source: its text, the day in April 2021 on which it was published (0 for unknown), its tier.
Source = tuple[str, int, str]


def held(number: int, source: Source, lang: str) -> list[Passage]:
    text, day, tier = source
    published = date(2021, 4, day) if day else None
    digest = sha256(text.encode()).hexdigest()
    origin = Provenance("x", f"https://example.org/{number}", f"Source {number}", published, None, digest, tier)
    article = Article(f"{number}", text, lang, published)
    return list(passages(Document(article, origin), extract(article)))


def judged(said: str, on: int, *sources: Source, kind: str, lang: str = "en") -> Verdict:
    """The verdict on the first claim of a kind in an article of a day in April 2021."""
    article = Article("draft", said, lang, date(2021, 4, on))
    claim = next(claim for claim in extract(article).claims if claim.kind == kind)
    found = [passage for number, source in enumerate(sources, 1) for passage in held(number, source, lang)]
    return judge(Asked(claim, lang, article.published), found)


TEN = "Exports of Iraq rose by 10% in March 2021."
TWELVE = "Exports of Iraq rose by 12% in March 2021."
NINE = "Exports of Iraq rose by 9% in March 2021."
ELSEWHERE, OIL = TWELVE.replace("Iraq", "Iran"), "Iraq exports oil."

TIERS = [
    ("both secondary", [(TEN, 5, ""), (TWELVE, 5, "")], "conflicting", ""),
    ("a primary source says so", [(TEN, 5, PRIMARY), (TWELVE, 5, "")], "supported", "Source 2 says"),
    ("a primary source says otherwise", [(TEN, 5, ""), (TWELVE, 5, PRIMARY)], "refuted", "Source 1 says"),
    ("primary sources differ", [(TEN, 5, PRIMARY), (TWELVE, 5, PRIMARY), (NINE, 5, "")], "conflicting", ""),
    ("a primary source alone", [(TEN, 5, PRIMARY)], "supported", ""),
    (
        "a primary source on something else",
        [(TEN, 5, ""), (ELSEWHERE, 5, PRIMARY)],
        "supported",
        "",
    ),
    (
        "a primary source beside two",
        [(TEN, 5, ""), (TWELVE, 5, ""), (OIL, 5, PRIMARY)],
        "conflicting",
        "",
    ),
]


@pytest.mark.parametrize(("sources", "label", "told"), [row[1:] for row in TIERS], ids=[row[0] for row in TIERS])
def test_primary_sources_come_before_secondary(sources: list[Source], label: str, told: str) -> None:
    verdict = judged(TEN, 6, *sources, kind="percentage")
    assert verdict.label == label
    reason = Wording().reason(verdict.reason)
    assert told in reason and bool(told) == ("no primary source" in reason)


COUNT = "An earthquake near Ankara killed {} people on 4 April 2021."
SAID, LATER = COUNT.format(12), COUNT.format(20)
OTHER_DAY = LATER.replace("4 April", "2 April")
UNDATED = "An earthquake near Ankara killed 20 people."

COUNTS = [
    ("of the same day", 5, [(SAID, 5, "")], "supported", "casualties/value"),
    ("another of the same day", 5, [(LATER, 5, "")], "not-enough-evidence", "casualties/other-count"),
    ("a slip of the same day", 5, [(COUNT.format(21), 5, "")], "refuted", "casualties/value"),
    ("another, earlier", 7, [(LATER, 5, "")], "not-enough-evidence", "casualties/other-count"),
    ("another, later than the article", 5, [(LATER, 7, "")], "not-enough-evidence", "casualties/other-count"),
    ("the newest is the said one", 7, [(LATER, 5, ""), (SAID, 6, "")], "supported", "casualties/value"),
    ("the said one is out of date", 7, [(SAID, 5, ""), (LATER, 6, "")], "refuted", "casualties/revised"),
    ("out of date on the day itself", 6, [(SAID, 5, ""), (LATER, 6, "")], "refuted", "casualties/revised"),
    ("right on the article's day", 5, [(SAID, 5, ""), (LATER, 6, "")], "supported", "casualties/value"),
    ("both on the last day", 7, [(SAID, 5, ""), (SAID, 6, ""), (LATER, 6, "")], "supported", "casualties/value"),
    ("the later is of another event", 7, [(SAID, 5, ""), (OTHER_DAY, 6, "")], "supported", "casualties/value"),
    ("the later tells no day", 7, [(SAID, 5, ""), (UNDATED, 6, "")], "supported", "casualties/value"),
    ("the later has no date of its own", 7, [(SAID, 5, ""), (LATER, 0, "")], "conflicting", "casualties/value"),
]


@pytest.mark.parametrize(
    ("on", "sources", "label", "rule"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS]
)
def test_later_counts_come_before_earlier(on: int, sources: list[Source], label: str, rule: str) -> None:
    verdict = judged(SAID, on, *sources, kind="casualties")
    assert (verdict.label, verdict.rule) == (label, rule)


def test_both_counts_are_shown() -> None:
    verdict = judged(SAID, 7, (SAID, 5, ""), (LATER, 6, ""), kind="casualties")
    assert [piece.passage.text for piece in verdict.evidence] == [LATER, SAID]
    reason = Wording().reason(verdict.reason)
    assert "12" in reason and "20" in reason and "2021-04-05" in reason


REPORT = (
    "An earthquake near Ankara killed 12 people on 4 April 2021, the governor told reporters at the scene, "
    "and rescue teams from six neighbouring provinces were on their way to the valley."
)
PRINTED = REPORT.replace("told reporters at the scene", "said") + " Roads to the valley were closed."
OTHER_REPORT = "On 4 April 2021 12 people died in the earthquake near Ankara, according to the health ministry."

COPIES = [
    ("the same text", REPORT, REPORT, True),
    ("cut and with a sentence more", REPORT, PRINTED, True),
    ("with marks and capitals", REPORT, REPORT.upper(), True),
    ("another report", REPORT, OTHER_REPORT, False),
    ("another figure", REPORT, REPORT.replace("12", "20"), False),
    ("a short sentence", SAID, SAID, False),
    ("nothing", "", "", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), [row[1:] for row in COPIES], ids=[row[0] for row in COPIES])
def test_what_is_nearly_the_same_is_a_copy(one: str, other: str, alike: bool) -> None:
    assert near(one, other) is near(other, one) is alike


def test_copies_count_once_and_the_earliest_is_the_original() -> None:
    sources = [(PRINTED, 6, ""), (REPORT, 5, ""), (REPORT, 0, ""), (OTHER_REPORT, 5, "")]
    verdict = judged(SAID, 7, *sources, kind="casualties")
    assert verdict.independent == 2
    original = next(piece for piece in verdict.evidence if piece.copies)
    assert original.passage.provenance.url == "https://example.org/2"
    assert original.copies == ("https://example.org/1", "https://example.org/3")


def test_an_old_report_printed_again_is_no_later_count() -> None:
    sources = [(REPORT, 5, ""), (LATER, 6, ""), (PRINTED, 7, "")]
    assert judged(SAID, 8, *sources, kind="casualties").rule == "casualties/revised"


def test_of_one_days_copies_the_primary_sources_is_the_original() -> None:
    verdict = judged(SAID, 6, (REPORT, 5, ""), (REPORT, 5, PRIMARY), kind="casualties")
    assert verdict.evidence[0].passage.provenance.tier == PRIMARY and len(verdict.evidence) == 1


SHARE = "Exports of Iraq were worth 4,172 million dollars in March 2021."


@pytest.mark.parametrize(
    ("others", "label"),
    [
        # A figure of another size stands beside the very number: it is another thing's.
        ([SHARE, "Exports of Iraq were worth 61 million dollars in March 2021."],
         "supported"),
        # One of nearly its size is a source that differs.
        ([SHARE, "Exports of Iraq were worth 4,712 million dollars in March 2021."],
         "conflicting"),
        (["Exports of Iraq were worth 61 million dollars in March 2021."], "refuted"),
    ],
)  # fmt: skip
def test_a_figure_of_another_size_beside_the_very_number(others: list[str], label: str) -> None:
    sources = [(text, 5, "") for text in others]
    assert judged(SHARE, 6, *sources, kind="money").label == label
