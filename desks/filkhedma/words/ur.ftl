### صفائی کے پیکیج کے ڈیسک کے الفاظ: وہ نام جو ایجنٹ پڑھتے ہیں۔

desk-name = Filkhedma

## ٹکٹ کی حالتیں

status-new = نیا
status-in-progress = زیرِ کارروائی
status-waiting = کسٹمر کا انتظار
status-scheduled = مقررہ دن کا منتظر
status-solved = حل شدہ
status-closed = بند

## ٹکٹ کو آگے بڑھانے والی چیزیں، خاکے کے تیروں پر

move-create = ٹکٹ بنایا گیا
move-receive = کسٹمر کا نیا پیغام
move-reply = جواب
move-assign = تفویض
move-resolve = ٹکٹ کا حل
move-close = ٹکٹ کی بندش

## ٹکٹ بند کرنے کی وجوہات

reason-answered = جواب دے دیا گیا
    .hint = کسٹمر کو مطلوبہ معلومات مل گئیں۔
reason-booked = پیکیج بک ہو گیا
    .hint = پیکیج بک ہو گیا ہے اور ادائیگی جاری ہے۔
reason-not-booked = بک نہیں ہوا
    .hint = کسٹمر ابھی ادائیگی نہیں کرتے اور تیار ہونے پر دوبارہ رابطہ کریں گے۔
reason-no-answer = کوئی جواب نہیں
    .hint = آخری کال کا بھی جواب نہیں ملا۔

## فروخت کے نتائج

result-booked = بک ہو گیا
result-paid = ادائیگی ہو گئی
result-uses-visits = وزٹ استعمال کریں گے
result-declined = کسٹمر نے معذرت کی
result-no-answer = کوئی جواب نہیں
result-not-needed = اب ضرورت نہیں

## فالو اپ، ٹیگ اور ٹکٹ کی اقسام

tag-not-paid = غیر ادا شدہ
tag-expired = زائد المیعاد پیکیج
kind-outbound-sales-request = فروخت کے لیے کال کی درخواست
kind-unpaid-package = غیر ادا شدہ پیکیج
kind-expired-package = زائد المیعاد پیکیج
follow-up-outbound-sales = فروخت کے لیے کال کی درخواست، کسٹمر سکسیس کو
follow-up-not-paid = غیر ادا شدہ پیکیج، کسٹمر سکسیس کو
follow-up-expiry = پیکیج کی میعاد ختم ہونے پر کال

## جو خود بخود آتا ہے

ladder-unpaid = ادائیگی کا انتظار
ladder-unpaid-call = ادائیگی کے لیے کال
ladder-unpaid-last-call = آرڈر سے پہلے آخری کال
target-ladder-unpaid = کال کا وقت ہو گیا
ladder-cancelled = عدم ادائیگی پر منسوخ
ladder-cancelled-final-call = اختتامی کال
target-ladder-cancelled = کال کا وقت ہو گیا
ladder-expired = زائد المیعاد پیکیج
ladder-expired-wake = مقررہ دن پر واپسی
ladder-expired-first-call = پہلی کال
ladder-expired-second-call = دوسری کال
ladder-expired-third-call = تیسری کال
ladder-expired-lapse = غیر استعمال شدہ وزٹوں کا خاتمہ
target-ladder-expired = کال کا وقت ہو گیا

## ٹیمیں اور کردار

team-customer-care = کسٹمر کیئر
team-customer-success = کسٹمر سکسیس
team-ops = آپریشنز
role-care-agent = کسٹمر کیئر ایجنٹ
role-success-agent = کسٹمر سکسیس ایجنٹ
role-ops-agent = آپریشنز ایجنٹ
role-supervisor = سپروائزر

## چینل اور کیلنڈر

channel-call = کالیں
channel-sms = ایس ایم ایس
calendar-always = چوبیس گھنٹے

## قطاریں

queue-incoming = ابھی کسی ٹیم کے نہیں
queue-mine = میرے ٹکٹ
queue-customer-care = کسٹمر کیئر
queue-customer-success = کسٹمر سکسیس
queue-ops = آپریشنز
queue-scheduled = مقررہ دن کے منتظر
queue-closed = بند ٹکٹ

