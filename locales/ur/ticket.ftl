### ایک ٹکٹ: گفتگو، تحریر، ٹائمر اور کارروائیاں۔

## A ticket

ticket-new = نیا ٹکٹ
ticket-none = کوئی ٹکٹ کھلا نہیں
ticket-none-hint = فہرست سے کوئی ٹکٹ چنیں، یا سب سے پہلے مقررہ وقت والے کے لیے ⁨J⁩ دبائیں۔
ticket-not-numbered = ابھی نمبر نہیں ملا
ticket-unsent = ابھی نہیں بھیجا گیا
ticket-opened = آغاز: { $when }
ticket-has-draft = مسودہ
ticket-back = فہرست پر واپس
ticket-me = میں

## Assigning

ticket-assign = تفویض کریں
ticket-assign-to = کسے تفویض کریں
ticket-assigned-to-me = میرے پاس
ticket-unassign = تفویض ختم کریں
ticket-toast-assigned = ٹکٹ { $name } کو تفویض ہو گیا
ticket-toast-assigned-to-me = ٹکٹ آپ کو تفویض ہو گیا
ticket-toast-unassigned = ٹکٹ کی تفویض ختم ہو گئی

## Resolving

ticket-resolve = حل کریں
ticket-resolve-why = ٹکٹ کس وجہ سے حل ہوا؟
ticket-toast-resolved = ٹکٹ حل ہو گیا: { $reason }

## Staying pending

pending-ask = التوا کی درخواست کریں
pending-ask-why = ٹکٹ کو کس چیز کا انتظار ہے؟
pending-ask-hint = آپ کی درخواست فوری طور پر فیصلہ کرنے والے کو دکھائی جاتی ہے۔
pending-ask-send = منظوری مانگیں
pending-ask-longer = مزید مدت مانگیں
pending-asked = منظوری کا منتظر
pending-approved = منظوری کے ساتھ زیرِ التوا
pending-over = منظور شدہ مدت ختم ہو گئی
pending-title = زیرِ التوا
pending-asked-by = درخواست گزار: { $name }، { $when }
pending-until = { $when } تک
pending-approve = منظور کریں
pending-approve-term = زیرِ التوا رہنے کی مدت
pending-term =
    { $hours ->
        [one] { $hours } گھنٹہ
       *[other] { $hours } گھنٹے
    }
pending-decline = نامنظور کریں
pending-decline-why = اس کے بجائے کیا کیا جائے؟
pending-end = ٹکٹ پر کام جاری رکھیں
pending-toast-asked = منظوری کی درخواست بھیج دی گئی
pending-toast-approved = درخواست منظور ہو گئی
pending-toast-declined = درخواست نامنظور ہو گئی
pending-toast-ended = ٹکٹ اب زیرِ التوا نہیں
ticket-event-pending-asked = { $name } نے ٹکٹ کو زیرِ التوا رکھنے کی درخواست کی: { $reason }
ticket-event-pending-approved = { $name } نے { $until } تک زیرِ التوا رکھنا منظور کیا
ticket-event-pending-declined = { $name } نے درخواست نامنظور کی: { $reason }
ticket-event-pending-ended = اب زیرِ التوا نہیں
ticket-event-pending-approved-for = { $name } نے { $of } کی جگہ { $until } تک زیرِ التوا رکھنا منظور کیا
ticket-event-pending-declined-for = { $name } نے { $of } کی جگہ درخواست نامنظور کی: { $reason }
pending-approved-by = منظوری: { $name }
pending-approved-for = منظوری: { $name }، { $of } کی جگہ
pending-instead-of = { $of } کی جگہ فیصلہ { $when } تک آپ کے ذمے ہے
pending-instead-over = { $of } کی جگہ فیصلہ اب آپ کے ذمے نہیں

## Deciding while somebody is away

