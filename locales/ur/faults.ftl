### کیا ہوا اور کیا کریں: پروگرام کے ہر کوڈ کے لیے ایک پیغام۔

## The line to the server

fault-line-unreachable = { $server } تک رسائی نہیں ہو سکی۔ اپنا کنکشن چیک کریں؛ آپ کا کام محفوظ ہے اور کنکشن بحال ہوتے ہی بھیج دیا جائے گا۔
fault-line-timeout = سرور نے وقت پر جواب نہیں دیا۔ آپ کا کام محفوظ ہے اور خود بخود بھیج دیا جائے گا۔
fault-tls-untrusted = { $server } کی شناخت ثابت نہیں ہو سکی، اس لیے کچھ نہیں بھیجا گیا۔ پتہ چیک کریں اور منتظم کو بتائیں۔
fault-server-too-old = سرور کا ورژن { $server_version } ہے؛ اس پروگرام کو { $needed } یا اس سے نیا درکار ہے۔ منتظم سے سرور اپ ڈیٹ کرنے کو کہیں۔
fault-client-too-old = یہ پروگرام سرور کے لیے پرانا ہے؛ سرور کو ورژن { $needed } یا اس سے نیا درکار ہے۔ پروگرام اپ ڈیٹ کریں؛ جو نہیں بھیجا گیا وہ محفوظ ہے۔
fault-not-kursi-server = { $server } سے جواب ملا، لیکن یہ ⁨Kursi⁩ کا سرور نہیں۔ پتہ چیک کریں۔
fault-server-address-bad = { $server } سرور کا درست پتہ نہیں۔ ⁦https://⁩ سے شروع ہونے والا پورا پتہ درج کریں۔
fault-message-too-large = اس کا حجم سرور کی حد سے زیادہ ہے (زیادہ سے زیادہ بائٹس: { $limit })۔ اسے مختصر یا تقسیم کریں۔
fault-too-many-requests = تھوڑے وقت میں بہت زیادہ درخواستیں آئیں۔ { DATETIME($retry_at, timeStyle: "medium") } کے بعد دوبارہ کوشش کریں۔
fault-server-failed = سرور اس تبدیلی کا فیصلہ نہیں کر سکا؛ آپ کی تحریر یہاں محفوظ ہے۔ منتظم کو یہ حوالہ دیں: { $reference }
fault-not-found = یہاں ایسا کچھ نہیں جو آپ دیکھ سکیں۔ پتہ چیک کریں یا منتظم سے اجازت لیں۔
fault-request-malformed = سرور درخواست کا حصہ { $field } نہیں سمجھ سکا۔ پروگرام اپ ڈیٹ کریں، یا کسی اور پروگرام نے بھیجی ہو تو وہ حصہ درست کریں۔
fault-command-unknown = سرور اس قسم کی تبدیلی نہیں پہچانتا۔ منتظم سے سرور اپ ڈیٹ کرنے کو کہیں؛ آپ کی تبدیلی محفوظ ہے۔
fault-push-gap = سرور پہلے تبدیلی نمبر { NUMBER($expected, useGrouping: 0) } کا منتظر ہے۔ کچھ کرنے کی ضرورت نہیں؛ رہ جانے والی تبدیلیاں خود بخود دوبارہ بھیجی جائیں گی۔

## Signing in and the device

fault-not-signed-in = آپ سائن ان نہیں ہیں۔ پہلے سائن ان کریں۔
fault-signed-in-otherwise = اس ڈیوائس پر کوئی اور صارف سائن ان ہے۔ پہلے سائن آؤٹ کریں۔
fault-session-expired = آپ کا سیشن ختم ہو گیا۔ دوبارہ سائن ان کریں؛ آپ کا کام محفوظ ہے۔
fault-device-revoked = اس ڈیوائس کی رسائی ختم کر دی گئی ہے۔ اگر یہ غلطی ہے تو منتظم کو بتائیں۔
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
fault-database-torn = فائل { $file } خراب ہے۔ اسے حذف نہ کریں اور منتظم کو بتائیں۔
fault-database-foreign = فائل { $file } اس پروگرام کی نہیں۔ اسے کہیں اور منتقل کر کے پروگرام دوبارہ چلائیں۔
fault-database-wrong-key = یہ کلید فائل { $file } نہیں کھولتی۔ جس صارف کی فائل ہے اس کے اکاؤنٹ سے سائن ان کریں یا منتظم کو بتائیں۔
fault-database-newer = فائل { $file } اس پروگرام کے نئے ورژن نے لکھی ہے۔ پروگرام اپ ڈیٹ کریں۔
fault-database-busy = کوئی اور پروگرام فائل { $file } استعمال کر رہا ہے۔ وہ پروگرام بند کر کے دوبارہ کوشش کریں۔
fault-disk-full = ڈسک بھر گئی ہے اور مزید کچھ محفوظ نہیں ہو سکتا۔ پروگرام بند کرنے سے پہلے جگہ خالی کریں۔
fault-settings-not-kept = ترتیبات محفوظ نہیں ہو سکیں۔ ڈسک میں جگہ چیک کریں اور دوبارہ کوشش کریں۔

