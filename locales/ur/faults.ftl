### کیا ہوا اور کیا کریں: پروگرام کے ہر کوڈ کے لیے ایک پیغام۔

## The line to the server

fault-line-unreachable = { $server } تک رسائی نہیں ہو سکی۔ اپنا کنکشن چیک کریں؛ آپ کا کام محفوظ ہے اور کنکشن بحال ہوتے ہی بھیج دیا جائے گا۔
fault-line-needed = اس کے لیے سرور سے فوری رابطہ ضروری ہے، اور ابھی رابطہ نہیں ہے۔ رابطہ بحال ہونے پر دوبارہ کوشش کریں۔

fault-portal-none = اس ڈیسک نے { $channel } کے لیے کوئی صفحہ مقرر نہیں کیا۔

fault-portal-not-opened = اس ڈیوائس پر { $address } کھولنے والا کوئی پروگرام نہیں۔ منتظم سے براؤزر کے لیے کہیں۔

fault-line-timeout = سرور نے وقت پر جواب نہیں دیا۔ آپ کا کام محفوظ ہے اور خود بخود بھیج دیا جائے گا۔
fault-tls-untrusted = { $server } کی شناخت ثابت نہیں ہو سکی، اس لیے کچھ نہیں بھیجا گیا۔ پتہ چیک کریں اور منتظم کو بتائیں۔
fault-server-too-old = سرور کا ورژن { $server_version } ہے؛ اس پروگرام کو { $needed } یا اس سے نیا درکار ہے۔ منتظم سے سرور اپ ڈیٹ کرنے کو کہیں۔
fault-client-too-old = یہ پروگرام سرور کے لیے پرانا ہے؛ سرور کو ورژن { $needed } یا اس سے نیا درکار ہے۔ پروگرام اپ ڈیٹ کریں؛ جو نہیں بھیجا گیا وہ محفوظ ہے۔
fault-escrow-full = پروگرام اپ ڈیٹ ہونے سے پہلے سرور اس ڈیوائس کا مزید کام نہیں رکھ سکتا۔ پروگرام اپ ڈیٹ کریں؛ سب کچھ یہاں محفوظ ہے۔
fault-not-kursi-server = { $server } سے جواب ملا، لیکن یہ ⁨Kursi⁩ کا سرور نہیں۔ پتہ چیک کریں۔
fault-server-address-bad = { $server } سرور کا درست پتہ نہیں۔ ⁦https://⁩ سے شروع ہونے والا پورا پتہ درج کریں۔
fault-message-too-large = اس کا حجم سرور کی حد سے زیادہ ہے (زیادہ سے زیادہ بائٹس: { $limit })۔ اسے مختصر یا تقسیم کریں۔
fault-too-many-requests = تھوڑے وقت میں بہت زیادہ درخواستیں آئیں۔ { DATETIME($retry_at, timeStyle: "medium") } کے بعد دوبارہ کوشش کریں۔
fault-server-failed = سرور اس تبدیلی کا فیصلہ نہیں کر سکا؛ آپ کی تحریر یہاں محفوظ ہے۔ منتظم کو یہ حوالہ دیں: { $reference }
fault-not-found = یہاں ایسا کچھ نہیں جو آپ دیکھ سکیں۔ پتہ چیک کریں یا منتظم سے اجازت لیں۔
fault-request-too-late = درخواست وقت گزرنے کے بعد پہنچی، اس لیے کچھ نہیں کیا گیا۔ سرور سے رابطہ چیک کریں اور دوبارہ درخواست کریں۔
fault-request-malformed = سرور درخواست کا حصہ { $field } نہیں سمجھ سکا۔ پروگرام اپ ڈیٹ کریں، یا کسی اور پروگرام نے بھیجی ہو تو وہ حصہ درست کریں۔
fault-command-unknown = سرور اس قسم کی تبدیلی نہیں پہچانتا۔ منتظم سے سرور اپ ڈیٹ کرنے کو کہیں؛ آپ کی تبدیلی محفوظ ہے۔
fault-push-gap = سرور پہلے تبدیلی نمبر { NUMBER($expected, useGrouping: 0) } کا منتظر ہے۔ کچھ کرنے کی ضرورت نہیں؛ رہ جانے والی تبدیلیاں خود بخود دوبارہ بھیجی جائیں گی۔
fault-server-behind = اس ڈیوائس پر وہ کام ہے جو سرور کے پاس نہیں رہا؛ غالباً اس کا ڈیٹابیس بیک اپ سے بحال کیا گیا ہے۔ کام جاری رکھیں، سب کچھ یہاں محفوظ ہے۔ منتظم کو بتائیں کہ سرور کے پاس اس ڈیوائس سے کم معلومات ہیں۔
fault-log-compacted = یہ ڈیوائس اس مدت سے زیادہ دور رہی جتنی دیر سرور تبدیلیاں محفوظ رکھتا ہے۔ سب کچھ نئے سرے سے لوڈ ہو گا؛ جو آپ نے نہیں بھیجا وہ ضائع نہیں ہو گا۔

## Signing in and the device

fault-not-signed-in = آپ سائن ان نہیں ہیں۔ پہلے سائن ان کریں۔
fault-signed-in-otherwise = اس ڈیوائس پر کوئی اور صارف سائن ان ہے۔ پہلے سائن آؤٹ کریں۔
fault-session-expired = آپ کا سیشن ختم ہو گیا۔ دوبارہ سائن ان کریں؛ آپ کا کام محفوظ ہے۔
fault-device-revoked = اس ڈیوائس کی رسائی ختم کر دی گئی ہے۔ اگر یہ غلطی ہے تو منتظم کو بتائیں۔
fault-device-wiped = منتظم کے کہنے پر اس ڈیوائس کا سارا ڈیٹا مٹا دیا گیا۔ اگر یہ غلطی ہے تو منتظم کو بتائیں۔
fault-offline-locked =
    { $days ->
        [one] { $days } دن سے اس ڈیوائس کا سرور سے رابطہ نہیں ہوا، اس لیے یہ مقفل ہو گئی۔ اسے نیٹ ورک سے منسلک کر کے سائن ان کریں؛ جو بھیجا نہیں گیا وہ محفوظ ہے۔
       *[other] { $days } دن سے اس ڈیوائس کا سرور سے رابطہ نہیں ہوا، اس لیے یہ مقفل ہو گئی۔ اسے نیٹ ورک سے منسلک کر کے سائن ان کریں؛ جو بھیجا نہیں گیا وہ محفوظ ہے۔
    }
fault-sign-in-wrong = صارف نام یا پاس ورڈ درست نہیں۔ دونوں چیک کر کے دوبارہ کوشش کریں۔
fault-sign-in-locked = غلط کوششیں بہت زیادہ ہو گئیں۔ { DATETIME($until_at, timeStyle: "short") } کے بعد دوبارہ کوشش کریں۔
fault-sign-in-empty = اپنا صارف نام اور پاس ورڈ درج کریں۔
fault-replaced-device = اس ڈیوائس کا ڈیٹا کسی اور ڈیوائس کی نقل تھا۔ نہ بھیجی گئی تبدیلیوں کو نئے نمبر دے دیے گئے اور وہ بھیج دی جائیں گی؛ کچھ ضائع نہیں ہوا۔

## The keyring and the data on this device

