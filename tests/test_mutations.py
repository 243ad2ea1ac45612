"""Mutations of the seed article: each turns its own claims to refuted, and no other verdict changes.

A row names the claims that the words belong to, the first being where they are replaced. A wrong participant
is wrong in the meeting and in the title beside the name, a wrong day of the visit in the visit and its date.
"""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factcheck.check import check
from factcheck.desk import Desk, open_desk
from factcheck.model import Finding
from factcheck.settings import Settings
from stories import gold
from stories.gold import HERE, SHARED, Story
from stories.mutation import Mutation, harmless, label, table, wrong_verdicts

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared articles are not at {SHARED}")

DOCUMENTS = (str(HERE / "en-documents"),)
RUNS = {
    "claims": Settings(),
    "documents": Settings(builtin_claims=False, sources=DOCUMENTS),
    "both": Settings(sources=DOCUMENTS),
}

DATES = table("""
    G02         | 14 يوليو           | 15 يوليو
    G02         | 14 يوليو           | 4 يوليو
    G02         | يوليو/تموز         | يونيو/حزيران
    G02         | يوليو/تموز         | أغسطس/آب
    G02         | 2021               | 2020
    G07 G06     | و7                 | و17
    G07 G06     | 6 و7               | 16 و17
    G07 G06     | 6 و7               | 5 و6
    G07 G06     | 6 و7               | 8 و9
    G07 G06     | ابريل/ نيسان       | مايو/ أيار
    G07 G06     | ابريل/ نيسان       | مارس/ آذار
    G07 G06     | 2021               | 2020
    G07 G06     | 2021               | 2019
    G08         | 13                 | 12
    G08         | 13                 | 3
    G08         | يوليو/ تموز الجاري | يونيو/ حزيران
    G05         | هذا العام          | العام الماضي
    G05         | هذا العام          | عام 2019
""")

FIGURES = table("""
    G09         | 95                 | 59
    G09         | 95                 | 99
    G09         | 95                 | 90
    G09         | 95                 | 9.5
    G09         | أكثر               | أقل
    G10         | 85                 | 58
    G10         | 85                 | 25
    G10         | 85                 | 90
    G10         | 85                 | 95
    G10         | حوالي              | أقل من
    G11         | 5                  | 6
    G11         | 5                  | 4
    G11         | 5                  | خمسين
""")

PLACES = table("""
    G05         | إسلام أباد         | دلهي
    G05         | إسلام أباد         | كابول
    G06         | إسلام أباد         | دلهي
    G06         | إسلام أباد         | طهران
    G06         | إسلام أباد         | واشنطن
    G11         | إيران              | العراق
    G11         | الصين              | الهند
    G11         | طاجيكستان          | كازاخستان
""")

PEOPLE = table("""
    G03 G01     | لافروف             | شويغو
    G03 G01     | سيرغي لافروف       | دميتري بيسكوف
    G04 G01     | شاه محمود قريشي    | عمران خان
    G04 G01     | محمود قريشي        | زمان خان
    G15         | جو بايدن           | دونالد ترامب
    G15         | جو بايدن           | باراك أوباما
    G06         | الروسي             | الصيني
    G06         | وزير الخارجية      | وزير الدفاع
    G06         | وزير الخارجية الروسي | الرئيس الأمريكي
""")

ROLES = table("""
    G03         | وزير الخارجية      | وزير الدفاع
    G03         | الروسي             | الصيني
    G04         | وزير الخارجية      | وزير الدفاع
    G04         | وزير الخارجية      | وزير الداخلية
    G04         | الباكستاني         | الهندي
    G04         | الباكستاني         | الأفغاني
    G15         | الرئيس             | وزير الخارجية
    G15         | الرئيس             | نائب الرئيس
    G15         | الأمريكي           | الفرنسي
""")

MUTATIONS = (*DATES, *FIGURES, *PLACES, *PEOPLE, *ROLES)

# Other words for the same: nothing at all may change.
HARMLESS = harmless("""
    G02         | يوليو/تموز         | تموز
    G02         | 14 يوليو/تموز 2021 | ١٤ يوليو/تموز ٢٠٢١
    G05         | إسلام أباد         | إسلام آباد
    G06         | إسلام أباد         | إسلام اباد
    G07         | ابريل/ نيسان       | أبريل/نيسان
    G08         | يوليو/ تموز الجاري | تموز 2021
    G09         | 95 بالمائة         | 95%
    G09         | 95 بالمائة         | ٩٥ في المئة
    G10         | حوالي 85           | نحو 85
    G11         | 5                  | خمس
    G11         | طاجيكستان          | أوزبكستان
    G04         | الباكستاني         | الباكستانيّ
    G15         | الأمريكي           | الأميركي
    G03         | سيرغي              | سيرجي
""")


@pytest.fixture(scope="module")
def story() -> Story:
    return gold.load(SHARED, "lavrov-qureshi.ar")


@pytest.fixture(scope="module", params=RUNS)
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    settings = replace(RUNS[request.param], cache_folder=str(tmp_path_factory.mktemp("cache")))
    return open_desk(settings, None)


@pytest.fixture(scope="module")
def before(desk: Desk, story: Story) -> tuple[Finding, ...]:
    return check(story.article(), desk).findings


def test_every_value_is_mutated(story: Story) -> None:
    """No claim with a value is left without a mutation of its own."""
    mutated = {id for mutation in MUTATIONS for id in mutation.own}
    assert {claim.id for claim in story.gold.claims if claim.value} == mutated


@pytest.mark.parametrize("mutation", MUTATIONS, ids=label)
def test_own_claims_and_no_others(mutation: Mutation, story: Story, desk: Desk, before: tuple[Finding, ...]) -> None:
    after = check(story.article(mutation.applied(story)), desk).findings
    assert list(wrong_verdicts(mutation, story, before, after)) == []


def test_the_day_of_another_figure(story: Story, desk: Desk) -> None:
    """More than 95 percent on 6 July: on that day it was 90, and 95 on another, so either word may be the wrong one."""
    mutation = Mutation("G08", (), "13", "6")
    after = check(story.article(mutation.applied(story)), desk).findings
    refuted = [finding.claim.quote for finding in after if finding.verdict.label == "refuted"]
    assert refuted in (["يوم 6 يوليو/ تموز الجاري"], [story.claim("G09").quote])


@pytest.mark.parametrize("mutation", HARMLESS, ids=label)
def test_other_words_for_the_same(mutation: Mutation, story: Story, desk: Desk, before: tuple[Finding, ...]) -> None:
    after = check(story.article(mutation.applied(story)), desk).findings
    assert list(wrong_verdicts(mutation, story, before, after)) == []
