### رپورٹس: حل میں کتنا وقت لگا۔

report-title = رپورٹس
report-goals = حل کے ہدف

## What a report is about

report-days = دن
report-preset-today = آج
report-preset-week = یہ ہفتہ
report-preset-month = یہ مہینہ
report-preset-own = منتخب دن
report-span-from = سے
report-span-to = تک
report-zone = ٹائم زون
report-brand = برانڈ
report-agent = ایجنٹ
report-kind = شکایت کی قسم
report-all = سب
report-said = { $from } سے { $to } تک، { $zone }
report-also = { $from } سے { $to } تک

report-in-calendar = { $head } ({ $calendar })
report-written-day = { DATETIME($on_at, dateStyle: "medium") }
report-written-moment = { DATETIME($on_at, dateStyle: "medium", timeStyle: "short") }

## The goals, and what came of them

report-band = حل کی مدت
report-band-first =
    { $to ->
        [one] { $to } گھنٹے کے اندر
       *[other] { $to } گھنٹوں کے اندر
    }
report-band-between =
    { $to ->
        [one] { $from } سے { $to } گھنٹہ
       *[other] { $from } سے { $to } گھنٹے
    }
report-band-last =
    { $from ->
        [one] { $from } گھنٹے سے زیادہ
       *[other] { $from } گھنٹوں سے زیادہ
    }
report-count = ٹکٹ
report-share = تناسب
report-goal = ہدف
report-by-then = اس وقت تک
report-goal-by-then = اس وقت تک کا ہدف
report-standing = نتیجہ
report-met = ہدف پورا ہوا
report-missed = ہدف پورا نہیں ہوا
report-met-by = پورا ہوا: اس وقت تک { $is }، ہدف { $goal }
report-missed-by = پورا نہیں ہوا: اس وقت تک { $is }، ہدف { $goal }
report-met-last = پورا ہوا: { $is }، زیادہ سے زیادہ { $goal }
report-missed-last = پورا نہیں ہوا: { $is }، زیادہ سے زیادہ { $goal }
report-resolved = حل شدہ ٹکٹ
report-still-open = ابھی حل نہیں ہوئے
report-resolved-count =
    { $count ->
        [one] { $count } ٹکٹ حل ہوا
       *[other] { $count } ٹکٹ حل ہوئے
    }
report-open-count =
    { $count ->
        [one] { $count } ٹکٹ ابھی حل نہیں ہوا
       *[other] { $count } ٹکٹ ابھی حل نہیں ہوئے
    }
report-how-title = کیا شمار ہوتا ہے
report-how = کسٹمرز کے وہ ٹکٹ جو ان دنوں میں حل ہوئے اور اب بھی حل شدہ ہیں، بننے سے آخری حل تک۔ جو ٹکٹ دوبارہ کھلا، وہ دوبارہ حل ہونے پر اپنی پوری مدت کے ساتھ شمار ہوتا ہے۔
report-how-met = ہدف تب پورا ہوتا ہے جب اس مدت کے اختتام تک حل شدہ ٹکٹوں کا تناسب وہاں تک کے تمام اہداف کے مجموعے سے کم نہ ہو۔
report-open-band = ٹکٹ دکھائیں: { $band }
report-tickets-of = ٹکٹ: { $band }
report-close = فہرست بند کریں
report-tickets = ٹکٹ
report-ticket = ٹکٹ نمبر
report-subject = موضوع
report-created = بننے کا وقت
report-resolved-at = حل کا وقت
report-took = مدت
report-took-hours = مدت گھنٹوں میں
report-not-here = صرف سرور پر

## The rota

report-rota = شفٹ شیڈول
report-adherence = شفٹ کی پابندی
report-day = دن
report-shift = شفٹ
report-shift-from = آغاز
report-shift-to = اختتام
rota-times = { $from }–{ $to }
rota-times-over = { $from }–{ $to } { $days }
rota-earlier = پچھلا ہفتہ
rota-later = اگلا ہفتہ
rota-now = یہ ہفتہ
rota-plan = شفٹ شامل کریں
rota-plan-submit = یہ شفٹ شامل کریں
rota-change = شفٹ تبدیل کریں
rota-save = یہ شفٹ تبدیل کریں
rota-remove = شفٹ ہٹائیں
rota-plan-for = شفٹ شامل کریں: { $name }، { $day }
rota-change-of = شفٹ { $times } تبدیل کریں: { $name }، { $day }
rota-over = اگلے دن ختم ہوتی ہے
rota-weekly = ہر ہفتے دہرائیں
rota-which = کیا تبدیل ہو
rota-which-one = صرف یہ دن
rota-which-onward = یہ دن اور اس کے بعد کے تمام دن
rota-nobody = شفٹ کے لیے کوئی نہیں
rota-nobody-hint = اس ڈیسک پر کوئی نشست نہیں لیتا۔

## Who was online when