fault-passphrase-needed = وہ پاس فریز درج کریں جس سے اس ڈیوائس کا ڈیٹا کھلتا ہے۔
fault-passphrase-wrong = پاس فریز درست نہیں۔ دوبارہ کوشش کریں؛ درست پاس فریز تک ڈیٹا مقفل رہے گا۔
fault-passphrase-short = پاس فریز چھوٹا ہے۔ اسے بڑھائیں؛ کم از کم حروف: { $least }۔
fault-keyring-unavailable = سسٹم میں کلیدوں کا محفوظ خانہ نہیں کھل سکا ({ $reason })۔ اسے شروع یا ان لاک کریں، یا پاس فریز سے جاری رکھیں۔
fault-keyring-lost = اس ڈیوائس کے ڈیٹا کی کلید اب کلیدوں کے محفوظ خانے میں نہیں۔ محفوظ خانہ بحال کریں یا منتظم کو بتائیں؛ جو بھیجا جا چکا ہے وہ سرور پر محفوظ ہے۔
fault-recovery-key-malformed = یہ بحالی کی کلید نہیں، یا اس کا کوئی حرف درست نہیں۔ اسے کاغذ سے ملا کر دوبارہ درج کریں۔
fault-recovery-key-other = یہ بحالی کی کلید { $print } ہے، لیکن اس ڈیوائس کو { $needed } چاہیے۔ وہ کاغذ لائیں جس پر یہ نشان ہے۔
fault-recovery-key-foreign = بحالی کی کلید { $print } کا تعلق { $workspace } سے نہیں۔ وہ کاغذ لائیں جس پر { $needed } کا نشان ہے۔
fault-recovery-copy-none = اس ڈیوائس کا کام بحالی کی کسی کلید سے نہیں کھلتا، کیونکہ یہاں آخری سائن ان کے وقت ایسی کوئی کلید نہیں تھی۔ کام الگ رکھیں اور منتظم کو بتائیں؛ کام محفوظ رہے گا۔
fault-recovery-copy-torn = اس ڈیوائس پر کلید کی انکرپٹ شدہ نقل خراب ہے، اس لیے بحالی کی کلید سے کام نہیں کھل سکتا۔ کام الگ رکھیں اور منتظم کو بتائیں؛ کام محفوظ رہے گا۔
fault-recovery-not-needed = اس ڈیوائس پر کوئی کلید گم نہیں ہوئی؛ کچھ تبدیل نہیں ہوا۔ سائن ان کریں۔
fault-set-aside-failed = { $folder } کا کام الگ نہیں رکھا جا سکا۔ اس فولڈر کو استعمال کرنے والے دوسرے پروگرام بند کریں اور دوبارہ کوشش کریں۔
fault-database-torn = فائل { $file } خراب ہے۔ اسے حذف نہ کریں، منتظم کو بتائیں اور کام جاری رکھنے کے لیے دوبارہ سائن ان کریں۔
fault-database-foreign = فائل { $file } اس پروگرام کی نہیں۔ اسے کہیں اور منتقل کر کے پروگرام دوبارہ چلائیں۔
fault-database-wrong-key = یہ کلید فائل { $file } نہیں کھولتی۔ جس صارف کی فائل ہے اس کے اکاؤنٹ سے سائن ان کریں یا منتظم کو بتائیں۔
fault-database-newer = فائل { $file } اس پروگرام کے نئے ورژن نے لکھی ہے۔ پروگرام اپ ڈیٹ کریں۔
fault-database-busy = کوئی اور پروگرام فائل { $file } استعمال کر رہا ہے۔ وہ پروگرام بند کر کے دوبارہ کوشش کریں۔
fault-database-unreachable = { $file } پر موجود ڈیٹا تک رسائی نہیں ہو سکی۔ دیکھ لیں کہ یہ جگہ موجود ہے اور دوبارہ کوشش کریں۔
fault-disk-full = ڈسک بھر گئی ہے اور مزید کچھ محفوظ نہیں ہو سکتا۔ پروگرام بند کرنے سے پہلے جگہ خالی کریں۔
fault-store-failed = اس ڈیوائس کا ڈیٹا پڑھا یا لکھا نہیں جا سکا۔ دوبارہ کوشش کریں؛ پھر بھی ہو تو منتظم کو یہ حوالہ دیں: { $reference }
fault-settings-not-kept = ترتیبات محفوظ نہیں ہو سکیں۔ ڈسک میں جگہ چیک کریں اور دوبارہ کوشش کریں۔

## Replies and notes

fault-reply-empty = جواب خالی ہے۔ پہلے جواب لکھیں۔
fault-reply-too-long = جواب حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر یا تقسیم کریں۔
fault-reply-not-allowed = آپ کا کردار کسٹمر کو جواب دینے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-reply-ticket-closed = ٹکٹ بند ہے، اس لیے جواب نہیں بھیجا گیا۔ جواب کسی کھلے ٹکٹ میں لکھیں۔
fault-reply-seat-lost = یہ گفتگو اب آپ کے پاس نہیں، اس لیے جواب نہیں بھیجا گیا۔ متن محفوظ ہے؛ مناسب ہو تو ٹکٹ سے بھیج دیں۔
fault-reply-over-colleague = آپ سے پہلے { $name } کا جواب جا چکا تھا جو آپ نے نہیں دیکھا تھا۔ اسے پڑھیں، پھر اپنا جواب بھیجیں یا بدلیں۔
fault-note-empty = نوٹ خالی ہے۔ پہلے نوٹ لکھیں۔
fault-note-too-long = نوٹ حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر یا تقسیم کریں۔
fault-note-not-allowed = آپ کا کردار اندرونی نوٹ لکھنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔

## Assigning and resolving

fault-assign-not-allowed = آپ کا کردار ٹکٹ تفویض کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-assign-unknown-person = یہ فرد اس ورک اسپیس میں نہیں۔ کسی اور کو منتخب کریں۔
fault-assign-person-inactive = { $person } کا اکاؤنٹ غیر فعال ہے۔ کسی اور کو منتخب کریں۔
fault-assign-person-on-break = { $person } وقفے پر ہیں۔ ٹکٹ کسی موجود ساتھی کو تفویض کریں۔
fault-assign-person-away = { $person } عارضی طور پر غیر حاضر ہیں۔ ٹکٹ کسی موجود ساتھی کو تفویض کریں۔
fault-assign-person-signed-out = { $person } سائن آؤٹ ہیں۔ ٹکٹ کسی موجود ساتھی کو تفویض کریں۔
fault-assign-person-off-duty = { $person } کی اس وقت شفٹ نہیں۔ ٹکٹ ایسے ساتھی کو تفویض کریں جو شفٹ پر ہوں۔
fault-assign-already = ٹکٹ پہلے ہی { $person } کو تفویض شدہ ہے؛ کچھ تبدیل نہیں ہوا۔
fault-resolve-not-allowed = آپ کا کردار ٹکٹ حل کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-resolve-unknown-reason = اس سپورٹ ڈیسک میں حل کی وجہ “{ $reason }” موجود نہیں۔ کوئی اور وجہ منتخب کریں۔
fault-resolve-already = یہ ٹکٹ پہلے ہی حل شدہ ہے؛ کچھ تبدیل نہیں ہوا۔
fault-resolve-unanswered = کسٹمر کا ایک پیغام ابھی جواب کا منتظر ہے۔ پہلے جواب دیں، پھر ٹکٹ حل کریں۔
fault-resolve-without-result = اس ٹیم کے ٹکٹ نتیجے کے ساتھ بند کیے جاتے ہیں۔ ٹکٹ بند کریں اور نتیجہ منتخب کریں۔
fault-resolve-nobody-asked = یہ وجہ اس کے لیے ہے جسے تیسرے فریق نے حل کیا، اور اس ٹکٹ پر کسی سے رجوع نہیں ہوا۔ کوئی اور وجہ منتخب کریں۔

## Staying pending

fault-pending-not-offered = اس سپورٹ ڈیسک کے ٹکٹ زیرِ التوا نہیں رہتے۔ ٹکٹ پر کام جاری رکھیں یا اسے حل کریں۔
fault-pending-not-now = ٹکٹ اب زیرِ التوا نہیں: کسی ساتھی نے اس پر کام شروع کر دیا یا کسٹمر نے دوبارہ لکھا۔ کچھ نہیں بدلا۔
fault-pending-not-asked = اب کسی فیصلے کی ضرورت نہیں: کسی ساتھی نے فیصلہ کر دیا یا ٹکٹ پر کام آگے بڑھ گیا۔ کچھ نہیں بدلا۔
fault-ask-pending-not-allowed = آپ کا کردار ٹکٹ کو زیرِ التوا رکھنے کی درخواست کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-ask-pending-without-reason = وجہ خالی ہے۔ لکھیں کہ ٹکٹ کو کس چیز کا انتظار ہے۔
fault-ask-pending-too-long = وجہ حد سے لمبی ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-ask-pending-already = ٹکٹ پہلے ہی منظوری کا منتظر ہے۔ فیصلے کا انتظار کریں یا ٹکٹ پر کام جاری رکھیں۔
fault-ask-pending-not-from-here = “{ $status }” حالت والا ٹکٹ زیرِ التوا نہیں ہو سکتا۔ پہلے اس کا جواب دیں یا اسے تفویض کریں۔
fault-approve-pending-not-allowed = آپ کا کردار زیرِ التوا ٹکٹوں پر فیصلے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-approve-pending-without-term = کوئی مدت منتخب نہیں کی گئی۔ منتخب کریں کہ ٹکٹ کب تک زیرِ التوا رہ سکتا ہے۔
fault-approve-pending-too-long =
    { $limit ->
        [one] ٹکٹ زیادہ سے زیادہ { $limit } گھنٹہ زیرِ التوا رہ سکتا ہے۔
       *[other] ٹکٹ زیادہ سے زیادہ { $limit } گھنٹے زیرِ التوا رہ سکتا ہے۔
    } نسبتاً مختصر مدت منتخب کریں۔