## Replies and notes

fault-reply-empty = جواب خالی ہے۔ پہلے جواب لکھیں۔
fault-reply-too-long = جواب حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر یا تقسیم کریں۔
fault-reply-not-allowed = آپ کا کردار کسٹمر کو جواب دینے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-reply-ticket-closed = ٹکٹ بند ہے، اس لیے جواب نہیں بھیجا گیا۔ جواب کسی کھلے ٹکٹ میں لکھیں۔
fault-note-empty = نوٹ خالی ہے۔ پہلے نوٹ لکھیں۔
fault-note-too-long = نوٹ حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے مختصر یا تقسیم کریں۔
fault-note-not-allowed = آپ کا کردار اندرونی نوٹ لکھنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔

## Assigning and resolving

fault-assign-not-allowed = آپ کا کردار ٹکٹ تفویض کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-assign-unknown-person = یہ فرد اس ورک اسپیس میں نہیں۔ کسی اور کو منتخب کریں۔
fault-assign-person-inactive = { $person } کا اکاؤنٹ غیر فعال ہے۔ کسی اور کو منتخب کریں۔
fault-assign-already = ٹکٹ پہلے ہی { $person } کو تفویض شدہ ہے؛ کچھ تبدیل نہیں ہوا۔
fault-resolve-not-allowed = آپ کا کردار ٹکٹ حل کرنے کی اجازت نہیں دیتا۔ سپروائزر سے پوچھیں۔
fault-resolve-unknown-reason = اس سپورٹ ڈیسک میں حل کی وجہ “{ $reason }” موجود نہیں۔ کوئی اور وجہ منتخب کریں۔
fault-resolve-already = یہ ٹکٹ پہلے ہی حل شدہ ہے؛ کچھ تبدیل نہیں ہوا۔
fault-resolve-unanswered = کسٹمر کا ایک پیغام ابھی جواب کا منتظر ہے۔ پہلے جواب دیں، پھر ٹکٹ حل کریں۔

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
fault-revision-unknown = اس سپورٹ ڈیسک کی نظرثانی { $revision } ابھی نہیں پہنچی۔ اگلے سنک کا انتظار کر کے دوبارہ کوشش کریں۔

## The outbox

fault-depends-on-refused = یہ تبدیلی تبدیلی نمبر { NUMBER($n, useGrouping: 0) } پر منحصر ہے، جو مسترد ہو گئی۔ پہلے اسے نمٹائیں۔
fault-outbox-entry-gone = یہ تبدیلی اب آؤٹ باکس میں نہیں؛ کچھ نہیں کیا گیا۔ آؤٹ باکس دوبارہ دیکھیں۔
fault-stale-command = یہ تبدیلی { DATETIME($made_at, dateStyle: "medium", timeStyle: "short") } کو کی گئی اور ابھی نہیں بھیجی گئی۔ دیکھ لیں کہ اب بھی درست ہے، پھر بھیجیں یا ترک کریں۔

## Intake by other programs, and faults of our own

fault-intake-key-wrong = وصولی کی کلید غلط ہے یا ختم کر دی گئی ہے۔ منتظم سے نئی کلید لیں۔
fault-intake-malformed = فیلڈ { $field } موجود نہیں یا درست نہیں۔ اسے درست کر کے دوبارہ بھیجیں۔
fault-intake-conflict = شناخت نمبر { $external_id } پہلے کسی اور مواد کے ساتھ استعمال ہو چکا ہے۔ نئے شناخت نمبر کے ساتھ دوبارہ بھیجیں۔
fault-receive-not-allowed = کسٹمر کے پیغامات صرف چینل کے ذریعے لیے جاتے ہیں۔ چینل کی کلید استعمال کریں۔
fault-receive-empty = کسٹمر کا پیغام خالی ہے۔ اس کا متن بھیجیں۔
fault-receive-too-long = کسٹمر کا پیغام حد سے لمبا ہے (حروف: { $length }، حد: { $limit })۔ اسے حصوں میں بھیجیں۔
fault-receive-unknown-channel = اس سپورٹ ڈیسک میں چینل “{ $channel }” موجود نہیں۔ ڈیسک کے کسی چینل سے بھیجیں۔
fault-receive-closed = ٹکٹ مستقل طور پر بند ہو چکا ہے۔ اس پیغام کے لیے نیا ٹکٹ بنائیں۔
fault-internal = پروگرام میں خرابی ہوئی۔ دوبارہ کوشش کریں؛ پھر بھی ہو تو منتظم کو یہ حوالہ دیں: { $reference }
