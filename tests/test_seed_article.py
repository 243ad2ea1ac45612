"""The seed article: every claim that an editor marks, its value, and the verdict from each set of sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.model import Report
from factcheck.settings import Settings
from stories import gold
from stories.gold import HERE, SHARED, SPEAKERS, Story

NAME = "lavrov-qureshi.ar"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared articles are not at {SHARED}")
IDS = [f"G{number:02}" for number in range(1, 16)]
DOCUMENTS = (str(HERE / "en-documents"),)
RUNS = {
    "claims": Settings(),
    "documents": Settings(builtin_claims=False, sources=DOCUMENTS),
    "both": Settings(sources=DOCUMENTS),
}


@pytest.fixture(scope="module")
def story() -> Story:
    return gold.load(SHARED, NAME)


@pytest.fixture(scope="module")
def reports(story: Story, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """A report by each set of sources."""
    cache = str(tmp_path_factory.mktemp("cache"))
    desks = {name: open_desk(_with_cache(settings, cache), None) for name, settings in RUNS.items()}
    return {name: check(story.article(), desk) for name, desk in desks.items()}


def _with_cache(settings: Settings, cache: str) -> Settings:
    import msgspec

    return msgspec.structs.replace(settings, cache_folder=cache)


def test_the_gold_is_all_here(story: Story) -> None:
    assert [claim.id for claim in story.gold.claims] == IDS


@pytest.mark.parametrize("run", RUNS)
def test_no_source_failed(reports: dict[str, Report], run: str) -> None:
    assert [source.error for source in reports[run].sources if source.error] == []
    assert all(source.documents for source in reports[run].sources)


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("id", IDS)
def test_found_at_its_offsets(story: Story, reports: dict[str, Report], id: str, run: str) -> None:
    span = story.span(id)
    finding = gold.found(reports[run].findings, story.claim(id).kind, span)
    assert finding, [f.claim.quote for f in reports[run].findings if f.claim.span.meets(span)]
    assert finding.claim.quote == story.claim(id).quote == span.of(story.text)


@pytest.mark.parametrize("id", IDS)
def test_value_and_speaker(story: Story, reports: dict[str, Report], id: str) -> None:
    claim = story.claim(id)
    finding = gold.found(reports["claims"].findings, claim.kind, story.span(id))
    assert finding
    if claim.value:
        assert gold.value_of(finding, claim.kind) == gold.wanted(claim)
    if claim.attributed_to:
        assert gold.speaker_of(finding) == SPEAKERS[claim.attributed_to]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("id", IDS)
def test_verdict(story: Story, reports: dict[str, Report], id: str, run: str) -> None:
    claim = story.claim(id)
    finding = gold.found(reports[run].findings, claim.kind, story.span(id))
    assert finding
    assert finding.verdict.label in claim.labels, finding.verdict.reason


@pytest.mark.parametrize("run", RUNS)
def test_nothing_true_is_refuted(reports: dict[str, Report], run: str) -> None:
    refuted = [f for f in reports[run].findings if f.verdict.label == "refuted"]
    assert [(f.claim.quote, f.verdict.reason) for f in refuted] == []


@pytest.mark.parametrize("run", RUNS)
def test_evidence_is_literal(reports: dict[str, Report], run: str) -> None:
    """What is cited stands in the document at its offsets, and the finding says which document."""
    texts = {path.name: path.read_text("utf-8") for path in Path(DOCUMENTS[0]).iterdir()}
    for finding in reports[run].findings:
        for evidence in finding.verdict.evidence:
            passage = evidence.passage
            assert passage.provenance.url and passage.provenance.sha256
            if passage.signed is None:
                assert any(passage.text in text for text in texts.values())