fault-decline-pending-not-allowed = آپ کا کردار زیرِ التوا ٹکٹوں پر فیصلے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-decline-pending-without-reason = وجہ خالی ہے۔ لکھیں کہ اس کے بجائے کیا کیا جائے۔
fault-decline-pending-too-long = وجہ حد سے لمبی ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-end-pending-not-allowed = آپ کا کردار زیرِ التوا ٹکٹ پر کام جاری رکھنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-pending-term-over = منظور شدہ مدت { $ended_at } کو ختم ہو گئی۔ دوبارہ منظوری سے پہلے ٹکٹ پر کام کرنے والے کی نئی درخواست ضروری ہے۔
fault-pending-delegation-over = { $person } کی جگہ فیصلہ { $ended_at } تک آپ کے ذمے تھا، اور یہ فیصلہ اس کے بعد کا ہے۔ اسے { $person } پر چھوڑیں یا دوبارہ نامزدگی کا کہیں۔
fault-pending-delegation-not-yet = { $person } کی جگہ فیصلہ { $from_at } سے آپ کے ذمے ہو گا۔ تب تک فیصلہ { $person } پر چھوڑیں۔
fault-pending-delegation-void = زیرِ التوا ٹکٹوں پر فیصلہ اب { $person } کے ذمے نہیں، اس لیے ان کی جگہ بھی کوئی فیصلہ نہیں کر سکتا۔ ایسے سپروائزر سے پوچھیں جس کے پاس یہ اجازت ہو۔

## Deciding while somebody is away

fault-delegate-not-allowed = آپ کے کردار میں زیرِ التوا ٹکٹوں پر فیصلہ شامل نہیں، اس لیے سونپنے کو کچھ نہیں۔ سپورٹ مینیجر سے پوچھیں۔
fault-delegate-not-offered = اس سپورٹ ڈیسک پر کوئی کسی اور کی جگہ فیصلہ نہیں کرتا۔ جانے سے پہلے فیصلہ کریں یا منتظم سے پوچھیں۔
fault-delegate-unknown-person = یہ فرد اس سپورٹ ڈیسک پر نہیں۔ کسی اور کو منتخب کریں۔
fault-delegate-to-self = فیصلہ پہلے ہی آپ کے ذمے ہے۔ کسی اور کو منتخب کریں۔
fault-delegate-person-may-not = { $person } آپ کی جگہ فیصلہ نہیں کر سکتے: ان کا کردار اجازت نہیں دیتا یا ان کا اکاؤنٹ غیر فعال ہے۔ کسی اور کو منتخب کریں۔
fault-delegate-already = آپ کی جگہ فیصلہ { $until_at } تک پہلے ہی { $person } کے ذمے ہے۔ پہلے اسے ختم کریں، پھر کسی اور کو منتخب کریں۔
fault-delegate-over = اختتام آغاز سے پہلے یا ماضی میں ہے۔ بعد کا وقت منتخب کریں۔
fault-delegate-too-long =
    { $limit ->
        [one] آپ کی جگہ فیصلہ زیادہ سے زیادہ { $limit } دن ہو سکتا ہے۔
       *[other] آپ کی جگہ فیصلہ زیادہ سے زیادہ { $limit } دن ہو سکتا ہے۔
    } پہلے کا اختتام منتخب کریں۔
fault-delegate-too-far =
    { $limit ->
        [one] آغاز زیادہ سے زیادہ { $limit } دن بعد ہو سکتا ہے۔
       *[other] آغاز زیادہ سے زیادہ { $limit } دن بعد ہو سکتا ہے۔
    } پہلے کا آغاز منتخب کریں۔
fault-end-delegation-not-allowed = آپ کا کردار اسے ختم کرنے کی اجازت نہیں دیتا۔ جس نے نامزد کیا یا سپروائزر سے پوچھیں۔
fault-end-delegation-none = اب ان کی جگہ کوئی فیصلہ نہیں کرتا: مدت ختم ہو گئی یا کسی ساتھی نے اسے ختم کر دیا۔ کچھ نہیں بدلا۔

## Requests to third parties

fault-request-none = اس ٹکٹ پر کسی تیسرے فریق سے رجوع نہیں ہوا۔ کچھ نہیں بدلا۔
fault-request-silent = آخری مرحلہ مکمل ہو چکا ہے ({ $since_at })۔ جب تک کسٹمر یا تیسرا فریق نہ لکھے، کچھ نہیں کہا جاتا۔
fault-request-last-taken = آخری مرحلہ مکمل ہو چکا ہے، اس کے بعد کوئی مرحلہ نہیں۔ کسٹمر کو جواب دیں یا ٹکٹ حل کریں۔
fault-request-answered = تیسرے فریق کا جواب آ چکا ہے، مزید یاد دہانی کی ضرورت نہیں۔ کسٹمر کو بتائیں۔
fault-request-over = درخواست ختم ہو چکی ہے۔ کچھ نہیں بدلا۔
fault-raise-not-allowed = آپ کا کردار تیسرے فریق سے رجوع کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-raise-unknown-kind = “{ $kind }” قسم کی شکایت پر کسی سے رجوع نہیں ہوتا۔ کوئی اور قسم منتخب کریں۔
fault-raise-unknown-party = اس قسم کی شکایت پر “{ $party }” سے رجوع نہیں ہوتا۔ کوئی اور فریق منتخب کریں۔
fault-raise-already = تیسرے فریق سے پہلے ہی رجوع ہو چکا ہے اور جواب نہیں آیا۔ اس کے بجائے یاد دہانی بھیجیں۔
fault-raise-at-party = یہ خود درخواست کا ٹکٹ ہے۔ درخواست کسٹمر کے ٹکٹ سے بھیجیں۔
fault-raise-not-from-here = “{ $status }” حالت میں تیسرے فریق سے رجوع نہیں ہو سکتا۔ کچھ نہیں بدلا۔
fault-raise-field-missing = “{ $field }” پُر کریں۔
fault-raise-field-unknown = اس قسم کی درخواست میں “{ $field }” نہیں ہوتا۔ اسے نکال دیں۔
fault-raise-field-malformed = “{ $field }” میں { $value } درست نہیں۔ لکھا ہوا دیکھ لیں۔
fault-raise-field-length = “{ $field }” میں حروف کی تعداد { $least } سے { $most } تک ہونی چاہیے۔ لکھا ہوا دیکھ لیں۔
fault-raise-field-too-many = “{ $field }” میں اندراجات حد سے زیادہ ہیں (حد: { $limit })۔ باقی کسی اور درخواست میں بھیجیں۔
fault-raise-field-twice = “{ $field }” میں { $value } دو بار ہے۔ ایک نکال دیں۔
fault-raise-party-too-long = نام یا پتہ حد سے لمبا ہے (حروف کی حد: { $limit })۔ اسے مختصر کریں۔
fault-raise-address-malformed = ای میل کا پتہ درست نہیں۔ لکھا ہوا دیکھ لیں۔
fault-raise-empty-subject = درخواست کا موضوع خالی ہے۔ موضوع لکھیں۔
fault-raise-subject-too-long = موضوع حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-raise-empty = درخواست اور کسٹمر کے نام پیغام خالی نہیں ہو سکتے۔ دونوں لکھیں۔
fault-raise-too-long = متن حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-raise-not-named = کسٹمر کے نام پیغام میں “{ $field }” نہیں: { $value }۔ اسے شامل کریں۔
fault-remind-not-allowed = آپ کا کردار فالو اپ اور یاد دہانی کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-remind-unknown-ladder = ڈیسک کے طریقہ کار میں اب ایسا کوئی مرحلہ نہیں۔ کچھ نہیں بدلا۔
fault-remind-not-here = یہ مرحلہ درخواست کے دوسرے ٹکٹ پر ہوتا ہے۔ کچھ نہیں بدلا۔
fault-remind-empty = پیغام خالی ہے۔ پہلے پیغام لکھیں۔
fault-remind-too-long = پیغام حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-remind-too-early = اگلے مرحلے کا وقت ابھی نہیں آیا۔ آغاز: { $opens_at }؛ شاید کسی ساتھی نے پچھلا مرحلہ مکمل کر لیا ہو۔
fault-remind-no-more = تمام مراحل مکمل ہو چکے ہیں (حد: { $limit })۔ مزید کوئی مرحلہ نہیں۔
fault-remind-not-now = اس ٹکٹ پر اب اس مرحلے کی ضرورت نہیں۔ دیکھیں کہ آگے کیا ہو گا۔
fault-climb-not-allowed = یہ مراحل صرف پروگرام خود مکمل کرتا ہے۔ کچھ نہیں بدلا۔
fault-set-priority-not-allowed = آپ کا کردار ترجیح مقرر کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-set-priority-none-here = اس ڈیسک پر ترجیحات نہیں ہیں۔ کچھ نہیں بدلا۔
fault-set-priority-unknown-degree = ڈیسک کے طریقہ کار میں اب ایسا درجہ نہیں: { $degree }۔ دوبارہ منتخب کریں۔
fault-set-priority-unassigned = یہ ٹکٹ ابھی کسی کے پاس نہیں۔ پہلے تفویض کریں، پھر ترجیح مقرر کریں۔
fault-set-priority-closed = ٹکٹ بند ہے؛ اس کی ترجیح وہی رہے گی۔
fault-set-priority-already = ٹکٹ کی ترجیح پہلے سے یہی ہے۔
fault-set-zone-not-allowed = آپ کا کردار کسٹمر کا ٹائم زون تبدیل کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-set-zone-unknown = ڈیسک کے طریقہ کار میں اب ایسا ٹائم زون نہیں: { $zone }۔ دوبارہ منتخب کریں۔
fault-set-zone-elsewhere = ٹکٹ اب کسی اور کسٹمر کا ہے؛ کچھ نہیں بدلا۔ اسے دوبارہ دیکھیں۔
fault-set-zone-already = کسٹمر کا ٹائم زون پہلے سے یہی ہے۔
fault-plan-call-not-allowed = آپ کا کردار کال طے کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-plan-call-none-here = اس ڈیسک پر کالیں طے نہیں ہوتیں۔ کچھ نہیں بدلا۔
fault-plan-call-over = ٹکٹ حل یا بند ہو چکا ہے، اب اس کے لیے کال طے نہیں ہو سکتی۔
fault-plan-call-unassigned = یہ ٹکٹ ابھی کسی کے پاس نہیں۔ پہلے تفویض کریں، پھر کال طے کریں۔
fault-plan-call-no-zone = معلوم نہیں کہ کسٹمر کے ہاں کیا وقت ہے۔ پہلے ان کا ٹائم زون مقرر کریں۔
fault-plan-call-past = وہ وقت گزر چکا ہے۔ بعد کا وقت منتخب کریں۔
fault-plan-call-too-far =
    { $days ->
        [one] کال زیادہ سے زیادہ { $days } دن پہلے طے ہوتی ہے۔ قریب کا وقت منتخب کریں۔
       *[other] کال زیادہ سے زیادہ { $days } دن پہلے طے ہوتی ہے۔ قریب کا وقت منتخب کریں۔
    }
