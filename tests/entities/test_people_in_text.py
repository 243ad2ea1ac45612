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
    (
        "en",
        "Hulusi Sonmez met Mahamat Idriss Sougui and Riyad al-Hourani.",
        "Hulusi Sonmez, Mahamat Idriss Sougui, Riyad al-Hourani",
    ),
    ("en", "Vatma Mint Sidi greeted Moktar Ould Hamma.", "Vatma Mint Sidi, Moktar Ould Hamma"),
    ("en", "Maia Sandu and Qamar Javed Malik spoke.", "Maia Sandu, Qamar Javed Malik"),
    ("en", "Safari Park closed. Royal Bank rose. Trash Bins stank.", ""),
    ("en", "Yesterday Maria Madrid left.", ""),
    ("fr", "Bruno Le Prince a reçu Choguel Ag Mossa et le maire de Lille.", "Bruno Le Prince, Choguel Ag Mossa"),
    ("fr", "Élise Dupont de Ligonnès arrive. Paul Marchand de la majorité aussi.", "Élise Dupont, Paul Marchand"),
    ("es", "Nuno Barros de Sousa y Ana Prieto de Vigo hablaron.", "Nuno Barros de Sousa, Ana Prieto de Vigo"),
    ("es", "Luis Prado de Podemos vio a Brahim uld Salek.", "Luis Prado, Brahim uld Salek"),
    ("ru", "Спикер Госсовета Вячеслав Зорин принял Залмая Дуррани.", "Вячеслав Зорин, Залмая Дуррани"),
    ("ru", "Урсулу фон дер Хайде встретил Мохамед ульд Хамма.", "Урсулу фон дер Хайде, Мохамед ульд Хамма"),
    ("ru", "Глава МИД Конго Жан-Клод Мбуту прилетел.", "Жан-Клод Мбуту"),
    ("ru", "Роман Толстого вышел. Дон Кихот уехал.", ""),
    ("ar", "التقى كولن مبيكي قادته في بريتوريا.", "كولن مبيكي"),
]


def people(lang: str, text: str) -> str:
    """The people that a text names."""
    mentions = read(Article("x", text, lang), builtin().world).mentions
    return ", ".join(mention.name.text for mention in mentions if mention.type == "person" and mention.named)


@pytest.mark.parametrize(("lang", "text", "expected"), ROWS)
def test_people_of_a_sentence(lang: str, text: str, expected: str) -> None:
    assert people(lang, text) == expected
