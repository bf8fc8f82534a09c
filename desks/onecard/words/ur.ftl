### The words of the OneCard desk in Urdu: names that agents read. Customers of this desk are answered in
### Arabic and English.

desk-name = OneCard

## Statuses of a ticket (masculine, for ٹکٹ)

status-new = نیا
status-in-progress = زیرِ کارروائی
status-pending = زیرِ التوا
status-open = کھلا
status-resolved = حل شدہ

## What moves a ticket, as written on the arrows of the flowchart

move-create = ٹکٹ کا آغاز
move-receive = کسٹمر کا نیا پیغام
move-reply = جواب
move-ask-pending = التوا کی درخواست
move-decline-pending = درخواست کی نامنظوری
move-end-pending = کام کی بحالی
move-raise = تیسرے فریق سے رجوع
move-hear = تیسرے فریق کا جواب
move-resolve = ٹکٹ کا حل

## What customers complain of

kind-used-code = استعمال شدہ کوڈ
kind-invalid-code = غیر درست کوڈ
kind-inactive-or-expired = غیر فعال یا زائد المیعاد واؤچر
kind-product-details = پروڈکٹ کی تفصیلات
kind-contact-details = پارٹنر سے رابطے کی تفصیلات
kind-refund = رقم کی واپسی
kind-integration = انٹیگریشن کا مسئلہ

## Why a ticket is resolved at first handling

reason-inquiry = استفسار
    .hint = کسٹمر نے کچھ پوچھا، واضح طور پر یا غیر واضح، اور جواب مل گیا۔
reason-out-of-stock = اسٹاک ختم
    .hint = کسٹمر نے ایسی پروڈکٹ کی شکایت کی جس کا اسٹاک ختم ہو چکا ہے۔
reason-dropped-chat = منقطع چیٹ
    .hint = چیٹ مکمل ہونے سے پہلے منقطع ہو گئی۔
reason-solved-on-the-spot = فوری حل
    .hint = شکایت پہلی ہی کارروائی میں حل ہو گئی۔
reason-waiting-for-customer = کسٹمر کے جواب کا انتظار
    .hint = اسکرین شاٹ مانگا گیا، کال کا جواب نہیں ملا، یا ایسی ہی کوئی صورت۔ کسٹمر کا اگلا پیغام ٹکٹ کو دوبارہ کھول دیتا ہے۔
reason-solved-by-third-party = تیسرے فریق نے حل کیا
    .hint = تیسرے فریق سے رجوع کیا گیا اور شکایت کا تصفیہ ہو گیا۔

## Who outside is asked, and what a request says

kind-be-a-reseller = ری سیلر بننے کی درخواست
kind-seller-notice = ڈسٹری بیوٹر کے بارے میں اطلاع
kind-account-review = مشکوک اکاؤنٹ کا جائزہ
party-brand-partner = برانڈ پارٹنر
party-internal-department = اندرونی شعبہ
party-external-department = بیرونی شعبہ
party-reseller-department = ری سیلر شعبہ
party-distribution-team = ڈسٹری بیوشن ٹیم
party-fraud-team = فراڈ ٹیم
field-cards = کارڈز کے سیریل نمبر
    .hint = ہر سطر میں ایک سیریل نمبر۔
field-transaction = ٹرانزیکشن نمبر
    .hint = جیسا ایڈمن سسٹم میں ہے۔
field-product = پروڈکٹ
    .hint = پروڈکٹ کا نام، اگر اس سے کارڈ ڈھونڈنے میں مدد ملے۔
field-amount = رقم
    .hint = کاٹی گئی رقم، ہندسوں میں۔
field-account = اکاؤنٹ
    .hint = درج ای میل پتہ یا موبائل نمبر۔
field-applicant = نام
    .hint = ری سیلر بننے کے خواہش مند کا پورا نام۔
field-email = ای میل پتہ
    .hint = جس پر شعبہ لکھ سکے۔
field-phone = فون نمبر
    .hint = ملکی کوڈ کے ساتھ۔
field-country = ملک
    .hint = جیسا کسٹمر بتائے۔
field-city = شہر
    .hint = جیسا کسٹمر بتائے۔
field-activity = کاروبار
    .hint = فروخت کا طریقہ۔
