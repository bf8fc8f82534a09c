### اسکرپٹ: مرحلہ بہ مرحلہ کیا کہنا اور پوچھنا ہے، اور کسٹمر کی تصدیق۔

## Beginning

run-scripts = اسکرپٹ
run-start = اسکرپٹ شروع کریں
run-none = اس ٹکٹ کے لیے کوئی اسکرپٹ نہیں
run-none-hint = سپورٹ ڈیسک میں اس ٹکٹ کی قسم یا چینل کے لیے کوئی اسکرپٹ نہیں۔
run-past = پچھلے اسکرپٹ
run-given-up = ادھورا
run-by = { $name }، { $when }
run-ended = اسکرپٹ ختم ہو گیا

## The path

run-path = پورا راستہ
run-step-of = { $of } میں سے مرحلہ { $at }
run-now = ابھی
run-was-said = بتا دیا گیا
run-locked = مقفل
run-back = واپس
run-stop = اسکرپٹ چھوڑیں
run-close = اسکرپٹ کا پینل بند کریں

## A step

run-say-in = { $language } میں کہیں
run-in-language = { $language } میں
run-other-language = دوسری زبان
run-input-text = کسٹمر کی بات
run-input-email = ای میل پتہ
run-input-phone = فون نمبر
run-input-code = کوڈ
run-input-country = ملک
run-choose-country = ملک منتخب کریں
run-asks-server = سرور جانچتا ہے کہ یہ کسی اور کسٹمر کا نہ ہو
run-call-number = کال کا نمبر
run-no-number = کوئی نمبر درج نہیں
run-call = کال کریں
run-call-waits = کال کی تمام نشستیں مصروف ہیں۔ کال انتظار کی قطار میں رہے گی اور باری آنے پر آپ کو اطلاع ملے گی۔
run-call-in-line = مطلوبہ کال، انتظار کی قطار میں نمبر { $place }۔ باری آنے پر آپ کو اطلاع ملے گی۔
run-call-in-line-theirs = { $name } کی مطلوبہ کال، انتظار کی قطار میں نمبر { $place }
run-call-offered = کال اب کی جا سکتی ہے۔ قبول کرنے کے لیے ⁨Alt A⁩۔
run-call-offered-theirs = کال دوسرے ایجنٹ کو پیش کی گئی ہے
run-call-active = یہ کال آپ کے پاس جاری ہے
run-call-active-theirs = یہ کال { $name } کے پاس جاری ہے
run-call-wrap-up = کال ختم ہو گئی۔ لائیو ڈیسک پر اس کا نتیجہ بتائیں۔
run-call-withdraw = کال واپس لیں
run-call-withdraw-hint = مرحلے کا جواب دینے سے بھی کال واپس ہو جاتی ہے۔
run-call-open = کال کھولیں
run-assign-to = ٹکٹ کس کو جائے گا
run-nobody-fit = اس ڈیسک پر کوئی نہیں جسے ٹکٹ دیا جا سکے
run-nobody-there = جنہیں ٹکٹ مل سکتا ہے ان میں سے ابھی کوئی موجود نہیں۔ سپروائزر سے پوچھیں یا کسی کے آنے کا انتظار کریں۔
run-person-absent = { $person } ({ $absence })
run-now-is = موجودہ
run-will-be = نیا
run-noted = ٹکٹ پر نوٹ کے طور پر محفوظ ہو گا
run-says-reply = کسٹمر کے نام آپ کا جواب
run-says-party-note = ٹیم لیڈر کے لیے نوٹ، درخواست کے ٹکٹ پر
run-says-mail = درج ای میل پتے پر پیغام
run-says-ticket = نئے ٹکٹ کا پیغام
run-writes-note = ٹکٹ پر نوٹ
run-choose = نمبر سے منتخب کریں
run-go-on = آگے
run-finish = مکمل کریں

## Verification

run-question-of = { $of } میں سے سوال { $at }
run-optional = صرف اگر لاگو ہو
run-customer-says = کسٹمر کا جواب
run-check = جانچیں
run-right = درست
run-wrong = غلط
run-skip = چھوڑیں
run-skipped = چھوڑا گیا
run-asking = پوچھا جا رہا ہے
run-not-asked = نہیں پوچھا گیا
run-match = مطابق
run-no-match = غیر مطابق
run-judge-hint = کسٹمر کی بات کو سامنے موجود معلومات سے ملائیں اور فیصلہ کریں۔
run-blind-hint = محفوظ جواب آپ کو نظر نہیں آتا۔ ہجے، ہندسوں کی شکل اور کیلنڈر کا فرق مدِ نظر رکھا جاتا ہے۔
run-tries-left =
    { $count ->
        [one] { $count } کوشش
       *[other] { $count } کوششیں
    }
run-missed =
    { $count ->
        [0] غیر مطابق، کوئی کوشش باقی نہیں
        [one] غیر مطابق، { $count } کوشش باقی
       *[other] غیر مطابق، { $count } کوششیں باقی
    }
run-count-right = { $count } درست
run-count-wrong = { $count } غلط
run-more =
    { $count ->
        [one] مزید { $count } درست جواب درکار ہے
       *[other] مزید { $count } درست جواب درکار ہیں
    }
run-ask-more =
    { $count ->
        [one] مزید { $count } سوال پوچھنا ہے
       *[other] مزید { $count } سوال پوچھنے ہیں
    }
run-cell = { $name }: { $state }
run-passed = تصدیق کامیاب
run-passed-hint = جو مقفل تھا، اس لائیو گفتگو کے لیے کھل گیا۔
run-failed = تصدیق ناکام
run-failed-hint = جو مقفل ہے، اس لائیو گفتگو میں مقفل رہے گا۔
run-hidden = تصدیق کے دوران چھپا ہوا