delegation-title = غیر موجودگی میں فیصلے
delegation-name = قائم مقام نامزد کریں
delegation-who = آپ کی جگہ فیصلہ کس کے ذمے ہو
delegation-from = سے
delegation-from-time = سے، وقت
delegation-until = تک
delegation-until-time = تک، وقت
delegation-now = ابھی
delegation-send = قائم مقام نامزد کریں
delegation-hint = منظوری کی درخواستوں پر فیصلہ قائم مقام کرتا ہے، اور ہر فیصلے پر درج ہوتا ہے کہ وہ آپ کی جگہ ہوا۔ آپ خود بھی فیصلہ کر سکتے ہیں۔
delegation-nobody = اس سپورٹ ڈیسک پر کوئی آپ کی جگہ فیصلہ نہیں کر سکتا۔
delegation-end = اسے ختم کریں
delegation-running = { $of } کی جگہ فیصلہ: { $to }، { $when } تک
delegation-running-me = { $of } کی جگہ فیصلہ آپ کے ذمے ہے، { $when } تک
delegation-running-mine = آپ کی جگہ فیصلہ: { $to }، { $when } تک
delegation-coming = { $of } کی جگہ فیصلہ: { $to }، { $from } سے { $when } تک
delegation-earlier = اس سے پہلے
delegation-over = { $of } کی جگہ { $to }، { $when } تک
delegation-ended = { $of } کی جگہ { $to }، اختتام { $when }، از { $by }
delegation-toast-given = آپ کی جگہ فیصلہ: { $name }
delegation-toast-ended = قائم مقامی ختم ہو گئی

## Conversation

ticket-conversation = گفتگو
day-today = آج، { $date }
day-yesterday = گزشتہ کل، { $date }
ticket-inside-only = صرف اندرونی
ticket-by-program = پروگرام
ticket-event-created = { $name } نے ٹکٹ بنایا

# Variables:
#   $name - the agent's name
ticket-event-customer-chosen = { $name } نے کسٹمر کو منتخب کیا

# Variables:
#   $name - the agent's name
ticket-event-opened = { $name } نے درج پتے کے لیے نیا ٹکٹ بنایا

ticket-event-assigned = { $name } کی طرف سے { $to } کو تفویض
ticket-event-taken = { $name } نے ٹکٹ سنبھالا
ticket-event-unassigned = { $name } کی طرف سے تفویض ختم
ticket-event-resolved = { $name } کی طرف سے حل: { $reason }
ticket-event-reopened = کسٹمر کے نئے پیغام پر دوبارہ کھلا

## Composer

ticket-answer = جواب
ticket-answer-kind = جواب کی قسم
ticket-reply = جواب دیں
ticket-note = نوٹ
ticket-your-reply = کسٹمر کو آپ کا جواب
ticket-your-note = آپ کا اندرونی نوٹ
ticket-reply-placeholder = کسٹمر کو لکھیں
ticket-note-placeholder = ساتھیوں کے لیے لکھیں
ticket-note-hint = کسٹمر کو کبھی نظر نہیں آتا
ticket-templates = ٹیمپلیٹس
ticket-draft-kept = مسودہ محفوظ ہوا، { $time }
ticket-send = بھیجیں
ticket-keep-note = نوٹ محفوظ کریں

## Attachments

ticket-attach = منسلکات شامل کریں
ticket-files = منسلکات
ticket-files-waiting = اس پیغام کے منسلکات
ticket-files-drop = منسلک کرنے کے لیے یہاں چھوڑیں
ticket-file-remove = { $name } ہٹائیں
ticket-file-reading = { $name } شامل ہو رہا ہے
ticket-file-save = محفوظ کریں
ticket-file-save-name = { $name } محفوظ کریں
ticket-file-show = محفوظ کر کے فولڈر میں دکھائیں
ticket-file-saved = محفوظ کرنے کی جگہ: { $place }
ticket-file-kb = { $size } کلو بائٹ
ticket-file-mb = { $size } میگا بائٹ

## Beside the conversation