field-activity-online = آن لائن
field-activity-store = اسٹور
field-seller = سیلر
    .hint = وہ نام یا نمبر جس سے ٹیم سیلر کو جانتی ہے۔
field-issue = مسئلہ
    .hint = سیلر کی درخواست، چند لفظوں میں۔

## What is done while nobody answers

ladder-follow-up = کسٹمر کو فالو اپ
ladder-reminder = تیسرے فریق کو یاد دہانی
ladder-fifth-day = پانچواں دن: کسٹمر کو کال

## Roles

role-agent = ایجنٹ
role-senior = سینئر ایجنٹ
role-leader = ٹیم لیڈر
role-supervisor = سپروائزر
role-support-manager = سپورٹ مینیجر
role-quality-officer = کوالٹی آفیسر
role-administrator = منتظم

## Channels

channel-mail = ای میل
channel-chat = چیٹ
channel-call = کال
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-twitter = Twitter
channel-instagram = Instagram
channel-portal = کسٹمر پورٹل

## Brands that customers dial

brand-bitaqaty = Bitaqaty
brand-onecard = OneCard

## Reasons for a break

break-prayer = نماز
break-lunch = دوپہر کا کھانا
break-training = تربیت
break-trouble = تکنیکی خرابی

## How a live chat or call ended

outcome-solved = حل شدہ
outcome-ticket = ٹکٹ بنا دیا گیا
outcome-dropped = منقطع
outcome-no-answer = جواب نہیں ملا

## Calendars and targets

calendar-always = چوبیس گھنٹے
target-first-reply = پہلا جواب
target-next-reply = اگلا جواب
target-pending-decision = التوا پر فیصلہ
target-pending-term = التوا کی مدت
target-ladder-follow-up = اگلا فالو اپ
target-ladder-reminder = اگلی یاد دہانی
target-ladder-fifth-day = پانچویں دن کی کال

## Queues

queue-new-and-replies = نئے ٹکٹ اور جوابات
queue-mine = میرے ٹکٹ
queue-unassigned = غیر تفویض شدہ
queue-in-progress = زیرِ کارروائی
queue-complaints = شکایات
queue-partner-requests = تیسرے فریق کو درخواستیں
queue-partner-answered = تیسرے فریق کا جواب
queue-to-approve = منظوری کے منتظر
queue-pending = زیرِ التوا
queue-resolved = حل شدہ

## What a verification asks: the names, for the agent

question-full-name = پورا نام
question-date-of-birth = تاریخِ پیدائش
question-country-and-city = ملک اور شہر
question-preferred-language = پسندیدہ زبان
question-payment-methods = ادائیگی کے سب سے زیادہ استعمال ہونے والے طریقے
question-products = سب سے زیادہ خریدی گئی پروڈکٹس
question-last-orders = آخری آرڈر

## Accounts

store-bitaqaty-saudi = سعودی اسٹور
store-bitaqaty-emirati = اماراتی اسٹور
store-bitaqaty-global = عالمی اسٹور
store-onecard-saudi = سعودی اسٹور
store-onecard-global = عالمی اسٹور
account-active = فعال
account-not-active = غیر فعال
account-closed-unused = بند: ایک سال سے زائد غیر مستعمل
account-closed-by-customer = بند: کسٹمر نے بند کیا
account-closed-wrong-codes = بند: غلط کوڈز
account-reported = رپورٹ شدہ
account-suspicious = مشکوک
avatar-green = سبز
avatar-yellow = پیلا
avatar-red = سرخ
service-reseller = ری سیلر بننا
stopped-reseller-egypt = مصر میں ری سیلر بننے کی سروس اگلے نوٹس تک بند ہے۔
handler-jariry = ⁨Jariry⁩

## What is masked, by its name

mask-mobile = موبائل نمبر
mask-email = ای میل پتہ
mask-code = کوڈ
mask-card = کارڈ کا سیریل نمبر

## Addresses that customers are told of

address-merchant-team = مرچنٹ ٹیم
address-bitaqaty-business = نئے ری سیلرز کے لیے ⁨Bitaqaty Business⁩
address-onecard-site = ⁨OneCard⁩ کی ویب سائٹ

## Scripts. A hint is for the agent

