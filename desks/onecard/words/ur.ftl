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

party-brand-partner = برانڈ پارٹنر
party-internal-department = اندرونی شعبہ
party-external-department = بیرونی شعبہ
field-cards = کارڈز کے سیریل نمبر
    .hint = ہر سطر میں ایک سیریل نمبر۔
field-transaction = ٹرانزیکشن نمبر
    .hint = جیسا ایڈمن سسٹم میں ہے۔
field-product = پروڈکٹ
    .hint = پروڈکٹ کا نام، اگر اس سے کارڈ ڈھونڈنے میں مدد ملے۔
field-amount = رقم
    .hint = کاٹی گئی رقم، ہندسوں میں۔

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
queue-partner-requests = تیسرے فریق سے
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
question-products = سب سے زیادہ خریدی گئی مصنوعات
question-last-orders = آخری آرڈر

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

script-fifth-day-call = پانچویں دن کی کال
script-fifth-day-call-leader = ٹیم لیڈر سے اعلیٰ سطح پر بھیجنے کی درخواست
    .hint = نوٹ درخواست والے ٹکٹ پر رہتا ہے جہاں ٹیم لیڈر اسے پڑھتا ہے۔
script-fifth-day-call-call = کسٹمر کو کال کریں
    .hint = اکاؤنٹ میں درج موبائل نمبر پر کال کریں۔
script-fifth-day-call-call-answered = جواب ملا
script-fifth-day-call-call-no-answer = جواب نہیں ملا
script-fifth-day-call-problem = کسٹمر کے ساتھ مسئلہ دیکھیں
    .hint = دیکھیں کہ آیا کسٹمر اسے اپنی طرف سے حل کر سکتا ہے۔
script-fifth-day-call-problem-remains = مسئلہ باقی ہے
script-fifth-day-call-problem-solved = مسئلہ حل ہو گیا
script-fifth-day-call-apology = تاخیر پر معذرت
script-fifth-day-call-situation = موجودہ صورتِ حال بتائیں
script-fifth-day-call-daily = بتائیں کہ ہم روزانہ دیکھ رہے ہیں
script-fifth-day-call-promise = دوبارہ رابطے کا وعدہ
script-fifth-day-call-reply = جواب دیں کہ کال ہو گئی
    .hint = جواب کسٹمر کے ٹکٹ پر جاتا ہے۔
script-fifth-day-call-called = کسٹمر کو کال ہو گئی
script-fifth-day-call-missed = جواب دیں کہ کال کا جواب نہیں ملا
    .hint = دن ختم ہونے سے پہلے دوبارہ کوشش کریں۔ یہ جواب فالو اپ ختم کر دیتا ہے۔
script-fifth-day-call-tried = کسٹمر سے رابطہ نہیں ہو سکا
script-fifth-day-call-solved = کال کے دوران حل ہو گیا

## Ready answers: their names, for the agent

template-greeting = خیر مقدم
template-ask-screenshot = اسکرین شاٹ کی درخواست
template-ask-serial = سیریل نمبر اور ٹرانزیکشن نمبر کی درخواست
template-no-answer = بے جواب کال
template-solved = حل کی اطلاع
