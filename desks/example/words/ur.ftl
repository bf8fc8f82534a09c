### ایک فرضی سائیکل اسٹور کے الفاظ۔ برابر کے نشان سے پہلے کا حصہ desk.toml میں آتا ہے اور بعد کا حصہ لوگ پڑھتے ہیں۔

## ڈیسک
desk-name = Harbour Bicycles

## ٹکٹ کی حالتیں
status-new = نیا
status-working = زیرِ کارروائی
status-paused = زیرِ التوا
status-asked = بنانے والی کمپنی کے پاس
status-solved = حل شدہ
status-closed = بند

## ٹکٹ کو آگے بڑھانے والے کام
move-create = ٹکٹ کا آغاز
move-receive = کسٹمر کا نیا پیغام
move-reply = جواب
move-assign = تفویض
move-unassign = تفویض کا خاتمہ
move-ask-pending = التوا کی درخواست
move-decline-pending = درخواست نامنظور
move-end-pending = کام جاری
move-raise = بنانے والی کمپنی سے رابطہ
move-hear = بنانے والی کمپنی کا جواب
move-resolve = ٹکٹ کا حل
move-close = ٹکٹ کی بندش

## حل کی وجوہات
reason-repaired = مرمت ہو گئی
    .hint = سائیکل دوبارہ چلنے لگی ہے۔
reason-replaced = بنانے والی کمپنی نے بدل دی
    .hint = کمپنی نے دوسرا پرزہ یا دوسری سائیکل بھیج دی ہے۔

## ٹیمیں اور کردار
team-counter = کاؤنٹر
team-workshop = ورکشاپ
role-helper = کاؤنٹر ایجنٹ
role-mechanic = مکینک
role-lead = اسٹور مینیجر

## کیلنڈر اور تعطیلات
calendar-always = چوبیس گھنٹے
calendar-shop = اسٹور کے اوقات
holiday-new-year = نئے سال کا دن
holiday-spring = نوروز
holiday-eid = عید الفطر
holiday-leap-day = لیپ کا دن

## چینل
channel-mail = ای میل
channel-chat = چیٹ
channel-call = کالیں
channel-whatsapp = WhatsApp
channel-social = سوشل میڈیا
channel-portal = کسٹمر پورٹل
channel-sms = ایس ایم ایس
brand-harbour = Harbour Bicycles
break-tea = چائے
outcome-helped = مدد کر دی گئی

## کسٹمر
store-harbour-shop = بندرگاہ کا اسٹور
account-active = فعال
avatar-regular = مستقل کسٹمر
avatar-waiting-long = دیر سے منتظر
avatar-upset = ناراض
avatar-club = کلب کا رکن
avatar-unknown = ابھی نامعلوم
service-pick-up = گھر سے وصولی
stopped-no-ferry = فی الحال وہاں کوئی فیری نہیں جاتی۔
handler-wheels = پہیے اور فریم
address-page = مدد کا صفحہ
address-letters = اسٹور کا میل باکس
address-hotline = اسٹور کا فون
address-messages = اسٹور کا ⁨WhatsApp⁩

## بنانے والی کمپنی سے پوچھنا
party-maker = بنانے والی کمپنی
field-frame = فریم نمبر
    .hint = یہ گدی کے نیچے کندہ ہوتا ہے۔
field-wheel = پہیہ
    .hint = کون سا پہیہ۔
field-wheel-front = اگلا
field-wheel-back = پچھلا
field-damage = خرابی
    .hint = کسٹمر کے الفاظ میں۔
field-paid = ادا کی گئی قیمت
    .hint = رسید کے مطابق۔
field-rider-mail = سوار کی ای میل
    .hint = جس پتے پر کمپنی لکھ سکے۔
field-rider-phone = سوار کا فون
    .hint = جس نمبر پر کمپنی کال کر سکے۔
field-bought-in = خریداری کا ملک
    .hint = جہاں سائیکل خریدی گئی۔
kind-broken = ٹوٹا ہوا پرزہ
kind-stolen = چوری شدہ سائیکل
kind-check-up = معائنہ
ladder-maker-silent = کمپنی کو یاد دہانی
target-ladder-maker-silent = کمپنی کو یاد دہانی
ladder-keep-posted = کسٹمر کو تازہ اطلاع
target-ladder-keep-posted = کسٹمر کو تازہ اطلاع
ladder-call-on-day-five = پانچویں دن کی کال
target-ladder-call-on-day-five = پانچویں دن کی کال

## ترجیحات
priority-low = کم
    .hint = ایک دو دن انتظار ہو سکتا ہے۔
priority-high = زیادہ
    .hint = کوئی ایک یا کئی لوگ سواری نہیں کر پا رہے۔