script-sign-in-code = سائن ان کوڈ موصول نہیں ہوا
script-sign-in-code-account = اکاؤنٹ کی حالت
    .hint = ایڈمن سسٹم میں اکاؤنٹ کھولیں۔ یہ اسکرپٹ صرف فعال اکاؤنٹس کے لیے ہے۔
script-sign-in-code-account-active = فعال
script-sign-in-code-account-not-active = غیر فعال
script-sign-in-code-avatar = پروفائل تصویر کا رنگ
    .hint = ایڈمن سسٹم میں اکاؤنٹ کی پروفائل تصویر کا رنگ دیکھیں۔
script-sign-in-code-avatar-green = سبز
script-sign-in-code-avatar-not-green = کوئی اور رنگ
script-sign-in-code-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-sign-in-code-call-answered = جواب ملا
script-sign-in-code-call-no-answer = جواب نہیں ملا
script-sign-in-code-verify = کسٹمر کی تصدیق
    .hint = چھ یا سات سوال پوچھیں۔ کم از کم پانچ جواب درست ہونے چاہییں۔
script-sign-in-code-verify-passed = تصدیق ہو گئی
script-sign-in-code-verify-failed = تصدیق نہیں ہوئی
script-sign-in-code-show = کوڈ دیکھیں
    .hint = ایڈمن سسٹم میں ⁨Show Verification Code⁩ پر کلک کریں۔
script-sign-in-code-give = کسٹمر کو کوڈ بتائیں
    .hint = کوڈ کسٹمر کو پڑھ کر سنائیں اور یہاں درج کریں۔ یہ ٹکٹ پر نوٹ کے طور پر محفوظ ہو جائے گا۔
script-sign-in-code-given = کوڈ بتا دیا گیا
script-sign-in-code-come-back = کسٹمر سے دوبارہ رابطہ کرنے کو کہیں
script-sign-in-code-not-verified = کسٹمر کی تصدیق نہیں ہوئی
script-sign-in-code-not-reached = کسٹمر سے رابطہ نہیں ہو سکا
script-sign-in-code-other-case = یہ اسکرپٹ اس معاملے کے لیے نہیں ہے

script-closed-by-customer = کسٹمر کا خود بند کیا ہوا اکاؤنٹ
script-closed-by-customer-account = اکاؤنٹ پوچھیں
script-closed-by-customer-explain = اکاؤنٹ بند ہونے کی وجہ بتائیں
script-closed-by-customer-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-closed-by-customer-call-answered = جواب ملا
script-closed-by-customer-call-no-answer = جواب نہیں ملا
script-closed-by-customer-verify = کسٹمر کی تصدیق
    .hint = چھ یا سات سوال پوچھیں۔ کم از کم پانچ جواب درست ہونے چاہییں۔
script-closed-by-customer-verify-passed = تصدیق ہو گئی
script-closed-by-customer-verify-failed = تصدیق نہیں ہوئی
script-closed-by-customer-inform = بتائیں کہ درخواست بھیجی جائے گی
script-closed-by-customer-assign = ٹکٹ ٹیم لیڈر کو تفویض کریں
    .hint = ٹکٹ ٹیم لیڈر کو تفویض کریں۔ اکاؤنٹ خود دوبارہ فعال نہ کریں۔
script-closed-by-customer-sent = درخواست بھیج دی گئی
script-closed-by-customer-come-back = کسٹمر سے دوبارہ رابطہ کرنے کو کہیں
script-closed-by-customer-not-verified = کسٹمر کی تصدیق نہیں ہوئی
script-closed-by-customer-not-reached = کسٹمر سے رابطہ نہیں ہو سکا

script-deactivation = کسٹمر کی درخواست پر اکاؤنٹ غیر فعال کرنا
script-deactivation-account = اکاؤنٹ پوچھیں
script-deactivation-why = وجہ پوچھیں
script-deactivation-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-deactivation-call-answered = جواب ملا
script-deactivation-call-no-answer = جواب نہیں ملا
script-deactivation-verify = کسٹمر کی تصدیق
    .hint = چھ یا سات سوال پوچھیں۔ کم از کم پانچ جواب درست ہونے چاہییں۔