report-people = ایجنٹ کے لحاظ سے
report-shift-by-shift = شفٹ کے لحاظ سے
report-shifts = شفٹیں
report-planned = مقررہ
report-online = دستیاب
report-breaks = وقفے
report-missing = غیر حاضری
report-online-share = دستیابی کا تناسب
report-remarks = کیفیت
report-planned-hours = مقررہ گھنٹے
report-online-hours = دستیابی کے گھنٹے
report-missing-hours = غیر حاضری کے گھنٹے
report-break-hours = وقفہ ({ $reason })، گھنٹے
report-late-minutes = تاخیر کے منٹ
report-early-minutes = جلد روانگی کے منٹ
report-late-shifts = تاخیر والی شفٹیں
report-early-shifts = جلد ختم ہونے والی شفٹیں
report-absent-shifts = غیر حاضری والی شفٹیں
report-absent = غیر حاضر
report-late = { $length } تاخیر
report-early = { $length } جلد روانگی
report-fine = شیڈول کے مطابق
report-ahead = ابھی باقی
report-break = { $reason }: { $length }
report-span-of = { $what }، { $from } سے { $to } تک
report-late-count =
    { $count ->
        [one] { $count } بار تاخیر
       *[other] { $count } بار تاخیر
    }
report-early-count =
    { $count ->
        [one] { $count } بار جلد روانگی
       *[other] { $count } بار جلد روانگی
    }
report-absent-count =
    { $count ->
        [one] { $count } بار غیر حاضری
       *[other] { $count } بار غیر حاضری
    }
report-how-online-seat = جس کے پاس نشست ہو وہ دستیاب ہے۔ وقفہ وہی ہے جو درج کیا گیا، باقی غیر حاضری ہے۔ جو شفٹ ختم نہیں ہوئی وہ اب تک شمار ہوتی ہے۔
report-how-online-signed-on = جس کے پاس نشست ہو، یا جو سائن ان ہو اور عارضی طور پر غیر حاضر نہ ہو، وہ دستیاب ہے۔ وقفہ وہی ہے جو درج کیا گیا، باقی غیر حاضری ہے۔ جو شفٹ ختم نہیں ہوئی وہ اب تک شمار ہوتی ہے۔
report-how-grace = { $length } تک کے فرق سے آنا یا جانا شیڈول کے مطابق ہے۔
report-no-shifts = ان دنوں میں کوئی شفٹ نہیں
report-no-shifts-hint = شفٹ شیڈول میں شامل کریں یا دوسرے دن منتخب کریں۔

## Saving

report-csv = ⁨CSV⁩ میں محفوظ کریں
report-xlsx = ⁨Excel⁩ میں محفوظ کریں
report-about = اس رپورٹ کے بارے میں
report-value = قدر
report-counted-at = شمار کا وقت
report-saved = محفوظ ہو گیا: { $place }

## Nothing to show

report-empty = ان دنوں میں کچھ حل نہیں ہوا
report-empty-hint = دوسرے دن یا کم فلٹر منتخب کریں۔
report-offline = رپورٹ کے لیے رابطہ درکار ہے
report-offline-hint = اس ڈیوائس پر تمام ٹکٹ نہیں ہیں، اس لیے یہاں کچھ شمار نہیں کیا جاتا۔ رابطہ بحال ہونے پر رپورٹ دکھائی جائے گی۔
report-none = اس ڈیسک کی کوئی رپورٹ نہیں
report-none-hint = ڈیسک کی ترتیبات میں حل کا کوئی ہدف درج نہیں۔
report-not-yours = رپورٹس سپروائزرز کے لیے ہیں
report-not-yours-hint = ڈیسک کی ترتیبات طے کرتی ہیں کہ کون انہیں دیکھ سکتا ہے۔

## Response time and resolution rate

report-performance = جواب اور حل
report-group = بلحاظ
report-group-of = گروپ
report-priority = ترجیح
report-no-priority = مقرر نہیں
report-nobody = کوئی نہیں
report-no-result = بغیر نتیجے کے
report-week = ہفتے کا آغاز
report-received = موصول
report-answered = جواب دیا گیا
report-response = جواب کا اوسط وقت
report-median = جواب کا وسطی وقت
report-response-hours = جواب کا اوسط وقت گھنٹوں میں
report-median-hours = جواب کا وسطی وقت گھنٹوں میں
report-in-time = بروقت
report-in-time-share = بروقت جوابات کا تناسب
report-late-answers = تاخیر سے
report-resolution-rate = حل کی شرح
report-resolution-time = حل کا اوسط وقت
report-resolution-hours = حل کا اوسط وقت گھنٹوں میں
report-how-response = کسٹمرز کے وہ ٹکٹ جو ان دنوں میں موصول ہوئے۔ جواب کا وقت پہلے پیغام سے کسٹمر کو ایجنٹ کے جواب تک ہے، ہدف کے کیلنڈر کے مطابق؛ جو پیغام پروگرام خود بھیجے وہ جواب نہیں۔
report-how-in-time = بروقت جوابات کا تناسب بتاتا ہے کہ جن ٹکٹوں کا جواب دیا گیا یا جن کی مہلت گزر چکی، ان میں سے کتنوں کا جواب مہلت کے اندر دیا گیا۔
report-how-rate = حل کی شرح ان ٹکٹوں کا تناسب ہے جو اب حل شدہ ہیں؛ دوبارہ کھلنے والا ٹکٹ حل شدہ نہیں۔
report-how-result = نتیجہ وہ ہے جس کے ساتھ یہ ٹکٹ اب بند ہیں؛ جو ٹکٹ ابھی کھلا ہے اس کا کوئی نتیجہ نہیں۔
report-none-received = ان دنوں میں کوئی ٹکٹ موصول نہیں ہوا

## What was missed, by cause

report-misses = گزری ہوئی مہلتیں، وجہ کے لحاظ سے
report-misses-hint = ان دنوں میں گزرنے والی مہلتیں اور ان کی وجہ۔
report-target = گزری ہوئی مہلت
report-cause = وجہ
report-no-cause = ابھی درج نہیں
