"""A decision holds as long as the claim says the same and nothing graver is found, wherever it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.desk import Desk
from factcheck.model import Article, Decision, Finding, Report, Waiver
from factcheck.policy import failing, weight
from factcheck.readers import read_article
from factcheck.signoff import baseline
from factcheck.signoff.comments import comments
from factcheck.signoff.entries import Entry, Sidecar, Suppression, as_seen, cited
from factcheck.signoff.keys import key_of
from factcheck.signoff.standing import Marks
from signoff.conftest import checked

PARAGRAPHS = (
    "The ministers met in Cairo on Tuesday, 15 July 2021.",
    "The fund spent 1% of $21.1 billion, or $2 billion, on schools.",
    "The talks on the dam began on 5 May 2021 and ended on 3 May 2021.",
    "The flood killed 12 people in Tunis, officials said.",
    "The flood killed 12 people in Tunis, officials said.",
    "Kenya exported 40 tonnes of tea on 3 June 2021.",
)
ONE = Decision("accepted", "A. Editor", date(2021, 7, 20), "the ministry says so", (cited("Bulletin"),))
FROZEN = (HealthCheck.function_scoped_fixture,)


def accepted(report: Report, *ids: str, decision: Decision = ONE) -> Sidecar:
    found = [finding for finding in report.findings if finding.id in ids]
    return Sidecar(tuple(Entry(key_of(f.claim, report.article), as_seen(decision, f)) for f in found))


def told(text: str, desk: Desk, sidecar: Sidecar = Sidecar()) -> Report:  # noqa: B008 it is frozen
    return Marks(sidecar).told(checked(text, desk), None)


def by_quote(report: Report, quote: str) -> Finding:
    return next(finding for finding in report.findings if finding.claim.quote == quote)


@settings(deadline=None, max_examples=25, suppress_health_check=FROZEN)
@given(order=st.permutations(PARAGRAPHS))
def test_moving_paragraphs_changes_nothing(desk: Desk, order: list[str]) -> None:
    before = checked("\n\n".join(PARAGRAPHS), desk)
    held = baseline.of([before], Path("factcheck-baseline.toml"))
    sidecar = accepted(before, *(finding.id for finding in before.findings))
    after = checked("\n\n".join(order), desk)
    assert not failing(Marks(Sidecar()).told(after, held), "not-enough-evidence")
    decided = Marks(sidecar).told(after, None)
    assert all(finding.decision for finding in decided.findings)
    assert decided.notices == ()
    assert {weight(finding) for finding in decided.findings} == {""}


def test_what_is_new_fails_though_the_rest_is_in_the_baseline(desk: Desk) -> None:
    held = baseline.of([checked(PARAGRAPHS[0], desk)], Path("factcheck-baseline.toml"))
    for text, fails in [(PARAGRAPHS[0], False), (f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[0]}", True), (PARAGRAPHS[2], True)]:
        assert failing(Marks(Sidecar()).told(checked(text, desk), held), "refuted") is fails


def test_the_baseline_is_of_its_articles_alone(desk: Desk) -> None:
    held = baseline.of([checked(PARAGRAPHS[0], desk)], Path("factcheck-baseline.toml"))
    other = checked(PARAGRAPHS[0], desk, "other.txt")
    assert failing(Marks(Sidecar()).told(other, held), "refuted")


BEFORE = "By 10 July 2021 Pakistan had received 30 million doses of vaccine."


@pytest.mark.parametrize(
    ("after", "notice"),
    [
        (BEFORE, ""),
        (f"They met.\n\n{BEFORE}", ""),
        (BEFORE.replace(" had", "  had"), ""),
        (BEFORE.replace("30", "20"), "lapsed-changed"),
        (BEFORE.replace("received", "not received"), "lapsed-changed"),
        ("Nothing of it is left.", "lapsed-gone"),
    ],
)
def test_a_changed_claim_has_to_be_decided_again(desk: Desk, after: str, notice: str) -> None:
    before = checked(BEFORE, desk)
    quote = "30 million"
    sidecar = accepted(before, by_quote(before, quote).id)
    report = told(after, desk, sidecar)
    assert [each.key for each in report.notices] == ([notice] if notice else [])
    assert sum(finding.decision is not None for finding in report.findings) == (not notice)


@pytest.mark.parametrize(
    ("seen", "rule", "holds"),
    [
        ("refuted", "date/weekday", True),
        ("refuted", "date/value", False),
        ("not-enough-evidence", "date/no-evidence", False),
        ("conflicting", "date/weekday", False),
    ],
)
def test_what_was_accepted_before_something_graver_was_found(desk: Desk, seen: str, rule: str, holds: bool) -> None:
    before = checked(PARAGRAPHS[0], desk)
    found = next(finding for finding in before.findings if finding.verdict.rule == "date/weekday")
    (entry,) = accepted(before, found.id).entries
    from msgspec.structs import replace

    entry = replace(entry, decision=replace(entry.decision, verdict=seen, rule=rule))
    report = Marks(Sidecar((entry,))).told(before, None)
    assert failing(report, "refuted") is not holds
    assert [each.key for each in report.notices] == ([] if holds else ["lapsed-graver"])


@pytest.mark.parametrize(
    ("what", "correction", "after", "counts", "notices"),
    [
        ("rejected", "", BEFORE, "refuted", []),
        ("corrected", "20 million", BEFORE, "refuted", []),
        ("noted", "", BEFORE, "not-enough-evidence", []),
        ("corrected", "20 million", BEFORE.replace("30", "20"), None, []),
        ("corrected", "20 million", BEFORE.replace("30", "25"), None, ["lapsed-changed"]),
        ("rejected", "", "Nothing of it is left.", None, []),
    ],
)
def test_what_was_rejected_has_to_go(
    desk: Desk, what: str, correction: str, after: str, counts: str | None, notices: list[str]
) -> None:
    before = checked(BEFORE, desk)
    decision = Decision(what, "A. Editor", date(2021, 7, 20), "no", correction=correction)
    sidecar = accepted(before, by_quote(before, "30 million").id, decision=decision)
    report = told(after, desk, sidecar)
    if counts is not None:
        assert weight(by_quote(report, "30 million")) == counts
    assert [each.key for each in report.notices] == notices


@pytest.mark.parametrize(
    ("rule", "claim", "mute", "unused"),
    [
        ("date/weekday", "", 1, 0),
        ("date", "", 1, 0),
        ("date/weekday", "Tuesday, 15 July 2021", 1, 0),
        ("date/weekday", "Tuesday, 16 July 2021", 0, 1),
        ("date/impossible", "", 0, 1),
    ],
)
def test_a_suppression_mutes_its_rule_and_unused_ones_are_told(
    desk: Desk, rule: str, claim: str, mute: int, unused: int
) -> None:
    report = told(PARAGRAPHS[0], desk, Sidecar(suppressions=(Suppression(rule, "they write it so", claim),)))
    waived = [finding for finding in report.findings if finding.waiver == Waiver("sidecar", "they write it so")]
    assert (len(waived), len(report.notices)) == (mute, unused)


COMMENT = "<!-- factcheck: ignore date/weekday the ministry writes 99% of them so -->"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"{COMMENT}\n{PARAGRAPHS[0]}\n\nThey left on Tuesday, 22 July 2021."),
        ("a.md", f"{COMMENT}\n\n{PARAGRAPHS[0]}\n\nThey left on Tuesday, 22 July 2021."),
        ("a.md", f"---\ntitle: x\n---\n{COMMENT} <!-- else -->\r\n\r\n{PARAGRAPHS[0]}\r\n\r\nThey left on Tuesday, 22 July 2021."),
        ("a.html", f"{COMMENT}<p>{PARAGRAPHS[0]}</p><p>They left on Tuesday, 22 July 2021.</p>"),
        ("a.html", f"<p>{PARAGRAPHS[0]} {COMMENT}</p><p>They left on Tuesday, 22 July 2021.</p>"),
    ],
)  # fmt: skip
def test_a_comment_is_for_the_next_block(desk: Desk, name: str, text: str) -> None:
    from factcheck.check import check

    article = read_article(name, data=text.encode(), lang="en")
    report = Marks(Sidecar(), comments(article)).told(check(article, desk), None)
    wrong = [finding for finding in report.findings if finding.verdict.rule == "date/weekday"]
    assert [finding.waiver and finding.waiver.how for finding in wrong] == ["comment", None]
    assert report.article.text == article.text
    assert all(f.claim.span.of(article.text) == f.claim.quote for f in report.findings)
    assert not any("99" in finding.claim.quote for finding in report.findings)
    assert report.notices == ()


@pytest.mark.parametrize(
    ("comment", "sentence"),
    [
        ("ignore", "a.md:1: the comment that ignores something lacks a rule and a reason: write <!-- factcheck: ignore RULE REASON -->."),
        ("ignore date/weekday", "a.md:1: the comment that ignores date/weekday lacks a reason"),
        ("ignore date/weekdy x", 'a.md:1: the comment ignores "date/weekdy": there is no such rule; did you mean "date/weekday"?'),
        ("ignore dates x", 'a.md:1: the comment ignores "dates": there is no such kind; did you mean "date"?'),
        ("ingore date x", 'a.md:1: the comment asks factcheck to "ingore date x"'),
        ("", 'a.md:1: the comment asks factcheck to ""'),
    ],
)  # fmt: skip
def test_a_comment_that_says_too_little(comment: str, sentence: str) -> None:
    from factcheck.errors import SignoffError

    with pytest.raises(SignoffError) as caught:
        comments(read_article("a.md", data=f"<!-- factcheck: {comment} -->\nIt rained.".encode()))
    assert str(caught.value).startswith(sentence)


def test_other_comments_are_not_for_us() -> None:
    text = "<!-- factchecked by me --> <!-- fact: 7 --> <!-- factcheck: ignore x"
    assert read_article("a.md", data=text.encode()).ignores == ()
    assert Article("a", "", "en").ignores == ()