script-deactivation-verify-passed = تصدیق ہو گئی
script-deactivation-verify-failed = تصدیق نہیں ہوئی
script-deactivation-inform = بتائیں کہ درخواست بھیجی جائے گی
script-deactivation-assign = ٹکٹ ⁨Jariry⁩ کو تفویض کریں
    .hint = ٹکٹ ⁨Jariry⁩ کو تفویض کریں۔ اکاؤنٹ خود غیر فعال نہ کریں۔
script-deactivation-sent = درخواست بھیج دی گئی
script-deactivation-come-back = کسٹمر سے دوبارہ رابطہ کرنے کو کہیں
script-deactivation-not-verified = کسٹمر کی تصدیق نہیں ہوئی
script-deactivation-not-reached = کسٹمر سے رابطہ نہیں ہو سکا

script-registration = رجسٹریشن میں مدد
script-registration-brand = کون سا برانڈ
    .hint = پوچھیں کہ کسٹمر کا اکاؤنٹ کس برانڈ پر ہے، یا وہ کس پر بنانا چاہتے ہیں۔
script-registration-brand-bitaqaty = ⁨Bitaqaty⁩
script-registration-brand-onecard = ⁨OneCard⁩
script-registration-country-bitaqaty = ملک پوچھیں
    .hint = صرف کسی اسٹور کے ممالک کے کسٹمرز رجسٹر ہو سکتے ہیں۔
script-registration-country-bitaqaty-open = دستیاب
script-registration-country-bitaqaty-shut = دستیاب نہیں
script-registration-country-onecard = ملک پوچھیں
    .hint = صرف کسی اسٹور کے ممالک کے کسٹمرز رجسٹر ہو سکتے ہیں۔
script-registration-country-onecard-open = دستیاب
script-registration-country-onecard-shut = دستیاب نہیں
script-registration-mobile = موبائل نمبر اور ایس ایم ایس کوڈ درج کروائیں
script-registration-sms = ایس ایم ایس کوڈ
    .hint = کسٹمر کے کوڈ درج کرنے تک انتظار کریں۔
script-registration-sms-received = مل گیا
script-registration-sms-not-received = نہیں ملا
script-registration-email = ای میل کوڈ درج کروائیں
script-registration-mail = ای میل کوڈ
    .hint = کسٹمر کے کوڈ درج کرنے تک انتظار کریں۔
script-registration-mail-received = مل گیا
script-registration-mail-not-received = نہیں ملا
script-registration-registered = رجسٹریشن مکمل ہو گئی
script-registration-sms-missing = آگے: ایس ایم ایس کوڈ موصول نہیں ہوا
script-registration-mail-missing = آگے: ای میل کوڈ موصول نہیں ہوا
script-registration-no-store = بتائیں کہ رجسٹریشن دستیاب نہیں
script-registration-not-available = اس ملک کے لیے دستیاب نہیں

script-merchant = مرچنٹس
script-merchant-who = نیا یا موجودہ مرچنٹ
    .hint = پوچھیں کہ کیا کسٹمر کا مرچنٹ اکاؤنٹ پہلے سے ہے۔
script-merchant-who-new = نیا
script-merchant-who-existing = موجودہ
script-merchant-request = مرچنٹ ٹیم کو درخواست بھیجنے کا کہیں
script-merchant-directed = نئے مرچنٹ کو بتا دیا گیا
script-merchant-guide = مالک کو مرچنٹ ٹیم سے رابطے کا کہیں
script-merchant-guided = مالک کو بتا دیا گیا

script-reseller = نئے ری سیلرز
script-reseller-country = ملک پوچھیں
    .hint = یہ سروس کچھ ممالک میں بند ہے۔
script-reseller-country-open = دستیاب
script-reseller-country-shut = بند
script-reseller-brand = کون سا برانڈ
    .hint = پوچھیں کہ کسٹمر کا اکاؤنٹ کس برانڈ پر ہے، یا وہ کس پر بنانا چاہتے ہیں۔
script-reseller-brand-bitaqaty = ⁨Bitaqaty⁩
script-reseller-brand-onecard = ⁨OneCard⁩
script-reseller-way = درخواست کا طریقہ
    .hint = کسٹمر ویب سائٹ پر درخواست دیں، یا آپ درخواست بھیجیں۔
