### آؤٹ باکس اور سنک کی حالت۔

## The outbox

outbox-title = آؤٹ باکس
outbox-empty = سب کچھ قبول ہو گیا
outbox-empty-hint = آف لائن کیا گیا کام سرور تک پہنچنے تک یہاں رہتا ہے۔ جو مسترد ہو وہ اپنی وجہ کے ساتھ یہیں رہتا ہے۔
outbox-needs-you = آپ کے فیصلے کا انتظار
outbox-parked-title = کسی اور تبدیلی کا انتظار
outbox-on-the-way = راستے میں

## What a command is

outbox-verb-create = نیا ٹکٹ
outbox-verb-reply = جواب
outbox-verb-note = اندرونی نوٹ
outbox-verb-assign = تفویض
outbox-verb-resolve = حل
outbox-verb-ask-pending = زیرِ التوا رکھنے کی درخواست
outbox-verb-approve-pending = منظوری
outbox-verb-decline-pending = درخواست کی نامنظوری
outbox-verb-end-pending = زیرِ التوا ٹکٹ پر کام کی بحالی
outbox-verb-delegate = قائم مقام نامزد
outbox-verb-end-delegation = قائم مقامی ختم
outbox-verb-raise = تیسرے فریق سے رجوع
outbox-verb-remind = فالو اپ یا یاد دہانی
outbox-verb-hear = تیسرے فریق کا جواب
outbox-verb-escalate = پروڈکٹ اعلیٰ سطح پر
outbox-verb-choose-customer = کسٹمر کا انتخاب
outbox-verb-describe-customer = اکاؤنٹ کی تفصیل
outbox-verb-start-script = اسکرپٹ کا آغاز
outbox-verb-answer-step = اسکرپٹ کا ایک مرحلہ
outbox-verb-back-script = اسکرپٹ میں ایک مرحلہ پیچھے
outbox-verb-judge-answer = جواب کا فیصلہ
outbox-verb-stop-script = اسکرپٹ چھوڑنا
outbox-verb-plan-shift = شفٹ شامل کی گئی
outbox-verb-change-shift = شفٹ تبدیل کی گئی
outbox-verb-remove-shift = شفٹ ہٹائی گئی
outbox-verb-approve-revision = نظرثانی منظور کی گئی
outbox-verb-reject-revision = نظرثانی نامنظور کی گئی
outbox-verb-set-zone = کسٹمر کا ٹائم زون
outbox-verb-plan-call = کال طے کرنا
outbox-verb-end-call = طے شدہ کال کا اختتام
outbox-verb-create-record = نیا ریکارڈ
outbox-verb-act-on-record = ریکارڈ پر کارروائی

## Where it stands

outbox-waiting = کنکشن کا انتظار
outbox-sending = بھیجا جا رہا ہے
outbox-accepted = سرور نے قبول کر لیا
outbox-refused = مسترد شدہ
outbox-escrowed = پروگرام اپ ڈیٹ ہونے تک سرور کی تحویل میں
outbox-stale = کافی پہلے لکھا گیا؛ بھیجنے سے پہلے ایک بار پھر پڑھ لیں
outbox-parked = انتظار میں، کیونکہ تبدیلی نمبر { $behind } مسترد ہو گئی
outbox-parked-asks = اس تبدیلی کے ساتھ بھیجا جائے گا جس پر یہ منحصر ہے؛ وہ آپ کے فیصلے کی منتظر ہے

## What can be done

outbox-retry = دوبارہ کوشش کریں
outbox-send-anyway = بھیجیں
outbox-discard-words = ترک کریں، متن مسودے میں رکھیں
outbox-discard-act = ترک کریں
outbox-open = ٹکٹ دیکھیں

## Synchronisation

sync-title = سنک
sync-server = سرور
sync-received = آخری وصولی
sync-accepted = آخری قبولیت
sync-never = ابھی نہیں
sync-tickets = یہاں موجود ٹکٹ
sync-waiting = منتظر
sync-refused = مسترد شدہ
sync-cursor = ترتیب میں مقام
sync-try = ابھی کوشش کریں
sync-hint = کنکشن کے بغیر بھی کام جاری رہتا ہے۔ پروگرام بند کرنے سے یہاں کا کچھ ضائع نہیں ہوتا۔