fault-plan-call-outside = کسٹمر کے ہاں وہ کال کا وقت نہیں۔ اگلا مناسب وقت ڈیسک کی گھڑی کے مطابق { $opens_at } ہے۔
fault-plan-call-already = کال اسی وقت کے لیے پہلے سے طے ہے۔
fault-end-call-not-allowed = آپ کا کردار طے شدہ کال ختم کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-end-call-none = اس ٹکٹ کے لیے کوئی کال طے نہیں۔ شاید کسی ساتھی نے کر لی ہو۔
fault-close-not-allowed = آپ کا کردار ٹکٹ بند کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-close-already = ٹکٹ بند ہے۔
fault-close-not-from-here = اس حالت سے ٹکٹ بند نہیں ہوتا۔ پہلے اسے حل کریں۔
fault-close-unsolved = ابھی کوئی حل نہیں دیا گیا۔ پہلے ٹکٹ حل کریں۔
fault-close-unconfirmed = کسٹمر نے حل کی تصدیق نہیں کی۔ خاموشی تصدیق نہیں: جواب کا انتظار کریں یا پوچھیں۔
fault-close-message-unfit = یہ پیغام حل کی تصدیق نہیں کرتا: یہ کسٹمر کا نہیں یا حل سے پہلے کا ہے۔ دوسرا پیغام منتخب کریں۔
fault-close-empty = کسٹمر نے جو کہا وہ لکھیں۔
fault-close-too-long = متن حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-close-without-result = یہ ٹکٹ نتیجے کے ساتھ بند ہوتا ہے۔ نتیجہ منتخب کریں۔
fault-close-unknown-result = ڈیسک کے طریقہ کار میں اب ایسا نتیجہ نہیں: { $result }۔ دوبارہ منتخب کریں۔
fault-tag-not-allowed = آپ کا کردار ٹکٹوں پر ٹیگ لگانے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-tag-unknown = ڈیسک کے طریقہ کار میں اب ایسا ٹیگ نہیں: { $tag }۔ دوبارہ منتخب کریں۔
fault-tag-closed = ٹکٹ بند ہے؛ اس کے ٹیگ وہی رہیں گے۔
fault-tag-already = ٹکٹ پر یہ ٹیگ پہلے سے ہے۔
fault-tag-not-there = ٹکٹ پر یہ ٹیگ نہیں۔ شاید کسی ساتھی نے ہٹا دیا ہو۔
fault-record-cause-not-allowed = آپ کا کردار وجہ درج نہیں کرتا۔ یہ کام اس کا ہے جس کے حوالے ٹکٹ کیا گیا۔
fault-record-cause-unknown = ڈیسک کے طریقہ کار میں اب ایسی وجہ نہیں: { $cause }۔ دوبارہ منتخب کریں۔
fault-record-cause-not-missed = اس ٹکٹ پر ایسی کوئی مہلت نہیں گزری جس کی وجہ پوچھی جائے۔
fault-record-cause-already = وجہ پہلے سے درج ہے۔
fault-record-cause-empty = جو معلوم ہوا وہ لکھیں۔
fault-record-cause-too-long = متن حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-hand-over-not-allowed = آپ کا کردار ٹکٹ دوسری ٹیم کو دینے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-hand-over-unknown-team = ڈیسک کے طریقہ کار میں اب ایسی ٹیم نہیں: { $team }۔ دوبارہ منتخب کریں۔
fault-hand-over-closed = ٹکٹ بند ہے؛ یہ اپنی ٹیم کے پاس رہے گا۔
fault-hand-over-already = یہ ٹکٹ پہلے سے اسی ٹیم کے پاس ہے۔
fault-follow-up-not-allowed = آپ کا کردار فالو اپ کھولنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-follow-up-unknown = ڈیسک کے طریقہ کار میں اب ایسا فالو اپ نہیں: { $follow_up }۔ دوبارہ منتخب کریں۔
fault-follow-up-empty = لکھیں کہ کیا کرنا ہے۔
fault-follow-up-too-long = متن حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-follow-up-exists = یہ فالو اپ پہلے ہی کھولا جا چکا ہے۔ کچھ نہیں بدلا۔
fault-hear-not-allowed = آپ کا کردار تیسرے فریق کا جواب درج کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-hear-nobody-asked = اس ٹکٹ پر کسی تیسرے فریق سے رجوع نہیں ہوا۔ کچھ نہیں بدلا۔
fault-hear-empty = جواب خالی ہے۔ جو انہوں نے کہا وہ لکھیں۔
fault-hear-too-long = جواب حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔

## Escalating by a separate mail