script-reseller-way-website = ویب سائٹ پر
script-reseller-way-request = ہم درخواست بھیجتے ہیں
script-reseller-website = ویب سائٹ پر درخواست دینے کا کہیں
script-reseller-directed = کسٹمر کو ویب سائٹ بتا دی گئی
script-reseller-details = تفصیلات پوچھیں
script-reseller-request = ری سیلر شعبے کو درخواست بھیجیں
    .hint = اسی مرحلے میں کسٹمر کو بتایا جاتا ہے کہ درخواست بھیج دی گئی۔
script-reseller-sent = درخواست بھیج دی گئی
script-reseller-refuse = بتائیں کہ سروس بند ہے
script-reseller-refused = انکار: سروس بند ہے

script-distributor = موجودہ ڈسٹری بیوٹرز
script-distributor-what = معاملہ کیا ہے
    .hint = پاس ورڈ، معلومات کی تبدیلی، سائن ان وغیرہ اکاؤنٹ مینیجر کے ذمے ہیں۔
script-distributor-what-product = عام سوال، یا پروڈکٹ کی شکایت
script-distributor-what-other = کوئی اور معاملہ
script-distributor-handle = یہیں نمٹائیں
script-distributor-advise = اکاؤنٹ مینیجر سے رابطے کا کہیں
script-distributor-notify = ڈسٹری بیوشن ٹیم کو اطلاع دیں
    .hint = اطلاع ٹیم کو الگ ٹکٹ پر جاتی ہے؛ اس کا جواب نہیں آتا۔
script-distributor-notified = ڈسٹری بیوشن ٹیم کو اطلاع دے دی گئی

script-sms-code = ایس ایم ایس کوڈ موصول نہیں ہوا
script-sms-code-account = اکاؤنٹ کی حالت
    .hint = ایڈمن سسٹم میں اکاؤنٹ کھولیں۔ یہ اسکرپٹ غیر فعال اکاؤنٹس کے لیے ہے۔
script-sms-code-account-not-active = غیر فعال
script-sms-code-account-active = فعال
script-sms-code-email = درج ای میل پتہ
    .hint = ایڈمن سسٹم میں ای میل پتے کی جگہ دیکھیں۔
script-sms-code-email-transaction = نہیں، صرف ٹرانزیکشن آئی ڈی
script-sms-code-email-registered = پتہ موجود ہے
script-sms-code-avatar = پروفائل تصویر کا رنگ
    .hint = ایڈمن سسٹم میں اکاؤنٹ کی پروفائل تصویر کا رنگ دیکھیں۔
script-sms-code-avatar-yellow = پیلا
script-sms-code-avatar-not-yellow = کوئی اور رنگ
script-sms-code-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-sms-code-call-answered = جواب ملا
script-sms-code-call-no-answer = جواب نہیں ملا
script-sms-code-show = کوڈ دیکھیں
    .hint = ایڈمن سسٹم میں ⁨Show Verification Code⁩ پر کلک کریں۔
script-sms-code-give = کسٹمر کو کوڈ بتائیں
    .hint = کوڈ کسٹمر کو پڑھ کر سنائیں اور یہاں درج کریں۔ یہ ٹکٹ پر نوٹ کے طور پر محفوظ ہو جائے گا۔
script-sms-code-given = کوڈ بتا دیا گیا
script-sms-code-not-reached = کسٹمر سے رابطہ نہیں ہو سکا
script-sms-code-other-case = یہ اسکرپٹ اس معاملے کے لیے نہیں ہے

script-email-code = ای میل کوڈ موصول نہیں ہوا
script-email-code-account = اکاؤنٹ کی حالت
    .hint = ایڈمن سسٹم میں اکاؤنٹ کھولیں۔ یہ اسکرپٹ غیر فعال اکاؤنٹس کے لیے ہے۔
script-email-code-account-not-active = غیر فعال
script-email-code-account-active = فعال
script-email-code-email = درج ای میل پتہ
    .hint = دیکھیں کہ ایڈمن سسٹم میں اصل ای میل پتہ درج ہے یا نہیں۔
script-email-code-email-real = اصل پتہ
script-email-code-email-none = اصل پتہ نہیں
script-email-code-avatar = پروفائل تصویر کا رنگ
    .hint = ایڈمن سسٹم میں اکاؤنٹ کی پروفائل تصویر کا رنگ دیکھیں۔