## پتے اور پوشیدگی

address-hotline = ہاٹ لائن
mask-mobile = موبائل نمبر

## پیکیج: حالتیں

record-package = صفائی کا پیکیج
    .shut = ادائیگی کے بغیر پیکیج صرف تب بک ہوتا ہے جب پہلے وزٹ میں دو دن سے زیادہ باقی نہ ہوں۔
record-package-state-unpaid = غیر ادا شدہ
record-package-state-active = فعال
record-package-state-used-up = استعمال ہو چکا
record-package-state-ended = ختم شدہ
record-package-state-cancelled = عدم ادائیگی پر منسوخ
record-package-state-withdrawn = کسٹمر نے منسوخ کیا

## پیکیج: خانے اور رقمیں

record-package-field-price = فی وزٹ قیمت
record-package-field-visits = وزٹ
record-package-field-starts = پہلا دن
record-package-field-payment = ادائیگی
record-package-field-payment-card = ابھی کارڈ سے
record-package-field-payment-cash = نقد، وصولی کے ذریعے
record-package-field-payment-later = ابھی نہیں
record-package-field-paid-by = ادائیگی کا ذریعہ
record-package-field-paid-by-card = کارڈ سے
record-package-field-paid-by-cash = نقد
record-package-field-paid-on = ادائیگی کی تاریخ
record-package-field-chased-since = ادائیگی کا تقاضا کب سے
record-package-field-missed-on = کال کا جواب نہ ملنے کا دن
record-package-field-refunded = واپس کی گئی رقم
record-package-amount-total = پیکیج کی قیمت
record-package-amount-used = استعمال شدہ وزٹ
record-package-amount-remaining = باقی وزٹ
record-package-amount-open = بغیر تاریخ کے وزٹ
record-package-amount-valid-until = کارآمد تا
record-package-amount-usable-until = استعمال کا آخری دن
record-package-amount-last-day-to-pay = ادائیگی کا آخری دن
record-package-amount-first-expiry-call = میعاد کے بعد پہلی کال
record-package-amount-second-expiry-call = میعاد کے بعد دوسری کال
record-package-amount-third-expiry-call = میعاد کے بعد تیسری کال
record-package-amount-lapses-on = باقی وزٹ ختم ہونے کا دن
record-package-amount-fee-visits = فیس، وزٹوں میں
record-package-amount-fee = فیس
record-package-amount-refund = واپسی کی رقم

## پیکیج: اقدامات

record-package-action-send-link = ادائیگی کا لنک بھیجیں
    .hint = کسٹمر کے لائن پر ہوتے ہوئے بھیجیں۔
record-package-action-collect-cash = نقد وصولی کی درخواست کریں
    .hint = اسے کال کے دوران پُر کریں اور بتائیں کہ وصول کنندہ (⁨Accept⁩) ادائیگی کے وقت سے پہلے کال کرے گا۔
record-package-action-collect-cash-input-day = ادائیگی کا دن
record-package-action-collect-cash-input-address = پتہ
record-package-action-hand-over-unpaid = غیر ادا شدہ کے طور پر حوالے کریں
    .hint = کسٹمر سکسیس کو ادائیگی کے تقاضے کا ٹکٹ ملتا ہے۔
    .shut = یہ پہلے ہی حوالے کیا جا چکا ہے۔
record-package-action-paid = ادائیگی درج کریں
    .hint = پیکیج فعال ہو جاتا ہے۔
record-package-action-paid-input-by = ادائیگی کا طریقہ
record-package-action-paid-input-by-card = کارڈ سے
record-package-action-paid-input-by-cash = نقد
record-package-action-not-reached = ادائیگی کی کال: جواب نہیں ملا
    .hint = کسٹمر کو ادائیگی کا پیغام جاتا ہے۔
record-package-action-cancel-unpaid = غیر ادا شدہ پیکیج منسوخ کریں
    .hint = پہلے پیکیج اور پھر اس کے وزٹ منسوخ ہوتے ہیں، اور کسٹمر کو بتایا جاتا ہے۔
    .shut = کسٹمر کے پاس پہلے وزٹ سے ایک دن پہلے تک ادائیگی کا وقت ہے۔
