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
    # a title in the feminine, its nationality, and a name of no table
    ("ar", "صرحت السفيرة النرويجية آن هالفورسن أن المنحة ستصرف.", "آن هالفورسن"),
    ("ar", "استقبل الوالي المستشارة القانونية أمل التازي.", "أمل التازي"),
    ("ar", "حضرت وزيرة البيئة الفنلندية كريستا ميكونن الافتتاح.", "كريستا ميكونن"),
    ("ar", "قالت السفيرة النرويجية إن المنحة ستصرف.", ""),
    ("ar", "كرم عميد الكلية السيدة ماساكا نوبيلو.", "ماساكا نوبيلو"),
    # the object of a verb is no third name; a family's name with the article is
    ("ar", "وصف كلود برنار الأزمة بأنها عميقة.", "كلود برنار"),
    ("ar", "ناقش علي حسين الميزانية.", "علي حسين"),
    ("ar", "قال علي حسين الحداد إن المصنع أغلق.", "علي حسين الحداد"),
    ("ar", "قال علي حسين البصراوي إن المصنع أغلق.", "علي حسين البصراوي"),
    ("ar", "وصل سليم الحاج إلى صيدا.", "سليم الحاج"),
    # behind an office with its country or the article: two words of no table
    ("ar", "التقى نظيره الكازاخستاني تيمورلان ساباييف.", "تيمورلان ساباييف"),
    ("ar", "قال الرئيس الباراغوياني هوراسيو كارتيس إن الموسم جيد.", "هوراسيو كارتيس"),
    ("ar", "كرم سفير اليابان كينيا هاشيدا عميد الكلية.", "كينيا هاشيدا"),
    ("ar", "زار رئيس الوزراء الياباني كينيا وملاوي.", ""),
    ("ar", "التقى الرئيس التركي خبراء اقتصاديين.", ""),
    ("ar", "استقبل الوزير الفرنسي تجارا محليين وطلابا أجانب.", ""),
    ("ar", "الرئيس الروسي تفقد مصنعا للسيارات.", ""),
    ("ar", "عين الرئيس التونسي حاكما جديدا للبنك.", ""),
    # behind a verb: a word of no table and one that ends like a family's name
    ("ar", "استقبل شوخرات إبراغيموف وفدا.", "شوخرات إبراغيموف"),
    ("ar", "استقبل فريق الإنقاذ المصابين. أعلنت نيابة باريس توقيف شخص.", ""),
    # a family's name that stands first
    ("ar", "قال الأمين العام السابق بان كي مون إن المناخ يتغير.", "بان كي مون"),
    ("ar", "التقى نظيره الفيتنامي فام مينه تشينه.", "فام مينه تشينه"),
    ("ar", "قدم لي صديق قديم هدية. قال بأن كي ينجح عليه أن يعمل.", ""),
    ("ar", "قال جون كيري إن المناخ يتغير. التقى جون كيري سيرغي لافروف.", "جون كيري, جون كيري, سيرغي لافروف"),
    (
        "en",
        "Ban Ki-moon met Prime Minister Prayut Chan-o-cha and Moon Jae-in.",
        "Ban Ki-moon, Prayut Chan-o-cha, Moon Jae-in",
    ),
    ("en", "Ban plastic-free bags. A Ming-era vase. Yang Moscow-based firms.", ""),
    ("en", "Vice Premier Liu He met Janet Yellen. Premier Li left. He slept.", "Liu He, Janet Yellen"),
    ("fr", "Ban Ki-moon a reçu Prayut Chan-o-cha.", "Ban Ki-moon, Prayut Chan-o-cha"),
    ("es", "Ban Ki-moon recibió a Prayut Chan-o-cha.", "Ban Ki-moon, Prayut Chan-o-cha"),
    ("ru", "Генсек ООН Пан Ги Мун принял Ким Чен Ына.", "Пан Ги Мун, Ким Чен Ына"),
]


def people(lang: str, text: str) -> str:
    """The people that a text names."""
    mentions = read(Article("x", text, lang), builtin().world).mentions
    return ", ".join(mention.name.text for mention in mentions if mention.type == "person" and mention.named)


@pytest.mark.parametrize(("lang", "text", "expected"), ROWS)
def test_people_of_a_sentence(lang: str, text: str, expected: str) -> None:
    assert people(lang, text) == expected