script-email-code-avatar-yellow = پیلا
script-email-code-avatar-not-yellow = کوئی اور رنگ
script-email-code-boxes = میل باکس دیکھنے کا کہیں
script-email-code-found = کیا کوڈ ملا؟
    .hint = کسٹمر سے پوچھیں۔
script-email-code-found-received = مل گیا
script-email-code-found-not-received = نہیں ملا
script-email-code-browser = براؤزر بدلنے کا کہیں
script-email-code-other-browser = کیا کوڈ ملا؟
    .hint = کسٹمر سے پوچھیں۔
script-email-code-other-browser-received = مل گیا
script-email-code-other-browser-not-received = نہیں ملا
script-email-code-change = ای میل پتہ بدلنے کا کہیں
script-email-code-asked = کسٹمر کو پتہ بدلنے کا کہہ دیا گیا
script-email-code-received = کوڈ مل گیا
script-email-code-other-case = یہ اسکرپٹ اس معاملے کے لیے نہیں ہے

script-closed-unused = عدم استعمال پر بند اکاؤنٹ
script-closed-unused-account = اکاؤنٹ پوچھیں
script-closed-unused-explain = اکاؤنٹ بند ہونے کی وجہ بتائیں
script-closed-unused-assign = ٹکٹ ٹیم لیڈر کو تفویض کریں
    .hint = ٹکٹ ٹیم لیڈر کو تفویض کریں۔ اکاؤنٹ خود دوبارہ فعال نہ کریں۔
script-closed-unused-sent = درخواست بھیج دی گئی

script-old-site = پرانی سائٹ کا اکاؤنٹ
script-old-site-account = اکاؤنٹ پوچھیں
script-old-site-site = اکاؤنٹ کس سائٹ پر ہے
    .hint = پرانی سائٹ کا اکاؤنٹ ایڈمن سسٹم میں ⁨OneCard⁩ کے نام سے ہے، ⁨OneCardEndUser⁩ کے نام سے نہیں۔
script-old-site-site-old = پرانی سائٹ
script-old-site-site-new = موجودہ سائٹ
script-old-site-explain = بتائیں کہ دوبارہ فعال نہیں ہو سکتا
script-old-site-told = کسٹمر کو بتا دیا گیا
script-old-site-other-case = یہ اسکرپٹ اس معاملے کے لیے نہیں ہے

script-closed-wrong-codes = غلط کوڈز پر بند اکاؤنٹ
script-closed-wrong-codes-account = اکاؤنٹ پوچھیں
script-closed-wrong-codes-explain = اکاؤنٹ بند ہونے کی وجہ بتائیں
script-closed-wrong-codes-assign = ٹکٹ ٹیم لیڈر کو تفویض کریں
    .hint = ٹکٹ ٹیم لیڈر کو تفویض کریں۔ اکاؤنٹ خود دوبارہ فعال نہ کریں۔
script-closed-wrong-codes-sent = درخواست بھیج دی گئی

script-blocked = بلاک شدہ اکاؤنٹ
script-blocked-reason = اکاؤنٹ سرخ کیوں ہے
    .hint = وجہ ایڈمن سسٹم میں درج ہے۔
script-blocked-reason-reported = رپورٹ شدہ
script-blocked-reason-suspicious = مشکوک
script-blocked-never = بتائیں کہ یہ بلاک رہے گا
script-blocked-told = کسٹمر کو بتا دیا گیا
script-blocked-review = فراڈ ٹیم سے پوچھیں
    .hint = اسی مرحلے میں کسٹمر کو بتایا جاتا ہے کہ تصدیق کی درخواست کی گئی ہے۔
script-blocked-number = درخواست کا نمبر نوٹ کریں
    .hint = فراڈ ٹیم کے ٹکٹ کا نمبر نوٹ میں پہلے سے ہے۔
script-blocked-reply = فراڈ ٹیم کا جواب
    .hint = ان کا جواب درخواست کے ٹکٹ پر پڑھیں۔