urgency-can-wait = انتظار ممکن ہے
urgency-today = آج
impact-one-rider = ایک سوار
impact-many-riders = کئی سوار
tag-gift = تحفہ
tag-plan-ends = پلان کا اختتام
result-sold = فروخت ہوا
result-not-needed = ضرورت نہیں
cause-nobody-free = کوئی فارغ نہ تھا
follow-up-look-it-over = سائیکل کی جانچ

## ہدف کے اوقات
target-first-reply = پہلا جواب
target-next-reply = اگلا جواب
target-solution = حل
target-closing = بندش
target-pending-decision = درخواست پر فیصلہ
target-pending-term = التوا کی مدت
ladder-too-late = پہلے جواب کی مہلت گزر گئی
ladder-too-late-to-the-lead = اسٹور مینیجر کو
ladder-does-it-hold = التوا کے دوران
ladder-does-it-hold-ask = کسٹمر سے پوچھیں
ladder-does-it-hold-go-through = مرمت کے مراحل دیکھیں
ladder-does-it-hold-work-on = کام جاری
target-ladder-does-it-hold = دوبارہ پوچھنا
ladder-plan-ends = پلان ختم ہونے سے پہلے
ladder-plan-ends-call = کسٹمر کو کال
target-ladder-plan-ends = پلان ختم ہونے سے پہلے کال

## کسٹمرز کہاں ہیں
zone-gulf = دبئی
zone-london = لندن
target-planned-call = طے شدہ کال

## قطاریں
queue-incoming = نئے آنے والے
queue-mine = میرے ٹکٹ
queue-workshop = ورکشاپ
queue-makers = بنانے والی کمپنی کے پاس
queue-elsewhere = آگے بھیجے گئے
queue-paused = زیرِ التوا
queue-leave = منظوری کے منتظر
queue-solved = حل شدہ
queue-gifts = تحفے
queue-loud = فوری
queue-to-call = کال کرنی ہے
queue-unexplained = وجہ درج نہیں
queue-answered = جواب دیے گئے

## تیار جوابات اور ای میل
template-greeting = سلام
template-still-there = دوبارہ پوچھنا

## کسٹمر کی تصدیق
question-born = تاریخِ پیدائش
question-street = سڑک
question-last-order = آخری خریداری
question-bicycles = یہاں سے خریدی گئی سائیکلیں
mask-reach = رابطے کی تفصیلات اور فریم نمبر

## اسکرپٹ: نہ چلنے والی سائیکل
script-repair = سائیکل نہیں چلتی
script-repair-what = خرابی کیا ہے
script-repair-where = سائیکل کہاں ہے
    .hint = وصولی ہر جگہ سے ممکن نہیں۔
script-repair-where-open = وصولی ممکن ہے
script-repair-where-shut = وصولی ممکن نہیں
script-repair-look = معمولی یا بڑی مرمت
    .hint = پنکچر، زنجیر اور بریک معمولی مرمت ہے۔
script-repair-look-small = معمولی
script-repair-look-large = بڑی
script-repair-advice = مشورہ
script-repair-maker = کمپنی سے پوچھیں
    .hint = فریم نمبر درج کریں؛ درخواست ای میل سے جاتی ہے۔
script-repair-by-hand = ورکشاپ کو دیں
    .hint = ان میں سے کوئی کسٹمر کو کال کرے گا۔
script-repair-later = بعد میں جانچ
    .hint = ورکشاپ کے لیے ایک الگ ٹکٹ کھلتا ہے جو وقت آنے تک انتظار کرتا ہے۔ لکھیں کہ کیا دیکھنا ہے۔
script-repair-fixed = کسٹمر ورکشاپ آئیں گے
script-repair-heard = کمپنی کا جواب پڑھیں
    .hint = یہ مرحلہ کمپنی کے جواب پر کھلتا ہے۔
script-repair-sent = کمپنی نے جواب دے دیا
script-repair-handed = ورکشاپ کال کرے گی

## اسکرپٹ: نیا ای میل یا فون
script-reach = ای میل یا فون کی تبدیلی
script-reach-country = اسٹور کا ملک
    .hint = ہر ملک کا ایک اسٹور ہے۔
script-reach-country-open = اسٹور موجود ہے
script-reach-country-shut = اسٹور نہیں ہے
script-reach-who = تصدیق
    .hint = تین یا چار سوال پوچھیں۔ تین درست جوابوں پر کسٹمر کی تصدیق ہو جاتی ہے۔
script-reach-who-passed = کامیاب
script-reach-who-failed = ناکام
script-reach-which = کیا بدلنا ہے
    .hint = ایک وقت میں ایک؛ دوسرے کے لیے نئے سرے سے شروع کریں۔
script-reach-which-mail = ای میل
script-reach-which-phone = فون
script-reach-new-mail = نئی ای میل
    .hint = ایک ایک حرف دہرا لیں۔
script-reach-set-mail = ای میل تبدیل کریں
    .hint = اب جوابات نئے پتے پر جائیں گے۔