ticket-about = اس ٹکٹ کے بارے میں
ticket-open-side = کسٹمر اور ٹائمر
ticket-close-side = بند کریں
ticket-customer = کسٹمر
ticket-phone = فون
ticket-email = ای میل
ticket-language = زبان
ticket-no-address = کوئی فون یا ای میل معلوم نہیں
ticket-brand = برانڈ
ticket-store = اسٹور
ticket-currency = کرنسی
ticket-account = اکاؤنٹ
ticket-avatar = پروفائل تصویر
ticket-country = ملک
ticket-from = بھیجنے والے کا پتہ
ticket-not-known = معلوم نہیں
customer-unknown = اس کسٹمر کا کوئی اکاؤنٹ معلوم نہیں
customer-unknown-hint = ان کا اکاؤنٹ تلاش کریں، یا جو معلوم ہو درج کریں۔
customer-not-here = یہ کسٹمر ابھی اس ڈیوائس پر نہیں
customer-not-here-hint = سنک مکمل ہونے کا انتظار کریں، یا کوئی اور کسٹمر منتخب کریں۔
customer-unsure = رابطے کا یہ ذریعہ کئی کسٹمرز کا ہے
customer-unsure-hint = پوچھیں کہ یہ کون ہیں، پھر منتخب کریں۔ اس سے پہلے کسی اکاؤنٹ پر کوئی کارروائی نہیں ہوتی۔
customer-find = اکاؤنٹ تلاش کریں
customer-choose = کسٹمر منتخب کریں
customer-search = نام، ای میل یا فون
customer-none-found = اس ڈیوائس پر ایسا کوئی کسٹمر نہیں
customer-describe = اکاؤنٹ کی تفصیل درج کریں
customer-save = اکاؤنٹ کی تفصیل محفوظ کریں
customer-no-store = اس ملک کے لیے کوئی اسٹور نہیں
customer-create = نیا کسٹمر بنائیں
ticket-earlier = سابقہ ٹکٹ

## Clocks and their working

clock-title = ٹائمر
clock-none = اس ٹکٹ پر کوئی ٹائمر نہیں
clock-paused = عارضی طور پر رکا ہوا
clock-met = وقت پر
clock-missed = وقت کے بعد
clock-counted = شمار شدہ
clock-paused-time = رکا ہوا
clock-closed-time = اوقاتِ کار سے باہر
clock-left = باقی
clock-sum = شمار: { $counted }، حد: { $limit }
clock-sum-paused = شمار: { $counted }، حد: { $limit }، رکا رہا: { $paused }
clock-sum-closed = شمار: { $counted }، حد: { $limit }، اوقاتِ کار سے باہر: { $closed }
clock-sum-paused-closed = شمار: { $counted }، حد: { $limit }، رکا رہا: { $paused }، اوقاتِ کار سے باہر: { $closed }
clock-calendar = { $calendar }، نظرثانی { $revision }

clock-calendar-since = { $calendar }، نظرثانی { $revision }، { $since } سے نافذ
clock-closed-day = بند
clock-rest-day = { $name }: { $day }
clock-rest-days = { $name }: { $from } سے { $to } تک
day-also = { $day } ({ $also })

## A new ticket

ticket-find-customer = کسٹمر تلاش کریں
ticket-find-placeholder = نام، فون یا ای میل
ticket-no-customer = کوئی کسٹمر نہیں ملا
ticket-new-customer = نیا کسٹمر
ticket-other-customer = دوسرا کسٹمر
ticket-customer-name = کسٹمر کا نام
ticket-channel = چینل
ticket-kind = قسم
ticket-kind-none = شکایت نہیں
ticket-subject = موضوع
ticket-they-said = کسٹمر نے کیا کہا
ticket-create = ٹکٹ بنائیں

ticket-here = یہاں اور بھی موجود
ticket-here-writing = جواب لکھا جا رہا ہے
ticket-newer-reply = آپ کے لکھتے وقت { $name } کا جواب چلا گیا۔ اپنا جواب بھیجنے سے پہلے اسے پڑھ لیں۔
ticket-newer-read = پڑھ لیا
ticket-held = متن جو قبول نہیں ہوئے
ticket-held-reply = آپ کا جواب نہیں بھیجا گیا
ticket-held-note = آپ کا نوٹ محفوظ نہیں ہوا
ticket-held-send = پھر بھی بھیجیں
ticket-held-edit = مسودے میں واپس لائیں

## Masked values

mask-masked = جزوی طور پر چھپا ہوا
mask-reveal = ظاہر کریں
mask-hide = چھپائیں
mask-copy = کاپی کریں
mask-copied = کاپی ہو گیا
mask-reveals = ظاہر کی گئی قدریں
mask-by = { $name }
mask-by-call = { $name }، کال کے لیے
mask-by-words = { $name }، جواب یا نوٹ میں
