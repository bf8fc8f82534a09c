### لائیو ڈیسک: نشستیں، دونوں قطاریں، لائیو گفتگوئیں اور نشستوں کا رجسٹر۔

## The person at this program

live-presence-none = حالت ابھی معلوم نہیں
live-presence-online = دستیاب: { $time }
live-presence-away = عارضی طور پر غیر حاضر: { $time }
live-presence-signed-out = سائن آؤٹ: { $time }
live-presence-break = وقفے پر: { $time }
live-presence-break-reason = وقفے پر، { $reason }: { $time }
live-break = وقفہ
live-break-why = وقفے کی وجہ کیا ہے؟
live-break-hint = وقفہ شروع ہوتے ہی ہر نشست اور نشستوں کی ہر قطار چھوڑ دی جاتی ہے۔
live-no-seat-on-break = وقفے کے بعد نشست دوبارہ سنبھالی جا سکتی ہے۔
live-back = کام پر واپس آئیں
live-go-online = دستیاب ہو جائیں

## Seats

live-seats = نشستیں
live-seats-open = نشستیں اور قطاریں
live-taken = { $seats } میں سے { $taken } سنبھالی ہوئی، فی نشست گنجائش { $each }
live-taken-open = { $taken } سنبھالی ہوئی، فی نشست گنجائش { $each }
live-seat-free = خالی
live-seat-mine = آپ کی
live-seat-elsewhere = دوسری ڈیوائس
live-seat-silent = آف لائن
live-seat-overruled = استثنا
live-seat-full = بھری ہوئی
live-take = سنبھالیں
live-take-seat = نشست سنبھالیں
live-take-seat-of = نشست { $slot } سنبھالیں، { $channel }
live-seat-since = { $when } سے سنبھالی ہوئی
live-leave = نشست چھوڑیں
live-wait = نشستوں کی قطار میں شامل ہوں
live-give-up = نشستوں کی قطار چھوڑیں
live-seat-place = نشستوں کی قطار میں آپ کا نمبر { $place }، { $when } سے
live-seat-line =
    { $count ->
        [one] نشستوں کی قطار میں { $count } ساتھی
       *[other] نشستوں کی قطار میں { $count } ساتھی
    }
live-portal = پورٹل کھولیں
live-down = رابطہ منقطع ہے۔ نشستیں اور قطاریں اپنی آخری معلوم حالت میں ہیں؛ رابطہ بحال ہونے تک کوئی درخواست ممکن نہیں۔

## Beyond the rule

live-overrule-hint = آپ کا نام وجہ کے ساتھ درج ہوتا ہے۔
live-force-out = نشست خالی کرائیں
live-force-out-why = نشست کس وجہ سے خالی کرائی جا رہی ہے؟
live-seat-beyond = استثنائی نشست دیں
live-seat-beyond-why = { $name } کو استثنائی نشست کس وجہ سے دی جا رہی ہے؟
live-give = کسی نشست کو دیں
live-give-why = گفتگو اس نشست کو کس وجہ سے دی جا رہی ہے؟
live-give-seat = نشست
live-seat-of-name = نشست { $slot }، { $name }
live-people = ساتھی
live-others = ساتھیوں کے پاس

## The waiting line

live-line = انتظار کی قطار
live-line-empty = کوئی انتظار میں نہیں۔
live-line-more =
    { $count ->
        [one] مزید { $count } کسٹمر انتظار میں ہے
       *[other] مزید { $count } کسٹمر انتظار میں ہیں
    }
live-line-here =
    { $count ->
        [one] { $count } کسٹمر انتظار میں
       *[other] { $count } کسٹمر انتظار میں
    }
live-waits = انتظار { $time }
live-late = تاخیر { $time }
live-due = باقی { $time }
live-first = سب سے پہلے
live-where = { $channel }، { $language }

## My live chats and calls

live-contacts = میری لائیو گفتگوئیں
live-count =
    { $count ->
        [one] آپ کی { $count } لائیو گفتگو
       *[other] آپ کی { $count } لائیو گفتگوئیں
    }