script-blocked-reply-requires = انہیں کسٹمر سے کچھ درکار ہے
script-blocked-reply-opens = اکاؤنٹ کھل سکتا ہے
script-blocked-reply-stays = اکاؤنٹ بلاک رہے گا
script-blocked-ask = کسٹمر سے درکار چیز مانگیں
    .hint = جو کچھ فراڈ ٹیم کو درکار ہے وہ شامل کریں۔
script-blocked-asked = کسٹمر سے مانگ لیا گیا
script-blocked-tell-opened = کسٹمر کو بتائیں
    .hint = اکاؤنٹ دوبارہ کھل جانے کے بعد بھیجیں۔
script-blocked-opened = اکاؤنٹ کھل سکتا ہے
script-blocked-tell-closed = کسٹمر کو بتائیں
    .hint = فراڈ ٹیم نے جو پایا اس کی تفصیل نہ بتائیں۔
script-blocked-closed = اکاؤنٹ بلاک رہے گا

script-change-email = ای میل پتے کی تبدیلی
script-change-email-new = نیا پتہ پوچھیں
    .hint = سرور فوراً بتاتا ہے کہ یہ کسی اور کسٹمر کا تو نہیں۔
script-change-email-admin = ایڈمن سسٹم میں تلاش
    .hint = نیا پتہ وہاں بھی تلاش کریں: وہ کسی اور اکاؤنٹ پر نہ ہو۔
script-change-email-admin-free = کسی اور اکاؤنٹ پر نہیں
script-change-email-admin-taken = کسی اور اکاؤنٹ پر ہے
script-change-email-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-change-email-call-answered = جواب ملا
script-change-email-call-no-answer = جواب نہیں ملا
script-change-email-verify = کسٹمر کی تصدیق
    .hint = چھ یا سات سوال پوچھیں۔ کم از کم پانچ جواب درست ہونے چاہییں۔
script-change-email-verify-passed = تصدیق ہو گئی
script-change-email-verify-failed = تصدیق نہیں ہوئی
script-change-email-old = پرانے پتے پر بتائیں
    .hint = صرف ایک پیغام۔ یہ فی الحال درج پتے پر جاتا ہے۔
script-change-email-act = پتہ تبدیل کریں
    .hint = اب اسے ایڈمن سسٹم میں تبدیل کریں؛ یہاں اس مرحلے سے تبدیل ہو جاتا ہے۔
script-change-email-confirm = کسٹمر کو تبدیلی کی تصدیق بھیجیں
    .hint = یہ نئے پتے پر جاتی ہے۔
script-change-email-note = پرانا اور نیا پتہ نوٹ کریں
    .hint = دونوں نوٹ میں پہلے سے ہیں۔ کوئی اور ضروری بات ہو تو شامل کریں۔
script-change-email-changed = پتہ تبدیل ہو گیا
script-change-email-taken = بتائیں کہ یہ استعمال میں ہے
script-change-email-not-changed = کچھ تبدیل نہیں ہوا
script-change-email-come-back = کسٹمر سے دوبارہ رابطہ کرنے کو کہیں
script-change-email-not-verified = کسٹمر کی تصدیق نہیں ہوئی
script-change-email-not-reached = کسٹمر سے رابطہ نہیں ہو سکا

script-change-mobile = موبائل نمبر کی تبدیلی
script-change-mobile-new = نیا نمبر پوچھیں
    .hint = سرور فوراً بتاتا ہے کہ یہ کسی اور کسٹمر کا تو نہیں۔
script-change-mobile-admin = ایڈمن سسٹم میں تلاش
    .hint = نیا نمبر وہاں بھی تلاش کریں: وہ کسی اور اکاؤنٹ پر نہ ہو۔
script-change-mobile-admin-free = کسی اور اکاؤنٹ پر نہیں
script-change-mobile-admin-taken = کسی اور اکاؤنٹ پر ہے
script-change-mobile-old = پرانے نمبر پر کال کریں
    .hint = صرف اس کی حالت جاننے کے لیے۔
script-change-mobile-old-works = چل رہا ہے
script-change-mobile-old-off = نہیں چل رہا
script-change-mobile-call = نئے نمبر پر کال کریں
    .hint = کسٹمر کی تصدیق اسی کال میں ہوتی ہے۔