record-package-action-withdraw = کسٹمر کو اب پیکیج نہیں چاہیے
    .hint = غیر ادا شدہ پیکیج اور اس کے وزٹ منسوخ ہوتے ہیں، اور کوئی پیغام نہیں جاتا۔
record-package-action-final-call-missed = اختتامی کال: جواب نہیں ملا
    .hint = ٹکٹ بند ہو جاتا ہے: آخری کال کا بھی جواب نہیں ملا۔
record-package-action-cancel = پیکیج منسوخ کریں
    .hint = باقی وزٹوں کی رقم کا تیس فیصد بطورِ فیس کاٹا جاتا ہے، بقیہ رقم واپس ہوتی ہے، اور طے شدہ وزٹ منسوخ ہوتے ہیں۔
    .shut = رقم واپس کرنے کے لیے کوئی وزٹ باقی نہیں، پیکیج کی مدت گزر چکی ہے، یا کوئی وزٹ جو اب شمار ہوتا ہے، ابھی درج نہیں ہوا۔
record-package-action-reached = میعاد ختم، کسٹمر سے بات ہو گئی
    .hint = درج ہوتا ہے کہ کسٹمر کو باقی وزٹوں اور ان کے لیے دو ہفتوں کی مہلت کا علم ہے۔
    .shut = پیکیج ابھی کارآمد ہے۔
record-package-action-first-call-missed = میعاد ختم، پہلی کال کا جواب نہیں
    .hint = کسٹمر کو بتایا جاتا ہے کہ دو ہفتے باقی ہیں۔
    .shut = پیکیج ابھی کارآمد ہے، یا پہلے ایک کال کا جواب نہیں ملا۔
record-package-action-second-call-missed = میعاد ختم، دوسری کال کا جواب نہیں
    .hint = کسٹمر کو بتایا جاتا ہے کہ ایک ہفتہ باقی ہے۔
    .shut = پہلے کسی دن کوئی کال بے جواب نہیں رہی۔
record-package-action-end = پیکیج ختم کریں
    .hint = مہینے کے بعد دو ہفتوں میں جو استعمال نہ ہو وہ ختم ہو جاتا ہے۔
    .shut = دو ہفتے ابھی پورے نہیں ہوئے۔

## پیکیج کی وجہ سے بھیجی جانے والی چیزیں

record-package-send-payment-link = ادائیگی کا لنک
record-package-send-payment-link-amount = رقم
record-package-send-cash-collection = نقد وصولی کا فارم
record-package-send-cash-collection-amount = رقم
record-package-send-cash-collection-day = ادائیگی کا دن
record-package-send-cash-collection-address = پتہ
record-package-send-repayment = رقم واپسی کا فارم
record-package-send-repayment-amount = رقم
record-package-send-sms-1 = پیغام: ادائیگی کی یاد دہانی
record-package-send-sms-2 = پیغام: منسوخ ہو جائے گا
record-package-send-sms-3 = پیغام: میعاد ختم، دو ہفتے
record-package-send-sms-4 = پیغام: میعاد ختم، ایک ہفتہ

## وزٹ

record-visit = وزٹ
    .shut = پیکیج میں بغیر تاریخ کا کوئی وزٹ نہیں، یا دن اس کی مدت سے باہر ہے۔
record-visit-state-planned = طے شدہ
record-visit-state-completed = مکمل
record-visit-state-cancelled = منسوخ شدہ
record-visit-field-day = دن
record-visit-field-how = شمار کیے جانے کی وجہ
record-visit-field-how-done = وزٹ ہو گیا
record-visit-field-how-late = دیر سے منسوخی
record-visit-field-how-same-day = اسی دن منسوخی
record-visit-action-move = وقت تبدیل کریں
    .hint = وزٹ کے دن سے ایک پورا دن پہلے تک مفت ہے۔
    .shut = وزٹ کے دن میں ایک پورے دن سے کم باقی ہے، یا نیا دن پیکیج کی مدت سے باہر ہے۔