live-tab-key = نمبر سے لائیو گفتگو منتخب کریں
live-on-line = { $channel }، { $brand }
live-tab-offered = قبولیت کی مہلت { $time }
live-tab-turn = آپ کی باری { $time }
live-tab-wrap-up = اختتامی کام { $time }
live-state-offered = آپ کو پیش کی گئی
live-offer-hint = قبول کرنے پر گفتگو یہیں شروع ہو گی۔
live-state-wrap-up = اختتامی کام
live-accept = قبول کریں
live-let-pass = دوسرے ایجنٹ کو دیں
live-offer-heard = آپ کو پیش کی گئی: { $customer }، { $channel }، { $language }۔ قبول کرنے کے لیے ⁨Alt A⁩، دوسرے ایجنٹ کو دینے کے لیے ⁨Alt X⁩۔
live-none = کوئی لائیو گفتگو نہیں
live-none-hint = نشست سنبھالیں؛ منتظر کسٹمر خود بخود آپ تک پہنچیں گے۔

## One chat or call

live-card = لائیو گفتگو
live-dialled = ڈائل کیا گیا نمبر، نشست { $slot }
live-called-out = آپ کی طرف سے کال، نشست { $slot }
live-on-seat = نشست { $slot }
live-end = ختم کریں
live-hang-up = کسٹمر اب موجود نہیں
live-transfer = منتقل کریں
live-transfer-to = کسے منتقل کریں
live-transfer-none = اس چینل پر کسی اور کے پاس نشست نہیں
live-gone = یہ لائیو گفتگو اب آپ کے پاس نہیں۔ آپ کی تحریر مسودے میں محفوظ ہے۔
live-gone-leave = آگے بڑھیں
live-ticket = ٹکٹ
live-open-ticket = ٹکٹ دیکھیں
live-not-recorded = ابھی درج نہیں
live-record = درج کریں
live-record-hint = اسے ٹکٹ میں درج کریں تاکہ گفتگو، ٹیمپلیٹس اور اسکرپٹ یہاں آ جائیں۔
live-outcome = نتیجہ کیا رہا؟
live-outcome-key = نمبر سے نتیجہ منتخب کریں
live-outcome-is = نتیجہ: { $outcome }
live-wrap-hint = مہلت ختم ہونے تک نشست میں اس کی جگہ برقرار رہتی ہے۔
live-wrap-over = نشست میں جگہ خالی ہو گئی؛ نتیجہ اب بھی درج کیا جا سکتا ہے۔

## Beginning one by hand

live-start = نئی گفتگو
live-start-hint = اس گفتگو کے لیے جو آپ کو کسی اور ٹول میں ملی، یا اس کال کے لیے جو آپ خود کریں۔ یہ آپ کی نشست میں جگہ لیتی ہے۔
live-brand = برانڈ
live-brand-none = کوئی برانڈ نہیں
live-call-out = کسٹمر کو کال کریں
live-call-task = مطلوبہ کال
live-call-task-of = { $name } کی مطلوبہ کال
live-call-withdraw = واپس لیں
live-start-here = شروع کریں

## The ledger of seats

ledger-title = نشستوں کا رجسٹر
ledger-back = لائیو ڈیسک پر واپس
ledger-range = { $total } میں سے { $from } تا { $to }
ledger-newer = نئے
ledger-older = پرانے
ledger-empty = ابھی تک کسی نے نشست نہیں سنبھالی
ledger-empty-hint = ہر سنبھالی گئی نشست یہاں درج ہوتی ہے۔
ledger-channel = چینل
ledger-seat = نشست
ledger-who = ایجنٹ
ledger-from = آغاز
ledger-to = اختتام
ledger-length = مدت
ledger-ended = اختتام کی وجہ
ledger-nobody = نامعلوم
ledger-now = ابھی
ledger-ended-left = نشست چھوڑی گئی
ledger-ended-break = وقفہ
ledger-ended-lease = ڈیوائس کا رابطہ منقطع
ledger-ended-transfer = دوسری ڈیوائس پر جاری
ledger-ended-override = نشست خالی کرائی گئی
ledger-ended-signed-out = سائن آؤٹ
ledger-ended-limit = چینل پر اب نشستیں نہیں
ledger-ended-call = کال ختم ہو گئی
ledger-seated-by = { $name } کی طرف سے استثنائی نشست: { $why }
ledger-forced-by = { $name } کی طرف سے نشست خالی کرائی گئی: { $why }