script-reach-write-mail = نئے پتے پر لکھیں
    .hint = کسٹمر فوراً دیکھ لیں گے کہ پیغام پہنچا یا نہیں۔
script-reach-new-phone = نیا فون
    .hint = دو دو ہندسے کر کے دہرا لیں۔
script-reach-ring-new = نئے نمبر پر کال کریں
    .hint = جو جواب دے اسے کسٹمر کا کوڈ معلوم ہو گا۔
script-reach-code = کوڈ
script-reach-set-phone = فون تبدیل کریں
    .hint = اب کالیں نئے نمبر پر ہوں گی۔
script-reach-tell = تبدیلی کا نوٹ
    .hint = نوٹ ٹکٹ کے ساتھ رہتا ہے؛ کسٹمر کو نظر نہیں آتا۔
script-reach-answer = ٹکٹ کا جواب
    .hint = جہاں سے ٹکٹ آیا وہیں جاتا ہے۔
script-reach-changed = تبدیل ہو گیا
script-reach-refused = اسٹور مینیجر کو دیں
    .hint = صرف یہ بتائیں کہ مینیجر کال کریں گے۔
script-reach-kept = کچھ تبدیل نہیں ہوا
script-reach-not-ours = کسی اور اسٹور کا کسٹمر

## اسکرپٹ: پانچواں دن
script-fifth-day = پانچویں دن کی کال
script-fifth-day-ring = کسٹمر کو کال کریں
    .hint = درج شدہ نمبر پر۔
script-fifth-day-told = کسٹمر کو لکھیں
    .hint = فون پر جو کہا گیا، تحریر میں۔
script-fifth-day-remind = کمپنی کے لیے نوٹ
    .hint = یہ درخواست کے ساتھ رہتا ہے۔
script-fifth-day-log = ٹکٹ پر نوٹ
    .hint = بعد میں آنے والے اسے پڑھیں گے۔
script-fifth-day-over = سب کچھ بتا دیا گیا

## دیکھ بھال کے پیکیج
record-care = دیکھ بھال کا پلان
    .shut = ایک پلان میں ایک سے بارہ معائنے ہوتے ہیں۔
record-care-state-drawn-up = تیار
record-care-state-running = جاری
record-care-state-ended = ختم شدہ
record-care-field-label = سائیکل کا نام
record-care-field-size = سائز
record-care-field-size-small = چھوٹا
record-care-field-size-large = بڑا
record-care-field-starts = پہلا دن
record-care-field-bought = خریداری کا وقت
record-care-field-checks = معائنوں کی تعداد
record-care-field-weight = سائیکل کا وزن، کلوگرام
record-care-field-price = ایک معائنے کی قیمت
record-care-amount-used = استعمال شدہ
record-care-amount-left = باقی
record-care-amount-total = کل
record-care-amount-handling = سروس فیس
record-care-amount-due = واجب الادا رقم
record-care-amount-until = کارآمد تا
record-care-amount-last-call = کال کا دن
record-care-action-prolong = توسیع کریں
    .hint = پلان اس دن سے دوبارہ شروع ہوتا ہے جو آپ لکھیں۔
record-care-action-prolong-input-starts = دوبارہ آغاز
record-care-action-begin = شروع کریں
    .hint = کسٹمر نے ادائیگی کر دی ہے؛ بل بھیجا جاتا ہے۔
record-care-action-begin-input-name = سائیکل کا نام
record-care-send-bill = بل
record-care-send-bill-amount = رقم
record-care-send-welcome = خیر مقدمی پیغام
record-care-action-finish = ختم کریں
    .hint = جو معائنے ابھی طے ہیں وہ منسوخ ہو جاتے ہیں۔
    .shut = معائنے باقی ہیں اور مدت ختم نہیں ہوئی۔
record-visit = معائنہ
    .shut = پلان جاری نہیں یا اس میں کچھ باقی نہیں۔
record-visit-state-planned = طے شدہ
record-visit-state-done = ہو گیا
record-visit-state-missed = منسوخ
record-visit-field-at = دن اور وقت
record-visit-field-note = نوٹ
record-visit-amount-price = قیمت
record-visit-action-do = معائنہ ہو گیا
    .hint = اب سے یہ استعمال شدہ شمار ہو گا۔
    .shut = یہ پہلے ہی ختم ہو چکا ہے۔
record-visit-action-move = وقت تبدیل کریں
    .hint = کسٹمر کوئی اور دن چنتے ہیں۔
    .shut = ایک دن سے کم رہ گیا ہے۔
record-visit-action-move-input-at = دن اور وقت

## کسٹمرز سے کیا پوچھا جاتا ہے
role-owner = اسٹور مالک
survey-question-satisfied = اطمینان
survey-question-again = دوبارہ آنا
survey-question-again-yes = جی ہاں
survey-question-again-no = جی نہیں
survey-question-remarks = کسٹمر کی رائے
