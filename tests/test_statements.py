"""A claim without figures against one text that is about it: opposites, denial, names and kindred words."""

from __future__ import annotations

import pytest

from factcheck.compare import compare
from factcheck.model import Article

R, S, N = "refuted", "supported", "not-enough-evidence"
ARABIC = [
    # opposite ends of an axis, and two words for one end
    ("ارتفاع أسعار القمح في الأسواق", "أسعار القمح تهبط في الأسواق", R, "pair/opposite"),
    ("ارتفاع أسعار القمح في الأسواق", "أسعار القمح تصعد في الأسواق", S, "pair/words"),
    ("الهند تغلق حدودها أمام الشاحنات", "الهند تفتح حدودها أمام الشاحنات", R, "pair/opposite"),
    ("كينيا تسمح باستيراد الدراجات", "كينيا تحظر استيراد الدراجات", R, "pair/opposite"),
    # denial on one side
    ("النقابة تنظم مسيرة في نيروبي", "النقابة لن تنظم مسيرة في نيروبي", R, "pair/negated"),
    ("النقابة لن تنظم مسيرة في نيروبي", "لن تنظم النقابة مسيرة في نيروبي", S, "pair/words"),
    # another name in the same place
    ("السويد ترسل مهندسين إلى بيرو", "النرويج ترسل مهندسين إلى بيرو", R, "pair/name"),
    ("السويد ترسل مهندسين إلى بيرو", "السويد ترسل مهندسين إلى ليما في بيرو", S, "pair/words"),
    # names that change places
    ("السويد تشكو النرويج أمام المحكمة", "النرويج تشكو السويد أمام المحكمة", N, "pair/open"),
    # another thing of the same row
    ("الذهب يتأرجح قبل اجتماع البنوك", "اليورو يتأرجح قبل اجتماع البنوك", R, "pair/thing"),
]


@pytest.mark.parametrize(("said", "found", "label", "rule"), ARABIC)
def test_arabic_words_are_held_against_words(said: str, found: str, label: str, rule: str) -> None:
    verdict = compare(Article("claim", said, "ar"), Article("evidence", found, "ar"))
    assert (verdict.label, verdict.rule) == (label, rule)
