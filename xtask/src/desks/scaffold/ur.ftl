### ڈیسک کے الفاظ اردو میں۔ برابر کے نشان سے پہلے کا حصہ desk.toml میں آتا ہے اور بعد کا حصہ لوگ پڑھتے ہیں۔
###
### $customer: کسٹمر کا نام۔
### $ticket: ٹکٹ نمبر۔
### $agent: لکھنے والے کا نام۔

desk-name = @NAME@

## ٹکٹ کی حالتیں اور انہیں بدلنے والے کام

status-new = نیا
status-in-progress = زیرِ کارروائی
status-resolved = حل شدہ
move-create = ٹکٹ کا آغاز
move-receive = کسٹمر کا نیا پیغام
move-reply = جواب
move-resolve = ٹکٹ کا حل

## حل کی وجوہات

reason-answered = جواب دے دیا گیا
    .hint = کسٹمر نے جو پوچھا تھا وہ اسے مل گیا۔

## کردار، چینل، کیلنڈر اور ہدف کے اوقات

role-agent = ایجنٹ
role-supervisor = سپروائزر
channel-mail = ای میل
calendar-office = اوقاتِ کار
target-first-reply = پہلا جواب
target-next-reply = اگلا جواب

## قطاریں

queue-to-answer = جواب کے منتظر
queue-mine = میرے ٹکٹ
queue-in-progress = زیرِ کارروائی
queue-resolved = حل شدہ

## تیار جوابات: .text کسٹمر کو بھیجا جاتا ہے

template-received = آپ کا پیغام مل گیا
    .text =
        محترم { $customer }،

        آپ کے پیغام کا شکریہ۔ اس کا ٹکٹ نمبر { $ticket } ہے۔ ہم جلد جواب دیں گے۔

        { $agent }

## اسکرپٹ: شکایت

script-complaint = شکایت
script-complaint-what = کیا ہوا
    .text = مجھے افسوس ہے۔ براہِ کرم بتائیں، کیا ہوا؟
script-complaint-known = کیا جواب معلوم ہے؟
    .hint = پہلے تیار جوابات دیکھیں۔
script-complaint-known-yes = ہاں
script-complaint-known-no = نہیں
script-complaint-tell = جواب بتائیں
    .text = شکریہ۔ آپ یہ کر سکتے ہیں۔
script-complaint-promise = جواب کا وعدہ
    .text = شکریہ۔ ہم معلوم کر کے آپ کو لکھیں گے۔
script-complaint-answered = جواب دے دیا گیا
script-complaint-to-do = جواب باقی ہے