fault-escalate-not-allowed = آپ کا کردار پروڈکٹ کو اعلیٰ سطح پر بھیجنے کی اجازت نہیں دیتا۔ سینئر ایجنٹ یا ٹیم لیڈر سے پوچھیں۔
fault-escalate-not-offered = اس سپورٹ ڈیسک پر ای میل سے کچھ اعلیٰ سطح پر نہیں بھیجا جاتا۔ اس کے بجائے یاد دہانی بھیجیں۔
fault-escalate-not-here = یہ تیسرے فریق کا ٹکٹ نہیں۔ پہلے درخواست کھولیں۔
fault-escalate-not-for-party = اس تیسرے فریق کی درخواستیں ای میل سے اعلیٰ سطح پر نہیں بھیجی جاتیں۔ اس کے بجائے یاد دہانی بھیجیں۔
fault-escalate-no-original = تیسرے فریق سے ای میل پر رجوع نہیں ہوا، اس لیے منسلک کرنے کو کوئی پہلی ای میل نہیں۔ جس طرح رجوع ہوا تھا اسی طرح اعلیٰ سطح پر بھیجیں۔
fault-escalate-no-more =
    { $limit ->
        [one] یہ درخواست پہلے ہی اعلیٰ سطح پر بھیجی جا چکی ہے؛ حد { $limit } ای میل ہے۔
       *[other] یہ درخواست پہلے ہی اعلیٰ سطح پر بھیجی جا چکی ہے؛ حد { $limit } ای میلز ہے۔
    } آگے کے لیے ٹیم لیڈر سے پوچھیں۔
fault-escalate-too-early = پچھلی ای میل کو ابھی زیادہ وقت نہیں گزرا۔ اگلی { $opens_at } سے لکھی جا سکتی ہے۔
fault-escalate-empty-product = پروڈکٹ خالی ہے۔ لکھیں کہ بات کس پروڈکٹ کی ہے۔
fault-escalate-not-named = موضوع میں پروڈکٹ “{ $product }” کا نام نہیں۔ پروڈکٹ دوبارہ لکھیں۔
fault-escalate-empty = ای میل کا موضوع، متن یا نوٹ خالی ہے۔ پہلے انہیں لکھیں۔
fault-escalate-subject-too-long = موضوع حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ پروڈکٹ کا نام مختصر کریں۔
fault-escalate-too-long = ای میل حد سے لمبی ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔

## Attachments

fault-attachment-not-on-desk = یہ سپورٹ ڈیسک منسلکات قبول نہیں کرتا۔ متن ان کے بغیر بھیجیں۔
fault-attachment-too-many = ایک پیغام کے لیے منسلکات زیادہ ہیں (تعداد: { $count }، حد: { $limit })۔ باقی دوسرے پیغام کے ساتھ بھیجیں۔
fault-attachment-too-large = منسلکہ “{ $name }” حد سے بڑا ہے۔ ایک منسلکے کی حد { $limit } میگا بائٹ ہے۔
fault-attachment-empty = منسلکہ “{ $name }” خالی ہے۔ کوئی اور منسلکہ چنیں۔
fault-attachment-type-not-allowed = منسلکے “{ $name }” کی قسم ({ $media }) اس سپورٹ ڈیسک پر قبول نہیں۔ کوئی اور منسلکہ چنیں۔
fault-attachment-malformed = منسلکے کی تفصیل درست نہیں، اس لیے وہ قبول نہیں ہوا۔ اسے ہٹا کر دوبارہ شامل کریں۔
fault-attachment-unknown = منسلکہ “{ $name }” اب موجود نہیں، اس لیے پیغام نہیں بھیجا گیا۔ اسے دوبارہ شامل کریں یا پیغام اس کے بغیر بھیجیں۔
fault-attachment-other = سرور پر اس منسلکے کی جگہ کوئی اور فائل ہے۔ اسے ہٹا کر دوبارہ شامل کریں۔
fault-attachment-broken = منسلکہ سرور تک درست نہیں پہنچا۔ یہ دوبارہ بھیجا جائے گا۔
fault-attachments-waiting = اپنے پیغامات کے منتظر منسلکات حد سے زیادہ ہیں (حد: { $limit } میگا بائٹ)۔ پہلے وہ پیغامات بھیجیں یا ترک کریں۔
fault-attachments-away = سرور ابھی منسلکات محفوظ نہیں کر سکتا۔ آپ کا منسلکہ اس ڈیوائس پر محفوظ ہے اور بعد میں بھیجا جائے گا۔ حوالہ: { $reference }
fault-attachment-unfinished = ایک منسلکہ ابھی شامل ہو رہا ہے۔ تھوڑا انتظار کریں، پھر بھیجیں۔
fault-attachment-gone = یہ منسلکہ اب مسودے میں نہیں ہے۔ اسے دوبارہ شامل کریں۔
fault-attachment-damaged = منسلکہ خراب ہے۔ دوبارہ کوشش کریں۔
fault-downloads-none = اس ڈیوائس پر فائلیں محفوظ کرنے کا فولڈر نہیں ملا۔ منتظم سے پوچھیں۔

## Creating a ticket

fault-create-empty-subject = ٹکٹ کا موضوع خالی ہے۔ موضوع لکھیں۔
fault-create-subject-too-long = موضوع حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-create-empty-text = پہلا پیغام خالی ہے۔ کسٹمر کی درخواست لکھیں۔
fault-create-too-long = پیغام حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-create-unknown-channel = اس سپورٹ ڈیسک میں چینل “{ $channel }” موجود نہیں۔ کوئی اور چینل منتخب کریں۔
fault-create-unknown-kind = اس سپورٹ ڈیسک میں ٹکٹ کی قسم “{ $kind }” موجود نہیں۔ کوئی اور قسم منتخب کریں۔
fault-create-unknown-customer = یہ کسٹمر اس ورک اسپیس میں نہیں۔ کوئی اور کسٹمر منتخب کریں یا نیا شامل کریں۔
fault-create-customer-without-contact = نئے کسٹمر کے لیے نام، اور فون نمبر یا ای میل لازمی ہے۔ جو خالی ہے اسے پُر کریں۔
fault-create-customer-too-long = کسٹمر کا نام، نمبر یا پتہ حد سے لمبا ہے (زیادہ سے زیادہ حروف: { $limit })۔ اسے مختصر کریں۔
fault-create-unknown-language = “{ $language }” کوئی معلوم زبان نہیں۔ فہرست سے زبان منتخب کریں۔
fault-create-not-allowed = آپ کا کردار اس سپورٹ ڈیسک پر ٹکٹ بنانے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-ticket-unknown = ٹکٹ نہیں ملا۔ ممکن ہے کسی اور ڈیسک پر چلا گیا ہو؛ اسے تلاش کریں۔
fault-ticket-not-here = ٹکٹ اس ڈیوائس پر نہیں۔ سنک مکمل ہونے کا انتظار کریں، پھر اسے تلاش کریں۔
fault-ticket-exists = یہ ٹکٹ پہلے ہی بنایا جا چکا ہے؛ کچھ تبدیل نہیں ہوا۔
fault-ticket-message-exists = یہ پیغام پہلے ہی ٹکٹ میں موجود ہے؛ کچھ تبدیل نہیں ہوا۔

## Desks and their revisions

fault-desk-unknown = یہ سپورٹ ڈیسک اس ڈیوائس پر موجود نہیں۔ اگلے سنک کا انتظار کریں یا منتظم سے پوچھیں۔
fault-desk-not-here = یہ سپورٹ ڈیسک ابھی اس ڈیوائس پر نہیں پہنچا۔ سنک مکمل ہونے کا انتظار کریں۔
fault-desk-none = ابھی آپ کو کسی سپورٹ ڈیسک تک رسائی نہیں۔ منتظم سے اجازت لیں۔
fault-desk-not-granted = آپ کو اس سپورٹ ڈیسک تک رسائی نہیں۔ منتظم سے اجازت لیں۔
fault-desk-read-only = یہ سپورٹ ڈیسک یہاں صرف پڑھا جا سکتا ہے، کیونکہ اس کے طریقہ کار کے لیے نیا پروگرام درکار ہے (فارمیٹ { NUMBER($format, useGrouping: 0) })۔ پروگرام اپ ڈیٹ کریں۔

## Seats, live chats and calls

fault-seat-channel-without-seats = اس سپورٹ ڈیسک میں چینل “{ $channel }” کی نشستیں نہیں ہیں۔ کوئی اور چینل منتخب کریں۔
fault-seat-not-allowed = یہ کردار نشست سنبھالنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-seat-on-break = آپ وقفے پر ہیں، اس لیے کچھ نہیں بدلا۔ پہلے وقفہ ختم کریں۔
fault-seat-not-online = آپ کی موجودگی “دستیاب” نہیں ہے۔ پہلے اسے “دستیاب” میں بدلیں۔
fault-seat-none-free =
    { $limit ->
        [one] واحد نشست خالی نہیں ہے۔ نشستوں کی قطار میں شامل ہوں؛ باری آنے پر نشست خود بخود مل جائے گی۔
       *[other] تمام { $limit } نشستیں سنبھالی جا چکی ہیں۔ نشستوں کی قطار میں شامل ہوں؛ باری آنے پر نشست خود بخود مل جائے گی۔
    }