record-visit-action-move-input-day = نیا دن
record-visit-action-cancel = وزٹ منسوخ کریں
    .hint = وزٹ کے دن سے ایک پورا دن پہلے تک مفت ہے، اور دوسرا دن دیا جا سکتا ہے۔
    .shut = وزٹ کے دن میں ایک پورے دن سے کم باقی ہے، اس لیے یہ شمار ہو گا۔
record-visit-action-cancel-late = دیر سے منسوخ: شمار ہو گا
    .hint = جب وزٹ کے دن میں ایک پورے دن سے کم باقی ہو تو تبدیل یا منسوخ ہونے والا وزٹ استعمال شدہ شمار ہوتا ہے۔
    .shut = یہ وزٹ کے دن سے پہلے کا آخری پورا دن نہیں۔
record-visit-action-cancel-same-day = اسی دن منسوخ: مکمل کریں
    .hint = یہ وزٹ مکمل شمار ہوتا ہے اور تبدیل نہیں ہو سکتا۔ کسٹمر کو کال کریں؛ جواب نہ ملے تو انہیں پیغام جاتا ہے۔
    .shut = آج وزٹ کا دن نہیں۔
record-visit-action-cancel-same-day-input-call = کال
record-visit-action-cancel-same-day-input-call-answered = جواب ملا
record-visit-action-cancel-same-day-input-call-no-answer = جواب نہیں ملا
record-visit-action-done = وزٹ ہو گیا
    .hint = یہ استعمال شدہ شمار ہوتا ہے۔
    .shut = وزٹ کا دن ابھی نہیں آیا۔
record-visit-send-sms-5 = پیغام: آج کا وزٹ شمار ہوا

## پیکیج کے بارے میں کہی جانے والی باتیں

script-package-facts = پیکیج کے بارے میں بتائیں
script-package-facts-why = پیکیج کیوں
script-package-facts-use = کسٹمر کو کیا فراہم کرنا ہے
script-package-facts-terms = ادائیگی، مدت اور تبدیلی
script-package-facts-told = سب بتا دیا گیا

## کال پر بکنگ

script-booking = پیکیج بک کریں
script-booking-pay = کسٹمر کیسے ادائیگی کرنا چاہتے ہیں؟
    .hint = کسٹمر کے لائن پر ہوتے ہوئے پوچھیں۔
script-booking-pay-card = کارڈ سے
script-booking-pay-cash = نقد، وصولی کے ذریعے
script-booking-pay-later = ابھی نہیں
script-booking-pay-none = بکنگ نہیں
script-booking-link = ادائیگی کا لنک بھیجیں
    .hint = ٹکٹ کے ساتھ پیکیج بک کریں اور کال کے دوران ادائیگی کا لنک بھیجیں۔ کال ختم ہونے تک ادائیگی نہ ہو تو اسے غیر ادا شدہ کے طور پر حوالے کریں۔
script-booking-form = نقد وصولی کا فارم پُر کریں
    .hint = ٹکٹ کے ساتھ پیکیج بک کریں اور کال کے دوران وصولی کی درخواست کریں۔ کال ختم ہونے تک ادائیگی نہ ہو تو اسے غیر ادا شدہ کے طور پر حوالے کریں۔
script-booking-collector = کون وصول کرے گا
script-booking-close = کیا آرڈر کا وقت قریب ہے؟
    .hint = ادائیگی کے بغیر پیکیج صرف تب بک ہوتا ہے جب پہلا وزٹ قریب ہو۔
script-booking-close-not-close = قریب نہیں
script-booking-close-close = قریب ہے
script-booking-come-back = دوبارہ رابطے کی درخواست
script-booking-unpaid = بغیر ادائیگی بک کریں
    .hint = ٹکٹ کے ساتھ پیکیج بک کریں اور اسے غیر ادا شدہ کے طور پر حوالے کریں؛ کسٹمر سکسیس ٹیم ادائیگی کا تقاضا کرتی ہے۔
script-booking-outbound = کسٹمر سکسیس کے حوالے کریں
    .hint = لکھیں کہ کسٹمر کو کس چیز میں دلچسپی ہے؛ کسٹمر سکسیس کو ٹکٹ ملتا ہے اور وہاں سے کال کی جاتی ہے۔
script-booking-booked = بک ہو گیا
script-booking-not-booked = بک نہیں ہوا
