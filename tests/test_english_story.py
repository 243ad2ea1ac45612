"""The same story in English, against Arabic documents: the claims, their verdicts, and mutations of them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factcheck.check import check
from factcheck.desk import Desk, open_desk
from factcheck.model import Finding
from factcheck.settings import Settings
from stories import gold
from stories.gold import HERE, SPEAKERS
from stories.mutation import Mutation, harmless, label, table, wrong_verdicts

STORY = gold.load(HERE, "story.en")
IDS = [claim.id for claim in STORY.gold.claims]
DOCUMENTS = (str(HERE / "ar-documents"),)
RUNS = {
    "claims": Settings(),
    "documents": Settings(builtin_claims=False, sources=DOCUMENTS),
    "both": Settings(sources=DOCUMENTS),
}

MUTATIONS = table("""
    E02         | 14 July             | 15 July
    E02         | July                | June
    E02         | 2021                | 2020
    E03 E01     | Lavrov              | Shoigu
    E04 E01     | Shah Mahmood Qureshi | Imran Khan
    E03         | Foreign             | Defence
    E03         | Russian             | Chinese
    E04         | Pakistani           | Indian
    E05         | Islamabad           | Delhi
    E05         | this year           | last year
    E05         | this year           | in 2019
    E07 E06     | 6 and 7             | 16 and 17
    E07 E06     | 6 and 7             | 5 and 6
    E07 E06     | April               | May
    E07 E06     | 2021                | 2020
    E06         | Islamabad           | Tehran
    E06         | Russian             | Chinese
    E06         | foreign minister    | defence minister
    E08         | 13                  | 12
    E08         | July                | June
    E09         | 95                  | 59
    E09         | 95                  | 99
    E09         | 95                  | 90
    E09         | more                | less
    E10         | 85                  | 58
    E10         | 85                  | 90
    E10         | 85                  | 95
    E10         | about               | less than
    E11         | five                | six
    E11         | five                | 4
    E11         | Iran                | Iraq
    E11         | Tajikistan          | Kazakhstan
    E15         | President           | Vice President
    E15         | President           | Foreign Minister
    E15         | US                  | French
    E15         | Joe Biden           | Donald Trump
""")

HARMLESS = harmless("""
    E02         | 14 July 2021        | July 14, 2021
    E03         | Sergey              | Sergei
    E04         | Mahmood             | Mehmood
    E07         | 6 and 7 April 2021  | April 6-7, 2021
    E08         | 13 July             | July 13
    E09         | 95 percent          | 95%
    E10         | about 85            | around 85
    E11         | five                | 5
    E11         | Tajikistan          | Uzbekistan
    E15         | US                  | American
""")


@pytest.fixture(scope="module", params=RUNS)
def run(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def desk(run: str, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return open_desk(replace(RUNS[run], cache_folder=str(tmp_path_factory.mktemp("cache"))), None)


@pytest.fixture(scope="module")
def before(desk: Desk) -> tuple[Finding, ...]:
    return check(STORY.article(), desk).findings


@pytest.mark.parametrize("id", IDS)
def test_found_with_its_verdict(before: tuple[Finding, ...], id: str) -> None:
    claim, span = STORY.claim(id), STORY.span(id)
    finding = gold.found(before, claim.kind, span)
    assert finding, [f.claim.quote for f in before if f.claim.span.meets(span)]
    assert finding.claim.quote == claim.quote
    assert finding.verdict.label in claim.labels, finding.verdict.reason
    if claim.value:
        assert gold.value_of(finding, claim.kind) == gold.wanted(claim)
    if claim.attributed_to:
        assert gold.speaker_of(finding) == SPEAKERS[claim.attributed_to]


def test_nothing_true_is_refuted(before: tuple[Finding, ...]) -> None:
    refuted = [f for f in before if f.verdict.label == "refuted"]
    assert [(f.claim.quote, f.verdict.reason) for f in refuted] == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=label)
def test_own_claims_and_no_others(mutation: Mutation, desk: Desk, before: tuple[Finding, ...]) -> None:
    after = check(STORY.article(mutation.applied(STORY)), desk).findings
    assert list(wrong_verdicts(mutation, STORY, before, after)) == []


@pytest.mark.parametrize("mutation", HARMLESS, ids=label)
def test_other_words_for_the_same(mutation: Mutation, desk: Desk, before: tuple[Finding, ...]) -> None:
    after = check(STORY.article(mutation.applied(STORY)), desk).findings
    assert list(wrong_verdicts(mutation, STORY, before, after)) == []