fault-seat-already-yours = یہ نشست پہلے ہی آپ کے پاس ہے؛ کچھ نہیں بدلا۔
fault-seat-already-waiting = آپ پہلے ہی نشستوں کی قطار میں ہیں؛ کچھ نہیں بدلا۔
fault-seat-not-waiting = آپ نشستوں کی قطار میں نہیں ہیں؛ کچھ نہیں بدلا۔
fault-seat-unknown = اس سپورٹ ڈیسک میں ایسی کوئی نشست نہیں۔ نشستیں دوبارہ دیکھیں۔
fault-seat-empty = اس نشست پر اب کوئی نہیں ہے؛ کچھ نہیں بدلا۔
fault-seat-lease-over = یہ نشست اب آپ کے پاس نہیں ہے۔ دوبارہ نشست سنبھالیں؛ آپ کی تحریر محفوظ ہے۔
fault-seat-fence-stale = یہ نشست اس دوران دوبارہ سنبھال لی گئی، اس لیے کچھ نہیں بدلا۔ دوبارہ نشست سنبھالیں؛ آپ کی تحریر محفوظ ہے۔
fault-contact-without-seat = اس چینل پر آپ کی کوئی نشست نہیں۔ پہلے نشست سنبھالیں۔
fault-contact-seat-full =
    { $limit ->
        [one] یہ نشست بھری ہوئی ہے؛ اس میں ایک وقت میں ایک لائیو گفتگو ہو سکتی ہے۔ پہلے اسے ختم کریں یا کوئی اور نشست منتخب کریں۔
       *[other] یہ نشست بھری ہوئی ہے؛ اس میں ایک وقت میں { $limit } لائیو گفتگوئیں ہو سکتی ہیں۔ پہلے ایک ختم کریں یا کوئی اور نشست منتخب کریں۔
    }
fault-contact-unknown = یہ لائیو گفتگو اب یہاں نہیں ہے۔ فہرست دوبارہ دیکھیں۔
fault-contact-exists = یہ لائیو گفتگو پہلے سے موجود ہے؛ کچھ نہیں بدلا۔
fault-contact-called-already = یہ کال پہلے سے جاری ہے یا آپ کو پیش کی جا چکی ہے۔
fault-contact-brand-unknown = اس چینل میں برانڈ “{ $brand }” موجود نہیں۔ کوئی اور برانڈ منتخب کریں۔
fault-contact-offer-over = قبول کرنے کا وقت گزر چکا ہے: لائیو گفتگو کسی اور ایجنٹ کو پیش کی گئی یا انتظار کی قطار میں واپس چلی گئی۔ کچھ کرنے کی ضرورت نہیں۔
fault-contact-not-yours = یہ لائیو گفتگو آپ کی نشست میں نہیں ہے؛ کچھ نہیں بدلا۔
fault-contact-still-open = یہ لائیو گفتگو ابھی ختم نہیں ہوئی۔ پہلے اسے ختم کریں۔
fault-contact-over = یہ لائیو گفتگو ختم ہو چکی ہے۔ اب صرف اس کا نتیجہ درج کیا جا سکتا ہے۔
fault-contact-outcome-unknown = اس سپورٹ ڈیسک میں نتیجہ “{ $outcome }” موجود نہیں۔ کوئی اور نتیجہ منتخب کریں۔
fault-contact-colleague-not-seated = یہ ایجنٹ دستیاب نہیں یا اس چینل پر ان کی کوئی نشست نہیں۔ کوئی اور ایجنٹ منتخب کریں۔
fault-contact-already-there = پہلے سے ایسا ہی ہے؛ کچھ نہیں بدلا۔
fault-break-reason-unknown = اس سپورٹ ڈیسک میں وقفے کی وجہ “{ $reason }” موجود نہیں۔ کوئی اور وجہ منتخب کریں۔
fault-override-not-allowed = آپ کا کردار مقررہ حد سے زیادہ کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-override-without-reason = پہلے وجہ لکھیں؛ یہ اس کارروائی کے ساتھ درج کی جاتی ہے۔
fault-override-reason-too-long = وجہ حد سے لمبی ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔

## The outbox

fault-depends-on-refused = یہ تبدیلی تبدیلی نمبر { NUMBER($n, useGrouping: 0) } پر منحصر ہے، جو مسترد ہو گئی۔ پہلے اسے نمٹائیں۔
fault-command-withdrawn = یہ تبدیلی فیصلے سے پہلے واپس لے لی گئی؛ کچھ تبدیل نہیں ہوا۔
fault-outbox-entry-gone = یہ تبدیلی اب آؤٹ باکس میں نہیں؛ کچھ نہیں کیا گیا۔ آؤٹ باکس دوبارہ دیکھیں۔

## Intake by other programs, and faults of our own

fault-intake-key-wrong = وصولی کی کلید غلط ہے یا ختم کر دی گئی ہے۔ منتظم سے نئی کلید لیں۔
fault-intake-malformed = فیلڈ { $field } موجود نہیں یا درست نہیں۔ اسے درست کر کے دوبارہ بھیجیں۔
fault-intake-conflict = شناختی نمبر { $external_id } پہلے کسی اور مواد کے ساتھ استعمال ہو چکا ہے۔ نئے شناختی نمبر کے ساتھ دوبارہ بھیجیں۔
fault-receive-not-allowed = کسٹمر کے پیغامات صرف چینل کے ذریعے لیے جاتے ہیں۔ چینل کی کلید استعمال کریں۔
fault-receive-empty = کسٹمر کا پیغام خالی ہے۔ اس کا متن بھیجیں۔
fault-receive-too-long = کسٹمر کا پیغام حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے حصوں میں بھیجیں۔
fault-receive-unknown-channel = اس سپورٹ ڈیسک میں چینل “{ $channel }” موجود نہیں۔ ڈیسک کے کسی چینل سے بھیجیں۔
fault-receive-closed = ٹکٹ مستقل طور پر بند ہو چکا ہے۔ اس پیغام کے لیے نیا ٹکٹ بنائیں۔
fault-internal = پروگرام میں خرابی ہوئی۔ دوبارہ کوشش کریں؛ پھر بھی ہو تو منتظم کو یہ حوالہ دیں: { $reference }

## اسکرپٹ اور کسٹمر کی تصدیق

fault-script-not-allowed = آپ کا کردار اسکرپٹ پر کام کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-script-unknown-run = یہ اسکرپٹ ٹکٹ پر موجود نہیں، اس لیے کچھ نہیں بدلا۔ اسے دوبارہ شروع کریں۔
fault-script-over = یہ اسکرپٹ پہلے ہی ختم ہو چکا ہے؛ کچھ نہیں بدلا۔ ضرورت ہو تو اسے دوبارہ شروع کریں۔
fault-script-elsewhere = اسکرپٹ اب کسی اور مرحلے پر ہے، اس لیے کچھ نہیں بدلا۔ موجودہ مرحلے سے آگے بڑھیں۔
fault-script-changed = سپورٹ ڈیسک کا طریقہ کار بدل گیا ہے اور اسکرپٹ پہلے کی طرح جاری نہیں رہ سکتا۔ اسے چھوڑ کر دوبارہ شروع کریں۔
fault-script-contact-needed = اس کے لیے کسٹمر سے کال یا چیٹ ضروری ہے۔ پہلے ٹکٹ سے کسٹمر کو کال کریں۔
fault-script-contact-not-yours = آپ اب کسٹمر کے ساتھ اس کال یا چیٹ میں نہیں ہیں، اس لیے کچھ نہیں بدلا۔ کسٹمر کو دوبارہ کال کریں۔

# Variables:
#   $right - right answers so far
#   $needed - right answers that are needed
fault-script-not-verified = اس گفتگو میں کسٹمر کی تصدیق ابھی نہیں ہوئی (درست جواب: { $right }، درکار: { $needed })۔ پہلے تصدیق مکمل کریں۔

