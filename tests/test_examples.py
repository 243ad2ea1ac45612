"""The examples: each shows every verdict, and its one mistake, from the claims as from the documents alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.desk import Desk, open_desk
from factcheck.readers import read_article
from factcheck.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
DOCUMENTS = (str(EXAMPLES / "documents"),)
RUNS = {
    "claims": Settings(no_cache=True),
    "both": Settings(no_cache=True, sources=DOCUMENTS),
    "documents": Settings(no_cache=True, sources=DOCUMENTS, builtin_claims=False),
}
MISTAKES = {
    "islamabad.en.txt": [
        "Russian Foreign Minister Sergey Lavrov visited Islamabad from 6 to 9 April 2021",
        "from 6 to 9 April 2021",
    ],
    "afghanistan.ar.txt": ["بأكثر من 59 بالمئة"],
}


@pytest.fixture(scope="module", params=RUNS)
def desk(request: pytest.FixtureRequest) -> Desk:
    return open_desk(RUNS[request.param], None)


@pytest.mark.parametrize("name", MISTAKES)
def test_every_verdict_and_one_mistake(desk: Desk, name: str) -> None:
    findings = check(read_article(str(EXAMPLES / name)), desk).findings
    labels = {finding.verdict.label for finding in findings}
    assert labels == {"supported", "refuted", "conflicting", "not-enough-evidence"}
    assert [f.claim.quote for f in findings if f.verdict.label == "refuted"] == MISTAKES[name]


def test_every_example_is_tried() -> None:
    assert {path.name for path in EXAMPLES.glob("*.txt")} == set(MISTAKES)