script-change-mobile-call-answered = جواب ملا
script-change-mobile-call-no-answer = جواب نہیں ملا
script-change-mobile-verify = کسٹمر کی تصدیق
    .hint = چھ یا سات سوال پوچھیں۔ کم از کم پانچ جواب درست ہونے چاہییں۔
script-change-mobile-verify-passed = تصدیق ہو گئی
script-change-mobile-verify-failed = تصدیق نہیں ہوئی
script-change-mobile-act = نمبر تبدیل کریں
    .hint = اب اسے ایڈمن سسٹم میں تبدیل کریں؛ یہاں اس مرحلے سے تبدیل ہو جاتا ہے۔
script-change-mobile-confirm = کسٹمر کو تبدیلی کی تصدیق بھیجیں
    .hint = یہ اسی پتے پر جاتی ہے جس سے کسٹمر نے لکھا۔
script-change-mobile-from = کسٹمر نے کہاں سے لکھا
    .hint = جس پتے سے لکھا گیا اس کا درج پتے سے موازنہ کریں۔
script-change-mobile-from-registered = درج پتہ
script-change-mobile-from-another = کوئی اور پتہ
script-change-mobile-ticket = درج پتے پر نیا ٹکٹ
    .hint = کسٹمر کے لیے نیا ٹکٹ کھلتا ہے اور پیغام درج پتے پر جاتا ہے۔
script-change-mobile-note = پرانا اور نیا نمبر نوٹ کریں
    .hint = دونوں نوٹ میں پہلے سے ہیں۔ کوئی اور ضروری بات ہو تو شامل کریں۔
script-change-mobile-changed = نمبر تبدیل ہو گیا
script-change-mobile-taken = بتائیں کہ یہ استعمال میں ہے
script-change-mobile-not-changed = کچھ تبدیل نہیں ہوا
script-change-mobile-come-back = کسٹمر سے دوبارہ رابطہ کرنے کو کہیں
script-change-mobile-not-verified = کسٹمر کی تصدیق نہیں ہوئی
script-change-mobile-not-reached = کسٹمر سے رابطہ نہیں ہو سکا

script-fifth-day-call = پانچویں دن کی کال
script-fifth-day-call-leader = ٹیم لیڈر سے اعلیٰ سطح پر بھیجنے کی درخواست
    .hint = نوٹ درخواست والے ٹکٹ پر محفوظ ہوتا ہے جہاں ٹیم لیڈر اسے پڑھ لیتے ہیں۔
script-fifth-day-call-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-fifth-day-call-call-answered = جواب ملا
script-fifth-day-call-call-no-answer = جواب نہیں ملا
script-fifth-day-call-problem = کسٹمر کے ساتھ مسئلہ دیکھیں
    .hint = دیکھیں کہ آیا یہ کسٹمر کی طرف سے حل ہو سکتا ہے۔
script-fifth-day-call-problem-remains = مسئلہ باقی ہے
script-fifth-day-call-problem-solved = مسئلہ حل ہو گیا
script-fifth-day-call-apology = تاخیر پر معذرت
script-fifth-day-call-situation = موجودہ صورتِ حال بتائیں
script-fifth-day-call-daily = بتائیں کہ ہم روزانہ فالو اپ کر رہے ہیں
script-fifth-day-call-promise = دوبارہ رابطے کا وعدہ
script-fifth-day-call-reply = جواب دیں کہ کال ہو گئی
    .hint = جواب کسٹمر کے ٹکٹ پر جاتا ہے۔
script-fifth-day-call-called = کسٹمر کو کال ہو گئی
script-fifth-day-call-missed = جواب دیں کہ کال کا جواب نہیں ملا
    .hint = دن ختم ہونے سے پہلے پہلے دوبارہ کال کریں۔ یہ جواب فالو اپ ختم کر دیتا ہے۔
script-fifth-day-call-tried = کسٹمر سے رابطہ نہیں ہو سکا
script-fifth-day-call-solved = کال کے دوران حل ہو گیا

## Ready answers: their names, for the agent

template-greeting = خیر مقدم
template-ask-screenshot = اسکرین شاٹ کی درخواست
template-ask-serial = سیریل نمبر اور ٹرانزیکشن نمبر کی درخواست
template-no-answer = کال کا جواب نہیں ملا
template-solved = حل کی اطلاع
