"""People of no table in running text: where their names begin and end, and words that only look like one."""

import pytest

from factcheck.extract import builtin, read
from factcheck.model import Article

ROWS = [
    ("ar", "التقى وزير الدفاع التركي خلوصي سونمز نظيره النيجيري أولوسيغون أديبايو.", "خلوصي سونمز, أولوسيغون أديبايو"),
    ("ar", "التقت أنيتا برغستروم ولويد هاملتون في أوسلو.", "أنيتا برغستروم, لويد هاملتون"),
    ("ar", "اجتمع مختار ولد أحمدو بفنسنت كارانجا في نيروبي.", "مختار ولد أحمدو, فنسنت كارانجا"),
    ("ar", "وصل موسى باغايوكو محمد إلى كوتونو.", "موسى باغايوكو محمد"),
    ("ar", "استقبلت رئيسة البرلمان ماجدة الزهيري رافاييل إنزيري.", "ماجدة الزهيري, رافاييل إنزيري"),
    ("ar", "وصل رافاييل إنزيري مساء الأحد.", "رافاييل إنزيري"),
    ("ar", "أعلن سعيد خطيب زاده أن المعرض افتتح.", "سعيد خطيب زاده"),
    ("ar", "قال نور الدين بوعزة إن الجسر أغلق.", "نور الدين بوعزة"),
    ("ar", "قالت الطبيبة أمل الكيلاني إن اللقاح آمن.", "أمل الكيلاني"),
    ("ar", "قتل جمال بوعزة في حادث.", "جمال بوعزة"),
    ("ar", "وصل كريم متأخرا إلى جوبا. تعيش أمل في بيت جميل.", ""),
    ("ar", "يلتقي عادل ومسرور غدا.", ""),
    ("ar", "في مدينة سانتا مونيكا شارع طويل.", ""),
    ("ar", "قال علي بن يوسف إن على المصنع أن يغلق.", "علي بن يوسف"),
    ("ar", "زارت ماريا كونستانتينوفا، ترافقها ابنتها، بانجول.", "ماريا كونستانتينوفا"),
    ("ar", "التقى كولن مبيكي قادته في بريتوريا.", "كولن مبيكي"),
]


def people(lang: str, text: str) -> str:
    """The people that a text names."""
    mentions = read(Article("x", text, lang), builtin().world).mentions
    return ", ".join(mention.name.text for mention in mentions if mention.type == "person" and mention.named)


@pytest.mark.parametrize(("lang", "text", "expected"), ROWS)
def test_people_of_a_sentence(lang: str, text: str, expected: str) -> None:
    assert people(lang, text) == expected
