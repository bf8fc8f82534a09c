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
report-said = { $from } سے { $to } تک، { $zone } کے وقت کے مطابق
report-also = { $from } سے { $to } تک

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
report-how = گاہکوں کے وہ ٹکٹ جو ان دنوں میں حل ہوئے اور اب بھی حل شدہ ہیں، بننے سے آخری حل تک۔ جو ٹکٹ دوبارہ کھلا، وہ دوبارہ حل ہونے پر اپنی پوری مدت کے ساتھ شمار ہوتا ہے۔
report-how-met = ہدف تب پورا ہوتا ہے جب اس مدت کے آخر تک اتنے ٹکٹ حل ہوں جتنے اس تک کے تمام ہدف مل کر چاہتے ہیں۔
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
report-offline-hint = اس مشین پر تمام ٹکٹ نہیں ہیں، اس لیے یہاں کچھ شمار نہیں کیا جاتا۔ رابطہ بحال ہونے پر رپورٹ دکھائی جائے گی۔
report-none = اس ڈیسک کی کوئی رپورٹ نہیں
report-none-hint = ڈیسک کی ترتیبات میں حل کا کوئی ہدف درج نہیں۔
report-not-yours = رپورٹس سپروائزرز کے لیے ہیں
report-not-yours-hint = ڈیسک کی ترتیبات طے کرتی ہیں کہ کون انہیں دیکھ سکتا ہے۔