fault-script-verification-failed = اس گفتگو میں تصدیق ناکام رہی، اس لیے اکاؤنٹ پر کوئی کارروائی نہیں ہو گی۔ کسٹمر سے بعد میں دوبارہ رابطہ کرنے کو کہیں۔
fault-reveal-not-allowed = آپ کا کردار ({ $role }) یہ قدر ظاہر نہیں کر سکتا۔ کسی ایسے ایجنٹ سے کہیں جو کسٹمرز کو جواب دیتا ہو۔
fault-reveal-nothing = یہاں اب کوئی جزوی طور پر چھپی ہوئی قدر نہیں۔ ٹکٹ دوبارہ دیکھیں۔
fault-start-script-unknown = اس سپورٹ ڈیسک میں ایسا کوئی اسکرپٹ نہیں۔ کوئی اور اسکرپٹ منتخب کریں۔
fault-start-script-already = اس ٹکٹ پر ایک اسکرپٹ پہلے سے جاری ہے۔ پہلے اسے مکمل کریں یا چھوڑ دیں۔
fault-start-script-exists = یہ اسکرپٹ پہلے ہی شروع ہو چکا ہے؛ کچھ نہیں بدلا۔
fault-start-script-ticket-closed = ٹکٹ مستقل طور پر بند ہو چکا ہے، اس لیے اسکرپٹ شروع نہیں ہوا۔ نیا ٹکٹ بنائیں۔
fault-answer-step-without-choice = کچھ منتخب نہیں کیا گیا۔ کوئی ایک جواب منتخب کریں۔
fault-answer-step-choice-unknown = اس مرحلے میں ایسا کوئی جواب نہیں۔ دکھائے گئے جوابات میں سے منتخب کریں۔
fault-answer-step-without-text = کچھ نہیں لکھا گیا۔ وہ لکھیں جو یہ مرحلہ پوچھتا ہے۔
fault-answer-step-text-unwanted = یہ مرحلہ تحریر قبول نہیں کرتا، اس لیے کچھ نہیں بدلا۔ اسے نوٹ کے طور پر محفوظ کریں۔

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-answer-step-too-long = جواب حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔

fault-answer-step-verification-open = تصدیق ابھی مکمل نہیں ہوئی۔ اگلا سوال پوچھیں۔
fault-script-customer-unsure = رابطے کا یہ ذریعہ کئی کسٹمرز کا ہے۔ گفتگو کے پہلو میں منتخب کریں کہ یہ کون ہیں، پھر آگے بڑھیں۔
fault-answer-step-email-malformed = یہ ای میل پتہ نہیں ہے۔ لکھا ہوا دوبارہ دیکھیں۔
fault-answer-step-phone-malformed = یہ فون نمبر نہیں ہے۔ لکھا ہوا دوبارہ دیکھیں۔
fault-answer-step-country-malformed = کوئی ملک منتخب نہیں کیا گیا۔ ملک منتخب کریں۔

# Variables:
#   $value - address or number
fault-answer-step-taken = { $value } کسی اور کسٹمر کے لیے درج ہے۔ کوئی اور پتہ یا نمبر پوچھیں۔

# Variables:
#   $value - address or number
fault-answer-step-same = { $value } پہلے سے اسی کسٹمر کے لیے درج ہے۔ نیا پتہ یا نمبر پوچھیں۔

# Variables:
#   $value - what has to be named
fault-answer-step-not-cited = متن میں { $value } نہیں ہے۔ اسے شامل کریں۔

fault-answer-step-number-unknown = درخواست کے ٹکٹ کو ابھی نمبر نہیں ملا۔ اس کے بھیجے جانے کا انتظار کریں، پھر آگے بڑھیں۔

# Variables:
#   $kind - kind of request in the desk's words
fault-answer-step-not-asked = ابھی کسی سے نہیں پوچھا گیا: { $kind }۔ پہلے درخواست بھیجیں۔

fault-answer-step-not-answered = درخواست کا جواب ابھی نہیں آیا۔ جواب آنے پر آگے بڑھیں۔
fault-answer-step-without-person = ٹکٹ تفویض کرنے کے لیے کسی کو منتخب نہیں کیا گیا۔ کسی کو منتخب کریں۔

# Variables:
#   $person - the colleague's name
fault-answer-step-person-unfit = طریقہ کار کے مطابق یہ ٹکٹ { $person } کو تفویض نہیں ہوتا۔ کسی اور کو منتخب کریں۔

fault-answer-step-no-address = کسٹمر کا کوئی درج ای میل پتہ نہیں، اس لیے کچھ نہیں بھیجا گیا۔ پہلے درست کسٹمر منتخب کریں۔
fault-answer-step-customer-unknown = اس ٹکٹ کا کسٹمر معلوم نہیں۔ پہلے کسٹمر منتخب کریں۔
fault-answer-step-nothing-new = نیا پتہ یا نمبر درج نہیں ہوا، اس لیے کچھ نہیں بدلا۔ واپس جا کر کسٹمر سے پوچھیں۔

# Variables:
#   $stopped - why, in the desk's words
#   $country - the country
fault-raise-service-stopped = { $country } سے درخواست نامنظور: { $stopped }

# Variables:
#   $role - the role
fault-customer-not-allowed = کردار “{ $role }” ٹکٹ کا کسٹمر تبدیل کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔

fault-customer-already = ٹکٹ پہلے سے اسی کسٹمر کا ہے؛ کچھ نہیں بدلا۔
fault-customer-elsewhere = ٹکٹ اب کسی اور کسٹمر کا ہے؛ کچھ نہیں بدلا۔ اسے دوبارہ دیکھیں۔

# Variables:
#   $brand - brand id
fault-customer-brand-unknown = اس ڈیسک میں برانڈ “{ $brand }” موجود نہیں۔ دکھائے گئے برانڈز میں سے منتخب کریں۔

fault-customer-country-malformed = لکھا ہوا کوئی ملک نہیں۔ ملک منتخب کریں۔

# Variables:
#   $brand - the brand in the desk's words
#   $country - the country
fault-customer-no-store = { $brand } کا { $country } کے لیے کوئی اسٹور نہیں؛ وہاں سے رجسٹریشن نہیں ہوتی۔ برانڈ اور ملک دوبارہ دیکھیں۔

# Variables:
#   $account - id of the standing
fault-customer-account-unknown = اس ڈیسک میں اکاؤنٹ کی حالت “{ $account }” موجود نہیں۔ دکھائی گئی حالتوں میں سے منتخب کریں۔

# Variables:
#   $avatar - id of the colour
fault-customer-avatar-unknown = اس ڈیسک میں پروفائل تصویر کا رنگ “{ $avatar }” موجود نہیں۔ دکھائے گئے رنگوں میں سے منتخب کریں۔

fault-back-script-at-start = اسکرپٹ پہلے مرحلے پر ہے؛ اس سے پیچھے کوئی مرحلہ نہیں۔
fault-judge-answer-question-unknown = تصدیق میں ایسا کوئی سوال نہیں۔ دکھائے گئے سوالات میں سے منتخب کریں۔
fault-judge-answer-settled = اس گفتگو میں اس سوال کا نتیجہ طے ہو چکا ہے۔ کوئی اور سوال پوچھیں۔
fault-judge-answer-enough = تصدیق کا نتیجہ طے ہو چکا ہے؛ مزید سوال ضروری نہیں۔ اسکرپٹ جاری رکھیں۔
fault-compare-answer-nothing-stored = مطابقت کے لیے کوئی محفوظ جواب موجود نہیں۔ جواب کا فیصلہ خود کریں۔
fault-compare-answer-unsent = اس اسکرپٹ کے پچھلے مراحل ابھی سرور تک نہیں پہنچے۔ تھوڑا انتظار کر کے دوبارہ جانچیں۔

## Reports

fault-report-not-allowed = آپ کا کردار رپورٹس نہیں دیکھ سکتا۔ ضرورت ہو تو اپنے منتظم سے کہیں۔
fault-report-span-backwards = آخری دن پہلے دن سے قبل ہے۔ دنوں کی ترتیب الٹ دیں۔
fault-report-span-too-long =
    { $limit ->
        [one] ایک رپورٹ زیادہ سے زیادہ { $limit } دن کی ہوتی ہے۔ کم دن منتخب کریں۔
       *[other] ایک رپورٹ زیادہ سے زیادہ { $limit } دنوں کی ہوتی ہے۔ کم دن منتخب کریں۔
    }
