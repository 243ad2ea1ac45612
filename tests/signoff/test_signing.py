"""A signed decision answers the same claim next time, and what the format of claims/ can't tell is refused in words."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.errors import SignoffError
from factcheck.model import Article, Decision, Finding, Report
from factcheck.records import load
from factcheck.settings import Settings
from factcheck.signing import NAME, sign
from factcheck.signoff.entries import cited

SOURCE = (cited("Bulletin <https://example.org/7>", "primary"),)


def decision(what: str, correction: str = "", source: str = "Bulletin <https://example.org/7>") -> Decision:
    return Decision(
        what, "A. Editor", date(2021, 7, 20), "by the bulletin", (cited(source, "primary"),), correction=correction
    )


def settings(folder: Path) -> Settings:
    return Settings(claims=(str(folder),), no_cache=True, date=date(2021, 7, 20))


def report(text: str, folder: Path, lang: str = "en") -> Report:
    return check(Article("draft.txt", text, lang, date(2021, 7, 20)), open_desk(settings(folder), None))


def found(quote: str, report: Report) -> Finding:
    return next(finding for finding in report.findings if quote in (finding.claim.quote, finding.claim.kind))


DOSES = "By 10 July 2021 Pakistan had received 30 million doses of vaccine."
TEA = "Kenya exported 40 tonnes of tea on 3 June 2021."


@pytest.mark.parametrize(
    ("text", "quote", "what", "correction", "label"),
    [
        (DOSES, "30 million", "accepted", "", "supported"),
        (DOSES, "30 million", "rejected", "", "refuted"),
        (DOSES, "30 million", "corrected", "20 million", "refuted"),
        (TEA, "40 tonnes", "accepted", "", "supported"),
        (TEA, "40 tonnes", "corrected", "50 tonnes", "refuted"),
        ("Sergey Lavrov visited Cairo on 12 April 2021.", "Sergey Lavrov visited Cairo on 12 April 2021", "accepted", "", "supported"),
        ("Joe Biden said 95 percent of the troops had left by 6 July 2021.", "95 percent", "accepted", "", "supported"),
        ('"We will not leave," Joe Biden said.', "We will not leave", "rejected", "", "refuted"),
    ],
)  # fmt: skip
def test_the_same_claim_is_answered_next_time(
    tmp_path: Path, text: str, quote: str, what: str, correction: str, label: str
) -> None:
    before = report(text, tmp_path)
    record = sign(found(quote, before), before.article, decision(what, correction), tmp_path, settings(tmp_path))
    after = report(f"It rained.\n\n{text}", tmp_path)
    finding = found(quote, after)
    assert finding.verdict.label == label
    signed = next(held.passage.signed for held in finding.verdict.evidence if held.passage.signed)
    assert (signed.record, signed.by, signed.on, signed.note) == (
        record, "A. Editor", date(2021, 7, 20), "by the bulletin",
    )  # fmt: skip
    assert signed.citations == SOURCE


def test_to_sign_again_takes_the_place_of_what_was_signed(tmp_path: Path) -> None:
    before = report(DOSES, tmp_path)
    for what in ("accepted", "rejected", "rejected"):
        sign(found("30 million", before), before.article, decision(what), tmp_path, settings(tmp_path))
    claims = tomllib.loads((tmp_path / NAME).read_text("utf-8"))["claim"]
    assert [claim["verdict"] for claim in claims] == ["refuted"]
    assert len(load([tmp_path]).records) == 1


def test_other_claims_and_comments_stay(tmp_path: Path) -> None:
    before = report(f"{DOSES}\n\n{TEA}", tmp_path)
    sign(found("30 million", before), before.article, decision("accepted"), tmp_path, settings(tmp_path))
    file = tmp_path / NAME
    file.write_text(file.read_text("utf-8").replace("[[claim]]", "# ours\n[[claim]]"), "utf-8")
    sign(found("40 tonnes", before), before.article, decision("accepted"), tmp_path, settings(tmp_path))
    assert "# ours\n[[claim]]" in file.read_text("utf-8")
    assert len(load([tmp_path]).records) == 2


@pytest.mark.parametrize(
    ("text", "quote", "decided", "sentence"),
    [
        (TEA, "40 tonnes", decision("rejected"), 'It would refute "3 June 2021" too, which nobody rejected'),
        (TEA, "40 tonnes", decision("corrected", "a lot of tea"), '"a lot of tea" is not read as a quantity'),
        (DOSES, "30 million", decision("accepted", source="Bulletin"), "A signed claim names where its source can be found"),
        (DOSES, "30 million", decision("noted"), "A note decides nothing"),
        (TEA, "3 June 2021", decision("accepted"), "As claims/ tells it, it would not answer the same claim next time"),
        ("Exports of tea rose by 5% in 2020.", "change", decision("accepted"), "The format of claims/ has no change."),
        ("Foreign Minister John Smith visited Cairo on 12 April 2021.", "visit", decision("accepted"), "has no id: add an [[entity]] to a claims file"),
        ("Sergey Lavrov will visit Cairo on 12 April 2022.", "visit", decision("accepted"), "claims/ tells of what is or was"),
    ],
)  # fmt: skip
def test_what_can_not_be_told_is_refused(
    tmp_path: Path, text: str, quote: str, decided: Decision, sentence: str
) -> None:
    before = report(text, tmp_path)
    finding = found(quote, before)
    with pytest.raises(SignoffError) as caught:
        sign(finding, before.article, decided, tmp_path, settings(tmp_path))
    assert sentence in str(caught.value)
    assert not (tmp_path / NAME).exists()
