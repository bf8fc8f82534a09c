### پروگرام اپنی ونڈو سے باہر: ٹرے اور ڈیسک ٹاپ کی اطلاعات۔

## ٹرے

tray-open = ⁨Kursi⁩ کھولیں
tray-break = وقفہ لیں
tray-back = کام پر واپس آئیں
tray-quit = ⁨Kursi⁩ بند کریں
tray-seat = { $channel }: نشست { $slot }
tray-on-break = وقفے پر: { $reason }
tray-waiting =
    { $count ->
        [one] { $count } کسٹمر انتظار میں ہے
       *[other] { $count } کسٹمر انتظار میں ہیں
    }

## اطلاعات: عنوان اور متن

notice-no-number = نیا ٹکٹ
notice-due = وقت قریب ہے: { $number }
    .body = { $customer } کو { DATETIME($due_at, timeStyle: "short") } تک جواب چاہیے۔
notice-late = تاخیر: { $number }
    .body = { $customer } کو { DATETIME($due_at, timeStyle: "short") } تک جواب مل جانا چاہیے تھا۔
notice-step = اگلا مرحلہ: { $number }
    .body = { $ladder }، { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") } تک۔
notice-step-late = مرحلے میں تاخیر: { $number }
    .body = { $ladder } کا وقت { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") } تک تھا۔
notice-many-due = وقت قریب ہے
    .body =
        { $count ->
            [one] آپ کے { $count } ٹکٹ کا وقت قریب ہے۔
           *[other] آپ کے { $count } ٹکٹوں کا وقت قریب ہے۔
        }
notice-offered = { $channel }: آپ کے لیے ایک کسٹمر
    .body = { $customer } انتظار میں ہیں۔ کسی اور ایجنٹ کو پیش کیے جانے سے پہلے قبول کریں۔
notice-call-ready = { $channel }: کال اب کی جا سکتی ہے
    .body = { $customer } کو کال کرنے کے لیے نشست خالی ہے۔ اگلی کال کی باری آنے سے پہلے قبول کریں۔
notice-seat-lost = { $channel }: نشست آپ کے پاس نہیں رہی
    .body = رابطہ بہت دیر منقطع رہا۔ بحال ہونے پر دوبارہ نشست سنبھالیں۔
notice-locks-soon = یہ ڈیوائس جلد مقفل ہو جائے گی
    .body = کافی عرصے سے اس کا سرور سے رابطہ نہیں ہوا۔ اسے { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") } سے پہلے نیٹ ورک سے منسلک کریں۔
