"""The check as a whole: failed sources, and the project's own claims."""

from __future__ import annotations

from pathlib import Path

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.model import Article, Report
from factcheck.records import builtin_folder
from factcheck.settings import Settings
from factcheck.wording import Wording

TEXT = "Sergey Lavrov visited Islamabad on 6 and 7 April 2021. Angela Merkel visited Cairo on 3 March 2017."


def report(settings: Settings) -> Report:
    return check(Article("draft.txt", TEXT, "en"), open_desk(settings, None))


def verdicts(found: Report) -> dict[str, str]:
    return {finding.claim.quote: finding.verdict.label for finding in found.findings if finding.claim.kind == "visit"}


def test_what_a_failed_source_might_have_said_is_not_checked(tmp_path: Path) -> None:
    empty = tmp_path / "documents"
    empty.mkdir()
    found = report(Settings(sources=(str(empty),), no_cache=True))
    assert list(verdicts(found).values()) == ["supported", "not-checked"]
    open_one = next(f for f in found.findings if f.verdict.label == "not-checked")
    assert open_one.verdict.rule == "source/failed" and str(empty) in Wording().reason(open_one.verdict.reason)


def test_without_a_failure_an_open_claim_is_not_enough_evidence() -> None:
    assert list(verdicts(report(Settings(no_cache=True))).values()) == ["supported", "not-enough-evidence"]


def test_the_built_in_claims_named_again_are_read_once() -> None:
    found = report(Settings(claims=(str(builtin_folder()),), no_cache=True))
    assert [state.id for state in found.sources] == ["claims"]


def test_a_folder_of_claims_may_be_a_source() -> None:
    found = report(Settings(builtin_claims=False, sources=(f"claims:{builtin_folder()}",), no_cache=True))
    assert list(verdicts(found).values()) == ["supported", "not-enough-evidence"]