fault-report-no-goals = اس ڈیسک کے حل کے کوئی ہدف نہیں، اس لیے رپورٹ کے لیے کچھ نہیں۔
fault-report-no-rota = اس ڈیسک کا شفٹ شیڈول نہیں، اس لیے رپورٹ کے لیے کچھ نہیں۔

## Shifts

fault-plan-shift-not-allowed = آپ کا کردار شفٹ شامل کرنے کی اجازت نہیں دیتا۔ اپنے سپروائزر سے پوچھیں۔
fault-change-shift-not-allowed = آپ کا کردار شفٹ تبدیل کرنے کی اجازت نہیں دیتا۔ اپنے سپروائزر سے پوچھیں۔
fault-remove-shift-not-allowed = آپ کا کردار شفٹ ہٹانے کی اجازت نہیں دیتا۔ اپنے سپروائزر سے پوچھیں۔
fault-shift-no-rota = اس ڈیسک کا شفٹ شیڈول نہیں، اس لیے شفٹ شامل نہیں ہو سکتی۔
fault-shift-agent-unknown = ایسا کوئی اس ڈیسک پر نشست نہیں لیتا۔ کسی اور کو منتخب کریں۔
fault-shift-unknown = یہ شفٹ اب موجود نہیں۔ شفٹ شیڈول دوبارہ دیکھیں۔
fault-shift-not-then = یہ شفٹ اب اس دن شروع نہیں ہوتی۔ شفٹ شیڈول دوبارہ دیکھیں۔
fault-shift-malformed = یہ دن کا کوئی وقت نہیں۔ اوقات دوبارہ منتخب کریں۔
fault-shift-backwards = شفٹ آغاز سے پہلے ختم ہوتی ہے۔ بعد کا اختتام منتخب کریں، یا اسے اگلے دن ختم ہونے دیں۔
fault-shift-too-long =
    { $limit ->
        [one] شفٹ زیادہ سے زیادہ { $limit } گھنٹے کی ہوتی ہے۔ پہلے کا اختتام منتخب کریں۔
       *[other] شفٹ زیادہ سے زیادہ { $limit } گھنٹوں کی ہوتی ہے۔ پہلے کا اختتام منتخب کریں۔
    }
fault-shift-overlaps = اسی شخص کی ایک شفٹ { DATETIME($shift_at, dateStyle: "medium", timeStyle: "short") } پر شروع ہوتی ہے۔ اسے تبدیل کریں یا دوسرے اوقات منتخب کریں۔
fault-shift-too-many =
    { $limit ->
        [one] ایک شخص کی زیادہ سے زیادہ { $limit } شفٹ ہو سکتی ہے۔ ہفتہ وار شفٹ استعمال کریں۔
       *[other] ایک شخص کی زیادہ سے زیادہ { $limit } شفٹیں ہو سکتی ہیں۔ ہفتہ وار شفٹ استعمال کریں۔
    }

## Revisions of the procedure

fault-revision-not-here = یہ نظرثانی اس ڈیوائس پر نہیں۔ سنک مکمل ہونے کا انتظار کریں، پھر اسے دوبارہ کھولیں۔
fault-revision-unknown = اس سپورٹ ڈیسک کی ایسی کوئی نظرثانی نہیں۔ نظرثانیوں کی فہرست دوبارہ کھولیں۔
fault-revision-rejected = نظرثانی { NUMBER($revision, useGrouping: 0) } نامنظور ہو چکی ہے۔ غلطی نئی نظرثانی میں درست کی جاتی ہے۔
fault-revision-in-force = نظرثانی { NUMBER($revision, useGrouping: 0) } پہلے سے نافذ ہے؛ کچھ تبدیل نہیں ہوا۔
fault-revision-superseded = نظرثانی { NUMBER($revision, useGrouping: 0) } کی جگہ بعد کی نظرثانی لے چکی ہے؛ کچھ تبدیل نہیں ہوا۔
fault-approve-revision-not-allowed = آپ کا کردار طریقہ کار کی نظرثانی منظور کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-approve-revision-twice = آپ نظرثانی { NUMBER($revision, useGrouping: 0) } پہلے منظور کر چکے ہیں۔ کسی اور کی منظوری درکار ہے۔
fault-approve-revision-enough = نظرثانی { NUMBER($revision, useGrouping: 0) } کو درکار تمام منظوریاں مل چکی ہیں؛ کچھ تبدیل نہیں ہوا۔
fault-reject-revision-not-allowed = آپ کا کردار طریقہ کار کی نظرثانی نامنظور کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-reject-revision-reason-empty = لکھیں کہ نظرثانی کیوں نامنظور کی جا رہی ہے؛ اسے تیار کرنے والا یہ وجہ پڑھتا ہے۔
fault-reject-revision-reason-too-long = وجہ حد سے لمبی ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر کریں۔
fault-drawing-malformed = اسے فلو چارٹ کے طور پر محفوظ نہیں کیا جا سکا۔ فلو چارٹ دوبارہ کھولیں اور پھر کوشش کریں۔

## وہ ریکارڈ جو ڈیسک ٹکٹوں کے ساتھ رکھتا ہے

fault-record-kind-unknown = یہ سپورٹ ڈیسک ایسے ریکارڈ نہیں رکھتا۔ ٹکٹ دوبارہ دیکھیں۔
fault-record-unknown = یہ ریکارڈ اب موجود نہیں، یا کسی اور کسٹمر کا ہے۔ ٹکٹ دوبارہ دیکھیں۔
fault-record-customer-unsure = ابھی طے نہیں ہوا کہ یہ ٹکٹ کس کسٹمر کا ہے۔ پہلے کسٹمر منتخب کریں۔
fault-record-value-missing = ایک مطلوبہ خانہ ابھی خالی ہے۔ اسے پُر کریں۔
fault-record-value-unfit = ایک اندراج درست نہیں: بہت لمبا یا بہت بڑا ہے، یا صحیح طرح نہیں لکھا گیا۔ اسے درست کریں۔
fault-record-value-unknown = ایک اندراج ایسا ہے جو پوچھا نہیں گیا۔ فارم دوبارہ دیکھیں۔
fault-create-record-not-allowed = آپ کا کردار ایسا ریکارڈ بنانے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-create-record-exists = یہ ریکارڈ پہلے سے موجود ہے۔ ٹکٹ دوبارہ دیکھیں۔
fault-create-record-without-parent = جس سے یہ ریکارڈ جڑتا وہ اب موجود نہیں۔ ٹکٹ دوبارہ دیکھیں۔
fault-create-record-not-now = طریقہ کار آپ کی درج کردہ تفصیل کے ساتھ یہ ریکارڈ بنانے کی اجازت نہیں دیتا۔ اسے درست کریں یا سپروائزر سے پوچھیں۔
fault-create-record-too-many = اس کسٹمر کے ریکارڈ زیادہ سے زیادہ حد تک پہنچ گئے ہیں (حد: { $limit })۔ اپنے سپروائزر کو بتائیں۔
fault-act-on-record-not-allowed = آپ کا کردار اس کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-act-on-record-unknown = طریقہ کار میں اب یہ کارروائی نہیں۔ ٹکٹ دوبارہ دیکھیں۔
fault-act-on-record-state = ریکارڈ کی حالت بدل چکی ہے، اس لیے یہ نہیں ہو سکتا۔ اسے دوبارہ دیکھیں۔
fault-act-on-record-not-now = طریقہ کار ابھی، یا آپ کی درج کردہ تفصیل کے ساتھ، اس کی اجازت نہیں دیتا۔ ریکارڈ دوبارہ دیکھیں۔
fault-act-on-record-too-early = اس مرحلے کا وقت ابھی نہیں آیا۔ آغاز: { $opens_at }۔
fault-act-on-record-amounts-changed = رقمیں اب وہ نہیں جو آپ نے دیکھی تھیں۔ دوبارہ دیکھیں اور کارروائی سے پہلے کسٹمر کو بتائیں۔
fault-act-on-record-texts-changed = جو بھیجا جائے گا وہ اب وہ نہیں جو آپ نے دیکھا تھا۔ کارروائی سے پہلے دوبارہ دیکھیں۔
fault-act-on-record-text-too-long = پیغام حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اپنے منتظم کو بتائیں۔
fault-act-on-record-without-number = کسٹمر کے فون پر کچھ بھیجا جانا ہے اور ان کا نمبر معلوم نہیں۔ پہلے نمبر شامل کریں۔
